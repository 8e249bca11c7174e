package claims

import (
	"crosscheck/language/syntax"
	"crosscheck/lexicon"
)

// nominals reads the event nouns of the sentence: "the release of 31 detainees by the court", "two
// deaths", "his arrest on Friday". One without a number, a name or a date in it claims nothing.
func (r *reader) nominals(all map[int]*clause) []Claim {
	var out []Claim
	for i := range r.s.Tokens {
		if r.tok(i).UPOS != syntax.NOUN || r.heap[i] || !eventNoun(r.lemma(i)) || r.mention(i) >= 0 {
			continue
		}
		if k, ok := r.nominal(i, all); ok {
			out = append(out, k)
		}
	}
	return out
}

// eventNoun reports whether a noun names something that happens: a group of news.txt, or the noun of a verb.
func eventNoun(lemma string) bool {
	if lexicon.Event(lemma) != "" {
		return lexicon.ClassOf(lemma) != lexicon.Person
	}
	return lexicon.ClassOf(lemma) == lexicon.Act && lexicon.VerbOf(lemma) != ""
}

// fatal is the adjective of "a fatal shooting" and "a fatal weekend shooting", or -1.
func (r *reader) fatal(i int) int {
	for d := i - 1; d >= 0 && d >= i-3; d-- {
		switch {
		case isA(r.lemma(d), "fatal") && r.tok(d).Head == i && r.rel(d) == "amod":
			return d
		case r.tok(d).Head != i || r.rel(d) != "compound" && r.rel(d) != "amod":
			return -1
		}
	}
	return -1
}

func (r *reader) nominal(i int, all map[int]*clause) (Claim, bool) {
	k := r.blank(i, r.lemma(i))
	k.Nominal = true
	if d := r.fatal(i); d >= 0 {
		k.Predicate = k.Predicate.Join(r.tok(d).Span) // "a fatal shooting" is a death
		k.Lemma = "killing"
	}
	var of, poss int = -1, -1
	for _, d := range r.kids[i] {
		switch {
		case r.rel(d) == "nmod" && r.tok(d).Rel == "nmod:poss":
			poss = d
		case r.rel(d) == "nmod" && r.case_(d) == "of" && of < 0:
			of = d
		case r.rel(d) == "nmod" && r.case_(d) == "by":
		case r.rel(d) == "nmod":
			k.Args = append(k.Args, Arg{r.case_(d), *r.phrase(d)})
		}
	}
	by := r.doneBy(i)
	switch {
	case isA(k.Lemma, "undergo") || by < 0 && of < 0:
		k.Subject = r.phrase(max(of, poss))
	default:
		k.Object = r.phrase(of)
		k.Subject = r.phrase(by)
		if k.Subject == nil {
			k.Subject = r.phrase(poss)
		} else if k.Object == nil {
			k.Object = r.phrase(poss)
		}
	}
	tokens := r.subtree(i, func(d int) bool { return r.heap[d] || outside(r.rel(d)) || r.tok(d).Head == i && besides(r.rel(d)) })
	in := r.hullSet(tokens)
	k.Span = r.hull(tokens)
	k.Quantities, k.Dates = r.quantitiesIn(in), r.datesIn(in)
	k.Names, k.Places = r.namesIn(in)
	if len(k.Quantities) == 0 && (lexicon.Event(k.Lemma) == "" || len(k.Names) == 0 && len(k.Dates) == 0) {
		return k, false
	}
	r.standsIn(&k, all)
	k.Quote = r.quoteOf(k.Predicate)
	k.Said = tokens
	k.Statement = r.render(tokens, nil, "")
	k.Kind = EventKind
	if len(k.Quantities) > 0 {
		k.Kind = QuantityKind
	}
	r.finish(&k)
	return k, true
}

// doneBy is who does what the event noun at token i names, behind "by", or -1. A "by" that hangs on the people to whom it is done belongs to
// the event: "the release of two prisoners by the court".
func (r *reader) doneBy(i int) int {
	by := r.behind(i, "by")
	if of := r.behind(i, "of"); by < 0 && of >= 0 && lexicon.ClassOf(r.lemma(of)) == lexicon.Person {
		by = r.behind(of, "by")
	}
	return by
}

// standsIn takes over how the clause around an event noun is meant: "plans the release of", "denied the
// killing of", and its date.
func (r *reader) standsIn(k *Claim, all map[int]*clause) {
	c := all[r.clauseOf(k.Head)]
	if c == nil {
		return
	}
	k.Past = r.past(c)
	k.Modality = r.modality(c, all)
	if isA(c.lemma, "plan") || isA(c.lemma, "mind") || isA(c.lemma, "try") {
		k.Modality = Planned
	}
	if isA(c.lemma, "not") {
		k.Factive = 0
	}
	if d := r.child(k.Head, "det"); d >= 0 && r.form(d) == "no" {
		k.Negated, k.NegationCue = true, r.tok(d).Span
	}
	if len(k.Dates) == 0 {
		k.Dates = r.datesIn(r.hullSet(c.own))
	}
}
