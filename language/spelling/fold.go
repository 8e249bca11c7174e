// Package spelling folds names of any script to plain letters and measures how far two spellings lie
// apart. It knows letters, not people: whether two spellings name one bearer is decided elsewhere.
// Start with Fold; Skeleton is the key that transliterations share.
package spelling

import (
	"strings"
	"unicode"

	"golang.org/x/text/unicode/norm"
)

// Fold is the plain form of a name: Latin letters without accents, lower case, apostrophes dropped, every
// other mark a single space. "Aleś O’Roe-Źmicier" → "ales oroe zmicier", "Минск" → "minsk".
func Fold(s string) string {
	if ascii(s) {
		return squeeze(strings.ToLower(s))
	}
	s = norm.NFKD.String(Transliterate(strings.ToLower(norm.NFC.String(s))))
	var b strings.Builder
	b.Grow(len(s))
	for _, r := range s {
		switch {
		case unicode.Is(unicode.Mn, r):
		case r < 0x80:
			b.WriteRune(r)
		default:
			if plain, ok := letters[r]; ok {
				b.WriteString(plain)
			} else {
				b.WriteRune(r)
			}
		}
	}
	return squeeze(b.String())
}

func ascii(s string) bool {
	for i := range len(s) {
		if s[i] >= 0x80 {
			return false
		}
	}
	return true
}

// squeeze drops apostrophes and turns every other run of marks into one space.
func squeeze(s string) string {
	var b strings.Builder
	b.Grow(len(s))
	gap := false
	for _, r := range s {
		switch {
		case apostrophe(r):
		case unicode.IsLetter(r) || unicode.IsDigit(r):
			if gap && b.Len() > 0 {
				b.WriteByte(' ')
			}
			gap = false
			b.WriteRune(r)
		default:
			gap = true
		}
	}
	return b.String()
}

func apostrophe(r rune) bool {
	switch r {
	case '\'', '’', '‘', 'ʼ', 'ʻ', 'ʾ', 'ʿ', '`', '´':
		return true
	}
	return false
}

// letters that NFKD does not take apart.
var letters = map[rune]string{'ß': "ss", 'ø': "o", 'ł': "l", 'đ': "d", 'ð': "d", 'þ': "th", 'æ': "ae", 'œ': "oe",
	'ı': "i", 'ħ': "h", 'ŋ': "ng", 'ə': "a", 'ɛ': "e", 'ɔ': "o", 'ƒ': "f", 'ŧ': "t", 'ĸ': "k"}
