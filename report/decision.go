package report

import "strings"

// standing is a decision as it is printed into the columns that people fill in: one that was made on other
// evidence is not printed there, so that it is not reused in silence; earlier tells of it.
func standing(d *Decision) Decision {
	if d == nil || d.Stale {
		return Decision{}
	}
	return *d
}

// undecided reports whether nobody has decided about a row on the evidence that it has now.
func undecided(d *Decision) bool {
	s := standing(d)
	return s.WhoIsRight == "" && s.Verdict == "" && (s.Status == "" || s.Status == StatusChoices[0])
}

// earlier tells in one line of a decision that comes from another run: what was decided, by whom and when, and
// whether the evidence has changed since. It is "" where the decision was made for this run.
func earlier(d *Decision) string {
	if d == nil || d.Carried == "" {
		return ""
	}
	words := "Taken over from "
	if d.Stale {
		words = "Decided before this change, in "
	}
	words += d.Carried
	var what []string
	if d.Stale { // otherwise it stands in the columns
		for _, s := range []string{d.WhoIsRight, d.Verdict, d.CorrectValue, d.Found, d.Status} {
			if s != "" {
				what = append(what, s)
			}
		}
	}
	if len(what) > 0 {
		words += ": " + strings.Join(what, ", ")
	}
	if d.By != "" {
		words += ", by " + d.By
	}
	if d.On != "" {
		words += ", " + d.On
	}
	return oneLine(words) + "."
}

// sinceThen says that a row was not there in the last run, or rested on other evidence.
func sinceThen(since string) string {
	switch since {
	case "new":
		return "New since the last run."
	case "changed":
		return "Changed since the last run."
	}
	return ""
}

// remarked is a text with lines about its row below it, in italics.
func remarked(s string, remarks ...string) cell {
	var below string
	for _, r := range remarks {
		if r != "" {
			below += "\n" + r
		}
	}
	if below == "" {
		return text(s)
	}
	if s == "" {
		below = below[1:]
	}
	return rich([]Stretch{{Text: s}, {Text: below, Mark: Remark}})
}
