package sources

import "math"

// support is the log-likelihood of each value of o, and last of "none of these", from all votes but those of the
// origin left out ("" leaves none out), together with the number of votes counted.
func (t *table) support(o *object, leftOut string, temper float64) (logs []float64, n float64) {
	logs = make([]float64, len(o.values)+1)
	none := len(o.values)
	for _, v := range o.votes {
		if v.origin == leftOut {
			continue
		}
		n += v.weight
		a := t.voter(v)
		right, wrong := v.weight*math.Log(a), v.weight*math.Log(1-a)
		for w := range o.values {
			if w == v.value {
				logs[w] += right
			} else {
				logs[w] += wrong + v.weight*o.wrong[v.value][w]
			}
		}
		logs[none] += wrong - v.weight*math.Log(t.s.FalseValues)
	}
	logs[none] += math.Log(t.s.FalseValues) // any of the values nobody gives
	scale := temper / (1 + t.dependence*math.Max(0, n-1))
	for w := range logs {
		logs[w] *= scale
		if w < none {
			logs[w] += decision(o.decided, w, t.s)
		} else if hasRight(o.decided) {
			logs[w] = math.Inf(-1)
		}
	}
	return logs, n
}

// decision makes a person's word final: what was called right has probability 1, what was called wrong 0.
func decision(decided []int8, w int, s Settings) float64 {
	switch {
	case decided[w] < 0, decided[w] == 0 && hasRight(decided):
		return math.Inf(-1)
	}
	return 0
}

func hasRight(decided []int8) bool {
	for _, d := range decided {
		if d > 0 {
			return true
		}
	}
	return false
}

// voter is the accuracy with which an origin votes: that of its member with the most claims, the mean of those that
// have equally many. An added copy in a new outlet changes nothing.
func (t *table) voter(v vote) float64 {
	most, sum, n := 0, 0.0, 0.0
	for _, i := range v.sources {
		switch {
		case t.claims[i] > most:
			most, sum, n = t.claims[i], t.accuracy[i], 1
		case t.claims[i] == most:
			sum, n = sum+t.accuracy[i], n+1
		}
	}
	return math.Min(math.Max(sum/n, 0.01), 0.99)
}

// probabilities turns log-likelihoods into probabilities that add up to 1.
func probabilities(logs []float64) []float64 {
	top := math.Inf(-1)
	for _, l := range logs {
		top = math.Max(top, l)
	}
	out, sum := make([]float64, len(logs)), 0.0
	if math.IsInf(top, -1) {
		return out // a person ruled out every value
	}
	for i, l := range logs {
		out[i] = math.Exp(l - top)
		sum += out[i]
	}
	for i := range out {
		out[i] /= sum
	}
	return out
}

// judgeSources estimates the accuracy of every source from the votes of the others.
func (t *table) judgeSources() {
	next := make([]float64, len(t.sources))
	for i := range t.sources {
		agree, dispute := t.counts(i, "")
		next[i] = agree / (agree + dispute)
	}
	t.accuracy = next
}

// counts are the comparisons of source i for and against it, prior and earlier record included; kind "" is every kind.
func (t *table) counts(i int, kind string) (agree, dispute float64) {
	agree, dispute = t.s.PriorAgree, t.s.PriorDispute
	for _, p := range t.past[i] {
		if kind == "" || p.Kind == kind {
			fade := math.Exp2(-math.Max(0, p.AgeDays) / t.s.HalfLifeDays)
			agree, dispute = agree+fade*p.Agreed, dispute+fade*p.Disputed
		}
	}
	for _, c := range t.said[i] {
		o := &t.objects[c.object]
		if kind != "" && o.kind != kind {
			continue
		}
		p, weight := t.agreement(o, c.vote)
		agree, dispute = agree+weight*p, dispute+weight*(1-p)
	}
	return agree, dispute
}

// agreement is the probability, by the votes of the other origins, that a vote is right, and what the comparison
// weighs: nothing where nobody else answers, HumanWeight where a person decided.
func (t *table) agreement(o *object, at int) (p, weight float64) {
	v := o.votes[at]
	if o.decided[v.value] > 0 || o.decided[v.value] < 0 || hasRight(o.decided) {
		if o.decided[v.value] > 0 {
			p = 1
		}
		return p, t.s.HumanWeight * v.weight
	}
	logs, n := t.support(o, v.origin, 1)
	if n == 0 {
		return 0, 0
	}
	return probabilities(logs)[v.value], v.weight
}
