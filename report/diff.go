package report

import (
	"strings"
	"unicode"

	"github.com/sergi/go-diff/diffmatchpatch"
)

// Versions sets one version of quoted words against another, word by word: words that only the first has
// are Dropped, words that only the second has are Changed, and where the second leaves words out openly,
// by "…" or "[…]", or by beginning later or ending earlier, they are Cut. Case, the form of quotation marks and dashes, and the stop at the end do not count as changes.
//
//	Versions("We will never pay for it", "We will … pay for it all")
//	We will ~never~(cut) … pay for it *all*(changed)
func Versions(first, second string) []Stretch {
	a, b := words(first), words(second)
	table := map[string]rune{}
	runes := func(ws []word) []rune {
		out := make([]rune, len(ws))
		for i, w := range ws {
			r, ok := table[w.key]
			if !ok {
				r = rune(len(table) + 1)
				if r >= 0xD800 {
					r += 0x800 // no surrogates: they are not characters
				}
				table[w.key] = r
			}
			out[i] = r
		}
		return out
	}
	d := diffmatchpatch.New()
	d.DiffTimeout = 0 // the clock must not decide
	ra, rb := runes(a), runes(b)
	if len(ra)*len(rb) > 4_000_000 {
		return []Stretch{{Text: oneLine(second)}} // not a quotation
	}
	diffs := d.DiffMainRunes(ra, rb, false)
	var out []Stretch
	put := func(ws []word, m Mark) {
		for _, w := range ws {
			mark := m
			if m == Changed && w.gap {
				mark = Cut
			}
			if n := len(out); n > 0 && out[n-1].Mark == mark {
				out[n-1].Text += w.text
			} else {
				out = append(out, Stretch{Text: w.text, Mark: mark})
			}
		}
	}
	i, j := 0, 0
	for k, x := range diffs {
		n := len([]rune(x.Text))
		switch x.Type {
		case diffmatchpatch.DiffEqual:
			put(b[j:j+n], Plain)
			i, j = i+n, j+n
		case diffmatchpatch.DiffDelete:
			m := Dropped
			if i == 0 || i+n == len(a) {
				m = Cut // to begin later or to end earlier is to quote a part
			}
			if (k+1 < len(diffs) && diffs[k+1].Type == diffmatchpatch.DiffInsert && onlyGaps(b[j:j+len([]rune(diffs[k+1].Text))])) || openEnd(a, i, n) {
				m = Cut
			}
			put(a[i:i+n], m)
			i += n
		case diffmatchpatch.DiffInsert:
			put(b[j:j+n], Changed)
			j += n
		}
	}
	return out
}

// Altered reports whether a version set against another says other words, openly marked cuts aside.
func Altered(runs []Stretch) bool {
	for _, r := range runs {
		if r.Mark == Dropped || r.Mark == Changed {
			return true
		}
	}
	return false
}

// a word is what stands between blanks, with the blank after it, and the key by which it is compared.
type word struct {
	text, key string
	gap       bool // "…" and its kin
}

func words(s string) []word {
	var out []word
	for f := range strings.FieldsSeq(s) {
		w := word{text: f + " ", key: wordKey(f)}
		w.gap = w.key == "" && (strings.Contains(f, "…") || strings.Contains(f, ".."))
		switch {
		case w.gap:
			w.key = "…"
		case w.key == "" && len(out) > 0:
			out[len(out)-1].text += w.text // a dash between words belongs to the one before it
			continue
		case w.key == "":
			w.key = "\x00" + f
		}
		out = append(out, w)
	}
	if n := len(out); n > 0 {
		out[n-1].text = strings.TrimSuffix(out[n-1].text, " ")
	}
	return out
}

// wordKey folds a word: letters and digits, and the points and commas between digits.
func wordKey(s string) string {
	rs := []rune(s)
	var b strings.Builder
	for i, r := range rs {
		switch {
		case unicode.IsLetter(r), unicode.IsDigit(r), unicode.IsMark(r), r == '%', unicode.Is(unicode.Sc, r):
			b.WriteRune(unicode.ToLower(r))
		case (r == '.' || r == ',') && i > 0 && i+1 < len(rs) && unicode.IsDigit(rs[i-1]) && unicode.IsDigit(rs[i+1]):
			b.WriteRune(r)
		}
	}
	return b.String()
}

func onlyGaps(ws []word) bool {
	for _, w := range ws {
		if !w.gap {
			return false
		}
	}
	return len(ws) > 0
}

// openEnd reports whether the first version itself has a gap here: then the second may be the fuller one.
func openEnd(a []word, i, n int) bool { return onlyGaps(a[i : i+n]) }
