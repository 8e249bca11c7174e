// Package numeral cuts text into pieces finer than words and reads numbers from them: digits, number
// words, ordinals and fractions, with the scales that follow. It knows nothing of what is counted.
// Start with Lex, then Read.
package numeral

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"crosscheck/text"
)

// A Kind says what a piece is made of.
type Kind uint8

// The kinds of pieces. A change between letters and digits always ends a piece: "Q3" is two, "10km" is two.
const (
	Word   Kind = iota // letters, with an apostrophe inside ("o'clock")
	Digits             // a number as written in digits: "1,200", "3.5", ".5", "½"
	Symbol             // one rune of anything else
)

// A Piece is the smallest stretch that the number and date grammars look at.
type Piece struct {
	Span  text.Span
	Kind  Kind
	Lower string  // folded: lower case, plain quotes and dashes
	Space bool    // white space stands before it (or it is the first)
	Upper bool    // begins with a capital letter
	Caps  bool    // is all capitals, two letters at least
	Value float64 // of Digits
	Sig   int     // significant digits of Digits as written: 1,200 has 2, 1.20 has 3
	Plain bool    // Digits without separator, point or fraction: "2025"
}

// Glued reports whether the piece follows the one before it without a space.
func (p Piece) Glued() bool { return !p.Space }

// Is reports whether the folded piece is one of the words.
func (p Piece) Is(words ...string) bool {
	for _, w := range words {
		if p.Lower == w {
			return true
		}
	}
	return false
}

// Lex cuts the span of body into pieces. Bytes that are no UTF-8 become symbols.
func Lex(body string, span text.Span) []Piece {
	out := make([]Piece, 0, 2+(span.End-span.Start)/5)
	space := true
	for at := span.Start; at < span.End; {
		r, size := utf8.DecodeRuneInString(body[at:span.End])
		if unicode.IsSpace(r) || r == '\u00ad' || r == '\ufeff' {
			space = space || r != '\u00ad'
			at += size
			continue
		}
		p := Piece{Space: space, Kind: Symbol}
		end := at + size
		switch {
		case isDigit(r) || fractions[r] != 0 || startsDecimal(body[at:span.End], out, space):
			p.Kind = Digits
			end = at + scanDigits(body[at:span.End], &p, pointed(out, space))
		case unicode.IsLetter(r):
			p.Kind = Word
			p.Upper = unicode.IsUpper(r)
			end = at + scanWord(body[at:span.End])
			p.Caps = end-at > 1 && strings.ToUpper(body[at:end]) == body[at:end]
		}
		p.Span = text.Span{Start: at, End: end}
		p.Lower = fold(body[at:end], p.Kind)
		out = append(out, p)
		at, space = end, false
	}
	return out
}

func isDigit(r rune) bool { return r >= '0' && r <= '9' }

// startsDecimal is true at the point of ".5" where no digit or letter stands before it.
func startsDecimal(s string, out []Piece, space bool) bool {
	if len(s) < 2 || s[0] != '.' || !isDigit(rune(s[1])) {
		return false
	}
	return space || len(out) == 0 || out[len(out)-1].Kind == Symbol && out[len(out)-1].Lower != "."
}

func scanWord(s string) int {
	end := 0
	for end < len(s) {
		r, size := utf8.DecodeRuneInString(s[end:])
		if r == '\u00ad' && end > 0 || unicode.IsLetter(r) || unicode.Is(unicode.Mn, r) {
			end += size
			continue
		}
		if (r == '\'' || r == '’') && end > 0 && end+size < len(s) {
			next, _ := utf8.DecodeRuneInString(s[end+size:])
			if unicode.IsLetter(next) && !possessive(s[end+size:]) {
				end += size
				continue
			}
		}
		break
	}
	return end
}

// possessive is true before the s of "year's", which is a word of its own.
func possessive(s string) bool {
	if s[0] != 's' && s[0] != 'S' {
		return false
	}
	r, _ := utf8.DecodeRuneInString(s[1:])
	return !unicode.IsLetter(r)
}

// pointed is true after "02." in "02.12.2025": what comes next is no decimal.
func pointed(out []Piece, space bool) bool {
	n := len(out)
	return !space && n > 1 && out[n-1].Lower == "." && out[n-1].Glued() && out[n-2].Kind == Digits
}

