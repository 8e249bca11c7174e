package claims

import (
	"slices"
	"strings"

	"crosscheck/language/names"
	"crosscheck/language/quantity"
	"crosscheck/language/syntax"
	"crosscheck/lexicon"
)

// Whose an attribute is: the quake of a magnitude, the wave of a height, the film of a budget.

// owns reports whether a noun or name can have an attribute: no person, no time, no unit, no relative pronoun of which the grammar does not
// say for what it stands.
func (r *reader) owns(owner int) bool {
	if lexicon.Relative(r.form(owner)) {
		return false
	}
	if m := r.mention(owner); m >= 0 {
		return r.a.Names.Mentions[m].Type != names.Person
	}
	l := r.lemma(owner)
	switch lexicon.ClassOf(l) {
	case lexicon.Person, lexicon.TimeSpan, lexicon.Money:
		return false
	}
	return !lexicon.Victim(l) && !quantity.IsUnit(l) && r.tok(owner).XPOS != "NNS"
}

// headFrom is the noun that the nouns and adjectives from token i on lead to: "earthquake" of "undersea earthquake"; -1 where none does. A verb
// that the grammar takes for a noun behind a bare number has an object behind it: "measuring 6.1 hit Ardel".
func (r *reader) headFrom(i int) int {
	head := -1
	for k := i; k < len(r.s.Tokens); k++ {
		switch u := r.tok(k).UPOS; {
		case u == syntax.NOUN && lexicon.IsNoun(r.lemma(k)):
			head = k
			continue
		case u == syntax.ADJ && head < 0:
			continue
		case head == i && (u == syntax.PROPN || u == syntax.DET || u == syntax.PRON):
			return -1
		}
		break
	}
	return head
}

// measurer is who or what is told to measure the quantity, by the verb before it, or what is before it without a verb: "a quake of 5.9 on the …".
func (r *reader) measurer(q *quantity.Quantity) int {
	v := r.hedged(q) - 1
	if v >= 0 && r.tok(v).UPOS == syntax.ADP {
		v--
	}
	switch {
	case v < 0:
		return -1
	case r.tok(v).UPOS == syntax.NOUN:
		return v
	case r.tok(v).UPOS == syntax.VERB || r.tok(v).UPOS == syntax.AUX:
		return r.subjectBefore(v)
	}
	return -1
}

// subjectBefore is the noun of which verb v is told: its subject, what it is a participle or relative clause of, or the noun right before it.
func (r *reader) subjectBefore(v int) int {
	if s := r.subjectOf(v); s >= 0 && !lexicon.Relative(r.form(s)) {
		return s
	}
	if up := r.tok(v).Head; up >= 0 && strings.HasPrefix(string(r.tok(v).Rel), "acl") && r.tok(up).UPOS == syntax.NOUN {
		return up
	}
	for k := v - 1; k >= 0 && k >= v-3; k-- {
		switch {
		case r.tok(k).UPOS == syntax.NOUN:
			return k
		case r.tok(k).UPOS == syntax.AUX || r.form(k) == "," || lexicon.Relative(r.form(k)):
		default:
			return -1
		}
	}
	return -1
}

// oneMore reports whether a noun phrase names one more of what was told of before: "another quake", "a second wave", "an aftershock".
func (r *reader) oneMore(owner int) bool {
	if l := r.lemma(owner); l == "aftershock" || l == "foreshock" {
		return true
	}
	return slices.ContainsFunc(r.core(owner), func(t int) bool {
		return slices.Contains([]string{"another", "other", "second", "third", "fourth", "fifth", "earlier", "previous", "subsequent", "further"}, r.form(t))
	})
}
