package article

import (
	"strings"
	"unicode"

	"github.com/RadhiFadlillah/whatlanggo"
)

// language says which language an article is in. English is known by its small words, which quotations
// and names of other languages do not displace; only a text that lacks them is asked what else it may be.
func (d *draft) language(s Settings) Found {
	told := d.facts.best(language)
	code := languageCode(told.Value)
	if told.From == "manifest" || told.From == "front matter" {
		return Found{code, told.From, told.Sure}
	}
	body := d.sample(20_000)
	words, small := countSmall(body)
	if words < s.LanguageWords && scriptShare(body) < 0.5 {
		return Found{"en", "too short to tell, taken for English", 0.5}
	}
	share := float64(small) / float64(max(1, words))
	if share >= englishShare {
		return Found{"en", "its words", min(1, 0.6+share)}
	}
	info := whatlanggo.Detect(body)
	if other := info.Lang.Iso6391(); other != "" && other != "en" && info.Confidence >= s.LanguageSure && (share < foreignShare || scriptShare(body) > 0.5) {
		return Found{other, "its words", info.Confidence}
	}
	if code != "" && code != "en" && share < foreignShare {
		return Found{code, told.From, told.Sure}
	}
	return Found{"en", "its words", 0.5}
}

// countSmall counts the words of a text, and those among them that are small words of English.
func countSmall(s string) (words, small int) {
	for w := range strings.FieldsFuncSeq(s, func(r rune) bool { return !unicode.IsLetter(r) && r != '\'' && r != '’' }) {
		words++
		if len(w) <= longestSmall && functionWords.has(strings.ToLower(w)) {
			small++
		}
	}
	return words, small
}

// longestSmall is the length of the longest small word, in bytes.
var longestSmall = func() int {
	n := 0
	for w := range functionWords {
		n = max(n, len(w))
	}
	return n
}()

// Small words ("the", "of") make up a third and more of English prose, a tenth of a list of English
// names and figures, and next to nothing of any other language but by chance ("in", "on", "a").
const (
	englishShare = 0.20
	foreignShare = 0.12
)

// scriptShare is the share of letters that are not Latin.
func scriptShare(s string) float64 {
	letters, other := 0, 0
	for _, r := range s {
		if unicode.IsLetter(r) {
			letters++
			if !unicode.Is(unicode.Latin, r) {
				other++
			}
		}
	}
	return float64(other) / float64(max(1, letters))
}

// sample joins readable blocks up to n bytes.
func (d *draft) sample(n int) string {
	var b strings.Builder
	for i, p := range d.blocks {
		if b.Len() > n {
			break
		}
		if p.role == Body || p.role == Title {
			b.WriteString(d.text(i))
			b.WriteByte('\n')
		}
	}
	return b.String()
}

// languageCode shortens "en-GB" and "English" to "en".
func languageCode(s string) string {
	s = strings.ToLower(strings.TrimSpace(s))
	if s == "english" {
		return "en"
	}
	s, _, _ = strings.Cut(s, "-")
	s, _, _ = strings.Cut(s, "_")
	if len(s) == 2 || len(s) == 3 {
		return s
	}
	return ""
}
