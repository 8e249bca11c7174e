package spelling

import "strings"

// small words that acronyms skip or not.
var small = map[string]bool{"of": true, "the": true, "and": true, "for": true, "in": true, "on": true, "de": true, "s": true}

// Initials are the first letters of a name's words, of its small words too where all is set; empty for a single word.
func Initials(name string, all bool) string {
	words := strings.Fields(Fold(name))
	if len(words) < 2 {
		return ""
	}
	var b strings.Builder
	for _, w := range words {
		if all || !small[w] {
			b.WriteByte(w[0])
		}
	}
	return b.String()
}
