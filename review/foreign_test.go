package review

import (
	"archive/zip"
	"encoding/xml"
	"fmt"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"github.com/xuri/excelize/v2"

	"crosscheck/archive"
)

// foreign writes the cells of a workbook as another program does: nothing but values, the sheets in another order, no defined
// names, no lists, no filters. Numbers have a decimal point, words stand in the cells or in one table for all sheets.
func foreign(t *testing.T, path string, shared bool) string {
	t.Helper()
	f, err := excelize.OpenFile(path)
	require.NoError(t, err)
	defer f.Close()
	out := filepath.Join(t.TempDir(), filepath.Base(path))
	to, err := os.Create(out)
	require.NoError(t, err)
	z := zip.NewWriter(to)
	put := func(name, body string) {
		w, err := z.Create(name)
		require.NoError(t, err)
		_, err = io.WriteString(w, `<?xml version="1.0" encoding="UTF-8"?>`+body)
		require.NoError(t, err)
	}
	const main, rel = "http://schemas.openxmlformats.org/spreadsheetml/2006/main", "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
	var sheets, rels, types strings.Builder
	var table []string
	names := f.GetSheetList()
	for i := range names {
		name := names[len(names)-1-i]
		fmt.Fprintf(&sheets, `<sheet name="%s" sheetId="%d" r:id="r%d"/>`, name, i+1, i+1)
		fmt.Fprintf(&rels, `<Relationship Id="r%d" Type="%s/worksheet" Target="worksheets/sheet%d.xml"/>`, i+1, rel, i+1)
		fmt.Fprintf(&types, `<Override PartName="/xl/worksheets/sheet%d.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/>`, i+1)
		put(fmt.Sprintf("xl/worksheets/sheet%d.xml", i+1), `<worksheet xmlns="`+main+`"><sheetData>`+foreignRows(t, f, name, shared, &table)+`</sheetData></worksheet>`)
	}
	if shared {
		fmt.Fprintf(&rels, `<Relationship Id="rs" Type="%s/sharedStrings" Target="sharedStrings.xml"/>`, rel)
		types.WriteString(`<Override PartName="/xl/sharedStrings.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sharedStrings+xml"/>`)
		put("xl/sharedStrings.xml", `<sst xmlns="`+main+`">`+strings.Join(table, "")+`</sst>`)
	}
	put("xl/workbook.xml", `<workbook xmlns="`+main+`" xmlns:r="`+rel+`"><sheets>`+sheets.String()+`</sheets></workbook>`)
	put("xl/_rels/workbook.xml.rels", `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">`+rels.String()+`</Relationships>`)
	put("_rels/.rels", `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="`+rel+`/officeDocument" Target="xl/workbook.xml"/></Relationships>`)
	put("[Content_Types].xml", `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="xml" ContentType="application/xml"/><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/>`+types.String()+`</Types>`)
	require.NoError(t, z.Close())
	require.NoError(t, to.Close())
	return out
}

func foreignRows(t *testing.T, f *excelize.File, sheet string, shared bool, table *[]string) string {
	t.Helper()
	rows, err := f.GetRows(sheet)
	require.NoError(t, err)
	var b strings.Builder
	for i, cells := range rows {
		fmt.Fprintf(&b, `<row r="%d">`, i+1)
		for j, v := range cells {
			ref, _ := excelize.CoordinatesToCellName(j+1, i+1)
			kind, err := f.GetCellType(sheet, ref)
			require.NoError(t, err)
			var words strings.Builder
			require.NoError(t, xml.EscapeText(&words, []byte(v)))
			switch {
			case v == "":
			case kind == excelize.CellTypeBool:
				fmt.Fprintf(&b, `<c r="%s" t="b"><v>%d</v></c>`, ref, map[string]int{"TRUE": 1}[v])
			case (kind == excelize.CellTypeNumber || kind == excelize.CellTypeUnset) && digitsOnly.MatchString(v):
				fmt.Fprintf(&b, `<c r="%s"><v>%s.0</v></c>`, ref, v)
			case v == "#DIV/0!":
				fmt.Fprintf(&b, `<c r="%s" t="e"><v>%s</v></c>`, ref, v)
			case shared:
				fmt.Fprintf(&b, `<c r="%s" t="s"><v>%d</v></c>`, ref, len(*table))
				*table = append(*table, `<si><t xml:space="preserve">`+words.String()+`</t></si>`)
			default:
				fmt.Fprintf(&b, `<c r="%s" t="inlineStr"><is><t>%s</t></is></c>`, ref, words.String())
			}
		}
		b.WriteString(`</row>`)
	}
	return b.String()
}

