package tune

import (
	"cmp"
	"math"
	"slices"
)

// A Point is how findings of one type fare from a threshold on.
type Point struct {
	Threshold float64
	Shown     int     // labelled findings with at least this score
	Real      int     // of these, contradictions
	Precision float64 // Real / Shown
	Low, High float64 // Wilson interval of the precision, 90 %
	Recall    float64 // of all labelled contradictions of the type
}

// A Curve is one type of finding at every threshold that changes something, from the highest.
type Curve struct {
	Type   string
	Labels int // labelled Real or Benign
	Points []Point
}

// z is the normal quantile of a two-sided 90 % interval.
const z = 1.6448536269514722

// Wilson is the score interval of a proportion (Wilson 1927): k successes of n. For n = 0 it is [0,1].
func Wilson(k, n int) (low, high float64) {
	if n == 0 {
		return 0, 1
	}
	p, m := float64(k)/float64(n), float64(n)
	centre := p + z*z/(2*m)
	spread := z * math.Sqrt(p*(1-p)/m+z*z/(4*m*m))
	return max(0, (centre-spread)/(1+z*z/m)), min(1, (centre+spread)/(1+z*z/m))
}

// Curves measures every type of finding that has labels, by name of the type.
func Curves(rows []Row) []Curve {
	byType := map[string][]Row{}
	for _, r := range rows {
		if l := LabelOf(r.Decided); r.accuses() && (l == Real || l == Benign) {
			byType[r.Type] = append(byType[r.Type], r)
		}
	}
	var out []Curve
	for t, rows := range byType {
		out = append(out, curve(t, rows))
	}
	slices.SortFunc(out, func(a, b Curve) int { return cmp.Compare(a.Type, b.Type) })
	return out
}

func curve(kind string, rows []Row) Curve {
	slices.SortFunc(rows, func(a, b Row) int { return cmp.Or(cmp.Compare(b.Score, a.Score), cmp.Compare(a.ID, b.ID)) })
	total := 0
	for _, r := range rows {
		if LabelOf(r.Decided) == Real {
			total++
		}
	}
	c := Curve{Type: kind, Labels: len(rows)}
	found := 0
	for i, r := range rows {
		if LabelOf(r.Decided) == Real {
			found++
		}
		if i+1 < len(rows) && rows[i+1].Score == r.Score {
			continue // the threshold takes equal scores together
		}
		p := Point{Threshold: r.Score, Shown: i + 1, Real: found, Precision: float64(found) / float64(i+1)}
		p.Low, p.High = Wilson(found, i+1)
		if total > 0 {
			p.Recall = float64(found) / float64(total)
		}
		c.Points = append(c.Points, p)
	}
	return c
}

// Smallest is the lowest threshold whose precision is at least target, even at the lower end of its
// interval; ok is false where no threshold reaches that.
func (c Curve) Smallest(target float64) (p Point, ok bool) {
	for _, q := range c.Points {
		if q.Low >= target {
			p, ok = q, true
		}
	}
	return p, ok
}
