package tune

import (
	"math"
	"slices"

	"crosscheck/logistic"
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
	var seen []logistic.Example
	labels := map[Label]int{}
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
		e := logistic.Example{X: x, Share: 1}
		if l == Real {
			e.Y = 1
		}
		seen = append(seen, e)
		labels[l]++
	}
	w.Labels = len(seen)
	if len(seen) < MinLabels || len(labels) < 2 {
		return w, false
	}
	priors := slices.Repeat([]logistic.Prior{{Mean: 1, Precision: 1 / variance}}, len(w.Fields))
	priors = append(priors, logistic.Prior{Precision: 0.1}) // the bias is drawn to 0, weakly
	theta := logistic.Fit(seen, priors, 30, math.Inf(1))
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
