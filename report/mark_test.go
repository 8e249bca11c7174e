package report

import (
	"testing"

	"github.com/stretchr/testify/assert"
)

func TestMarks(t *testing.T) {
	for _, c := range []struct {
		name, a, b string
		same       bool
	}{
		{"blanks, marks and capitals do not count", "The hall – closed, on Monday.", "the hall closed on monday", true},
		{"a figure counts", "12 were hurt", "21 were hurt", false},
		{"letters of any script count", "Łódź", "Женева", false},
		{"no words", "", " – ", true},
	} {
		t.Run(c.name, func(t *testing.T) {
			assert.Equal(t, c.same, MarkOf(c.a) == MarkOf(c.b))
			assert.Len(t, MarkOf(c.a), 17)
			assert.Equal(t, MarkOf(c.a), Marked(MarkOf(c.a)), "a mark is its own")
			assert.Equal(t, MarkOf(c.a), Marked(c.a), "an older workbook holds the words")
		})
	}
}
