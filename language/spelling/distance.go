package spelling

import "github.com/agnivade/levenshtein"

// Far is the distance of words that were not worth measuring: they differ by more than the limit asked for.
const Far = 1 << 10

// Distance is the number of letters to add, drop, change, or swap with a neighbour to make one folded word the other, or
// Far where it must exceed limit: lengths are compared first, letters only when these allow it.
func Distance(a, b string, limit int) int {
	if a == b {
		return 0
	}
	if d := len(a) - len(b); d > limit*4 || -d > limit*4 {
		return Far // a letter has at most four bytes
	}
	if Swapped(a, b) {
		return 1
	}
	if d := levenshtein.ComputeDistance(a, b); d <= limit {
		return d
	}
	return Far
}

// Swapped reports whether one exchange of neighbouring bytes makes a into b.
func Swapped(a, b string) bool {
	if len(a) != len(b) {
		return false
	}
	i := 0
	for i < len(a) && a[i] == b[i] {
		i++
	}
	return i+1 < len(a) && a[i] == b[i+1] && a[i+1] == b[i] && a[i+2:] == b[i+2:]
}
