package claims

import (
	"math"
	"slices"
	"strings"

	"crosscheck/language/names"
	"crosscheck/language/quantity"
	"crosscheck/language/syntax"
	"crosscheck/lexicon"
)

// A victim is one of those to whom a sentence says that something was done: a number of people, or one person.
type victim struct {
	token   int // head of the phrase
	n       int // how many; 0 where it is left open: "several people"
	low     bool
	entity  int    // index in the document's names, or -1
	noun    string // lemma, "" for a bare number or a pronoun
	gender  lexicon.Gender
	age     int  // in years, 0 where it is not told
	rank    int  // "a fifth victim": 5; or 0
	told    bool // their number is told: "one person", "three others"
	more    bool // besides those told before: "another man", "two others"
	part    bool // of a number told elsewhere: "two of the victims", "a third victim"
	known   bool // spoken of as known: a pronoun, "the man", "his wife"
	himself bool // whoever does it
}

// collective are nouns of one form that say how many people they hold.
var collective = map[string]int{"couple": 2, "pair": 2, "duo": 2, "trio": 3, "quartet": 4, "twins": 2, "parents": 2, "both": 2}

// victims lists those whom the phrase at token i stands for, the members of a list one by one; nil where it is of no people.
// verb is the word that says what was done: a member with such a word of its own is none of them ("one dead, four wounded").
func (r *reader) victims(i, verb int) []victim {
	var out []victim
	if r.form(i) == "her" && i+1 < verb+8 && i > verb { // "killed her two sons": taken for the one killed
		if v, end, ok := r.peopleFrom(i); ok && end > i {
			i = v.token
		}
	}
	for _, t := range r.listed(i) {
		if q := r.numberAt(t); t > i && q != nil && q.Subset {
			continue // "four men, including three bystanders"
		}
		if state := r.pastAdverbs(t + 1); t > i && state != verb && harmed[r.at0(state)] != "" {
			continue
		}
		if t > i && len(out) > 0 && r.bareAge(t) && out[len(out)-1].n == 1 {
			out[len(out)-1].age, _ = wholeOf(r.numberAt(t))
			continue
		}
		if from := r.begins(t) - 1; t > i && from > i && from != verb && undone[r.form(from)] != "" {
			continue // "kills one, injures eight"
		}
		if t > i && r.apposed(i, t) {
			continue
		}
		v, ok := r.victim(t)
		if !ok {
			if t == i {
				return nil
			}
			continue
		}
		if t > i && out[0].told && v.n == 0 && !v.known && r.tok(t).Rel == "conj" && joinsPeople(r.form(t-1)) {
			continue // "five men and women"
		}
		out = append(out, v)
	}
	return out
}

// apposed reports whether what the grammar joins to i at token t only says who that is: "one other person, a woman, was taken".
func (r *reader) apposed(i, t int) bool {
	from := r.begins(t)
	return !r.heading() && from > i+1 && r.form(from-1) == "," && r.at0(t+1) == "," && r.tok(from).UPOS == syntax.DET && !r.joinedBy(i, t)
}

// listed is token i with all that is joined to it.
func (r *reader) listed(i int) []int {
	out := []int{i}
	for at := 0; at < len(out); at++ {
		for _, k := range r.kids[out[at]] {
			if r.rel(k) == "conj" && !r.heap[k] && k > out[at] && !slices.Contains(out, k) {
				out = append(out, k)
			}
		}
	}
	return out
}

