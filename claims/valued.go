package claims

import (
	"slices"
	"strings"

	"crosscheck/language/quantity"
)

// valued asks for the value of a thing where a sum is named beside it, whatever else the clause tells of it: "stole paintings
// worth 85 million euros" answers the same as "the paintings are valued at 85 million".
func (r *reader) valued(f *Frame, q *quantity.Quantity) {
	if q.Kind != quantity.Money {
		return
	}
	at := r.hedged(q) - 1
	if at < 0 {
		return
	}
	switch {
	case r.form(at) == "worth":
	case strings.HasPrefix(r.lemma(at), "value") && at+1 < q.First:
	default:
		return
	}
	f.Event, f.Measured, f.Part, f.Agent, f.Patient = "", "value", PartValue, nil, nil
	for i, w := range f.Words {
		if w == "worth" {
			f.Words = slices.Insert(slices.Delete(slices.Clone(f.Words), i, i+1), i, "value")
		}
	}
	slices.Sort(f.Words)
	f.Words = slices.Compact(f.Words)
}

// hedges are the words and signs that may stand before a number and belong to it.
var hedges = []string{"about", "around", "some", "nearly", "almost", "over", "than", "more", "at", "least", "as", "many", "up", "to", "roughly", "approximately", "$", "€", "£"}

// hedged is the first token of a number with what hedges it: "at least 3".
func (r *reader) hedged(q *quantity.Quantity) int {
	i := q.First
	for i > 0 && slices.Contains(hedges, r.form(i-1)) {
		i--
	}
	return i
}
