package claims

import (
	"strings"

	"crosscheck/calendar"
	"crosscheck/language"
	"crosscheck/language/dates"
)

// A Basis says how the time of a claim is known.
type Basis string

// The bases, the firmest first.
const (
	Stated    Basis = "stated"    // a date in the clause
	Paragraph Basis = "paragraph" // the last date told before it in the paragraph
	Tense     Basis = "tense"     // a past tense: some time before publication
	Unknown   Basis = "unknown"
)

// A Time is when a claim says something happened.
type Time struct {
	calendar.Range
	Basis     Basis
	Date      int  // index in the article's Dates, or -1
	Uncertain bool // counted from a publication date that is only inferred
}

// When is the time of a claim: its own dates, else the date that its paragraph last told, else what its
// tense allows. Durations and habits ("for three weeks", "every Friday") are no times.
func When(a *language.Article, c *Claim) Time {
	if t, ok := stated(a, c.Dates); ok {
		return t
	}
	if t, ok := explained(a, c); ok {
		return t
	}
	if len(c.Dates) == 0 {
		if t, ok := told(a, c); ok {
			return t
		}
	}
	if p := a.Doc.PublishedOn; c.Past && p.To.Known {
		return Time{calendar.Range{To: p.To}, Tense, -1, a.Doc.DateInferred}
	}
	return Time{calendar.Range{}, Unknown, -1, false}
}

// stated is the first of a clause's dates, or the day of it that another gives: "in 2026 the fair will open on 10 July".
func stated(a *language.Article, list []int) (out Time, ok bool) {
	for _, d := range list {
		t, found := resolved(a, d, Stated)
		if !found || ok && !(t.From.Known && t.To.Known && out.From.Known && out.To.Known && out.From.Day <= t.From.Day && t.To.Day <= out.To.Day && t.To.Day-t.From.Day < out.To.Day-out.From.Day) {
			continue
		}
		out, ok = t, true
	}
	return out, ok
}

func resolved(a *language.Article, d int, basis Basis) (Time, bool) {
	e := &a.Dates[d]
	if p := a.Doc.PublishedOn; !e.Range.Resolved() && a.Doc.DateInferred && p.Resolved() && present(e.Span.Of(a.Doc.Text)) {
		return Time{p, basis, d, true}, true
	}
	if e.Type != dates.Date && e.Type != dates.Time || !e.Range.Resolved() {
		return Time{}, false
	}
	r := e.Range
	switch e.Relation {
	case "by", "before", "until":
		r = calendar.Range{To: r.To}
	case "since", "after", "from":
		r = calendar.Range{From: r.From}
	}
	return Time{r, basis, d, e.Uncertain}, true
}

// explained is the time of a claim whose clause says more of a date: whatever a "since" before the date opens.
func explained(a *language.Article, c *Claim) (Time, bool) {
	for _, d := range c.Explains {
		if e := &a.Dates[d]; e.Type == dates.Date && e.Range.Resolved() {
			return Time{e.Range, Stated, d, e.Uncertain}, true
		}
	}
	return Time{}, false
}

// present reports whether an expression means the time of writing: where that is only roughly known, so
// is the time meant.
func present(words string) bool {
	w := strings.ToLower(words)
	return strings.HasPrefix(w, "this ") || w == "today" || w == "now" || w == "currently"
}

// told looks for the last resolved date in the earlier sentences of the paragraph, two back at most: a
// story goes on at the time it has set. Only for what is told in the past.
func told(a *language.Article, c *Claim) (Time, bool) {
	if !c.Past {
		return Time{}, false
	}
	block := a.Sentences[c.Sentence].Block
	for s := c.Sentence - 1; s >= 0 && s >= c.Sentence-2 && a.Sentences[s].Block == block; s-- {
		for d := len(a.Dates) - 1; d >= 0; d-- {
			if a.Dates[d].Sentence != s {
				continue
			}
			if t, ok := resolved(a, d, Paragraph); ok {
				return t, true
			}
		}
	}
	return Time{}, false
}
