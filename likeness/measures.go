package likeness

import (
	"math"
	"strings"
)

// covered is the share of words with a partner, each way, by what a word weighs and how near its partner is.
func (al *Alignment) covered(weight func(*Word) float64) (a, b float64) {
	sum, hit := 0.0, 0.0
	for i := range al.A {
		w := weight(&al.A[i])
		sum += w
		if j := al.To[i]; j >= 0 {
			hit += w * al.sim[i][j]
		}
	}
	a = ratio(hit, sum)
	sum, hit = 0, 0
	for j := range al.B {
		w := weight(&al.B[j])
		sum += w
		if i := al.From[j]; i >= 0 {
			hit += w * al.sim[i][j]
		}
	}
	return a, ratio(hit, sum)
}

// liked is the share of xs, by rarity, that have a like on the other side, whether or not another word has the same.
func (al *Alignment) liked(xs []Word, near func(i, j int) float64) float64 {
	sum, hit := 0.0, 0.0
	for i := range xs {
		best := 0.0
		for j := range len(al.A) + len(al.B) - len(xs) {
			best = max(best, near(i, j))
		}
		sum += xs[i].Rarity
		hit += xs[i].Rarity * best
	}
	return ratio(hit, sum)
}

// missing is the rarity of the words without a partner, summed; what is only near is missing in part.
func (al *Alignment) missing() float64 {
	sum := 0.0
	for i := range al.A {
		sum += al.A[i].Rarity
		if j := al.To[i]; j >= 0 {
			sum -= al.A[i].Rarity * al.sim[i][j]
		}
	}
	for j := range al.B {
		sum += al.B[j].Rarity
		if i := al.From[j]; i >= 0 {
			sum -= al.B[j].Rarity * al.sim[i][j]
		}
	}
	return max(0, sum)
}

// arcs is the share of arcs between words of meaning that both trees have, whatever they are called.
func (al *Alignment) arcs() float64 {
	all, both := 0, 0
	for i := range al.A {
		if !hangs(al.A, i) {
			continue
		}
		all++
		if j := al.To[i]; j >= 0 && al.B[j].Head >= 0 && al.To[al.A[i].Head] == al.B[j].Head {
			both++
		}
	}
	for j := range al.B {
		if hangs(al.B, j) {
			all++
		}
	}
	return ratio(2*float64(both), float64(all))
}

// hangs reports whether word i and its head both carry meaning.
func hangs(ws []Word, i int) bool {
	return ws[i].Content && ws[i].Head >= 0 && ws[ws[i].Head].Content
}

// breaks is the share of words with a partner whose partner does not follow that of the one before.
func (al *Alignment) breaks() float64 {
	last, all, broken := -1, 0, 0
	for _, j := range al.To {
		if j < 0 {
			continue
		}
		all++
		if last >= 0 && j != last+1 {
			broken++
		}
		last = j
	}
	if all == 0 {
		return 1
	}
	return float64(broken) / float64(all)
}

// standing is 1 where all words of a sort have a partner, -1 where none has, 0 where there are none.
func (al *Alignment) standing(sort func(*Word) bool) float64 {
	all, hit := 0.0, 0.0
	for i := range al.A {
		if sort(&al.A[i]) {
			all++
			if j := al.To[i]; j >= 0 {
				hit += al.sim[i][j]
			}
		}
	}
	for j := range al.B {
		if sort(&al.B[j]) {
			all++
			if i := al.From[j]; i >= 0 {
				hit += al.sim[i][j]
			}
		}
	}
	if all == 0 {
		return 0
	}
	return 2*hit/all - 1
}

// exchanged is the logarithm of one more than the words of a sort that both texts have alone.
func (al *Alignment) exchanged(sort func(*Word) bool) float64 {
	a, b := 0, 0
	for i := range al.A {
		if al.To[i] < 0 && sort(&al.A[i]) {
			a++
		}
	}
	for j := range al.B {
		if al.From[j] < 0 && sort(&al.B[j]) {
			b++
		}
	}
	return math.Log1p(float64(min(a, b)))
}

// roots is how near the main predicates are to their partners, half more where the partner is one too.
func (al *Alignment) roots() float64 {
	best := 0.0
	for i := range al.A {
		if j := al.To[i]; al.A[i].Head < 0 && j >= 0 {
			near := al.sim[i][j]
			if al.B[j].Head < 0 {
				near += 0.5
			}
			best = max(best, near)
		}
	}
	return best
}

// order is the longest common sequence of words by the mean length.
func order(a, b []Word) float64 {
	row := make([]int, len(b)+1)
	for i := range a {
		diagonal := 0
		for j := range b {
			up := row[j+1]
			if a[i].Lemma == b[j].Lemma {
				row[j+1] = diagonal + 1
			} else {
				row[j+1] = max(row[j+1], row[j])
			}
			diagonal = up
		}
	}
	return ratio(2*float64(row[len(b)]), float64(len(a)+len(b)))
}

// runs are the runs of n words, by their lemmas.
func runs(ws []Word, n int) map[string]bool {
	out := map[string]bool{}
	for i := 0; i+n <= len(ws); i++ {
		var b strings.Builder
		for k := range n {
			b.WriteString(ws[i+k].Lemma + " ")
		}
		out[b.String()] = true
	}
	return out
}

func shared(a, b map[string]bool) float64 {
	n := 0
	for k := range a {
		if b[k] {
			n++
		}
	}
	return ratio(2*float64(n), float64(len(a)+len(b)))
}

// letters is the cosine of the letter triples of two texts.
func letters(a, b string) float64 {
	x, y := triples(a), triples(b)
	var dot, nx, ny float64
	for k, v := range x { // integers in floats: the order of adding changes nothing
		dot += v * y[k]
		nx += v * v
	}
	for _, v := range y {
		ny += v * v
	}
	return ratio(dot, math.Sqrt(nx*ny))
}

func triples(s string) map[string]float64 {
	s = " " + strings.Join(strings.Fields(strings.ToLower(s)), " ") + " "
	m := map[string]float64{}
	for i := 0; i+3 <= len(s); i++ {
		m[s[i:i+3]]++
	}
	return m
}

func harmonic(a, b float64) float64 { return ratio(2*a*b, a+b) }

// ratio is a by b, 0 where b is nought.
func ratio(a, b float64) float64 {
	if b == 0 {
		return 0
	}
	return a / b
}
