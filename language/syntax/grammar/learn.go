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
	rows    []cells
	step    int64
	least   int32 // updates a feature must have seen before it counts
}

// cells are the weights of one feature and how often it was updated. A feature that few mistakes
// called for is noise: leaving it out costs far less than dropping small weights at the end (Goldberg
// and Elhadad 2011).
type cells struct {
	updates int32
	cells   []cell
}

type cell struct {
	class uint16
	w     int32
	acc   int64
}

func newLearner(classes, least int) *learner {
	return &learner{classes: classes, least: int32(least), index: make(map[uint32]int32, 1<<20), step: 1}
}

func (l *learner) score(keys []uint32, s []int32) {
	clear(s)
	for _, k := range keys {
		if r, ok := l.index[k]; ok {
			if row := &l.rows[r]; row.updates >= l.least {
				for _, c := range row.cells {
					s[c.class] += c.w
				}
			}
		}
	}
}

// update rewards the right class and punishes the wrong one.
func (l *learner) update(keys []uint32, right, wrong int) {
	for _, k := range keys {
		r, ok := l.index[k]
		if !ok {
			r = int32(len(l.rows))
			l.index[k] = r
			l.rows = append(l.rows, cells{})
		}
		row := &l.rows[r]
		row.updates++
		row.change(right, 1, l.step)
		row.change(wrong, -1, l.step)
	}
}

func (r *cells) change(class int, d int32, step int64) {
	for i := range r.cells {
		if c := &r.cells[i]; int(c.class) == class {
			c.w += d
			c.acc += int64(d) * step
			return
		}
	}
	r.cells = append(r.cells, cell{uint16(class), d, int64(d) * step})
}

// weightStep is the number of quantised units in one perceptron update. Finer steps made the file larger
// and no tree better.
const weightStep = 4

// A row is one feature with its averaged, quantised weights, classes ascending.
type row struct {
	key   uint32
	pairs []pair
}

// averaged lists the features whose weights survive pruning, by key. A weight that is below prune, in
// perceptron updates, once it is quantised is dropped.
func (l *learner) averaged(prune float64) []row {
	least := int64(prune * weightStep)
	var out []row
	for key, r := range l.index {
		var ps []pair
		if l.rows[r].updates < l.least {
			continue
		}
		for _, c := range l.rows[r].cells {
			sum := int64(c.w)*l.step - c.acc // the average times the number of steps
			if w := rounded(weightStep*sum, l.step); w != 0 && (w >= least || -w >= least) {
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

// rounded is a/b to the nearest whole number.
func rounded(a, b int64) int64 {
	if a < 0 {
		return -((-a + b/2) / b)
	}
	return (a + b/2) / b
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
