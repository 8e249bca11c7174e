package pipeline

import (
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"testing"

	"github.com/stretchr/testify/require"

	"crosscheck/config"
	"crosscheck/report"
)

// nearly is how far a record may move: a copy can bring to light that two other outlets answer the same question, since
// words become less rare. Given the same questions it moves nothing: see the test of that name in package sources.
const nearly = 0.02

// An exact copy of an article, in an outlet of its own, changes no difference and the origins behind no answer: votes
// count origins. Rows that agree may come to light, and a record may move by no more than nearly.
func TestAnAddedCopyChangesNoVerdict(t *testing.T) {
	const samples = "../samples/market-hall"
	files, err := os.ReadDir(samples)
	require.NoError(t, err)
	before := runOn(t, samples)
	for _, copied := range files {
		if filepath.Ext(copied.Name()) != ".txt" {
			continue
		}
		t.Run(copied.Name(), func(t *testing.T) {
			dir := t.TempDir()
			for _, f := range files {
				raw, err := os.ReadFile(filepath.Join(samples, f.Name()))
				require.NoError(t, err)
				require.NoError(t, os.WriteFile(filepath.Join(dir, f.Name()), raw, 0o600))
				if f.Name() == copied.Name() {
					require.NoError(t, os.WriteFile(filepath.Join(dir, "zz-copy.txt"), raw, 0o600))
				}
			}
			after := runOn(t, dir)
			require.Equal(t, verdicts(before), verdicts(after))
			for _, b := range before.Sources {
				i := slices.IndexFunc(after.Sources, func(s report.Source) bool { return s.Outlet == b.Outlet })
				require.GreaterOrEqual(t, i, 0, b.Outlet)
				a := after.Sources[i]
				if b.Reliability != nil {
					require.InDelta(t, *b.Reliability, *a.Reliability, nearly, b.Outlet)
				}
			}
		})
	}
}

func runOn(t *testing.T, dir string) *report.Report {
	t.Helper()
	c := config.Default()
	r, err := Run(t.Context(), []string{dir}, c, Everything)
	require.NoError(t, err)
	return Report(r, c)
}

// verdicts lists the differences found, each once, with the origins behind each answer. Agreement is left out: what one article
// alone said is now said by two outlets, of one origin.
func verdicts(r *report.Report) []string {
	var out []string
	for _, f := range r.Findings {
		if f.Verdict == "agree" {
			continue
		}
		var sides []string
		for _, s := range f.Sides {
			sides = append(sides, fmt.Sprint(s.Value, " ", s.Origins))
		}
		slices.Sort(sides)
		out = append(out, fmt.Sprint(f.Type, " ", f.Verdict, " ", sides))
	}
	slices.Sort(out)
	return slices.Compact(out)
}
