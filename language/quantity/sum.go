package quantity

import (
	"cmp"
	"slices"
	"strings"

	"crosscheck/language/syntax"
	"crosscheck/lexicon"
	"crosscheck/text"
)

// Sums of people.
//
// "Two men and a woman were killed" answers how many people were killed, though no word says three. Where people of several sorts
// are joined, and each sort has its number, their sum is a quantity as well: it stands before its parts and is marked as a sum. "A
// man and his wife" are two; "two men and women" have no sum, nor has anything joined by "or", nor what only commas join: there the
// grammar may have taken a place or an apposition for one more of a list ("In May, Ivan Roe spoke").
//
// Two people who are named are two as well; but a list of names seldom is of all, so that such a sum is marked as a part.

// sums lists the sums of a sentence; qs are the numbers found in it, person says which tokens head the name of one.
func sums(sent *syntax.Sentence, at int, qs []Quantity, person func(token int) bool) []Quantity {
	var out []Quantity
	first := opening(sent)
	for i := range sent.Tokens {
		if t := &sent.Tokens[i]; t.UPOS != syntax.NOUN && t.UPOS != syntax.PROPN || t.Rel == "conj" || t.Rel == "compound" || t.Rel == "flat" || within(sent, i) {
			continue
		}
		parts := joined(sent, i)
		switch {
		case len(first) > 0 && i == first[0]:
			parts = first
		case slices.Contains(first, i):
			continue
		}
		if len(parts) < 2 {
			continue
		}
		total, named := 0.0, false
		for _, p := range parts {
			n, ok := 1.0, person(p) && !numbered(sent, p)
			named = named || ok
			if !ok {
				n, ok = people(sent, p, qs)
			}
			if !ok {
				total = 0
				break
			}
			total += n
		}
		if total == 0 {
			continue
		}
		first, last := begins(sent, parts[0]), ends(sent, parts[len(parts)-1])
		q := Quantity{Span: text.Span{Start: sent.Tokens[first].Span.Start, End: sent.Tokens[last].Span.End}, Sentence: at, First: first, Last: last, Kind: Count,
			Value: &total, Approx: Exact, Of: "person", OfToken: i, Governor: governor(sent, i), Digits: digitsOf(total), Sum: true, Subset: named}
		out = append(out, q)
	}
	return out
}

// numbered is true of a name that a figure belongs to, which is no person's: "Route 14", "N. Loop 5".
func numbered(sent *syntax.Sentence, noun int) bool {
	end := ends(sent, noun) + 1
	return end < len(sent.Tokens) && sent.Tokens[end].UPOS == syntax.NUM
}

// joined lists the nouns of a list that ends in "and", noun i first; none where "or" joins any.
func joined(sent *syntax.Sentence, i int) []int {
	out := []int{i}
	and := false
	for k := i + 1; k < len(sent.Tokens); k++ {
		t := &sent.Tokens[k]
		switch {
		case t.Rel == "cc" && slices.Contains(out, t.Head) || t.Rel == "cc" && t.Head > k && t.Head < len(sent.Tokens) && slices.Contains(out, sent.Tokens[t.Head].Head):
			if w := strings.ToLower(t.Form); w != "and" && w != "&" {
				return nil
			}
			and = true
		case t.Rel == "conj" && slices.Contains(out, t.Head):
			out = append(out, k)
		}
	}
	if !and {
		return nil
	}
	return out
}

// within reports whether a noun stands behind "in" or "on": a time or a place, whatever the grammar joins to it.
func within(sent *syntax.Sentence, noun int) bool {
	for k := max(0, noun-6); k < noun; k++ {
		if x := &sent.Tokens[k]; x.Head == noun && x.Rel == "case" && (strings.EqualFold(x.Form, "in") || strings.EqualFold(x.Form, "on")) {
			return true
		}
	}
	return false
}

