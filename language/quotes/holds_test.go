package quotes

import (
	"strings"
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

// Another place's envoy is another envoy.
func TestHas(t *testing.T) {
	role := strings.Fields("ardel's envoy to the league")
	assert.True(t, has(role, strings.Fields("ardel's envoy")))
	assert.False(t, has(role, strings.Fields("belvar's envoy")))
}
