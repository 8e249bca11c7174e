package claims

import (
	"slices"

	"crosscheck/article"
	"crosscheck/language/quantity"
	"crosscheck/language/syntax"
	"crosscheck/text"
)

// Tolls of headlines.
//
// "4 shot at festival", "Two dead, three hurt in fire": a headline leaves out "were", and the grammar, which has learned from
// sentences, takes "shot" for a noun and "dead" for part of a name. So the words are read in their order:
//
//	number  [people]  [found | critically …]  dead | killed | injured | shot …  and then no noun that it could be done to
//	kills | injures | wounds …  number  [people]                               and then no noun either
//
// What the grammar made of the same word is dropped, for it can only say less. Only lines without a full stop are read so.

// harmed are the participles that say in a headline what happened to people, with the verb of each.
var harmed = map[string]string{"dead": "dead", "killed": "kill", "slain": "slay", "injured": "injure", "wounded": "wound", "hurt": "hurt", "shot": "shoot",
	"hospitalized": "hospitalize", "hospitalised": "hospitalise", "arrested": "arrest", "detained": "detain"}

// harming are the forms in which a headline says what something does to people, with the verb of each.
var harming = map[string]string{"kills": "kill", "killing": "kill", "injures": "injure", "injuring": "injure", "wounds": "wound", "wounding": "wound", "hurts": "hurt"}

// reported are the participles that may stand between people and their state without leaving it open.
var reported = []string{"found", "left", "confirmed", "reported"}

// tolls reads the numbers of victims in a headline; have are the claims that the grammar gave.
func (r *reader) tolls(have []Claim) []Claim {
	if !r.heading() {
		return have
	}
	for at := r.firstNumber; at < r.lastNumber; at++ {
		q := &r.a.Quantities[at]
		if q.Kind != quantity.Count && q.Kind != quantity.RangeOf || q.Sum {
			continue
		}
		people, harm, last := r.toll(q)
		if harm < 0 {
			continue
		}
		have = slices.DeleteFunc(have, func(c Claim) bool { return c.Head >= harm && c.Head <= last })
		k := r.blank(harm, harmed[r.form(harm)])
		if harm < q.First {
			k.Lemma = harming[r.form(harm)]
		}
		if last > harm { // "shot dead", "shot to death", "shot and killed"
			k.Lemma = "kill"
			k.Predicate = k.Predicate.Join(r.tok(last).Span)
		}
		first := min(q.First, harm)
		k.Span = text.Span{Start: r.tok(first).Span.Start, End: r.tok(max(last, people)).Span.End}
		k.Object = &Phrase{Span: text.Span{Start: q.Span.Start, End: r.tok(people).Span.End}, Token: people, Head: r.lemma(people), Entity: -1}
		k.Object.Text = r.read(k.Object.Span)
		k.Passive, k.Past, k.Kind = true, true, QuantityKind
		in := map[int]bool{}
		for t := first; t < len(r.s.Tokens); t++ {
			in[t] = true
			if t <= max(last, people) {
				k.Said = append(k.Said, t)
			}
		}
		k.Quantities, k.Dates = []int{at}, r.datesIn(in)
		k.Names, k.Places = r.namesIn(in)
		k.Quote = r.quoteOf(k.Predicate)
		k.Statement = r.render(k.Said, nil, "")
		r.finish(&k)
		have = append(have, k)
	}
	return have
}

// heading is true of a title, and of a line that ends without a stop.
func (r *reader) heading() bool {
	last := r.s.Tokens[len(r.s.Tokens)-1]
	return r.s.Role == article.Title || r.s.Role == article.Body && last.UPOS != syntax.PUNCT
}

// toll is where a number counts people to whom something was done: the token of the people, or of the number, that of what was
// done, and the last that belongs to it; harm is -1 where it does not.
func (r *reader) toll(q *quantity.Quantity) (people, harm, last int) {
	n := len(r.s.Tokens)
	people = r.peopleOf(q.Last)
	i := people + 1
	if from := r.hedged(q) - 1; from >= 0 && harming[r.form(from)] != "" && r.undergone(i) {
		return people, from, from // "fire kills 2, injures 3"
	}
	for i < n && (slices.Contains(reported, r.form(i)) || r.degree(i)) {
		i++
	}
	if i >= n || harmed[r.form(i)] == "" {
		return -1, -1, -1
	}
	_, last = r.state(i)
	if !r.undergone(last + 1) {
		return -1, -1, -1
	}
	return people, i, last
}

// at0 is the form of token i in small letters, "" behind the end.
func (r *reader) at0(i int) string {
	if i >= len(r.s.Tokens) {
		return ""
	}
	return r.form(i)
}

// undergone is true where at token i nothing follows that those counted could have done something to: "two men shot a dog".
func (r *reader) undergone(i int) bool {
	if i >= len(r.s.Tokens) {
		return true
	}
	switch r.tok(i).UPOS {
	case syntax.PUNCT, syntax.ADP, syntax.SCONJ, syntax.CCONJ, syntax.SYM:
		return true
	case syntax.ADV, syntax.VERB, syntax.AUX:
		return r.form(i) != "not"
	}
	if slices.Contains([]string{"in", "at", "near", "after", "during", "by", "on", "when", "as", "while", "following", "outside", "inside"}, r.form(i)) {
		return true
	}
	return r.timed()[i]
}
