package pipeline

import (
	"testing"

	"github.com/stretchr/testify/assert"

	"crosscheck/discrepancy"
)

func TestPartsAreMattersJoinedByTies(t *testing.T) {
	for _, c := range []struct {
		name   string
		matter []int
		ties   []discrepancy.QuoteTie
		want   [][]int
		of     []int
	}{
		{"each matter a part", []int{0, 1, 0, 1}, nil, [][]int{{0, 2}, {1, 3}}, nil},
		{"articles of no matter stand alone", []int{-1, -1, 0}, nil, [][]int{{0}, {1}, {2}}, nil},
		{"a tie within a matter", []int{0, 1, 0}, []discrepancy.QuoteTie{{DocA: 0, DocB: 2}}, [][]int{{0, 2}, {1}}, []int{0}},
		{"ties across matters", []int{0, 1, 2, 1, 3}, []discrepancy.QuoteTie{{DocA: 2, DocB: 3}, {DocA: 0, DocB: 4}}, [][]int{{0, 4}, {1, 2, 3}}, []int{1, 0}},
	} {
		t.Run(c.name, func(t *testing.T) {
			docs, of := parts(c.matter, c.ties)
			assert.Equal(t, c.want, docs)
			assert.Equal(t, c.of, of)
		})
	}
}
