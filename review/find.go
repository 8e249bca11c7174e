package review

import (
	"fmt"
	"slices"
	"strings"

	"github.com/xuri/excelize/v2"

	"crosscheck/report"
	"crosscheck/text"
)

// index is what the hidden sheet and the defined names say about where things were.
type index struct {
	batch   string
	sheets  map[string]string         // sheet ID → name as printed
	columns map[string][]column       // sheet ID → columns as printed
	names   map[string]map[string]at1 // sheet ID → column ID → where its heading stands now
	read    map[string][][]string     // rows of the sheets that were looked at: every sheet is parsed once
	printed map[string]string         // row ID, NUL, column ID → what the reviewer's column was printed with
}

// A column as it was printed.
type column struct {
	id, heading string
	input       bool
	index       int // in the sheet as it is now, from 0
}

// at1 is a cell: sheet, column and row, both from 1.
type at1 struct {
	sheet    string
	col, row int
}

// A table is one sheet, found again.
type table struct {
	sheet, name string
	id          int // index of the ID column
	columns     []column
	first       int // number of the first row below the headings, from 1
	rows        [][]string
	tells       int            // index of the column by which a reader knows a row, or -1
	owners      map[string]ids // marks of the words of that column → the rows that were printed with them
}

// ids is a set of row IDs.
type ids map[string]bool

// readIndex reads the hidden sheet and the defined names, whatever is left of them.
func readIndex(f *excelize.File) index {
	x := index{sheets: map[string]string{}, columns: map[string][]column{}, names: map[string]map[string]at1{}, read: map[string][][]string{}, printed: map[string]string{}}
	rows, _ := f.GetRows(report.IndexSheet)
	for _, r := range rows {
		switch {
		case len(r) >= 2 && r[0] == "batch":
			x.batch = r[1]
		case len(r) >= 4 && r[0] == "printed":
			x.printed[r[1]+"\x00"+r[2]] = strings.TrimSpace(r[3])
		case len(r) >= 3 && r[0] == "sheet":
			x.sheets[r[1]] = r[2]
		case len(r) >= 4 && r[0] == "column":
			x.columns[r[1]] = append(x.columns[r[1]], column{id: r[2], heading: r[3], input: len(r) >= 5 && r[4] == "input"})
		}
	}
	for _, d := range f.GetDefinedName() {
		sheet, col, ok := report.ColumnOf(d.Name)
		if !ok {
			continue
		}
		if c, ok := parseReference(d.RefersTo); ok {
			if x.names[sheet] == nil {
				x.names[sheet] = map[string]at1{}
			}
			x.names[sheet][col] = c
		}
	}
	return x
}

// parseReference reads "'Single source'!$I$1"; a reference to something deleted is refused.
func parseReference(ref string) (at1, bool) {
	bang := strings.LastIndex(ref, "!")
	if bang < 0 || strings.Contains(ref, "#REF") {
		return at1{}, false
	}
	sheet := ref[:bang]
	if len(sheet) >= 2 && sheet[0] == '\'' {
		sheet = strings.ReplaceAll(sheet[1:len(sheet)-1], "''", "'")
	}
	sheet = strings.TrimPrefix(sheet, "$")
	cell := strings.ReplaceAll(ref[bang+1:], "$", "")
	cell, _, _ = strings.Cut(cell, ":")
	col, row, err := excelize.CellNameToCoordinates(cell)
	return at1{sheet, col, row}, err == nil
}

// headSearch is how many rows are searched for the headings: reviewers put notes above them.
const headSearch = 30

// find finds a sheet again: by its defined names, its name, or the rows that it holds.
func (x index) find(f *excelize.File, sheet string) (t table, ok bool, warning string) {
	printed := x.columns[sheet]
	if len(printed) == 0 {
		printed = shipped(sheet)
	}
	for _, name := range x.candidates(f, sheet) {
		rows, err := x.rows(f, name)
		if err != nil {
			warning = fmt.Sprintf("sheet %q cannot be read: %v", name, err)
			continue
		}
		head, columns := x.headings(sheet, name, printed, rows)
		if head < 0 {
			if name == x.nameOf(sheet) && idColumn(rows, sheet) >= 0 {
				warning = fmt.Sprintf("sheet %q: the row of headings («%s», «%s» …) is gone or holds something else", name, printed[0].heading, printed[1].heading)
			}
			continue
		}
		t = table{sheet: sheet, name: name, id: -1, first: head + 2, rows: rows[head+1:], tells: -1}
		for _, c := range columns {
			if c.id == report.IDColumn {
				t.id = c.index
			} else if c.input {
				t.columns = append(t.columns, c)
			}
			if c.id == telling[sheet] {
				t.tells, t.owners = c.index, x.owners(sheet)
			}
		}
		if t.id < 0 || !holdsIDs(t.rows, t.id, sheet) {
			t.id = idColumn(t.rows, sheet)
		}
		if t.id < 0 && !t.written() {
			continue // nothing was decided on it
		}
		if t.id < 0 {
			warning = fmt.Sprintf("sheet %q: the column with the row IDs (group «Machine») is gone or holds something else", name)
			continue
		}
		return t, true, missing(name, printed, t)
	}
	return table{}, false, warning
}

