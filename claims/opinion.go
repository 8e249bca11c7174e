package claims

import (
	"slices"

	"crosscheck/language/syntax"
)

// opinion reports whether a clause judges, wishes or advises: "should", "I think", "it was wrong". A
// number, a date or a name in it does not make it checkable; but a judgement word alone does not make an
// opinion of a clause that also says what happened.
func (r *reader) opinion(c *clause, k *Claim) bool {
	switch {
	case slices.ContainsFunc(r.kids[c.head], func(i int) bool { return r.rel(i) == "aux" && isA(r.form(i), "must") }):
		return true
	case isA(c.lemma, "mind") && r.child(c.head, "ccomp", "xcomp") >= 0:
		return true
	case r.tok(c.head).UPOS == syntax.ADJ && r.child(c.head, "cop") >= 0 && isA(c.lemma, "judge"):
		return true
	case c.lemma == "be" && c.object != nil && c.object.Token >= 0 && len(k.Quantities) == 0:
		return isA(c.object.Head, "judge") || slices.ContainsFunc(r.kids[c.object.Token], func(i int) bool {
			return r.rel(i) == "amod" && isA(r.lemma(i), "judge")
		})
	}
	return false
}
