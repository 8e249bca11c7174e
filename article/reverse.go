package article

import (
	"sort"

	"crosscheck/text"
)

// A reverse leads from old positions to new ones, where offsets lead from new to old.
type reverse struct {
	offsets text.Offsets
	n       int
}

func newReverse(o text.Offsets, n int) reverse { return reverse{o, n} }

// at is the first new position that stands at or after an old one.
func (r reverse) at(old int) int {
	return sort.Search(r.n, func(i int) bool { return r.offsets.File(i) >= old })
}

func (r reverse) span(s text.Span) text.Span {
	return text.Span{Start: r.at(s.Start), End: r.at(s.End)}
}
