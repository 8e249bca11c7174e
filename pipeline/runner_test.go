package pipeline

import (
	"testing"

	"github.com/stretchr/testify/assert"

	"crosscheck/article"
)

// A fault in one article leaves the others alone and is told.
func TestAFaultIsOneArticles(t *testing.T) {
	d := &article.Document{ID: "herald.txt"}
	assert.False(t, survives(d, func() { panic("index out of range") }))
	assert.Contains(t, d.Skip, "index out of range")
	assert.True(t, survives(&article.Document{}, func() {}))
}
