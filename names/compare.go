package names

import (
	"cmp"
	"slices"
	"strings"

	"crosscheck/evidence"
	"crosscheck/language/spelling"
	"crosscheck/language/wordlists"
)

// Compare judges two names without any context: are they one bearer's, and how do the spellings stand
// to each other? The odds are those of one bearer.
//
// A distance proposes, the parts decide. Names are taken apart into given names and family name, the
// parts of one are laid beside those of the other, and every pair of parts adds its bits: equal,
// transliterated, short form, initial, one letter off, another name. A name in which a given name
// stands against another is two people however near the rest; a part that one of them lacks says
// little. What it gets wrong: real namesakes, and people who changed their name.
func Compare(a, b string, s Settings) (Label, evidence.Odds) {
	if x := joined(a); x != "" && x == joined(b) {
		return Same, evidence.Odds{}.Add(evidence.Part{Field: "name", Level: equal.String(), Bits: s.FamilyEqual + s.GivenEqual})
	}
	if organisation(a) || organisation(b) {
		return compareOrganisations(a, b, s)
	}
	return comparePeople(parse(a), parse(b), s)
}

// joined is a name folded, without spaces.
func joined(name string) string { return strings.ReplaceAll(spelling.Fold(name), " ", "") }

// A pair lays part i of one name beside part j of another.
type pair struct {
	i, j  int
	level level
}

// align pairs the parts of two names, the closest first; no part is used twice.
func align(a, b parsed) []pair {
	var all []pair
	for i, x := range a.parts {
		for j, y := range b.parts {
			l := compareParts(x, y, a.arabic || b.arabic)
			if l == initial && (i == a.family && len(x) == 1 || j == b.family && len(y) == 1) && len(a.parts)+len(b.parts) > 2 {
				continue // a letter is nobody's family name
			}
			if l == initial && (i == a.family) != (j == b.family) {
				continue // George Roe is not George R. Doe
			}
			if l < other {
				all = append(all, pair{i, j, l})
			}
		}
	}
	slices.SortStableFunc(all, func(p, q pair) int {
		return cmp.Or(cmp.Compare(p.level, q.level), cmp.Compare(moved(p, a, b), moved(q, a, b)))
	})
	var out []pair
	for _, p := range all {
		if !slices.ContainsFunc(out, func(q pair) bool { return q.i == p.i || q.j == p.j }) {
			out = append(out, p)
		}
	}
	slices.SortFunc(out, func(p, q pair) int { return cmp.Compare(p.i, q.i) })
	return out
}

// moved counts how far a pair is from standing at the same place: family beside family, first beside first.
func moved(p pair, a, b parsed) int {
	n := 0
	if (p.i == a.family) != (p.j == b.family) {
		n += 4
	}
	return n + max(p.i-p.j, p.j-p.i)
}

func comparePeople(a, b parsed, s Settings) (Label, evidence.Odds) {
	c := people(a, b, s)
	return c.label(), c.odds
}

// people lays two people's names beside each other and adds up what their letters say.
func people(a, b parsed, s Settings) comparison {
	join(&a, &b)
	join(&b, &a)
	spread(&a, &b)
	spread(&b, &a)
	c := comparison{s: s}
	if c.ending = unbaltic(&a, &b) || unbaltic(&b, &a); c.ending {
		c.worst = transliterated
	}
	c.a, c.b = a, b
	if len(a.parts) == 0 || len(b.parts) == 0 {
		return c
	}
	c.pairs = align(a, b)
	c.add("prior", "two names worth comparing", s.Prior)
	c.judge()
	return c
}

// A comparison adds up the evidence for two names.
type comparison struct {
	a, b   parsed
	pairs  []pair
	s      Settings
	odds   evidence.Odds
	worst  level // of the parts that were paired
	slips  int
	ending bool // one of the two has Baltic endings
}

func (c *comparison) add(field, level string, bits float64) {
	c.odds = c.odds.Add(evidence.Part{Field: field, Level: level, Bits: bits})
}

func (c *comparison) judge() {
	first := true
	var freeA, freeB []int
	for i := range c.a.parts {
		if !slices.ContainsFunc(c.pairs, func(p pair) bool { return p.i == i }) {
			freeA = append(freeA, i)
		}
	}
	for j := range c.b.parts {
		if !slices.ContainsFunc(c.pairs, func(p pair) bool { return p.j == j }) {
			freeB = append(freeB, j)
		}
	}
	for _, p := range c.pairs {
		c.worst = max(c.worst, p.level)
		if p.level.slip() {
			c.slips++
		}
		switch {
		case p.i == c.a.family || p.j == c.b.family:
			c.family(p)
		case first:
			c.given(p)
			first = false
		default:
			c.middle(p)
		}
	}
	if c.ending {
		c.add("spelling", "Baltic endings", 2*c.s.Transliterated)
	}
	c.unpaired(freeA, freeB)
	if c.slips > 1 {
		c.add("spelling", "more than one slip", c.s.SecondSlip*float64(c.slips-1))
	}
	c.order()
	if c.a.suffix != "" && c.b.suffix != "" && c.a.suffix != c.b.suffix {
		c.add("suffix", "another one", c.s.OtherPart)
	}
	if sexes(c.a, c.b) && !c.slipped() {
		c.add("sex", "the other one's", c.s.OtherPart)
	}
}

