package report

import (
	"fmt"

	"github.com/xuri/excelize/v2"
)

// beginIndex begins the hidden sheet from which a reviewed workbook is understood again, see columns.go. What the rows
// were printed with is added as they are written.
func (b *book) beginIndex() {
	b.index = b.rowsOf(IndexSheet, 5)
	b.indexed("batch", b.v.r.BatchID())
	b.indexed("schema", Schema)
	for _, s := range b.sheets {
		b.indexed("sheet", s.ID, s.Name)
		if s.free {
			continue
		}
		cols, _ := laidOut(s.columns(b.v))
		for _, c := range cols {
			if c.ID == "" {
				continue
			}
			kind := ""
			if c.Input {
				kind = "input" // what is read back
			}
			b.indexed("column", s.ID, c.ID, c.Header, kind)
		}
	}
}

// indexed adds a row to the index.
func (b *book) indexed(values ...string) {
	b.index.begin(0, false)
	for i, v := range values {
		b.index.text(i, 0, v)
	}
	b.index.end()
}

// endIndex ends the index, and gives the heading of every column its name.
func (b *book) endIndex() error {
	for _, s := range b.sheets {
		if s.free {
			continue
		}
		cols, _ := laidOut(s.columns(b.v))
		for i, c := range cols {
			if c.ID == "" {
				continue
			}
			letter, _ := excelize.ColumnNumberToName(i + 1)
			b.try(b.f.SetDefinedName(&excelize.DefinedName{Name: DefinedName(s.ID, c.ID), RefersTo: fmt.Sprintf("'%s'!$%s$1", s.Name, letter)}))
		}
	}
	sw, err := b.f.NewStreamWriter(IndexSheet)
	b.try(err, b.index.close())
	if b.failed != nil {
		return b.failed
	}
	return sw.Flush()
}

// note keeps what the columns for the reviewer hold in a row, as only what differs from it was decided by a person, and the mark of the words
// by which the row is known.
func (b *book) note(own []Column, r *row) {
	id := ""
	for i := range own {
		if own[i].ID == IDColumn && i < len(r.cells) {
			id = r.cells[i].text
		}
	}
	if id == "" {
		return
	}
	for i := range own {
		if !own[i].Input && !own[i].Tells || i >= len(r.cells) {
			continue
		}
		if v := fit(clean(r.cells[i].String())); v != "" && !Undecided(v) {
			if own[i].Tells {
				v = MarkOf(v)
			}
			b.indexed("printed", id, own[i].ID, v)
		}
	}
}
