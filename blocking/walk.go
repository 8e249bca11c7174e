package blocking

import (
	"cmp"
	"slices"
)

// A walk is one worker's scratch.
type walk struct {
	x     *index
	dot   []float32 // of the statement at hand with every other, all 0 between statements
	met   []int32
	order []int32
	left  []float32 // of each key: what it adds where the walk of the statement at hand left it out
}

func newWalk(x *index) *walk {
	return &walk{x: x, dot: make([]float32, len(x.outlet)), left: make([]float32, len(x.gain))}
}

// near appends the pairs of statement a to out.
func (w *walk) near(a int, out []Pair) []Pair {
	x := w.x
	w.order = append(w.order[:0], x.of(a)...)
	slices.SortFunc(w.order, func(j, k int32) int { return cmp.Or(int(x.count[j]-x.count[k]), int(j-k)) })
	rest := w.meet(a)
	left := float32(0) // the most that the keys not walked can add
	for _, k := range rest {
		w.left[k] = x.gain[k]
		left += x.gain[k]
	}
	for _, b := range w.met {
		dot := w.dot[b]
		w.dot[b] = 0
		norms := x.norm[a] * x.norm[b]
		if least := float32(x.s.Least) * norms; dot+left >= least && x.outlet[b] != x.outlet[a] {
			for _, k := range x.of(int(b)) {
				dot += w.left[k]
			}
			if dot >= least {
				out = append(out, Pair{min(a, int(b)), max(a, int(b)), float64(dot) / float64(norms)})
			}
		}
	}
	for _, k := range rest {
		w.left[k] = 0
	}
	return out
}

// meet walks the lists of the keys in order, fills met and dot, and returns the keys that the budget left out.
func (w *walk) meet(a int) (rest []int32) {
	x := w.x
	w.met = w.met[:0]
	budget := x.s.Budget
	for n, k := range w.order {
		list := x.list(k)
		if budget -= len(list); budget < 0 && n > 0 {
			return w.order[n:]
		}
		add := x.gain[k]
		for _, b := range list {
			if w.dot[b] == 0 {
				w.met = append(w.met, b)
			}
			w.dot[b] += add
		}
	}
	return nil
}
