package text

import (
	"iter"
	"unicode"
	"unicode/utf8"
)

// A Word is a run of letters and digits, with the apostrophes, points and commas inside it: "don't",
// "1,200", "3.5". Hyphens part words.
type Word struct {
	Span    Span
	Fold    string // without a possessive 's
	Capital bool   // begins with a capital letter
	Number  bool   // begins with a digit
}

// Words cuts span of body into words. It is a plain scan for keys and shingles; the grammar has its own
// tokens.
func Words(body string, span Span) []Word {
	out := make([]Word, 0, (span.End-span.Start)/5) // a word with its space takes five bytes and more
	for w := range WordsIn(body, span) {
		out = append(out, w)
	}
	return out
}

// WordsIn are the words of Words, one at a time, for those who need no list.
func WordsIn(body string, span Span) iter.Seq[Word] {
	return func(yield func(Word) bool) {
		for at := span.Start; at < span.End; {
			r, n := utf8.DecodeRuneInString(body[at:span.End])
			if !wordRune(r) {
				at += n
				continue
			}
			end := wordEnd(body, at+n, span.End)
			w := Word{Span: Span{at, end}, Capital: unicode.IsUpper(r), Number: unicode.IsDigit(r)}
			w.Fold = possessor(Fold(body[at:end]))
			if !yield(w) {
				return
			}
			at = end
		}
	}
}

// wordEnd is where the word goes on to from at.
func wordEnd(body string, at, limit int) int {
	for at < limit {
		r, n := utf8.DecodeRuneInString(body[at:limit])
		if wordRune(r) || unicode.Is(unicode.Mn, r) {
			at += n
			continue
		}
		if !joins(r) || at+n >= limit {
			break
		}
		next, _ := utf8.DecodeRuneInString(body[at+n : limit])
		before := body[at-1]
		if r == '.' || r == ',' {
			if !unicode.IsDigit(next) || before < '0' || before > '9' {
				break
			}
		} else if !unicode.IsLetter(next) {
			break
		}
		at += n
	}
	return at
}

func wordRune(r rune) bool { return unicode.IsLetter(r) || unicode.IsDigit(r) }

// joins reports whether r may stand inside a word.
func joins(r rune) bool { return r == '\'' || r == '’' || r == '.' || r == ',' }

// possessor takes a possessive ending off a folded word.
func possessor(w string) string {
	if n := len(w); n > 3 && w[n-2:] == "'s" {
		return w[:n-2]
	}
	return w
}
