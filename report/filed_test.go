package report

import (
	"bytes"
	"testing"

	"github.com/stretchr/testify/require"
)

// filed is a report whose findings are put aside.
func filed(t *testing.T, r *Report) *Report {
	t.Helper()
	r.Filed = NewFiled(len(r.Findings))
	t.Cleanup(r.Filed.Close)
	for i := range r.Findings {
		r.Filed.Put(i, &r.Findings[i])
	}
	r.Findings = nil
	return r
}

func TestFindingsPutAsideAreShownAsThoseInMemory(t *testing.T) {
	who := "Coast Post"
	change := func(f *Finding) bool {
		if f.ID > "f01" {
			return false
		}
		f.Decision, f.Since, f.Cells[1].Keep = &Decision{WhoIsRight: "A", By: who, Second: &Second{Status: "done"}}, "changed", "drop: not the same"
		return true
	}
	for _, blind := range []bool{false, true} {
		s := Default()
		s.Blind = blind
		var written [2]bytes.Buffer
		for i, r := range []*Report{sampleReport(), filed(t, sampleReport())} {
			r.ChangeFindings(change)
			r.Sort()
			r.ChangeFindings(change)
			r.Correct(&r.Documents[0], "outlet", "Harbour Gazette")
			r.Correct(&r.Documents[1], "published", "2026-03-09")
			require.NoError(t, WriteJSON(&written[i], r))
			books := NewShown(r, s)
			require.NoError(t, books.WriteWorkbook(&written[i]))
			require.NoError(t, books.WriteMachine(&written[i]))
			require.NoError(t, WriteHTML(&written[i], r, s))
			require.NoError(t, WriteClaimReview(&written[i], r, s, "The Desk"))
			require.NoError(t, Summary(&written[i], r, s, ""))
		}
		require.True(t, bytes.Equal(written[0].Bytes(), written[1].Bytes()), "blind: %v", blind)
	}
}
