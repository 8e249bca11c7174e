package linkage

import (
	"math/rand/v2"
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
			pairs = append(pairs, Pair{int32(i), 6, c.to[g]})
		}
		assert.Equal(t, c.want, Attach(group, pairs, 3, 0.3, 0.1), c.name)
		assert.Equal(t, group, Attach(group, pairs, 1, 0.3, 0.1), "nothing is left over")
	}
	assert.Equal(t, []int{0, 0, 0}, Attach([]int{0, 1, 1}, []Pair{{0, 1, 0.9}, {0, 2, 0.9}}, 2, 0.3, 0.1), "a group is named by its first")
}

// Pairs that lie between what is joined change nothing: the groups are those of a list without them, and no bound or order tells of them.
func TestWhatCannotBeJoinedIsLeftOut(t *testing.T) {
	random := rand.New(rand.NewPCG(1, 2))
	for range 200 {
		n := 12
		var pairs []Pair
		for a := range n {
			for b := a + 1; b < n; b++ {
				if random.IntN(3) > 0 {
					pairs = append(pairs, Pair{int32(a), int32(b), 1.1*random.Float64() - 0.1})
				}
			}
		}
		threshold, most := 0.3+0.6*random.Float64(), random.IntN(6)
		assert.Equal(t, plainly(n, pairs, threshold, most), Average(n, pairs, threshold, most))
	}
}

// plainly joins the two groups that are most alike on average, looking at all again each time.
func plainly(n int, pairs []Pair, threshold float64, most int) []int {
	group := make([]int, n)
	for i := range group {
		group[i] = i
	}
	for {
		sum, size := map[[2]int]float64{}, make([]int, n)
		for _, g := range group {
			size[g]++
		}
		for _, p := range pairs {
			if a, b := group[p.A], group[p.B]; a != b {
				sum[[2]int{min(a, b), max(a, b)}] += p.Like
			}
		}
		best, at := threshold, [2]int{-1, -1}
		for a := range n {
			for b := a + 1; b < n; b++ {
				like, listed := sum[[2]int{a, b}]
				if mean := like / float64(size[a]*size[b]); listed && mean > best && (most == 0 || size[a]+size[b] <= most) {
					best, at = mean, [2]int{a, b}
				}
			}
		}
		if at[0] < 0 {
			return group
		}
		for i := range group {
			if group[i] == at[1] {
				group[i] = at[0]
			}
		}
	}
}
