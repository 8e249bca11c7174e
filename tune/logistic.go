package tune

import (
	"math"
	"slices"
)

// MinLabels is the number of labels from which weights are learnt at all; below, only thresholds move.
const MinLabels = 50

// Weights scale the shipped bits of each field; 1 leaves a field as it is.
type Weights struct {
	Fields []string // sorted
	Scale  []float64
	Bias   float64 // in bits
	Labels int
}

// Learn fits a ridge-logistic model on the parts of the scores: one scale a field, drawn to 1, the
// shipped weight, with the given prior variance (0.25 lets a field move by about half). It minimises
// Σ log(1+e^(−y(b+w·x))) + ‖w−1‖²/(2·variance) by Newton's method. ok is false below MinLabels, or where all labels are alike.
func Learn(rows []Row, variance float64) (w Weights, ok bool) {
	var xs [][]float64
	var ys []float64
	w.Fields = fields(rows)
	for _, r := range rows {
		l := LabelOf(r.Decided)
		if !r.accuses() || l != Real && l != Benign {
			continue
		}
		x := make([]float64, len(w.Fields)+1)
		x[len(w.Fields)] = 1 // bias
		for _, p := range r.Parts {
			i, _ := slices.BinarySearch(w.Fields, p.Field)
			x[i] += p.Bits * math.Ln2
		}
		xs = append(xs, x)
		ys = append(ys, map[Label]float64{Real: 1, Benign: 0}[l])
	}
	w.Labels = len(ys)
	if len(ys) < MinLabels || slices.Min(ys) == slices.Max(ys) {
		return w, false
	}
	theta := newton(xs, ys, variance)
	w.Scale, w.Bias = theta[:len(w.Fields)], theta[len(w.Fields)]/math.Ln2
	return w, true
}

func fields(rows []Row) []string {
	var out []string
	for _, r := range rows {
		for _, p := range r.Parts {
			out = append(out, p.Field)
		}
	}
	slices.Sort(out)
	return slices.Compact(out)
}

// newton finds the minimum; the problem is convex, so a fixed number of damped steps is enough.
func newton(xs [][]float64, ys []float64, variance float64) []float64 {
	k := len(xs[0])
	theta := make([]float64, k)
	for i := range k - 1 {
		theta[i] = 1
	}
	for range 30 {
		gradient := make([]float64, k)
		hessian := make([][]float64, k)
		for i := range hessian {
			hessian[i] = make([]float64, k)
			precision := 1 / variance
			start := 1.0
			if i == k-1 { // the bias is drawn to 0, weakly
				precision, start = 0.1, 0
			}
			hessian[i][i] = precision
			gradient[i] = precision * (theta[i] - start)
		}
		for n, x := range xs {
			p := 1 / (1 + math.Exp(-dot(theta, x)))
			for i := range k {
				gradient[i] += (p - ys[n]) * x[i]
				for j := range k {
					hessian[i][j] += p * (1 - p) * x[i] * x[j]
				}
			}
		}
		step := solve(hessian, gradient)
		for i := range theta {
			theta[i] -= step[i]
		}
	}
	return theta
}

func dot(a, b []float64) float64 {
	sum := 0.0
	for i := range a {
		sum += a[i] * b[i]
	}
	return sum
}

// solve solves a·x = b for a symmetric positive definite a, by elimination. It overwrites both.
func solve(a [][]float64, b []float64) []float64 {
	n := len(b)
	for i := range n {
		for j := i + 1; j < n; j++ {
			f := a[j][i] / a[i][i]
			for k := i; k < n; k++ {
				a[j][k] -= f * a[i][k]
			}
			b[j] -= f * b[i]
		}
	}
	x := make([]float64, n)
	for i := n - 1; i >= 0; i-- {
		x[i] = b[i]
		for k := i + 1; k < n; k++ {
			x[i] -= a[i][k] * x[k]
		}
		x[i] /= a[i][i]
	}
	return x
}
