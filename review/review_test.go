package review

import (
	"io"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"github.com/xuri/excelize/v2"

	"crosscheck/archive"
	"crosscheck/report"
)

var noon = time.Date(2026, 3, 4, 12, 0, 0, 0, time.UTC)

// sample is a report with one question of two answers and one name.
func sample() *report.Report {
	person, hall := "person", "market hall"
	return &report.Report{
		Run: report.Run{Batch: "hall", Version: "test", Settings: "s"},
		Documents: []report.Document{
			{ID: "herald.txt", Path: "herald.txt", SHA256: "aa", Outlet: "Herald", From: map[string]report.Found{}},
			{ID: "orsa.txt", Path: "orsa.txt", SHA256: "bb", Outlet: "unknown (orsa.txt)", From: map[string]report.Found{}}},
		Findings: []report.Finding{{ID: "f1", Type: "number", Verdict: "conflict", Severity: "high",
			Question: report.Ask{Text: "How many people were hurt?", Predicate: "hurt", Of: &person, Entity: &hall},
			Sides:    []report.Side{{Value: "12", Outlets: []string{"Herald"}, Origins: 1}, {Value: "21", Outlets: []string{"unknown (orsa.txt)"}, Origins: 1}},
			Cells: []report.Cell{
				{Outlet: "Herald", Doc: "herald.txt", Value: "12", Text: "12 were hurt.", End: 13},
				{Outlet: "unknown (orsa.txt)", Doc: "orsa.txt", Value: "21", Text: "21 were hurt.", End: 13, Side: 1}}}},
		Names: []report.Name{{Entity: "Tobias Hallam", Type: "person", Label: "misspelling", Forms: []report.NameForm{
			{Text: "Tobias Hallam", Outlet: "Herald", Doc: "herald.txt", Count: 2}, {Text: "Tobias Hallan", Outlet: "unknown (orsa.txt)", Doc: "orsa.txt", Count: 1}}}},
	}
}

// written is a workbook of the sample, changed by a reviewer.
func written(t *testing.T, change func(*excelize.File)) string {
	t.Helper()
	path := filepath.Join(t.TempDir(), "reviewed.xlsx")
	require.NoError(t, report.WriteFile(path, false, func(w io.Writer) error { return report.WriteWorkbook(w, sample(), report.Default()) }))
	f, err := excelize.OpenFile(path)
	require.NoError(t, err)
	change(f)
	require.NoError(t, f.Save())
	require.NoError(t, f.Close())
	return path
}

// cell is where a column stands in the first row below the heading of a sheet.
func cell(t *testing.T, f *excelize.File, sheet, heading string) string {
	t.Helper()
	rows, err := f.GetRows(sheet)
	require.NoError(t, err)
	for i, h := range rows[0] {
		if h == heading {
			ref, _ := excelize.CoordinatesToCellName(i+1, 2)
			return ref
		}
	}
	t.Fatalf("sheet %s has no %s", sheet, heading)
	return ""
}

func verdict(t *testing.T, f *excelize.File) {
	t.Helper()
	require.NoError(t, f.SetCellStr("Questions", cell(t, f, "Questions", "Who is right"), "A"))
}

func TestReadSurvivesWhatReviewersDo(t *testing.T) {
	for _, c := range []struct {
		name   string
		change func(*testing.T, *excelize.File)
	}{
		{"nothing else", func(*testing.T, *excelize.File) {}},
		{"a column inserted", func(t *testing.T, f *excelize.File) { require.NoError(t, f.InsertCols("Questions", "B", 2)) }},
		{"a row above the headings", func(t *testing.T, f *excelize.File) { require.NoError(t, f.InsertRows("Questions", 1, 1)) }},
		{"the sheet renamed", func(t *testing.T, f *excelize.File) { require.NoError(t, f.SetSheetName("Questions", "Fragen")) }},
		{"the defined names lost", func(t *testing.T, f *excelize.File) {
			for _, d := range f.GetDefinedName() {
				_ = f.DeleteDefinedName(&excelize.DefinedName{Name: d.Name, Scope: d.Scope})
			}
		}},
		{"the hidden sheet deleted", func(t *testing.T, f *excelize.File) { require.NoError(t, f.DeleteSheet(report.IndexSheet)) }},
		{"a column removed", func(t *testing.T, f *excelize.File) { require.NoError(t, f.RemoveCol("Questions", "C")) }},
	} {
		t.Run(c.name, func(t *testing.T) {
			path := written(t, func(f *excelize.File) { verdict(t, f); c.change(t, f) })
			w, err := Read(path)
			require.NoError(t, err)
			var got []Entry
			for _, e := range w.Entries {
				if e.Sheet == report.SheetQuestions {
					got = append(got, Entry{Sheet: e.Sheet, Row: e.Row, Field: e.Field, Value: e.Value})
				}
			}
			assert.Contains(t, got, Entry{Sheet: "questions", Row: "q:f1", Field: "who_is_right", Value: "A"})
			assert.Equal(t, sample().BatchID(), w.Batch)
		})
	}
}

