package claims

import (
	"strings"

	"crosscheck/language/quantity"
	"crosscheck/language/syntax"
	"crosscheck/text"
)

// Figures of which no claim says clearly what they are of.
//
// "The tunnel, 13.1 kilometres in length, is pierced" says of the tunnel that it is pierced; its length stands beside. Such a figure is asked
// for loosely, with the words of the claim around it. Loose asks never make a question by themselves: a detector may set one against a
// figure of another article that has no other counterpart there.

// Loose lists the asks for the figures of one sentence that no claim asks for; at says which. Each stands with the narrowest of the
// sentence's claims around it: list are the article's claims, from..to those of the sentence.
func (k *Asker) Loose(list []Claim, from, to int, asked func(quantity int) bool) (out []Ask, at []int) {
	if from == to {
		return nil, nil
	}
	r := k.reader(list[from].Sentence)
	for n := r.firstNumber; n < r.lastNumber; n++ {
		q := &k.a.Quantities[n]
		if asked(n) || !r.standsAlone(q) {
			continue
		}
		c := narrowest(list, from, to, q.Span)
		held := map[int]bool{}
		for t := q.First; t <= q.Last; t++ {
			held[t] = true
		}
		f := r.frame(&list[c], held)
		f.Measure, f.Scope, f.Counted, f.Part, f.Loose = string(q.Kind), q.Scope, r.countedBy(q), PartOther, true
		if q.Kind == quantity.Fraction || q.Kind == quantity.RangeOf {
			f.Measure = string(quantity.Count)
		}
		if q.Unit != "" {
			f.Measure += " " + q.Unit
		}
		if v, ok := r.attribute(&list[c], q); ok {
			r.attributed(&f, v)
		} else if d, _ := r.dimension(&list[c], q); d >= 0 && !list[c].Nominal {
			f.Measured = r.lemma(d)
		}
		if !f.Owned {
			f.Mods, f.Other = r.modifiers(q)
			f.Label = r.label(q)
		}
		f.Per = r.rate(q)
		out, at = append(out, Ask{CountSlot, f, n, q.Span}), append(at, c)
	}
	return out, at
}

// standsAlone reports whether a figure says enough by itself to be set against another: a sum, a share, a length, the 71st minute, a number of things.
func (r *reader) standsAlone(q *quantity.Quantity) bool {
	if q.First > 0 && r.form(q.First-1) == "but" {
		return false // "all but five"
	}
	switch q.Kind {
	case quantity.Money, quantity.Percent, quantity.Measure, quantity.Duration, quantity.Score:
		return true
	case quantity.Count, quantity.Ordinal:
		return q.Of != "" && q.OfToken >= 0 && q.OfToken < len(r.s.Tokens) && r.tok(q.OfToken).UPOS == syntax.NOUN && strings.ToLower(q.Of) != "time"
	}
	return false
}

// narrowest is the claim of list[from:to] with the fewest words around a stretch, else the one with the most words.
func narrowest(list []Claim, from, to int, sp text.Span) int {
	best := from
	for c := from; c < to; c++ {
		if list[c].Span.Len() > list[best].Span.Len() {
			best = c
		}
	}
	for c := from; c < to; c++ {
		if in := list[c].Span; in.Contains(sp) && (!list[best].Span.Contains(sp) || in.Len() < list[best].Span.Len()) {
			best = c
		}
	}
	return best
}
