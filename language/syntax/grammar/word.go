package grammar

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// A word holds what the features ask of one token, computed once.
type word struct {
	form, low        uint32 // hashes of the word as written and in lower case
	suf1, suf2, suf3 uint32 // of its last one, two, three letters in lower case
	suf4, pre1, pre2 uint32
	pre3             uint32
	shape            uint32 // "Xx", "d-x", "X.X.": runs of one class shortened
	amb              uint32 // which tags the lexicon allows; 0 for an unknown word
	tags             []uint16
}

// A span of n runes at the end or the beginning of s; all of s where it is shorter.
func tail(s string, n int) string {
	i := len(s)
	for ; n > 0 && i > 0; n-- {
		_, w := utf8.DecodeLastRuneInString(s[:i])
		i -= w
	}
	return s[i:]
}

func head(s string, n int) string {
	i := 0
	for ; n > 0 && i < len(s); n-- {
		_, w := utf8.DecodeRuneInString(s[i:])
		i += w
	}
	return s[:i]
}

// shapeHash hashes the form with every letter and digit replaced by its class, runs cut to two.
func shapeHash(s string) uint32 {
	h := uint64(14695981039346656037)
	var last rune
	run := 0
	for _, r := range s {
		c := r
		switch {
		case r >= 'a' && r <= 'z':
			c = 'x'
		case r >= 'A' && r <= 'Z':
			c = 'X'
		case r >= '0' && r <= '9':
			c = 'd'
		case r < utf8.RuneSelf:
		case unicode.IsUpper(r):
			c = 'X'
		case unicode.IsLetter(r):
			c = 'x'
		case unicode.IsDigit(r):
			c = 'd'
		}
		if c == last {
			if run++; run > 2 {
				continue
			}
		} else {
			last, run = c, 1
		}
		h = (h ^ uint64(c)) * 1099511628211
	}
	return finish(h)
}

// lower is strings.ToLower without work for words that are in lower case already.
func lower(s string) string {
	for i := 0; i < len(s); i++ {
		if c := s[i]; c >= utf8.RuneSelf || c >= 'A' && c <= 'Z' {
			return strings.ToLower(s)
		}
	}
	return s
}

// normal is the form the features see: digits are alike, so that 1987 and 1988 are one word.
func normal(low string) string {
	digits := false
	for i := 0; i < len(low); i++ {
		if low[i] >= '0' && low[i] <= '9' {
			digits = true
			break
		}
	}
	if !digits {
		return low
	}
	b := []byte(low)
	for i, c := range b {
		if c >= '0' && c <= '9' {
			b[i] = '0'
		}
	}
	return string(b)
}

func (l *lexicon) word(form string) word {
	form = l.usual(form)
	low := normal(lower(form))
	w := word{
		form: hashString(normal(form)), low: hashString(low),
		suf1: hashString(tail(low, 1)), suf2: hashString(tail(low, 2)),
		suf3: hashString(tail(low, 3)), suf4: hashString(tail(low, 4)),
		pre1: hashString(head(low, 1)), pre2: hashString(head(low, 2)), pre3: hashString(head(low, 3)),
		shape: shapeHash(form),
	}
	w.amb, w.tags = l.look(w.low)
	return w
}
