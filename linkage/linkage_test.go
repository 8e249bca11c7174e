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
