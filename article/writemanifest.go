package article

import (
	"bytes"
	"encoding/csv"
	"slices"
	"strings"
)

// Manifest is what was found about each article of a batch, as the table that manifest.csv may be: the
// known columns first, then those that only this batch has, then where each value came from.
func Manifest(b *Batch) ([]byte, error) {
	var extra []string
	for _, d := range b.Documents {
		for _, f := range d.Extra {
			if !slices.Contains(extra, f.Name) {
				extra = append(extra, f.Name)
			}
		}
	}
	var buf bytes.Buffer
	w := csv.NewWriter(&buf)
	w.Write(append([]string{"file", "outlet", "title", "author", "published", "updated", "url", "language", "found in"}, extra...))
	for _, d := range b.Documents {
		outlet := d.Outlet.Value
		if d.Outlet.Sure == 0 {
			outlet = "" // to be filled in by a person
		}
		row := []string{d.ID, outlet, d.Title.Value, d.Author.Value, d.Published.Value, d.Updated.Value, d.URL.Value, d.Language.Value, found(d)}
		for _, name := range extra {
			v := ""
			for _, f := range d.Extra {
				if f.Name == name {
					v = f.Value
				}
			}
			row = append(row, v)
		}
		for i := range row {
			row[i] = harmless(row[i])
		}
		w.Write(row)
	}
	w.Flush()
	return buf.Bytes(), w.Error()
}

// found says where outlet, title, author and date came from: "outlet: footer; published: date line".
func found(d *Document) string {
	var parts []string
	for _, f := range []struct {
		name string
		Found
	}{{"outlet", d.Outlet}, {"title", d.Title}, {"author", d.Author}, {"published", d.Published}, {"updated", d.Updated}} {
		if f.From != "" && f.From != "manifest" {
			parts = append(parts, f.name+": "+f.From)
		}
	}
	return strings.Join(parts, "; ")
}

// harmless keeps a spreadsheet from taking a value for a formula.
func harmless(s string) string {
	if s != "" && strings.ContainsRune("=+-@\t\r", rune(s[0])) {
		return "'" + s
	}
	return s
}

// Unknown counts the articles whose outlet was not found.
func Unknown(b *Batch) int {
	n := 0
	for _, d := range b.Documents {
		if d.Outlet.Sure == 0 {
			n++
		}
	}
	return n
}
