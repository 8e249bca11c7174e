package sources

import "github.com/agnivade/levenshtein"

// spelt reports whether two words are one word spelt a little differently: two edits at most, and no more than
// three letters in ten.
func spelt(a, b string) bool {
	n := max(len(a), len(b))
	if min(len(a), len(b)) < 4 || n > 64 || max(len(a)-len(b), len(b)-len(a)) > 2 {
		return false
	}
	d := levenshtein.ComputeDistance(a, b)
	return d <= 2 && 10*d <= 3*n
}
