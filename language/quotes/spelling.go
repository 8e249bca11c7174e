package quotes

import (
	"slices"
	"strconv"
	"strings"

	"crosscheck/language/numeral"
	"crosscheck/language/spelling"
	"crosscheck/language/wordlists"
)

// onlySpelling reports whether two stretches of words are one in two spellings: a hyphen, an apostrophe, British and
// American, a short form and its full one, a figure and its word, a name of another script. What editors put in
// brackets on both sides is theirs, and not compared.
func onlySpelling(a, b []spoken) bool {
	a, b = unbracketed(a), unbracketed(b)
	x, y := spelt(a), spelt(b)
	if one := "one"; x == one && (y == "a" || y == "an") || y == one && (x == "a" || x == "an") {
		return true
	}
	return x == y || shortForms[x] == y && y != "" || shortForms[y] == x && x != "" || slices.EqualFunc(withoutArticle(a), withoutArticle(b), sameWord)
}

// sameWord reports whether two words stand for one: "two" and "2", "Sen." and "Senator", "Qaddafi" and "Gadhafi".
func sameWord(a, b spoken) bool {
	switch {
	case a.fold == b.fold || american.Replace(a.fold) == american.Replace(b.fold):
		return true
	case figure(a.fold) == figure(b.fold):
		return true
	}
	return shortTitle(a.fold, b.fold) || shortTitle(b.fold, a.fold) || a.capital && b.capital && transliterated(a.fold, b.fold)
}

// figure is a number's word in figures, and any other word as it is.
func figure(word string) string {
	if v, ok := numeral.Cardinal(word); ok && v == float64(int(v)) {
		return strconv.Itoa(int(v))
	}
	return word
}

// shortTitle reports whether one title is short for the other: the beginning of its letters, or its first and last.
func shortTitle(short, long string) bool {
	if len(short) < 2 || len(short) > 4 || len(long) < 5 || short[0] != long[0] {
		return false
	}
	if _, ok := wordlists.TitleOf(short); !ok {
		return false
	}
	if _, ok := wordlists.TitleOf(long); !ok {
		return false
	}
	return strings.HasPrefix(long, short) || short[len(short)-1] == long[len(long)-1]
}

// transliterated reports whether two names may be one name of another script.
func transliterated(a, b string) bool {
	a, b = spelling.Fold(a), spelling.Fold(b)
	if len(a) < 4 || len(b) < 4 {
		return false
	}
	return spelling.Skeleton(a) == spelling.Skeleton(b) || (spelling.Arabic(a) || spelling.Arabic(b)) && spelling.Consonants(a) == spelling.Consonants(b)
}

// unbracketed are the words outside brackets.
func unbracketed(ws []spoken) []spoken {
	return slices.DeleteFunc(slices.Clone(ws), func(w spoken) bool { return w.bracket })
}

// withoutArticle leaves out the Arabic article before a name, which newsrooms print or drop.
func withoutArticle(ws []spoken) []spoken {
	out := make([]spoken, 0, len(ws))
	for i, w := range ws {
		if (w.fold == "al" || w.fold == "el") && i+1 < len(ws) && ws[i+1].capital {
			continue
		}
		out = append(out, w)
	}
	return out
}

var american = strings.NewReplacer("our", "or", "ise", "ize", "isation", "ization", "centre", "center")

func spelt(ws []spoken) string {
	var b strings.Builder
	for _, w := range ws {
		b.WriteString(strings.ReplaceAll(w.fold, "'", ""))
	}
	return american.Replace(b.String())
}

// shortForms are contractions without their apostrophe.
var shortForms = map[string]string{"dont": "donot", "doesnt": "doesnot", "isnt": "isnot", "cant": "cannot", "wont": "willnot", "its": "itis", "were": "weare",
	"im": "iam", "ive": "ihave", "weve": "wehave", "wasnt": "wasnot", "didnt": "didnot", "havent": "havenot", "youre": "youare", "theyre": "theyare", "thats": "thatis", "gonna": "goingto"}
