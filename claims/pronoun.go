package claims

import (
	"crosscheck/language/names"
)

// Pronouns are filled in for reading and to know who is meant. What the grammar binds goes first: see bound. Of the
// rest only the plain cases: the nearest name of the right sort before it, in this paragraph or the one before, a subject
// before any other. Where two fit alike, or somebody unnamed fits too ("a man", "the driver"), the pronoun stays as
// it is: a wrong name is worse than none.

func (r *reader) fill(p *Phrase) {
	want, gender := pronoun(r.form(p.Token))
	if want == "" {
		return
	}
	if e := r.antecedent(p.Token, want, gender); e >= 0 {
		p.Entity = e
		p.Text = r.a.Names.Entities[e].Name
	}
}

// pronoun says what sort of name a pronoun stands for.
func pronoun(form string) (names.Type, names.Gender) {
	switch form {
	case "he", "him", "his", "himself":
		return names.Person, names.Male
	case "she", "her", "hers", "herself":
		return names.Person, names.Female
	}
	return "", names.Unknown
}

// antecedent looks back from token i for the bearer of a pronoun: in this paragraph, or in the one before where this one names
// nobody who fits. In the nearest sentence that names somebody, the one subject goes before the others.
func (r *reader) antecedent(i int, want names.Type, gender names.Gender) int {
	seen := map[int]bool{}
	if b := r.bound(i); b >= 0 {
		return r.binder(b, want, gender)
	} else if b == free {
		if s := r.subjectOver(i); s >= 0 && r.entity(s) >= 0 {
			seen[r.entity(s)] = true // "Poe thanked him" is said of another than Poe
		}
	}
	var fits []bearer
	block := r.s.Block
	for m := r.firstMention() + len(r.mentionsHere()) - 1; m >= 0; m-- {
		n := &r.a.Names.Mentions[m]
		if n.Sentence == r.at && n.Last >= i {
			if n.Last > i && r.below(n.First, i) {
				seen[n.Entity] = true // "she praised Ana Roe" is said of another than Ana Roe
			}
			continue
		}
		b := r.a.Sentences[n.Sentence].Block
		if b < block-1 || len(fits) > 0 && b < block {
			break
		}
		e := &r.a.Names.Entities[n.Entity]
		unclear := e.Type == names.Other && r.subject(n) // perhaps a person: it keeps the others from being meant
		if e.Type != want && !unclear || e.Gender != names.Unknown && gender != names.Unknown && e.Gender != gender || seen[n.Entity] {
			continue
		}
		seen[n.Entity] = true
		fits = append(fits, bearer{n.Entity, n.Sentence, r.subject(n), e.Gender == gender && gender != names.Unknown})
	}
	e := meant(fits)
	if e < 0 || r.a.Names.Entities[e].Type != want || r.rivalled(i, e, gender) {
		return -1
	}
	return e
}

// A bearer is somebody whom a pronoun may mean.
type bearer struct {
	entity, sentence int
	subject, sure    bool // sure: of the pronoun's gender, and not of an unknown one
}

// meant is the entity that a pronoun stands for, of those who fit, the nearest first; -1 where it cannot be told.
func meant(fits []bearer) int {
	if len(fits) == 0 {
		return -1
	}
	near := fits
	for k := range fits {
		if fits[k].sentence != fits[0].sentence {
			near = fits[:k]
			break
		}
	}
	if len(fits) == 1 || len(near) == 1 && near[0].sure {
		return near[0].entity
	}
	one, sure := -1, false
	for k := range near {
		switch {
		case near[k].subject && one >= 0:
			return -1 // two subjects
		case near[k].subject:
			one = k
		default:
			sure = sure || near[k].sure
		}
	}
	if one < 0 || sure && !near[one].sure {
		return -1
	}
	return near[one].entity
}

// below reports whether token k stands under the verb whose subject is token i: there a name means another than the pronoun
// (Chomsky 1981, Lectures on Government and Binding, condition C).
func (r *reader) below(k, i int) bool {
	verb := r.tok(i).Head
	if base(r.tok(i).Rel) != "nsubj" {
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

// subject reports whether a name stands where its sentence has a subject.
func (r *reader) subject(n *names.Mention) bool {
	tokens := r.a.Sentences[n.Sentence].Unpacked(r.a.Doc.Text).Tokens
	for k := n.First; k <= n.Last && k < len(tokens); k++ {
		if base(tokens[k].Rel) == "nsubj" {
			return true
		}
	}
	return false
}
