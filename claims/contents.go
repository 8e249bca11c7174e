package claims

import (
	"crosscheck/language/names"
	"crosscheck/language/syntax"
)

// hullSet is the set of tokens that make up a clause.
func (r *reader) hullSet(tokens ...[]int) map[int]bool {
	in := map[int]bool{}
	for _, list := range tokens {
		for _, t := range list {
			in[t] = true
		}
	}
	return in
}

// datesIn lists the time expressions that lie on the given tokens.
func (r *reader) datesIn(in map[int]bool) []int {
	var out []int
	for i := range r.a.Dates {
		d := &r.a.Dates[i]
		if d.Sentence == r.at && in[d.First] {
			out = append(out, i)
		}
	}
	return out
}

// quantitiesIn lists the numbers that lie on the given tokens.
func (r *reader) quantitiesIn(in map[int]bool) []int {
	var out []int
	for i := r.firstNumber; i < r.lastNumber; i++ {
		if q := &r.a.Quantities[i]; in[q.First] {
			out = append(out, i)
		}
	}
	return out
}

// namesIn lists the names on the given tokens, and apart those of places.
func (r *reader) namesIn(in map[int]bool) (all, places []int) {
	first := r.firstMention()
	for m, n := range r.mentionsHere() {
		if !in[n.Last] && !in[n.First] {
			continue
		}
		all = append(all, first+m)
		if n.Type == names.Place {
			places = append(places, first+m)
		}
	}
	return all, places
}

// person reports whether a token stands for somebody: a name of a person, or a pronoun.
func (r *reader) person(i int) bool {
	if m := r.mention(i); m >= 0 {
		return r.a.Names.Mentions[m].Type == names.Person
	}
	return r.tok(i).UPOS == syntax.PRON
}