func TestReadSaysWhatIsWrong(t *testing.T) {
	dir := t.TempDir()
	other := filepath.Join(dir, "budget.xlsx")
	f := excelize.NewFile()
	require.NoError(t, f.SetCellStr("Sheet1", "A1", "Rent"))
	require.NoError(t, f.SaveAs(other))
	locked := filepath.Join(dir, "locked.xlsx")
	require.NoError(t, f.SaveAs(locked, excelize.Options{Password: "x"}))
	damaged := filepath.Join(dir, "damaged.xlsx")
	require.NoError(t, os.WriteFile(damaged, []byte("PK\x03\x04 not a workbook"), 0o600))
	for path, want := range map[string]string{
		other:                             "budget.xlsx is not a workbook of crosscheck",
		locked:                            "locked.xlsx is protected by a password: save it without one",
		damaged:                           "damaged.xlsx is damaged",
		filepath.Join(dir, "nosuch.xlsx"): "there is no file",
	} {
		_, err := Read(path)
		assert.ErrorContains(t, err, want)
	}
}

// What was decided on a sheet whose rows cannot be told any more must not be lost in silence: nothing is taken over.
func TestASheetWithoutItsRowIDsIsRefused(t *testing.T) {
	path := written(t, func(f *excelize.File) {
		verdict(t, f)
		require.NoError(t, f.SetCellStr("Questions", cell(t, f, "Questions", "Row ID"), "somebody's note"))
	})
	_, err := Read(path)
	require.EqualError(t, err, `reviewed.xlsx: sheet "Questions": the column with the row IDs (group «Machine») is gone or holds something else; nothing was taken over`)
}

// A column of IDs that stayed where it was while the others were sorted would put verdicts on the wrong questions.
func TestARowSortedApartFromItsIDIsNotTaken(t *testing.T) {
	two := sample()
	other := two.Findings[0]
	other.ID, other.Question.Text = "f2", "How many people were missing?"
	two.Findings = append(two.Findings, other)
	path := filepath.Join(t.TempDir(), "reviewed.xlsx")
	require.NoError(t, report.WriteFile(path, false, func(w io.Writer) error { return report.WriteWorkbook(w, two, report.Default()) }))
	f, err := excelize.OpenFile(path)
	require.NoError(t, err)
	verdict(t, f)
	id := cell(t, f, "Questions", "Row ID")
	below := id[:len(id)-1] + "3"
	first, err := f.GetCellValue("Questions", id)
	require.NoError(t, err)
	second, err := f.GetCellValue("Questions", below)
	require.NoError(t, err)
	require.NoError(t, f.SetCellStr("Questions", id, second))
	require.NoError(t, f.SetCellStr("Questions", below, first))
	require.NoError(t, f.Save())
	w, err := Read(path)
	require.NoError(t, err)
	for _, e := range w.Entries {
		require.NotEqual(t, "who_is_right", e.Field)
	}
	require.Contains(t, strings.Join(w.Warnings, "\n"), "row 2 has the ID of another row")
}

// A row that stands twice and says two things says nothing.
func TestARowThatStandsTwiceMustSayOneThing(t *testing.T) {
	kept, disagree := agreed([]Entry{{Row: "q:f1", Field: "who_is_right", Value: "A"}, {Row: "q:f1", Field: "who_is_right", Value: "B", Cell: "Questions!I9"},
		{Row: "q:f1", Field: "notes", Value: "seen"}, {Row: "q:f1", Field: "notes", Value: "seen"}})
	require.Equal(t, []Entry{{Row: "q:f1", Field: "notes", Value: "seen"}, {Row: "q:f1", Field: "notes", Value: "seen"}}, kept)
	require.Equal(t, "Questions!I9", disagree[0].Cell)
}

