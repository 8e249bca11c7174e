package clash

import (
	"fmt"
	"slices"
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

// bearer is the last word of the name that word i begins or ends, so that it does not matter which of the two the grammar took for its
// head: "Ana Roe" is Roe.
func (s *side) bearer(i int) int {
	if i < 0 || s.words[i].Tag != "PROPN" {
		return i
	}
	last := i
	for _, k := range s.words[i].Kids {
		if w := &s.words[k]; w.Tag == "PROPN" && k > last && w.Token-s.words[last].Token == 1 && (w.Rel == "flat" || w.Rel == "compound") {
			last = k
		}
	}
	return last
}

// parts are who does the deed of verb i and to whom it is done, in an active or a passive sentence; -1 for what is not said.
func (s *side) parts(i int) (who, whom int) {
	who, whom = s.child(i, "nsubj"), s.child(i, "obj")
	if passive := s.child(i, "nsubj:pass"); passive >= 0 {
		who, whom = s.child(i, "obl:agent"), passive
		if who < 0 {
			for _, k := range s.words[i].Kids {
				if c := s.child(k, "case"); c >= 0 && s.words[c].Form == "by" {
					who = k
				}
			}
		}
	}
	return s.bearer(who), s.bearer(whom)
}
