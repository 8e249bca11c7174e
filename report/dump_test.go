package report

import (
	"bytes"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"
	"github.com/xuri/excelize/v2"
)

// TestWorkbook writes the workbooks, opens them again and compares all that a reader meets: sheets, columns, cells,
// marks, colours, links, lists, filters, names.
func TestWorkbook(t *testing.T) {
	blind := Default()
	blind.Blind = true
	empty := &Report{Schema: Schema, Run: Run{Batch: "empty"}}
	for _, c := range []struct {
		name string
		r    *Report
		s    Settings
		full bool
	}{{"varn", sampleReport(), Default(), true}, {"blind", sampleReport(), blind, false}, {"empty", empty, Default(), false}} {
		t.Run(c.name, func(t *testing.T) {
			var b bytes.Buffer
			require.NoError(t, WriteWorkbook(&b, c.r, c.s))
			expect(t, c.name+".txt", dump(t, b.Bytes(), c.full))
		})
	}
	t.Run("machine", func(t *testing.T) {
		var b bytes.Buffer
		require.NoError(t, WriteMachineWorkbook(&b, sampleReport(), Default()))
		expect(t, "machine.txt", dump(t, b.Bytes(), true))
	})
}

// expect compares a text with the expected one in testdata, or rewrites it with -update.
func expect(t *testing.T, name, got string) {
	t.Helper()
	path := filepath.Join("testdata", name)
	if *update {
		require.NoError(t, os.MkdirAll("testdata", 0o755))
		require.NoError(t, os.WriteFile(path, []byte(got), 0o644))
		return
	}
	want, err := os.ReadFile(path)
	require.NoError(t, err)
	require.Equal(t, string(want), got)
}

func open(t *testing.T, raw []byte) *excelize.File {
	t.Helper()
	f, err := excelize.OpenReader(bytes.NewReader(raw))
	require.NoError(t, err)
	t.Cleanup(func() { _ = f.Close() })
	return f
}

func dump(t *testing.T, raw []byte, full bool) string {
	f := open(t, raw)
	var b strings.Builder
	for _, sheet := range f.GetSheetList() {
		visible, _ := f.GetSheetVisible(sheet)
		fmt.Fprintf(&b, "== %s%s\n", sheet, map[bool]string{false: " (hidden)"}[visible])
		if !visible && !full {
			continue
		}
		if full {
			dumpShape(t, &b, f, sheet)
		}
		rows, err := f.GetRows(sheet)
		require.NoError(t, err)
		for i := range rows {
			shown, _ := f.GetRowVisible(sheet, i+1)
			fmt.Fprintf(&b, "%d%s", i+1, map[bool]string{false: " hidden"}[shown])
			if h, _ := f.GetRowHeight(sheet, i+1); full {
				fmt.Fprintf(&b, " (%g)", h)
			}
			for j := range rows[i] {
				if text := dumpCell(t, f, sheet, j+1, i+1); text != "" {
					col, _ := excelize.ColumnNumberToName(j + 1)
					fmt.Fprintf(&b, "\n   %s %s", col, text)
				}
			}
			b.WriteByte('\n')
		}
	}
	if full {
		var names []string
		for _, n := range f.GetDefinedName() {
			names = append(names, fmt.Sprintf("name %s [%s] %s", n.Name, n.Scope, n.RefersTo))
		}
		slices.Sort(names)
		b.WriteString(strings.Join(names, "\n") + "\n")
		props, _ := f.GetCustomProps()
		fmt.Fprintf(&b, "property %v\n", props)
	}
	return b.String()
}

// dumpShape prints a sheet's columns, panes, filter and lists.
func dumpShape(t *testing.T, b *strings.Builder, f *excelize.File, sheet string) {
	dvs, err := f.GetDataValidations(sheet)
	require.NoError(t, err)
	for _, dv := range dvs {
		fmt.Fprintf(b, "list %s %s\n", dv.Sqref, dv.Formula1)
	}
	panes, _ := f.GetPanes(sheet)
	if panes.Freeze {
		fmt.Fprintf(b, "frozen %d,%d\n", panes.XSplit, panes.YSplit)
	}
	layout, _ := f.GetPageLayout(sheet)
	props, _ := f.GetSheetProps(sheet)
	if layout.Orientation != nil && layout.FitToWidth != nil && props.FitToPage != nil {
		fmt.Fprintf(b, "print %s, %d page wide, fit %t\n", *layout.Orientation, *layout.FitToWidth, *props.FitToPage)
	}
	cols, _ := f.GetCols(sheet)
	var widths []string
	for i := range cols {
		name, _ := excelize.ColumnNumberToName(i + 1)
		w, _ := f.GetColWidth(sheet, name)
		shown, _ := f.GetColVisible(sheet, name)
		widths = append(widths, fmt.Sprintf("%s%g%s", name, w, map[bool]string{false: "-"}[shown]))
	}
	fmt.Fprintf(b, "columns %s\n", strings.Join(widths, " "))
}

func dumpCell(t *testing.T, f *excelize.File, sheet string, col, row int) string {
	ref, _ := excelize.CoordinatesToCellName(col, row)
	value, err := f.GetCellValue(sheet, ref)
	require.NoError(t, err)
	formula, _ := f.GetCellFormula(sheet, ref)
	out := strings.ReplaceAll(value, "\n", "⏎")
	if runs, _ := f.GetCellRichText(sheet, ref); len(runs) > 1 {
		out = ""
		for _, r := range runs {
			out += strings.ReplaceAll(r.Text, "\n", "⏎")
			if r.Font != nil && (r.Font.Bold || r.Font.Strike || r.Font.Italic) {
				out += fmt.Sprintf("«%s%s%s»", map[bool]string{true: "bold"}[r.Font.Bold], map[bool]string{true: "struck"}[r.Font.Strike], map[bool]string{true: "cut"}[r.Font.Italic])
			}
		}
	}
	if formula != "" {
		out += " = " + formula
	}
	id, _ := f.GetCellStyle(sheet, ref)
	if s, err := f.GetStyle(id); err == nil && len(s.Fill.Color) > 0 && out != "" {
		out += " #" + s.Fill.Color[0]
	}
	return out
}
