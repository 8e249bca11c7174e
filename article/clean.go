package article

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"

	"crosscheck/text"
)

// A rewriter builds a cleaned text out of an older one and remembers, for every place where the two do
// not advance together, where it came from.
type rewriter struct {
	old     string
	back    text.Offsets // from old to the file
	out     []byte
	offsets text.Offsets // from out to the file
}

func (w *rewriter) keep(s string, at int) {
	w.offsets.Add(len(w.out), w.back.File(at))
	// A stretch of old need not be one stretch of the file: break it wherever old itself breaks.
	for i := range len(s) {
		w.offsets.Add(len(w.out)+i, w.back.File(at+i))
	}
	w.out = append(w.out, s...)
}

func (w *rewriter) put(s string, at int) {
	w.offsets.Add(len(w.out), w.back.File(at))
	w.out = append(w.out, s...)
}

func (w *rewriter) end() (string, text.Offsets) {
	w.offsets.Add(len(w.out), w.back.File(len(w.old)))
	return string(w.out), w.offsets
}

// clean takes out what a reader does not see and a program stumbles over: soft hyphens, zero-width and
// direction marks, control characters; it composes accents that stand apart (NFC) and puts letters back
// that only look like Latin ones ("Мinsk" with a Cyrillic М). What is kept leads back to the file.
func clean(d decoded) (decoded, []string) {
	if plainEnough(d.text) {
		return d, nil
	}
	w := &rewriter{old: d.text, back: d.offsets}
	hidden, alike, turned := 0, 0, 0
	for i := 0; i < len(d.text); {
		n := norm.NFC.NextBoundaryInString(d.text[i:], true)
		if n <= 0 {
			n = 1
		}
		seg := d.text[i : i+n]
		r, size := utf8.DecodeRuneInString(seg)
		switch {
		case size == len(seg) && invisible(r):
			hidden++
			if r >= 0x202A && r <= 0x202E || r >= 0x2066 && r <= 0x2069 {
				turned++
			}
		case size == len(seg) && r == 0x2028 || r == 0x2029 || r == 0x85:
			w.put("\n", i)
		case size == len(seg) && unicode.IsControl(r) && r != '\n' && r != '\r' && r != '\t':
			w.put(" ", i)
			hidden++
		case norm.NFC.IsNormalString(seg):
			w.keep(stripInvisible(seg), i)
		default:
			w.put(stripInvisible(norm.NFC.String(seg)), i)
		}
		i += n
	}
	d.text, d.offsets = w.end()
	d, alike = latinise(d)
	var notes []string
	if hidden > 0 {
		notes = append(notes, plural(hidden, "invisible or control character")+" left out")
	}
	if turned > 0 {
		notes = append(notes, "the file holds marks that change the direction of writing: what is seen on a screen may differ from what was read")
	}
	if alike > 0 {
		notes = append(notes, plural(alike, "word")+" written with look-alike letters of another alphabet, read as Latin")
	}
	return d, notes
}

// plainEnough reports whether there is nothing to clean; most files end here.
func plainEnough(s string) bool {
	ascii := true
	for i := 0; i < len(s); i++ {
		if c := s[i]; c >= 0x80 {
			ascii = false
		} else if c < 0x20 && c != '\n' && c != '\r' && c != '\t' || c == 0x7F {
			return false
		}
	}
	if ascii {
		return true
	}
	for _, r := range s {
		if r >= 0x80 && (invisible(r) || unicode.IsControl(r) || r == 0x2028 || r == 0x2029 ||
			unicode.Is(unicode.Cyrillic, r) || unicode.Is(unicode.Greek, r)) {
			return false
		}
	}
	return norm.NFC.IsNormalString(s)
}

// invisible reports characters that take no room: soft hyphen, zero-width space and joiners, direction marks, byte order mark.
func invisible(r rune) bool {
	switch {
	case r == 0x00AD, r >= 0x200B && r <= 0x200F, r >= 0x202A && r <= 0x202E, r >= 0x2060 && r <= 0x2069, r == 0xFEFF,
		r == 0x034F, r == 0x061C, r == 0x180E, r >= 0xFE00 && r <= 0xFE0F, r >= 0xE0000 && r <= 0xE0FFF:
		return true
	}
	return false
}

func stripInvisible(s string) string {
	if len(s) < 3 {
		return s
	}
	return strings.Map(func(r rune) rune {
		if invisible(r) {
			return -1
		}
		return r
	}, s)
}

// lookAlikes are letters of other alphabets that nobody can tell from the Latin one.
var lookAlikes = map[rune]rune{
	'А': 'A', 'В': 'B', 'Е': 'E', 'К': 'K', 'М': 'M', 'Н': 'H', 'О': 'O', 'Р': 'P', 'С': 'C', 'Т': 'T', 'Х': 'X', 'І': 'I', 'Ј': 'J', 'Ѕ': 'S',
	'а': 'a', 'е': 'e', 'о': 'o', 'р': 'p', 'с': 'c', 'у': 'y', 'х': 'x', 'і': 'i', 'ј': 'j', 'ѕ': 's',
	'Α': 'A', 'Β': 'B', 'Ε': 'E', 'Ζ': 'Z', 'Η': 'H', 'Ι': 'I', 'Κ': 'K', 'Μ': 'M', 'Ν': 'N', 'Ο': 'O', 'Ρ': 'P', 'Τ': 'T', 'Υ': 'Y', 'Χ': 'X',
	'ο': 'o', 'ν': 'v',
}

// latinise rewrites words that mix Latin letters with look-alikes of another alphabet. A word
// that is wholly in the other alphabet is left alone.
func latinise(d decoded) (decoded, int) {
	if !strings.ContainsFunc(d.text, func(r rune) bool { return lookAlikes[r] != 0 }) {
		return d, 0
	}
	w := &rewriter{old: d.text, back: d.offsets}
	n := 0
	for i := 0; i < len(d.text); {
		j := i
		for j < len(d.text) {
			r, size := utf8.DecodeRuneInString(d.text[j:])
			if !unicode.IsLetter(r) {
				break
			}
			j += size
		}
		word := d.text[i:j]
		if j == i {
			_, size := utf8.DecodeRuneInString(d.text[i:])
			w.keep(d.text[i:i+size], i)
			i += size
			continue
		}
		if disguised(word) {
			n++
			for k, r := range word {
				if l := lookAlikes[r]; l != 0 {
					w.put(string(l), i+k)
				} else {
					w.keep(string(r), i+k)
				}
			}
		} else {
			w.keep(word, i)
		}
		i = j
	}
	d.text, d.offsets = w.end()
	return d, n
}

// disguised reports a word of Latin letters and look-alikes, with at least one of each.
func disguised(word string) bool {
	latin, alike := 0, 0
	for _, r := range word {
		switch {
		case lookAlikes[r] != 0:
			alike++
		case unicode.Is(unicode.Latin, r):
			latin++
		default:
			return false
		}
	}
	return latin > 0 && alike > 0
}
