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
		if (lacks == "") == (with == "") || lacks != "" && !p.long.there(t, lacks) || with != "" && !p.short.there(i, with) || p.long.count(p.long.words[t].Lemma) > 1 {
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

// lacked is the word by which noun or adjective i is said to be missing: the "without" before it, or the "not" right before it; "" where it is
// not.
func (s *side) lacked(i int) string {
	if c := s.child(i, "case"); c >= 0 && s.words[c].Form == "without" {
		return "without"
	}
	if i > 0 && s.words[i-1].Form == "not" && slices.Contains(s.words[i].Kids, i-1) && s.words[i].Rel != "root" {
		return "not"
	}
	return ""
}

// there reports whether noun or adjective i is said to be there, where the other text says that it is missing, by this word: behind "with", or
// as what somebody has; of what is "not" so, also as what a verb says by itself: "pleaded guilty". What is needed or lost is not there.
func (s *side) there(i int, missing string) bool {
	c, up := s.child(i, "case"), s.words[i].Head
	if c >= 0 {
		return s.words[c].Form == "with"
	}
	if up < 0 || s.negations(up) > 0 || s.denied(i) {
		return false
	}
	if missing == "not" && (s.words[i].Rel == "xcomp" || s.words[i].Rel == "obj" && s.child(i, "det") < 0) {
		return true
	}
	return s.words[i].Rel == "obj" && slices.Contains(having, s.words[up].Lemma)
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
