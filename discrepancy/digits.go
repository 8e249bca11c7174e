package discrepancy

import (
	"cmp"
	"fmt"
	"slices"
	"strconv"

	"crosscheck/article"
	"crosscheck/claims"
	"crosscheck/evidence"
	"crosscheck/language/quantity"
	"crosscheck/matcher"
)

// Slips of the pen.
//
// "381 patients took part" and "a trial with 318 patients" share too few words to be surely one question. But the same digits in
// another order, or a figure ten times the other, seldom come about by chance: that is evidence of its own that one figure was
// meant. It is looked for through an index of the digits, within one matter, and weighed together with what is asked; both must
// still be counted alike and speak of one event, and no article may print both figures.

// A figureAt is one ask for a count with its figure made ready.
type figureAt struct {
	ask int // of the judge
	m   *matcher.Member
	q   *quantity.Quantity

	lone bool // the only figure of its kind in its article
	bare bool // no claim asks for it: ask and m are of a claim of its sentence
}

// fewest is the fewest significant digits of a figure whose slip can be told: 12 and 21 are both common. One of two digits has
// to be a power of ten off, or its article's only figure of its kind.
const fewest = 3

// mostTens is the highest power of ten that is read as a slip: million for billion.
const mostTens = 3

// digitSlips lists the figures of different articles that are probably slips of one another; known are the findings about figures so far.
func digitSlips(in *Input, known []Finding) []Finding {
	if in.Judge == nil {
		return nil
	}
	var index piles[figureAt]
	for i := range in.Judge.Len() {
		x, ok := slippable(in, i)
		if !ok {
			continue
		}
		doc := &in.Batch.Docs[x.m.Doc]
		index.add(fmt.Sprint(doc.Matter, " ", x.m.Ask.Frame.Measure, " ", digits(*x.q.Value)), x)
	}
	told := compared(known)
	var out []Finding
	const most = 64 // a figure printed more often is everybody's
	index.each(most, func(list []figureAt) {
		if f, ok := digitSlip(in, list, told); ok {
			out = append(out, f)
		}
	})
	return out
}

// slippable makes the figure of an ask ready: one exact number with digits enough, stated by an article's text.
func slippable(in *Input, i int) (figureAt, bool) {
	x := figureAt{ask: i, m: in.Judge.Member(i), lone: in.Judge.Lone(i)}
	if x.m.Ask.Slot != claims.CountSlot || x.m.Ask.Value < 0 {
		return x, false
	}
	c := claim(in, x.m)
	x.q = &in.Batch.Docs[x.m.Doc].Article.Quantities[x.m.Ask.Value]
	if c.Role != article.Body || !firmly(c) || x.q.Value == nil || x.q.Approx != quantity.Exact || *x.q.Value <= 0 {
		return x, false
	}
	return x, true
}

// digits are the digits of a figure in order of size, without zeros: the same for every slip of it.
func digits(v float64) string {
	b := slices.DeleteFunc([]byte(strconv.FormatFloat(v, 'f', -1, 64)), func(c byte) bool { return c < '1' || c > '9' })
	slices.Sort(b)
	return string(b)
}

// slipped says how one figure comes of the other by one slip, and what it weighs; ok is false where it does not.
func slipped(a, b figureAt, in *Input) (how string, bits float64, ok bool) {
	long, least := min(a.q.Digits, b.q.Digits), fewest
	if a.lone && b.lone {
		least = fewest - 1
	}
	bits = in.Settings.Slip + in.Settings.SlipDigit*float64(long-fewest)
	switch c := quantity.Compare(*a.q, *b.q, in.Quantities); {
	case powerOfTen(c) && long >= fewest-1:
		return fmt.Sprintf("one is the other times %.0f", c.Ratio), bits, true
	case c.Slip == quantity.Transposed && long >= least:
		return "the same digits, two of them exchanged", bits, true
	}
	return "", 0, false
}

