package discrepancy

import (
	"cmp"
	"fmt"
	"slices"

	"crosscheck/claims"
	"crosscheck/language/quantity"
	"crosscheck/matcher"
)

// findings makes one finding of every two figures, of the surest match first; a figure that fits two others alike well is left alone.
func (k *counterpart) findings(found []match) []Finding {
	slices.SortStableFunc(found, func(x, y match) int {
		return cmp.Or(-cmp.Compare(x.p, y.p), x.a.m.Doc-y.a.m.Doc, x.b.m.Doc-y.b.m.Doc, x.a.m.Ask.Value-y.a.m.Ask.Value, x.b.m.Ask.Value-y.b.m.Ask.Value)
	})
	used := map[figureIn]bool{}
	var out []Finding
	for _, m := range found {
		if k.in.Settings.Number.tier(m.p) == "" {
			break
		}
		a, b := figureIn{m.a.m.Doc, m.a.m.Ask.Value}, figureIn{m.b.m.Doc, m.b.m.Ask.Value}
		if used[a] || used[b] || k.ambiguous(found, m) {
			continue
		}
		sides := [2][]figureAt{append([]figureAt{m.a}, k.others(m.a, m.b)...), append([]figureAt{m.b}, k.others(m.b, m.a)...)}
		for _, x := range slices.Concat(sides[0][1:], sides[1][1:]) {
			used[figureIn{x.m.Doc, x.m.Ask.Value}] = true
		}
		used[a], used[b] = true, true
		f := Finding{Type: Number, Why: m.why, Verdict: k.verdict(&m), Reasons: reasons(&m.link), Note: "%s says %s, %s says %s: told in other words, and neither has the other's figure."}
		for _, l := range m.levels {
			if l == atSlip || l == atDigit {
				f.Reasons = append(f.Reasons, "For one figure: "+counterpartLevels[l].level+".")
			}
		}
		out = append(out, pairFinding(k.in, f, sides))
	}
	return out
}

// verdict is a contradiction only where something besides the digits ties two figures, and nothing speaks against it.
func (k *counterpart) verdict(m *match) Verdict {
	has := func(levels ...int) bool {
		return slices.ContainsFunc(levels, func(l int) bool { return slices.Contains(m.levels, l) })
	}
	tied := has(atWordsSome, atSentenceSome, atTime, atBeside, atMeasuredSame)
	against := has(atStrangers, atAged, atBackground, atNounOther, atPeople, atNounNone, atFar, atPartOther, atUnasked)
	if m.p >= k.in.Settings.Counterpart.Sure && tied && !against {
		return Conflict
	}
	return Possible
}

// others are the figures of further articles that are the same as that of a, in claims as like that of b.
func (k *counterpart) others(a, b figureAt) []figureAt {
	var out []figureAt
	for _, t := range k.all {
		if t.at.doc == a.m.Doc || t.at.doc == b.m.Doc || k.in.Batch.Docs[t.at.doc].Matter != k.in.Batch.Docs[a.m.Doc].Matter || t.q.Kind != a.q.Kind ||
			figures(t.q, a.q, k.in.Quantities) != equal || t.q.Kind == quantity.Count && !alikeNouns(t.q, a.q) || t.asks[0].bare || *t.q.Value != *a.q.Value {
			continue
		}
		for _, x := range t.asks {
			if l := k.in.Judge.Link(a.ask, x.ask); l.Same.Probability() >= k.in.Settings.MinAgree && l.Comparable.Probability() >= k.in.Settings.SameEvent {
				out = append(out, x)
				break
			}
		}
	}
	return out
}

// ambiguous reports whether one of two figures fits another one of the other's article nearly as well.
func (k *counterpart) ambiguous(found []match, m match) bool {
	bits := m.why.Bits()
	return slices.ContainsFunc(found, func(o match) bool {
		shares := o.a.m.Doc == m.a.m.Doc && o.b.m.Doc == m.b.m.Doc && (o.a.q == m.a.q) != (o.b.q == m.b.q)
		return shares && bits-o.why.Bits() < k.in.Settings.Counterpart.Clear
	})
}

// pairFinding fills in the cells: every article that has the figure of one of the two sides, which neither is empty.
func pairFinding(in *Input, f Finding, figures [2][]figureAt) Finding {
	q := &matcher.Question{Slot: claims.CountSlot, Story: in.Batch.Docs[figures[0][0].m.Doc].Story}
	var sides []int // by member
	for side, list := range figures {
		for _, x := range list {
			q.Members = append(q.Members, *x.m)
			sides = append(sides, side)
		}
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