// scanDigits reads the number that s begins with and returns its length in bytes.
func scanDigits(s string, p *Piece, pointed bool) int {
	r, size := utf8.DecodeRuneInString(s)
	if f := fractions[r]; f != 0 {
		p.Value, p.Sig = f, 1
		return size
	}
	if n := continental(s); n > 0 && !pointed {
		digits := strings.ReplaceAll(strings.ReplaceAll(s[:n], ".", ""), ",", ".")
		p.Value, p.Sig = decimal(digits), significant(digits)
		return n
	}
	end, digits, plain := scanWhole(s)
	if !pointed && end+1 < len(s) && s[end] == '.' && isDigit(rune(s[end+1])) && decimalFollows(s[end+1:]) {
		plain = false
		digits = append(digits, '.')
		for end++; end < len(s) && isDigit(rune(s[end])); end++ {
			digits = append(digits, s[end])
		}
	}
	p.Value, p.Sig, p.Plain = decimal(string(digits)), significant(string(digits)), plain
	if r, n := utf8.DecodeRuneInString(s[end:]); fractions[r] != 0 {
		p.Value, p.Plain = p.Value+fractions[r], false
		end += n
	}
	return end
}

// continental is the length of a number whose groups stand apart by points and whose decimals follow a comma,
// as much of Europe writes it: "1.234,50"; 0 where s begins with none.
func continental(s string) int {
	end := 0
	for end < len(s) && end < 4 && isDigit(rune(s[end])) {
		end++
	}
	if end == 0 || end > 3 {
		return 0
	}
	first := end
	for strings.HasPrefix(s[end:], ".") && threeDigits(s[end+1:]) {
		end += 4
	}
	if end == first || !strings.HasPrefix(s[end:], ",") {
		return 0
	}
	from := end + 1
	for end = from; end < len(s) && isDigit(rune(s[end])); end++ {
	}
	if n := end - from; n != 1 && n != 2 {
		return 0
	}
	return end
}

// scanWhole reads whole digits with their group separators.
func scanWhole(s string) (end int, digits []byte, plain bool) {
	for end < len(s) && isDigit(rune(s[end])) {
		digits = append(digits, s[end])
		end++
	}
	plain = true
	if end == 0 || end > 3 {
		return end, digits, plain
	}
	for _, sep := range []string{",", "\u202f", "\u2009", "\u00a0", " "} {
		n, at, more := 0, end, []byte(nil)
		for strings.HasPrefix(s[at:], sep) && threeDigits(s[at+len(sep):]) {
			at += len(sep)
			more = append(more, s[at:at+3]...)
			at += 3
			n++
		}
		if n > 1 || n == 1 && (sep != " " || string(more) == "000") {
			return at, append(digits, more...), false
		}
	}
	return end, digits, plain
}

// threeDigits is true where exactly three digits follow.
func threeDigits(s string) bool {
	return len(s) >= 3 && isDigit(rune(s[0])) && isDigit(rune(s[1])) && isDigit(rune(s[2])) && (len(s) == 3 || !isDigit(rune(s[3])))
}

// decimalFollows refuses the first point of "02.12.2025" and "1.2.3", which are dates and versions.
func decimalFollows(s string) bool {
	end := 0
	for end < len(s) && isDigit(rune(s[end])) {
		end++
	}
	return !(end+1 < len(s) && s[end] == '.' && isDigit(rune(s[end+1])))
}

func decimal(s string) float64 {
	whole, frac, _ := strings.Cut(s, ".")
	v := 0.0
	for _, c := range whole {
		v = v*10 + float64(c-'0')
	}
	scale, part := 1.0, 0.0
	for i, c := range frac {
		if i == 15 { // beyond what a float64 can hold
			break
		}
		part = part*10 + float64(c-'0')
		scale *= 10
	}
	return (v*scale + part) / scale
}

func significant(s string) int {
	whole, frac, point := strings.Cut(s, ".")
	whole = strings.TrimLeft(whole, "0")
	if !point {
		return max(1, len(strings.TrimRight(whole, "0")))
	}
	if whole == "" {
		frac = strings.TrimLeft(frac, "0")
	}
	return max(1, len(whole)+len(frac))
}

func fold(s string, k Kind) string {
	if k == Digits {
		return s
	}
	s = strings.ToLower(strings.ReplaceAll(s, "\u00ad", ""))
	switch s {
	case "–", "—", "‐", "‑", "‒", "−", "―":
		return "-"
	case "’", "‘", "ʼ", "`":
		return "'"
	case "“", "”", "„", "«", "»":
		return `"`
	}
	return strings.ReplaceAll(s, "’", "'")
}

var fractions = map[rune]float64{'½': 1. / 2, '⅓': 1. / 3, '⅔': 2. / 3, '¼': 1. / 4, '¾': 3. / 4, '⅕': 1. / 5, '⅖': 2. / 5, '⅗': 3. / 5,
	'⅘': 4. / 5, '⅙': 1. / 6, '⅚': 5. / 6, '⅛': 1. / 8, '⅜': 3. / 8, '⅝': 5. / 8, '⅞': 7. / 8, '⅐': 1. / 7, '⅑': 1. / 9, '⅒': 1. / 10}