// victim reads one phrase of people.
func (r *reader) victim(i int) (victim, bool) {
	v := victim{token: i, entity: -1, noun: r.lemma(i)}
	t := r.tok(i)
	if n, ok := wholeOf(r.numberAt(i)); ok && v.noun == "life" {
		v.noun, v.n, v.told = "", n, true // "claimed 12 lives"
		return v, true
	}
	if of := r.behind(i, "of"); of >= 0 && (v.noun == "body" || v.noun == "life" || v.noun == "remains" || v.noun == "member") {
		if w, ok := r.victim(of); ok && (w.n > 1 || v.noun != "member") {
			if n, ok := wholeOf(r.numberAt(i)); ok {
				w.n = n
			}
			return w, true
		}
	}
	if v.noun == "self" {
		v.noun, v.n, v.known, v.himself = "", 1, true, true
		return v, true
	}
	v.age = r.ageBeside(i)
	old := v.age > 0 && (v.noun == "old" || strings.HasSuffix(v.noun, "-old"))
	v.more = r.has(i, "amod", "other", "more", "additional") || r.has(i, "det", "another") || v.noun == "other" || r.form(i) == "more" || v.noun == "another" || r.form(i) == "others"
	if lexicon.Relative(r.form(i)) && i > 0 {
		at := i - 1
		if r.tok(at).Form == "," && at > 0 {
			at--
		}
		if u := r.tok(at).UPOS; u == syntax.NOUN || u == syntax.PROPN || u == syntax.NUM {
			return r.victim(at)
		}
	}
	switch t.UPOS {
	case syntax.PRON, syntax.DET:
		return r.pronounVictim(v)
	}
	switch {
	case old:
		v.noun = ""
	case t.UPOS == syntax.NUM:
		v.noun = ""
	case t.UPOS == syntax.PROPN:
		m := r.mention(i)
		if m >= 0 && r.a.Names.Mentions[m].Type == names.Person {
			v.entity, v.n, v.known = r.a.Names.Mentions[m].Entity, 1, true
			return v, true
		}
		if q := r.numberAt(i); q == nil || t.XPOS != "NNPS" || r.tok(q.First).UPOS != syntax.NUM { // "four Marines"
			if m < 0 || r.a.Names.Mentions[m].Type != names.Other {
				return v, false
			}
			v.entity, v.n, v.known = r.a.Names.Mentions[m].Entity, 1, true // a name of no clear kind: things do not die
			return v, true
		}
	case t.UPOS == syntax.NOUN || t.UPOS == syntax.ADJ || t.UPOS == syntax.ADV || t.UPOS == syntax.VERB:
		if !peopled(v.noun) && !(r.form(i) == "others" || r.form(i) == "more" && r.numberAt(i) != nil || v.noun == "dead" && r.numberAt(i) != nil) && collective[r.form(i)] == 0 {
			return v, false
		}
	default:
		return v, false
	}
	v.gender = lexicon.GenderOf(v.noun)
	v.known = r.has(i, "det", "the", "this", "that") || r.child(i, "nmod:poss") >= 0
	v.rank = r.ordinal(i)
	v.part = v.rank > 0
	q := r.numberAt(i)
	switch n, whole := wholeOf(q); {
	case whole:
		v.told = true
		v.known = v.known || r.holdsOne(q)
		v.n, v.low = n, q.Approx == quantity.AtLeast || q.Approx == quantity.MoreThan
		v.more = v.more || q.Subset
		v.part = v.part || q.Last+2 < len(r.s.Tokens) && r.form(q.Last+1) == "of" && slices.Contains([]string{"the", "them", "those", "whom", "his", "her", "their"}, r.form(q.Last+2))
	case q != nil:
	case r.has(i, "det", "both"):
		v.n, v.known = 2, true
	case collective[r.form(i)] > 0:
		v.n = collective[r.form(i)]
	case t.UPOS == syntax.NUM && !old:
		return v, false
	case t.XPOS != "NNS" && t.XPOS != "NNPS" && r.form(i) != "people" && r.form(i) != "others":
		v.n = 1
	}
	return v, true
}

// pronounVictim is whom a pronoun stands for.
func (r *reader) pronounVictim(v victim) (victim, bool) {
	form := r.form(v.token)
	v.noun = ""
	switch form {
	case "he", "him", "himself":
		v.gender = lexicon.Male
	case "she", "her", "herself":
		v.gender = lexicon.Female
	case "another", "someone", "somebody":
		v.n = 1
		return v, true
	case "one":
		v.n = 1
	case "both":
		v.n, v.known = 2, true
		return v, true
	case "they", "them", "themselves", "all", "many", "some", "everyone", "everybody", "others", "several":
		v.known = true
		return v, true
	default:
		return v, false
	}
	v.known = form != "one"
	v.himself = strings.HasSuffix(form, "self")
	v.n, v.entity = 1, r.pronoun(v.token)
	return v, true
}

// peopled reports whether a noun stands for people.
func peopled(noun string) bool {
	return noun != "body" && lexicon.ClassOf(noun) == lexicon.Person || lexicon.Victim(noun) || slices.Contains(kin, noun) || slices.Contains(attackers, noun)
}

// peopleOf is the last token of the people that a number ending at a token counts, or that token.
func (r *reader) peopleOf(number int) int {
	people := number
	for k := number + 1; k < len(r.s.Tokens) && k <= number+peopleReach; k++ {
		if r.form(k) == "-" {
			continue // "five Ardel-area officers"
		}
		if w := r.lemma(k); peopled(w) || w == "other" || w == "others" || w == "more" {
			people = k
		} else if u := r.tok(k).UPOS; u != syntax.ADJ && u != syntax.NOUN && u != syntax.PROPN && r.tok(k).XPOS != "VBN" || harmed[r.form(k)] != "" {
			break
		}
	}
	return people
}

