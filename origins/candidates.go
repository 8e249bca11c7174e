package origins

import "slices"

// A posting says that a document has a shingle.
type posting struct {
	shingle uint64
	doc     int32
}

// candidates lists the pairs of documents that share a rare sequence of words, each once, ascending. of gives the
// sorted sequences of a document. For each document the lists of documents are walked from the shortest on until
// budget entries have been seen, so the cost of a batch is a multiple of its size.
func candidates(n int, of func(int) []uint64, budget int) [][2]int {
	lists := repeated(n, of)
	starts := map[uint64][2]int{} // shingle -> its stretch of lists
	for i := 0; i < len(lists); {
		j := i
		for j < len(lists) && lists[j].shingle == lists[i].shingle {
			j++
		}
		starts[lists[i].shingle] = [2]int{i, j}
		i = j
	}
	met := make([]int, n)
	var out [][2]int
	var runs [][2]int
	for a := range n {
		runs = runs[:0]
		for _, h := range of(a) {
			if r, ok := starts[h]; ok {
				runs = append(runs, r)
			}
		}
		slices.SortFunc(runs, func(x, y [2]int) int {
			if d := (x[1] - x[0]) - (y[1] - y[0]); d != 0 {
				return d
			}
			return x[0] - y[0]
		})
		left := budget
		for _, r := range runs {
			if left -= r[1] - r[0]; left < 0 {
				break
			}
			for _, p := range lists[r[0]:r[1]] {
				if b := int(p.doc); b != a && met[b] != a+1 {
					met[b] = a + 1
					out = append(out, [2]int{min(a, b), max(a, b)})
				}
			}
		}
	}
	slices.SortFunc(out, func(x, y [2]int) int {
		if x[0] != y[0] {
			return x[0] - y[0]
		}
		return x[1] - y[1]
	})
	return slices.Compact(out)
}

// repeated lists who has which shingle, sorted, without the shingles that one document alone has.
func repeated(n int, of func(int) []uint64) []posting {
	var all []posting
	for d := range n {
		for _, h := range of(d) {
			all = append(all, posting{h, int32(d)})
		}
	}
	slices.SortFunc(all, func(x, y posting) int {
		switch {
		case x.shingle < y.shingle:
			return -1
		case x.shingle > y.shingle:
			return 1
		}
		return int(x.doc - y.doc)
	})
	out := all[:0]
	for i := 0; i < len(all); {
		j := i
		for j < len(all) && all[j].shingle == all[i].shingle {
			j++
		}
		if j-i > 1 {
			out = append(out, all[i:j]...)
		}
		i = j
	}
	return out
}
