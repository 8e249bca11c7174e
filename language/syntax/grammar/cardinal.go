package grammar

import "strings"

// Number words are a closed class of which a treebank holds only the commonest: what was learnt of "seven" holds for
// "seventeen" and "forty-one", too. A number word that the training text hardly has is therefore read as stand, the way all digits
// are read as 0. Otherwise "Fourteen people were hurt" begins with an unknown word, which the tagger takes for a verb.

// stand is the number word that rare ones are read as; the training text has it often.
const stand = "seven"

// cardinals are the number words but for "one", which is a pronoun as well.
var cardinals = wordSet("two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen " +
	"twenty thirty forty fifty sixty seventy eighty ninety")

func wordSet(words string) map[string]bool {
	m := map[string]bool{}
	for w := range strings.FieldsSeq(words) {
		m[w] = true
	}
	return m
}

// cardinal reports whether a word in lower case is a number word: "twelve", "twenty-one".
func cardinal(low string) bool {
	if c := low[:min(1, len(low))]; c == "" || !strings.Contains("tfsen", c) {
		return false
	}
	tens, ones, both := strings.Cut(low, "-")
	return cardinals[tens] && (!both || cardinals[ones] || ones == "one")
}

// usual is a word as the weights know it: a rare number word is read as stand, in the letters of the original.
func (l *lexicon) usual(form string) string {
	low := lower(form)
	if !cardinal(low) {
		return form
	}
	if i := l.index[hashString(low)]; i > 0 && l.sets[i-1].closed {
		return form // often enough to speak for itself
	}
	switch {
	case low == form:
		return stand
	case strings.ToUpper(form) == form:
		return strings.ToUpper(stand)
	}
	return strings.ToUpper(stand[:1]) + stand[1:]
}
