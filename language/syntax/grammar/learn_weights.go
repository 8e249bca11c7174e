package grammar

import (
	"cmp"
	"slices"
)

// The learners are averaged perceptrons with whole weights. A weight's average over all steps is w - acc/steps, where acc sums every change
// times the step it came at.

// A stepLearner learns the parser's four steps.
type stepLearner struct {
	*featureIndex
	step int64
	w    [][4]int32 // by row
	acc  [][4]int64
}

func newStepLearner(least int) *stepLearner {
	return &stepLearner{featureIndex: newFeatureIndex(least), step: 1}
}

func (l *stepLearner) score(keys []uint32, s *[4]int32) {
	*s = [4]int32{}
	for _, r := range l.rows(keys) {
		w := &l.w[r]
		s[0] += w[0]
		s[1] += w[1]
		s[2] += w[2]
		s[3] += w[3]
	}
}

// update rewards the right step and punishes the wrong one.
func (l *stepLearner) update(keys []uint32, right, wrong int) {
	for _, k := range keys {
		r := int(l.note(k))
		if r == len(l.w) {
			l.w, l.acc = append(l.w, [4]int32{}), append(l.acc, [4]int64{})
		}
		l.w[r][right]++
		l.w[r][wrong]--
		l.acc[r][right] += l.step
		l.acc[r][wrong] -= l.step
	}
}

// A classLearner learns one of many classes, tags or labels. A row holds the classes that a mistake was about, side by side with those of
// all other rows; one that grows moves to the end and leaves its old place empty.
type classLearner struct {
	*featureIndex
	step  int64
	at    []cellRow
	cells []cell
	acc   []int64 // by cell
}

type cellRow struct {
	at     uint32
	n, cap uint16
}

type cell struct {
	w     int32
	class uint16
}

func newClassLearner(least int) *classLearner {
	return &classLearner{featureIndex: newFeatureIndex(least), step: 1}
}

func (l *classLearner) score(keys []uint32, s []int32) {
	clear(s)
	for _, r := range l.rows(keys) {
		row := l.at[r]
		for _, c := range l.cells[row.at : row.at+uint32(row.n)] {
			s[c.class] += c.w
		}
	}
}

// update rewards the right class and punishes the wrong one.
func (l *classLearner) update(keys []uint32, right, wrong int) {
	for _, k := range keys {
		r := l.note(k)
		if int(r) == len(l.at) {
			l.at = append(l.at, cellRow{})
		}
		l.change(r, right, 1)
		l.change(r, wrong, -1)
	}
}

func (l *classLearner) change(r uint32, class int, d int32) {
	row := &l.at[r]
	i := row.at
	for end := row.at + uint32(row.n); i < end && int(l.cells[i].class) != class; {
		i++
	}
	if i == row.at+uint32(row.n) {
		if row.n == row.cap {
			l.move(row)
		}
		i = row.at + uint32(row.n)
		row.n++
		l.cells[i].class = uint16(class)
	}
	l.cells[i].w += d
	l.acc[i] += int64(d) * l.step
}

// move gives the row twice its room.
func (l *classLearner) move(row *cellRow) {
	to, more := len(l.cells), max(2, 2*int(row.cap))
	l.cells = append(l.cells, make([]cell, more)...)
	l.acc = append(l.acc, make([]int64, more)...)
	copy(l.cells[to:], l.cells[row.at:row.at+uint32(row.n)])
	copy(l.acc[to:], l.acc[row.at:row.at+uint32(row.n)])
	row.at, row.cap = uint32(to), uint16(more)
}

// weightStep is the number of quantised units in one perceptron update. Finer steps made the file larger
// and no tree better.
const weightStep = 4

// A row is one feature with its averaged, quantised weights, classes ascending.
type row struct {
	key   uint32
	pairs []pair
}

// quantised is the average of a weight over all steps in units of the file; 0 where it is below prune, in perceptron updates.
func quantised(w int32, acc, steps int64, prune float64) int16 {
	least := int64(prune * weightStep)
	q := rounded(weightStep*(int64(w)*steps-acc), steps)
	if q < least && -q < least {
		return 0
	}
	return int16(max(-32767, min(32767, q)))
}

// averaged lists the features whose weights survive pruning, by key.
func (l *stepLearner) averaged(prune float64) []row {
	var out []row
	for _, s := range l.counting() {
		var ps []pair
		for c, w := range l.w[s.row] {
			if q := quantised(w, l.acc[s.row][c], l.step, prune); q != 0 {
				ps = append(ps, pair{uint16(c), q})
			}
		}
		if len(ps) > 0 {
			out = append(out, row{s.key, ps})
		}
	}
	return out
}

func (l *classLearner) averaged(prune float64) []row {
	var out []row
	for _, s := range l.counting() {
		var ps []pair
		at := l.at[s.row]
		for i := at.at; i < at.at+uint32(at.n); i++ {
			if q := quantised(l.cells[i].w, l.acc[i], l.step, prune); q != 0 {
				ps = append(ps, pair{l.cells[i].class, q})
			}
		}
		if len(ps) > 0 {
			slices.SortFunc(ps, func(a, b pair) int { return cmp.Compare(a.class, b.class) })
			out = append(out, row{s.key, ps})
		}
	}
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
