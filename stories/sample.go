package stories

import (
	"math"

	"crosscheck/language"
	"crosscheck/linkage"
	"crosscheck/names"
)

// A Sample is the articles of one batch ready to be grouped with other weights: what weights are tried on.
type Sample struct {
	Pairs []SamplePair
	n     int
	s     Settings
	order []int
}

// A SamplePair is two articles, by their places in the batch, and what is measured of them.
type SamplePair struct {
	A, B     int
	Measures Measures
	a, b     int // in the order of the gathering
}

// NewSample measures the pairs of articles that Group compares.
func NewSample(arts []*language.Article, index *names.Index, s Settings) *Sample {
	g, order := gather(pages(arts, s), index, s)
	out := &Sample{n: len(arts), s: s, order: order}
	for _, p := range g.candidates() {
		out.Pairs = append(out.Pairs, SamplePair{order[p.A], order[p.B], g.measures(int(p.A), int(p.B)), int(p.A), int(p.B)})
	}
	return out
}

// Group is the group of each article with these weights, one for each measure, and this threshold.
func (x *Sample) Group(bias float64, weights Measures, threshold float64) []int {
	pairs := make([]linkage.Pair, len(x.Pairs))
	for i, p := range x.Pairs {
		z := bias
		for k, w := range weights {
			z += w * p.Measures[k]
		}
		pairs[i] = linkage.Pair{A: int32(p.a), B: int32(p.b), Like: 1 / (1 + math.Exp(-z/softness))}
	}
	out := make([]int, x.n)
	for i, c := range grouped(x.n, pairs, threshold, x.s) {
		out[x.order[i]] = c
	}
	return out
}
