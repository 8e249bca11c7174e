package lexicon

// Pronoun reports whether a word in lower case stands for somebody or something without naming it.
func Pronoun(word string) bool {
	switch word {
	case "he", "she", "it", "they", "who", "which", "that", "this", "we", "i", "you", "him", "her", "them", "one", "those", "these",
		"nobody", "none", "anybody", "anyone", "somebody", "someone", "everybody", "everyone":
		return true
	}
	return false
}

// Relative reports whether a word in lower case may open a relative clause in the place of a noun.
func Relative(word string) bool {
	return word == "who" || word == "whom" || word == "which" || word == "that"
}
