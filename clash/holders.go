package clash

import (
	"fmt"
	"slices"

	"crosscheck/language/syntax"
	"crosscheck/lexicon"
	"crosscheck/likeness"
)

// several are ties of which somebody may have more than one.
var several = []string{"brother", "sister", "sibling", "uncle", "aunt", "nephew", "niece", "cousin", "grandson", "granddaughter", "parent", "friend", "colleague", "member",
	"supporter", "opponent", "resident", "citizen", "native"}

// holders finds what somebody is according to the short text and somebody else is according to the long one: the mayor of Ardel, Roe's
// father.
func (p *pair) holders() []Clash {
	var out []Clash
	told := p.long.ties()
	for _, s := range p.short.ties() {
		if s.turned || s.one < 0 || !p.short.named(s.one) || s.office && !p.short.sole(s.at) {
			continue
		}
		own := p.short.nameOf(s.one)
		met := p.met(func(i int) bool { return slices.Contains(own, i) })
		if met < p.set.Role {
			continue
		}
		var rival *tie
		for i := range told {
			t := &told[i]
			if t.turned || t.one < 0 || !s.office && !t.office || !p.oneTie(s, *t) || s.office && t.office && likeness.Near(&p.short.words[s.at], &p.long.words[t.at]) < near || p.short.bygone(s.at) != p.long.bygone(t.at) {
				continue
			}
			if p.one(s.one, t.one) || p.kindred(s.one, t.one) {
				rival = nil
				break
			}
			if rival == nil && p.long.named(t.one) && p.oneRole(s, *t) {
				rival = t
			}
		}
		if rival == nil {
			continue
		}
		a, b := p.long.saying(rival.one, rival.at, rival.two), p.short.saying(s.one, s.at, s.two)
		out = append(out, Clash{Kind: Role, Met: met, A: a, B: b, Note: fmt.Sprintf("“%s” against “%s”: somebody else is it", a, b)})
	}
	return out
}

// bygone reports whether it is told as past that somebody is what noun i says: "Roe was the mayor". Its next holder is no other.
func (s *side) bygone(i int) bool {
	c := s.child(i, "cop")
	if c < 0 && s.words[i].Head >= 0 {
		c = s.child(s.words[i].Head, "cop")
	}
	return c >= 0 && (s.words[c].Form == "was" || s.words[c].Form == "were") || slices.ContainsFunc(s.words[i].Kids, func(k int) bool {
		change := lexicon.OfficeChange(s.words[k].Form)
		return s.words[k].Rel == "amod" && (change == lexicon.Past || change == lexicon.Late)
	})
}

// oneRole reports whether two ties, of which one at least says what somebody is, leave room for one person only. Where the other tells what
// somebody does ("founded", "the founder of"), both must name to what it is done, and the long text must know whom the short one names.
func (p *pair) oneRole(s, t tie) bool {
	if s.office && t.office {
		return p.oneOffice(s.at, s.one, t.at)
	}
	return p.one(s.two, t.two) && p.partner[s.one] >= 0 && p.long.argument(p.partner[s.one]) && (!t.office || p.long.sole(t.at))
}

// sole reports whether a noun says what only one can be at a time: no "a mayor", no "brother".
func (s *side) sole(i int) bool {
	w := &s.words[i]
	if w.Form != w.Lemma || slices.Contains(several, w.Lemma) {
		return false
	}
	d := s.child(i, "det")
	return d < 0 || s.words[d].Form == "the"
}

// kindred reports whether two names have a word in common.
func (p *pair) kindred(i, j int) bool {
	for _, k := range p.short.phraseOf(p.short.heading(i)) {
		for _, y := range p.long.phraseOf(p.long.heading(j)) {
			if p.short.named(k) && p.long.named(y) && likeness.Near(&p.short.words[k], &p.long.words[y]) >= likely {
				return true
			}
		}
	}
	return false
}

// oneOffice reports whether noun i of the short text, which is said of who, and noun j of the long one name one office: of the same body or
// person, and with nothing that makes another office of it ("deputy").
func (p *pair) oneOffice(i, who, j int) bool {
	if !p.long.sole(j) {
		return false
	}
	under := p.long.phraseOf(j)
	told := false // of which body or person
	for _, k := range p.short.phraseOf(i) {
		w := &p.short.words[k]
		if k == i || !w.Content || w.Rel == "nsubj" || p.short.heading(k) == p.short.heading(who) {
			continue
		}
		told = true
		if !slices.ContainsFunc(under, func(y int) bool { return likeness.Near(w, &p.long.words[y]) >= near }) {
			return false
		}
	}
	for _, k := range p.long.words[j].Kids {
		x := &p.long.words[k]
		if lexicon.OfficeChange(x.Form) != lexicon.Unchanged || x.Rel == "compound" && x.Tag == syntax.NOUN {
			if !slices.ContainsFunc(p.short.words[i].Kids, func(y int) bool { return likeness.Near(&p.short.words[y], x) >= near }) {
				return false
			}
		}
	}
	return told
}
