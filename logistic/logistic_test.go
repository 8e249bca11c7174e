package logistic

import (
	"math"
	"testing"

	"github.com/stretchr/testify/assert"
)

func TestFit(t *testing.T) {
	three := []Example{{X: []float64{1}, Y: 1, Share: 3}, {X: []float64{1}, Y: 0, Share: 1}}
	weak := []Prior{{Precision: 1e-9}}
	for _, c := range []struct {
		name     string
		examples []Example
		priors   []Prior
		want     []float64
	}{
		{"three of four", three, weak, []float64{math.Log(3)}},
		{"what is fixed is not learnt again", []Example{{X: []float64{1}, Y: 1, Share: 3, Fixed: 1}, {X: []float64{1}, Share: 1, Fixed: 1}}, weak, []float64{math.Log(3) - 1}},
		{"nothing seen", nil, []Prior{{Mean: 1, Precision: 4}, {Precision: 1}}, []float64{1, 0}},
		{"a strong prior holds", three, []Prior{{Mean: 2, Precision: 1e9}}, []float64{2}},
	} {
		t.Run(c.name, func(t *testing.T) {
			assert.InDeltaSlice(t, c.want, Fit(c.examples, c.priors, 30, 10), 1e-6)
		})
	}
}

// TestLongStepsAreCutOff: examples that a weight tells apart without fail draw it ever further; a step is never longer than allowed.
func TestLongStepsAreCutOff(t *testing.T) {
	got := Fit([]Example{{X: []float64{1}, Y: 1, Share: 1}}, []Prior{{Precision: 1e-3}}, 1, 0.5)
	assert.Equal(t, []float64{0.5}, got)
}

func TestSolve(t *testing.T) {
	assert.InDeltaSlice(t, []float64{1, 2}, solve([][]float64{{4, 1}, {1, 3}}, []float64{6, 7}), 1e-12)
}
