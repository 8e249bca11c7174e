package spelling

// Deletions lists what is left of a folded word when one letter is taken out, and the word itself. Two words
// share a member where they are one letter apart (added, dropped, changed, or swapped with a neighbour): keys for
// finding slips of the pen, as many as the word has letters.
func Deletions(word string) []string {
	out := make([]string, 1, len(word)+1)
	out[0] = word
	for i, r := range word {
		if i > 0 && word[i-1] == word[i] {
			continue // either of a doubled letter leaves the same
		}
		out = append(out, word[:i]+word[i+len(string(r)):])
	}
	return out
}