var digitsOnly = regexp.MustCompile(`^\d+$`)

// decidedIn is what a workbook of the sample says that was decided, by column.
func decidedIn(t *testing.T, path string) map[string]string {
	t.Helper()
	a := remembering(t, sample())
	w, err := Read(path)
	require.NoError(t, err)
	assert.Empty(t, w.Warnings)
	outcomes, err := Apply(t.Context(), a, []*Workbook{w}, "Ana", noon, true)
	require.NoError(t, err)
	got := map[string]string{}
	for _, o := range outcomes[0] {
		assert.Equal(t, archive.New, o.State)
		got[o.Field] = o.Value
	}
	return got
}

// fill writes into the first row of Questions what a reviewer typed, with what a spreadsheet makes of it.
func fill(t *testing.T, f *excelize.File, values map[string]any) {
	t.Helper()
	for heading, v := range values {
		require.NoError(t, f.SetCellValue("Questions", cell(t, f, "Questions", heading), v))
	}
}

func TestWorkbooksOfOtherProgramsSayTheSame(t *testing.T) {
	path := written(t, func(f *excelize.File) {
		fill(t, f, map[string]any{"Who is right": "A ", "Verdict": true, "Correct value": 12, "Notes": "seen & <kept>", "Checked by": "Ana", "Date": 46085})
	})
	want := map[string]string{"who_is_right": "A", "verdict": "True", "correct_value": "12", "notes": "seen & <kept>", "checked_by": "Ana", "checked_on": "2026-03-04"}
	assert.Equal(t, want, decidedIn(t, path), "as Excel saves it")
	assert.Equal(t, want, decidedIn(t, foreign(t, path, false)), "words in the cells")
	assert.Equal(t, want, decidedIn(t, foreign(t, path, true)), "words in one table")
}

func TestValuesAreReadAsTheyWereMeant(t *testing.T) {
	day, clock, share := "yyyy\\-mm\\-dd", "d.m.yyyy h:mm", "0.0%"
	for _, c := range []struct {
		name, heading string
		typed         any
		format        *string
		want          string
	}{
		{"a date as a number of days", "Date", 46085, nil, "2026-03-04"},
		{"a date with its format", "Date", 46085, &day, "2026-03-04"},
		{"a date with a time", "Correct value", 46085.4375, &clock, "2026-03-04T10:30"},
		{"a number of days is a number where no date is asked for", "Correct value", 46085, nil, "46085"},
		{"a year is no number of days", "Date", 2026, nil, "2026"},
		{"a truth value of the list", "Verdict", false, nil, "False"},
		{"a truth value among words", "Notes", true, nil, "TRUE"},
		{"capitals", "Verdict", "TRUE", nil, "True"},
		{"the beginning of a choice", "Who is right", "more than one", nil, "more than one – scope or time differs"},
		{"another dash", "Who is right", "More than one - scope or time differs ", nil, "more than one – scope or time differs"},
		{"a number of the other scale", "Verdict", 3, nil, "3 – half true"},
		{"a sum that is not quite round", "Correct value", 0.1 + 0.2, nil, "0.3"},
		{"a percentage", "Correct value", 0.125, &share, "12.5%"},
		{"text that looks like a number", "Correct value", "3.0", nil, "3.0"},
		{"blanks and line ends", "Notes", " one\r\ntwo\u00a0 ", nil, "one\ntwo"},
	} {
		t.Run(c.name, func(t *testing.T) {
			path := written(t, func(f *excelize.File) {
				fill(t, f, map[string]any{c.heading: c.typed})
				if c.format != nil {
					style, err := f.NewStyle(&excelize.Style{CustomNumFmt: c.format})
					require.NoError(t, err)
					at := cell(t, f, "Questions", c.heading)
					require.NoError(t, f.SetCellStyle("Questions", at, at, style))
				}
			})
			got := ""
			for _, v := range decidedIn(t, path) {
				got = v
			}
			assert.Equal(t, c.want, got)
		})
	}
}

