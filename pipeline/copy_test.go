package pipeline

import (
	"bytes"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"testing"

	"github.com/stretchr/testify/require"

	"crosscheck/config"
	"crosscheck/report"
)

// An exact copy of an article, in an outlet of its own, changes no finding, no verdict, the origins behind no answer and no
// outlet's record: votes count origins, and a copy has none of its own.
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
			require.NoError(t, os.WriteFile(filepath.Join(dir, "manifest.csv"), []byte("file,outlet\nzz-copy.txt,Another Voice\n"), 0o600))
			after := runOn(t, dir)
			require.True(t, slices.ContainsFunc(after.Sources, func(s report.Source) bool { return s.Outlet == "Another Voice" }))
			require.Equal(t, verdicts(before), verdicts(after))
			for _, b := range before.Sources {
				i := slices.IndexFunc(after.Sources, func(s report.Source) bool { return s.Outlet == b.Outlet })
				require.GreaterOrEqual(t, i, 0, b.Outlet)
				a := after.Sources[i]
				require.Equal(t, counts(b), counts(a), b.Outlet)
				require.InDeltaSlice(t, figures(b), figures(a), rounding, b.Outlet)
			}
		})
	}
}

func runOn(t *testing.T, dir string) *report.Report {
	t.Helper()
	c := config.Default()
	r, err := Run(t.Context(), []string{dir}, c, Everything)
	require.NoError(t, err)
	return rated(r, c)
}

// verdicts lists the findings, each with its ID, its verdict, its confidence and the origins behind each answer.
func verdicts(r *report.Report) []string {
	var out []string
	for _, f := range r.Findings {
		var sides []string
		for _, s := range f.Sides {
			sides = append(sides, fmt.Sprint(s.Value, " ", s.Origins))
		}
		out = append(out, fmt.Sprint(f.ID, " ", f.Type, " ", f.Verdict, " ", f.Severity, " ", f.Confidence, " ", sides))
	}
	return out
}

// rounding is what the order of a sum of votes may move.
const rounding = 1e-12

// counts are the comparisons an outlet's record stands on.
func counts(s report.Source) []any {
	out := []any{s.Rated, s.Compared, s.Agreed, s.Disputed, s.Alone, s.Origins}
	for _, k := range s.ByKind {
		out = append(out, k.Kind, k.Compared, k.Agreed, k.Rated)
	}
	return out
}

// figures are the reliabilities of an outlet with their intervals, in all and by kind; those that are not given are left out.
func figures(s report.Source) []float64 {
	all := []*float64{s.Reliability, s.Low, s.High}
	for _, k := range s.ByKind {
		all = append(all, k.Reliability, k.Low, k.High)
	}
	out := []float64{}
	for _, f := range all {
		if f != nil {
			out = append(out, *f)
		}
	}
	return out
}

// What one of many parts is given of its twins is what a batch in memory is given.
func TestTwinsPutAsideAreTwins(t *testing.T) {
	c := config.Default()
	c.Stories.SmallBatch = 1
	dir := t.TempDir()
	for _, f := range []string{"../samples/market-hall", "../samples/bench/01-ferry-fire"} {
		files, err := os.ReadDir(f)
		require.NoError(t, err)
		for i, x := range files {
			if filepath.Ext(x.Name()) != ".txt" {
				continue
			}
			raw, err := os.ReadFile(filepath.Join(f, x.Name()))
			require.NoError(t, err)
			require.NoError(t, os.WriteFile(filepath.Join(dir, x.Name()), raw, 0o600))
			if i%2 == 0 {
				require.NoError(t, os.WriteFile(filepath.Join(dir, "again "+x.Name()), raw, 0o600))
				require.NoError(t, os.WriteFile(filepath.Join(dir, "zz "+x.Name()), raw, 0o600))
			}
		}
	}
	var out [2]bytes.Buffer
	for i, few := range []int{1000, 1} {
		r, err := Runner{few: few}.Run(t.Context(), []string{dir}, c, Everything)
		require.NoError(t, err)
		require.NoError(t, report.WriteJSON(&out[i], rated(r, c)))
		r.Close()
	}
	require.Equal(t, out[0].String(), out[1].String())
}
