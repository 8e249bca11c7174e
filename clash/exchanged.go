package clash

import (
	"fmt"
	"slices"

	"crosscheck/language/syntax"
)

// mutual are verbs of which it makes no difference who is named first.
var mutual = []string{"meet", "marry", "wed", "divorce", "fight", "play", "face", "date", "resemble", "border", "match", "equal", "accompany", "join", "contact", "embrace", "kiss", "hug", "collide", "clash", "talk", "agree", "differ"}

// exchanged finds deeds and ties told by both of which the doer of one is the other's done-to.
func (p *pair) exchanged() []Clash {
	var out []Clash
	met := p.met(func(int) bool { return false })
	if met < p.set.Role {
		return nil
	}
	told := p.long.ties()
	for _, s := range p.short.ties() {
		if s.one < 0 || s.two < 0 || slices.Contains(mutual, s.what) {
			continue
		}
		if slices.ContainsFunc(told, func(t tie) bool { return p.oneTie(s, t) && p.one(s.one, t.one) && p.one(s.two, t.two) }) {
			continue // they did it to each other
		}
		for _, t := range told {
			if !p.oneTie(s, t) || !p.one(s.one, t.two) || !p.one(s.two, t.one) {
				continue
			}
			a, b := p.long.saying(t.one, t.at, t.two), p.short.saying(s.one, s.at, s.two)
			out = append(out, Clash{Kind: Role, Met: met, A: a, B: b, Note: fmt.Sprintf("“%s” against “%s”: who did it is exchanged", a, b)})
			break
		}
	}
	return out
}

// bearer is the last word of the name that word i begins or ends, so that it does not matter which of its words the grammar took for the
// head: "Ana Roe" is Roe.
func (s *side) bearer(i int) int {
	if i < 0 || !s.named(i) {
		return i
	}
	if last := s.nameEnd(i); last >= 0 {
		return last
	}
	last := i
	for _, k := range s.words[i].Kids {
		if w := &s.words[k]; w.Tag == syntax.PROPN && k > last && w.Token-s.words[last].Token == 1 && (w.Rel == "flat" || w.Rel == "compound") {
			last = k
		}
	}
	return last
}

// nameEnd is the last word of the name that word i stands in, or -1.
func (s *side) nameEnd(i int) int {
	m := s.mention[i]
	if m == nil {
		return -1
	}
	last := s.at(m.Last, m.Sentence)
	for last > 0 && s.words[last].Tag == syntax.PART { // "Bell's"
		last--
	}
	return last
}

// parts are who does the deed of verb i and to whom it is done, in an active or a passive sentence; -1 for what is not said.
func (s *side) parts(i int) (who, whom int) {
	who, whom = s.child(i, "nsubj"), s.child(i, "obj")
	if passive := s.child(i, "nsubj:pass"); passive >= 0 {
		who, whom = s.child(i, "obl:agent"), passive
		if who < 0 {
			who = s.byWhom(i)
		}
	}
	return s.bearer(who), s.bearer(whom)
}

// nameOf are the words of the name that word i stands in, or that word alone.
func (s *side) nameOf(i int) []int {
	if s.mention[i] == nil {
		return []int{i}
	}
	var out []int
	for k := range s.words {
		if s.mention[k] == s.mention[i] {
			out = append(out, k)
		}
	}
	return out
}

// byWhom is who stands behind "by" after verb i, on whichever word the grammar hung it, before another verb; -1 where nobody does.
func (s *side) byWhom(i int) int {
	for k := i + 1; k < len(s.words) && s.words[k].Sentence == s.words[i].Sentence && s.words[k].Tag != syntax.VERB; k++ {
		if s.words[k].Form != "by" {
			continue
		}
		up := s.words[k].Head
		if up > k && (s.words[up].Tag == syntax.NOUN || s.words[up].Tag == syntax.PROPN) {
			return up
		}
		return -1
	}
	return -1
}
