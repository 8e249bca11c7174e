package discrepancy

import "slices"

// One utterance is one question, however many articles quote it.

// A quotePair is a finding on two quotations, and how they stand to each other.
type quotePair struct {
	f Finding
	t *QuoteTie
}

// A quoted place is one quotation of one article.
type quoted struct{ doc, quote int }

// byUtterance gathers the findings on pairs of quotations into one for each utterance. The gravest come first: who else
// quotes the words of a contradiction stands beside whom it agrees with. A quotation joins an utterance only if it shares words
// with every quotation in it (complete linkage): a longer one would chain two sentences of a speech together.
func byUtterance(pairs []quotePair) []Finding {
	rank := map[Verdict]int{Conflict: 0, Possible: 1, Compatible: 2, Agree: 3}
	slices.SortStableFunc(pairs, func(a, b quotePair) int { return rank[a.f.Verdict] - rank[b.f.Verdict] })
	tied := map[[2]quoted]bool{}
	for i := range pairs {
		a, b := pairs[i].ends()
		tied[[2]quoted{a, b}], tied[[2]quoted{b, a}] = true, true
	}
	var out []Finding
	in := map[quoted][]int{} // the findings that hold a quotation
	for i := range pairs {
		f := &pairs[i].f
		a, b := pairs[i].ends()
		if slices.ContainsFunc(in[a], func(g int) bool { return slices.Contains(in[b], g) }) {
			continue // both stand together with what weighs no less
		}
		joined := false
		for _, side := range [][2]quoted{{a, b}, {b, a}} {
			known, next := side[0], side[1]
			g := slices.IndexFunc(in[known], func(g int) bool { return out[g].linked(next, tied) })
			if g >= 0 {
				g = in[known][g]
				out[g].takeIn(f, known, next, pairs[i].t.Relation)
				in[next] = append(in[next], g)
				joined = true
				break
			}
		}
		if !joined {
			in[a], in[b] = append(in[a], len(out)), append(in[b], len(out))
			out = append(out, *f)
		}
	}
	return out
}

// ends are the two quotations of a pair.
func (p *quotePair) ends() (a, b quoted) {
	return quoted{p.t.DocA, p.t.QuoteA}, quoted{p.t.DocB, p.t.QuoteB}
}

// linked reports whether a quotation shares words with all that a finding holds.
func (f *Finding) linked(q quoted, tied map[[2]quoted]bool) bool {
	return !slices.ContainsFunc(f.Cells, func(c Cell) bool { return !tied[[2]quoted{q, {c.Doc, c.Quote}}] })
}

// takeIn adds to an utterance the quotation of f at next, which was compared with the one at known. It stands on the side of that
// one where it has its words, or nothing that weighs.
func (f *Finding) takeIn(pair *Finding, known, next quoted, how QuoteRelation) {
	is := func(q quoted) func(Cell) bool {
		return func(c Cell) bool { return c.Doc == q.doc && c.Quote == q.quote }
	}
	c := pair.Cells[slices.IndexFunc(pair.Cells, is(next))]
	grave := func(v Verdict) bool { return v == Conflict || v == Possible }
	switch side := slices.IndexFunc(f.Sides, func(s Side) bool { return s.Value == c.Value }); {
	case how == Verbatim, grave(f.Verdict) && !grave(pair.Verdict):
		c.Side = f.Cells[slices.IndexFunc(f.Cells, is(known))].Side
	case side >= 0:
		c.Side = side
	default:
		c.Side = len(f.Sides)
		f.Sides = append(f.Sides, Side{Value: c.Value})
	}
	f.Cells = append(f.Cells, c)
	if f.Question.Entity == "" && pair.Question.Entity != "" {
		f.Question = pair.Question
	}
}
