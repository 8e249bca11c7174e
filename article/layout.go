package article

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"crosscheck/text"
)

// layout cuts plain text into pieces: one for each paragraph, heading or line that stands alone. Lines
// that break in the middle of a sentence, be it at a column's width or over a blank line, stay
// together in one piece, whose span then holds the line ends.
func layout(s string, at int) []piece {
	lines := splitLines(s, at)
	wide := wrapWidth(s, lines)
	var out []piece
	for _, l := range lines {
		if n := len(out); n > 0 && joins(s, out[n-1].span, l, wide) {
			out[n-1].span.End = l.span.End
			continue
		}
		out = append(out, piece{span: l.span, gap: l.blanks > 0})
	}
	return out
}

// A line is a line of text without the white space around it.
type line struct {
	span   text.Span
	blanks int // blank lines before it
}

func splitLines(s string, at int) []line {
	var out []line
	blanks := 0
	for at < len(s) {
		end := strings.IndexAny(s[at:], "\n\r")
		if end < 0 {
			end = len(s)
		} else {
			end += at
		}
		if sp := trim(s, text.Span{Start: at, End: end}); sp.Empty() {
			blanks++
		} else {
			out = append(out, line{span: sp, blanks: blanks})
			blanks = 0
		}
		if at = end + 1; end+1 < len(s) && s[end] == '\r' && s[end+1] == '\n' {
			at++
		}
	}
	return out
}

// wrapWidth is the column at which the lines were broken by a machine, 0 where they were not: then
// most lines that are followed by another without a gap are nearly as long as the longest.
func wrapWidth(s string, lines []line) int {
	longest, inner := 0, 0
	for _, l := range lines {
		longest = max(longest, l.span.Len())
	}
	if longest > 120 || longest < 30 {
		return 0
	}
	full := 0
	for i := 0; i+1 < len(lines); i++ {
		if lines[i+1].blanks > 0 {
			continue
		}
		inner++
		if lines[i].span.Len()+1+firstWordLen(lines[i+1].span.Of(s)) > longest*9/10 {
			full++
		}
	}
	if inner < 3 || full*10 < inner*7 {
		return 0
	}
	return longest
}

func firstWordLen(s string) int {
	if i := strings.IndexByte(s, ' '); i >= 0 {
		return i
	}
	return len(s)
}

// joins reports whether next goes on with the sentence or paragraph that before began.
func joins(s string, before text.Span, next line, wide int) bool {
	b, n := before.Of(s), next.span.Of(s)
	if next.blanks > 1 || bullet(n) || !hasLetter(b) {
		return false
	}
	if i := strings.LastIndexAny(b, "\n\r"); next.blanks == 0 && wide > 0 {
		last := b[i+1:]
		if len(last)+1+firstWordLen(n) > wide*9/10 && !startsLikeHeader(n) {
			return true
		}
	}
	if ends(b) {
		return false
	}
	words := text.CountWords(b)
	open := hangs(b) // "the outcomes of the", "Minsk and"
	r, _ := utf8.DecodeRuneInString(n)
	switch {
	case words >= 4 && next.blanks == 0 && unicode.IsLower(r) && endsSentence(n) && !startsLikeHeader(n):
		return text.CountWords(n) >= 3 // the rest of a sentence that was cut off in the middle
	case words < 6 || startsLikeHeader(n) || chromeLine(b):
		return false
	case open:
		return text.CountWords(n) >= 3
	case unicode.IsLower(r):
		return words >= 8 && text.CountWords(n) >= 2 && !strings.ContainsAny(n[:firstWordLen(n)], "@/.")
	case unicode.IsDigit(r):
		return words >= 25 && text.CountWords(n) >= 5
	}
	return false
}

// ends reports whether a stretch closes a sentence: a full stop and its like, quotation marks aside, or a colon.
func ends(s string) bool {
	s = strings.TrimRight(s, "\"”’'»)]*_ \u00A0")
	r, _ := utf8.DecodeLastRuneInString(s)
	switch r {
	case '.', '!', '?', '…', ':', ';', '。', '‽':
		return true
	}
	return false
}

// endsSentence is ends without colon and semicolon.
func endsSentence(s string) bool {
	s = strings.TrimRight(s, "\"”’'»)]*_ \u00A0")
	r, _ := utf8.DecodeLastRuneInString(s)
	return r == '.' || r == '!' || r == '?' || r == '…' || r == '‽'
}

// hangs reports whether the last word cannot end a sentence ("of", "the", "and") or a comma stands last.
func hangs(s string) bool {
	if strings.HasSuffix(s, ",") || strings.HasSuffix(s, " –") || strings.HasSuffix(s, "—") {
		return true
	}
	last := s[strings.LastIndexByte(s, ' ')+1:]
	return openWords.has(strings.ToLower(last))
}

func bullet(s string) bool {
	for _, b := range [...]string{"- ", "* ", "• ", "· ", "– ", "— ", "● ", "▪ ", "■ ", "> "} {
		if strings.HasPrefix(s, b) {
			return true
		}
	}
	i := 0
	for i < len(s) && s[i] >= '0' && s[i] <= '9' {
		i++
	}
	return i > 0 && i < 3 && i+1 < len(s) && (s[i] == '.' || s[i] == ')') && s[i+1] == ' '
}

func hasLetter(s string) bool { return strings.ContainsFunc(s, unicode.IsLetter) }

func trim(s string, sp text.Span) text.Span {
	for sp.Start < sp.End {
		r, n := utf8.DecodeRuneInString(s[sp.Start:sp.End])
		if !unicode.IsSpace(r) {
			break
		}
		sp.Start += n
	}
	for sp.End > sp.Start {
		r, n := utf8.DecodeLastRuneInString(s[sp.Start:sp.End])
		if !unicode.IsSpace(r) {
			break
		}
		sp.End -= n
	}
	return sp
}
