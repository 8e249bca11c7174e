package claims

import (
	"crosscheck/language/syntax"
	"crosscheck/lexicon"
)

// states reads what a verb left somebody in: "the attack left three people dead and five wounded", "they found a girl dead". It
// claims of the people what "three people died" claims.
func (r *reader) states(all map[int]*clause) []Claim {
	var out []Claim
	for i := range r.s.Tokens {
		t := r.tok(i)
		if t.UPOS != syntax.ADJ && t.UPOS != syntax.VERB || r.heap[i] || !isA(r.form(i), "stricken") || r.rel(i) != "amod" && r.rel(i) != "acl" {
			continue
		}
		n := t.Head
		if n < 0 || n >= i || lexicon.ClassOf(r.lemma(n)) != lexicon.Person && !lexicon.Victim(r.lemma(n)) && r.tok(n).UPOS != syntax.NUM {
			continue
		}
		k := r.blank(i, r.form(i))
		k.Object, k.Passive = r.phrase(n), true
		tokens := r.subtree(n, func(d int) bool { return r.heap[d] || d > i || r.rel(d) == "conj" || r.rel(d) == "cc" })
		in := r.hullSet(tokens)
		k.Span = r.hull(tokens)
		k.Quantities, k.Dates = r.quantitiesIn(in), r.datesIn(in)
		k.Names, k.Places = r.namesIn(in)
		r.standsIn(&k, all)
		k.Quote = r.quoteOf(k.Predicate)
		k.Said = tokens
		k.Statement = r.render(tokens, nil, "")
		if k.Kind = EventKind; len(k.Quantities) > 0 {
			k.Kind = QuantityKind
		}
		r.finish(&k)
		out = append(out, k)
	}
	return out
}
