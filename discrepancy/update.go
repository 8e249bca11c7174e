package discrepancy

import (
	"cmp"
	"math"
	"slices"
)

// day is when the article of cell i appeared, in days; an article without a date comes last.
func (n *numbers) day(i int) int64 { return n.dayOf(n.cells[i].Doc) }

func (n *numbers) dayOf(doc int) int64 {
	p := n.in.Batch.Docs[doc].Article.Doc.PublishedOn
	if !p.From.Known {
		return math.MaxInt64
	}
	return int64(p.From.Day)
}

// inTime puts the answers of an update into the order in which they first appeared.
func (n *numbers) inTime(f *Finding) {
	first := make([]int64, len(f.Sides))
	order := make([]int, len(f.Sides))
	for s := range f.Sides {
		first[s], order[s] = math.MaxInt64, s
	}
	for _, c := range f.Cells {
		first[c.Side] = min(first[c.Side], n.dayOf(c.Doc))
	}
	slices.SortStableFunc(order, func(a, b int) int { return cmp.Compare(first[a], first[b]) })
	sides, place := make([]Side, len(order)), make([]int, len(order))
	for to, from := range order {
		sides[to], place[from] = f.Sides[from], to
	}
	f.Sides = sides
	for i := range f.Cells {
		f.Cells[i].Side = place[f.Cells[i].Side]
	}
}
