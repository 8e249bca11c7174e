// Package logistic fits weights to examples: logistic regression by Newton's method, each weight drawn to a prior value (Hastie, Tibshirani and
// Friedman, The Elements of Statistical Learning, §§ 3.4.1 and 4.4.1).
package logistic

import "math"

// An Example is what is known of one case, and how likely it is to be one that is sought.
type Example struct {
	X     []float64 // one measure a weight
	Y     float64   // from 0 to 1
	Fixed float64   // what counts beside the weights, in nats
	Share float64   // how much it counts
}

// A Prior is what is thought of a weight before an example is seen: it is drawn to Mean, the more the greater Precision (one over the variance).
// Precision is above 0, so that any examples have one best answer.
type Prior struct{ Mean, Precision float64 }

// Fit is the weights that minimise Σ share · cross entropy + Σ precision/2 · (weight − mean)². It goes the given number of Newton's steps, of which
// none moves a weight by more than most. The problem is convex: some ten steps are enough where nothing is cut off.
func Fit(examples []Example, priors []Prior, steps int, most float64) []float64 {
	n := len(priors)
	w := make([]float64, n)
	for i, p := range priors {
		w[i] = p.Mean
	}
	for range steps {
		slope, bend := make([]float64, n), make([][]float64, n)
		for i, p := range priors {
			bend[i] = make([]float64, n)
			bend[i][i] = p.Precision
			slope[i] = p.Precision * (w[i] - p.Mean)
		}
		for k := range examples {
			e := &examples[k]
			p := e.Likely(w)
			for i, x := range e.X {
				slope[i] += e.Share * (p - e.Y) * x
				for j, y := range e.X {
					bend[i][j] += e.Share * p * (1 - p) * x * y
				}
			}
		}
		for i, step := range solve(bend, slope) {
			w[i] -= max(-most, min(most, step))
		}
	}
	return w
}

// Likely is how likely an example is one that is sought, under these weights.
func (e *Example) Likely(w []float64) float64 {
	z := e.Fixed
	for i, v := range w {
		z += v * e.X[i]
	}
	return 1 / (1 + math.Exp(-z))
}

// solve solves a·x = b for a symmetric positive definite a, by elimination. It overwrites both, and b is the answer.
func solve(a [][]float64, b []float64) []float64 {
	for i := range b {
		for r := i + 1; r < len(b); r++ {
			f := a[r][i] / a[i][i]
			for c := i; c < len(b); c++ {
				a[r][c] -= f * a[i][c]
			}
			b[r] -= f * b[i]
		}
	}
	for i := len(b) - 1; i >= 0; i-- {
		for c := i + 1; c < len(b); c++ {
			b[i] -= a[i][c] * b[c]
		}
		b[i] /= a[i][i]
	}
	return b
}
