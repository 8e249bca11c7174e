package clash

import (
	"fmt"
	"slices"

	"crosscheck/language/syntax"
	"crosscheck/likeness"
)

// having are verbs that say of their object that it is there.
var having = []string{"have", "possess", "contain", "include", "carry", "get", "find", "reach"}

// without finds what one text has something be with and the other without: "ended without an agreement", "ended with an agreement", "had a
// guide".
func (p *pair) without() []Clash {
	var out []Clash
	for i := range p.short.words {
		t := p.partner[i]
		if t < 0 || p.short.words[i].Tag != syntax.NOUN && p.short.words[i].Tag != syntax.ADJ || likeness.Near(&p.short.words[i], &p.long.words[t]) < near {
			continue
		}
		lacks, with := p.short.lacked(i), p.long.lacked(t)
		if lacks == with || lacks && !p.long.there(t) || with && !p.short.there(i) || p.long.count(p.long.words[t].Lemma) > 1 {
			continue
		}
		met := p.met(func(w int) bool { return w == p.short.words[i].Head })
		if met < p.set.Polarity || !p.oneBearer(i, t) {
			continue
		}
		a, b := p.long.saying(p.long.words[t].Head, p.long.child(t, "case"), t), p.short.saying(p.short.words[i].Head, p.short.child(i, "case"), i)
		out = append(out, Clash{Kind: Polarity, Met: met, A: a, B: b, Note: fmt.Sprintf("“%s” against “%s”", a, b)})
	}
	return out
}

// lacked reports whether noun or adjective i stands behind "without", or right behind "not".
func (s *side) lacked(i int) bool {
	c := s.child(i, "case")
	return c >= 0 && s.words[c].Form == "without" || i > 0 && s.words[i-1].Form == "not" && slices.Contains(s.words[i].Kids, i-1) && s.words[i].Rel != "root"
}

// there reports whether noun i is said to be with something: behind "with", or as what somebody has.
func (s *side) there(i int) bool {
	c, up := s.child(i, "case"), s.words[i].Head
	if c >= 0 {
		return s.words[c].Form == "with"
	}
	if up < 0 || s.negations(up) > 0 || s.denied(i) {
		return false
	}
	return s.words[i].Rel == "xcomp" || s.words[i].Rel == "obj" && (slices.Contains(having, s.words[up].Lemma) || s.child(i, "det") < 0)
}

// denied reports whether a "no" stands before noun i.
func (s *side) denied(i int) bool {
	return slices.ContainsFunc(s.words[i].Kids, func(k int) bool { return s.negates(k) })
}

// oneBearer reports whether both texts tell it of one: the subjects above both nouns are one, or the verbs are.
func (p *pair) oneBearer(i, t int) bool {
	h, x := p.short.words[i].Head, p.long.words[t].Head
	if h >= 0 && x >= 0 && p.partner[h] == x && likeness.Near(&p.short.words[h], &p.long.words[x]) >= near {
		return true
	}
	s, u := p.short.toldOf(i), p.long.toldOf(t)
	return s >= 0 && u >= 0 && p.one(s, u)
}