func TestOtherFormsOfAWorkbookAreNamed(t *testing.T) {
	for _, name := range []string{"reviewed.ods", "reviewed.csv", "reviewed"} {
		path := filepath.Join(t.TempDir(), name)
		require.NoError(t, os.WriteFile(path, []byte("PK\x03\x04 not a workbook"), 0o600))
		_, err := Read(path)
		require.ErrorContains(t, err, name+" is not an Excel workbook: save the reviewed workbook as .xlsx and apply that file")
	}
}

func TestApplyTakesOverWhatWasWrittenAndNothingElse(t *testing.T) {
	a, err := archive.Open(t.Context(), filepath.Join(t.TempDir(), "crosscheck.db"))
	require.NoError(t, err)
	defer a.Close()
	require.NoError(t, a.Record(t.Context(), sample(), noon))
	path := written(t, func(f *excelize.File) {
		verdict(t, f)
		require.NoError(t, f.SetCellStr("Articles", cell(t, f, "Articles", "Outlet"), "The Herald"))
	})
	before, err := os.ReadFile(path)
	require.NoError(t, err)
	w, err := Read(path)
	require.NoError(t, err)
	outcomes, err := Apply(t.Context(), a, []*Workbook{w}, "Ana", noon, false)
	require.NoError(t, err)
	got := map[string]string{}
	for _, o := range outcomes[0] {
		got[o.Field] = o.Value + " " + string(o.State)
	}
	assert.Equal(t, map[string]string{"who_is_right": "A new", "outlet": "The Herald new"}, got)
	after, err := os.ReadFile(path)
	require.NoError(t, err)
	assert.Equal(t, before, after, "the reviewed file is never changed")

	next := sample()
	_, err = a.Fill(t.Context(), next)
	require.NoError(t, err)
	require.NotNil(t, next.Findings[0].Decision)
	assert.Equal(t, "A", next.Findings[0].Decision.WhoIsRight)
	assert.Equal(t, "Ana", next.Findings[0].Decision.By)
}

// copyOf is a copy of the sample in a folder of its own, in which somebody wrote.
func copyOf(t *testing.T, name string, values map[string]any) string {
	t.Helper()
	path := filepath.Join(t.TempDir(), name)
	raw, err := os.ReadFile(written(t, func(f *excelize.File) { fill(t, f, values) }))
	require.NoError(t, err)
	require.NoError(t, os.WriteFile(path, raw, 0o600))
	return path
}

func TestCopiesAndWhoWroteInThem(t *testing.T) {
	a, b := map[string]any{"Who is right": "A"}, map[string]any{"Who is right": "B"}
	signed := func(v, who string) map[string]any { return map[string]any{"Who is right": v, "Checked by": who} }
	for _, c := range []struct {
		name          string
		first, second map[string]any
		names         [2]string // of the files
		by            string
		want          archive.State
	}{
		{"two copies without a name say the same", a, a, [2]string{"one.xlsx", "two.xlsx"}, "", archive.Same},
		{"two copies without a name differ", a, b, [2]string{"one.xlsx", "two.xlsx"}, "", archive.Conflict},
		{"also when they are called the same", a, b, [2]string{"reviewed.xlsx", "reviewed.xlsx"}, "", archive.Conflict},
		{"one with a name and one without", signed("A", "Ana"), b, [2]string{"one.xlsx", "two.xlsx"}, "", archive.Conflict},
		{"two copies by one who is named", signed("A", "Ana"), signed("B", "Ana"), [2]string{"one.xlsx", "two.xlsx"}, "", archive.Changed},
		{"two copies by one who is named on the command line", a, b, [2]string{"one.xlsx", "two.xlsx"}, "Ana", archive.Changed},
		{"two reviewers", signed("A", "Ana"), signed("B", "Ben"), [2]string{"one.xlsx", "two.xlsx"}, "", archive.Conflict},
	} {
		t.Run(c.name, func(t *testing.T) {
			for _, together := range []bool{true, false} {
				memory := remembering(t, sample())
				var books []*Workbook
				for i, values := range []map[string]any{c.first, c.second} {
					w, err := Read(copyOf(t, c.names[i], values))
					require.NoError(t, err)
					books = append(books, w)
				}
				var last []archive.Outcome
				if together {
					out, err := Apply(t.Context(), memory, books, c.by, noon, false)
					require.NoError(t, err)
					last = out[1]
				} else {
					for _, w := range books {
						out, err := Apply(t.Context(), memory, []*Workbook{w}, c.by, noon, false)
						require.NoError(t, err)
						last = out[0]
					}
				}
				for _, o := range last {
					if o.Field == "who_is_right" {
						assert.Equal(t, c.want, o.State)
					}
				}
				if c.want == archive.Conflict {
					later := sample()
					_, err := memory.Fill(t.Context(), later)
					require.NoError(t, err)
					assert.Equal(t, "A", later.Findings[0].Decision.WhoIsRight, "the earlier decision stands")
				}
			}
		})
	}
}

