// Package review reads a reviewed workbook back: what people wrote beside which row. It never changes
// the file. It finds columns and rows by their IDs, so that sorting, filtering, hiding,
// renaming, moving and adding columns, deleting rows, and a journey through another spreadsheet do not matter. Start with Read.
package review

import (
	"crypto/sha256"
	"fmt"
	"path/filepath"
	"strings"

	"github.com/xuri/excelize/v2"

	"crosscheck/report"
)

// A Workbook is what a reviewer decided.
type Workbook struct {
	File     string // its name, without folders
	Unnamed  string // what to call a reviewer who gives no name: two copies without a name are two reviewers
	Batch    string // ID of the run that it came from; "" where it is lost
	Entries  []Entry
	Printed  map[string]string // row ID, NUL, column ID → what stood there when it was made; nil where that is lost
	Warnings []string          // what could not be read, in plain words, naming sheet and column
}

// An Entry is one filled-in cell.
type Entry struct {
	Sheet string // stable ID of the sheet
	Row   string // row ID
	Field string // column ID
	Value string
	Cell  string // where it stands: "Questions!I7"
}

// limits of a reviewed workbook, in bytes: what a desk's file never reaches, and a bomb does.
const (
	maxUnpacked = 1 << 30
	maxSheet    = 256 << 20
)

// Read reads the workbook at path. An error is one sentence for the person who made the file, and means that
// nothing in it is used: a sheet whose rows cannot be told any more spoils the whole, since what was decided there would be lost
// in silence. A column that is missing is a warning.
func Read(path string) (*Workbook, error) {
	f, err := excelize.OpenFile(path, excelize.Options{UnzipSizeLimit: maxUnpacked, UnzipXMLSizeLimit: maxSheet})
	if err != nil {
		return nil, unreadable(path, err)
	}
	defer f.Close()
	w := &Workbook{File: filepath.Base(path), Unnamed: unnamed(path)}
	values := newReader(f)
	x := readIndex(f)
	w.Batch = x.batch
	if len(x.columns) > 0 {
		w.Printed = x.printed
	}
	if w.Batch == "" {
		w.Batch = batchProperty(f)
	}
	found := 0
	for _, id := range reviewed {
		t, ok, warning := x.find(f, id)
		if !ok && warning != "" {
			return nil, fmt.Errorf("%s: %s; nothing was taken over", w.File, warning)
		}
		if warning != "" {
			w.Warnings = append(w.Warnings, warning)
		}
		if !ok {
			if name := x.sheets[id]; name != "" {
				if i, err := f.GetSheetIndex(name); err == nil && i < 0 {
					w.Warnings = append(w.Warnings, fmt.Sprintf("sheet %q is gone; nothing was read from it", name))
				}
			}
			continue
		}
		found++
		w.read(t, values)
	}
	if found == 0 {
		return nil, fmt.Errorf("%s is not a workbook of crosscheck: no sheet of it has rows with IDs", w.File)
	}
	return w, nil
}

// unnamed calls a reviewer after their copy: "unnamed-3fa2 (reviewed.xlsx)". The same file applied again is the same person; a
// copy elsewhere is another one, also where it has the same name.
func unnamed(path string) string {
	full, err := filepath.Abs(path)
	if err != nil {
		full = path
	}
	sum := sha256.Sum256([]byte(full))
	return fmt.Sprintf("unnamed-%x (%s)", sum[:2], filepath.Base(path))
}

// reviewed lists the sheets that people fill in.
var reviewed = []string{report.SheetQuestions, report.SheetEvidence, report.SheetQuotes, report.SheetNames, report.SheetSingle, report.SheetArticles}

func batchProperty(f *excelize.File) string {
	props, err := f.GetCustomProps()
	if err != nil {
		return ""
	}
	for _, p := range props {
		if s, ok := p.Value.(string); ok && p.Name == report.BatchProperty {
			return s
		}
	}
	return ""
}

// read takes the filled-in cells of one sheet.
func (w *Workbook) read(t table, values reader) {
	seen := map[string]int{}
	first := len(w.Entries)
	for n, cells := range t.rows {
		id := strings.TrimSpace(at(cells, t.id))
		if id == "" {
			continue // a row of the reviewer's own
		}
		line := t.first + n
		if t.strange(cells, id) {
			w.Warnings = append(w.Warnings, fmt.Sprintf("sheet %q: row %d has the ID of another row (columns sorted apart from the group «Machine»?); nothing of it was taken", t.name, line))
			continue
		}
		if seen[id] == 0 {
			seen[id] = line
		}
		for _, c := range t.columns {
			ref, _ := excelize.CoordinatesToCellName(c.index+1, line)
			value, broken := values.value(t, c, at(cells, c.index), ref)
			if broken {
				w.Warnings = append(w.Warnings, fmt.Sprintf("sheet %q, column «%s», row %d: the formula there has failed; nothing was taken from it", t.name, c.heading, line))
			}
			if value != "" {
				w.Entries = append(w.Entries, Entry{Sheet: t.sheet, Row: id, Field: c.id, Value: value, Cell: t.name + "!" + ref})
			}
		}
	}
	kept, disputed := agreed(w.Entries[first:])
	w.Entries = append(w.Entries[:first], kept...)
	for _, e := range disputed {
		w.Warnings = append(w.Warnings, fmt.Sprintf("sheet %q: row %d stands twice, and %s says another thing; neither was taken", t.name, seen[e.Row], e.Cell))
	}
}

// agreed drops the entries of rows that stand twice and say different things: which of them is meant cannot be told. Those that
// disagree with one before them are returned apart.
func agreed(es []Entry) (kept, disagree []Entry) {
	values := map[[2]string]string{}
	disputed := map[[2]string]bool{}
	for _, e := range es {
		k := [2]string{e.Row, e.Field}
		if v, ok := values[k]; ok && v != e.Value {
			disputed[k] = true
			disagree = append(disagree, e)
		}
		values[k] = e.Value
	}
	for _, e := range es {
		if !disputed[[2]string{e.Row, e.Field}] {
			kept = append(kept, e)
		}
	}
	return kept, disagree
}

func at(cells []string, i int) string {
	if i < 0 || i >= len(cells) {
		return ""
	}
	return cells[i]
}
