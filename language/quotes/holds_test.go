package quotes

import (
	"testing"

	"github.com/stretchr/testify/assert"
)

func TestHolds(t *testing.T) {
	for _, c := range []struct {
		role, word string
		want       bool
	}{
		{"chief engineer of the county building office", "engineer", true},
		{"chief engineer of the county building office", "office", false},
		{"the deputy mayor", "mayor", true},
		{"Senator", "senator", true},
		{"economist at the Lind Institute", "institute", false},
		{"", "mayor", false},
	} {
		assert.Equal(t, c.want, holds(c.role, c.word), "%q holds %q", c.role, c.word)
	}
}
