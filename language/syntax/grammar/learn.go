package grammar

import (
	"cmp"
	"slices"
)

// A learner is an averaged perceptron with one sparse row of integer weights a feature. A weight's
// average over all steps is w - acc/steps, where acc sums every change times the step it came at.
type learner struct {
	classes int
	index   map[uint32]int32
	rows    [][]cell
	step    int64
}

type cell struct {
	class uint16
	w     int32
	acc   int64
}

func newLearner(classes int) *learner {
	return &learner{classes: classes, index: make(map[uint32]int32, 1<<20), step: 1}
}

func (l *learner) score(keys []uint32, s []int32) {
	clear(s)
	for _, k := range keys {
		if r, ok := l.index[k]; ok {
			for _, c := range l.rows[r] {
				s[c.class] += c.w
			}
		}
	}
}

// update rewards the right class and punishes the wrong one.
func (l *learner) update(keys []uint32, right, wrong int) {
	for _, k := range keys {
		l.change(k, right, 1)
		l.change(k, wrong, -1)
	}
}

func (l *learner) change(key uint32, class int, d int32) {
	r, ok := l.index[key]
	if !ok {
		r = int32(len(l.rows))
		l.index[key] = r
		l.rows = append(l.rows, nil)
	}
	row := l.rows[r]
	for i := range row {
		if int(row[i].class) == class {
			row[i].w += d
			row[i].acc += int64(d) * l.step
			return
		}
	}
	l.rows[r] = append(row, cell{uint16(class), d, int64(d) * l.step})
}

// weightStep is the number of quantised units in one perceptron update.
const weightStep = 64

// A row is one feature with its averaged, quantised weights, classes ascending.
type row struct {
	key   uint32
	pairs []pair
}

// averaged lists the features whose weights survive pruning, by key. A weight below prune (in
// perceptron updates) is dropped.
func (l *learner) averaged(prune float64) []row {
	least := int64(prune * weightStep)
	var out []row
	for key, r := range l.index {
		var ps []pair
		for _, c := range l.rows[r] {
			w := weightStep*int64(c.w) - weightStep*c.acc/l.step
			if w != 0 && (w >= least || -w >= least) {
				ps = append(ps, pair{c.class, int16(max(-32767, min(32767, w)))})
			}
		}
		if len(ps) > 0 {
			slices.SortFunc(ps, func(a, b pair) int { return cmp.Compare(a.class, b.class) })
			out = append(out, row{key, ps})
		}
	}
	slices.SortFunc(out, byKey)
	return out
}

func byKey(a, b row) int { return cmp.Compare(a.key, b.key) }

func toSparse(rows []row) *sparse {
	t := newSparse(len(rows))
	for _, r := range rows {
		t.put(r.key, len(t.pairs), len(r.pairs))
		t.pairs = append(t.pairs, r.pairs...)
	}
	return t
}

func toDense4(rows []row) *dense4 {
	t := newDense4(len(rows))
	for _, r := range rows {
		var w [4]int16
		for _, p := range r.pairs {
			w[p.class] = p.w
		}
		t.put(r.key, w)
	}
	return t
}