// Somebody without a name who writes on in the same file has changed their mind.
func TestOneFileWithoutANameIsOnePerson(t *testing.T) {
	memory := remembering(t, sample())
	path := copyOf(t, "reviewed.xlsx", map[string]any{"Who is right": "A"})
	for _, want := range []archive.State{archive.New, archive.Changed} {
		w, err := Read(path)
		require.NoError(t, err)
		out, err := Apply(t.Context(), memory, []*Workbook{w}, "", noon, false)
		require.NoError(t, err)
		require.Len(t, out[0], 1)
		assert.Equal(t, want, out[0][0].State)
		f, err := excelize.OpenFile(path)
		require.NoError(t, err)
		fill(t, f, map[string]any{"Who is right": "B"})
		require.NoError(t, f.Save())
		require.NoError(t, f.Close())
	}
}

// Who signed one row of a workbook wrote the rest of it, also on sheets that have no place for a name.
func TestOneSignatureHoldsForTheWorkbook(t *testing.T) {
	memory := remembering(t, sample())
	w, err := Read(written(t, func(f *excelize.File) {
		fill(t, f, map[string]any{"Who is right": "A", "Checked by": "Ana"})
		require.NoError(t, f.SetCellStr("Names", cell(t, f, "Names", "Form to use"), "Hallam"))
	}))
	require.NoError(t, err)
	out, err := Apply(t.Context(), memory, []*Workbook{w}, "", noon, false)
	require.NoError(t, err)
	require.Len(t, out[0], 3)
	for _, o := range out[0] {
		assert.Equal(t, "Ana", o.Who, o.Field)
	}
}

// What was done to a workbook beyond recognition is said with sheet and column, and nothing is taken from it.
func TestAWorkbookBeyondRecognitionIsNamed(t *testing.T) {
	for _, c := range []struct {
		name    string
		change  func(*testing.T, *excelize.File)
		refused string
		warned  string
	}{
		{"the headings deleted", func(t *testing.T, f *excelize.File) { require.NoError(t, f.RemoveRow("Questions", 1)) },
			`reviewed.xlsx: sheet "Questions": the row of headings («#», «Kind» …) is gone or holds something else; nothing was taken over`, ""},
		{"every heading rewritten", func(t *testing.T, f *excelize.File) {
			for i := range 60 {
				ref, _ := excelize.CoordinatesToCellName(i+1, 1)
				require.NoError(t, f.SetCellStr("Questions", ref, "x"))
			}
			for _, d := range f.GetDefinedName() {
				_ = f.DeleteDefinedName(&excelize.DefinedName{Name: d.Name, Scope: d.Scope})
			}
		}, `reviewed.xlsx: sheet "Questions": the row of headings («#», «Kind» …) is gone or holds something else; nothing was taken over`, ""},
		{"a sheet deleted", func(t *testing.T, f *excelize.File) { require.NoError(t, f.DeleteSheet("Names")) },
			"", `sheet "Names" is gone; nothing was read from it`},
		{"a column deleted", func(t *testing.T, f *excelize.File) {
			col, _, err := excelize.SplitCellName(cell(t, f, "Questions", "Notes"))
			require.NoError(t, err)
			require.NoError(t, f.RemoveCol("Questions", col))
		}, "", `sheet "Questions": column «Notes» is gone; nothing was read from it`},
	} {
		t.Run(c.name, func(t *testing.T) {
			path := written(t, func(f *excelize.File) { verdict(t, f); c.change(t, f) })
			w, err := Read(path)
			if c.refused != "" {
				require.EqualError(t, err, c.refused)
				return
			}
			require.NoError(t, err)
			assert.Equal(t, []string{c.warned}, w.Warnings)
		})
	}
}
