package clash

import (
	"fmt"
	"slices"
	"strings"
	"time"

	"crosscheck/language/dates"
	"crosscheck/language/syntax"
	"crosscheck/lexicon"
	"crosscheck/likeness"
)

// days finds dates of the short text for which the long one has another, at the same deed, and never the same.
func (p *pair) days() []Clash {
	var out []Clash
	for i := range p.short.art.Dates {
		e := &p.short.art.Dates[i]
		if !dated(e) {
			continue
		}
		met := p.met(func(w int) bool { return p.short.within(w, e.Sentence, e.First, e.Last) })
		if met < p.set.Date {
			continue
		}
		rival := p.otherDay(e)
		if rival == nil {
			continue
		}
		a, b := rival.Span.Of(p.long.art.Doc.Text), e.Span.Of(p.short.art.Doc.Text)
		out = append(out, Clash{Kind: Date, Met: met, A: a, B: b, Note: fmt.Sprintf("one says %s, the other %s", a, b)})
	}
	return out
}

// dated reports whether an expression names a day, a month or a year by itself, or a day of a year or week that is not said.
func dated(e *dates.Expression) bool {
	switch {
	case e.Type != dates.Date:
		return false
	case e.Range.Resolved():
		return e.Anchor == dates.Absolute && !e.Uncertain
	}
	return true
}

// Days are two for certain where more than a night lies between them; the end of one month may be the night before the next.
const (
	midnight = 1  // days
	week     = 7  // days
	monthEnd = 28 // day of the month from which the next month is near
)

// differ says of two dates whether they are two days for certain; known is false where they cannot be compared. A lone statement has
// no day of publication, so "3 March" and "Tuesday" are compared by their words; neighbouring days are none, for midnight.
func (p *pair) differ(e, x *dates.Expression) (apart, known bool) {
	if c := dates.Compare(*e, *x); c.Relation != dates.Unknown {
		return c.Relation == dates.Apart, true
	}
	m, d := e.Said.Month, e.Said.Day
	n, f := x.Said.Month, x.Said.Day
	if m > 0 && n > 0 && d > 0 && f > 0 {
		return m != n && max(d, f) < monthEnd || m == n && max(d, f)-min(d, f) > midnight, true
	}
	if e.Weekday() && x.Weekday() {
		gap := (weekday(e.Day) - weekday(x.Day) + week) % week
		return gap > midnight && gap < week-midnight, true
	}
	return false, false
}

// weekday is the number of a day of the week by its name or the beginning of it.
func weekday(name string) int {
	for d := time.Sunday; d <= time.Saturday; d++ {
		if len(name) >= 3 && strings.HasPrefix(strings.ToLower(d.String()), name[:3]) {
			return int(d)
		}
	}
	return 0
}

// otherDay is the date that the long text gives for the deed that the short one dates with e; nil where there is none, or where it
// may be the same.
func (p *pair) otherDay(e *dates.Expression) *dates.Expression {
	i := p.short.at(e.First, e.Sentence)
	if i < 0 {
		return nil
	}
	h, t := -1, -1
	for _, d := range p.short.deeds(i) {
		if m := p.partner[d]; m >= 0 && likeness.Near(&p.short.words[d], &p.long.words[m]) >= near {
			h, t = d, m
			break
		}
	}
	if t < 0 {
		return nil
	}
	if s := p.short.child(h, "nsubj", "nsubj:pass"); s >= 0 && (p.partner[s] < 0 || p.long.apart(t, p.partner[s]) > phrase) {
		return nil // another's deed
	}
	var best *dates.Expression
	least := far
	for n := range p.long.art.Dates {
		x := &p.long.art.Dates[n]
		j := p.long.at(x.First, x.Sentence)
		if j < 0 {
			continue
		}
		d := p.long.apart(j, t)
		apart, known := p.differ(e, x)
		switch {
		case known && !apart && d <= sentence:
			return nil
		case apart && dated(x) && x.Relation == e.Relation && d < least && d <= clause && slices.Contains(p.long.deeds(j), t):
			best, least = x, d
		}
	}
	return best
}

// deed is the verb that word i belongs to: the first above it; -1 where there is none.
func (s *side) deed(i int) int {
	for at, n := s.words[i].Head, 0; at >= 0 && n < far; at, n = s.words[at].Head, n+1 {
		if w := &s.words[at]; w.Tag == "VERB" {
			return at
		}
	}
	return -1
}

// deeds are the words that tell what happens above word i, up to the first verb: "the opening of the hall on Monday was attended" has two.
func (s *side) deeds(i int) []int {
	var out []int
	for at, n := s.words[i].Head, 0; at >= 0 && n < far; at, n = s.words[at].Head, n+1 {
		switch w := &s.words[at]; {
		case w.Tag == syntax.VERB:
			return append(out, at)
		case w.Tag == syntax.NOUN && lexicon.VerbOf(w.Lemma) != "":
			out = append(out, at)
		}
	}
	return out
}
