package discrepancy

import ()

// Figures without a counterpart.
//
// Two outlets that write about one thing mostly print the same figures, in whatever words. Where each of two articles has one figure in a unit,
// or of a sort of thing, for which the other has none that is equal or goes together with it, these two may be answers to one question, though
// the sentences around them share few words: "voted by 78 per cent", "87 per cent were in favour". By itself that is weak evidence, as figures
// that differ may well measure two things. It is weighed together with what both articles share otherwise, with what is counted and told, with the
// digits (an error mostly changes, leaves out or exchanges one), and with how far the figures lie apart: see CounterpartBits, whose weights are fitted.
// Whatever else says that they count different things, or hold for different ones, rules it out.

// counterparts lists figures that are probably answers to one question; known are the findings about figures so far.
func counterparts(in *Input, known []Finding) []Finding {
	k := newCounterpart(in, settled(known))
	return k.findings(k.weighed())
}

// A Counterpart is two figures that may answer one question, with the levels of evidence that speak for it or against it.
type Counterpart struct {
	A, B   Spot
	Levels []string // keys of CounterpartBits
}

// A Spot is where a figure stands.
type Spot struct {
	Doc int
	At  [2]int // from byte, to byte
}

// Counterparts lists all figures of different articles that are weighed against each other, and how: what the weights are fitted to.
func Counterparts(in *Input) []Counterpart {
	k := newCounterpart(in, nil)
	var out []Counterpart
	for _, m := range k.weighed() {
		c := Counterpart{A: Spot{m.a.m.Doc, [2]int{m.a.q.Span.Start, m.a.q.Span.End}}, B: Spot{m.b.m.Doc, [2]int{m.b.q.Span.Start, m.b.q.Span.End}}}
		for _, l := range m.levels {
			c.Levels = append(c.Levels, counterpartLevels[l].key)
		}
		out = append(out, c)
	}
	return out
}

// A counterpart looks for figures without one.
type counterpart struct {
	in      *Input
	settled map[figureIn]bool
	index   piles[*figureTold] // the figures, by matter and measure
	kin     map[[2]figureIn]kin
	all     []*figureTold
}

func newCounterpart(in *Input, settled map[figureIn]bool) *counterpart {
	return &counterpart{in: in, settled: settled, kin: map[[2]figureIn]kin{}}
}

// weighed lists the surest match of every two figures, of all that may be weighed.
func (k *counterpart) weighed() []match {
	if k.in.Judge == nil {
		return nil
	}
	k.all = k.figures()
	for _, t := range k.all {
		k.put(t)
	}
	best := map[[2]figureIn]int{}
	var found []match
	const most = 64 // a figure of a sort that is met more often has no one counterpart
	k.index.each(most, func(list []*figureTold) {
		for i, a := range list {
			for _, b := range list[i+1:] {
				if a.at.doc == b.at.doc {
					continue
				}
				key := [2]figureIn{a.at, b.at}
				if _, done := best[key]; done {
					continue
				}
				if m, ok := k.match(a, b); ok {
					best[key] = len(found)
					found = append(found, m)
				} else {
					best[key] = -1
				}
			}
		}
	})
	return found
}
