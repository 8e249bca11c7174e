package article

import (
	"bytes"
	"errors"
	"fmt"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/encoding/charmap"

	"crosscheck/text"
)

// A decoded text is UTF-8, with the way back to the bytes it was decoded from.
type decoded struct {
	text    string
	offsets text.Offsets
	charset string // "utf-8", "windows-1252", …
	broken  int    // bytes that no character could be made of
}

var errBinary = errors.New("this is not text (binary data)")

// decode turns the bytes of a text file into UTF-8. A byte order mark decides; otherwise valid UTF-8
// is UTF-8, zero bytes on one side of every pair are UTF-16, and what is left is the single-byte
// charset under which its letters sit best. A file that is UTF-8 but for a few bytes is decoded as both.
func decode(raw []byte) (decoded, error) {
	switch {
	case bytes.HasPrefix(raw, []byte{0xFF, 0xFE, 0, 0}):
		return decodeWide(raw, 4, 4, false), nil
	case bytes.HasPrefix(raw, []byte{0, 0, 0xFE, 0xFF}):
		return decodeWide(raw, 4, 4, true), nil
	case bytes.HasPrefix(raw, []byte{0xFF, 0xFE}):
		return decodeWide(raw, 2, 2, false), nil
	case bytes.HasPrefix(raw, []byte{0xFE, 0xFF}):
		return decodeWide(raw, 2, 2, true), nil
	}
	if wide, big := looksWide(raw); wide {
		return decodeWide(raw, 0, 2, big), nil
	}
	if isBinary(raw) {
		return decoded{}, errBinary
	}
	body := bytes.TrimPrefix(raw, []byte("\xEF\xBB\xBF"))
	bom := len(raw) - len(body)
	if utf8.Valid(body) {
		d := decoded{text: string(body), charset: "utf-8"}
		if bom > 0 {
			d.offsets.Add(0, bom)
		}
		return d, nil
	}
	good, bad := countUTF8(body)
	if bom > 0 || good >= bad {
		d := decodeMixed(body, bom)
		d.charset = "utf-8 and windows-1252"
		return d, nil
	}
	best := bestCharset(body)
	d := decodeBytes(body, bom, best.table)
	d.charset = best.name
	return d, nil
}

// decodeNamed decodes with the charset that a page or a mail declares, or as decode does where that
// charset is unknown or the bytes are valid UTF-8 anyway (declarations are wrong more often than that).
func decodeNamed(raw []byte, charset string) (decoded, error) {
	if utf8.Valid(raw) {
		return decode(raw)
	}
	for _, c := range charsets {
		if c.is(charset) {
			d := decodeBytes(raw, 0, c.table)
			d.charset = c.name
			return d, nil
		}
	}
	return decode(raw)
}

// looksWide reports whether the file is UTF-16 without a mark: one byte of nearly every pair is zero.
func looksWide(raw []byte) (wide, bigEndian bool) {
	n := min(len(raw), 4096) &^ 1
	if n < 8 {
		return false, false
	}
	var even, odd int
	for i := 0; i < n; i += 2 {
		if raw[i] == 0 {
			even++
		}
		if raw[i+1] == 0 {
			odd++
		}
	}
	half := n / 2
	switch {
	case odd > half*7/10 && even < half/20:
		return true, false
	case even > half*7/10 && odd < half/20:
		return true, true
	}
	return false, false
}

// isBinary reports zero bytes, or control characters in more than one byte of fifty.
func isBinary(raw []byte) bool {
	n := min(len(raw), 64<<10)
	control := 0
	for _, c := range raw[:n] {
		if c == 0 {
			return true
		}
		if c < 0x20 && c != '\n' && c != '\r' && c != '\t' && c != '\f' && c != 0x1B || c == 0x7F {
			control++
		}
	}
	return control*50 > n
}

// decodeWide reads UTF-16 (size 2) or UTF-32 (size 4) from raw[at:].
func decodeWide(raw []byte, at, size int, bigEndian bool) decoded {
	unit := func(i int) rune {
		var r rune
		for k := range size {
			b := raw[i+k]
			if bigEndian {
				r = r<<8 | rune(b)
			} else {
				r |= rune(b) << (8 * k)
			}
		}
		return r
	}
	d := decoded{charset: fmt.Sprintf("utf-%d", 8*size)}
	out := make([]byte, 0, len(raw)/size+len(raw)/8)
	for i := at; i+size <= len(raw); {
		r, n := unit(i), size
		if size == 2 && r >= 0xD800 && r < 0xE000 {
			low := rune(0)
			if r < 0xDC00 && i+4 <= len(raw) {
				low = unit(i + 2)
			}
			if low >= 0xDC00 && low < 0xE000 {
				r, n = (r-0xD800)<<10|(low-0xDC00)+0x10000, 4
			} else {
				r = utf8.RuneError
			}
		}
		if !utf8.ValidRune(r) || r == utf8.RuneError || r == 0 {
			r = utf8.RuneError
			d.broken++
		}
		d.offsets.Add(len(out), i)
		out = utf8.AppendRune(out, r)
		i += n
	}
	d.offsets.Add(len(out), len(raw))
	d.text = string(out)
	return d
}

