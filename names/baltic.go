package names

import (
	"slices"
	"strings"

	"crosscheck/language/spelling"
)

// Latvian and Lithuanian give every man's name, whatever its language, an ending of their own: Pēteris Kalns, but also Sergejs
// Lavrentjevs, Donaldas Quintas. English spells the name without. One such ending is a letter like any other; a name all of whose parts
// bear one, against a name none of whose parts does, is a name in another tongue.

// balticEndings are the endings of the nominative of men's names, the longest first.
var balticEndings = []string{"ius", "jus", "is", "as", "us", "s"}

// unbaltic takes the endings off the parts of xs where they are then the parts of ys, and reports whether it did.
func unbaltic(xs, ys *parsed) bool {
	if len(xs.parts) < 2 || slices.ContainsFunc(ys.parts, func(y string) bool { return strings.HasSuffix(y, "s") }) {
		return false
	}
	stems := make([]string, len(xs.parts))
	for i, x := range xs.parts {
		if stems[i] = stemIn(x, ys.parts); stems[i] == "" {
			return false
		}
	}
	xs.parts = stems
	return true
}

// stemIn is the name among names that a part is with an ending, or "".
func stemIn(part string, names []string) string {
	for _, ending := range balticEndings {
		stem, ok := strings.CutSuffix(part, ending)
		if !ok || len(stem) < nearLength {
			continue
		}
		for _, y := range names {
			if y == stem || spelling.Skeleton(y) == spelling.Skeleton(stem) {
				return y
			}
		}
	}
	return ""
}
