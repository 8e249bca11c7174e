package report

import (
	"strings"

	"github.com/xuri/excelize/v2"
)

// maxRows is the most rows a spreadsheet holds, less the heading.
const maxRows = 1_048_575

// A listing is a sheet whose rows are being written.
type listing struct {
	b    *book
	s    Sheet
	own  []Column // as the sheet has them
	cols []Column // as they are laid out
	from []int
	rows *sheetRows
	last int // number of the last row
}

// listing is the listing of a sheet of the book, begun with its heading when it is first asked for.
func (b *book) listing(s Sheet) *listing {
	if l := b.lists[s.ID]; l != nil {
		return l
	}
	l := &listing{b: b, s: s, own: s.columns(b.v)}
	l.cols, l.from = laidOut(l.own)
	l.rows = b.rowsOf(s.Name, len(l.cols))
	b.lists[s.ID] = l
	if s.bare {
		return l
	}
	l.last = 1
	l.rows.begin(headHeight(l.cols), false)
	for i, c := range l.cols {
		l.rows.text(i, b.styles[headLook(c)], c.Header)
	}
	l.rows.end()
	return l
}

// writeAsked writes the rows of all sheets that list questions, side by side, so that each question is made ready once.
func (b *book) writeAsked() {
	var to []*listing
	var rowsOf []func(*asked) []row
	for _, s := range b.sheets {
		if s.perAsk != nil {
			to, rowsOf = append(to, b.listing(s)), append(rowsOf, s.perAsk(b.v))
		}
	}
	if len(to) == 0 {
		return
	}
	for q := range b.v.inOrder {
		for i, l := range to {
			for _, r := range rowsOf[i](q) {
				if !l.add(&r) {
					break
				}
			}
		}
	}
}

// add writes a row. It reports whether there was room: a spreadsheet ends at maxRows, and JSON and CSV hold the rest.
func (l *listing) add(r *row) bool {
	if l.last > maxRows {
		return false
	}
	l.last++
	b := l.b
	b.note(l.own, r)
	height := float64(r.lines)*linePoints + 3
	if !r.title || r.lines == 0 {
		height = max(height, heightOf(l.own, r.cells, b.v.s.MaxLines))
	}
	l.rows.begin(min(height, excelize.MaxRowHeight), r.folded)
	for i, at := range l.from {
		switch {
		case at >= 0 && at < len(r.cells):
			b.fill(l.rows, i, &r.cells[at], r.title)
		case r.title:
		case at < 0:
			l.rows.empty(i, b.styles[handle])
		default:
			l.rows.empty(i, b.styles[plain])
		}
	}
	l.rows.end()
	return true
}

// end ends the rows, of which there is one that says so where there is nothing to show.
func (l *listing) end() error {
	if l.last == 1 && l.s.note != "" {
		l.last++
		l.rows.begin(0, false)
		l.rows.text(0, 0, l.s.note)
		l.rows.end()
	}
	return l.rows.close()
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
		at := placeOf(b.listing(s).cols, c.link.column)
		if at == 0 || !safeID(c.link.id) {
			return ""
		}
		col := b.listing(s).rows.letters[at-1]
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
