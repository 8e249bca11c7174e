package quotes

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"crosscheck/text"
)

// spokenWords cuts a quotation into folded words.
func spokenWords(s string) []spoken {
	var out []spoken
	bracket, elided, start := 0, false, true
	for i := 0; i < len(s); {
		r, n := utf8.DecodeRuneInString(s[i:])
		if !unicode.IsLetter(r) && !unicode.IsDigit(r) {
			switch r {
			case '[', '(':
				bracket++
			case ']', ')':
				bracket = max(0, bracket-1)
			case '…':
				elided = true
			case '.', '!', '?':
				start = true
				if strings.HasPrefix(s[i:], "...") || strings.HasPrefix(s[i:], ". . .") {
					elided = true
				}
			}
			i += n
			continue
		}
		end := wordEnd(s, i)
		w := spoken{span: text.Span{Start: i, End: end}, bracket: bracket > 0, elided: elided, first: start}
		w.fold = strings.ToLower(strings.ReplaceAll(strings.ReplaceAll(s[i:end], "’", "'"), ",", ""))
		w.capital = unicode.IsUpper(r) && !start && w.fold != "i" && !strings.HasPrefix(w.fold, "i'")
		out = append(out, w)
		elided, start, i = false, false, end
	}
	return out
}

// wordEnd is the end of the word that begins at i: letters and digits, with apostrophes, points and commas between them.
func wordEnd(s string, i int) int {
	end := i
	for end < len(s) {
		r, n := utf8.DecodeRuneInString(s[end:])
		if unicode.IsLetter(r) || unicode.IsDigit(r) || unicode.IsMark(r) {
			end += n
			continue
		}
		next, _ := utf8.DecodeRuneInString(s[end+n:])
		prev := s[end-1]
		joins := (r == '\'' || r == '’') && unicode.IsLetter(next) ||
			(r == '.' || r == ',') && unicode.IsDigit(next) && prev >= '0' && prev <= '9'
		if !joins {
			break
		}
		end += n
	}
	return end
}

// Shingles are hashes of every n folded words in a row, for finding quotations that may share words without comparing
// all with all. A quotation of fewer words has one key, of all its words.
func Shingles(s string, n int) []uint64 {
	w := spokenWords(s)
	if len(w) == 0 || n < 1 {
		return nil
	}
	n = min(n, len(w))
	out := make([]uint64, 0, len(w)-n+1)
	for i := 0; i+n <= len(w); i++ {
		h := uint64(14695981039346656037) // FNV-1a
		for _, x := range w[i : i+n] {
			for k := 0; k < len(x.fold); k++ {
				h = (h ^ uint64(x.fold[k])) * 1099511628211
			}
			h = (h ^ ' ') * 1099511628211
		}
		out = append(out, h)
	}
	return out
}
