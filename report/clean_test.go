package report

import (
	"testing"

	"github.com/stretchr/testify/assert"
)

func TestOneLine(t *testing.T) {
	for in, want := range map[string]string{
		"one\n  two":                             "one two",
		"the council has <u>adopted</u> it":      "the council has adopted it",
		"<strong>Three</strong> and <i>four</i>": "Three and four",
		"a < b </u":                              "a < b </u",
		"<script>x</script>":                     "<script>x</script>",
	} {
		assert.Equal(t, want, oneLine(in))
	}
}
