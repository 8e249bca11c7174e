package wordlists

import "strings"

// OrganisationHead reports whether a word leads or ends names of organisations: "ministry".
func OrganisationHead(word string) bool { return load().kinds["organisation head"][word] }

// OrganisationSuffix reports whether a word ends names of organisations: "ltd".
func OrganisationSuffix(word string) bool { return load().kinds["organisation suffix"][word] }

// Organisation reports whether a name is an organisation's that everybody knows.
func Organisation(name string) bool {
	l := load()
	return l.kinds["organisation known"][name] || l.kinds["wordnet organisation"][name] && !Region(name)
}

// Function reports whether a word is grammar: an article, a pronoun, a preposition, an auxiliary.
func Function(word string) bool { return load().kinds["functionwords"][word] }

// Never reports whether a capitalised word is no name by itself: "Monday", "Internet".
func Never(word string) bool { return load().kinds["never"][word] }

// endings of inflected words, with what the plain word has instead.
var endings = [...][2]string{{"ies", "y"}, {"es", ""}, {"es", "e"}, {"s", ""}, {"ied", "y"}, {"ed", ""}, {"ed", "e"},
	{"ing", ""}, {"ing", "e"}, {"ers", "er"}, {"est", ""}, {"er", ""}}

// Ordinary reports whether a word is one of the language: it, or what it is inflected from, stands in WordNet, or it is grammar.
func Ordinary(word string) bool {
	l := load()
	if l.words[word] || l.kinds["functionwords"][word] {
		return true
	}
	for _, e := range endings {
		stem, ok := strings.CutSuffix(word, e[0])
		if !ok || len(stem) < 3 {
			continue
		}
		if l.words[stem+e[1]] || len(stem) > 3 && stem[len(stem)-1] == stem[len(stem)-2] && l.words[stem[:len(stem)-1]] {
			return true
		}
	}
	return false
}
