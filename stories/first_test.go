package stories

import (
	"math/rand/v2"
	"slices"
	"testing"

	"github.com/stretchr/testify/require"
)

func TestFirst(t *testing.T) {
	random := rand.New(rand.NewPCG(3, 4))
	for range 2000 {
		size := random.IntN(40)
		worth := make([]int, size)
		for i := range worth {
			worth[i] = random.IntN(6)
		}
		before := func(x, y int) bool { return worth[x] > worth[y] || worth[x] == worth[y] && x < y }
		list := random.Perm(size)
		want := slices.Clone(list)
		slices.SortFunc(want, func(x, y int) int {
			if before(x, y) {
				return -1
			}
			return 1
		})
		n := random.IntN(size + 1)
		first(list, n, before)
		got := slices.Clone(list[:n])
		want = want[:n]
		slices.Sort(got)
		slices.Sort(want)
		require.Equal(t, want, got)
	}
}
