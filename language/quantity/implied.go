package quantity

import (
	"strings"

	"crosscheck/language/syntax"
)

// back is how many numbers before it a sibling may stand, so that an endless sentence costs no more.
const back = 8

// imply gives numbers whose noun is left out the noun of their sibling: "three people were killed and 12
// were injured" counts people twice. Only a number that stands in the same part of a joined clause is
// given one, so that nothing is made up; the number is marked as implied.
func imply(qs []Quantity, sent *syntax.Sentence) {
	for i := range qs {
		q := &qs[i]
		if q.Kind != Count && q.Kind != RangeOf || q.Of != "" && !remainder(q.Of) {
			continue
		}
		bare, verb, rel := seat(q, sent)
		if bare < 0 {
			continue
		}
		for k := i - 1; k >= max(0, i-back); k-- {
			if siblings(&qs[k], verb, rel, sent) {
				q.Of, q.Implied = qs[k].Of, true
				q.Governor = verb
				break
			}
		}
	}
}

// remainder is true for the words that stand for a noun told before: "two others", "a dozen more".
func remainder(w string) bool { return w == "other" || w == "others" || w == "more" }

// seat is the token that takes a noun's place for q, with the verb and the part it takes there; the words
// around it tell where the grammar does not: "injured six", "dozens more were hurt". The token is -1 where
// it has no such place.
func seat(q *Quantity, sent *syntax.Sentence) (bare, verb int, rel syntax.Relation) {
	bare = bareToken(q, sent)
	if bare < 0 {
		return -1, -1, ""
	}
	if r := sent.Tokens[bare].Rel; role(r) && sent.Tokens[bare].Head >= 0 {
		return bare, sent.Tokens[bare].Head, r
	}
	next := q.Last + 1
	if next < len(sent.Tokens) && remainder(sent.Tokens[next].Lemma) {
		next++
	}
	if next < len(sent.Tokens) && sent.Tokens[next].UPOS == syntax.AUX && sent.Tokens[next].Head > next {
		return bare, sent.Tokens[next].Head, "nsubj"
	}
	if v := q.First - 1; v >= 0 && sent.Tokens[v].UPOS == syntax.VERB && (next >= len(sent.Tokens) || !nominal(sent.Tokens[next])) {
		return bare, v, "obj"
	}
	return -1, -1, ""
}

// bareToken is the token that takes a noun's place for q, or -1.
func bareToken(q *Quantity, sent *syntax.Sentence) int {
	if q.OfToken >= 0 {
		return q.OfToken
	}
	for t := q.First; t <= q.Last && t < len(sent.Tokens); t++ {
		h := sent.Tokens[t].Head
		if h >= q.First && h <= q.Last {
			continue
		}
		if h == q.Last+1 && h < len(sent.Tokens) && remainder(sent.Tokens[h].Lemma) {
			return h
		}
		return t
	}
	return -1
}

func role(rel syntax.Relation) bool {
	return rel == "obj" || strings.HasPrefix(string(rel), "nsubj")
}

// siblings is true where what a counts takes the part rel in a clause that the clause of the verb is joined to.
func siblings(a *Quantity, verb int, rel syntax.Relation, sent *syntax.Sentence) bool {
	if a.Kind != Count && a.Kind != RangeOf || a.OfToken < 0 || remainder(a.Of) && !a.Implied {
		return false
	}
	noun := sent.Tokens[a.OfToken]
	named := noun.UPOS == syntax.NOUN || a.Implied
	if !named || !role(noun.Rel) || rel == "obj" && noun.Rel != "obj" || noun.Rel == "obj" && rel == "nsubj" {
		return false
	}
	for steps := 0; steps < 4 && verb >= 0 && verb < len(sent.Tokens); steps++ {
		v := sent.Tokens[verb]
		if v.Rel != "conj" && v.Rel != "advcl" && v.Rel != "parataxis" {
			return false
		}
		if verb = v.Head; verb == noun.Head {
			return true
		}
	}
	return false
}
