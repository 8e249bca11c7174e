package report

import (
	"fmt"

	"github.com/xuri/excelize/v2"
)

// writeIndex writes the hidden sheet from which a reviewed workbook is understood again, see columns.go, and gives
// the heading of every column its name. It comes last: what the rows were printed with is known then.
func (b *book) writeIndex() error {
	sw, err := b.f.NewStreamWriter(IndexSheet)
	if err != nil {
		return err
	}
	n := 0
	put := func(values ...any) {
		n++
		b.try(sw.SetRow(fmt.Sprintf("A%d", n), values))
	}
	put("batch", b.v.r.BatchID())
	put("schema", Schema)
	for _, s := range b.sheets {
		put("sheet", s.ID, s.Name)
		if s.free {
			continue
		}
		cols, _ := laidOut(s.columns(b.v))
		for i, c := range cols {
			if c.ID == "" {
				continue
			}
			kind := ""
			if c.Input {
				kind = "input" // what is read back
			}
			put("column", s.ID, c.ID, c.Header, kind)
			letter, _ := excelize.ColumnNumberToName(i + 1)
			b.try(b.f.SetDefinedName(&excelize.DefinedName{Name: DefinedName(s.ID, c.ID), RefersTo: fmt.Sprintf("'%s'!$%s$1", s.Name, letter)}))
		}
	}
	for _, f := range b.filled {
		put("printed", f[0], f[1], f[2])
	}
	if b.failed != nil {
		return b.failed
	}
	return sw.Flush()
}

// note keeps what the columns for the reviewer hold in a row, as only what differs from it was decided by a person, and the words
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
			b.filled = append(b.filled, [3]string{id, own[i].ID, v})
		}
	}
}
