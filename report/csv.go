package report

import (
	"encoding/csv"
	"io"
	"os"
	"path/filepath"
)

// WriteCSV writes a twin of every sheet of the desk's workbook into a folder, one file a sheet, named by the
// sheet's ID ("questions.csv"), headed by the headings. Text that a spreadsheet would read as a formula is guarded by an apostrophe.
func WriteCSV(dir string, r *Report, s Settings, force bool) error {
	return NewShown(r, s).WriteCSV(dir, force)
}

// WriteCSV writes every sheet as a CSV file into a folder, which it makes.
func (b Shown) WriteCSV(dir string, force bool) error {
	if err := os.MkdirAll(dir, 0o755); err != nil {
		return err
	}
	for _, sheet := range b.v.choose(All()) {
		err := WriteFile(filepath.Join(dir, sheet.ID+".csv"), force, func(w io.Writer) error { return writeCSV(w, b.v, sheet) })
		if err != nil {
			return err
		}
	}
	return nil
}

func writeCSV(w io.Writer, v *view, s Sheet) error {
	cols := s.columns(v)
	line := make([]string, len(cols))
	out := csv.NewWriter(w)
	for i, c := range cols {
		line[i] = c.Header
	}
	if err := out.Write(line); err != nil {
		return err
	}
	for r := range s.all(v) {
		if len(r.cells) == 0 {
			continue
		}
		for i := range line {
			line[i] = ""
			if i < len(r.cells) {
				line[i] = csvText(&r.cells[i])
			}
		}
		if err := out.Write(line); err != nil {
			return err
		}
	}
	out.Flush()
	return out.Error()
}

func csvText(c *cell) string {
	if c.isNum {
		return c.String() // a number, not a text: −2 stays −2
	}
	return guarded(clean(c.String()))
}
