package report

import (
	"strconv"
	"strings"

	"github.com/xuri/excelize/v2"
)

// maxRows is the most rows a spreadsheet holds, less the heading.
const maxRows = 1_048_575

// stream writes the heading and the rows of a sheet and returns the number of its last row. Cells are made in
// place and reused, so that a row costs the library's work and little more.
func (b *book) stream(sw *excelize.StreamWriter, s Sheet, cols []Column, from []int) (last int, err error) {
	cells := make([]excelize.Cell, len(cols))
	values := make([]any, len(cols))
	for i, c := range cols {
		cells[i] = excelize.Cell{StyleID: b.styles[headLook(c)], Value: c.Header}
		values[i] = &cells[i]
	}
	if !s.bare {
		if err := sw.SetRow("A1", values, excelize.RowOpts{Height: headHeight(cols)}); err != nil {
			return 0, err
		}
	}
	last = 1
	if s.bare {
		last = 0
	}
	own := s.columns(b.v)
	for r := range s.rows(b.v) {
		if last > maxRows {
			break // a spreadsheet ends here; JSON and CSV hold the rest
		}
		last++
		b.note(own, &r)
		for i, at := range from {
			values[i] = &cells[i]
			switch {
			case at < 0:
				cells[i] = excelize.Cell{StyleID: b.styles[handle]}
			case at < len(r.cells):
				b.fill(&cells[i], &r.cells[at], r.title)
			default:
				cells[i] = excelize.Cell{StyleID: b.styles[plain]}
			}
			if r.title && (at < 0 || at >= len(r.cells)) {
				values[i] = nil
			}
		}
		height := float64(r.lines)*linePoints + 3
		if !r.title || r.lines == 0 {
			height = max(height, heightOf(own, r.cells, b.v.s.MaxLines))
		}
		if err := sw.SetRow("A"+strconv.Itoa(last), values, excelize.RowOpts{Height: min(height, excelize.MaxRowHeight), Hidden: r.folded}); err != nil {
			return last, err
		}
	}
	if last == 1 && s.note != "" {
		last++
		cells[0] = excelize.Cell{StyleID: b.styles[plain]}
		err = sw.SetRow("A2", []any{excelize.Cell{Value: s.note}})
	}
	return last, err
}

func headLook(c Column) look {
	switch {
	case c.ID == "":
		return handle
	case c.Input:
		return inputHeading
	}
	return heading
}

func headHeight(cols []Column) float64 {
	lines := 1
	for _, c := range cols {
		if c.Group == "" {
			lines = max(lines, linesOf(c.Header, c.Width-3)) // the filter's button takes three
		}
	}
	return float64(min(lines, 4))*linePoints + 6
}

// fill translates a cell for the library. Text stays text whatever it begins with: only links are formulas, and they are built of our own IDs.
func (b *book) fill(to *excelize.Cell, c *cell, isTitle bool) {
	*to = excelize.Cell{StyleID: b.styles[c.look]}
	switch {
	case isTitle && c.look == plain:
		to.StyleID = b.styles[title]
	case c.isNum && c.look == plain:
		to.StyleID = b.styles[numeric]
	}
	switch {
	case c.link.id != "" || c.link.sheet != "":
		if f := b.formula(c); f != "" {
			to.Formula = f
			to.StyleID = b.styles[linked]
		}
	case len(c.runs) > 0:
		to.Value = richText(c.runs)
		return
	}
	switch {
	case c.isNum:
		to.Value = c.number
	case c.text != "":
		to.Value = fit(clean(c.text))
	}
}

// formula is the link of a cell, or "" where its target is not in this workbook.
func (b *book) formula(c *cell) string {
	for _, s := range b.sheets {
		if s.ID != c.link.sheet {
			continue
		}
		face := quoted(clip(clean(c.text), 200))
		if c.isNum {
			face = formatNumber(c.number)
		}
		if c.link.id == "" {
			return `HYPERLINK("#'` + s.Name + `'!A1",` + face + `)`
		}
		at := placeOf(s.columns(b.v), c.link.column)
		if at == 0 || !safeID(c.link.id) {
			return ""
		}
		col, _ := excelize.ColumnNumberToName(at)
		return `IFERROR(HYPERLINK("#'` + s.Name + `'!A"&MATCH("` + c.link.id + `",'` + s.Name + `'!$` + col + `:$` + col + `,0),` + face + `),` + face + `)`
	}
	return ""
}

func quoted(s string) string { return `"` + strings.ReplaceAll(s, `"`, `""`) + `"` }

// richText makes the stretches of a cell, no longer together than a cell holds: the library leaves a longer one empty.
func richText(runs []Stretch) []excelize.RichTextRun {
	out := make([]excelize.RichTextRun, 0, len(runs))
	left := maxCell - units(cutNote)
	for _, r := range runs {
		t := clean(r.Text)
		if t == "" {
			continue
		}
		n := len(t)
		if n > left {
			n = units(t)
		}
		if n > left {
			return append(out, excelize.RichTextRun{Text: clip(t, left)}, excelize.RichTextRun{Text: cutNote})
		}
		left -= n
		out = append(out, excelize.RichTextRun{Text: t, Font: r.Mark.font()})
	}
	return out
}