// digitSlip makes the finding of the surest slip among figures of the same digits.
func digitSlip(in *Input, list []figureAt, told map[passage]bool) (Finding, bool) {
	var best Finding
	var from, to figureAt
	p := 0.0
	for i, a := range list {
		for _, b := range list[i+1:] {
			if a.m.Doc == b.m.Doc || told[passage{a.m.Doc, claim(in, a.m).Sentence}] && told[passage{b.m.Doc, claim(in, b.m).Sentence}] {
				continue
			}
			how, bits, ok := slipped(a, b, in)
			if !ok || printsBoth(in, list, a, b) {
				continue
			}
			l := in.Judge.Link(a.ask, b.ask)
			if l.Comparable.Probability() < in.Settings.SameEvent || !countedAlike(&l) {
				continue
			}
			why := both(l.Comparable, "same question", l.Same.Probability()).Add(evidence.Part{Field: "digits", Level: how, Bits: bits})
			verdict := in.Settings.Number.tier(why.Probability())
			if a.lone && b.lone {
				if verdict != Conflict {
					verdict = Possible // the words alone do not make it a contradiction
				}
				why = why.Add(evidence.Part{Field: "figures", Level: "each article's only one of its kind", Bits: in.Settings.SlipLone})
			}
			if why.Probability() > p {
				p, from, to = why.Probability(), a, b
				best = Finding{Type: Number, Why: why, Reasons: append(reasons(&l), "For one figure: "+how+".")}
				if a.lone && b.lone {
					best.Reasons = append(best.Reasons, "For one figure: each is its article's only one of its kind.")
				}
				if best.Verdict = in.Settings.Number.tier(p); best.Verdict == Conflict {
					best.Verdict = verdict
				}
				best.Note = fmt.Sprintf("%%s says %%s, %%s says %%s: %s.", how)
			}
		}
	}
	if best.Verdict == "" {
		return best, false
	}
	return slipFinding(in, best, list, from, to), true
}

// countedAlike reports whether nothing says that two figures count different things, or on different scales.
func countedAlike(l *matcher.Link) bool {
	return !slices.ContainsFunc(l.Same.Parts(), func(p evidence.Part) bool {
		return p.Bits < 0 && slices.Contains([]string{"counted", "value of", "for", "rate", "scope", "part"}, p.Field)
	})
}

// printsBoth reports whether one article prints both figures: then they are two.
func printsBoth(in *Input, list []figureAt, a, b figureAt) bool {
	for _, x := range []figureAt{a, b} {
		doc := in.Batch.Docs[x.m.Doc].Article
		other := b
		if x.ask == b.ask {
			other = a
		}
		for k := range doc.Quantities {
			if q := &doc.Quantities[k]; q.Value != nil && *q.Value == *other.q.Value && q.Unit == other.q.Unit {
				return true
			}
		}
	}
	return false
}

// slipFinding fills in the cells of a slip: every article that has one of the two figures.
func slipFinding(in *Input, f Finding, list []figureAt, a, b figureAt) Finding {
	q := &matcher.Question{Slot: claims.CountSlot, Story: in.Batch.Docs[a.m.Doc].Story}
	var sides []int
	for _, x := range list {
		side := 0
		switch *x.q.Value {
		case *a.q.Value:
		case *b.q.Value:
			side = 1
		default:
			continue
		}
		q.Members = append(q.Members, *x.m)
		sides = append(sides, side)
	}
	cells, members := answers(in, q, func(m *matcher.Member) (string, bool) { return words(in, m.Doc, m.Ask.At), true })
	n := numbers{in: in, q: q, cells: cells, members: members}
	at := make([]int, len(cells))
	for i := range cells {
		at[i] = i
		cells[i].Side = sides[members[i][0]]
	}
	first := slices.IndexFunc(cells, func(c Cell) bool { return c.Side == 0 })
	second := slices.IndexFunc(cells, func(c Cell) bool { return c.Side == 1 })
	g := n.blank(at, []Side{{Value: n.value(first)}, {Value: n.value(second)}})
	g.Type, g.Why, g.Reasons, g.Verdict = f.Type, f.Why, f.Reasons, f.Verdict
	g.Note = fmt.Sprintf(f.Note, n.who(first), n.value(first), n.who(second), n.value(second))
	slices.SortStableFunc(g.Cells, func(x, y Cell) int { return cmp.Or(x.Side-y.Side, x.Doc-y.Doc) })
	return g
}