// peopleReach is how many words behind their number people are looked for: "four suspected gang members".
const peopleReach = 6

// behind is the dependent of i behind a preposition that stands between them, or -1.
func (r *reader) behind(i int, prep string) int {
	for _, k := range r.kids[i] {
		if p := r.child(k, "case"); r.rel(k) == "nmod" && i < p && p < k && r.form(p) == prep {
			return k
		}
	}
	return -1
}

// numberAt is the number that counts token i, or is it; nil where there is none.
func (r *reader) numberAt(i int) *quantity.Quantity {
	for at := r.firstNumber; at < r.lastNumber; at++ {
		q := &r.a.Quantities[at]
		if (q.Kind == quantity.Count || q.Kind == quantity.RangeOf) && !q.Sum && !r.inName(q) && !r.decade(q) && (q.OfToken == i && !q.Implied || q.First <= i && i <= q.Last || q.Last+1 == i && (r.form(i) == "others" || r.form(i) == "more")) {
			return q
		}
	}
	return nil
}

// bareAge reports whether token i is a bare number that says how old the single person before its comma is: "daughter, 5".
func (r *reader) bareAge(i int) bool {
	if q := r.numberAt(i); q == nil || q.First != i || q.Last != i || r.form(i-1) != "," {
		return false
	}
	if i+1 == len(r.s.Tokens) {
		return true
	}
	u := r.tok(i + 1).UPOS
	return u == syntax.PUNCT || u == syntax.ADP || u == syntax.CCONJ && !joinsPeople(r.form(i+1))
}

// inName reports whether a number written in words belongs to a name: it has a capital where the word before it has none.
func (r *reader) inName(q *quantity.Quantity) bool {
	if q.First < 1 || q.Last+1 >= len(r.s.Tokens) || !r.capital(q.First) || !r.capital(q.Last+1) {
		return false
	}
	before := r.tok(q.First - 1).Form
	return before[0] >= 'a' && before[0] <= 'z' && !r.capitals()
}

// capitals reports whether the words of a line have capitals as a headline's may: then a capital tells nothing.
func (r *reader) capitals() bool {
	n, large := 0, 0
	for i := range r.s.Tokens {
		if u := r.tok(i).UPOS; u == syntax.NOUN || u == syntax.VERB || u == syntax.ADJ || u == syntax.PROPN || u == syntax.NUM {
			n++
			if f := r.tok(i).Form[0]; f < 'a' || f > 'z' {
				large++
			}
		}
	}
	return large == n
}

// decade reports whether a number says how old somebody is by the ten years of life: "in their 20s".
func (r *reader) decade(q *quantity.Quantity) bool {
	i := q.First - 1
	for i > 0 && slices.Contains([]string{"early", "mid", "late", "-"}, r.form(i)) {
		i--
	}
	return i > 0 && r.possessive(i) && r.form(i-1) == "in"
}

// ordinal is the place of a phrase in a row: 3 of "a third victim"; or 0.
func (r *reader) ordinal(i int) int {
	for at := r.firstNumber; at < r.lastNumber; at++ {
		q := &r.a.Quantities[at]
		if n, ok := wholeOf(q); ok && q.Kind == quantity.Ordinal && (q.OfToken == i || r.tok(q.First).Head == i) {
			return n
		}
	}
	return 0
}

// ageBeside is the age told of the phrase at token i: "a 23-year-old man", "Ana Roe, 23,"; or 0.
func (r *reader) ageBeside(i int) int {
	core := r.core(i)
	first, last := core[0], core[len(core)-1]
	for at := r.firstNumber; at < r.lastNumber; at++ {
		q := &r.a.Quantities[at]
		if q.Kind != quantity.Age || q.Value == nil {
			continue
		}
		if q.First >= first && q.Last <= last+1 || q.First <= i && i <= q.Last || q.First == last+2 && r.tok(last+1).Form == "," {
			if q.Unit != "" && q.Unit != "year" {
				return 1 // "a 9-month-old boy"
			}
			n, _ := wholeOf(q)
			return n
		}
	}
	return 0
}

// wholeOf is the whole number of people, years or places in a row that a quantity gives; false where it gives none, or none of which
// anything could be counted.
func wholeOf(q *quantity.Quantity) (int, bool) {
	if q == nil || q.Value == nil || *q.Value < 1 || *q.Value > math.MaxInt32 || *q.Value != math.Trunc(*q.Value) {
		return 0, false
	}
	return int(*q.Value), true
}