// slipped reports whether a given name is a slip away from the other, and one of the two is so rare that the slip is the likelier
// reason for it: then it tells no sex.
func (c *comparison) slipped() bool {
	return slices.ContainsFunc(c.pairs, func(p pair) bool {
		return p.i != c.a.family && p.j != c.b.family && p.level.slip() && !known(c.a.parts[p.i], c.b.parts[p.j])
	})
}

func (c *comparison) family(p pair) {
	x, y := c.a.parts[p.i], c.b.parts[p.j]
	bits := c.s.FamilyEqual
	switch {
	case slices.Contains(commonFamilies, x):
		bits = c.s.FamilyCommon
	case len(x) > 5 && !wordlists.Surname(x) && !given(x) && !wordlists.Ordinary(x):
		bits = c.s.FamilyRare
	}
	switch p.level {
	case transliterated, nickname, initial:
		bits += c.s.Transliterated
	case near, farther:
		bits = c.nearBits(c.s.NearFamily, x, y, p.level)
	case gendered:
		bits = c.s.Gendered
	}
	c.add("family name", p.level.String(), bits)
}

func (c *comparison) given(p pair) {
	x, y := c.a.parts[p.i], c.b.parts[p.j]
	bits := c.s.GivenEqual
	switch p.level {
	case transliterated:
		bits += c.s.Transliterated
	case nickname:
		bits = c.s.Nickname
	case initial:
		bits = c.s.Initial
	case near, farther:
		bits = c.nearBits(c.s.NearGiven, x, y, p.level)
	case gendered:
		bits = c.s.Gendered
	}
	c.add("given name", p.level.String(), bits)
}

func (c *comparison) middle(p pair) {
	bits := c.s.MiddleEqual
	if p.level == gendered {
		bits = c.s.Gendered
	}
	c.add("other part", p.level.String(), bits)
}

// nearBits is the weight of a part one slip off.
func (c *comparison) nearBits(bits float64, x, y string, l level) float64 {
	if l == farther {
		bits += c.s.Farther
	}
	switch n := min(len(x), len(y)); {
	case n < 4:
		bits += 2 * c.s.Short
	case n < 5:
		bits += c.s.Short
	}
	if known(x, y) {
		bits += c.s.Known
	}
	return bits
}

// unpaired weighs the parts that stand alone: on both sides they contradict each other, on one they are merely left out.
func (c *comparison) unpaired(freeA, freeB []int) {
	if len(freeA) > 0 && len(freeB) > 0 {
		c.worst = other
		field := "other part"
		if slices.Contains(freeA, c.a.family) && slices.Contains(freeB, c.b.family) {
			field = "family name"
		} else if freeA[0] == 0 && freeB[0] == 0 {
			field = "given name"
		}
		c.add(field, other.String(), c.s.OtherPart)
		return
	}
	n := len(freeA) + len(freeB)
	if n == 0 {
		return
	}
	c.worst = max(c.worst, nickname)
	if len(c.a.parts) == 1 || len(c.b.parts) == 1 {
		if lone := c.a; c.a.titled != c.b.titled && (lone.titled && len(lone.parts) == 1 || c.b.titled && len(c.b.parts) == 1) {
			c.add("given name", "left out after a title", 0)
			return
		}
		c.add("given name", "missing", c.s.Missing)
		return
	}
	for range n {
		c.add("other part", "missing", c.s.MissingMiddle)
	}
}

// order holds a name against one with given and family name the other way round.
func (c *comparison) order() {
	if c.a.commas || c.b.commas || len(c.a.parts) != 2 || len(c.b.parts) != 2 || len(c.pairs) != 2 || (c.pairs[0].i == c.a.family) == (c.pairs[0].j == c.b.family) {
		return
	}
	if given(c.a.parts[0]) && given(c.a.parts[1]) {
		c.add("order", "given and family name swapped", c.s.Swapped)
	}
}

// label turns the odds into words.
func (c *comparison) label() Label {
	bits := c.odds.Bits()
	switch {
	case bits <= c.s.Reject:
		return Different
	case bits < c.s.Accept:
		return Unclear
	case c.slips > 0:
		return Misspelling
	case c.worst == equal && len(c.pairs) == len(c.a.parts) && len(c.pairs) == len(c.b.parts) && c.a.titled == c.b.titled && c.a.suffix == c.b.suffix:
		return Same
	}
	return Variant
}

// sexes reports whether titles and given names tell opposite sexes.
func sexes(a, b parsed) bool {
	s, t := a.sex(), b.sex()
	return s == wordlists.Female && t == wordlists.Male || s == wordlists.Male && t == wordlists.Female
}

// organisation reports whether a name carries the words of one.
func organisation(name string) bool {
	words := strings.Fields(spelling.Fold(name))
	if len(words) == 0 {
		return false
	}
	if wordlists.Organisation(strings.Join(words, " ")) || slices.ContainsFunc(words, wordlists.OrganisationHead) {
		return true
	}
	return len(words) > 1 && wordlists.OrganisationSuffix(words[len(words)-1])
}
