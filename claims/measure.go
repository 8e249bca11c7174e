package claims

import (
	"slices"
	"strings"

	"crosscheck/language/quantity"
	"crosscheck/language/syntax"
	"crosscheck/lexicon"
)

// What a figure measures.
//
// "Its turnover rose to 2 billion", "it had a turnover of 2 billion" and "the turnover was put at 2 billion" share no predicate, and
// tell one thing: the turnover. A sum, a length, a time or a bare number is mostly the value of something that a noun names, and the verb only
// ties them. That noun is found by the grammar, wherever it stands:
//
//	noun of number       a turnover of 2 billion, a magnitude of 2.1
//	noun be number       the lead is 24 seconds, the price rose to 9 euros, the fine amounts to 9 euros
//	verb noun at number  put the damage at 2 million, the damage was estimated at 2 million
//
// A number of people or things has no such noun: it counts them.

// dimension is the token of the noun whose value quantity q tells, and the token of whose it is; -1 where there is none.
func (r *reader) dimension(c *Claim, q *quantity.Quantity) (noun, owner int) {
	if !measurable(q) {
		return -1, -1
	}
	noun, bears := r.measuredBy(q), -1
	if noun < 0 {
		noun = r.told(c, q)
	} else if c.Head >= 0 && lexicon.Light(c.Lemma) && c.Subject != nil && c.Subject.Token != noun && c.Object != nil && c.Object.Token == noun {
		bears = c.Subject.Token // "Orbix had a turnover of 2 billion"
	}
	if noun < 0 || !r.names(noun, q) {
		return -1, -1
	}
	for _, k := range r.kids[noun] {
		if r.tok(k).Rel == "nmod:poss" || r.rel(k) == "nmod" && r.case_(k) == "of" && (k < q.First || k > q.Last) && !slices.Contains(r.core(k), q.First) {
			return noun, k
		}
	}
	return noun, bears
}

// measurable reports whether a quantity can be the value of something: not a number of people or things.
func measurable(q *quantity.Quantity) bool {
	switch q.Kind {
	case quantity.Money, quantity.Percent, quantity.Measure, quantity.Duration:
		return true
	case quantity.Count:
		return q.Of == "" && q.OfToken < 0 || lexicon.ClassOf(q.Of) == lexicon.Money
	}
	return false
}

// top is the token of a quantity from which the grammar goes on upwards: the unit, or the number.
func (r *reader) top(q *quantity.Quantity) int {
	last := q.Last
	if q.OfToken > last && q.OfToken < len(r.s.Tokens) {
		last = q.OfToken
	}
	for t := last; t > q.First; t-- { // the unit before the number, which the grammar sometimes hangs elsewhere
		if h := r.tok(t).Head; h < q.First || h > last {
			return t
		}
	}
	return q.First
}

// measuredBy is the noun of "a turnover of 2 billion", or -1.
func (r *reader) measuredBy(q *quantity.Quantity) int {
	t := r.top(q)
	if h := r.tok(t).Head; h >= 0 && h < q.First && r.tok(h).UPOS == syntax.NOUN && r.rel(t) == "nmod" && r.case_(t) == "of" {
		return h
	}
	if h := r.tok(t).Head; h >= 0 && h == q.First-1 && r.tok(h).UPOS == syntax.NOUN && r.rel(t) == "flat" {
		return h // "a tremor of magnitude 2.1"
	}
	return -1
}

// told is the noun of which a clause tells the value, or -1: the subject of a verb that names a measure, or what is put at a figure.
func (r *reader) told(c *Claim, q *quantity.Quantity) int {
	if c.Nominal {
		return -1
	}
	at := r.top(q)
	p := c.Subject
	switch {
	case isA(c.Lemma, "put"):
		p = c.Object
		if r.case_(at) != "at" || r.clauseOf(at) != c.Head && !(r.rel(at) == "nmod" && c.Object != nil && slices.Contains(r.subtree(c.Object.Token, nil), at)) {
			return -1
		}
	case c.Lemma == "be" && at == c.Head, isA(c.Lemma, "reach") && c.Lemma != "be" && r.clauseOf(at) == c.Head && (r.tok(at).Head == c.Head && r.rel(at) != "nsubj" ||
		slices.Contains([]string{"to", "by", "from", "at"}, r.case_(at))): // "rose by 26 percent to 12 euros"
	default:
		return -1
	}
	if p == nil || p.Token < 0 || p.Token == at || p.Entity >= 0 && r.mention(p.Token) >= 0 {
		return -1
	}
	return p.Token
}

