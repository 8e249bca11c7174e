package names

import (
	"unicode/utf8"

	langnames "crosscheck/language/names"
	"crosscheck/language/wordlists"
)

// shortestSlip is the number of letters from which a family name that nobody introduced may be the slip of
// another one. Below it, too many names are a letter apart: Reid and Reed.
const shortestSlip = 7

// candidate reports whether a form is one word of no clear type, which may be a person's family name.
func (f *form) candidate() bool {
	return f.typ == langnames.Other && len(f.parsed.parts) == 1 && len(f.parsed.parts[0]) > 3
}

// stray reports whether a form is a lone family name that no list knows and nobody in the batch bears: what a slip
// of the pen leaves behind. "Quintrel" in an article about Orla Quintrell.
func (b *batch) stray(f *form) bool {
	if len(f.parsed.parts) != 1 || utf8.RuneCountInString(f.parsed.parts[0]) < shortestSlip {
		return false
	}
	w := f.parsed.parts[0]
	if wordlists.Surname(w) || given(w) || wordlists.Ordinary(w) || wordlists.Region(w) || wordlists.Organisation(w) || wordlists.People(w) {
		return false
	}
	if _, city := wordlists.CityOf(w); city {
		return false
	}
	return b.bearers[w] == 0
}

// misspelt reports whether two full names agree but for one letter of a long family name that no list knows.
func (c *comparison) misspelt() bool {
	if c.slips != 1 || len(c.pairs) < 2 || len(c.pairs) != len(c.a.parts) || len(c.pairs) != len(c.b.parts) {
		return false
	}
	for _, p := range c.pairs {
		x, y := c.a.parts[p.i], c.b.parts[p.j]
		family := p.i == c.a.family && p.j == c.b.family
		if !family && p.level != equal || family && (p.level != near || min(len(x), len(y)) < shortestSlip-1 || wordlists.Surname(x) || wordlists.Surname(y)) {
			return false
		}
	}
	return true
}

// beside reports whether every article that has the one form has the other's bearer too, more often.
func beside(stray, usual *form) bool {
	if stray.count >= usual.count {
		return false
	}
	return shared(stray.docs, usual.docs) == len(stray.docs)
}

// slipOf reports whether a lone form is a slip for the family name of another: one letter apart, where nothing but
// the letter parts them.
func (b *batch) slipOf(f, g *form) bool {
	if len(g.parsed.parts) == 0 || !b.stray(f) {
		return false
	}
	x, y := f.parsed.parts[0], g.parsed.parts[g.parsed.family]
	return compareParts(x, y, false) == near && x != y+"s" && y != x+"s" // the Quints are no slip
}
