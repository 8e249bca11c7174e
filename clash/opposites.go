package clash

import (
	"fmt"

	"crosscheck/language/syntax"
	"crosscheck/lexicon"
	"crosscheck/likeness"
)

// opposites finds opposite nouns that play one part of one deed: "reported a profit", "reported a loss"; and a way told in both directions: "from
// Ardel to Lindow", "from Lindow to Ardel".
func (p *pair) opposites() []Clash {
	var out []Clash
	for i := range p.short.words {
		w := &p.short.words[i]
		if w.Tag != syntax.NOUN || w.Head < 0 || p.partner[w.Head] < 0 || p.long.says(w.Lemma) || p.short.denied(i) {
			continue
		}
		h := p.partner[w.Head]
		if likeness.Near(&p.short.words[w.Head], &p.long.words[h]) < near || p.short.negations(w.Head)+p.long.negations(h) > 0 {
			continue
		}
		met := p.met(func(k int) bool { return k == i })
		if met < p.set.Function {
			continue
		}
		for _, j := range p.long.words[h].Kids {
			x := &p.long.words[j]
			if x.Rel != w.Rel || !lexicon.Opposed(w.Lemma, x.Lemma) || p.short.says(x.Lemma) || p.long.denied(j) || p.preposition(&p.short, i) != p.preposition(&p.long, j) {
				continue
			}
			a, b := p.long.saying(h, j), p.short.saying(w.Head, i)
			out = append(out, Clash{Kind: Polarity, Met: met, A: a, B: b, Note: fmt.Sprintf("“%s” against “%s”", a, b)})
			break
		}
	}
	return append(out, p.turnedWay()...)
}

// turnedWay finds a way that the two texts tell in opposite directions.
func (p *pair) turnedWay() []Clash {
	met := p.met(func(int) bool { return false })
	from, to := p.short.way()
	start, end := p.long.way()
	if met < p.set.Function || from < 0 || start < 0 || !p.one(from, end) || !p.one(to, start) || p.long.says("back") || p.long.says("between") || p.long.says("return") {
		return nil
	}
	a, b := p.long.saying(start, end), p.short.saying(from, to)
	return []Clash{{Kind: Role, Met: met, A: a, B: b, Note: fmt.Sprintf("one goes from %s, the other from %s", a, b)}}
}

// way is where the one way that a text tells begins and where it ends: "from Ardel to Lindow"; -1 where it tells none, or several.
func (s *side) way() (from, to int) {
	from, to = -1, -1
	for i := range s.words {
		w := &s.words[i]
		c := s.child(i, "case")
		switch {
		case c < 0 || !s.named(i):
		case s.words[c].Form == "from" && from < 0:
			from = s.bearer(i)
		case s.words[c].Form == "to" && from >= 0 && to < 0 && i-from <= phraseReach && w.Sentence == s.words[from].Sentence:
			to = s.bearer(i)
		case s.words[c].Form == "from" || s.words[c].Form == "to":
			return -1, -1
		}
	}
	if to < 0 {
		return -1, -1
	}
	return from, to
}
