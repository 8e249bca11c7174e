package syntax

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// A mark is a run of terminal marks and what closes after it.
type mark struct {
	at, marks, end int  // of the first mark, past the last, past what closes after them
	stops          int  // full stops in the run; an ellipsis counts three
	bang           bool // a ! or ? among them
	spaced         bool // ". . ."
	closed         bool // a closing quotation mark follows
	shut           bool // a closing bracket follows
}

// ends judges whether a sentence ends at m, and where the next one begins.
func (p *splitter) ends(m mark) (int, bool) {
	if m.end >= len(p.s) {
		return 0, false
	}
	r, w := utf8.DecodeRuneInString(p.s[m.end:])
	if !isSpace(r) {
		return p.glued(m)
	}
	next := m.end
	for next < len(p.s) && isSpace(r) {
		next += w
		r, w = utf8.DecodeRuneInString(p.s[next:])
	}
	if next >= len(p.s) || p.square > 0 {
		return 0, false
	}
	if p.cuts[next] {
		return next, true // an item of a list begins there anyway
	}
	f := p.follower(next)
	if p.quote >= 0 && !m.closed && !p.wholeInside(m) {
		return 0, false
	}
	switch {
	case f.lower:
		return next, p.beforeLower(m, f)
	case f.none:
		return next, m.bang && !m.closed
	case m.spaced && m.at > 0 && !isSpace(runeBefore(p.s, m.at)) && strings.HasPrefix(p.s[m.at:], ". . . .") && f.upper:
		return m.at + 2, true // the stop of its own sentence, then an ellipsis that opens the next
	case m.spaced && p.ellipsis(m):
		return next, false
	case m.bang || m.stops >= 2:
		return next, f.upper || f.digit && m.bang || m.stops > 3
	}
	return next, p.afterStop(m, f)
}

// ellipsis reports whether a spaced run is a pause within the sentence: three stops, not four, after a space.
func (p *splitter) ellipsis(m mark) bool {
	return m.stops == 3 && m.at > 0 && isSpace(runeBefore(p.s, m.at))
}

func runeBefore(s string, i int) rune {
	r, _ := utf8.DecodeLastRuneInString(s[:i])
	return r
}

// A follower is the first word after a candidate.
type follower struct {
	word                      string
	upper, lower, digit, none bool // how it begins, opening marks skipped; none: no letter or digit
	opened                    bool // opening marks stand before it
	dash                      bool
}

func (p *splitter) follower(i int) follower {
	var f follower
	for i < len(p.s) {
		r, w := utf8.DecodeRuneInString(p.s[i:])
		switch {
		case strings.ContainsRune("\"'“‘«([{*_•¿¡", r):
			f.opened = true
		case r == '-' || isDash(r):
			f.dash = true
		case isSpace(r) && (f.dash || f.opened):
		default:
			k := i
			for k < len(p.s) {
				x, n := utf8.DecodeRuneInString(p.s[k:])
				if !isLetter(x) && !unicode.IsDigit(x) && x != '\'' && x != '’' && x != '.' {
					break
				}
				k += n
			}
			f.word = strings.TrimRight(p.s[i:k], ".'’")
			f.upper, f.digit = isUpper(r) || isLetter(r) && !unicode.IsLower(r), unicode.IsDigit(r)
			f.lower = unicode.IsLower(r)
			if address(chunkAt(p.s, i)) > 0 {
				f.upper, f.lower = true, false
			}
			f.none = !f.upper && !f.digit && !f.lower
			return f
		}
		i += w
	}
	f.none = true
	return f
}

// before is the word that ends at i, within the running sentence.
func (p *splitter) before(i int) string {
	return wordBefore(p.s[min(p.begin, i):], i-min(p.begin, i))
}

// beforeLower judges a mark before a word in lower case: careless texts begin sentences so.
func (p *splitter) beforeLower(m mark, f follower) bool {
	if m.closed || m.shut || f.opened || f.dash || m.stops > 1 {
		return false
	}
	careless := unicode.IsLower(firstLetter(p.near(p.begin, m.at)))
	if m.bang {
		return m.stops == 0 && (careless || p.s[m.at] == '?' && openers[f.word])
	}
	w := p.before(m.at)
	least := 4
	if careless {
		least = 2
	}
	return len(w) >= least && w == strings.ToLower(w) && strings.IndexFunc(w, func(r rune) bool { return !isLetter(r) && !unicode.IsDigit(r) }) < 0 &&
		classOf(w) == ordinary && (careless || openers[f.word] || f.word == "i")
}

// firstLetter is the first letter of s; 0 where it has none.
func firstLetter(s string) rune {
	for _, r := range s {
		if isLetter(r) {
			return r
		}
	}
	return 0
}

