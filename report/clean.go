package report

import (
	"strconv"
	"strings"
	"unicode/utf16"
	"unicode/utf8"
)

// maxCell is the most text a spreadsheet's cell holds, in UTF-16 units.
const maxCell = 32767

const cutNote = " … [cut here: the cell is full]"

// clean makes text safe for a cell: broken UTF-8 and control characters, which would make the file
// unreadable, become U+FFFD; lines broken by the article's layout are joined.
func clean(s string) string {
	if isClean(s) {
		return s
	}
	var b strings.Builder
	b.Grow(len(s))
	for _, r := range strings.ToValidUTF8(s, "\uFFFD") {
		switch {
		case r == '\n' || r == '\t':
			b.WriteRune(r)
		case r == '\r':
		case r < 0x20 || r == 0x7f || r == 0xFFFE || r == 0xFFFF:
			b.WriteRune('\uFFFD')
		default:
			b.WriteRune(r)
		}
	}
	return b.String()
}

func isClean(s string) bool {
	for i := 0; i < len(s); i++ {
		if (s[i] < 0x20 && s[i] != '\n' && s[i] != '\t') || s[i] >= 0x7f {
			return s[i] >= 0x7f && utf8.ValidString(s) && !strings.ContainsFunc(s, forbidden)
		}
	}
	return true
}

func forbidden(r rune) bool {
	return (r < 0x20 && r != '\n' && r != '\t') || r == 0x7f || r == 0xFFFE || r == 0xFFFF
}

// fit cuts text that is longer than a cell and says so.
func fit(s string) string {
	if len(s) <= maxCell || units(s) <= maxCell {
		return s
	}
	return clip(s, maxCell-units(cutNote)) + cutNote
}

// clip keeps the first n UTF-16 units of s, whole characters only.
func clip(s string, n int) string {
	for i, r := range s {
		if n -= max(utf16.RuneLen(r), 1); n < 0 {
			return s[:i]
		}
	}
	return s
}

// units is the length of s as spreadsheets count it.
func units(s string) int {
	n := 0
	for _, r := range s {
		n += max(utf16.RuneLen(r), 1)
	}
	return n
}

// oneLine joins the lines of printed text and its runs of blanks, and leaves out the tags that set a word apart ("<u>adopted</u>"): the
// layout of an article's file is not part of what it says.
func oneLine(s string) string {
	if strings.Contains(s, "</") {
		s = emphasis.Replace(s)
	}
	if !strings.ContainsAny(s, "\n\r\t") && !strings.Contains(s, "  ") {
		return s
	}
	return strings.Join(strings.Fields(s), " ")
}

// emphasis removes the tags of HTML that only change how words look, as they stand in Markdown and in pasted text.
var emphasis = func() *strings.Replacer {
	var pairs []string
	for _, tag := range []string{"u", "i", "b", "em", "strong", "mark", "small", "s", "sub", "sup"} {
		pairs = append(pairs, "<"+tag+">", "", "</"+tag+">", "")
	}
	return strings.NewReplacer(pairs...)
}()

// guarded makes text safe for CSV: a spreadsheet reads what begins with one of these as a formula.
func guarded(s string) string {
	if s != "" && strings.ContainsRune("=+-@\t\r\n|%＝＋－＠", firstRune(s)) {
		return "'" + s
	}
	return s
}

func firstRune(s string) rune {
	r, _ := utf8.DecodeRuneInString(s)
	return r
}

func formatNumber(x float64) string { return strconv.FormatFloat(x, 'f', -1, 64) }
