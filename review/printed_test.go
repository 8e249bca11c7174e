package review

import (
	"io"
	"path/filepath"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"github.com/xuri/excelize/v2"

	"crosscheck/archive"
	"crosscheck/report"
)

// reviewedBook writes a workbook of r, lets a reviewer change it, and applies it as said by by.
func reviewedBook(t *testing.T, a *archive.Archive, r *report.Report, s report.Settings, by string, change func(*excelize.File)) []archive.Outcome {
	t.Helper()
	path := filepath.Join(t.TempDir(), "reviewed.xlsx")
	require.NoError(t, report.WriteFile(path, false, func(w io.Writer) error { return report.WriteWorkbook(w, r, s) }))
	f, err := excelize.OpenFile(path)
	require.NoError(t, err)
	change(f)
	require.NoError(t, f.Save())
	require.NoError(t, f.Close())
	w, err := Read(path)
	require.NoError(t, err)
	out, err := Apply(t.Context(), a, []*Workbook{w}, by, noon, false)
	require.NoError(t, err)
	return out[0]
}

func remembering(t *testing.T, r *report.Report) *archive.Archive {
	t.Helper()
	a, err := archive.Open(t.Context(), filepath.Join(t.TempDir(), "crosscheck.db"))
	require.NoError(t, err)
	t.Cleanup(func() { _ = a.Close() })
	require.NoError(t, a.Record(t.Context(), r, noon))
	return a
}

func TestLettersForOutletsAreNoCorrections(t *testing.T) {
	a := remembering(t, sample())
	s := report.Default()
	s.Blind = true
	assert.Empty(t, reviewedBook(t, a, sample(), s, "Ana", func(*excelize.File) {}))
}

// next is the sample in a later batch: the same question, asked of the same hall, with the second answer given.
func next(second string) *report.Report {
	r := sample()
	r.Documents[1].SHA256 = "cc"
	r.Findings[0].ID = "f2"
	r.Findings[0].Sides[1].Value, r.Findings[0].Cells[1].Value = second, second
	return r
}

func TestWhatWasCarriedOverIsDecidedAgainOnlyWhenItChanges(t *testing.T) {
	for _, c := range []struct{ name, second, writes, want string }{
		{"left as it was carried", "21", "A", ""},
		{"changed by another reviewer", "21", "B", "changed from A by Ana to B by Ben"},
		{"decided on other evidence and decided alike again", "23", "A", "new from  by  to A by Ben"},
	} {
		t.Run(c.name, func(t *testing.T) {
			a := remembering(t, sample())
			reviewedBook(t, a, sample(), report.Default(), "Ana", func(f *excelize.File) { verdict(t, f) })
			later := next(c.second)
			_, err := a.Fill(t.Context(), later)
			require.NoError(t, err)
			require.NoError(t, a.Record(t.Context(), later, noon))
			got := ""
			for _, o := range reviewedBook(t, a, later, report.Default(), "Ben", func(f *excelize.File) {
				require.NoError(t, f.SetCellStr("Questions", cell(t, f, "Questions", "Who is right"), c.writes))
			}) {
				got += string(o.State) + " from " + o.Old + " by " + o.OldWho + " to " + o.Value + " by " + o.Who
			}
			assert.Equal(t, c.want, got)
		})
	}
}
