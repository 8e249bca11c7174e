package clash

import (
	"fmt"

	"crosscheck/language/names"
	"crosscheck/language/spelling"
	"crosscheck/language/syntax"
	"crosscheck/language/wordlists"
	"crosscheck/lexicon"
	"crosscheck/likeness"
)

// otherKinds finds things of one sort that bear one name here and another there: "the Quill Prize", "the Lind Prize".
func (p *pair) otherKinds() []Clash {
	var out []Clash
	for i := range p.short.words {
		h := p.short.kindAbove(i)
		if h < 0 || p.partner[i] >= 0 || p.alikeSomewhere(i) || p.short.wide(i) || p.short.count(p.short.words[h].Lemma) > 1 {
			continue
		}
		t := p.partner[h]
		if t < 0 || p.short.words[h].Lemma != p.long.words[t].Lemma || p.long.count(p.long.words[t].Lemma) > 1 {
			continue
		}
		met := p.met(func(k int) bool { return k == i })
		if met < p.set.Name {
			continue
		}
		for _, k := range p.long.words[t].Kids {
			if p.long.kindAbove(k) != t || p.taken(k) || p.long.wide(k) || p.short.says(p.long.words[k].Lemma) {
				continue
			}
			a, b := p.long.saying(k, t), p.short.saying(i, h)
			out = append(out, Clash{Kind: Name, Met: met, A: a, B: b, Note: fmt.Sprintf("one says %s, the other %s", a, b)})
			break
		}
	}
	return out
}

// kindAbove is the noun, no person's, that word i, a name or part of one, tells apart from others of its kind; -1 where it does not: of "a Tallin
// ferry" there may be more to tell, and the name of a body or a person that stands before the noun says whose or by whom it is.
func (s *side) kindAbove(i int) int {
	w := &s.words[i]
	if !s.named(i) || w.Head < i || w.Rel != "compound" && w.Rel != "amod" {
		return -1
	}
	x := &s.words[w.Head]
	if x.Tag != syntax.NOUN && x.Tag != syntax.PROPN || !lexicon.IsNoun(x.Lemma) || lexicon.ClassOf(x.Lemma) == lexicon.Person || s.single(w.Head) {
		return -1
	}
	if t := s.typeOf(i); (t == names.Organisation || t == names.Person) && s.mention[w.Head] != s.mention[i] {
		return -1
	}
	return w.Head
}

// wide reports whether a name is a land's, a people's or a known place's, which may hold or lie in the other.
func (s *side) wide(i int) bool {
	return landOf(&s.words[i]) != "" || wordlists.Known(spelling.Fold(s.words[i].Form))
}

// taken reports whether word k of the long text has a partner.
func (p *pair) taken(k int) bool {
	for i, j := range p.partner {
		if j == k && likeness.Near(&p.short.words[i], &p.long.words[k]) > 0 {
			return true
		}
	}
	return false
}
