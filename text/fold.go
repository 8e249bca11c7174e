package text

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"
)

// Fold is the form in which words are compared: lower case, without accents, with plain apostrophes
// and hyphens. "Ángel’s" and "angel's" fold alike. The result is not for showing.
func Fold(s string) string {
	if plain(s) {
		return s
	}
	if ascii(s) {
		return strings.ToLower(s)
	}
	var b strings.Builder
	b.Grow(len(s))
	for _, r := range norm.NFKD.String(s) {
		if unicode.Is(unicode.Mn, r) || r == '\u00ad' {
			continue // accents, soft hyphens
		}
		b.WriteString(foldRune(r))
	}
	return b.String()
}

// foldRune folds one rune that decomposition leaves whole.
func foldRune(r rune) string {
	switch r {
	case '’', '‘', 'ʼ', '`', '´':
		return "'"
	case '‐', '‑', '‒', '–', '—', '−':
		return "-"
	case 'ß':
		return "ss"
	case 'æ', 'Æ':
		return "ae"
	case 'œ', 'Œ':
		return "oe"
	case 'ø', 'Ø':
		return "o"
	case 'đ', 'Đ', 'ð', 'Ð':
		return "d"
	case 'ł', 'Ł':
		return "l"
	case 'ı':
		return "i"
	case 'þ', 'Þ':
		return "th"
	}
	return string(unicode.ToLower(r))
}

// plain reports whether folding would change nothing: the common case, which allocates nothing.
func plain(s string) bool {
	for i := 0; i < len(s); i++ {
		if c := s[i]; c >= utf8.RuneSelf || 'A' <= c && c <= 'Z' || c == '`' {
			return false
		}
	}
	return true
}

func ascii(s string) bool {
	for i := 0; i < len(s); i++ {
		if s[i] >= utf8.RuneSelf || s[i] == '`' {
			return false
		}
	}
	return true
}
