package matcher

import "slices"

// candidates lists the pairs of items that share a key and a matter, each once, in order. Keys shared by
// too many items of a matter bring nobody together; how many is too many follows the matter's size.
func (sp *space) candidates() [][2]int {
	type place struct {
		matter int
		key    string
	}
	number := map[place]int32{}
	var lists [][]int32                     // items by key, ascending
	under := make([][]int32, len(sp.items)) // the keys of each item
	docs := map[int]int{}
	last := -1
	for i, it := range sp.items {
		if it.Doc != last {
			docs[it.matter]++
			last = it.Doc
		}
		keys := it.keyed()
		under[i] = make([]int32, len(keys))
		for n, k := range keys {
			at, ok := number[place{it.matter, k}]
			if !ok {
				at = int32(len(lists))
				number[place{it.matter, k}] = at
				lists = append(lists, nil)
			}
			lists[at] = append(lists[at], int32(i))
			under[i][n] = at
		}
	}
	for n, list := range lists {
		if len(list) > min(sp.set.MaxCap, max(sp.set.MinCap, sp.set.CapPerDoc*docs[sp.items[list[0]].matter])) {
			lists[n] = nil
		}
	}
	var out [][2]int
	var others []int32
	for i, it := range sp.items {
		others = others[:0]
		for _, n := range under[i] {
			if len(lists[n]) == 0 {
				continue
			}
			lists[n] = lists[n][1:] // it is the first that is left
			for _, o := range lists[n] {
				if other := sp.items[o]; other.Doc != it.Doc || other.Claim != it.Claim {
					others = append(others, o)
				}
			}
		}
		slices.Sort(others)
		for _, o := range slices.Compact(others) {
			out = append(out, [2]int{i, int(o)})
		}
	}
	return out
}
