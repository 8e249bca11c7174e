package claims

import (
	"slices"

	"crosscheck/language/names"
	"crosscheck/language/quantity"
	"crosscheck/language/syntax"
)

// Ages lists the asks for the ages of named people in one sentence, wherever in it they stand.
func (k *Asker) Ages(sentence int) []Ask {
	var out []Ask
	for at := range k.a.Quantities {
		q := &k.a.Quantities[at]
		if q.Sentence != sentence || q.Kind != quantity.Age {
			continue
		}
		if who := k.reader(sentence).aged(q); who >= 0 {
			out = append(out, Ask{AgeSlot, Frame{Person: who, Measure: "age", Event: "age"}, at, q.Span})
		}
	}
	return out
}

// aged is the entity whose age a number tells, or -1: "Ana Roe, 32," "32-year-old Ana Roe", "Roe, a
// 32-year-old nurse", "Roe is 32". A verb or another name between them parts the two.
func (r *reader) aged(q *quantity.Quantity) int {
	best, gap := -1, 7
	for _, n := range r.mentionsHere() {
		if n.Type != names.Person {
			continue
		}
		from, to, after := n.Last+1, q.First, true
		if n.First > q.Last {
			from, to, after = q.Last+1, n.First, false
		}
		if d := to - from; d >= 0 && d < gap && r.tied(from, to, after) {
			best, gap = n.Entity, d
		}
	}
	return best
}

// tied reports whether the words from..to between a name and an age leave them together: after the
// name a comma, "is" or a bracket; before it nothing but what the person is.
func (r *reader) tied(from, to int, nameFirst bool) bool {
	if nameFirst {
		return r.opensAge(from, to)
	}
	commas := 0
	for i := from; i < to; i++ {
		switch t := r.tok(i); {
		case t.Form == ",":
			commas++
		case t.Form == "-" || r.form(i) == "year" || r.form(i) == "old" || r.form(i) == "years":
		case t.UPOS != syntax.NOUN && t.UPOS != syntax.ADJ && t.UPOS != syntax.PROPN || r.mention(i) >= 0 || slices.Contains(kin, r.lemma(i)):
			return false
		}
	}
	return commas == 0 || commas == 1 && r.tok(to-1).Form == ","
}

// opensAge reports whether the words between a name and the age after it are one of ", " "(" ", a " ", aged "
// "is " "was ".
func (r *reader) opensAge(from, to int) bool {
	if to-from < 1 || to-from > 3 {
		return false
	}
	switch first := r.tok(from); {
	case first.Form == "," || first.Form == "(":
		for i := from + 1; i < to; i++ {
			if f := r.form(i); f != "a" && f != "an" && f != "age" && f != "aged" && f != "then" {
				return false
			}
		}
		return true
	case first.UPOS == syntax.AUX && r.lemma(from) == "be":
		return to-from == 1 || to-from == 2 && (r.form(from+1) == "a" || r.form(from+1) == "only" || r.form(from+1) == "aged")
	}
	return false
}
