package article

import (
	"bytes"
	"encoding/csv"
	"fmt"
	"path"
	"strings"
)

// A manifest is a batch's manifest.csv: what a person says about its articles.
type manifest struct {
	columns []string
	rows    map[string][]string // by file, as written, with slashes
	partial bool                // only some of its files were asked for
}

// readManifest reads a table whose first line names its columns; only `file` is needed. Commas, semicolons
// and tabs are understood, as spreadsheets write them.
func readManifest(raw []byte) (*manifest, []string, error) {
	dec, err := decode(raw)
	if err != nil {
		return nil, nil, err
	}
	r := csv.NewReader(bytes.NewReader([]byte(dec.text)))
	r.FieldsPerRecord = -1
	r.LazyQuotes = true
	r.TrimLeadingSpace = true
	head, _, _ := strings.Cut(dec.text, "\n")
	for _, c := range ";\t" {
		if strings.Count(head, string(c)) > strings.Count(head, string(r.Comma)) {
			r.Comma = c
		}
	}
	all, err := r.ReadAll()
	if err != nil {
		return nil, nil, fmt.Errorf("reading the table: %w", err)
	}
	if len(all) == 0 {
		return nil, nil, nil
	}
	m := &manifest{rows: map[string][]string{}}
	file := -1
	for i, c := range all[0] {
		c = fold(c)
		m.columns = append(m.columns, c)
		if c == "file" || c == "filename" || c == "path" {
			file = i
		}
	}
	if file < 0 {
		return nil, nil, fmt.Errorf("its first line has no column \"file\"")
	}
	var warnings []string
	for i, row := range all[1:] {
		if file >= len(row) || strings.TrimSpace(row[file]) == "" {
			continue
		}
		name := manifestPath(row[file])
		if _, twice := m.rows[name]; twice {
			warnings = append(warnings, fmt.Sprintf("line %d names %q a second time; the first stands", i+2, name))
			continue
		}
		m.rows[name] = row
	}
	return m, warnings, nil
}

func manifestPath(s string) string {
	return path.Clean(strings.ReplaceAll(strings.TrimSpace(s), "\\", "/"))
}

// apply hands what the manifest says about a file to its draft.
func (m *manifest) apply(d *draft, file string) {
	if m == nil {
		return
	}
	row, ok := m.rows[file]
	if !ok {
		return
	}
	for i, v := range row {
		if i >= len(m.columns) || m.columns[i] == "file" || m.columns[i] == "found in" || m.columns[i] == "filename" || m.columns[i] == "path" {
			continue
		}
		v = strings.TrimSpace(v)
		if f, known := headerKeys[m.columns[i]]; known {
			d.facts.add(f, v, "manifest", 1)
		} else if v != "" {
			d.doc.Extra = append(d.doc.Extra, Field{m.columns[i], v})
		}
	}
}
