package tune

import (
	"fmt"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"crosscheck/evidence"
)

func labelled(id string, score float64, right string) Row {
	return Row{Batch: "b", ID: id, Type: "number", Verdict: "conflict", Score: score, Decided: map[string]string{"who_is_right": right}}
}

func TestWilson(t *testing.T) {
	low, high := Wilson(0, 0)
	assert.Equal(t, [2]float64{0, 1}, [2]float64{low, high})
	low, high = Wilson(9, 10)
	assert.InDelta(t, 0.652, low, 0.001)
	assert.InDelta(t, 0.978, high, 0.001)
}

func TestCurveAndSmallestThreshold(t *testing.T) {
	var rows []Row
	for i := range 40 { // all right above .8
		rows = append(rows, labelled(fmt.Sprintf("r%02d", i), 0.9, "A"))
	}
	for i := range 10 { // a coin below
		right := "A"
		if i%2 == 0 {
			right = "more than one – scope or time differs"
		}
		rows = append(rows, labelled(fmt.Sprintf("s%02d", i), 0.6, right))
	}
	rows = append(rows, labelled("t", 0.7, "cannot tell"), labelled("u", 0.7, ""))
	curves := Curves(rows)
	require.Len(t, curves, 1)
	c := curves[0]
	assert.Equal(t, 50, c.Labels, "what cannot be told is no label")
	assert.Len(t, c.Points, 2)
	p, ok := c.Smallest(0.9)
	require.True(t, ok)
	assert.Equal(t, 0.9, p.Threshold)
	_, ok = c.Smallest(0.99)
	assert.False(t, ok, "40 labels cannot prove .99")
}

func TestAgreement(t *testing.T) {
	var rows []Row
	for i := range 10 {
		r := labelled(fmt.Sprint(i), 0.9, "A")
		r.Decided["second_right"] = "A"
		if i < 5 {
			r.Decided["who_is_right"] = "more than one – scope or time differs"
		}
		if i < 4 {
			r.Decided["second_right"] = "more than one – scope or time differs"
		}
		rows = append(rows, r)
	}
	a := Agree(rows)
	assert.Equal(t, 9, a.Same)
	assert.InDelta(t, 0.8, a.Kappa, 1e-9) // (.9 − .5) / (1 − .5)
}

func TestLearnStaysNearTheShippedWeights(t *testing.T) {
	var rows []Row
	for i := range 100 {
		r := labelled(fmt.Sprintf("%02d", i), 0.8, "A")
		r.Parts = []evidence.Part{{Field: "time", Bits: 2}, {Field: "words", Bits: 1}}
		if i%2 == 0 { // the time decides, the words mislead
			r.Decided["who_is_right"] = "more than one – scope or time differs"
			r.Parts = []evidence.Part{{Field: "time", Bits: -2}, {Field: "words", Bits: 1}}
		}
		rows = append(rows, r)
	}
	_, ok := Learn(rows[:40], 0.25)
	assert.False(t, ok, "too few labels: nothing is invented")
	w, ok := Learn(rows, 0.25)
	require.True(t, ok)
	assert.Equal(t, []string{"time", "words"}, w.Fields)
	assert.Greater(t, w.Scale[0], 1.0)
	assert.Less(t, w.Scale[0], 3.0)
	assert.LessOrEqual(t, w.Scale[1], 1.0)
}

func TestNextMixesUncertainHarmfulAndRandom(t *testing.T) {
	var rows []Row
	for i := range 50 {
		r := labelled(fmt.Sprintf("%02d", i), float64(i)/50, "")
		if i < 20 {
			r.Verdict = "different-event"
		}
		rows = append(rows, r)
	}
	got := Next(rows, func(string) float64 { return 0.8 }, func(r Row) int { return 0 }, 20)
	count := map[string]int{}
	for _, s := range got {
		count[s.Why]++
	}
	assert.Len(t, got, 20)
	assert.Len(t, count, 4)
	assert.Equal(t, got, Next(rows, func(string) float64 { return 0.8 }, func(r Row) int { return 0 }, 20), "the same list every time")
}
