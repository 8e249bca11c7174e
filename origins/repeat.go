package origins

import (
	"cmp"
	"slices"

	"crosscheck/article"
)

// Repeat enters an article whose text is that of another, word for word: it joins the other's groups, and a link between
// the two shows the longest paragraphs, at most limit of them. Nothing is compared, so that the copy changes nothing else.
func (o *Origins) Repeat(docs []*article.Document, original, twin, limit int) {
	o.Of = together(o.Of, original, twin)
	if o.Wire[original] >= 0 {
		o.Wire[twin] = o.Wire[original]
	}
	var ps []Passage
	for _, b := range docs[original].Blocks {
		if b.Role == article.Body {
			ps = append(ps, Passage{b.Span, b.Span})
		}
	}
	slices.SortStableFunc(ps, func(x, y Passage) int { return y.InA.Len() - x.InA.Len() })
	ps = ps[:min(limit, len(ps))]
	f := &finder{docs: docs}
	a, b := min(original, twin), max(original, twin)
	o.Links = append(o.Links, Link{A: a, B: b, Kind: f.kind(a, b, ps), From: f.first(a, b), Share: 1, Passages: ps})
	slices.SortStableFunc(o.Links, func(x, y Link) int {
		return cmp.Or(cmp.Compare(x.A, y.A), cmp.Compare(x.B, y.B), cmp.Compare(x.Kind, y.Kind))
	})
}

// together puts two articles into one group, a new one where the first has none.
func together(of []int, first, second int) []int {
	if of[first] < 0 {
		of[first] = 1 + slices.Max(of)
	}
	of[second] = of[first]
	return of
}
