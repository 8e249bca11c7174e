package clash

import (
	"fmt"
	"slices"
	"strconv"
	"strings"

	"crosscheck/language/dates"
	"crosscheck/language/numeral"
	"crosscheck/likeness"
)

// ranks finds ordinals of the short text for which the long one has another, at the same word: "her third term", "her fourth term".
func (p *pair) ranks() []Clash {
	var out []Clash
	for i := range p.short.words {
		v := p.short.rank(i)
		if v == 0 || p.long.ranked(v) {
			continue
		}
		met := p.met(func(w int) bool { return w == i })
		if met < p.set.Number {
			continue
		}
		for j := range p.long.words {
			if x := p.long.rank(j); x == 0 || p.short.ranked(x) || !p.rankedAlike(i, j) {
				continue
			}
			a, b := p.long.saying(j, p.long.words[j].Head), p.short.saying(i, p.short.words[i].Head)
			out = append(out, Clash{Kind: Number, Met: met, A: a, B: b, Note: fmt.Sprintf("one says “%s”, the other “%s”", a, b)})
			break
		}
	}
	return out
}

// rankedAlike reports whether two ordinals stand at the same noun or verb, of which the same is told.
func (p *pair) rankedAlike(i, j int) bool {
	h, t := p.short.words[i].Head, p.long.words[j].Head
	if h < 0 || t < 0 || p.short.words[i].Number != p.long.words[j].Number && p.short.words[i].Rel != p.long.words[j].Rel {
		return false
	}
	if d, e := p.short.deed(i), p.long.deed(j); d >= 0 && e >= 0 && likeness.Near(&p.short.words[d], &p.long.words[e]) < near {
		return false // the first edition was sold out, the second printed
	}
	if !slices.Equal(p.short.restricted(h), p.long.restricted(t)) {
		return false // the first woman who is mayor need not be the first mayor
	}
	return p.short.words[h].Lemma == p.long.words[t].Lemma || p.partner[h] == t && likeness.Near(&p.short.words[h], &p.long.words[t]) >= near
}

// restricted are the adjectives that say among which of its kind noun i is counted: "first female mayor".
func (s *side) restricted(i int) []string {
	var out []string
	for _, k := range s.words[i].Kids {
		if w := &s.words[k]; w.Rel == "amod" && w.Content && ordinal(w.Form) == 0 {
			out = append(out, w.Lemma)
		}
	}
	return out
}

// ranked reports whether a text has an ordinal of this value.
func (s *side) ranked(v float64) bool {
	return slices.ContainsFunc(s.words, func(w likeness.Word) bool { return ordinal(w.Form) == v })
}

// rank is the value of the ordinal at word i, 0 where it is none, or part of a date.
func (s *side) rank(i int) float64 {
	v := ordinal(s.words[i].Form)
	if v > 0 && s.inDate(i) {
		return 0
	}
	return v
}

// inDate reports whether word i stands in a date.
func (s *side) inDate(i int) bool {
	return slices.ContainsFunc(s.art.Dates, func(e dates.Expression) bool { return s.within(i, e.Sentence, e.First, e.Last) })
}

// ordinal is the value of an ordinal in small letters, 0 of another word: "third", "21st".
func ordinal(word string) float64 {
	if v, ok := numeral.Ordinal(word); ok {
		return v
	}
	for _, end := range []string{"st", "nd", "rd", "th"} {
		if digits, ok := strings.CutSuffix(word, end); ok {
			v, _ := strconv.Atoi(digits)
			return float64(v)
		}
	}
	return 0
}
