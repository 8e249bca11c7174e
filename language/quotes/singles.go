package quotes

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"crosscheck/text"
)

// clipped are words that begin with an apostrophe.
var clipped = []string{"em", "til", "till", "tis", "twas", "cause", "bout", "n", "round", "cos", "ere", "neath"}

// singles adds the stretches between ‘single’ marks of a part of a block that has no double ones. An
// apostrophe looks the same: it stands inside a word, before a clipped one ('em, '90s) or behind a plural
// possessive (the workers' union), and the pairing has to see past all three.
func singles(body string, part text.Span, b int, s Settings, out *[]Stretch) {
	for at := part.Start; at < part.End; {
		i := strings.IndexAny(body[at:part.End], "'‘")
		if i < 0 {
			return
		}
		at += i
		_, n := utf8.DecodeRuneInString(body[at:])
		if !opensSingle(body, part, at, n) {
			at += n
			continue
		}
		end := closesSingle(body, text.Span{Start: at + n, End: min(part.End, at+n+s.MaxSingle)}, part)
		if end < 0 {
			at += n
			continue
		}
		_, k := utf8.DecodeRuneInString(body[end:])
		*out = append(*out, Stretch{Outer: text.Span{Start: at, End: end + k}, Inner: text.Span{Start: at + n, End: end},
			Block: b, Opened: true, Closed: true, Single: true, Follows: -1})
		at = end + k
	}
}

// opensSingle reports whether the mark at at may open a stretch.
func opensSingle(body string, part text.Span, at, n int) bool {
	before, after := around(body, part, at, n)
	if !spaceOr(before, "([{—–-") || !(unicode.IsLetter(after) || unicode.IsDigit(after) || strings.ContainsRune("$£€[…", after)) {
		return false
	}
	word := body[at+n : part.End]
	if unicode.IsDigit(after) && len(word) > 2 && unicode.IsDigit(rune(word[1])) && !unicode.IsDigit(rune(word[2])) {
		return false // '90s, ’16
	}
	for _, w := range clipped {
		if len(word) > len(w) && strings.EqualFold(word[:len(w)], w) && !unicode.IsLetter(rune(word[len(w)])) {
			return false
		}
	}
	return true
}

// closesSingle is the place of the mark that closes, or -1: the first one behind punctuation or a letter other than
// the s of a plural; such an s only where nothing better follows.
func closesSingle(body string, within, part text.Span) int {
	plural := -1
	for at := within.Start; at < within.End; {
		i := strings.IndexAny(body[at:within.End], "'’\n")
		if i < 0 {
			break
		}
		at += i
		r, n := utf8.DecodeRuneInString(body[at:])
		if r == '\n' && strings.HasPrefix(body[at:], "\n\n") {
			break
		}
		before, after := around(body, part, at, n)
		if r != '\n' && at > within.Start && !unicode.IsSpace(before) && !unicode.IsLetter(after) && !unicode.IsDigit(after) {
			if before != 's' {
				return at
			}
			if plural < 0 {
				plural = at
			}
			if after != ' ' {
				return at
			}
		}
		at += n
	}
	return plural
}
