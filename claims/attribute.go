package claims

import (
	"math"
	"slices"
	"strings"

	"crosscheck/language/quantity"
	"crosscheck/language/syntax"
	"crosscheck/lexicon"
)

// Whose value a figure is.
//
// A quake's magnitude, a wave's height, a film's budget are told in many ways, of which most leave the verb free to tell something else. What
// is asked is the same in all: the attribute of an owner, whatever the owner does in that sentence.
//
//	N-attribute owner        a 6.1-magnitude quake, a magnitude 6.1 quake, a $6 million budget, a 12-day strike
//	owner of attribute N     a quake with a magnitude of 6.1; it struck at a depth of 10 km; the film was made on a budget of $6 million
//	owner had attribute N    the tunnel has a length of 4 km
//	N long, N deep           the wave was 12 metres high, a 400-metre-long bridge
//	owner measured N         a quake measuring 6.1, the statue weighs 3 tonnes, the strike lasted 12 days, 6.1 on the Richter scale
//
// They are read from the words in their order, and only the owner from the grammar, which often errs right behind a bare number. What is not
// read here is told by a clause: see dimension.

// A value says of which attribute of what a figure is the value.
type value struct {
	name  string // of the attribute, a lemma; "" where only its unit tells: "a 12-metre wave"
	owner int    // token of what has the attribute
}

// attribute is the value that a quantity is, where the words around it tell both the attribute and its owner.
func (r *reader) attribute(c *Claim, q *quantity.Quantity) (value, bool) {
	if !r.single(q) {
		return value{}, false
	}
	for _, read := range []func(*Claim, *quantity.Quantity) value{r.onScale, r.dimensioned, r.measuring, r.withAttribute, r.attributeBefore, r.attributeBehind, r.unitBefore} {
		if v := read(c, q); v.owner >= 0 && (v.name != "" || q.Kind == quantity.Measure) && r.owns(v.owner) {
			return v, true
		}
	}
	return value{}, false
}

// noValue is what a construction that is not there tells.
var noValue = value{owner: -1}

// single reports whether a quantity can be an attribute's value: one figure, that counts nobody and is no share of anything.
func (r *reader) single(q *quantity.Quantity) bool {
	switch q.Kind {
	case quantity.Money, quantity.Measure, quantity.Duration, quantity.Count:
		return !q.Sum && !q.Subset && q.Scope == "" && r.rate(q) == ""
	}
	return false
}

// following is the first token behind a quantity and a hyphen; hyphen tells that there is one, or one within it before its unit ("12-day").
func (r *reader) following(q *quantity.Quantity) (at int, hyphen bool) {
	at = q.Last + 1
	if r.at0(at) == "-" {
		return at + 1, true
	}
	return at, q.Kind != quantity.Count && strings.Contains(q.Span.Of(r.a.Doc.Text), "-")
}

// magnitude reports whether a noun names a measure of one thing, as WordNet has them: depth, height, size, intensity.
func magnitude(noun string) bool { return lexicon.Under(noun, "magnitude") }

// scales name the attribute that a scale measures.
var scales = map[string]string{"richter": "magnitude", "magnitude": "magnitude", "mercalli": "intensity", "beaufort": "force", "saffir-simpson": "category", "fujita": "category"}

// onScale reads "5.9 on the Richter scale".
func (r *reader) onScale(c *Claim, q *quantity.Quantity) value {
	at := q.Last + 1
	if q.Kind != quantity.Count || r.at0(at) != "on" {
		return noValue
	}
	name := ""
	for k := at + 1; k < len(r.s.Tokens) && k <= at+longestScale; k++ {
		switch f := r.form(k); {
		case f == "scale" && name != "":
			return value{name, r.measurer(q)}
		case scales[f] != "":
			name = scales[f]
		}
	}
	return noValue
}

// longestScale is how many words behind "on" the word "scale" stands at most: "on the open-ended Richter scale".
const longestScale = 6

// extents are adjectives that say in which direction a length goes, with the noun of each.
var extents = map[string]string{"deep": "depth", "high": "height", "tall": "height", "long": "length", "wide": "width", "broad": "width", "thick": "thickness"}

