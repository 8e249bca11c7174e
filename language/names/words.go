package names

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"crosscheck/language/spelling"
	"crosscheck/language/syntax"
	"crosscheck/language/wordlists"
	"crosscheck/text"
)

// A word is what a reader sees between two spaces, whatever the grammar makes of it: "al-Roe",
// "U.S.", "O'Roe". A possessive 's is not part of it.
type word struct {
	span        text.Span
	first, last int // tokens
	form        string
	fold        string
	tag         syntax.Tag
	capital     bool // begins like a name
	letters     bool // has any
	possessive  bool // was followed by 's
	joined      bool // no space before it
	headline    bool // in a line that writes all words with a capital
}

// abbreviated words keep their full stop.
var abbreviated = []string{"mr", "mrs", "ms", "dr", "prof", "rev", "hon", "st", "mt", "ft", "jr", "sr", "gen", "gov", "sen", "rep", "capt", "col", "lt", "maj", "sgt", "cpl",
	"adm", "cmdr", "reps", "sens", "govs", "gens", "drs", "profs", "messrs", "brig", "inc", "corp", "co", "ltd", "bros", "no", "vs", "dept", "univ"}

// articles of Arabic that are written small before a name: "al-Roe".
var articles = []string{"al", "el", "ul", "an", "ar", "as", "ash", "at", "az", "ad"}

// wordsOf puts the tokens of a sentence together to words.
func wordsOf(body string, s *syntax.Sentence) []word {
	out := make([]word, 0, len(s.Tokens))
	for i, t := range s.Tokens {
		if t.Span.Empty() {
			continue
		}
		w := word{span: t.Span, first: i, last: i, tag: t.UPOS, joined: i > 0 && s.Tokens[i-1].Span.End >= t.Span.Start}
		if n := len(out); n > 0 && w.joined {
			p := &out[n-1]
			if p.span.Contains(t.Span) { // a second syntactic word over the same letters
				p.last = i
				continue
			}
			if mark := t.Span.Of(body); possessive(mark) && !p.possessive {
				p.possessive, p.last = true, i
				continue
			}
			if belongs(p.span.Of(body), t.Span.Of(body)) {
				p.span, p.last = p.span.Join(t.Span), i
				continue
			}
		}
		out = append(out, w)
	}
	for i := range out {
		out[i].settle(body)
	}
	return out
}

func possessive(s string) bool { return s == "'s" || s == "’s" || s == "'S" || s == "’S" }

// belongs reports whether a token that touches the word before it is part of it.
func belongs(before, next string) bool {
	last, _ := utf8.DecodeLastRuneInString(before)
	first, _ := utf8.DecodeRuneInString(next)
	switch {
	case next == "-" || next == "‐" || next == "‑":
		return unicode.IsLetter(last)
	case last == '-' || last == '‐' || last == '‑':
		return unicode.IsLetter(first) && len(before) > 1
	case next == ".":
		return single(before) || slices.Contains(abbreviated, strings.ToLower(before)) || wordlists.Code(before+".") && len(before) > 2
	case last == '.':
		return unicode.IsUpper(first) && utf8.RuneCountInString(next) <= 2 && single(strings.TrimSuffix(before, "."))
	case next == "'" || next == "’":
		return before == "O" || before == "D" || before == "d" || before == "L" || before == "N"
	case strings.HasSuffix(before, "'") || strings.HasSuffix(before, "’"):
		return unicode.IsUpper(first) && len(before) <= 4
	case next == "&":
		return utf8.RuneCountInString(before) <= 3 && unicode.IsUpper(last)
	case last == '&':
		return unicode.IsUpper(first) && len(before) > 1
	}
	return false
}

// single reports whether a word ends in a lone capital: "J", "U.S".
func single(w string) bool {
	if i := strings.LastIndexByte(w, '.'); i >= 0 {
		w = w[i+1:]
	}
	r, n := utf8.DecodeRuneInString(w)
	return n == len(w) && unicode.IsUpper(r)
}

// settle fills in what follows from the letters.
func (w *word) settle(body string) {
	f := w.span.Of(body)
	for _, mark := range []string{"'s", "’s", "'S", "’S"} {
		if rest, ok := strings.CutSuffix(f, mark); ok && rest != "" {
			f, w.possessive = rest, true
			w.span.End = w.span.Start + len(f)
		}
	}
	trimmed := strings.TrimRight(f, "-‐‑")
	if trimmed != "" && trimmed != f {
		f = trimmed
		w.span.End = w.span.Start + len(f)
	}
	w.form, w.fold = f, spelling.Fold(f)
	w.letters = strings.ContainsFunc(f, unicode.IsLetter)
	r, _ := utf8.DecodeRuneInString(f)
	w.capital = unicode.IsUpper(r)
	if !w.capital && w.letters {
		head, rest, ok := strings.Cut(f, "-")
		n, _ := utf8.DecodeRuneInString(rest)
		w.capital = ok && unicode.IsUpper(n) && slices.Contains(articles, head) || mixed(f)
	}
}

// mixed reports whether a small first letter is followed by a capital: "iRoe".
func mixed(f string) bool {
	_, n := utf8.DecodeRuneInString(f)
	if n >= len(f) || n == 0 {
		return false
	}
	r, _ := utf8.DecodeRuneInString(f[n:])
	return unicode.IsUpper(r) && len(f) > n+2
}

// shouted reports whether every letter is a capital, and there are at least two.
func (w *word) shouted() bool {
	n := 0
	for _, r := range w.form {
		if unicode.IsLower(r) {
			return false
		}
		if unicode.IsUpper(r) {
			n++
		}
	}
	return n > 1
}
