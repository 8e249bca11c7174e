package pipeline

import (
	"cmp"
	"slices"
	"sync"

	"crosscheck/discrepancy"
	"crosscheck/pack"
)

// outcomes are what comparing the parts of a batch found. It stays packed, and goes on file, until the articles of its part are fetched to be
// shown: findings take more memory than all else that is known of a batch at that time. In memory is what their order asks of each.
type outcomes struct {
	parts [][]int // the articles of each part as it was compared, ascending
	story []int   // of each article
	shelf *pack.Shelf
	mu    sync.Mutex
	heads []head // of all findings; once they are arranged in the order in which they are shown
	of    [][]int32
}

// A head says how a finding is ranked and where it lies.
type head struct {
	discrepancy.Rank
	piece, at int32 // on the shelf, and in that piece
}

// The pieces of a part: what was found by comparing its articles, and by following names through all parts.
const (
	withinPart = iota
	acrossParts
	piecesOfPart
)

func newOutcomes(parts [][]int, story []int, memory int) *outcomes {
	return &outcomes{parts: parts, story: story, shelf: pack.NewShelf(piecesOfPart*len(parts), memory)}
}

// put keeps an outcome of part n. It serves many goroutines.
func (x *outcomes) put(n, kind int, o *outcome) {
	if len(o.Ranks) == 0 {
		return
	}
	piece := piecesOfPart*n + kind
	x.shelf.Put(piece, o.Findings)
	x.mu.Lock()
	defer x.mu.Unlock()
	for i, r := range o.Ranks {
		x.heads = append(x.heads, head{r, int32(piece), int32(i)})
	}
}

// arrange puts the findings in the order in which they are shown, and drops those that were found twice.
func (x *outcomes) arrange() {
	slices.SortFunc(x.heads, func(a, b head) int {
		return cmp.Or(a.Compare(b.Rank), cmp.Compare(b.piece%piecesOfPart, a.piece%piecesOfPart), cmp.Compare(a.piece, b.piece), cmp.Compare(a.at, b.at))
	})
	x.heads = slices.CompactFunc(x.heads, func(a, b head) bool { return a.ID == b.ID })
	x.of = make([][]int32, len(x.parts))
	for i := range x.heads {
		n := x.heads[i].piece / piecesOfPart
		x.of[n] = append(x.of[n], int32(i))
	}
}

// A numbered is a finding with its place among all.
type numbered struct {
	n int
	discrepancy.Finding
}

// in are the findings of part n, in their order.
func (x *outcomes) in(n int) []numbered {
	var pieces [piecesOfPart][]discrepancy.Finding
	stories := storiesIn(x.story, x.parts[n])
	for k := range pieces {
		pieces[k] = unfold(x.shelf.Get(piecesOfPart*n+k), x.parts[n], stories)
	}
	out := make([]numbered, len(x.of[n]))
	for i, at := range x.of[n] {
		h := &x.heads[at]
		out[i] = numbered{int(at), pieces[h.piece%piecesOfPart][h.at]}
	}
	return out
}

// all are the findings in their order.
func (x *outcomes) all() []discrepancy.Finding {
	out := make([]discrepancy.Finding, len(x.heads))
	for n := range x.parts {
		for _, f := range x.in(n) {
			out[f.n] = f.Finding
		}
	}
	return out
}

func (x *outcomes) close() {
	if x != nil {
		x.shelf.Close()
	}
}

// countFindings is how many there are.
func (r *Result) countFindings() int {
	if r.outcomes != nil {
		return len(r.outcomes.heads)
	}
	return len(r.Findings)
}

// findingsBy gives the findings of any part, in their order, with the answers of twins.
func (r *Result) findingsBy() func(part int) []numbered {
	if r.outcomes != nil {
		return func(n int) []numbered {
			out := r.outcomes.in(n)
			for _, d := range r.Parts[n] {
				if o := r.original(d); o != d {
					for i := range out {
						twinCells(&out[i].Finding, r.Batch.Documents, d, o)
					}
				}
			}
			return out
		}
	}
	part := placed(len(r.Articles), len(r.Parts), func(i int) []int { return r.Parts[i] })
	by := make([][]numbered, len(r.Parts))
	for i := range r.Findings {
		n := part[r.Findings[i].Cells[0].Doc]
		by[n] = append(by[n], numbered{i, r.Findings[i]})
	}
	return func(n int) []numbered { return by[n] }
}
