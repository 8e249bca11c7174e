package clash

import (
	"fmt"

	"crosscheck/language/quantity"
	"crosscheck/language/syntax"
	"crosscheck/likeness"
)

// crossed finds figures of the long text that the short one gives to the other of two: "300 jobs in Ardel and 120 in Lindow", "120 jobs in Ardel".
func (p *pair) crossed() []Clash {
	met := p.met(func(int) bool { return false })
	if met < p.set.Number {
		return nil
	}
	var out []Clash
	for n := range p.short.art.Quantities {
		q := &p.short.art.Quantities[n]
		if !counts(q) || q.Value == nil || p.short.at(q.First, q.Sentence) < 0 || p.short.partial(q) {
			continue
		}
		x := p.long.figure(*q.Value)
		if x == nil || x.Kind != q.Kind {
			continue
		}
		if rival := p.crossedWith(q, x); rival != nil {
			a, b := rival.Span.Of(p.long.art.Doc.Text), q.Span.Of(p.short.art.Doc.Text)
			out = append(out, Clash{Kind: Number, Met: met, A: a, B: b, Note: fmt.Sprintf("one says %s, the other %s, which it gives to another", said(p.long, rival), said(p.short, q))})
		}
	}
	return out
}

// figure is the one figure of a text with this value; nil where there is none, or several.
func (s *side) figure(v float64) *quantity.Quantity {
	var out *quantity.Quantity
	for i := range s.art.Quantities {
		if q := &s.art.Quantities[i]; q.Value != nil && *q.Value == v {
			if out != nil {
				return nil
			}
			out = q
		}
	}
	return out
}

// crossedWith is the figure of the long text that it gives to the noun or name beside which the short one has q, whose like in the long text is
// x; nil where x is that noun's own.
func (p *pair) crossedWith(q, x *quantity.Quantity) *quantity.Quantity {
	for k := range p.short.words {
		w, m := &p.short.words[k], p.partner[k]
		if m < 0 || w.Tag != syntax.NOUN && w.Tag != syntax.PROPN || !w.Content || w.Number || w.Rel == "compound" && !p.short.named(k) || w.Sentence != q.Sentence ||
			likeness.Near(w, &p.long.words[m]) < near || p.long.count(p.long.words[m].Lemma) != 1 || p.short.figureOf(k) != q || p.preposition(&p.short, k) == "by" {
			continue
		}
		n := p.long.parallel(m)
		if n < 0 || p.short.says(p.long.words[n].Lemma) {
			continue
		}
		own, other := p.long.figureOf(m), p.long.figureOf(n)
		if own == nil || other != x || own == x || own.Kind != q.Kind || own.Value == nil || *own.Value == *q.Value {
			continue
		}
		return own
	}
	return nil
}

// parallel is the noun or name that stands to another figure as word m stands to its own: joined with it by "and", or of the same sort behind the
// same preposition; -1 where there is none, or where there are several.
func (s *side) parallel(m int) int {
	out := -1
	for n := range s.words {
		w, x := &s.words[n], &s.words[m]
		if n == m || w.Tag != x.Tag || !w.Content || w.Number || w.Rel == "compound" && !s.named(n) || w.Sentence != x.Sentence || s.mention[n] != nil && s.mention[n] == s.mention[m] {
			continue
		}
		c, d := s.child(n, "case"), s.child(m, "case")
		if (c < 0) != (d < 0) || c >= 0 && s.words[c].Form != s.words[d].Form || s.figureOf(n) == nil || s.figureOf(n) == s.figureOf(m) {
			continue
		}
		if out >= 0 {
			return -1
		}
		out = n
	}
	return out
}

// figureOf is the figure nearest to word m in the line of its sentence: before it for what is counted
// or where it is ("300 jobs in Ardel"), behind it for who has it ("Lindow 62 votes"); nil where there is none.
func (s *side) figureOf(m int) *quantity.Quantity {
	var out *quantity.Quantity
	least := figureReach + 1
	subject := s.words[m].Rel == "nsubj" || s.child(m, "case") < 0 && s.named(m)
	for i := range s.art.Quantities {
		q := &s.art.Quantities[i]
		if q.Sentence != s.words[m].Sentence || !counts(q) {
			continue
		}
		d := s.words[m].Token - q.Last
		if subject {
			d = q.First - s.words[m].Token
		}
		if d > 0 && d < least {
			out, least = q, d
		}
	}
	return out
}

// figureReach is how many words lie at most between a figure and what it is told of: "300 of the jobs in the yard at Ardel".
const figureReach = 6
