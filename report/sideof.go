package report

import (
	"cmp"
	"slices"
	"strings"
)

// SideOf is the index in Sides of the answer that the sheets call by a letter, "A", or -1 where there is none. The
// sheets put the answer with most origins first, then the one with most places, then go by the alphabet.
func (f *Finding) SideOf(letter string) int {
	if len(letter) != 1 || letter[0] < 'A' || int(letter[0]-'A') >= len(f.Sides) {
		return -1
	}
	places := make([]int, len(f.Sides))
	order := make([]int, len(f.Sides))
	for i := range order {
		order[i] = i
	}
	for i := range f.Cells {
		if s := f.Cells[i].Side; s >= 0 && s < len(places) {
			places[s]++
		}
	}
	slices.SortStableFunc(order, func(a, b int) int {
		return cmp.Or(cmp.Compare(f.Sides[b].Origins, f.Sides[a].Origins), cmp.Compare(places[b], places[a]), strings.Compare(f.Sides[a].Value, f.Sides[b].Value))
	})
	return order[letter[0]-'A']
}