// opening lists the nouns of a list with which a sentence opens: "Two men, a woman and three children were killed". No verb stands
// before it that could take but a part of it, so that the words are surer than the grammar, which likes to end a clause at "and".
func opening(sent *syntax.Sentence) []int {
	var out []int
	and := false
	for i := 0; i < len(sent.Tokens); i++ {
		if u := sent.Tokens[i].UPOS; u != syntax.NUM && u != syntax.DET {
			return nil
		}
		for i++; i < len(sent.Tokens) && sent.Tokens[i].UPOS == syntax.ADJ; i++ {
		}
		if i+1 >= len(sent.Tokens) || sent.Tokens[i].UPOS != syntax.NOUN {
			return nil
		}
		out = append(out, i)
		comma := sent.Tokens[i+1].Form == ","
		if comma {
			i++
		}
		switch next := &sent.Tokens[min(i+1, len(sent.Tokens)-1)]; {
		case next.UPOS == syntax.CCONJ && (strings.EqualFold(next.Form, "and") || next.Form == "&"):
			and = true
			i++
		case (next.UPOS == syntax.VERB || next.UPOS == syntax.AUX) && !comma && and:
			return out
		case !comma || and:
			return nil
		}
	}
	return nil
}

// people is how many people a noun of a list stands for: its number, or one where it is a single person.
func people(sent *syntax.Sentence, noun int, qs []Quantity) (float64, bool) {
	t := &sent.Tokens[noun]
	if t.UPOS != syntax.NOUN || lexicon.ClassOf(strings.ToLower(t.Lemma)) != lexicon.Person {
		return 0, false
	}
	for i := range qs {
		if q := &qs[i]; q.OfToken == noun && q.Kind == Count {
			if q.Value == nil || q.Approx != Exact || q.Last > noun {
				return 0, false
			}
			return *q.Value, *q.Value == float64(int(*q.Value))
		}
	}
	if t.XPOS != "NN" {
		return 0, false
	}
	for k := max(0, noun-6); k < noun; k++ {
		if x := &sent.Tokens[k]; x.Head == noun && (x.UPOS == syntax.DET && single[strings.ToLower(x.Form)] || x.Rel == "nmod:poss") {
			return 1, true
		}
	}
	return 0, false
}

var single = words(`a an another the this that`)

// begins is the first token of the noun phrase that noun heads, without a preposition.
func begins(sent *syntax.Sentence, noun int) int {
	first := noun
	for k := noun - 1; k >= 0 && k >= noun-6; k-- {
		if x := &sent.Tokens[k]; x.Head == noun && x.Rel != "case" && x.UPOS != syntax.PUNCT && x.Rel != "cc" {
			first = k
		}
	}
	return first
}

// ends is the last token of a name that a token heads, or the token itself.
func ends(sent *syntax.Sentence, head int) int {
	last := head
	for k := head + 1; k < len(sent.Tokens) && sent.Tokens[k].Rel == "flat" && sent.Tokens[k].Head == head; k++ {
		last = k
	}
	return last
}

func digitsOf(v float64) int {
	n := 1
	for v >= 10 {
		v /= 10
		n++
	}
	return n
}

// WithSums puts the sums of people before their parts into the numbers of a document. person says of a sentence's token whether it
// heads the name of a person; it is called once the names are known.
func WithSums(sents []syntax.Sentence, qs []Quantity, person func(sentence, token int) bool) []Quantity {
	var found []Quantity
	next := 0
	for i := range sents {
		from := next
		for next < len(qs) && qs[next].Sentence == i {
			next++
		}
		if sents[i].Role.Readable() {
			found = append(found, sums(&sents[i], i, qs[from:next], func(t int) bool { return person(i, t) })...)
		}
	}
	if len(found) == 0 {
		return qs
	}
	qs = append(qs, found...)
	slices.SortStableFunc(qs, func(a, b Quantity) int {
		return cmp.Or(a.Sentence-b.Sentence, a.Span.Start-b.Span.Start, b.Span.End-a.Span.End)
	})
	return qs
}