// dimensioned reads "12 metres high", "400-metre-long", "three hours long", "12 metres in height".
func (r *reader) dimensioned(c *Claim, q *quantity.Quantity) value {
	at, _ := r.following(q)
	name := extents[r.at0(at)]
	if r.at0(at) == "in" && at+1 < len(r.s.Tokens) && magnitude(r.lemma(at+1)) {
		name = r.lemma(at + 1)
	}
	if q.Kind != quantity.Measure && (q.Kind != quantity.Duration || name != "length") || name == "" {
		return noValue
	}
	if q.Kind == quantity.Duration {
		name = "duration"
	}
	if r.at0(at-1) == "-" {
		return value{name, r.headFrom(at + 1)}
	}
	before := r.hedged(q) - 1
	if before > 0 && r.form(before) == "," {
		before--
	}
	if before < 0 {
		return noValue
	}
	switch r.tok(before).UPOS {
	case syntax.NOUN, syntax.PROPN:
		return value{name, before} // "a wave 12 metres high"
	case syntax.AUX, syntax.VERB, syntax.ADV:
		if s := r.subjectOf(at); s >= 0 {
			return value{name, s}
		}
		return value{name, r.subjectBefore(before)}
	}
	return noValue
}

// unsaid is the attribute that a unit tells by itself, or that a bare number of such a thing has; "" where nothing tells.
func (r *reader) unsaid(q *quantity.Quantity, owner int) string {
	switch {
	case q.Kind == quantity.Duration:
		return "duration"
	case q.Kind == quantity.Count && owner >= 0 && lexicon.IsEvent(r.lemma(owner), "quake"):
		return "magnitude"
	}
	return ""
}

// telling are verbs that name the attribute whose value their object is; "" where it is left to the unit.
var telling = map[string]string{"weigh": "weight", "last": "duration", "measure": "", "register": ""}

// measuring reads "the statue weighs 3 tonnes", "a quake measuring 5.9".
func (r *reader) measuring(c *Claim, q *quantity.Quantity) value {
	v := r.hedged(q) - 1
	if v >= 0 && (r.form(v) == "for" || r.form(v) == "at") {
		v--
	}
	if v < 0 || r.tok(v).UPOS != syntax.VERB {
		return noValue
	}
	name, ok := telling[r.lemma(v)]
	if !ok || name == "duration" && q.Kind != quantity.Duration || name == "weight" && q.Kind != quantity.Measure {
		return noValue
	}
	owner := r.subjectBefore(v)
	if name == "" {
		name = r.unsaid(q, owner)
	}
	return value{name, owner}
}

// withAttribute reads "a quake with a magnitude of 6.1", "it struck at a depth of 10 km", "the tunnel has a length of 4 km".
func (r *reader) withAttribute(c *Claim, q *quantity.Quantity) value {
	noun := r.hedged(q) - 2
	if noun < 0 || r.form(noun+1) != "of" || !r.names(noun, q) || r.counting(q) {
		return noValue
	}
	name := r.lemma(noun)
	for _, k := range r.kids[noun] {
		if k < noun && r.tok(k).Rel == "nmod:poss" {
			return value{name, k}
		}
	}
	if q.Kind == quantity.Duration {
		return r.lasting(noun) // "a strike of 12 days"
	}
	first := noun
	for first > 0 && (r.tok(first-1).UPOS == syntax.DET || r.tok(first-1).UPOS == syntax.ADJ) {
		first--
	}
	if first < 2 {
		return noValue
	}
	before := first - 1
	switch f := r.form(before); {
	case (f == "with" || f == "having" || f == "of") && r.tok(before-1).UPOS == syntax.NOUN:
		return value{name, before - 1}
	case slices.Contains([]string{"have", "reach", "carry"}, r.lemma(before)):
		return value{name, r.subjectBefore(before)}
	case slices.Contains([]string{"at", "on", "with", "for"}, f):
		v := r.tok(noun).Head
		if v < 0 || r.tok(v).UPOS != syntax.VERB {
			v = before - 1
		}
		if r.tok(v).UPOS == syntax.VERB {
			return value{name, r.subjectBefore(v)}
		}
	}
	return noValue
}

// counting reports whether a number counts things: what stands behind it is its noun, and not the object of a verb that the grammar missed
// ("a magnitude of 6.1 struck Ardel").
func (r *reader) counting(q *quantity.Quantity) bool {
	return q.Kind == quantity.Count && q.OfToken >= 0 && !(q.OfToken > q.Last+1 && q.Last+1 < len(r.s.Tokens) && r.tok(q.Last+1).UPOS == syntax.VERB) && r.at0(q.Last+1) != "on"
}

// attributeBefore reads "a 6.1-magnitude quake", "a 12-storey building", "a $6 million budget" where it is said whose.
func (r *reader) attributeBefore(c *Claim, q *quantity.Quantity) value {
	at, hyphen := r.following(q)
	if at >= len(r.s.Tokens) || r.tok(at).UPOS != syntax.NOUN || r.tok(at).XPOS == "NNS" {
		return noValue
	}
	name := r.lemma(at)
	switch q.Kind {
	case quantity.Count:
		if !magnitude(name) && !hyphen || lexicon.Victim(name) || lexicon.ClassOf(name) == lexicon.Person {
			return noValue
		}
		return value{name, r.headFrom(at + 1)}
	case quantity.Money:
		sum := r.headFrom(at)
		if sum < 0 || !r.names(sum, q) {
			return noValue
		}
		return r.sumOf(c, sum)
	}
	return noValue
}

