package claims

import (
	"crosscheck/language/dates"
	"crosscheck/language/syntax"
	"crosscheck/lexicon"
)

// explains finds the date that the clause of token head says more of: "the first strike since 2018, when drivers stopped work" is told of
// 2018, and "the strike of 2018, which stopped the ferries" of the year that its event is named with. Nil if there is none.
func (r *reader) explains(head int) []int {
	for d := range r.a.Dates {
		e := &r.a.Dates[d]
		if e.Sentence != r.at || e.Type != dates.Date {
			continue
		}
		when := e.Last + 1
		if when < len(r.s.Tokens) && r.form(when) == "," {
			when++
		}
		if when < len(r.s.Tokens) && r.tok(when).Head == head && r.form(when) == "when" || r.named(e, head) {
			return []int{d}
		}
	}
	return nil
}

// named reports whether a date stands at what a relative clause says more of: at an event, "the flood of 2002, which" or "the 2002 flood,
// which", or with "in" at anything, which is then meant as it was at that time, "the drivers in 2011, who".
func (r *reader) named(e *dates.Expression, clause int) bool {
	of := r.tok(clause).Head
	if r.tok(clause).Rel != "acl:relcl" || of < 0 || e.Last >= clause || r.tok(e.Last).Head != of || r.tok(of).UPOS != syntax.NOUN {
		return false
	}
	c := r.child(e.Last, "case")
	return lexicon.Event(r.tok(of).Lemma) != "" || c >= 0 && (r.form(c) == "in" || r.form(c) == "during")
}
