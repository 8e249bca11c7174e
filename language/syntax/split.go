package syntax

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"crosscheck/article"
	"crosscheck/text"
)

// Splitting goes by candidates: a run of . ! ? or … with the closing marks after it. Each is judged by
// the word before it (an abbreviation of which class?), by the word after it (a capital? a word that
// opens sentences?), and by where it stands (inside a bracket, inside a quotation). What is in doubt is
// left together: two sentences read as one lose less than one cut in two.

// Split cuts every block of the document into sentences. Every byte of a block that is not white space
// lies in exactly one sentence.
func Split(d *article.Document) []Sentence {
	var out []Sentence
	for b, block := range d.Blocks {
		for _, span := range SplitText(d.Text, block.Span) {
			out = append(out, Sentence{Span: span, Role: block.Role, Block: b})
		}
	}
	return out
}

// SplitText cuts one stretch of body into sentences. The stretch is a block: a sentence never leaves it.
func SplitText(body string, block text.Span) []text.Span {
	var out []text.Span
	for _, sp := range SplitByRules(body, block) {
		out = append(out, seams(body, sp)...)
	}
	return out
}

// SplitByRules cuts a block at the marks that end sentences, and where the items of a list or the parts of a letter begin.
func SplitByRules(body string, block text.Span) []text.Span {
	s := newSplitter(block.Of(body))
	for _, p := range items(s.s) {
		s.cutAt(p)
	}
	s.scan()
	return s.spans(block.Start)
}

type splitter struct {
	s      string
	cuts   map[int]bool // offsets where a sentence begins
	begin  int          // where the running sentence began
	square int          // depth of open brackets that close again soon
	quote  int          // where the open quotation began; -1 outside
}

func newSplitter(s string) *splitter { return &splitter{s: s, cuts: map[int]bool{}, quote: -1} }

func (p *splitter) cutAt(i int) { p.cuts[i] = true }

// spans turns the cuts into trimmed spans, moved by the offset of the block.
func (p *splitter) spans(offset int) []text.Span {
	var out []text.Span
	begin := 0
	emit := func(end int) {
		part := p.s[begin:end]
		left := len(part) - len(strings.TrimLeftFunc(part, isSpace))
		part = strings.TrimFunc(part, isSpace)
		if part != "" {
			out = append(out, text.Span{Start: offset + begin + left, End: offset + begin + left + len(part)})
		}
		begin = end
	}
	for i := 1; i < len(p.s); i++ {
		if p.cuts[i] {
			emit(i)
		}
	}
	emit(len(p.s))
	return out
}

// scan walks over the text and judges every candidate.
func (p *splitter) scan() {
	for i := 0; i < len(p.s); {
		if p.cuts[i] {
			p.begin, p.square = i, 0
		}
		r, w := utf8.DecodeRuneInString(p.s[i:])
		switch {
		case r == '(' || r == '[':
			if closes(p.s[i:], r) {
				p.square++
			}
		case r == ')' || r == ']':
			p.square = max(0, p.square-1)
		case isQuoteMark(r):
			p.turn(i, r, w)
		case r == '.' || r == '!' || r == '?' || r == '…' || r == '。':
			i = p.candidate(i)
			continue
		}
		i += w
	}
}

func isQuoteMark(r rune) bool { return r == '"' || r == '“' || r == '”' || r == '«' || r == '»' }

// turn keeps track of whether the text is inside a double quotation.
func (p *splitter) turn(i int, r rune, w int) {
	switch {
	case r == '“' || r == '«', r == '"' && p.quote < 0:
		p.quote = i + w
	default:
		p.quote = -1
	}
}

// longestBracket is how far, in bytes, a bracket may reach and still keep its sentences together.
const longestBracket = 400

// closes reports whether the bracket at the beginning of s closes within reach.
func closes(s string, open rune) bool {
	shut := byte(')')
	if open == '[' {
		shut = ']'
	}
	return strings.IndexByte(s[:min(len(s), longestBracket)], shut) > 0
}

