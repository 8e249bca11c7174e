package archive

import (
	"bytes"
	"context"
	"os"
	"path/filepath"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"crosscheck/report"
)

var noon = time.Date(2026, 3, 4, 12, 0, 0, 0, time.UTC)

func open(t *testing.T) *Archive {
	t.Helper()
	a, err := Open(t.Context(), filepath.Join(t.TempDir(), "crosscheck.db"))
	require.NoError(t, err)
	t.Cleanup(func() { require.NoError(t, a.Close()) })
	return a
}

// batch is a report with one question: how many were hurt?
func batch(findingID, herald, orsa string) *report.Report {
	hall, person := "market hall", "person"
	return &report.Report{
		Run:       report.Run{Batch: "market-hall", Version: "test", Settings: "s"},
		Documents: []report.Document{{ID: "herald.txt", SHA256: "h" + herald, Outlet: "Herald"}, {ID: "orsa.txt", SHA256: "o" + orsa, Outlet: "Radio Orsa"}},
		Findings: []report.Finding{{ID: findingID, Type: "number", Verdict: "conflict",
			Question: report.Ask{Text: "How many people were hurt in the market hall?", Predicate: "hurt", Of: &person, Entity: &hall},
			Cells:    []report.Cell{{Outlet: "Herald", Doc: "herald.txt", Value: herald}, {Outlet: "Radio Orsa", Doc: "orsa.txt", Value: orsa}}}},
	}
}

func decision(r *report.Report, value, who string) Decision {
	return Decision{Batch: r.BatchID(), Row: r.Findings[0].RowID(), Field: "verdict", Value: value, Who: who, At: noon, File: "reviewed.xlsx"}
}

// decided is an archive in which Ana has judged r.
func decided(t *testing.T, r *report.Report) *Archive {
	t.Helper()
	a := open(t)
	require.NoError(t, a.Record(t.Context(), r, noon))
	_, err := a.Decide(t.Context(), []Decision{decision(r, "False", "Ana")}, false)
	require.NoError(t, err)
	return a
}

func TestDecideNeverOverwritesAnotherReviewer(t *testing.T) {
	a, r := open(t), batch("f1", "12", "21")
	require.NoError(t, a.Record(t.Context(), r, noon))
	for _, s := range []struct {
		value, who string
		want       State
	}{
		{"False", "Ana", New},
		{"False", "Ben", Same},
		{"True", "Ben", Conflict},
		{"Misleading", "Ana", Changed},
	} {
		out, err := a.Decide(t.Context(), []Decision{decision(r, s.value, s.who)}, false)
		require.NoError(t, err)
		assert.Equal(t, s.want, out[0].State, "%s says %s", s.who, s.value)
	}
	out, err := a.Decide(t.Context(), []Decision{{Batch: r.BatchID(), Row: "q:nosuch", Field: "verdict", Value: "True"}}, false)
	require.NoError(t, err)
	assert.Equal(t, Unknown, out[0].State)
}

func TestDryRunWritesNothing(t *testing.T) {
	a, r := open(t), batch("f1", "12", "21")
	require.NoError(t, a.Record(t.Context(), r, noon))
	for range 2 {
		out, err := a.Decide(t.Context(), []Decision{decision(r, "False", "Ana")}, true)
		require.NoError(t, err)
		assert.Equal(t, New, out[0].State)
	}
}

func TestRecall(t *testing.T) {
	for _, c := range []struct {
		name  string
		next  *report.Report
		stale bool
		since string
	}{
		{"the same answers in other articles", batch("f2", "12", "21"), false, ""},
		{"another answer", batch("f3", "12", "23"), true, "changed"},
	} {
		t.Run(c.name, func(t *testing.T) {
			a := decided(t, batch("f1", "12", "21"))
			c.next.Documents = append(c.next.Documents, report.Document{ID: "new.txt", SHA256: "n"})
			memories, err := a.Recall(t.Context(), c.next.BatchID(), "market-hall", Rows(c.next)[:1])
			require.NoError(t, err)
			require.Len(t, memories, 1)
			assert.Equal(t, Kept{"False", "Ana", "2026-03-04T12:00:00Z"}, memories[0].Past["verdict"])
			assert.Equal(t, c.stale, memories[0].Stale)
			assert.Equal(t, c.since, memories[0].Since)
		})
	}
}

