package claims

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
func (r *reader) bound(i int) int {
	s := r.subjectOver(i)
	switch form := r.form(i); {
	case reflexive(form):
		if s < 0 {
			return i // nobody is known to be meant
		}
		return s
	case r.tok(i).Rel == "nmod:poss":
		_, gender := pronoun(form)
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
func (r *reader) binder(b int, want names.Type, gender names.Gender) int {
	if rel := r.form(b); rel == "who" || rel == "that" || rel == "which" {
		if b = r.relates(b); b < 0 {
			return -1
		}
	}
	if w, g := pronoun(r.form(b)); w == want && g == gender && r.rel(b) == "nsubj" && !reflexive(r.form(b)) {
		return r.antecedent(b, want, gender)
	}
	e := r.entity(b)
	if e < 0 || r.a.Names.Entities[e].Type != want {
		return -1
	}
	if g := r.a.Names.Entities[e].Gender; g != names.Unknown && g != gender {
		return -1
	}
	return e
}

// subjectOver is the subject over token i: of the nearest verb above it that has one and is not joined to its subject below
// i itself; -1 where there is none. A verb without a subject of its own has that of the verb on which it hangs.
func (r *reader) subjectOver(i int) int {
	for k, steps := i, 0; k >= 0 && steps <= len(r.s.Tokens); steps++ {
		head := r.tok(k).Head
		if head < 0 {
			return -1
		}
		if s := r.child(head, "nsubj"); s >= 0 && s != k {
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
func (r *reader) relates(b int) int {
	for k, steps := b, 0; k >= 0 && steps <= len(r.s.Tokens); steps++ {
		if r.rel(k) == "acl" {
			return r.tok(k).Head
		}
		k = r.tok(k).Head
	}
	return -1
}

// somebody reports whether token t can stand for one person of a gender: a name of a person, "he", "a man", "who".
func (r *reader) somebody(t int, gender names.Gender) bool {
	switch form := r.form(t); form {
	case "who":
		return true
	case "that", "which":
		n := r.relates(t)
		return n >= 0 && r.form(n) != form && r.somebody(n, gender)
	}
	if want, g := pronoun(r.form(t)); want != "" {
		return g == gender
	}
	if e := r.entity(t); e >= 0 {
		n := &r.a.Names.Entities[e]
		return (n.Type == names.Person || n.Type == names.Other) && (n.Gender == names.Unknown || gender == names.Unknown || n.Gender == gender)
	}
	return unnamed(r.lemma(t), r.tok(t).XPOS, gender)
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

// rivalled reports whether somebody unnamed is the subject of a clause between the last mention of entity e and pronoun i, or of
// the sentence of that mention where e itself is not.
func (r *reader) rivalled(i, e int, gender names.Gender) bool {
	last := -1
	for m := r.firstMention() + len(r.mentionsHere()) - 1; m >= 0 && last < 0; m-- {
		if n := &r.a.Names.Mentions[m]; n.Entity == e && (n.Sentence < r.at || n.First < i) {
			last = m
		}
	}
	if last < 0 {
		return false
	}
	from := &r.a.Names.Mentions[last]
	for s := from.Sentence; s <= r.at; s++ {
		tokens := r.a.Sentences[s].Tokens
		for t := range tokens {
			if s == r.at && t >= i {
				break
			}
			if s == from.Sentence && t <= from.Last && r.subject(from) || base(tokens[t].Rel) != "nsubj" {
				continue
			}
			if unnamed(strings.ToLower(tokens[t].Lemma), tokens[t].XPOS, gender) && !r.titled(s, t) {
				return true
			}
		}
	}
	return false
}

// titled reports whether a noun stands beside a name of whom it is said: "the mayor, Ana Roe".
func (r *reader) titled(sentence, t int) bool {
	tokens := r.a.Sentences[sentence].Tokens
	for k := range tokens {
		if rel := base(tokens[k].Rel); tokens[k].Head == t && tokens[k].UPOS == syntax.PROPN && (rel == "appos" || rel == "flat") {
			return true
		}
	}
	return false
}
