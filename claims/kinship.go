package claims

import (
	"slices"
	"strings"

	"crosscheck/language/names"
	"crosscheck/language/quotes"
	"crosscheck/text"
)

type quoteOf = quotes.Quote

// kin are nouns that tie two people; each stands for itself and is compared as it is.
var kin = strings.Fields("wife husband spouse partner girlfriend boyfriend fiance fiancee son daughter father mother parent brother sister sibling " +
	"uncle aunt nephew niece cousin grandfather grandmother grandson granddaughter stepfather stepmother stepson stepdaughter widow widower " +
	"friend colleague lawyer attorney spokesman spokeswoman spokesperson neighbour neighbor classmate roommate successor predecessor")

// relations reads possessives and "of" phrases with a noun of kinship beside a name: "his wife, Ana Roe",
// "Ana Roe, the wife of Ivo Roe".
func (r *reader) relations() []Claim {
	var out []Claim
	for i := range r.s.Tokens {
		if !slices.Contains(kin, r.lemma(i)) {
			continue
		}
		whose := r.child(i, "nmod:poss")
		if whose < 0 {
			if n := r.child(i, "nmod"); n >= 0 && r.case_(n) == "of" {
				whose = n
			}
		}
		who := r.besideName(i)
		if whose < 0 || who < 0 || !r.person(whose) {
			continue
		}
		k := r.blank(i, r.lemma(i))
		k.Kind, k.Nominal = RelationKind, true
		k.Subject, k.Object = r.phrase(who), r.phrase(whose)
		if k.Subject.Entity == k.Object.Entity {
			continue
		}
		k.Span = r.hull(r.core(i)).Join(k.Subject.Span)
		k.Names, k.Places = r.namesIn(r.within(k.Span))
		k.Quote = r.quoteOf(k.Predicate)
		k.Statement = k.Subject.Text + " is " + r.lemma(i) + " of " + k.Object.Text
		r.finish(&k)
		out = append(out, k)
	}
	return out
}

// besideName is the head of the person's name in apposition to token i, either way round, or -1.
func (r *reader) besideName(i int) int {
	for _, j := range append(slices.Clone(r.kids[i]), r.tok(i).Head) {
		if j < 0 || r.tok(j).Head == i && r.rel(j) != "appos" && r.rel(j) != "flat" || r.tok(j).Head != i && r.rel(i) != "appos" {
			continue
		}
		if m := r.mention(j); m >= 0 && r.a.Names.Mentions[m].Type == names.Person {
			return j
		}
	}
	return -1
}

// within is the set of tokens that lie in a stretch.
func (r *reader) within(sp text.Span) map[int]bool {
	in := map[int]bool{}
	for i := range r.s.Tokens {
		if sp.Contains(r.s.Tokens[i].Span) {
			in[i] = true
		}
	}
	return in
}
