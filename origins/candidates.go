package origins

import (
	"cmp"
	"math"
	"math/bits"
	"slices"
)

// A posting says that a document has a shingle.
type posting struct {
	shingle uint64
	doc     int32
}

// candidates lists the pairs of documents that share at least need(a, b) rare sequences of words, each pair once,
// ascending. of gives the sorted sequences of a document. For each document the lists of documents are walked from the shortest on until
// budget entries have been seen, so the cost of a batch is a multiple of its size.
func candidates(n int, of func(int) []uint64, need func(a, b int) int, budget int) [][2]int {
	x := newIndex(n, of)
	common := make([]int, n) // common[b]: sequences b shares with a, of those seen
	var out [][2]int
	var met []int
	for a := range n {
		met = x.meet(of(a), a, budget, common, met[:0])
		for _, b := range met {
			if common[b] >= need(a, b) {
				out = append(out, [2]int{min(a, b), max(a, b)})
			}
			common[b] = 0
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

// An index knows which documents have a sequence of words that more than one has.
type index struct {
	keys   []uint64 // sequences, ascending
	starts []int32  // of the documents of each, and their end
	docs   []int32
	first  []int32 // the first key with these leading bits or more
	shift  int
	runs   [][2]int // scratch
}

func newIndex(n int, of func(int) []uint64) *index {
	x := &index{starts: []int32{0}}
	repeated(n, of, func(same []posting) {
		x.keys = append(x.keys, same[0].shingle)
		for _, p := range same {
			x.docs = append(x.docs, p.doc)
		}
		x.starts = append(x.starts, int32(len(x.docs)))
	})
	leading := bits.Len(uint(len(x.keys)))
	x.shift = 64 - leading
	x.first = make([]int32, 1<<leading+1)
	k := 0
	for b := range x.first {
		for k < len(x.keys) && x.bucket(x.keys[k]) < b {
			k++
		}
		x.first[b] = int32(k)
	}
	return x
}

// bucket is the leading bits of a sequence: there are about as many of them as sequences.
func (x *index) bucket(shingle uint64) int { return int(shingle >> x.shift) }

// find is the stretch of docs that have a sequence.
func (x *index) find(shingle uint64) (run [2]int, ok bool) {
	b := x.bucket(shingle)
	at := int(x.first[b])
	i, ok := slices.BinarySearch(x.keys[at:x.first[b+1]], shingle)
	if !ok {
		return run, false
	}
	return [2]int{int(x.starts[at+i]), int(x.starts[at+i+1])}, true
}

// meet counts, for every other document, the sequences it shares with document a, rarest first.
func (x *index) meet(sequences []uint64, a, budget int, common, met []int) []int {
	x.runs = x.runs[:0]
	for _, h := range sequences {
		if r, ok := x.find(h); ok {
			x.runs = append(x.runs, r)
		}
	}
	slices.SortFunc(x.runs, func(x, y [2]int) int {
		if d := (x[1] - x[0]) - (y[1] - y[0]); d != 0 {
			return d
		}
		return x[0] - y[0]
	})
	for _, r := range x.runs {
		if budget -= r[1] - r[0]; budget < 0 {
			break
		}
		for _, doc := range x.docs[r[0]:r[1]] {
			b := int(doc)
			if b == a {
				continue
			}
			if common[b] == 0 {
				met = append(met, b)
			}
			common[b]++
		}
	}
	return met
}

// repeated tells who has which shingle, in ascending order, but for the shingles that one document alone has. As these are most, the shingles are
// gone through by their first bits, a stretch at a time.
func repeated(n int, of func(int) []uint64, tell func([]posting)) {
	const stretches = 64
	at := make([]int, n) // in each document's list, which is sorted
	var all []posting
	for k := range uint64(stretches) {
		all = all[:0]
		for d := range n {
			list := of(d)
			for at[d] < len(list) && list[at[d]]/(math.MaxUint64/stretches+1) == k {
				all = append(all, posting{list[at[d]], int32(d)})
				at[d]++
			}
		}
		slices.SortFunc(all, func(x, y posting) int { return cmp.Or(cmp.Compare(x.shingle, y.shingle), cmp.Compare(x.doc, y.doc)) })
		for i := 0; i < len(all); {
			j := i
			for j < len(all) && all[j].shingle == all[i].shingle {
				j++
			}
			if j-i > 1 {
				tell(all[i:j])
			}
			i = j
		}
	}
}
