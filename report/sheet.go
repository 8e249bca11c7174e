package report

import (
	"iter"
	"strings"
)

// A Sheet is one sheet of the workbook. All lists them; each stands in a file of its own.
type Sheet struct {
	ID      string // stable, heads the defined names of its columns
	Name    string // on its tab
	Doc     string // one sentence for the Legend
	Example string // a row of it, its visible cells set apart by " | "

	columns func(*view) []Column
	rows    func(*view) iter.Seq[row]      // in order, the first below the heading; see all
	perAsk  func(*view) func(*asked) []row // of a sheet that lists questions: the rows of the next one, in order of triage
	when    func(*view) bool               // whether it is written at all; nil is always
	frozen  int                            // columns that stay in view
	free    bool                           // a page, not a list: no filter, nothing frozen
	bare    bool                           // no heading of its own: its rows bring theirs
	note    string                         // said by its only row when there is nothing to show
}

// all are the rows of a sheet in order.
func (s *Sheet) all(v *view) iter.Seq[row] {
	if s.perAsk == nil {
		return s.rows(v)
	}
	return func(yield func(row) bool) {
		rowsOf := s.perAsk(v)
		for q := range v.inOrder {
			for _, r := range rowsOf(q) {
				if !yield(r) {
					return
				}
			}
		}
	}
}

// A row of a sheet. Its cells stand in the order of the sheet's columns.
type row struct {
	cells  []cell
	folded bool // beyond what is shown at first
	title  bool // a heading within the sheet
	lines  int  // least height in lines
}

// A cell is a text, a number, or a text in stretches.
type cell struct {
	text   string
	runs   []Stretch
	number float64
	isNum  bool
	look   look
	link   link
}

// A link leads to the row of another sheet whose column holds id, wherever sorting has put it. Only IDs that
// we made go into it: it becomes a formula.
type link struct{ sheet, column, id string }

// A look is one of the few ways in which a cell may stand out.
type look int

const (
	plain look = iota
	red
	amber
	blue
	green
	strong
	grey
	linked
	numeric
	heading
	inputHeading
	handle
	title
	looks // how many there are
)

func text(s string) cell             { return cell{text: s} }
func number(n int) cell              { return cell{number: float64(n), isNum: true} }
func decimal(x float64) cell         { return cell{number: x, isNum: true} }
func rich(runs []Stretch) cell       { return cell{runs: runs} }
func coloured(s string, l look) cell { return cell{text: s, look: l} }

// maybe is a number, or nothing where there is none.
func maybe(x *float64) cell {
	if x == nil {
		return cell{}
	}
	return decimal(*x)
}

// String is the cell as plain text, for CSV and for estimating its height.
func (c cell) String() string {
	switch {
	case c.isNum:
		return formatNumber(c.number)
	case len(c.runs) > 0:
		var b strings.Builder
		for _, r := range c.runs {
			b.WriteString(r.Text)
		}
		return b.String()
	}
	return c.text
}

// laidOut puts a narrow handle before each closed group, above which a spreadsheet shows its [+]. Index
// from[i] is the column that stands at i, or -1 for a handle.
func laidOut(cols []Column) (all []Column, from []int) {
	group := ""
	for i, c := range cols {
		if c.Group != "" && c.Group != group {
			all = append(all, Column{Header: c.Group + " ▸", Width: float64(len([]rune(c.Group)) + 5)})
			from = append(from, -1)
		}
		group = c.Group
		all = append(all, c)
		from = append(from, i)
	}
	return all, from
}

// placeOf is the position of a column among those laid out, counted from 1; 0 where there is none.
func placeOf(laid []Column, id string) int {
	for i := range laid {
		if laid[i].ID == id {
			return i + 1
		}
	}
	return 0
}

// The words in the column Show.
const (
	shown  = "shown"
	folded = "folded"
)

func showWord(fold bool) cell {
	if fold {
		return text(folded)
	}
	return text(shown)
}