// rows are the cells of a sheet as they are kept, not as they are shown.
func (x index) rows(f *excelize.File, name string) ([][]string, error) {
	if rows, ok := x.read[name]; ok {
		return rows, nil
	}
	rows, err := f.GetRows(name, excelize.Options{RawCellValue: true})
	if err == nil {
		x.read[name] = rows
	}
	return rows, err
}

// nameOf is what a sheet was called when it was printed.
func (x index) nameOf(sheet string) string {
	if name := x.sheets[sheet]; name != "" {
		return name
	}
	return report.NameOf(sheet)
}

// candidates are the sheets on which to look: where the names point, what has the printed name, all.
func (x index) candidates(f *excelize.File, sheet string) []string {
	var out []string
	add := func(name string) {
		if !slices.Contains(out, name) && name != report.IndexSheet && name != report.ListSheet {
			if i, err := f.GetSheetIndex(name); err == nil && i >= 0 {
				out = append(out, name)
			}
		}
	}
	var pointed []string
	for _, c := range x.names[sheet] {
		pointed = append(pointed, c.sheet)
	}
	slices.Sort(pointed)
	for _, name := range pointed {
		add(name)
	}
	add(x.nameOf(sheet))
	for _, name := range f.GetSheetList() {
		add(name)
	}
	return out
}

// headings finds the row of the headings and where each printed column stands now.
func (x index) headings(sheet, name string, printed []column, rows [][]string) (head int, out []column) {
	for head = 0; head < min(len(rows), headSearch); head++ {
		if out = nil; idColumn(rows[head:head+1], sheet) >= 0 {
			return -1, nil // the rows begin: there is no heading above them
		}
		for _, c := range printed {
			c.index = slices.IndexFunc(rows[head], func(s string) bool { return text.Fold(strings.TrimSpace(s)) == text.Fold(c.heading) })
			if p, ok := x.names[sheet][c.id]; ok && p.sheet == name && p.row == head+1 && p.col <= len(rows[head]) && !headsAnother(printed, c, rows[head][p.col-1]) {
				c.index = p.col - 1
			}
			if c.index >= 0 {
				out = append(out, c)
			}
		}
		// Half of the headings make a heading row: one or two words may stand in any text.
		if len(out) >= 3 && 2*len(out) >= len(printed) {
			return head, out
		}
	}
	return -1, nil
}

// headsAnother reports whether a heading is that of another printed column: then what the name of this one points to has moved.
func headsAnother(printed []column, c column, heading string) bool {
	h := text.Fold(strings.TrimSpace(heading))
	return h != text.Fold(c.heading) && slices.ContainsFunc(printed, func(d column) bool { return text.Fold(d.heading) == h })
}

// telling is, for each sheet, the column by which a reader knows a row.
var telling = map[string]string{report.SheetQuestions: "question", report.SheetEvidence: "sentence", report.SheetQuotes: "words",
	report.SheetNames: "person", report.SheetSingle: "sentence"}

// owners lists which rows of a sheet were printed with which words.
func (x index) owners(sheet string) map[string]ids {
	out := map[string]ids{}
	for key, words := range x.printed {
		id, col, _ := strings.Cut(key, "\x00")
		if col != telling[sheet] || !strings.HasPrefix(id, report.PrefixOf(sheet)) {
			continue
		}
		k := report.Marked(words)
		if out[k] == nil {
			out[k] = ids{}
		}
		out[k][id] = true
	}
	return out
}

// strange reports whether the words beside a row ID are those of another row: then rows were sorted apart from their IDs.
func (t *table) strange(cells []string, id string) bool {
	of := t.owners[report.MarkOf(at(cells, t.tells))]
	return len(of) > 0 && !of[id]
}

// missing names the columns of a sheet that are gone.
func missing(name string, printed []column, t table) string {
	var gone []string
	for _, c := range printed {
		if c.input && !slices.ContainsFunc(t.columns, func(d column) bool { return d.id == c.id }) {
			gone = append(gone, "«"+c.heading+"»")
		}
	}
	if len(gone) == 0 {
		return ""
	}
	return fmt.Sprintf("sheet %q: column %s is gone; nothing was read from it", name, strings.Join(gone, ", "))
}

func holdsIDs(rows [][]string, col int, sheet string) bool {
	for _, r := range rows {
		if strings.HasPrefix(at(r, col), report.PrefixOf(sheet)) {
			return true
		}
	}
	return false
}

// idColumn finds the column with the row IDs by what it holds; -1 where there is none.
func idColumn(rows [][]string, sheet string) int {
	best, most := -1, 0
	counts := map[int]int{}
	for _, r := range rows {
		for i, v := range r {
			if strings.HasPrefix(v, report.PrefixOf(sheet)) && !strings.ContainsAny(v, " \n") {
				counts[i]++
				if counts[i] > most || counts[i] == most && i < best {
					best, most = i, counts[i]
				}
			}
		}
	}
	return best
}

// written reports whether anybody wrote anything into the columns that are read back.
func (t *table) written() bool {
	for _, r := range t.rows {
		for _, c := range t.columns {
			if v := strings.TrimSpace(at(r, c.index)); v != "" && !report.Undecided(v) {
				return true
			}
		}
	}
	return false
}
