package likeness

import (
	"cmp"
	"slices"

	"crosscheck/language"
)

// An Alignment sets the words of two texts side by side.
type Alignment struct {
	A, B []Word
	To   []int       // the partner of each word of A in B, or -1
	From []int       // the partner of each word of B in A, or -1
	sim  [][]float64 // Near, by word of A and of B
}

// mostWords is how many words of a text are looked at: what stands behind them is no short text any more.
const mostWords = 250

// Align sets the words of two texts side by side.
func Align(a, b *language.Article) *Alignment { return align(words(a), words(b)) }

func align(a, b []Word) *Alignment {
	a, b = cut(a), cut(b)
	al := &Alignment{A: a, B: b, To: alone(len(a)), From: alone(len(b)), sim: make([][]float64, len(a))}
	for i := range a {
		al.sim[i] = make([]float64, len(b))
		for j := range b {
			al.sim[i][j] = Near(&a[i], &b[j])
		}
	}
	al.groups()
	al.equalRuns()
	al.contents()
	al.smallWords()
	return al
}

// cut shortens a text that is too long to be aligned.
func cut(ws []Word) []Word {
	if len(ws) <= mostWords {
		return ws
	}
	ws = ws[:mostWords]
	for i := range ws {
		if ws[i].Head >= mostWords {
			ws[i].Head = -1
		}
		ws[i].Kids = slices.DeleteFunc(ws[i].Kids, func(k int) bool { return k >= mostWords })
	}
	return ws
}

func alone(n int) []int {
	out := make([]int, n)
	for i := range out {
		out[i] = -1
	}
	return out
}

// near is how near word i of A and word j of B are, 1 for one that is written with several.
func (al *Alignment) near(i, j int) float64 { return al.sim[i][j] }

func (al *Alignment) join(i, j int) { al.To[i], al.From[j] = j, i }

func (al *Alignment) free(i, j int) bool { return al.To[i] < 0 && al.From[j] < 0 }

// equalRuns aligns equal words that stand in a row, at least two with one of meaning among them.
func (al *Alignment) equalRuns() {
	type run struct{ i, j, n int }
	var all []run
	for i := range al.A {
		for j := range al.B {
			if i > 0 && j > 0 && al.A[i-1].Form == al.B[j-1].Form {
				continue // no beginning
			}
			n, content := 0, false
			for i+n < len(al.A) && j+n < len(al.B) && al.A[i+n].Form == al.B[j+n].Form {
				content = content || al.A[i+n].Content
				n++
			}
			if n >= 2 && content {
				all = append(all, run{i, j, n})
			}
		}
	}
	slices.SortStableFunc(all, func(x, y run) int { return y.n - x.n })
	for _, r := range all {
		for k := range r.n {
			if al.free(r.i+k, r.j+k) {
				al.join(r.i+k, r.j+k)
			}
		}
	}
}

// ownShare is how much the words themselves count where partners are chosen, the neighbours counting the rest (Sultan et al.).
const ownShare = 0.9

// contents aligns the words of meaning, the likeliest partners first.
func (al *Alignment) contents() {
	type pair struct {
		i, j  int
		score float64
	}
	var all []pair
	for i := range al.A {
		for j := range al.B {
			if al.free(i, j) && al.A[i].Content && al.B[j].Content && al.sim[i][j] > 0 {
				all = append(all, pair{i, j, ownShare*al.sim[i][j] + (1-ownShare)*(al.inTree(i, j)+al.inLine(i, j))/2})
			}
		}
	}
	slices.SortStableFunc(all, func(x, y pair) int { return cmp.Compare(y.score, x.score) })
	for _, p := range all {
		if al.free(p.i, p.j) {
			al.join(p.i, p.j)
		}
	}
}

// inTree is how alike the heads and the dependents of two words are, in [0,1].
func (al *Alignment) inTree(i, j int) float64 {
	x, y := &al.A[i], &al.B[j]
	sum, n := 0.0, 0
	if x.Head >= 0 || y.Head >= 0 {
		n++
	}
	if x.Head >= 0 && y.Head >= 0 {
		sum += al.sim[x.Head][y.Head]
	}
	for _, k := range x.Kids {
		if !al.A[k].Content {
			continue
		}
		best := 0.0
		for _, l := range y.Kids {
			best = max(best, al.sim[k][l])
		}
		sum += best
		n++
	}
	return sum / float64(max(n, 1))
}

// window is how many words on either side are neighbours in the line.
const window = 3

// inLine is how alike the words before and behind two words are, in [0,1].
func (al *Alignment) inLine(i, j int) float64 {
	sum, n := 0.0, 0
	for x := max(0, i-window); x <= min(len(al.A)-1, i+window); x++ {
		if x == i || !al.A[x].Content {
			continue
		}
		best := 0.0
		for y := max(0, j-window); y <= min(len(al.B)-1, j+window); y++ {
			if y != j {
				best = max(best, al.sim[x][y])
			}
		}
		sum += best
		n++
	}
	return sum / float64(max(n, 1))
}

// smallWords aligns the words without meaning of their own whose neighbours stand side by side.
func (al *Alignment) smallWords() {
	for i := range al.A {
		if al.To[i] >= 0 || al.A[i].Content {
			continue
		}
		most, at := 0, -1
		for j := range al.B {
			if al.From[j] < 0 && !al.B[j].Content && al.sim[i][j] > 0 {
				if n := al.besides(i, j); n > most {
					most, at = n, j
				}
			}
		}
		if at >= 0 {
			al.join(i, at)
		}
	}
}

// besides counts the neighbours of two words that are partners.
func (al *Alignment) besides(i, j int) int {
	n := 0
	for _, p := range [][2]int{{i - 1, j - 1}, {i + 1, j + 1}, {al.A[i].Head, al.B[j].Head}} {
		if p[0] >= 0 && p[0] < len(al.A) && p[1] >= 0 && al.To[p[0]] == p[1] {
			n++
		}
	}
	for _, k := range al.A[i].Kids {
		if al.To[k] >= 0 && slices.Contains(al.B[j].Kids, al.To[k]) {
			n++
		}
	}
	return n
}
