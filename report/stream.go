package report

import (
	"strings"

	"github.com/xuri/excelize/v2"
)

// maxRows is the most rows a spreadsheet holds, less the heading.
const maxRows = 1_048_575

// stream writes the heading and the rows of a sheet and returns the number of its last row.
func (b *book) stream(w *sheetRows, s Sheet, cols []Column, from []int) (last int) {
	last = 1
	if s.bare {
		last = 0
	} else {
		w.begin(headHeight(cols), false)
		for i, c := range cols {
			w.text(i, b.styles[headLook(c)], c.Header)
		}
		w.end()
	}
	own := s.columns(b.v)
	for r := range s.rows(b.v) {
		if last > maxRows {
			break // a spreadsheet ends here; JSON and CSV hold the rest
		}
		last++
		b.note(own, &r)
		height := float64(r.lines)*linePoints + 3
		if !r.title || r.lines == 0 {
			height = max(height, heightOf(own, r.cells, b.v.s.MaxLines))
		}
		w.begin(min(height, excelize.MaxRowHeight), r.folded)
		for i, at := range from {
			switch {
			case at >= 0 && at < len(r.cells):
				b.fill(w, i, &r.cells[at], r.title)
			case r.title:
			case at < 0:
				w.empty(i, b.styles[handle])
			default:
				w.empty(i, b.styles[plain])
			}
		}
		w.end()
	}
	if last == 1 && s.note != "" {
		last++
		w.begin(0, false)
		w.text(0, 0, s.note)
		w.end()
	}
	return last
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

// fill writes a cell. Text stays text whatever it begins with: only links are formulas, and they are built of our own IDs.
func (b *book) fill(w *sheetRows, i int, c *cell, isTitle bool) {
	style := b.styles[c.look]
	switch {
	case isTitle && c.look == plain:
		style = b.styles[title]
	case c.isNum && c.look == plain:
		style = b.styles[numeric]
	}
	switch {
	case c.link.id != "" || c.link.sheet != "":
		if f := b.formula(c); f != "" {
			w.formula(i, b.styles[linked], f, fit(clean(c.text)), c.number, c.isNum)
			return
		}
	case len(c.runs) > 0:
		w.rich(i, style, cellRuns(c.runs))
		return
	}
	switch {
	case c.isNum:
		w.number(i, style, c.number)
	case c.text != "":
		w.text(i, style, fit(clean(c.text)))
	default:
		w.empty(i, style)
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

// cellRuns makes the stretches of a cell, no longer together than a cell holds.
func cellRuns(runs []Stretch) []Stretch {
	out := make([]Stretch, 0, len(runs))
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
			return append(out, Stretch{clip(t, left), unmarked}, Stretch{cutNote, unmarked})
		}
		left -= n
		out = append(out, Stretch{t, r.Mark})
	}
	return out
}
