package clash

import (
	"fmt"
	"slices"

	"crosscheck/likeness"
)

// mutual are verbs of which it makes no difference who is named first.
var mutual = []string{"meet", "marry", "wed", "divorce", "fight", "play", "face", "date", "resemble", "border", "match", "equal", "accompany", "join", "contact", "embrace", "kiss", "hug", "collide", "clash", "talk", "agree", "differ"}

// exchanged finds deeds told by both of which the doer of one is the other's done-to.
func (p *pair) exchanged() []Clash {
	var out []Clash
	for h := range p.short.words {
		t := p.partner[h]
		w := &p.short.words[h]
		if t < 0 || w.Tag != "VERB" || slices.Contains(mutual, w.Lemma) || likeness.Near(w, &p.long.words[t]) < near {
			continue
		}
		s, o := p.short.parts(h)
		x, y := p.long.parts(t)
		if s < 0 || o < 0 || x < 0 || y < 0 || p.partner[s] != y || p.partner[o] != x {
			continue
		}
		met := p.met(func(int) bool { return false })
		if met < p.set.Role {
			continue
		}
		out = append(out, Clash{Kind: Role, Met: met, A: p.told(&p.long, x, t, y), B: p.told(&p.short, s, h, o),
			Note: fmt.Sprintf("“%s” against “%s”: who did it is exchanged", p.told(&p.long, x, t, y), p.told(&p.short, s, h, o))})
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

// told is who did what to whom, in the words of a text.
func (p *pair) told(s *side, who, deed, whom int) string {
	word := func(i int) string { t := s.art.Sentences[s.words[i].Sentence].Tokens[s.words[i].Token]; return t.Form }
	return word(who) + " " + word(deed) + " " + word(whom)
}
