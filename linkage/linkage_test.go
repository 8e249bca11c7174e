package linkage

import (
	"testing"

	"github.com/stretchr/testify/assert"
)

func TestAverage(t *testing.T) {
	chain := []Pair{{0, 1, 0.9}, {1, 2, 0.9}}
	full := append(chain, Pair{0, 2, 0.2})
	for _, c := range []struct {
		name      string
		pairs     []Pair
		threshold float64
		most      int
		want      []int
	}{
		{"nothing is alike", nil, 0.5, 0, []int{0, 1, 2}},
		{"a pair that is not listed is unlike", chain, 0.5, 0, []int{0, 0, 2}},
		{"alike on average", full, 0.5, 0, []int{0, 0, 0}},
		{"not alike enough", full, 0.6, 0, []int{0, 0, 2}},
		{"no group of three", full, 0.5, 2, []int{0, 0, 2}},
		{"one speaks against it", append(chain, Pair{0, 2, -1}), 0.4, 0, []int{0, 0, 2}},
	} {
		assert.Equal(t, c.want, Average(3, c.pairs, c.threshold, c.most), c.name)
	}
}

func TestAttach(t *testing.T) {
	group := []int{0, 1, 1, 1, 0, 0, 6} // two groups of three, and one alone
	for _, c := range []struct {
		name string
		to   [2]float64 // how alike the one is to the members of the groups 0 and 1
		want []int
	}{
		{"clearly of one", [2]float64{0.4, 0.2}, []int{0, 1, 1, 1, 0, 0, 0}},
		{"of the other", [2]float64{0.1, 0.3}, []int{0, 1, 1, 1, 0, 0, 1}},
		{"hardly alike", [2]float64{0.2, 0}, []int{0, 1, 1, 1, 0, 0, 6}},
		{"of either", [2]float64{0.4, 0.35}, []int{0, 1, 1, 1, 0, 0, 6}},
	} {
		var pairs []Pair
		for i, g := range group[:6] {
			pairs = append(pairs, Pair{i, 6, c.to[g]})
		}
		assert.Equal(t, c.want, Attach(group, pairs, 3, 0.3, 0.1), c.name)
		assert.Equal(t, group, Attach(group, pairs, 1, 0.3, 0.1), "nothing is left over")
	}
	assert.Equal(t, []int{0, 0, 0}, Attach([]int{0, 1, 1}, []Pair{{0, 1, 0.9}, {0, 2, 0.9}}, 2, 0.3, 0.1), "a group is named by its first")
}
