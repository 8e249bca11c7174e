package lexicon

import "strings"

// negations turn a sentence round: the words of negation, and those that mean next to nothing (Quirk et al. 1985, A Comprehensive
// Grammar of the English Language, §10.54–60).
var negations = map[string]bool{"not": true, "no": true, "never": true, "none": true, "nobody": true, "nothing": true, "nowhere": true, "neither": true, "nor": true,
	"without": true, "hardly": true, "barely": true, "scarcely": true, "cannot": true, "'nt": true}

// Negates reports whether a word in small letters turns its sentence round: "never", "without", "didn't".
func Negates(word string) bool {
	return negations[word] || strings.HasSuffix(word, "n't") || strings.HasSuffix(word, "n’t")
}
