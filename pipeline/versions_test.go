package pipeline

import (
	"fmt"
	"os"
	"path/filepath"
	"testing"

	"github.com/stretchr/testify/require"

	"crosscheck/report"
)

// Two versions of one article, and what another outlet says.
const (
	firstVersion = "Source: The Ardel Herald\nTitle: Roof of market hall falls in at Orsa\nDate: 2026-03-04\n\n" +
		"The roof of the market hall in Orsa fell in on Wednesday morning.\n\nThe hall was built in 1931, mayor Ines Korda said.\n"
	laterVersion = "Source: The Ardel Herald\nTitle: Roof of market hall falls in at Orsa\nDate: 2026-03-04\nUpdated: 2026-03-05\n\n" +
		"The roof of the market hall in Orsa fell in on Wednesday morning.\n\nThe hall was built in 1937, mayor Ines Korda said.\n"
	elsewhere = "Source: Radio Orsa\nTitle: Market hall collapse in Orsa\nDate: 2026-03-05\n\n" +
		"The roof of the market hall in Orsa collapsed on Wednesday.\n\nThe hall was built in %s, according to mayor Ines Korda.\n"
)

func datesFound(t *testing.T, other string) (verdicts []string, r *report.Report) {
	t.Helper()
	dir := t.TempDir()
	for name, body := range map[string]string{"a.txt": firstVersion, "b.txt": laterVersion, "c.txt": other} {
		require.NoError(t, os.WriteFile(filepath.Join(dir, name), []byte(body), 0o600))
	}
	r = runOn(t, dir)
	for _, f := range r.Findings {
		if f.Type == "date" && f.Verdict != "agree" {
			verdicts = append(verdicts, f.Verdict+": "+f.Note)
		}
	}
	return verdicts, r
}

// What an outlet corrected itself is no contradiction between outlets, as long as its newest version agrees with them.
func TestACorrectionIsAnUpdate(t *testing.T) {
	corrected, r := datesFound(t, fmt.Sprintf(elsewhere, "1937"))
	require.Equal(t, []string{"update: The Ardel Herald changed 1931 to 1937 between two versions of its article."}, corrected)
	require.Len(t, r.Versions, 1)
	require.Equal(t, "1931", *r.Versions[0].Changes[0].Old)
	require.Equal(t, "1937", *r.Versions[0].Changes[0].New)

	disputed, _ := datesFound(t, fmt.Sprintf(elsewhere, "1931"))
	require.Equal(t, []string{"conflict: The Ardel Herald changed 1931 to 1937 between two versions of its article."}, disputed,
		"the newest version still stands against another outlet")
}
