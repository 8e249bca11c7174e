package report

import (
	"archive/zip"
	"bytes"
	"hash/crc32"
	"io"
	"math"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"
	"github.com/xuri/excelize/v2"
)

// rowsOfLibrary is what the library writes between <sheetData> and </sheetData> for one row of cells.
func rowsOfLibrary(t *testing.T, height float64, hidden bool, values ...any) string {
	t.Helper()
	f := excelize.NewFile()
	defer f.Close()
	for range 3 { // so that there are styles 1 to 3
		_, err := f.NewStyle(&excelize.Style{Font: &excelize.Font{Size: float64(8 + f.SheetCount)}})
		require.NoError(t, err)
	}
	sw, err := f.NewStreamWriter("Sheet1")
	require.NoError(t, err)
	require.NoError(t, sw.SetRow("A1", values, excelize.RowOpts{Height: height, Hidden: hidden}))
	require.NoError(t, sw.Flush())
	var b bytes.Buffer
	require.NoError(t, f.Write(&b))
	raw := partOf(t, b.Bytes(), "xl/worksheets/sheet1.xml")
	_, raw, ok := strings.Cut(raw, "<sheetData>")
	require.True(t, ok)
	raw, _, ok = strings.Cut(raw, "</sheetData>")
	require.True(t, ok)
	return raw
}

var odd = []string{"", "plain", " blank before", "blank behind ", "two\nlines", "a\ttab", `"quoted" & 'single' <tags>`, "é, 中 and 😀", "a_x0041_b",
	"_x", "_x00_", "broken \xff bytes", "a \x01 control", "\uFFFE", "]]>", strings.Repeat("long ", 200)}

func TestRowsAreThoseOfTheLibrary(t *testing.T) {
	mine := func(height float64, hidden bool, fill func(w *sheetRows)) string {
		w := newSheetRows(2)
		w.begin(height, hidden)
		fill(w)
		w.put(`</row>`)
		return string(w.buf)
	}
	for _, s := range odd {
		require.Equal(t, rowsOfLibrary(t, 0, false, excelize.Cell{Value: s}), mine(0, false, func(w *sheetRows) { w.text(0, 0, s) }), "%q", s)
		require.Equal(t, rowsOfLibrary(t, 18.5, true, excelize.Cell{StyleID: 2, Value: s, Formula: `HYPERLINK("#A1",` + s + `)`}),
			mine(18.5, true, func(w *sheetRows) { w.formula(0, 2, `HYPERLINK("#A1",`+s+`)`, s, 0, false) }), "formula of %q", s)
		for _, m := range []Mark{Plain, ValueRun, Dropped, Changed, Cut, Bold, Remark} {
			require.Equal(t, rowsOfLibrary(t, 0, false, nil, excelize.Cell{StyleID: 3, Value: []excelize.RichTextRun{{Text: s, Font: m.font()}, {Text: "b"}}}),
				mine(0, false, func(w *sheetRows) { w.rich(1, 3, []Stretch{{s, m}, {"b", unmarked}}) }), "stretch %q of %q", m, s)
		}
	}
	for _, x := range []float64{0, -1, 12, 0.1, 1e21, 1e-9, math.Pi, math.NaN(), math.Inf(1)} {
		require.Equal(t, rowsOfLibrary(t, 0, false, excelize.Cell{StyleID: 1, Value: x}, excelize.Cell{StyleID: 2}),
			mine(0, false, func(w *sheetRows) { w.number(0, 1, x); w.empty(1, 2) }))
	}
	require.Equal(t, rowsOfLibrary(t, 0, false, excelize.Cell{StyleID: 1, Value: 3.5, Formula: "1+1"}),
		mine(0, false, func(w *sheetRows) { w.formula(0, 1, "1+1", "unused", 3.5, true) }))
	require.Equal(t, rowsOfLibrary(t, 0, false, excelize.Cell{Value: []excelize.RichTextRun{}}), mine(0, false, func(w *sheetRows) { w.rich(0, 0, nil) }))
}

func TestCharactersByNumberStayText(t *testing.T) {
	for given, want := range map[string]string{
		"_x000D_": "_x005F_x000D_", "_x005F_x000D_": "_x005F_x005F_x005F_x000D_", "__x0041_": "__x005F_x0041_", "_x00g1_": "_x00g1_", "_x0041": "_x0041",
	} {
		require.Equal(t, want, literal(given))
	}
}

func TestSumsOfTwoStretchesAreThatOfTheWhole(t *testing.T) {
	for _, at := range []int{0, 1, 7, 64, 1000} {
		whole := bytes.Repeat([]byte("crosscheck "), 100)
		a, b := whole[:at], whole[at:]
		require.Equal(t, crc32.ChecksumIEEE(whole), sumOf(crc32.ChecksumIEEE(a), crc32.ChecksumIEEE(b), uint64(len(b))))
	}
}

func TestRowsWithoutAPlaceAreAnError(t *testing.T) {
	z := &orderedZip{out: io.Discard, rows: map[string]*sheetRows{"xl/worksheets/sheet9.xml": newSheetRows(1)}}
	require.Error(t, z.Close())
	z = &orderedZip{out: io.Discard, rows: map[string]*sheetRows{"a": newSheetRows(1)}}
	w, err := z.Create("a")
	require.NoError(t, err)
	_, err = w.Write([]byte("<sheet/>"))
	require.NoError(t, err)
	require.Error(t, z.Close())
}

// partOf is one part of a workbook.
func partOf(t *testing.T, workbook []byte, name string) string {
	t.Helper()
	z, err := zip.NewReader(bytes.NewReader(workbook), int64(len(workbook)))
	require.NoError(t, err)
	f, err := z.Open(name)
	require.NoError(t, err)
	defer f.Close()
	raw, err := io.ReadAll(f)
	require.NoError(t, err)
	return string(raw)
}
