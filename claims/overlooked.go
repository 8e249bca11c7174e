package claims

import (
	"slices"

	"crosscheck/language/syntax"
	"crosscheck/lexicon"
)

// People of whom no claim tells what was done to them.
//
// "Neighbour kills woman, her son, himself", "man fatally shot, four others injured", "a 10-year-old injured in the blast told officers":
// the grammar often takes "kills" or "shot" for a noun, above all in headlines. So a word for harm is read with the people right behind it,
// or right before it, where no claim is headed by that word.

// overlooked lists the single people and rows who stand beside a word for harm that heads no claim; of are all claims of the sentence,
// told the places that are known.
func (r *reader) overlooked(of []Claim, told []casualty) []casualty {
	var out []casualty
	for i := range r.s.Tokens {
		if slices.ContainsFunc(told, func(p casualty) bool { return p.token == i }) {
			continue
		}
		claimed := slices.ContainsFunc(of, func(c Claim) bool { return c.Head == i })
		x, ok := r.deed(i)
		if !ok {
			x, ok = r.stricken(i)
			ok = ok && (!claimed || r.heading() && x.victims[0].noun == "" && x.victims[0].age > 0) // "1-year-old injured": of an age, the grammar makes nobody
		} else if claimed && !r.ownLife(i) {
			continue
		}
		if !ok || slices.ContainsFunc(told, func(p casualty) bool {
			return holds(p.victims, x.victims[0].token) && (p.harm == x.harm || x.harm == hit)
		}) {
			continue
		}
		out = append(out, x)
	}
	return out
}

// deed reads "kills woman", "shot her daughter", "killing himself", "taking his own life" at token i.
func (r *reader) deed(i int) (casualty, bool) {
	x := casualty{sentence: r.at, token: i, active: true}
	if r.ownLife(i) {
		x.harm, x.victims = killed, []victim{{token: i, entity: -1, n: 1, known: true, himself: true}}
		return x, true
	}
	verb := undone[r.form(i)]
	if verb == "" || i+1 >= len(r.s.Tokens) || i > 0 && (r.tok(i-1).UPOS == syntax.AUX && r.lemma(i-1) == "be" || slices.Contains(undoing, r.form(i-1)) || r.form(i-1) == "-") {
		return x, false
	}
	v, end, ok := r.peopleFrom(i + 1)
	first := r.tok(i + 1)
	sure := first.UPOS == syntax.DET || first.UPOS == syntax.NUM || r.possessive(i+1) || v.himself
	if !ok || v.n == 0 || !sure && (!r.heading() || r.tok(i).XPOS == "VBG" || verb == "hurt") || v.n > 1 && v.noun == "" || r.at0(end+1) == "'s" || r.at0(end+1) == "’s" {
		return x, false
	}
	x.harm, x.victims = harmBy(verb), []victim{v}
	if i > 0 && r.form(i-1) == "fatally" || r.at0(end+1) == "dead" || r.at0(end+1) == "fatally" || r.at0(end+1) == "to" && r.at0(end+2) == "death" {
		x.harm = killed
	}
	who := i - 1
	for who > 0 && r.tok(who).UPOS == syntax.ADV {
		who--
	}
	if who >= 0 && (r.tok(who).UPOS == syntax.NOUN || r.tok(who).UPOS == syntax.PROPN) {
		if w, ok := r.victim(who); ok {
			x.agent = &w
		}
	}
	return x, true
}

// undoing are words before a verb of harm that say that it was not done, or that it is none.
var undoing = []string{"to", "not", "n't", "never", "would", "could", "will", "can", "may", "might", "should", "a", "an", "no", "one", "first", "each", "another"}

// stricken reads "man fatally shot", "a 10-year-old injured", "woman found dead" at the token of the state.
func (r *reader) stricken(i int) (casualty, bool) {
	x := casualty{sentence: r.at, token: i}
	h, last := r.state(i)
	if r.criticalAt(i) {
		h, last = injured, i
	}
	if h == unharmed || !r.undergone(last+1) || r.form(i) == "shot" && slices.Contains([]string{"at", "into", "toward", "towards", "from", "through"}, r.at0(last+1)) {
		return x, false
	}
	if !r.heading() && (r.tok(i).XPOS != "VBN" || r.rel(i) != "acl") {
		return x, false
	}
	who := i - 1
	if r.criticalAt(i) {
		who = i - 3
	}
	for who >= 0 && (r.degree(who) || slices.Contains(reported, r.form(who))) {
		who--
	}
	if who >= 2 && r.form(who) == "," && r.bareAge(who-1) {
		who -= 3
	}
	if who < 0 || r.tok(who).UPOS == syntax.PRON {
		return x, false
	}
	v, ok := r.victim(who)
	if !ok || v.n != 1 || v.told || r.has(who, "det", "no", "any", "every", "each") || v.noun == "" && v.entity < 0 && v.age == 0 {
		return x, false
	}
	if v.entity >= 0 && lexicon.ClassOf(v.noun) != lexicon.Person && !r.heading() {
		return x, false // names: the grammar knows best what was done to them
	}
	x.harm, x.victims = h, []victim{v}
	return x, true
}

// criticalAt reports whether at token i "in critical condition" ends.
func (r *reader) criticalAt(i int) bool {
	return r.form(i) == "condition" && i > 2 && r.form(i-2) == "in" && r.tok(i-1).UPOS == syntax.ADJ
}

// ownLife reports whether at token i somebody takes his own life.
func (r *reader) ownLife(i int) bool {
	return r.lemma(i) == "take" && i+3 < len(r.s.Tokens) && r.possessive(i+1) && r.form(i+2) == "own" && r.lemma(i+3) == "life"
}
