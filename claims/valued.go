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
	at := q.First - 1
	for at >= 0 && slices.Contains([]string{"about", "around", "some", "nearly", "almost", "over", "than", "more", "at", "least", "up", "to", "roughly", "approximately", "$", "€", "£"}, r.form(at)) {
		at--
	}
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
