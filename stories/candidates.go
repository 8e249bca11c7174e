package stories

import (
	"cmp"
	"math"
	"slices"

	"crosscheck/linkage"
)

// candidates finds the pairs worth comparing through lists of the articles that have a key. For each
// article the lists are walked from its rarest key on until Budget entries have been seen, and the Neighbours
// articles that share most with it are compared: the cost follows the size of the batch, whatever its words.
func (g *gathering) candidates() []linkage.Pair {
	lists := make([][]int32, len(g.v.df))
	for d := range g.profiles {
		for _, sh := range g.profiles[d].keys {
			if g.v.df[sh.key] > 1 {
				lists[sh.key] = append(lists[sh.key], int32(d))
			}
		}
	}
	shared := make([]float64, len(g.profiles))
	var ids []uint64 // of pairs, the smaller number in front
	for a := range g.profiles {
		for _, b := range g.near(a, lists, shared) {
			ids = append(ids, uint64(min(a, b))<<32|uint64(max(a, b)))
		}
	}
	slices.Sort(ids)
	ids = slices.Compact(ids)
	out := make([]linkage.Pair, len(ids))
	for i, id := range ids {
		a, b := int32(id>>32), int32(id&math.MaxUint32)
		out[i] = linkage.Pair{A: a, B: b, Like: g.likeness(int(a), int(b))}
	}
	return out
}

// near lists the articles that share most rare keys with a. shared is scratch, all zero before and after.
func (g *gathering) near(a int, lists [][]int32, shared []float64) []int {
	keys := make([]share, 0, len(g.profiles[a].keys))
	for _, sh := range g.profiles[a].keys {
		if len(lists[sh.key]) > 1 {
			keys = append(keys, sh)
		}
	}
	slices.SortFunc(keys, func(x, y share) int {
		return cmp.Or(cmp.Compare(g.v.df[x.key], g.v.df[y.key]), cmp.Compare(x.key, y.key))
	})
	budget := g.s.Budget
	var met []int
	for _, k := range keys {
		if budget -= len(lists[k.key]); budget < 0 {
			break
		}
		for _, b := range lists[k.key] {
			if int(b) == a {
				continue
			}
			if shared[b] == 0 {
				met = append(met, int(b))
			}
			shared[b] += g.v.rarity[k.key]
		}
	}
	near := met[:min(len(met), g.s.Neighbours)]
	first(met, len(near), func(x, y int) bool { return shared[x] > shared[y] || shared[x] == shared[y] && x < y })
	for _, b := range met {
		shared[b] = 0
	}
	return near
}

// first puts the n members of a list that come before all others in front, in any order (Hoare's selection).
func first(list []int, n int, before func(x, y int) bool) {
	for n > 0 && n < len(list) {
		x, y, z := list[0], list[len(list)/2], list[len(list)-1]
		if before(y, x) {
			x, y = y, x
		}
		middle := x // the median of the three
		if before(z, y) {
			y = z
		}
		if before(x, y) {
			middle = y
		}
		i, j := 0, len(list)-1
		for i <= j {
			for before(list[i], middle) {
				i++
			}
			for before(middle, list[j]) {
				j--
			}
			if i <= j {
				list[i], list[j] = list[j], list[i]
				i, j = i+1, j-1
			}
		}
		switch { // list[:j+1] come before list[i:], and what lies between is the middle
		case n <= j:
			list = list[:j+1]
		case n > i:
			list, n = list[i:], n-i
		default:
			return
		}
	}
}
