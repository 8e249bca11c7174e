package pipeline

import (
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"crosscheck/report"
)

// The names of files, and with them the order of articles, decide nothing: the same outlets give the same answers.
func TestShuffledFilesGiveTheSameFindings(t *testing.T) {
	const samples = "../samples/market-hall"
	files, err := os.ReadDir(samples)
	require.NoError(t, err)
	dir := t.TempDir()
	for i, f := range files {
		raw, err := os.ReadFile(filepath.Join(samples, f.Name()))
		require.NoError(t, err)
		name := fmt.Sprintf("%02d%s", len(files)-i, filepath.Ext(f.Name()))
		require.NoError(t, os.WriteFile(filepath.Join(dir, name), raw, 0o600))
	}
	require.Equal(t, answers(runOn(t, samples)), answers(runOn(t, dir)))
}

// answers lists what differs: the type, the verdict, and every answer with the outlets that have names of
// their own.
func answers(r *report.Report) []string {
	var out []string
	for _, f := range r.Findings {
		if f.Verdict == "agree" {
			continue
		}
		var sides []string
		for _, s := range f.Sides {
			sides = append(sides, fmt.Sprint(strings.TrimPrefix(strings.ToLower(s.Value), "the "), " ", named(s.Outlets)))
		}
		slices.Sort(sides)
		out = append(out, fmt.Sprint(f.Type, " ", f.Verdict, " ", sides))
	}
	slices.Sort(out)
	return out
}

// named leaves away the outlets that are called after their file.
func named(outlets []string) []string {
	return slices.DeleteFunc(slices.Clone(outlets), func(o string) bool { return len(o) > 7 && o[:7] == "unknown" })
}
