package sources

import (
	"math"
	"testing"

	"github.com/stretchr/testify/assert"
)

func TestLessonsKeptAreThoseWorkedOut(t *testing.T) {
	var l lessons
	for round := range 2 {
		for n := range mostLessons + 100 { // more than are kept
			p := likelihoods{right: 1 / float64(n+1), wrong: 0.1}
			got := l.of(p)
			assert.Equal(t, math.Log(at(7)*p.right+(1-at(7))*p.wrong), got[7], "round %d, %d", round, n)
			assert.Same(t, got, l.of(p))
			assert.LessOrEqual(t, len(l.logs), mostLessons)
		}
	}
}
