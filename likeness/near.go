package likeness

import (
	"strings"

	"crosscheck/language/spelling"
	"crosscheck/lexicon"
)

// How near two words are that are not the same, in [0,1]. What moves: above 0.9 a synonym counts as much as the word itself, and
// what is told of another thing looks repeated; near nought the aligner finds equal words alone.
const (
	nearKin  = 0.9  // one sense, or one word derived from the other; abbreviated
	nearVerb = 0.85 // synonyms, and a verb with its own noun
	nearKind = 0.5  // one a kind of the other
	nearSlip = 0.8  // a letter apart
)

// Near is how near two words are by themselves, in [0,1]. Numbers are equal or nothing.
func Near(a, b *Word) float64 {
	switch {
	case a.Form == b.Form || a.Lemma == b.Lemma || a.Plain == b.Plain:
		return 1
	case a.Number && b.Number:
		return truth(a.Value != 0 && a.Value == b.Value || digits(a.Form) != "" && digits(a.Form) == digits(b.Form))
	case a.Number || b.Number || !a.Content || !b.Content:
		return 0
	}
	best := stem(a.Lemma, b.Lemma)
	switch max(lexicon.Events(a.Lemma, b.Lemma), lexicon.Nouns(a.Lemma, b.Lemma)) {
	case lexicon.Synonym, lexicon.Derived:
		best = max(best, nearVerb)
	case lexicon.Kind, lexicon.Related:
		best = max(best, nearKind)
	}
	if lexicon.Kin(a.Lemma, b.Lemma) || lexicon.Kin(a.Form, b.Form) || shortens(a.Form, b.Form) || shortens(b.Form, a.Form) {
		best = max(best, nearKin)
	}
	if len(a.Form) >= 5 && len(b.Form) >= 5 && a.Form[0] == b.Form[0] && spelling.Distance(a.Form, b.Form, 2) == 1 {
		best = max(best, nearSlip)
	}
	return best
}

// digits are the figures of a number, "" for one in letters.
func digits(s string) string {
	return strings.Map(func(r rune) rune {
		if r >= '0' && r <= '9' || r == '.' {
			return r
		}
		return -1
	}, s)
}

// stem is the share of the letters at the beginning that two words have in common, 0 where they are few.
func stem(a, b string) float64 {
	n := 0
	for n < len(a) && n < len(b) && a[n] == b[n] {
		n++
	}
	if n >= 4 && 2*n >= max(len(a), len(b))+2 {
		return float64(n) / float64(max(len(a), len(b)))
	}
	return 0
}

// shortens reports whether one word is another cut short: "Okla." of "Oklahoma".
func shortens(short, long string) bool {
	s, ok := strings.CutSuffix(short, ".")
	return ok && len(s) >= 3 && len(long) > len(s) && strings.HasPrefix(long, s)
}
