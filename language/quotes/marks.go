package quotes

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"crosscheck/article"
	"crosscheck/text"
)

// A Stretch is what stands between two quotation marks.
//
// Writers mix their marks: “curly”, "straight", ”typed twice”, ”doubled” single ones, «guillemets».
// What a mark does is therefore read from its shape first and from its neighbours second: a mark with
// a space before and none behind opens, and the other way round closes.
type Stretch struct {
	Outer  text.Span // with its marks
	Inner  text.Span // without
	Block  int
	Opened bool // has an opening mark of its own
	Closed bool // has a closing mark of its own
	Single bool // ‘single’ marks
	// Follows is the index of the stretch in the paragraph before that this one goes on from, because that one was
	// left open and this paragraph opens again; else -1.
	Follows int
}

// mark is one quotation mark in a block.
type mark struct {
	at, size int
	family   byte // 'd' double, 'g' guillemet, 's' single
	opens    bool
	closes   bool
	moved    bool // its shape opens, but its blank stands on the wrong side: "Go, "she said.
}

// Marks pairs the quotation marks of every readable block. Stretches inside another stretch are left out.
// Cost is linear in the text.
func Marks(d *article.Document, s Settings) []Stretch {
	var out []Stretch
	open := -1 // stretch of the block before that was left open
	for b, block := range d.Blocks {
		if !block.Role.Readable() {
			open = -1
			continue
		}
		open = pairBlock(d.Text, block.Span, b, open, s, &out)
	}
	return dropOverlong(out, s)
}

// pairBlock adds the stretches of one block and returns the index of the one it leaves open, or -1.
func pairBlock(body string, span text.Span, b, before int, s Settings, out *[]Stretch) int {
	marks := doubles(body, span)
	at := span.Start
	for i := 0; i < len(marks); i++ {
		m := marks[i]
		if !m.opens {
			continue // a closing mark that nothing opened
		}
		singles(body, text.Span{Start: at, End: m.at}, b, s, out)
		st := Stretch{Outer: text.Span{Start: m.at}, Inner: text.Span{Start: m.at + m.size}, Block: b, Opened: true, Follows: -1}
		if before >= 0 && len(*out) == before+1 && strings.TrimSpace(body[span.Start:m.at]) == "" {
			st.Follows = before
		}
		end := closing(marks, i)
		if end < 0 {
			return leaveOpen(body, span, st, out)
		}
		st.Closed = true
		st.Inner.End, st.Outer.End = marks[end].at, marks[end].at+marks[end].size
		st.Inner.End = st.Inner.Start + len(strings.TrimRight(st.Inner.Of(body), " \u00a0"))
		at = st.Outer.End
		if strings.TrimSpace(st.Inner.Of(body)) != "" {
			*out = append(*out, st)
		}
		i = end
	}
	singles(body, text.Span{Start: at, End: span.End}, b, s, out)
	return -1
}

// closing is the index of the mark that closes marks[i], or -1. A mark of the same family that can only open
// means that the first was never closed.
func closing(marks []mark, i int) int {
	depth, inner := 0, -1
	for j := i + 1; j < len(marks); j++ {
		m := marks[j]
		if m.family != marks[i].family {
			continue
		}
		switch {
		case (m.closes || m.moved) && depth == 0:
			return j
		case m.closes:
			depth, inner = depth-1, j
		case j+1 < len(marks) && marks[j+1].closes && marks[j+1].family == m.family:
			depth++ // one inside another
		default:
			return inner
		}
	}
	return inner // opened twice, closed once
}

// leaveOpen takes a stretch without a closing mark to the end of its paragraph. Whether it counts is seen later:
// the next paragraph must open again, or the stretch must be short.
func leaveOpen(body string, span text.Span, st Stretch, out *[]Stretch) int {
	if at := mistyped(body, text.Span{Start: st.Inner.Start, End: span.End}); at >= 0 {
		_, n := utf8.DecodeRuneInString(body[at:])
		st.Inner.End, st.Outer.End, st.Closed = at, at+n, true
		*out = append(*out, st)
		return -1
	}
	end := span.End
	for end > st.Inner.Start && unicode.IsSpace(rune(body[end-1])) {
		end--
	}
	st.Inner.End, st.Outer.End = end, end
	*out = append(*out, st)
	return len(*out) - 1
}

