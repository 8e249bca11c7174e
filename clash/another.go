package clash

import (
	"fmt"
	"slices"

	"crosscheck/language/syntax"
	"crosscheck/lexicon"
	"crosscheck/likeness"
)

// another finds deeds told by both of which each names somebody else as the doer, all else being the same: who found the wreck in May, if
// one text says that a named diver found it then, is not another whom the long text names as well.
func (p *pair) another() []Clash {
	var out []Clash
	for h := range p.short.words {
		w := &p.short.words[h]
		if w.Tag != syntax.VERB || !w.Content || w.Head >= 0 && w.Rel != "conj" || lexicon.Light(w.Lemma) || slices.Contains(mutual, w.Lemma) || p.short.negations(h) > 0 {
			continue
		}
		s := p.short.doer(h)
		if s < 0 || !p.short.named(s) {
			continue
		}
		met := p.met(func(int) bool { return false })
		if met < p.set.Role {
			continue
		}
		if p.didIt(h, s) {
			continue
		}
		for t := range p.long.words {
			x := p.long.doer(t)
			if x < 0 || !p.deedToo(h, t) || !p.others(s, x) || !p.allElse(h, t, s) {
				continue
			}
			a, b := p.doing(&p.long, x, t), p.doing(&p.short, s, h)
			out = append(out, Clash{Kind: Role, Met: met, A: a, B: b, Note: fmt.Sprintf("“%s” against “%s”: somebody else did it", a, b)})
			break
		}
	}
	return out
}

// didIt reports whether the long text has s do such a deed as h somewhere.
func (p *pair) didIt(h, s int) bool {
	for t := range p.long.words {
		if x := p.long.doer(t); x >= 0 && p.deedToo(h, t) && (x == p.partner[s] || likeness.Near(&p.short.words[s], &p.long.words[x]) >= near) {
			return true
		}
	}
	return false
}

// deedToo reports whether two verbs tell of one deed.
func (p *pair) deedToo(h, t int) bool {
	w, x := &p.short.words[h], &p.long.words[t]
	return x.Tag == syntax.VERB && likeness.Near(w, x) >= near && p.long.negations(t) == 0
}

// doer is who does the deed of verb i, by a relative pronoun or a participle too; -1 where it is not said.
func (s *side) doer(i int) int {
	who, _ := s.parts(i)
	if who >= 0 && s.words[i].Rel == "acl:relcl" && lexicon.Relative(s.words[who].Form) {
		return s.bearer(s.words[i].Head)
	}
	if who < 0 {
		return s.nameBefore(i)
	}
	return who
}

// named reports whether a word is a name, or stands in one.
func (s *side) named(i int) bool { return s.words[i].Tag == syntax.PROPN || s.mention[i] != nil }

// others reports whether the doer x of the long text is for certain not the doer s of the short one.
func (p *pair) others(s, x int) bool {
	w := &p.long.words[x]
	switch {
	case p.long.named(x):
	case w.Tag == syntax.NOUN:
		if d := p.long.child(x, "det", "nmod:poss"); d < 0 || !slices.Contains([]string{"a", "an", "another", "some"}, p.long.words[d].Form) {
			return false // "the firm" may be any that was named
		}
	default:
		return false
	}
	m := p.partner[s]
	if m < 0 || !p.long.argument(m) || slices.Contains(p.long.phraseOf(p.long.heading(x)), m) || slices.Contains(p.long.phraseOf(m), x) {
		return false
	}
	for _, k := range p.short.phraseOf(s) {
		for _, y := range p.long.phraseOf(x) {
			if likeness.Near(&p.short.words[k], &p.long.words[y]) >= likely && p.short.words[k].Content {
				return false
			}
		}
	}
	return true
}

// heading is the word on top of the names and nouns that word i stands in line with: the first of "Ardel, Lindow and Ferris".
func (s *side) heading(i int) int {
	for n := 0; n < far; n++ {
		switch w := &s.words[i]; w.Rel {
		case "flat", "compound", "nmod:desc", "conj", "appos":
			if w.Head < 0 {
				return i
			}
			i = w.Head
		default:
			return i
		}
	}
	return i
}

// argument reports whether the name that word i belongs to plays a part of its own in its sentence: it stands beside nothing, and is no
// apposition.
func (s *side) argument(i int) bool {
	for n := 0; n < far; n++ {
		w := &s.words[i]
		switch w.Rel {
		case "flat", "compound", "nmod:desc":
			if w.Head < 0 {
				return false
			}
			i = w.Head
		case "nsubj", "nsubj:pass", "obj", "iobj", "obl", "obl:agent", "nmod", "nmod:poss":
			return true
		default:
			return false
		}
	}
	return false
}

// phraseOf are word i and the words under it, but for what is told of it in a clause of its own.
func (s *side) phraseOf(i int) []int {
	out := []int{i}
	for n := 0; n < len(out) && len(out) < far; n++ {
		for _, k := range s.words[out[n]].Kids {
			if r := s.words[k].Rel; r != "acl" && r != "acl:relcl" && r != "advcl" {
				out = append(out, k)
			}
		}
	}
	return out
}

// allElse reports whether all that the short text says of deed h but its doer s is said of deed t, too, and something is.
func (p *pair) allElse(h, t, s int) bool {
	some := false
	for _, k := range p.short.words[h].Kids {
		w := &p.short.words[k]
		if w.Rel == "nsubj" || k == s || !w.Content || p.short.mention[k] != nil && p.short.mention[k] == p.short.mention[s] {
			continue
		}
		ok, reach := false, clause
		if w.Rel == "obj" {
			reach = beside
		}
		for j := range p.long.words {
			if likeness.Near(w, &p.long.words[j]) >= near && p.long.apart(t, j) <= reach {
				ok = true
			}
		}
		if !ok {
			return false
		}
		some = true
	}
	return some
}

// doing is who does what, in the words of a text.
func (p *pair) doing(s *side, who, deed int) string {
	word := func(i int) string { t := s.art.Sentences[s.words[i].Sentence].Tokens[s.words[i].Token]; return t.Form }
	return word(who) + " " + word(deed)
}
