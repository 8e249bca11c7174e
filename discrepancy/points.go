package discrepancy

import (
	"fmt"
	"math"
	"slices"

	"crosscheck/article"
	"crosscheck/claims"
	"crosscheck/evidence"
	"crosscheck/language/quantity"
	"crosscheck/matcher"
)

// Points told as percent.
//
// "The share rose from 40 to 45 percent" and "the share rose 5 percent" ask on different scales, so that they are no question
// together; and yet the second took the points of the first for percent. It is looked for by itself: a rise or fall told in percent
// whose figure is the difference of two levels that another article gives, and not the percent that these make.

// levels are where something stood before and after, told by one claim.
type levels struct {
	ask      int // of the judge, for the level after
	m        *matcher.Member
	from, to float64
}

// pointSlips lists the changes in percent that are the difference in points of another article's levels.
func pointSlips(in *Input, known []Finding) []Finding {
	if in.Judge == nil {
		return nil
	}
	risen := map[int][]levels{} // by matter: only its articles are held against each other
	var changed []figureAt
	for i := range in.Judge.Len() {
		m := in.Judge.Member(i)
		if m.Ask.Slot != claims.CountSlot || m.Ask.Frame.Measure != "percent percent" {
			continue
		}
		c := claim(in, m)
		q := &in.Batch.Docs[m.Doc].Article.Quantities[m.Ask.Value]
		if c.Role != article.Body || !firmly(c) || q.Value == nil || q.Approx != quantity.Exact || q.Points {
			continue
		}
		switch {
		case quantity.Scale(q.Scope) == "change":
			changed = append(changed, figureAt{ask: i, m: m, q: q})
		case q.Scope == "to":
			if from, ok := before(in, m, c); ok {
				matter := in.Batch.Docs[m.Doc].Matter
				risen[matter] = append(risen[matter], levels{i, m, from, *q.Value})
			}
		}
	}
	told := compared(known)
	var out []Finding
	for _, x := range changed {
		for _, l := range risen[in.Batch.Docs[x.m.Doc].Matter] {
			if told[passage{x.m.Doc, claim(in, x.m).Sentence}] {
				break
			}
			if f, ok := pointSlip(in, x, l); ok {
				out = append(out, f)
				told[passage{x.m.Doc, claim(in, x.m).Sentence}] = true
			}
		}
	}
	return out
}

// before is the level from which something rose to that of a member.
func before(in *Input, m *matcher.Member, c *claims.Claim) (float64, bool) {
	a := in.Batch.Docs[m.Doc].Article
	for _, k := range c.Quantities {
		if q := &a.Quantities[k]; q.Scope == "from" && q.Kind == quantity.Percent && q.Value != nil && q.Approx == quantity.Exact && *q.Value > 0 {
			return *q.Value, true
		}
	}
	return 0, false
}

func pointSlip(in *Input, x figureAt, l levels) (Finding, bool) {
	points := math.Abs(l.to - l.from)
	percent := points / l.from * 100
	if x.m.Doc == l.m.Doc || math.Abs(*x.q.Value-points) > 0.05 || math.Abs(percent-points) < 0.1 {
		return Finding{}, false
	}
	link := in.Judge.Link(x.ask, l.ask)
	same := without(link.Same, "scope")
	if link.Comparable.Probability() < in.Settings.SameEvent || slices.ContainsFunc(same.Parts(), func(p evidence.Part) bool {
		return p.Bits < 0 && (p.Field == "counted" || p.Field == "part" || p.Field == "event")
	}) {
		return Finding{}, false
	}
	n := numbers{in: in, q: &matcher.Question{Slot: claims.CountSlot, Story: in.Batch.Docs[x.m.Doc].Story, Members: []matcher.Member{*x.m, *l.m}}}
	n.cells, n.members = answers(in, n.q, func(m *matcher.Member) (string, bool) { return words(in, m.Doc, m.Ask.At), true })
	if len(n.cells) != 2 {
		return Finding{}, false
	}
	n.cells[1].Side = 1
	f := n.blank([]int{0, 1}, []Side{{Value: n.value(0)}, {Value: n.value(1)}})
	f.Why = both(link.Comparable, "same question", same.Probability()).Add(evidence.Part{Field: "digits", Level: "the percent are the points between the two levels", Bits: in.Settings.Slip})
	f.Verdict = in.Settings.Number.tier(f.Why.Probability())
	f.Reasons = append(reasons(&link), fmt.Sprintf("From %g to %g percent is %.3g percentage points, or %.3g percent.", l.from, l.to, points, percent))
	f.Note = fmt.Sprintf("%s says %s, %s from %g to %g percent: that is %.3g percentage points, or %.3g percent.", n.who(0), n.value(0), n.who(1), l.from, l.to, points, percent)
	return f, f.Verdict != ""
}

// inPoints says of what a change in percent and one in percentage points are both right, if there are such.
func (n *numbers) inPoints(at []int) []string {
	for _, i := range at {
		for _, j := range at {
			if x, y := n.at(i), n.at(j); x.Points && !y.Points {
				if base, ok := quantity.Base(*x, *y); ok {
					return []string{fmt.Sprintf("%s and %s are both right if it stood at %.3g percent before.", n.value(i), n.value(j), base)}
				}
			}
		}
	}
	return nil
}
