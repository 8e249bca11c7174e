package pipeline

import (
	"os"
	"path/filepath"
	"testing"

	"github.com/stretchr/testify/require"

	"crosscheck/config"
	"crosscheck/discrepancy"
)

// What two bodies tell, the headline of another article seconds; a headline alone agrees with nobody.
func TestHeadlinesSecond(t *testing.T) {
	headline := "Council of Ardel approves sale of the harbour\n\n"
	told := "On Monday the city council of Ardel approved the sale of the harbour.\n"
	apart := headline + "Boats lay idle. Nobody spoke of anything else at the market.\n"
	agreeing := func(bodies ...string) (cells, headlines int) {
		dir, manifest := t.TempDir(), "file,outlet,title,published\n"
		for i, b := range bodies {
			file := string(rune('a'+i)) + ".txt"
			require.NoError(t, os.WriteFile(filepath.Join(dir, file), []byte(b), 0o600))
			manifest += file + ",Outlet " + file + ",,2024-03-05\n"
		}
		require.NoError(t, os.WriteFile(filepath.Join(dir, "manifest.csv"), []byte(manifest), 0o600))
		r, err := Run(t.Context(), []string{dir}, config.Default(), Everything)
		require.NoError(t, err)
		for _, f := range r.Findings {
			if f.Type != discrepancy.Event || f.Verdict != discrepancy.Agree {
				continue
			}
			for _, c := range f.Cells {
				cells++
				if c.Headline {
					headlines++
				}
			}
		}
		return cells, headlines
	}
	cells, headlines := agreeing("Harbour sold\n\n"+told, "Yes to sale\n\nThe city council of Ardel approved the sale of the harbour on Monday, by nine votes to four.\n", apart)
	require.Equal(t, 3, cells)
	require.Equal(t, 1, headlines)
	cells, _ = agreeing("Harbour sold\n\n"+told, apart)
	require.Zero(t, cells)
}
