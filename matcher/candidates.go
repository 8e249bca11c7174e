package matcher

import "slices"

// candidates lists the pairs of items that share a key and a matter, each once, in order. Keys shared by
// too many items of a matter bring nobody together; how many is too many follows the matter's size.
func (sp *space) candidates() [][2]int {
	type place struct {
		matter int
		key    string
	}
	lists := map[place][]int{}
	docs := map[int]int{}
	last := -1
	for i, it := range sp.items {
		if it.Doc != last {
			docs[it.matter]++
			last = it.Doc
		}
		for _, k := range it.keyed() {
			at := place{it.matter, k}
			lists[at] = append(lists[at], i)
		}
	}
	var out [][2]int
	for _, list := range lists {
		limit := min(sp.set.MaxCap, max(sp.set.MinCap, sp.set.CapPerDoc*docs[sp.items[list[0]].matter]))
		if len(list) > limit {
			continue
		}
		for n, a := range list {
			for _, b := range list[n+1:] {
				if sp.items[a].Doc != sp.items[b].Doc || sp.items[a].Claim != sp.items[b].Claim {
					out = append(out, [2]int{a, b})
				}
			}
		}
	}
	slices.SortFunc(out, func(x, y [2]int) int {
		if x[0] != y[0] {
			return x[0] - y[0]
		}
		return x[1] - y[1]
	})
	return slices.Compact(out)
}