// names reports whether a noun can be the name of a measure: not a person, a group, a sum of other things.
func (r *reader) names(noun int, q *quantity.Quantity) bool {
	if r.tok(noun).UPOS != syntax.NOUN || isA(r.lemma(noun), "sum") {
		return false
	}
	switch lexicon.ClassOf(r.lemma(noun)) {
	case lexicon.Person, lexicon.Group, lexicon.Animal, lexicon.TimeSpan:
		return false
	}
	return q.Kind != quantity.Count || !harms(r.lemma(noun)) // "a toll of 12" counts the dead
}

// measures fills in what a number is the value of, and whose: then a verb that only ties the two is no event.
func (r *reader) measures(f *Frame, c *Claim, q *quantity.Quantity) {
	noun, owner := r.dimension(c, q)
	if noun < 0 {
		return
	}
	f.Measured, f.Estimate = r.lemma(noun), isA(c.Lemma, "put")
	if f.Counted == "" && f.Measure == string(quantity.Count) {
		f.Counted = f.Measured
	}
	if c.Nominal || isA(c.Lemma, "reach") || isA(c.Lemma, "put") || lexicon.Light(c.Lemma) {
		f.Event, f.Agent, f.Patient, f.Part = "", nil, nil, PartValue
		if owner >= 0 {
			f.Agent, f.Owned = r.phrase(owner), true
		}
	}
}

// meantFor is the noun of those for whom a figure holds, "" where none is told: "for lorries the toll rises to 46 euros".
func (r *reader) meantFor(c *Claim, q *quantity.Quantity) string {
	noun := r.measuredBy(q)
	if noun < 0 {
		noun = r.told(c, q)
	}
	for _, at := range []int{noun, c.Head} {
		if at < 0 {
			continue
		}
		for _, k := range r.kids[at] {
			if k > 0 && r.behindFor(k) && (k < q.First || k > q.Last) && len(r.datesIn(r.hullSet([]int{k}))) == 0 {
				return r.lemma(k)
			}
		}
	}
	return ""
}

// behindFor reports whether word k is a noun behind "for", also one that the grammar took for a verb: "for lorries the toll rises".
func (r *reader) behindFor(k int) bool {
	switch r.rel(k) {
	case "nmod", "obl":
		return r.case_(k) == "for" && r.tok(k).UPOS == syntax.NOUN
	case "advcl":
		return r.form(k-1) == "for" && lexicon.IsNoun(r.lemma(k)) && strings.HasSuffix(r.form(k), "s")
	}
	return false
}

// rate is the noun by which a figure is reckoned, "" where none is told: "share" of "9 euros a share", "9 euros for each share".
func (r *reader) rate(q *quantity.Quantity) string {
	if q.Per != "" {
		return q.Per
	}
	last := max(q.Last, q.OfToken)
	per := func(i int) bool { return slices.Contains([]string{"a", "an", "per", "each", "every"}, r.form(i)) }
	noun := func(i int) string {
		if i < len(r.s.Tokens) && r.tok(i).UPOS == syntax.NOUN && r.tok(i).XPOS != "NNS" {
			return r.lemma(i)
		}
		return ""
	}
	switch at := last + 1; {
	case at+1 >= len(r.s.Tokens) || q.Kind == quantity.Duration:
	case per(at):
		return noun(at + 1)
	case r.form(at) == "for" && (r.form(at+1) == "each" || r.form(at+1) == "every"):
		return noun(at + 2)
	}
	return ""
}
