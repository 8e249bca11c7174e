package clash

import (
	"fmt"
	"slices"

	"crosscheck/language/syntax"
	"crosscheck/likeness"
)

// How many of them: of all of something it cannot be said that only some are so.
var (
	everyOne = []string{"all", "every", "each", "both", "everyone", "everybody"}
	justSome = []string{"only", "few", "half", "none", "just"}
)

// amounts finds what is told of all here and of only some of them there: "all members voted", "only two of the members voted".
func (p *pair) amounts() []Clash {
	var out []Clash
	for i := range p.short.words {
		t := p.partner[i]
		if t < 0 || p.short.words[i].Tag != syntax.NOUN || likeness.Near(&p.short.words[i], &p.long.words[t]) < near {
			continue
		}
		told, some := everyOne, justSome
		if p.short.before(i, told) < 0 {
			told, some = justSome, everyOne
		}
		own, other := p.short.before(i, told), p.long.before(t, some)
		if own < 0 || other < 0 || p.long.anyOf(told) || p.short.single(i) || p.long.single(t) || p.asMany(i, t) {
			continue
		}
		met := p.met(func(w int) bool { return p.short.words[w].Number })
		h, x := p.short.deed(i), p.long.deed(t)
		if met < p.set.Polarity || h < 0 || x < 0 || likeness.Near(&p.short.words[h], &p.long.words[x]) < near || p.short.negations(h)%2 != p.long.negations(x)%2 {
			continue
		}
		a, b := p.long.saying(other, t, x), p.short.saying(own, i, h)
		out = append(out, Clash{Kind: Polarity, Met: met, A: a, B: b, Note: fmt.Sprintf("“%s” against “%s”", a, b)})
	}
	return out
}

// anyOf reports whether a text has a word of a list.
func (s *side) anyOf(list []string) bool {
	return slices.ContainsFunc(s.words, func(w likeness.Word) bool { return slices.Contains(list, w.Form) })
}

// single reports whether noun i is any one of its kind, of which there are no all and no some: "only once a year".
func (s *side) single(i int) bool {
	d := s.child(i, "det")
	return d >= 0 && (s.words[d].Form == "a" || s.words[d].Form == "an")
}

// asMany reports whether both texts tell one figure of nouns i and t: "all four", "only four".
func (p *pair) asMany(i, t int) bool {
	v, x := p.short.many(i), p.long.many(t)
	return v > 0 && v == x
}

// many is how many noun i says there are, 0 where it does not say: of "both" there are two.
func (s *side) many(i int) float64 {
	for k := i - 1; k >= 0 && k >= i-phraseReach && s.words[k].Sentence == s.words[i].Sentence; k-- {
		if s.words[k].Form == "both" {
			return 2
		}
		if s.words[k].Number && s.words[k].Head == i {
			return s.words[k].Value
		}
	}
	return 0
}

// phraseReach is how many words before a noun may belong to it: "only two of the town council's members".
const phraseReach = 7

// before is the word of this list that stands in the phrase before noun i, or -1.
func (s *side) before(i int, list []string) int {
	for k := i - 1; k >= 0 && k >= i-phraseReach && s.words[k].Sentence == s.words[i].Sentence; k-- {
		switch w := &s.words[k]; {
		case slices.Contains(list, w.Form):
			return k
		case w.Tag == syntax.VERB || w.Tag == syntax.AUX || w.Tag == syntax.ADP && w.Form != "of":
			return -1
		}
	}
	return -1
}