// candidate judges the run of terminal marks at i and returns where to go on.
func (p *splitter) candidate(i int) int {
	end, stops := i, 0
	bang := false
	spaced := false
	for end < len(p.s) {
		r, w := utf8.DecodeRuneInString(p.s[end:])
		switch {
		case r == '.':
			stops++
		case r == '…':
			stops += 3
		case r == '!' || r == '?':
			bang = true
		case r == ' ' && strings.HasPrefix(p.s[end+1:], ".") && (stops > 0) && dotsAhead(p.s[end:]):
			spaced = true
		default:
			w = 0
		}
		if w == 0 {
			break
		}
		end += w
	}
	marks := end
	closed := false
	shut := false // a bracket closed after the mark: the sentence ended inside it
	for end < len(p.s) {
		r, w := utf8.DecodeRuneInString(p.s[end:])
		if r == ')' || r == ']' {
			p.square = max(0, p.square-1)
			shut = true
		} else if isQuoteMark(r) && (p.quote >= 0 || r == '”' || r == '»') && r != '“' && r != '«' {
			p.turn(end, r, w)
			closed = true
		} else if (r == '\'' || r == '’') && (end+w == len(p.s) || !isLetter(runeAt(p.s, end+w))) {
			closed = true
		} else if r == '*' || r == '_' {
			w = 1
		} else {
			break
		}
		end += w
	}
	end += footnote(p.s, i, end)
	end += smiley(p.s[end:])
	if shut && i > 0 && p.s[i-1] == '[' {
		return end // "[...]" marks what is left out
	}
	c := mark{at: i, marks: marks, end: end, stops: stops, bang: bang, spaced: spaced, closed: closed, shut: shut}
	if at, ok := p.ends(c); ok {
		p.cutAt(at)
		p.begin, p.square = at, 0
	}
	return end
}

func runeAt(s string, i int) rune {
	r, _ := utf8.DecodeRuneInString(s[i:])
	return r
}

// dotsAhead reports whether s is " ." followed by another dot, a space or the end: part of ". . ."
func dotsAhead(s string) bool {
	return len(s) == 2 || len(s) > 2 && (s[2] == ' ' || s[2] == '.' || strings.IndexByte(`"')]`, s[2]) >= 0 || s[2] >= 0x80)
}

// footnote is the length of reference marks glued to the end of a sentence: "[1]", "11 12".
func footnote(s string, i, end int) int {
	n := 0
	for {
		rest := s[end+n:]
		k := 0
		if strings.HasPrefix(rest, "[") {
			k = strings.IndexByte(rest, ']') + 1
			if k < 3 || k > 8 || strings.Trim(rest[1:k-1], "0123456789,–-") != "" {
				k = 0
			}
		}
		if k == 0 {
			break
		}
		n += k
	}
	if n > 0 || i == 0 || digitAt(s, i-1) || !digitAt(s, end) || s[i] != '.' {
		return n
	}
	if r, _ := utf8.DecodeLastRuneInString(s[:i]); !isLetter(r) && r != ')' || classOf(wordBefore(s, i)) != ordinary {
		return 0
	}
	k := 0
	for end+k < len(s) && (digitAt(s, end+k) || s[end+k] == ' ' && digitAt(s, end+k+1) && k > 0) {
		k++
	}
	if k > 8 || end+k < len(s) && !isSpace(runeAt(s, end+k)) {
		return 0
	}
	return k
}

// smiley is the length of a space and a smiley at the beginning of s: it belongs to the sentence before it.
func smiley(s string) int {
	if len(s) < 3 || s[0] != ' ' || s[1] != ':' && s[1] != ';' {
		return 0
	}
	n := 2
	if s[n] == '-' {
		n++
	}
	if n < len(s) && strings.IndexByte(")(PDp", s[n]) >= 0 && (n+1 == len(s) || s[n+1] == ' ') {
		return n + 1
	}
	return 0
}

// wordBefore is the word that ends at i, from the last space, bracket or quote on.
func wordBefore(s string, i int) string {
	k := i
	for k > max(0, i-reach) {
		r, w := utf8.DecodeLastRuneInString(s[:k])
		if isSpace(r) || strings.ContainsRune("([{\"“‘«—–/,;:•⁃", r) {
			break
		}
		k -= w
	}
	return s[k:i]
}

func isUpper(r rune) bool { return unicode.IsUpper(r) || unicode.IsTitle(r) }
