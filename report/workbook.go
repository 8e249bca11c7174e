package report

import (
	"fmt"
	"io"
	"sort"

	"github.com/xuri/excelize/v2"
)

// Shown is a report made ready to be shown, once for all forms in which it is: both workbooks, CSV, the lines on the terminal.
type Shown struct{ v *view }

// NewShown makes a report ready to be shown. It puts the report in order, which must not change while it is shown.
func NewShown(r *Report, s Settings) Shown { return Shown{newView(r, s)} }

// WriteWorkbook writes the workbook for the desk. The same report and settings give the same bytes.
func (b Shown) WriteWorkbook(w io.Writer) error { return writeBook(w, b.v, All()) }

// WriteMachine writes the second workbook: settings in force, the reasons behind every row in
// figures, what moving a threshold would change.
func (b Shown) WriteMachine(w io.Writer) error { return writeBook(w, b.v, Machine()) }

// WriteWorkbook writes the workbook for the desk alone.
func WriteWorkbook(w io.Writer, r *Report, s Settings) error { return NewShown(r, s).WriteWorkbook(w) }

// WriteMachineWorkbook writes the second workbook alone.
func WriteMachineWorkbook(w io.Writer, r *Report, s Settings) error {
	return NewShown(r, s).WriteMachine(w)
}

func writeBook(w io.Writer, v *view, sheets []Sheet) (err error) {
	b := &book{f: excelize.NewFile(), v: v, zip: &orderedZip{out: w, rows: map[string]*sheetRows{}}, lists: map[string]*listing{}}
	defer func() {
		if e := b.f.Close(); err == nil {
			err = e
		}
	}()
	b.f.SetZipWriter(func(io.Writer) excelize.ZipWriter { return b.zip })
	defer b.zip.remove()
	b.sheets = v.choose(sheets)
	if err := b.prepare(); err != nil {
		return err
	}
	b.beginIndex()
	b.writeAsked()
	for _, s := range b.sheets {
		if err := b.write(s); err != nil {
			return fmt.Errorf("sheet %s: %w", s.Name, err)
		}
	}
	if err := b.endIndex(); err != nil {
		return fmt.Errorf("sheet %s: %w", IndexSheet, err)
	}
	b.sortParts()
	return b.f.Write(w)
}

// sortParts gives the list of file types one order: the library fills it from a map.
func (b *book) sortParts() {
	types := b.f.ContentTypes
	sort.SliceStable(types.Defaults, func(i, j int) bool { return types.Defaults[i].Extension < types.Defaults[j].Extension })
}

// book is a workbook being written.
type book struct {
	f      *excelize.File
	v      *view
	sheets []Sheet
	styles [looks]int
	zip    *orderedZip
	lists  map[string]*listing // sheets whose rows are written, by ID
	index  *sheetRows          // of the hidden sheet that tells what the rows were printed with
	plots  int                 // last row that is used on the sheet of the charts' values
	failed error
}

// try keeps the first error of a series of calls.
func (b *book) try(errs ...error) {
	for _, err := range errs {
		if b.failed == nil {
			b.failed = err
		}
	}
}

// prepare makes the empty sheets, styles, lists and properties.
func (b *book) prepare() error {
	for l := range looks {
		id, err := b.f.NewStyle(l.style())
		b.try(err)
		b.styles[l] = id
	}
	for i, s := range b.sheets {
		if i == 0 {
			b.try(b.f.SetSheetName("Sheet1", s.Name))
			continue
		}
		_, err := b.f.NewSheet(s.Name)
		b.try(err)
	}
	b.writeLists()
	_, err := b.f.NewSheet(ChartSheet)
	b.try(err, b.f.SetSheetVisible(ChartSheet, false))
	_, err = b.f.NewSheet(IndexSheet)
	b.try(err)
	b.f.SetActiveSheet(0)
	// Sheets are hidden while they are empty: hiding one reads all sheets into memory.
	b.try(b.f.SetSheetVisible(ListSheet, false), b.f.SetSheetVisible(IndexSheet, false))
	b.try(
		b.f.SetCustomProps(excelize.CustomProperty{Name: BatchProperty, Value: b.v.r.BatchID()}),
		b.f.SetDocProps(&excelize.DocProperties{Creator: "crosscheck", LastModifiedBy: "crosscheck", Title: b.v.r.Run.Batch,
			Created: b.v.stamp(), Modified: b.v.stamp(), Identifier: "xlsx", Language: "en"}),
	)
	return b.failed
}

// writeLists writes what the dropdowns offer, one list a column, each with a name.
func (b *book) writeLists() {
	_, err := b.f.NewSheet(ListSheet)
	b.try(err)
	for i, l := range lists(b.v.s) {
		col, _ := excelize.ColumnNumberToName(i + 1)
		b.try(b.f.SetCellStr(ListSheet, col+"1", l.name))
		for j, c := range l.choices {
			b.try(b.f.SetCellStr(ListSheet, fmt.Sprintf("%s%d", col, j+2), c))
		}
		b.try(b.f.SetDefinedName(&excelize.DefinedName{Name: "list_" + l.name,
			RefersTo: fmt.Sprintf("'%s'!$%s$2:$%s$%d", ListSheet, col, col, len(l.choices)+1)}))
	}
}

