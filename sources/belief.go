package sources

import "math"

// A belief is a distribution over the accuracy of a source, kept at the middles of equal steps from 0 to 1.
//
// Why not a Beta distribution alone: whether a source was right in a comparison is itself not known. If the others
// leave it open which value is right, the comparison says nearly nothing, and the interval must stay wide.
type belief struct {
	logs    [steps]float64 // of the probabilities, without what is gathered
	product [steps]float64 // likelihoods that are gathered until their logarithm is taken: one of many is as dear as one of one
	least   float64        // no product is smaller
}

// steps is the fineness of a belief. Fewer would show in the intervals; more costs time for nothing.
const steps = 200

func at(i int) float64 { return (float64(i) + 0.5) / steps }

// newBelief is the Beta(agree, dispute) distribution.
func newBelief(agree, dispute float64) belief {
	b := belief{least: 1}
	for i := range b.logs {
		b.product[i] = 1
		b.logs[i] = (agree-1)*math.Log(at(i)) + (dispute-1)*math.Log(1-at(i))
	}
	return b
}

// learn takes in one comparison: the value is the right one with probability right; a wrong source would have
// given it with probability wrong.
func (b *belief) learn(right, wrong, weight float64) {
	if weight == 0 || right+wrong <= 0 {
		return
	}
	if weight != 1 {
		for i := range b.logs {
			b.logs[i] += weight * math.Log(wrong+at(i)*(right-wrong))
		}
		return
	}
	if b.least *= at(0) * math.Max(right, wrong); b.least < smallest {
		b.gather()
		b.least = at(0) * math.Max(right, wrong)
	}
	for i := range b.product {
		b.product[i] *= wrong + at(i)*(right-wrong)
	}
}

// smallest is how small a product of likelihoods may be before its logarithm is taken, well above what a float can hold.
const smallest = 1e-250

// gather takes the logarithm of the likelihoods that were gathered.
func (b *belief) gather() {
	for i := range b.product {
		b.logs[i] += math.Log(b.product[i])
		b.product[i] = 1
	}
	b.least = 1
}

// shares are the probabilities of the steps of a belief.
type shares [steps]float64

func (b *belief) shares() *shares {
	b.gather()
	var out shares
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
	return &out
}

func (b *shares) mean() float64 {
	sum := 0.0
	for i, p := range b {
		sum += p * at(i)
	}
	return sum
}

// quantile is the accuracy below which a share p of the belief lies.
func (b *shares) quantile(p float64) float64 {
	sum := 0.0
	for i, q := range b {
		if sum+q >= p {
			return (float64(i) + (p-sum)/q) / steps
		}
		sum += q
	}
	return 1
}

// beta is the Beta distribution with the same mean and spread.
func (b *shares) beta() (agree, dispute float64) {
	mean, spread := b.mean(), 0.0
	for i, p := range b {
		spread += p * (at(i) - mean) * (at(i) - mean)
	}
	n := mean*(1-mean)/spread - 1
	return mean * n, (1 - mean) * n
}
