package syntax

import (
	"crypto/sha256"
	"encoding/hex"
	"os"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"crosscheck/text"
)

func TestSeams(t *testing.T) {
	for _, c := range []struct{ name, in, want string }{
		{"a closing and the next letter", "Let me know if you need more. Thanks Ana Please send the map to the office.", "Let me know if you need more.|Thanks Ana|Please send the map to the office."},
		{"a careful sentence stays whole", "The mayor of Ardel, Ana Roe, told the Herald on Monday that the bridge over the Lind would open in May.",
			"The mayor of Ardel, Ana Roe, told the Herald on Monday that the bridge over the Lind would open in May."},
		{"names stay whole", "Police in North Ardel arrested Ivo Lund and Cora Bell of Lindow Steel on Friday.",
			"Police in North Ardel arrested Ivo Lund and Cora Bell of Lindow Steel on Friday."},
		{"what the rules left together stays so", "“Stop! Thief!” he cried.", "“Stop! Thief!” he cried."},
		{"a list mark stays with its item", "c) The third item", "c) The third item"},
		{"a possessive goes on", "Valentin Roe, Belarus’ Permanent Delegate to the Union, spoke.", "Valentin Roe, Belarus’ Permanent Delegate to the Union, spoke."},
		{"a dash joins", "She met the three mayors — Ana Roe, Ivo Bell and Cora Lind — in Ardel.", "She met the three mayors — Ana Roe, Ivo Bell and Cora Lind — in Ardel."},
	} {
		t.Run(c.name, func(t *testing.T) {
			var got []string
			for _, s := range SplitText(c.in, text.Span{End: len(c.in)}) {
				got = append(got, s.Of(c.in))
			}
			require.Equal(t, c.want, strings.Join(got, "|"))
		})
	}
}

func TestWeightsOfSeamsAreSmallAndThoseOfTheRecipe(t *testing.T) {
	require.Len(t, seamWeights(), SeamKeys)
	require.Less(t, len(seamFile), 50_000, "bytes")
	notice, err := os.ReadFile("grammar/model/NOTICE")
	require.NoError(t, err)
	sum := sha256.Sum256(seamFile)
	require.Contains(t, string(notice), hex.EncodeToString(sum[:]), "NOTICE names the file that its recipe gave")
}
