package syntax

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"crosscheck/language/syntax/grammar"
	"crosscheck/text"
)

// Words are cut as the English treebanks of Universal Dependencies cut them: clitics (do|n't, Ana|'s) and
// currency signs ($|5) are words, compounds are cut at their hyphens (bomb|-|maker) unless they begin with
// a prefix (co-owner), abbreviations keep their full stop, figures keep everything inside them (1,200.5).

// Tokenize cuts a sentence of body into words. Their spans ascend, do not overlap, hold no white
// space, and leave out nothing else.
func Tokenize(body string, span text.Span) []Token {
	t := tokenizer{body: body, out: make([]Token, 0, span.Len()/5+2)}
	at := span.Start
	for at < span.End {
		r, w := utf8.DecodeRuneInString(body[at:span.End])
		if isSpace(r) {
			at += w
			continue
		}
		end := at
		for end < span.End {
			r, w := utf8.DecodeRuneInString(body[end:span.End])
			if isSpace(r) || end-at > longestChunk {
				break
			}
			end += w
		}
		t.next = strings.TrimLeftFunc(body[end:span.End], isSpace)
		t.chunk(at, end)
		at = end
	}
	return t.out
}

// longestChunk is where, in bytes, a stretch without white space is cut: no word is as long.
const longestChunk = 1000

type tokenizer struct {
	body string
	next string // what follows the chunk in its sentence
	out  []Token
}

func (t *tokenizer) emit(from, to int) {
	if from < to {
		sp := text.Span{Start: from, End: to}
		t.out = append(t.out, Token{Span: sp, Form: grammar.Plain(sp.Of(t.body)), Head: -1})
	}
}

const (
	openMarks  = "([{<\"'`“‘«„‚¿¡*"
	closeMarks = ")]}>\"'”’»,;:!?*…"
)

// chunk cuts a stretch without white space: marks before it, marks after it, and what is between.
func (t *tokenizer) chunk(from, to int) {
	s := t.body[from:to]
	if n := address(s); n > 0 {
		t.emit(from, from+n)
		t.tail(from+n, to)
		return
	}
	if len(s) < 5 && smiley(" "+s) == len(s)+1 {
		t.emit(from, to)
		return
	}
	for from < to {
		r, w := utf8.DecodeRuneInString(t.body[from:to])
		n := t.mark(from, to, r, w)
		if n == 0 {
			break
		}
		t.emit(from, from+n)
		from += n
	}
	if from == to {
		return
	}
	end := t.trailing(from, to)
	t.core(from, end)
	t.tail(end, to)
}

// mark is the length of the punctuation mark at the beginning of a chunk; 0 where a word begins.
func (t *tokenizer) mark(from, to int, r rune, w int) int {
	s := t.body[from:to]
	switch {
	case r == '\'' || r == '’':
		rest := s[w:]
		if elision(rest) {
			return 0
		}
		return w
	case strings.ContainsRune(openMarks, r) || strings.ContainsRune(closeMarks, r):
		return runLength(s, r)
	case r == '.' && !digitAt(s, w):
		return runLength(s, r)
	case r == '-' || isDash(r):
		if r == '-' && digitAt(s, w) && len(t.out) == 0 {
			return 0
		}
		return runLength(s, r)
	case r == '$' && len(s) > 1 && s[1] == '$':
		return runLength(s, r)
	case r == '$' || r == '#' || unicode.Is(unicode.Sc, r):
		if r == '#' && len(s) > 1 && isLetter(rune(s[1])) {
			return 0 // a hashtag
		}
		return w
	case r == '/' || r == '=' || r == '|' || r == '•' || r == '~' || r == '%':
		return runLength(s, r)
	}
	return 0
}

// runLength is the length of the run of r at the beginning of s, for marks that are repeated as one.
func runLength(s string, r rune) int {
	n, w := 0, utf8.RuneLen(r)
	if w < 0 {
		return 1
	}
	if !strings.ContainsRune(".!?-*=_~|$<>", r) && !isDash(r) {
		return w
	}
	for n < len(s) {
		x, k := utf8.DecodeRuneInString(s[n:])
		if x != r && !((r == '!' || r == '?') && (x == '!' || x == '?')) {
			break
		}
		n += k
	}
	return n
}

// elision reports whether an apostrophe before rest is part of the word: '90s, 'em, 'tis.
func elision(rest string) bool {
	if len(rest) >= 2 && digitAt(rest, 0) && digitAt(rest, 1) {
		return len(rest) == 2 || !digitAt(rest, 2)
	}
	w := strings.ToLower(strings.TrimRight(rest, ".,;:!?\"'”’)"))
	switch w {
	case "em", "til", "cause", "tis", "twas", "n":
		return !strings.HasPrefix(rest[len(w):], "'") && !strings.HasPrefix(rest[len(w):], "’")
	}
	return false
}

// trailing finds where the punctuation at the end of a chunk begins.
func (t *tokenizer) trailing(from, to int) int {
	for end := to; end > from; {
		r, w := utf8.DecodeLastRuneInString(t.body[from:end])
		switch {
		case r == '.':
			if t.keepsStop(from, end) {
				return end
			}
			end -= w
			for end > from && t.body[end-1] == '.' {
				end--
			}
		case (r == '\'' || r == '’') && t.ownApostrophe(from, end, w):
			return end
		case strings.ContainsRune(closeMarks, r) || r == '-' || isDash(r) || r == '“' || r == '‘' || r == '(' || r == '[' || r == '/' || r == '|':
			if r == ')' && strings.LastIndexByte(t.body[from:end], '(') > 0 && end-from < 30 && !strings.ContainsAny(t.body[from:end], ".,") {
				return end // book(s)
			}
			end -= w
		default:
			return end
		}
	}
	return from
}

// ownApostrophe reports whether a final apostrophe belongs to the word as a clitic of its own does
// not: only lovin' and the like.
func (t *tokenizer) ownApostrophe(from, end, w int) bool {
	s := t.body[from : end-w]
	return strings.HasSuffix(s, "in") && len(s) > 4 && s == strings.ToLower(s) && !strings.HasPrefix(t.next, "'")
}

// keepsStop reports whether the full stop that ends at end is part of its word.
func (t *tokenizer) keepsStop(from, end int) bool {
	w := t.body[from : end-1]
	if w == "" || strings.HasSuffix(w, ".") {
		return false
	}
	if i := strings.LastIndexAny(w, "/("); i >= 0 {
		w = w[i+1:]
	}
	last := t.next == ""
	switch c := classOf(w); c {
	case title, inner, date, either:
		return !last || c != date
	case number:
		return digitAt(t.next, 0)
	case initial:
		return !(w == "I" && last) && (w >= "A" && w <= "Z" || len(t.out) == 0)
	}
	if len(t.out) == 0 && strings.Trim(w, "0123456789.") == "" {
		return !last // "1." before an item of a list
	}
	return false
}

// tail cuts the punctuation after a word, mark by mark.
func (t *tokenizer) tail(from, to int) {
	for from < to {
		r, w := utf8.DecodeRuneInString(t.body[from:to])
		n := w
		if r != utf8.RuneError {
			n = max(w, runLength(t.body[from:to], r))
		}
		if !strings.ContainsRune(openMarks+closeMarks+".-/|", r) && !isDash(r) {
			t.chunk(from, to)
			return
		}
		t.emit(from, from+n)
		from += n
	}
}
