package pronouns

import (
	"strings"

	"crosscheck/language/names"
	"crosscheck/language/syntax"
	"crosscheck/lexicon"
)

// What bound says of a pronoun that no token binds.
const (
	open = -1 // the text before it decides
	free = -2 // as open, but not the subject of its own clause
)

// bound is the token that the grammar makes pronoun i stand for (Chomsky 1981, Lectures on Government and Binding, conditions A
// and B), or open or free. "Himself" is the subject of its clause, whoever that is. "His", under a
// subject that may be a man, is taken for that subject: "a man shot his wife" is told of nobody named before.
func (r *reading) bound(i int) int {
	s := r.subjectOver(i)
	switch form := r.form(i); {
	case reflexive(form):
		if s < 0 {
			return i // nobody is known to be meant
		}
		return s
	case r.tok(i).Rel == "nmod:poss":
		_, gender := Of(form)
		if s >= 0 && r.somebody(s, gender) {
			return s
		}
	case s >= 0 && r.rel(i) != "nsubj":
		return free
	}
	return open
}

func reflexive(form string) bool { return strings.HasSuffix(form, "self") }

// binder is the entity that token b, to which a pronoun is bound, stands for, or -1.
func (r *reading) binder(b int, want names.Type, gender names.Gender) int {
	if rel := r.form(b); rel == "who" || rel == "that" || rel == "which" {
		if b = r.relates(b); b < 0 {
			return -1
		}
	}
	if w, g := Of(r.form(b)); w == want && g == gender && r.rel(b) == "nsubj" && !reflexive(r.form(b)) {
		return r.meant(b, want, gender)
	}
	e := r.entity(b)
	if e < 0 || r.t.Names.Entities[e].Type != want {
		return -1
	}
	if g := r.t.Names.Entities[e].Gender; g != names.Unknown && g != gender {
		return -1
	}
	return e
}

// subjectOver is the subject over token i: of the nearest verb above it that has one and is not joined to its subject below
// i itself; -1 where there is none. A verb without a subject of its own has that of the verb on which it hangs.
func (r *reading) subjectOver(i int) int {
	for k, steps := i, 0; k >= 0 && steps <= len(r.s.Tokens); steps++ {
		head := r.tok(k).Head
		if head < 0 {
			return -1
		}
		if s := r.subjectOf(head); s >= 0 && s != k {
			return s
		}
		if rel := r.rel(k); rel == "acl" && r.tok(k).XPOS == "VBG" {
			return head // "a man killing his wife"
		}
		k = head
	}
	return -1
}

// relates is the noun that relative pronoun b takes up, or -1.
func (r *reading) relates(b int) int {
	for k, steps := b, 0; k >= 0 && steps <= len(r.s.Tokens); steps++ {
		if r.rel(k) == "acl" {
			return r.tok(k).Head
		}
		k = r.tok(k).Head
	}
	return -1
}

// somebody reports whether token t can stand for one person of a gender: a name of a person, "he", "a man", "who".
func (r *reading) somebody(t int, gender names.Gender) bool {
	switch form := r.form(t); form {
	case "who":
		return true
	case "that", "which":
		n := r.relates(t)
		return n >= 0 && r.form(n) != form && r.somebody(n, gender)
	}
	if want, g := Of(r.form(t)); want != "" {
		return g == gender
	}
	if e := r.entity(t); e >= 0 {
		n := &r.t.Names.Entities[e]
		return (n.Type == names.Person || n.Type == names.Other) && allows(n, gender)
	}
	return unnamed(strings.ToLower(r.tok(t).Lemma), r.tok(t).XPOS, gender)
}

// unnamed reports whether a noun stands for one person who may be of a gender.
func unnamed(lemma, xpos string, gender names.Gender) bool {
	if strings.HasSuffix(lemma, "year-old") || strings.HasSuffix(lemma, "yearold") {
		return true
	}
	if xpos != "NN" || lexicon.ClassOf(lemma) != lexicon.Person {
		return false
	}
	switch lexicon.GenderOf(lemma) {
	case lexicon.Male:
		return gender != names.Female
	case lexicon.Female:
		return gender != names.Male
	}
	return true
}

// below reports whether token k stands under the verb whose subject is token i: there a name means another than the pronoun
// (Chomsky 1981, condition C).
func (r *reading) below(k, i int) bool {
	verb := r.tok(i).Head
	if r.rel(i) != "nsubj" {
		return false
	}
	for steps := 0; k >= 0 && steps <= len(r.s.Tokens); steps++ {
		if k == verb {
			return true
		}
		if rel := r.rel(k); r.tok(k).Head == verb && (rel == "conj" || rel == "parataxis") {
			return false // another statement: "she left, but Ana Roe …"
		}
		k = r.tok(k).Head
	}
	return false
}

// ruledOut are the entities that pronoun i cannot stand for: who is named under its verb, and, where it is none itself, the
// subject of its clause.
func (r *reading) ruledOut(i int) map[int]bool {
	out := map[int]bool{}
	if r.bound(i) == free {
		if e := r.entity(r.subjectOver(i)); e >= 0 {
			out[e] = true // "Poe thanked him" is said of another than Poe
		}
	}
	for m := r.first; m < r.last; m++ {
		if n := &r.t.Names.Mentions[m]; n.Last > i && r.below(n.First, i) && !r.quoted(n) {
			out[n.Entity] = true
		}
	}
	return out
}

func (r *reading) quoted(n *names.Mention) bool { return r.t.Quoted != nil && r.t.Quoted(n.Span.Start) }

// titled reports whether a noun of a sentence stands beside a name of whom it is said: "the mayor, Ana Roe".
func titled(tokens []syntax.Token, t int) bool {
	for k := range tokens {
		if rel := base(tokens[k].Rel); tokens[k].Head == t && tokens[k].UPOS == syntax.PROPN && (rel == "appos" || rel == "flat") {
			return true
		}
	}
	return false
}
