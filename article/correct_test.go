package article

import (
	"testing"

	"github.com/stretchr/testify/assert"
)

func TestCorrect(t *testing.T) {
	d := &Document{DateInferred: true}
	assert.True(t, d.Correct("outlet", "The Ardel Herald"))
	assert.True(t, d.Correct("published", "4 March 2026"))
	assert.Equal(t, Found{"The Ardel Herald", "the desk", 1}, d.Outlet)
	assert.Equal(t, "2026-03-04", d.Published.Value)
	assert.Equal(t, "2026-03-04", d.PublishedOn.From.Day.String())
	assert.False(t, d.DateInferred)
	assert.False(t, d.Correct("published", "last spring"), "a date that cannot be read changes nothing")
	assert.False(t, d.Correct("colour", "red"))
	assert.Equal(t, "2026-03-04", d.Published.Value)
}
