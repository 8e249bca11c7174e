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
// man and his wife" are two; "two men and women" have no sum, nor has anything joined by "or".

// sums lists the sums of a sentence; qs are the numbers found in it.
func sums(sent *syntax.Sentence, at int, qs []Quantity) []Quantity {
	var out []Quantity
	for i := range sent.Tokens {
		if t := &sent.Tokens[i]; t.UPOS != syntax.NOUN || t.Rel == "conj" || t.Rel == "compound" {
			continue
		}
		parts := joined(sent, i)
		if len(parts) < 2 {
			continue
		}
		total, digits := 0.0, 0
		for _, p := range parts {
			n, ok := people(sent, p, qs)
			if !ok {
				total = 0
				break
			}
			total += n
			digits = max(digits, 1)
		}
		if total == 0 {
			continue
		}
		first, last := begins(sent, parts[0]), parts[len(parts)-1]
		q := Quantity{Span: text.Span{Start: sent.Tokens[first].Span.Start, End: sent.Tokens[last].Span.End}, Sentence: at, First: first, Last: last, Kind: Count,
			Value: &total, Approx: Exact, Of: "person", OfToken: i, Governor: governor(sent, i), Digits: max(digits, digitsOf(total)), Sum: true}
		out = append(out, q)
	}
	return out
}

// joined lists the nouns that are joined to noun i by "and" or commas, itself first; none where "or" joins any.
func joined(sent *syntax.Sentence, i int) []int {
	out := []int{i}
	for k := i + 1; k < len(sent.Tokens); k++ {
		t := &sent.Tokens[k]
		switch {
		case t.Rel == "cc" && slices.Contains(out, t.Head) || t.Rel == "cc" && t.Head > k && t.Head < len(sent.Tokens) && slices.Contains(out, sent.Tokens[t.Head].Head):
			if w := strings.ToLower(t.Form); w != "and" && w != "&" {
				return nil
			}
		case t.Rel == "conj" && slices.Contains(out, t.Head):
			out = append(out, k)
		}
	}
	return out
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
		if x := &sent.Tokens[k]; x.Head == noun && (x.Rel == "det" && single[strings.ToLower(x.Form)] || x.Rel == "nmod:poss") {
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

func digitsOf(v float64) int {
	n := 1
	for v >= 10 {
		v /= 10
		n++
	}
	return n
}

// withSums puts the sums of a sentence before their parts.
func withSums(sent *syntax.Sentence, at int, qs []Quantity) []Quantity {
	found := sums(sent, at, qs)
	if len(found) == 0 {
		return qs
	}
	qs = append(qs, found...)
	slices.SortStableFunc(qs, func(a, b Quantity) int {
		return cmp.Or(a.Span.Start-b.Span.Start, b.Span.End-a.Span.End)
	})
	return qs
}
