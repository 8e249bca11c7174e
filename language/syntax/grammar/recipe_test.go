package grammar

import (
	"crypto/sha256"
	"encoding/hex"
	"os"
	"testing"

	"github.com/stretchr/testify/require"
)

// The weights are the outcome of one run of one command: NOTICE names the command and the sum of the file that it gave, and the file
// that is built in has that sum. Whoever trains again writes both.
func TestTheShippedWeightsAreThoseOfTheRecipe(t *testing.T) {
	notice, err := os.ReadFile("model/NOTICE")
	require.NoError(t, err)
	command, err := os.ReadFile("../train/main.go")
	require.NoError(t, err)
	const recipe = "go run ./language/syntax/train -treebanks DIR -out language/syntax/grammar/model/en.bin.gz"
	require.Contains(t, string(notice), recipe)
	require.Contains(t, string(command), recipe)
	sum := sha256.Sum256(weights)
	require.Contains(t, string(notice), hex.EncodeToString(sum[:]))
	require.LessOrEqual(t, len(weights), 6_000_000, "bytes that every binary carries")
}
