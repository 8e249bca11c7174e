package grammar

import (
	"strings"

	"crosscheck/language/numeral"
)

// Number words are a closed class of which a treebank holds only the commonest: what was learnt of "seven" holds for
// "seventeen" and "forty-one", too. A number word that the training text hardly has is therefore read as stand, the way all digits
// are read as 0. Otherwise "Fourteen people were hurt" begins with an unknown word, which the tagger takes for a verb.

// stand is the number word that rare ones are read as; the training text has it often.
const stand = "seven"

// cardinal reports whether a word in lower case is a number word, "twelve" or "twenty-one", but not "one" alone, which is a
// pronoun as well.
func cardinal(low string) bool {
	if c := low[:min(1, len(low))]; c == "" || !strings.Contains("tfsen", c) { // the letters that the numbers from two on begin with
		return false
	}
	tens, ones, both := strings.Cut(low, "-")
	v, ok := numeral.Cardinal(tens)
	if !ok || v < 2 || !both {
		return ok && v >= 2
	}
	v, ok = numeral.Cardinal(ones)
	return ok && v >= 1
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

// counted closes the tags of an unknown word in -s right after a number: it is what is counted, "9.25 euros", and no verb.
func (m *Model) counted(ws []word, forms []string) {
	if m.plural == nil {
		return
	}
	for i := 1; i < len(forms); i++ {
		if f := forms[i]; ws[i].amb == 0 && len(f) > 3 && f[len(f)-1] == 's' && f[0] >= 'a' && f[0] <= 'z' && number(forms[i-1]) {
			ws[i].tags = m.plural
		}
	}
}

// number reports whether a word is a number in digits or in letters.
func number(form string) bool {
	c := form[len(form)-1]
	return c >= '0' && c <= '9' && form[0] >= '0' && form[0] <= '9' || cardinal(lower(form))
}
