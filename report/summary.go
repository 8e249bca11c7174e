package report

import (
	"fmt"
	"io"
	"slices"
	"strings"
)

// Summary prints the few lines with which a run ends on the terminal; workbook is the file that was written, "" for none.
func Summary(w io.Writer, r *Report, s Settings, workbook string) error {
	return NewShown(r, s).Summary(w, workbook)
}

// Summary prints the few lines with which a run ends; see the function of that name.
func (b Shown) Summary(w io.Writer, workbook string) error {
	v, r := b.v, b.v.r
	t := v.tally()
	var lines strings.Builder
	fmt.Fprintf(&lines, "Read %s.", count(len(r.Documents), "article"))
	if t.unknown == 1 {
		lines.WriteString(" 1 names no outlet or date.")
	} else if t.unknown > 1 {
		fmt.Fprintf(&lines, " %d name no outlet or date.", t.unknown)
	}
	if n := len(r.Run.Unread); n > 0 {
		fmt.Fprintf(&lines, " %s could not be read.", count(n, "file"))
	}
	fmt.Fprintf(&lines, "\n%s. %d possible. %d probably two events. %s to settle.\n",
		count(t.kinds["conflict"], "contradiction"), t.kinds["possible"], t.kinds["different-event"]+t.kinds["update"], count(t.names, "name"))
	if len(v.questions) > 0 && v.questions[0].tier == 0 {
		fmt.Fprintf(&lines, "Look first: %s\n", v.first(v.asked(0)))
	}
	if since := v.sinceLast(t); since != "" {
		lines.WriteString(since + "\n")
	}
	fmt.Fprintf(&lines, "Not compared: %s, listed with reasons.\n", count(len(r.Skipped), "sentence"))
	if r.Draft != nil {
		lines.WriteString(draftSummary(r.Draft))
	}
	if workbook != "" {
		fmt.Fprintf(&lines, "Open: %s\n", workbook)
	}
	_, err := io.WriteString(w, clean(lines.String()))
	return err
}

// asking are the words with which a question begins when it does not begin with a name.
var asking = []string{"How", "What", "When", "Where", "Who", "Whom", "Whose", "Which", "Why", "Did", "Was", "Were", "Is", "Are", "Has", "Have", "The", "A", "In", "On"}

// first is a question with its answers in one line: "how many people were hurt? 12 (Herald) or 21 (Radio One)."
func (v *view) first(q *asked) string {
	var answers []string
	for _, a := range q.answers {
		answers = append(answers, fmt.Sprintf("%s (%s)", a.shown, v.outletList(a.outlets)))
	}
	text := q.f.Asked()
	first, _, _ := strings.Cut(text, " ")
	if slices.Contains(asking, first) {
		text = strings.ToLower(text[:1]) + text[1:]
	}
	return text + " " + strings.Join(answers, " or ") + "."
}