// write streams one sheet. Everything but the rows is set before the stream is flushed: what is set later is lost in silence.
func (b *book) write(s Sheet) error {
	l := b.listing(s)
	cols := l.cols
	b.layout(s, cols)
	sw, err := b.f.NewStreamWriter(s.Name)
	if err != nil {
		return err
	}
	b.shape(sw, s, cols)
	if b.failed != nil {
		return b.failed
	}
	if s.perAsk == nil {
		for r := range s.all(b.v) {
			if !l.add(&r) {
				break
			}
		}
	}
	b.try(l.end())
	b.finish(s, cols, l.last)
	if b.failed != nil {
		return b.failed
	}
	return sw.Flush()
}

// rowsOf makes room for the rows of a sheet, which go into its file.
func (b *book) rowsOf(sheet string, columns int) *sheetRows {
	w := newSheetRows(columns)
	for id, name := range b.f.GetSheetMap() {
		if name == sheet {
			b.zip.rows[fmt.Sprintf("xl/worksheets/sheet%d.xml", id)] = w
		}
	}
	return w
}

// layout sets how the sheet prints, and says that it will be filtered, which the head of its file must hold.
func (b *book) layout(s Sheet, cols []Column) {
	end, _ := excelize.ColumnNumberToName(len(cols))
	if !s.free {
		b.try(b.f.AutoFilter(s.Name, "A1:"+end+"1", nil),
			b.f.SetDefinedName(&excelize.DefinedName{Name: "_xlnm.Print_Titles", RefersTo: fmt.Sprintf("'%s'!$1:$1", s.Name), Scope: s.Name}))
	}
	b.try(
		b.f.SetSheetProps(s.Name, &excelize.SheetPropsOptions{FitToPage: new(true), OutlineSummaryRight: new(false)}),
		b.f.SetPageLayout(s.Name, &excelize.PageLayoutOptions{Orientation: new("landscape"), Size: new(9), FitToWidth: new(1), FitToHeight: new(0)}),
		b.f.SetPageMargins(s.Name, &excelize.PageLayoutMarginsOptions{Left: new(0.4), Right: new(0.4), Top: new(0.5), Bottom: new(0.6)}),
		b.f.SetHeaderFooter(s.Name, &excelize.HeaderFooterOptions{OddFooter: "&L&A&C" + footer(b.v.r.Run.Batch) + "&R&P / &N"}),
	)
	if right := fitting(cols); right < len(cols) {
		col, _ := excelize.ColumnNumberToName(right)
		b.try(b.f.SetDefinedName(&excelize.DefinedName{Name: "_xlnm.Print_Area", RefersTo: fmt.Sprintf("'%s'!$A:$%s", s.Name, col), Scope: s.Name}))
	}
	if s.free {
		b.try(b.f.SetSheetView(s.Name, 0, &excelize.ViewOptions{ShowGridLines: new(false)}))
	}
}

// fitting is the number of columns that go on paper: those that fit a landscape page and can still be read.
func fitting(cols []Column) int {
	sum := 0.0
	for i, c := range cols {
		if sum += c.Width; c.ID == "" || sum > pageWidth {
			return max(i, 1)
		}
	}
	return len(cols)
}

// pageWidth is the most characters that fit across a landscape page, and a small screen, and can still be read.
const pageWidth = 172

// footer makes a text safe for a page's foot, where & begins a command.
func footer(s string) string {
	out := ""
	for _, r := range clip(clean(s), 80) {
		if r == '&' {
			out += "&"
		}
		out += string(r)
	}
	return out
}

// shape sets the columns and what stays in view.
func (b *book) shape(sw *excelize.StreamWriter, s Sheet, cols []Column) {
	for i, c := range cols {
		b.try(sw.SetColWidth(i+1, i+1, c.Width))
		if c.Group != "" {
			b.try(sw.SetColOutlineLevel(i+1, 1), sw.SetColVisible(i+1, i+1, false))
		}
	}
	if s.free {
		return
	}
	corner, _ := excelize.CoordinatesToCellName(s.frozen+1, 2)
	pane := "bottomRight"
	if s.frozen == 0 {
		pane = "bottomLeft"
	}
	b.try(sw.SetPanes(&excelize.Panes{Freeze: true, XSplit: s.frozen, YSplit: 1, TopLeftCell: corner, ActivePane: pane,
		Selection: []excelize.Selection{{SQRef: corner, ActiveCell: corner, Pane: pane}}}))
}

// finish adds what needs to know the last row: filter, dropdowns, the chart.
func (b *book) finish(s Sheet, cols []Column, last int) {
	end, _ := excelize.ColumnNumberToName(len(cols))
	if !s.free {
		var by []excelize.AutoFilterOptions
		if at := placeOf(cols, "show"); at > 0 { // its rows are folded
			col, _ := excelize.ColumnNumberToName(at)
			by = append(by, excelize.AutoFilterOptions{Column: col, Expression: "x == " + shown})
		}
		b.try(b.f.AutoFilter(s.Name, fmt.Sprintf("A1:%s%d", end, max(last, 2)), by))
	}
	for i, c := range cols {
		if c.List == "" || last < 2 {
			continue
		}
		col, _ := excelize.ColumnNumberToName(i + 1)
		dv := excelize.NewDataValidation(true)
		dv.Sqref = fmt.Sprintf("%s2:%s%d", col, col, last)
		dv.SetSqrefDropList("list_" + c.List)
		dv.SetError(excelize.DataValidationErrorStyleWarning, "Not in the list", "Words from the list are read back; others are kept as a note.")
		b.try(b.f.AddDataValidation(s.Name, dv))
	}
	switch s.ID {
	case SheetStart:
		b.try(b.chart(s))
	case SheetIntervals:
		b.try(b.intervals(s))
	case SheetTimeline:
		b.try(b.courses(s, last))
	}
}