// countUTF8 counts valid multi-byte characters and bytes that are part of none.
func countUTF8(b []byte) (good, bad int) {
	for i := 0; i < len(b); {
		if b[i] < utf8.RuneSelf {
			i++
			continue
		}
		r, n := utf8.DecodeRune(b[i:])
		if r == utf8.RuneError && n == 1 {
			bad++
		} else {
			good++
		}
		i += n
	}
	return good, bad
}

// decodeMixed reads UTF-8 and takes every byte that does not fit for windows-1252.
func decodeMixed(b []byte, at int) decoded {
	var d decoded
	out := make([]byte, 0, len(b)+len(b)/16)
	for i := 0; i < len(b); {
		r, n := utf8.DecodeRune(b[i:])
		if r == utf8.RuneError && n == 1 {
			r = charmap.Windows1252.DecodeByte(b[i])
			d.broken++
		}
		d.offsets.Add(len(out), at+i)
		out = utf8.AppendRune(out, r)
		i += n
	}
	d.offsets.Add(len(out), at+len(b))
	d.text = string(out)
	return d
}

func decodeBytes(b []byte, at int, table *charmap.Charmap) decoded {
	var d decoded
	out := make([]byte, 0, len(b)+len(b)/8)
	for i, c := range b {
		r := table.DecodeByte(c)
		if r == utf8.RuneError {
			d.broken++
		}
		d.offsets.Add(len(out), at+i)
		out = utf8.AppendRune(out, r)
	}
	d.offsets.Add(len(out), at+len(b))
	d.text = string(out)
	return d
}

// bestCharset is the charset under which the high bytes make the likeliest letters and marks.
func bestCharset(b []byte) charset {
	b = b[:min(len(b), 200_000)]
	best, top := charsets[0], -1<<30
	for _, c := range charsets {
		if s := fit(b, c.table); s > top {
			best, top = c, s
		}
	}
	return best
}

// fit scores a charset: letters of fitting case inside words and quotation marks beside them count for
// it; signs inside words, capitals after small letters and unassigned bytes against it.
func fit(b []byte, table *charmap.Charmap) int {
	score := 0
	prev := ' '
	for i, c := range b {
		r := rune(c)
		if c >= 0x80 {
			r = table.DecodeByte(c)
			next := ' '
			if i+1 < len(b) {
				next = table.DecodeByte(b[i+1])
			}
			score += plausible(prev, r, next)
		}
		prev = r
	}
	return score
}

func plausible(prev, r, next rune) int {
	inWord := unicode.IsLetter(prev) || unicode.IsLetter(next)
	switch {
	case r == utf8.RuneError || unicode.IsControl(r):
		return -6
	case unicode.IsUpper(r):
		if unicode.IsLower(prev) {
			return -4
		}
		if !inWord {
			return -1
		}
		return 2 + sameScript(prev, r, next)
	case unicode.IsLower(r):
		if unicode.IsUpper(prev) && unicode.IsUpper(next) {
			return -3
		}
		if !inWord {
			return -1
		}
		return 3 + sameScript(prev, r, next)
	case r >= 0x2010 && r <= 0x2026: // quotation marks, dashes, the ellipsis
		return 3
	case r == '\u00A0':
		if unicode.IsLower(prev) && unicode.IsLower(next) {
			return -3
		}
		return 1
	case r == '€' || r == '£' || r == '©' || r == '°' || r == '®':
		return 1
	case unicode.IsLetter(prev) && unicode.IsLetter(next):
		return -5 // a sign in the middle of a word
	}
	return -1
}

// sameScript punishes a letter that stands beside letters of another script.
func sameScript(prev, r, next rune) int {
	for _, t := range []*unicode.RangeTable{unicode.Cyrillic, unicode.Greek} {
		for _, q := range [...]rune{prev, next} {
			if unicode.IsLetter(q) && unicode.Is(t, q) != unicode.Is(t, r) {
				return -6
			}
		}
	}
	return 0
}
