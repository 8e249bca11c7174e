package sources

import (
	"math"
	"slices"
)

// answers lists the likeliest value of every object.
func (t *weighing) answers() []Answer {
	out := make([]Answer, 0, len(t.objects))
	for i := range t.objects {
		o := &t.objects[i]
		logs, _ := t.support(o, -1, t.s.Temper)
		ps := probabilities(logs)[:o.values]
		best, even := 0, false
		for w := 1; w < len(ps); w++ {
			switch d := ps[w] - ps[best]; {
			case math.Abs(d) < 1e-9:
				even = true
			case d > 0:
				best, even = w, false
			}
		}
		a := Answer{Object: t.shown[i].name, Probability: ps[best], Tied: even, Contested: even || ps[best] < t.s.ContestedBelow && len(ps) > 1}
		if even {
			a.Among = t.shown[i].near(ps, ps[best])
		} else {
			a.Value = t.shown[i].values[best]
		}
		out = append(out, a)
	}
	return out
}

// near lists the values that have the probability p, sorted.
func (x *worded) near(ps []float64, p float64) []string {
	var out []string
	for w := range ps {
		if math.Abs(ps[w]-p) < 1e-9 {
			out = append(out, x.values[w])
		}
	}
	slices.Sort(out)
	return out
}

// records lists the record of every source: over all kinds, then for each kind.
func (t *weighing) records() []Record {
	var out []Record
	for i := range t.names {
		out = append(out, t.record(i, ""))
		for _, k := range t.kindsOf(i) {
			out = append(out, t.record(i, k))
		}
	}
	return out
}

func (t *weighing) kindsOf(i int) []string {
	var out []string
	for _, c := range t.saidBy(i) {
		if k := t.kinds.words[t.objects[c.object].kind]; k != "" {
			out = append(out, k)
		}
	}
	for _, p := range t.past[i] {
		if p.Kind != "" {
			out = append(out, p.Kind)
		}
	}
	slices.Sort(out)
	return slices.Compact(out)
}

func (t *weighing) record(i int, kind string) Record {
	r := Record{Source: t.names[i], Kind: kind}
	var origins []int32
	for _, c := range t.saidBy(i) {
		o := &t.objects[c.object]
		if kind == "" || t.kinds.words[o.kind] == kind {
			origins = append(origins, t.tally(&r, o, c.vote)...)
		}
	}
	slices.Sort(origins)
	r.Origins = len(slices.Compact(origins))
	b := t.belief(i, kind).shares()
	tail := (1 - t.s.Interval) / 2
	r.Reliability, r.Low, r.High = b.mean(), b.quantile(tail), b.quantile(1-tail)
	r.For, r.Against = b.beta()
	r.For, r.Against = math.Max(0, r.For-t.s.PriorAgree), math.Max(0, r.Against-t.s.PriorDispute)
	for _, p := range t.past[i] {
		if p.Kind == kind {
			r.Earlier += p.Compared
		}
	}
	r.Rated = r.N+r.Earlier >= t.s.MinCompared && r.High-r.Low <= t.s.MaxWidth
	return r
}

// tally counts one answer and returns the origins it was compared with.
func (t *weighing) tally(r *Record, o *object, at int32) []int32 {
	votes := t.votesOn(o)
	v := &votes[at]
	weight := make([]float64, o.values)
	var others []int32
	for i := range votes {
		if x := &votes[i]; x.origin != v.origin {
			weight[x.value] += x.weight
			others = append(others, x.origin)
		}
	}
	if len(others) == 0 {
		r.Alone++
		return nil
	}
	r.N++
	for w := range weight {
		if int32(w) != v.value && weight[w] >= weight[v.value] {
			r.Disputed++
			return others
		}
	}
	r.Agreed++
	return others
}