// sumOf is whose sum of money the noun at a token names: "the film's $6 million budget", "the film has a $6 million budget". A thing that has a price is worth it.
func (r *reader) sumOf(c *Claim, sum int) value {
	switch lexicon.ClassOf(r.lemma(sum)) {
	case lexicon.Thing, lexicon.Building, lexicon.Vehicle:
		return value{"value", sum}
	}
	name := r.lemma(sum)
	for _, k := range r.kids[sum] {
		if r.tok(k).Rel == "nmod:poss" || r.rel(k) == "nmod" && r.case_(k) == "of" {
			return value{name, k}
		}
	}
	if c.Head >= 0 && lexicon.Light(c.Lemma) && c.Subject != nil && c.Subject.Token >= 0 && c.Object != nil && c.Object.Token == sum {
		return value{name, c.Subject.Token}
	}
	return noValue
}

// attributeBehind reads "a magnitude 6.1 quake", "a quake of magnitude 6.1", "the quake measured magnitude-6.1".
func (r *reader) attributeBehind(c *Claim, q *quantity.Quantity) value {
	noun := q.First - 1
	if noun > 0 && r.form(noun) == "-" {
		noun--
	}
	if q.Kind != quantity.Count || noun < 1 || r.tok(noun).UPOS != syntax.NOUN || !magnitude(r.lemma(noun)) || r.capital(noun) && noun > 1 {
		return noValue
	}
	name := r.lemma(noun)
	if owner := r.headFrom(q.Last + 1); owner >= 0 {
		return value{name, owner}
	}
	before := noun - 1
	for before > 0 && (slices.Contains(hedges, r.form(before)) || r.tok(before).UPOS == syntax.DET) {
		before--
	}
	switch f := r.form(noun - 1); {
	case (f == "of" || f == "with") && noun > 1 && r.tok(noun-2).UPOS == syntax.NOUN:
		return value{name, noun - 2}
	case r.tok(before).UPOS == syntax.VERB || r.tok(before).UPOS == syntax.AUX:
		return value{name, r.subjectBefore(before)}
	}
	return noValue
}

// unitBefore reads "a 12-metre wave", "the 12-day strike", and "a 5.9 quake", where nobody counts 5.9 of anything.
func (r *reader) unitBefore(c *Claim, q *quantity.Quantity) value {
	at, hyphen := r.following(q)
	owner := r.headFrom(at)
	if owner < 0 {
		return noValue
	}
	before := r.hedged(q) - 1
	bound := hyphen || before >= 0 && (r.tok(before).UPOS == syntax.DET || r.tok(before).XPOS == "PRP$" || r.tok(before).XPOS == "POS")
	switch {
	case !bound:
		return noValue
	case q.Kind == quantity.Duration:
		return r.lasting(owner)
	case q.Kind == quantity.Measure:
		return value{r.unsaid(q, owner), owner}
	case q.Kind == quantity.Count && q.Value != nil && *q.Value != math.Trunc(*q.Value):
		return value{r.unsaid(q, owner), owner}
	}
	return noValue
}

// lasting is the duration of what the noun at a token names, where that is something that happens by itself: a sentence, a ban, a contract are
// somebody's, and each has its own.
func (r *reader) lasting(noun int) value {
	if lexicon.ClassOf(r.lemma(noun)) != lexicon.Act {
		return noValue
	}
	switch r.tok(noun).Rel {
	case "nsubj", "nsubj:pass", "obl", "root":
		return value{"duration", noun}
	}
	return noValue
}

// attributed makes the frame of a figure that of its value: what the owner does is not asked.
func (r *reader) attributed(f *Frame, v value) {
	f.Event, f.Patient, f.Part, f.Measured, f.Owned = "", nil, PartValue, v.name, true
	if f.Measure == string(quantity.Count) {
		f.Counted = v.name
	}
	f.Agent = r.meaning(r.phrase(v.owner))
	if v.name != "" {
		f.Words = append(f.Words, v.name)
	}
	if f.Agent != nil {
		f.Words = append(f.Words, f.Agent.Head) // also where a pronoun stands for it
	}
	slices.Sort(f.Words)
	f.Words = slices.Compact(f.Words)
	f.Other = r.oneMore(v.owner)
}
