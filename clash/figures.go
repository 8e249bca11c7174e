package clash

import (
	"fmt"
	"math"
	"slices"
	"strings"

	"crosscheck/language/quantity"
	"crosscheck/lexicon"
	"crosscheck/likeness"
)

// figures finds figures of the short text for which the long one has another, of the same thing, and never the same.
func (p *pair) figures() []Clash {
	var out []Clash
	for i := range p.short.art.Quantities {
		q := &p.short.art.Quantities[i]
		if !counts(q) || p.short.partial(q) || p.known(q) {
			continue
		}
		met := p.met(func(w int) bool { return p.short.within(w, q.Sentence, q.First, q.Last) || p.short.reckoned(w) })
		if met < p.set.Number {
			continue
		}
		rival := p.rival(q)
		if rival == nil {
			continue
		}
		a, b := rival.Span.Of(p.long.art.Doc.Text), q.Span.Of(p.short.art.Doc.Text)
		out = append(out, Clash{Kind: Number, Met: met, A: a, B: b, Note: fmt.Sprintf("one says %s, the other %s", said(p.long, rival), said(p.short, q))})
	}
	return out
}

// said is a figure with what it counts, as written.
func said(s side, q *quantity.Quantity) string {
	text := q.Span.Of(s.art.Doc.Text)
	if !q.OfSpan.Empty() && q.OfSpan.Start >= q.Span.End {
		text += " " + q.OfSpan.Of(s.art.Doc.Text)
	}
	return text
}

// counts reports whether a figure says how many or how much, and not which.
func counts(q *quantity.Quantity) bool {
	switch q.Kind {
	case quantity.Ordinal, quantity.Rank, quantity.Score, quantity.Age:
		return false // an age is a person's, and asked for by name elsewhere
	}
	return q.Approx != quantity.Indefinite
}

// known reports whether the long text has the figure, or one that goes with it, of whatever; or its parts.
func (p *pair) known(q *quantity.Quantity) bool {
	sum := 0.0
	for i := range p.long.art.Quantities {
		x := &p.long.art.Quantities[i]
		if x.Value != nil && q.Value != nil && *x.Value == *q.Value {
			return true
		}
		if r := quantity.Compare(*q, *x, p.quantities).Relation; r == quantity.Equal || r == quantity.Compatible && p.alike(q, x) {
			return true
		}
		if x.Value != nil && x.Kind == q.Kind {
			sum += *x.Value
		}
	}
	for i := range p.long.words {
		if w := &p.long.words[i]; w.Number && q.Value != nil && w.Value == *q.Value {
			return true
		}
	}
	return q.Value != nil && sum > 0 && math.Abs(sum-*q.Value) < 1e-9
}

// reckoning are nouns that say how a figure was reached, and name nothing that it counts.
var reckoning = []string{"average", "mean", "median", "total", "sum", "maximum", "minimum", "number", "estimate"}

// reckoned reports whether word i says only how a figure was reached or for what it holds: "an average of", "per year".
func (s *side) reckoned(i int) bool {
	c := s.child(i, "case")
	return slices.Contains(reckoning, s.words[i].Lemma) || c >= 0 && s.words[c].Form == "per"
}

// rival is the figure of the long text that counts the same as q and excludes it, nil where there is none.
func (p *pair) rival(q *quantity.Quantity) *quantity.Quantity {
	var best *quantity.Quantity
	near := -1.0
	for i := range p.long.art.Quantities {
		x := &p.long.art.Quantities[i]
		if !counts(x) || p.long.partial(x) || p.shared(x) || quantity.Compare(*q, *x, p.quantities).Relation != quantity.Discrepant || !p.alike(q, x) {
			continue
		}
		if t := p.tie(q, x); t > near {
			best, near = x, t
		}
	}
	if best == nil || near <= 0 {
		return nil
	}
	return best
}

// shared reports whether the short text has a figure of the long one, too: then it stands against no other.
func (p *pair) shared(x *quantity.Quantity) bool {
	return slices.ContainsFunc(p.short.art.Quantities, func(q quantity.Quantity) bool {
		return q.Value != nil && x.Value != nil && *q.Value == *x.Value
	})
}

// alike reports whether two figures count the same sort of thing.
func (p *pair) alike(q, x *quantity.Quantity) bool {
	if q.Kind != x.Kind || q.Unit != x.Unit || q.Scope != x.Scope {
		return false
	}
	if q.Kind != quantity.Count && q.Kind != quantity.RangeOf {
		return true
	}
	if q.Of == "" || x.Of == "" {
		return false
	}
	return q.Of == x.Of || lexicon.Nouns(q.Of, x.Of) >= lexicon.Synonym || people(q.Of) && people(x.Of) && (anybody(q.Of) || anybody(x.Of))
}

// tie is how closely two figures stand by the same words: the words around one in its tree that are partners of words around the
// other.
func (p *pair) tie(q, x *quantity.Quantity) float64 {
	i, j := p.short.at(q.First, q.Sentence), p.long.at(x.First, x.Sentence)
	if i < 0 || j < 0 {
		return 0
	}
	if !p.oneSubject(i, j) {
		return 0
	}
	sum := 0.0
	for k := range p.short.words {
		w := &p.short.words[k]
		m := p.partner[k]
		if m < 0 || !w.Content || likeness.Near(w, &p.long.words[m]) < near || p.short.within(k, q.Sentence, q.First, q.Last) {
			continue
		}
		if d, e := p.short.apart(i, k), p.long.apart(j, m); d <= sentence && e <= wide {
			sum += w.Rarity / float64(1+e)
		}
	}
	return sum
}

func people(noun string) bool {
	one := strings.TrimSuffix(noun, "s") // "troops" has no singular of its own
	return lexicon.Victim(noun) || lexicon.ClassOf(noun) == lexicon.Person || lexicon.ClassOf(one) == lexicon.Person
}

// anybody reports whether a noun stands for people of any sort.
func anybody(noun string) bool { return slices.Contains([]string{"person", "people", "victim"}, noun) }

// partial reports whether a figure counts some of a set: "two of the men", "nine others", "one of the largest".
func (s *side) partial(q *quantity.Quantity) bool {
	if q.Subset || q.Sum {
		return true
	}
	t := s.art.Sentences[q.Sentence].Tokens
	form := func(i int) string {
		if i < 0 || i >= len(t) {
			return ""
		}
		return strings.ToLower(t[i].Form)
	}
	some := []string{"other", "others", "more", "of"}
	return slices.Contains(some[:3], form(q.First-1)) || form(q.First-1) == "another" || slices.Contains(some, form(q.Last+1))
}

// oneSubject reports whether who or what a figure of the short text is told of is who the other figure of the long text is told of,
// as far as both say it.
func (p *pair) oneSubject(i, j int) bool {
	s, t := p.short.toldOf(i), p.long.toldOf(j)
	if s < 0 || p.short.counted(i, s) {
		return true // it is what is counted
	}
	m := p.partner[s]
	return m >= 0 && (t >= 0 && (t == m || p.long.apart(t, m) <= beside) || p.long.apart(j, m) <= clause)
}

// toldOf is the subject of the first predicate above word i that has one, or -1.
func (s *side) toldOf(i int) int {
	for at, n := i, 0; at >= 0 && n < far; at, n = s.words[at].Head, n+1 {
		if k := s.child(at, "nsubj", "nsubj:pass"); k >= 0 {
			return k
		}
	}
	return -1
}

// counted reports whether figure i counts the subject.
func (s *side) counted(i, subject int) bool {
	return subject == i || slices.Contains(s.words[subject].Kids, i)
}
