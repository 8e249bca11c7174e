package pipeline

import (
	"os"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"crosscheck/config"
)

func TestCompareVerdicts(t *testing.T) {
	for _, c := range []struct{ name, a, b, want string }{
		{"an opposite, one event assumed", "The council of Ardel, which had met for six hours, rejected the new bridge on Monday.", "The council approved the bridge.", "polarity"},
		{"denied", "The minister did not visit the flooded town.", "The minister visited the flooded town.", "polarity"},
		{"another figure", "The ferry sank off Ardel on Monday, killing 12 people.", "The ferry sank on Monday and 15 people were killed.", "number"},
		{"another place counts as another name", "Police arrested the painter Ana Roe in Lyon.", "Police arrested the painter Ana Roe in Marseille.", "name"},
		{"who did it", "Ana Roe sued Ivo Bell in Ardel on Monday.", "Ivo Bell sued Ana Roe.", "role"},
		{"the same in other words", "The court freed the editor on Monday.", "The editor was released by the court on Monday.", "agree"},
		{"nothing in common", "The council rejected the new bridge.", "Prices of bread rose again in spring.", "unrelated"},
		{"a spelling, between statements on other matters", "Ronan Dalby, who was twice mayor of Ardel and later sold carpets, has bought a boat.", "Ronan Dalbey teaches chemistry in Lindow.", "unrelated"},
	} {
		k := Compare(t.Context(), Statement{ID: "a", Text: c.a}, Statement{ID: "b", Text: c.b}, config.Default())
		assert.Equal(t, c.want, k.Verdict, c.name)
		assert.GreaterOrEqual(t, k.Score, 0.0, c.name)
		assert.LessOrEqual(t, k.Score, 1.0, c.name)
	}
}

// The pairs of testdata/pairs.txt contradict each other, or do not, as is written there; what is known to be missed is missed still.
func TestComparePairs(t *testing.T) {
	body, err := os.ReadFile("testdata/pairs.txt")
	require.NoError(t, err)
	for line := range strings.Lines(string(body)) {
		f := strings.Split(strings.TrimSpace(line), "\t")
		if len(f) < 4 {
			continue
		}
		k := Compare(t.Context(), Statement{ID: "a", Text: f[2]}, Statement{ID: "b", Text: f[3]}, config.Default())
		found := k.Verdict != "agree" && k.Verdict != "unrelated" && k.Verdict != "different-event"
		assert.Equal(t, f[0] == "contradict", found, "%s: %s | %s: %s %s", f[0], f[2], f[3], k.Verdict, k.Note)
	}
}
