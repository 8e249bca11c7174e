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
	least := w.cut()
	for _, b := range w.met {
		dot := w.dot[b]
		w.dot[b] = 0
		if dot < least {
			continue
		}
		norms := x.norm[a] * x.norm[b]
		if want := float32(x.s.Least) * norms; dot+left >= want && x.outlet[b] != x.outlet[a] {
			for _, k := range x.of(int(b)) {
				dot += w.left[k]
			}
			if dot >= want {
				out = append(out, Pair{min(a, int(b)), max(a, int(b)), float64(dot) / float64(norms)})
			}
		}
	}
	for _, k := range rest {
		w.left[k] = 0
	}
	return out
}

// cut is what a statement that was met must share, so that about Neighbours of them are left: those that share most. It is
// the edge of one of few steps, and statements with equal shares stay or go together.
func (w *walk) cut() float32 {
	if len(w.met) <= w.x.s.Neighbours {
		return 0
	}
	top := float32(0)
	for _, b := range w.met {
		top = max(top, w.dot[b])
	}
	var steps [64]int
	step := top / float32(len(steps))
	for _, b := range w.met {
		steps[min(len(steps)-1, int(w.dot[b]/step))]++
	}
	left := w.x.s.Neighbours
	for n := len(steps) - 1; n > 0; n-- {
		if left -= steps[n]; left <= 0 {
			return float32(n) * step
		}
	}
	return 0
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