// mistyped is the place of a single mark that closes a sentence where a double one should, or -1: “Go.’ She left.
func mistyped(body string, in text.Span) int {
	for at := in.Start; at < in.End; {
		i := strings.IndexAny(body[at:in.End], "'’")
		if i < 0 {
			return -1
		}
		at += i
		_, n := utf8.DecodeRuneInString(body[at:])
		if before, after := around(body, in, at, n); strings.ContainsRune(".,?!", before) && spaceOr(after, "") {
			return at
		}
		at += n
	}
	return -1
}

// dropOverlong removes stretches that were never closed and do not go on in the next paragraph, unless they are
// short: a forgotten mark must not swallow a page.
func dropOverlong(in []Stretch, s Settings) []Stretch {
	goesOn := make([]bool, len(in))
	for _, st := range in {
		if st.Follows >= 0 {
			goesOn[st.Follows] = true
		}
	}
	keep, at := in[:0:0], make([]int, len(in))
	for i, st := range in {
		at[i] = -1
		if !st.Closed && !goesOn[i] && st.Inner.Len() > s.MaxUnclosed {
			continue
		}
		at[i] = len(keep)
		if st.Follows >= 0 {
			st.Follows = at[st.Follows]
		}
		keep = append(keep, st)
	}
	return keep
}

// doubles lists the double marks of a block with what each may do.
func doubles(body string, span text.Span) []mark {
	var out []mark
	for at := span.Start; at < span.End; {
		r, n := utf8.DecodeRuneInString(body[at:span.End])
		m := mark{at: at, size: n}
		switch r {
		case '“', '„', '‟':
			m.family, m.opens = 'd', true
			if r == '“' && facesLeft(body, span, at, n) {
				m.opens, m.closes = false, true
			}
		case '”':
			m.family, m.closes = 'd', true
			if facesRight(body, span, at, n) {
				m.opens, m.closes = true, false
			}
		case '"', '＂':
			m.family = 'd'
			m.opens, m.closes = !facesLeft(body, span, at, n), !facesRight(body, span, at, n)
			m.moved = !m.closes && displaced(body, span, at, n)
		case '«', '»':
			m.family, m.opens, m.closes = 'g', r == '«', r == '»'
		case '\'', '`', '’', '‘':
			if next, k := utf8.DecodeRuneInString(body[at+n : span.End]); next == r {
				m.size, m.family = n+k, 'd'
				m.opens, m.closes = !facesLeft(body, span, at, m.size), !facesRight(body, span, at, m.size)
			}
		}
		if m.family != 0 {
			out = append(out, m)
		}
		at += m.size
	}
	return out
}

// displaced reports whether a mark that stands like an opening one ends a quotation: a sentence's mark and a blank before it, and
// right behind it who says so, in at most four words. Programs that set type anew leave such marks: "Go, "she said.
func displaced(body string, span text.Span, at, size int) bool {
	before := strings.TrimRight(body[span.Start:at], " \u00a0")
	if len(before) == at-span.Start || before == "" || !strings.ContainsRune(",.?!", rune(before[len(before)-1])) {
		return false
	}
	rest := body[at+size : span.End]
	for range 4 {
		rest = strings.TrimLeft(rest, " \u00a0")
		n := strings.IndexFunc(rest+"\n", func(r rune) bool { return !unicode.IsLetter(r) && r != '\'' && r != '’' && r != '-' && r != '.' })
		if n == 0 {
			return false
		}
		if speaks(strings.TrimRight(rest[:n], ".")) {
			return true
		}
		rest = rest[n:]
	}
	return false
}

// around are the characters beside a mark; 0 at the edge of the block.
func around(body string, span text.Span, at, size int) (before, after rune) {
	if at > span.Start {
		before, _ = utf8.DecodeLastRuneInString(body[span.Start:at])
	}
	if at+size < span.End {
		after, _ = utf8.DecodeRuneInString(body[at+size : span.End])
	}
	return before, after
}

func spaceOr(r rune, others string) bool {
	return r == 0 || unicode.IsSpace(r) || strings.ContainsRune(others, r)
}

// facesLeft: text before the mark and none behind: it can only close.
func facesLeft(body string, span text.Span, at, size int) bool {
	before, after := around(body, span, at, size)
	return !spaceOr(before, "([{—–") && spaceOr(after, ".,;:!?)]}—–…-")
}

// facesRight: none before the mark and text behind: it can only open.
func facesRight(body string, span text.Span, at, size int) bool {
	before, after := around(body, span, at, size)
	return spaceOr(before, "([{—–-") && !spaceOr(after, ".,;:!?)]}—–")
}
