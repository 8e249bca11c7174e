package sources

import "math"

// A belief is a distribution over the accuracy of a source, kept at the middles of equal steps from 0 to 1.
//
// Why not a Beta distribution alone: whether a source was right in a comparison is itself not known. If the others
// leave it open which value is right, the comparison says nearly nothing, and the interval must stay wide.
type belief struct{ logs [steps]float64 }

// steps is the fineness of a belief. Fewer would show in the intervals; more costs time for nothing.
const steps = 200

func at(i int) float64 { return (float64(i) + 0.5) / steps }

// newBelief is the Beta(agree, dispute) distribution.
func newBelief(agree, dispute float64) *belief {
	b := &belief{}
	for i := range b.logs {
		b.logs[i] = (agree-1)*math.Log(at(i)) + (dispute-1)*math.Log(1-at(i))
	}
	return b
}

// learn takes in one comparison: the value is the right one with probability right; a wrong source would have
// given it with probability wrong.
func (b *belief) learn(known *lessons, right, wrong, weight float64) {
	if weight == 0 || right+wrong <= 0 {
		return
	}
	for i, log := range known.of(likelihoods{right, wrong}) {
		b.logs[i] += weight * log
	}
}

// shares are the probabilities of the steps.
func (b *belief) shares() [steps]float64 {
	var out [steps]float64
	top, sum := math.Inf(-1), 0.0
	for _, l := range b.logs {
		top = math.Max(top, l)
	}
	for i, l := range b.logs {
		out[i] = math.Exp(l - top)
		sum += out[i]
	}
	for i := range out {
		out[i] /= sum
	}
	return out
}

func (b *belief) mean() float64 {
	sum := 0.0
	for i, p := range b.shares() {
		sum += p * at(i)
	}
	return sum
}

// quantile is the accuracy below which a share p of the belief lies.
func (b *belief) quantile(p float64) float64 {
	sum := 0.0
	for i, q := range b.shares() {
		if sum+q >= p {
			return (float64(i) + (p-sum)/q) / steps
		}
		sum += q
	}
	return 1
}

// beta is the Beta distribution with the same mean and spread.
func (b *belief) beta() (agree, dispute float64) {
	shares, mean, spread := b.shares(), 0.0, 0.0
	for i, p := range shares {
		mean += p * at(i)
	}
	for i, p := range shares {
		spread += p * (at(i) - mean) * (at(i) - mean)
	}
	n := mean*(1-mean)/spread - 1
	return mean * n, (1 - mean) * n
}
