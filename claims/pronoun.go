package claims

import (
	"crosscheck/language/names"
)

// Pronouns are filled in for reading and to know who is meant. Only the plain cases: the nearest name
// of the right sort before it, in this paragraph or the one before, a subject before any other. Two
// candidates of one paragraph that fit alike leave the pronoun as it is: a wrong name is worse than none.

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

// antecedent looks back from token i for the bearer of a pronoun.
func (r *reader) antecedent(i int, want names.Type, gender names.Gender) int {
	best, seen := -1, map[int]bool{}
	block := r.s.Block
	for m := r.firstMention() + len(r.mentionsHere()) - 1; m >= 0; m-- {
		n := &r.a.Names.Mentions[m]
		if n.Sentence == r.at && n.Last >= i {
			continue
		}
		b := r.a.Sentences[n.Sentence].Block
		if b < block-1 || best >= 0 && b < block {
			break
		}
		e := &r.a.Names.Entities[n.Entity]
		if e.Type != want || e.Gender != names.Unknown && gender != names.Unknown && e.Gender != gender || seen[n.Entity] {
			continue
		}
		seen[n.Entity] = true
		if e.Gender == gender && gender != names.Unknown {
			return n.Entity
		}
		if best < 0 {
			best = n.Entity
		}
	}
	if len(seen) > 1 {
		return -1
	}
	return best
}
