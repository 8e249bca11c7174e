package discrepancy

import (
	"testing"

	"github.com/stretchr/testify/assert"
)

func TestDetectorsAreDocumented(t *testing.T) {
	seen := map[Type]bool{}
	for _, d := range All {
		assert.NotEmpty(t, d.Doc, d.Name)
		assert.NotEmpty(t, d.Example.A, d.Name)
		assert.NotEmpty(t, d.Example.B, d.Name)
		assert.False(t, seen[d.Name], d.Name)
		seen[d.Name] = true
	}
}