func TestTheSameWordsAskedOfAnotherEventAreNotRecalled(t *testing.T) {
	first := batch("f1", "12", "21")
	first.Findings[0].Question.Entity = nil
	a := decided(t, first)
	other := batch("f9", "40", "50")
	other.Findings[0].Question.Entity = nil
	other.Run.Batch = "another"
	memories, err := a.Recall(t.Context(), other.BatchID(), "another", Rows(other)[:1])
	require.NoError(t, err)
	assert.Empty(t, memories)
}

func TestExportImport(t *testing.T) {
	a := decided(t, batch("f1", "12", "21"))
	var first, second bytes.Buffer
	require.NoError(t, a.Export(t.Context(), &first))

	b := open(t)
	added, conflicts, err := b.Import(t.Context(), bytes.NewReader(first.Bytes()))
	require.NoError(t, err)
	assert.Empty(t, conflicts)
	assert.Positive(t, added)
	require.NoError(t, b.Export(t.Context(), &second))
	assert.Equal(t, first.String(), second.String())

	added, _, err = b.Import(t.Context(), bytes.NewReader(first.Bytes()))
	require.NoError(t, err)
	assert.Zero(t, added, "importing twice adds nothing")

	_, _, err = b.Import(t.Context(), bytes.NewReader([]byte(first.String()+"{\"table\":\"users\",\"row\":{}}\n")))
	assert.ErrorContains(t, err, "there is no table \"users\"")
}

// An import that says otherwise than what stands here is listed in words, and changes nothing.
func TestImportNamesTheQuestionOnWhichDesksDiffer(t *testing.T) {
	var theirs bytes.Buffer
	r := batch("f1", "12", "21")
	require.NoError(t, decided(t, r).Export(t.Context(), &theirs))
	ours := open(t)
	require.NoError(t, ours.Record(t.Context(), r, noon))
	_, err := ours.Decide(t.Context(), []Decision{decision(r, "True", "Ben")}, false)
	require.NoError(t, err)
	_, conflicts, err := ours.Import(t.Context(), &theirs)
	require.NoError(t, err)
	assert.Equal(t, []string{`“How many people were hurt in the market hall?” (q:f1), «Verdict»: here "True" (Ben), imported "False" (Ana)`}, conflicts)
}

// A spelling is settled on Names; what was decided there is the label of the finding about it.
func TestASpellingIsJudgedOnNames(t *testing.T) {
	r := batch("f1", "12", "21")
	who := "Tobias Hallam"
	r.Findings = append(r.Findings, report.Finding{ID: "f2", Type: "name", Verdict: "conflict", Question: report.Ask{Text: "How is the name of Tobias Hallam spelt?", Predicate: "be", Entity: &who}})
	r.Names = []report.Name{{Entity: who, Type: "person", Label: "misspelling", Forms: []report.NameForm{{Text: who, Outlet: "Herald", Doc: "herald.txt", Count: 2}}}}
	a := open(t)
	require.NoError(t, a.Record(t.Context(), r, noon))
	_, err := a.Decide(t.Context(), []Decision{{Batch: r.BatchID(), Row: r.Names[0].RowID(), Field: "same", Value: "one person", Who: "Ana", At: noon}}, false)
	require.NoError(t, err)
	judged, err := a.Findings(t.Context())
	require.NoError(t, err)
	require.Len(t, judged, 2)
	assert.Equal(t, map[string]string{}, judged[0].Decided)
	assert.Equal(t, map[string]string{"same": "one person"}, judged[1].Decided)
}

func TestHistory(t *testing.T) {
	a := decided(t, batch("f1", "12", "21"))
	entries, err := a.History(t.Context(), "market hall")
	require.NoError(t, err)
	require.Len(t, entries, 2)
	assert.Equal(t, "number, conflict", entries[0].Type+", "+entries[0].Verdict)
	assert.Equal(t, "verdict: False", entries[1].Field+": "+entries[1].What)
	entries, err = a.History(t.Context(), "MÁRKET hall")
	require.NoError(t, err)
	assert.Len(t, entries, 2, "case and accents do not matter")
	entries, err = a.History(t.Context(), "100%")
	require.NoError(t, err)
	assert.Empty(t, entries)
}

func TestOpenRefusesForeignFiles(t *testing.T) {
	path := filepath.Join(t.TempDir(), "notes.db")
	require.NoError(t, os.WriteFile(path, []byte("my notes"), 0o600))
	_, err := Open(context.Background(), path)
	require.ErrorContains(t, err, "not an archive of crosscheck")
	got, err := os.ReadFile(path)
	require.NoError(t, err)
	assert.Equal(t, "my notes", string(got))
}
