package claims

import (
	"slices"

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

// datesOf lists the time expressions among words of a clause that tell when it happened. A date within a cause or a topic is that of another
// event: "was denied a permit because of an arrest in 1990", "was sentenced for a murder in 2015"; but "died in the crash on Monday". Those
// that hang on the predicate itself come first: "the manager of the 2008 campaign was elected in 1995".
func (r *reader) datesOf(c *clause, words ...[]int) []int {
	out := slices.DeleteFunc(r.datesIn(r.hullSet(words...)), func(d int) bool {
		e := &r.a.Dates[d]
		for i, n := r.tok(e.First).Head, 0; i >= 0 && i != c.head && n < len(r.s.Tokens); i, n = r.tok(i).Head, n+1 {
			if (i < e.First || i > e.Last) && r.ground(i) {
				return true
			}
		}
		return slices.ContainsFunc(r.kids[c.head], func(k int) bool { // which of the two is dated cannot be told
			return k > c.head && k < e.First && r.ground(k)
		})
	})
	slices.SortStableFunc(out, func(x, y int) int { return r.inNoun(c, x) - r.inNoun(c, y) })
	return out
}

// inNoun is 1 for a time expression that is part of what a noun before or behind it says, 0 for one that hangs on the clause's head.
func (r *reader) inNoun(c *clause, d int) int {
	e := &r.a.Dates[d]
	for t := e.First; t <= e.Last; t++ {
		if h := r.tok(t).Head; h == c.head || h < 0 {
			return 0
		}
	}
	return 1
}

// ground reports whether a noun is an event that is told as the cause or the topic of another.
func (r *reader) ground(i int) bool {
	return r.tok(i).UPOS == syntax.NOUN && isA(r.case_(i), "ground") && eventNoun(r.lemma(i))
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
