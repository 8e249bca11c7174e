package stories

import (
	"testing"

	"github.com/stretchr/testify/assert"
)

func TestMatters(t *testing.T) {
	list := []Story{{Docs: []int{0, 2}}, {Docs: []int{1}}, {Docs: []int{3}}}
	s := Default()
	assert.Equal(t, []int{0, 0, 0}, Matters(list, s), "a small batch is one matter")
	s.SmallBatch = 3
	assert.Equal(t, []int{0, 1, 2}, Matters(list, s), "in a large one every story is its own")
}
