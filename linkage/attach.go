package linkage

import (
	"maps"
	"slices"
)

// Attach joins small groups to the large ones that they clearly belong to. A group of less than settled things is a
// leftover: what Average found too unlike to join. It goes to the settled group to which it is most alike on average, where that is at least least and at
// least margin more than to any other settled group: a threshold that keeps two large groups apart asks more than is needed
// to say to which of them one of a few belongs. It returns the group of each thing, named by the group's first.
func Attach(group []int, pairs []Pair, settled int, least, margin float64) []int {
	size := make([]int, len(group))
	for _, g := range group {
		size[g]++
	}
	sum := make([]map[int]float64, len(group)) // by leftover, its likeness to settled groups
	add := func(small, large int, like float64) {
		if size[small] >= settled || size[large] < settled {
			return
		}
		if sum[small] == nil {
			sum[small] = map[int]float64{}
		}
		sum[small][large] += like
	}
	for _, p := range pairs {
		add(group[p.A], group[p.B], p.Like)
		add(group[p.B], group[p.A], p.Like)
	}
	into := make([]int, len(group))
	for g := range group {
		into[g] = g
		best, second := 0.0, 0.0
		for _, large := range slices.Sorted(maps.Keys(sum[g])) {
			switch mean := sum[g][large] / float64(size[g]*size[large]); {
			case mean > best:
				best, second, into[g] = mean, best, large
			case mean > second:
				second = mean
			}
		}
		if best < least || best-second < margin {
			into[g] = g
		}
	}
	out := slices.Clone(group)
	first := map[int]int{}
	for i, g := range group {
		if _, ok := first[into[g]]; !ok {
			first[into[g]] = i
		}
		out[i] = first[into[g]]
	}
	return out
}