// afterStop judges one full stop before a capital or a figure.
func (p *splitter) afterStop(m mark, f follower) bool {
	w := p.before(m.at)
	low := strings.ToLower(f.word)
	if p.listMark(w, m) {
		return false
	}
	if m.closed || m.shut {
		return true
	}
	switch classOf(w) {
	case title, inner:
		return false
	case number:
		return !f.digit && !(len(w) == 1 && !openers[low])
	case date:
		return f.upper && openers[low]
	case initial:
		return p.afterInitial(w, m, f, low)
	case either:
		return p.afterEither(w, m.at, f, low)
	}
	return true
}

// afterInitial judges "J. Smith" and "plan B. The".
func (p *splitter) afterInitial(w string, m mark, f follower, low string) bool {
	if w != strings.ToUpper(w) {
		return openers[low]
	}
	before := wordBefore(p.s, len(strings.TrimRightFunc(p.s[:m.at-len(w)], isSpace)))
	named := before != "" && isUpper(runeAt(before, 0))
	if w == "I" {
		return !named || openers[low] && len(f.word) > 1
	}
	return openers[low] && len(f.word) > 1 && f.upper && !(named && low == "a")
}

// afterEither judges abbreviations that may stand at the end of a sentence or within it.
func (p *splitter) afterEither(w string, at int, f follower, low string) bool {
	if f.digit {
		return false
	}
	if l := strings.ToLower(w); l == "a.m" || l == "p.m" {
		// "At 5 a.m. Mr. Roe left": a sentence that has barely begun does not end with its hour
		return len(strings.Fields(p.near(p.begin, at))) > wholeSentence && classOf(f.word) != date && !weekday[low]
	}
	return openers[low]
}

var weekday = wordSet("monday tuesday wednesday thursday friday saturday sunday est edt gmt et pt utc cet pst pdt")

// reach is how far, in bytes, a judgement looks: what it needs stands near, and a text without an end
// must not cost more than its length.
const reach = 200

// near is the text from i to end, cut after reach bytes.
func (p *splitter) near(i, end int) string { return p.s[i:max(i, min(end, i+reach))] }

// chunkAt is the stretch without white space that begins at i, cut after reach bytes.
func chunkAt(s string, i int) string {
	s = s[i:min(len(s), i+reach)]
	if k := strings.IndexFunc(s, isSpace); k >= 0 {
		return s[:k]
	}
	return s
}

// listMark reports whether the word before the stop is the number of a list item at the beginning of
// the sentence: "1. The first".
func (p *splitter) listMark(w string, m mark) bool {
	if n := m.at - len(w) - p.begin; n < 0 || n > reach {
		return false
	}
	lead := strings.TrimFunc(p.s[p.begin:m.at-len(w)], func(r rune) bool { return isSpace(r) || strings.ContainsRune("•⁃-*–([", r) })
	if lead != "" || w == "" {
		return false
	}
	return len(w) <= 3 && strings.Trim(w, "0123456789") == "" || len(w) == 1 && w != "I"
}

// wholeInside reports whether the open quotation holds a whole sentence up to m, so that it may be cut.
func (p *splitter) wholeInside(m mark) bool {
	if p.begin > p.quote || m.shut {
		return true
	}
	from := max(p.quote, p.begin)
	return len(strings.Fields(p.near(from, m.at))) >= wholeSentence
}

// wholeSentence is the least number of words that count as a sentence of its own within a quotation;
// "Stop! Thief!" stays together.
const wholeSentence = 3

// glued judges a mark with no space after it: "the end.Then".
func (p *splitter) glued(m mark) (int, bool) {
	if p.square > 0 || p.quote >= 0 && !m.closed || m.stops > 1 {
		return 0, false
	}
	r, w := utf8.DecodeRuneInString(p.s[m.end:])
	if strings.ContainsRune("(“", r) && !m.bang {
		return 0, false
	}
	if !isUpper(r) || m.end+w >= len(p.s) {
		return 0, false
	}
	left := p.before(m.at)
	rest := p.s[m.end:]
	k := strings.IndexFunc(rest, func(r rune) bool { return !isLetter(r) })
	if k < 0 {
		k = len(rest)
	}
	right := rest[:k]
	if utf8.RuneCountInString(right) < 2 || right[w:] != strings.ToLower(right[w:]) || k < len(rest) && (rest[k] == '@' || rest[k] == '/') {
		return 0, false
	}
	if strings.ContainsAny(left, "@/\\") || dotted(left) || classOf(left) != ordinary {
		return 0, false
	}
	digits := strings.Trim(left, "0123456789,.") == ""
	if !digits && (utf8.RuneCountInString(left) < 2 || strings.Contains(left, ".")) {
		return 0, false
	}
	if k < len(rest) && rest[k] == '.' && !digits && classOf(right) == ordinary && k+1 < len(rest) && isLetter(rune(rest[k+1])) && left != strings.ToLower(left) {
		return 0, false
	}
	return m.end, true
}
