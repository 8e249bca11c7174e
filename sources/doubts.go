package sources

import (
	"cmp"
	"math"
	"slices"
	"strings"
)

// A Doubt notes two sources that agree on answers which hardly anybody else gives. One may have copied the other. It is
// noted afterwards for a reader, and neither votes nor records change by it: the same rare answers are also what two careful
// reporters would share.
type Doubt struct {
	A, B        string // A < B
	Rare        int    // answers that the two share against the majority of the others
	Compared    int    // questions that both answer, and others too
	Probability float64
}

// The constants of Dong, Berti-Equille and Srivastava (2009).
const (
	copyRate  = 0.8 // share of a copier's answers that are copied
	priorCopy = 0.2 // probability that one of two sources copies the other, before anything is known
)

// doubts lists the pairs of sources whose shared answers speak for copying, at least to the given probability, the
// surest first. Claims of one origin are known to be copies and are left out. Only sources that share a rare answer
// are compared, so the cost follows the rare answers and not the pairs of sources.
func (t *weighing) doubts(atLeast float64) []Doubt {
	t.settle(0)
	rare := map[[2]int]bool{}
	for i := range t.objects {
		for _, p := range t.rarePairs(&t.objects[i]) {
			rare[p] = true
		}
	}
	var out []Doubt
	for p := range rare {
		if d := t.doubt(p[0], p[1]); d.Probability >= atLeast {
			out = append(out, d)
		}
	}
	slices.SortFunc(out, func(x, y Doubt) int {
		return cmp.Or(cmp.Compare(y.Probability, x.Probability), strings.Compare(x.A, y.A), strings.Compare(x.B, y.B))
	})
	return out
}

// rarest is the largest number of origins behind an answer that is called rare.
const rarest = 3

// rarePairs lists the pairs of sources that give the same answer, of origins apart, where more origins give another.
func (t *weighing) rarePairs(o *object) [][2]int {
	if o.values < 2 {
		return nil
	}
	by := make([][]*vote, o.values)
	most := 0
	votes := t.votesOn(o)
	for i := range votes {
		v := &votes[i]
		by[v.value] = append(by[v.value], v)
		most = max(most, len(by[v.value]))
	}
	var out [][2]int
	for _, vs := range by {
		if len(vs) < 2 || len(vs) > rarest || len(vs) >= most {
			continue
		}
		for i := range vs {
			for j := range i {
				a, b := int(t.place[t.by(vs[i])[0]]), int(t.place[t.by(vs[j])[0]])
				if a != b {
					out = append(out, [2]int{min(a, b), max(a, b)})
				}
			}
		}
	}
	return out
}

// doubt weighs what sources a and b share. Agreement on the likely answer says little, on a rare one much, and
// every difference speaks against copying.
func (t *weighing) doubt(a, b int) Doubt {
	d := Doubt{A: t.names[a], B: t.names[b]}
	right := math.Sqrt(t.accuracy[a] * t.accuracy[b])
	bothRight, bothWrong := right*right, (1-right)*(1-right)/t.s.FalseValues
	log := math.Log(priorCopy / (1 - priorCopy))
	ofA, ofB := t.saidBy(a), t.saidBy(b)
	for i, j := 0, 0; i < len(ofA) && j < len(ofB); {
		x, y := ofA[i], ofB[j]
		switch {
		case x.object < y.object:
			i++
			continue
		case x.object > y.object:
			j++
			continue
		}
		i, j = i+1, j+1
		o := &t.objects[x.object]
		votes := t.votesOn(o)
		if len(votes) < 3 || votes[x.vote].origin == votes[y.vote].origin {
			continue // nobody else answers, or the copy is known
		}
		d.Compared++
		switch v := votes[x.vote].value; {
		case v != votes[y.vote].value:
			log += math.Log(1 - copyRate)
		case t.outvoted(o, v):
			d.Rare++
			log += math.Log(((1-right)*copyRate + bothWrong*(1-copyRate)) / bothWrong)
		default:
			log += math.Log((right*copyRate + bothRight*(1-copyRate)) / bothRight)
		}
	}
	d.Probability = 1 / (1 + math.Exp(-log))
	return d
}

// outvoted reports whether more origins give another value.
func (t *weighing) outvoted(o *object, value int32) bool {
	n := make([]float64, o.values)
	for _, v := range t.votesOn(o) {
		n[v.value] += v.weight
	}
	return slices.Max(n) > n[value]
}
