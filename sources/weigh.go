package sources

import "math"

// support is the log-likelihood of each value of o, and last of "none of these", from all votes but those of the
// origin left out (-1 leaves none out), together with the number of votes counted.
func (t *weighing) support(o *object, leftOut int32, temper float64) (logs []float64, n float64) {
	logs = make([]float64, o.values+1)
	none := int(o.values)
	votes := t.votesOn(o)
	for i := range votes {
		v := &votes[i]
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
				logs[w] += wrong + v.weight*t.mistake(o, v.value, w)
			}
		}
		logs[none] += wrong - v.weight*math.Log(t.s.FalseValues)
	}
	logs[none] += math.Log(t.s.FalseValues) // any of the values nobody gives
	decided := t.decidedOn(o)
	scale := temper / (1 + t.dependence*math.Max(0, n-1))
	for w := range logs {
		logs[w] *= scale
		if w < none {
			logs[w] += decision(decided, w)
		} else if hasRight(decided) {
			logs[w] = math.Inf(-1)
		}
	}
	return logs, n
}

// decision makes a person's word final: what was called right has probability 1, what was called wrong 0.
func decision(decided []int8, w int) float64 {
	switch {
	case decided == nil:
		return 0
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
func (t *weighing) voter(v *vote) float64 {
	most, sum, n := 0, 0.0, 0.0
	for _, x := range t.by(v) {
		i := t.place[x]
		switch claims := len(t.saidBy(int(i))); {
		case claims > most:
			most, sum, n = claims, t.accuracy[i], 1
		case claims == most:
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
func (t *weighing) judgeSources() {
	next := make([]float64, len(t.names))
	for i := range next {
		next[i] = t.belief(i, "").shares().mean()
	}
	t.accuracy = next
}

// belief is what is believed of the accuracy of source i after all its comparisons; kind "" is every kind.
func (t *weighing) belief(i int, kind string) *belief {
	b := t.prior
	for _, p := range t.past[i] {
		if p.Kind == kind {
			fade := math.Exp2(-math.Max(0, p.AgeDays) / t.s.HalfLifeDays)
			b.learn(1, 0, fade*p.Agreed)
			b.learn(0, 1, fade*p.Disputed)
		}
	}
	for _, c := range t.saidBy(i) {
		o := &t.objects[c.object]
		if kind == "" || t.kinds.words[o.kind] == kind {
			right, wrong, weight := t.compared(o, c.vote)
			b.learn(right, wrong, weight)
		}
	}
	return &b
}

// compared is what the votes of the other origins say of one vote: the probability that the value is right, the
// probability that a source which is wrong would have given it, and the weight of the comparison: 0 where
// nobody else answers, HumanWeight where a person decided.
func (t *weighing) compared(o *object, at int32) (right, wrong, weight float64) {
	v := &t.votesOn(o)[at]
	if decided := t.decidedOn(o); decided != nil && (decided[v.value] != 0 || hasRight(decided)) {
		if decided[v.value] > 0 {
			return 1, 0, t.s.HumanWeight * v.weight
		}
		return 0, 1, t.s.HumanWeight * v.weight
	}
	logs, n := t.support(o, v.origin, 1)
	if n == 0 {
		return 0, 0, 0
	}
	ps := probabilities(logs)
	for w, p := range ps[:o.values] {
		if int32(w) != v.value {
			wrong += p * math.Exp(t.mistake(o, v.value, int32(w)))
		}
	}
	return ps[v.value], wrong + ps[o.values]/t.s.FalseValues, v.weight
}