// A workbook that counts days from 1904, as old Macs did, means the same days.
func TestDaysSince1904(t *testing.T) {
	path := written(t, func(f *excelize.File) {
		require.NoError(t, f.SetWorkbookProps(&excelize.WorkbookPropsOptions{Date1904: new(true)}))
		fill(t, f, map[string]any{"Date": 46085 - 1462})
	})
	assert.Equal(t, map[string]string{"checked_on": "2026-03-04"}, decidedIn(t, path))
}

// A formula of the reviewer's own that failed is no decision; the cell is named.
func TestAFailedFormulaIsNamed(t *testing.T) {
	path := foreign(t, written(t, func(f *excelize.File) { fill(t, f, map[string]any{"Correct value": "#DIV/0!"}) }), false)
	w, err := Read(path)
	require.NoError(t, err)
	for _, e := range w.Entries {
		assert.NotEqual(t, "correct_value", e.Field)
	}
	assert.Equal(t, []string{`sheet "Questions", column «Correct value», row 2: the formula there has failed; nothing was taken from it`}, w.Warnings)
}

// converted is a workbook saved by LibreOffice in another form, "" where there is no LibreOffice.
func converted(t *testing.T, path, form string) string {
	t.Helper()
	if _, err := exec.LookPath("soffice"); err != nil {
		t.Skip("no LibreOffice on this machine")
	}
	dir := t.TempDir()
	out, err := exec.CommandContext(t.Context(), "soffice", "-env:UserInstallation=file://"+filepath.Join(dir, "profile"), "--headless", "--convert-to", form, "--outdir", dir, path).CombinedOutput()
	require.NoError(t, err, string(out))
	return filepath.Join(dir, strings.TrimSuffix(filepath.Base(path), filepath.Ext(path))+"."+form)
}

// What LibreOffice saved in its own form is refused with a sentence that says what to do; doing it keeps everything.
func TestLibreOfficesOwnForm(t *testing.T) {
	path := written(t, func(f *excelize.File) {
		fill(t, f, map[string]any{"Who is right": "A", "Verdict": true, "Correct value": 12, "Date": 46085})
	})
	ods := converted(t, path, "ods")
	const advice = " is an OpenDocument file, which is not read: open it in LibreOffice, choose File ▸ Save As ▸ Excel 2007–365 (.xlsx), and apply that file"
	_, err := Read(ods)
	require.EqualError(t, err, "reviewed.ods"+advice)
	renamed := filepath.Join(t.TempDir(), "renamed.xlsx")
	raw, err := os.ReadFile(ods)
	require.NoError(t, err)
	require.NoError(t, os.WriteFile(renamed, raw, 0o600))
	_, err = Read(renamed)
	require.EqualError(t, err, "renamed.xlsx"+advice)
	_, err = Read(converted(t, path, "xls"))
	require.ErrorContains(t, err, "reviewed.xls is a workbook of Excel 2003 or older (.xls), which is not read: save it as .xlsx")
	want := map[string]string{"who_is_right": "A", "verdict": "True", "correct_value": "12", "checked_on": "2026-03-04"}
	assert.Equal(t, want, decidedIn(t, converted(t, ods, "xlsx")))
}
