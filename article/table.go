package article

import (
	"bytes"
	"encoding/csv"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"strings"

	"github.com/xuri/excelize/v2"
)

// textColumns are the names under which a table keeps an article's text, likeliest first.
var textColumns = []string{"text", "body", "content", "article", "article_text", "fulltext", "full_text", "full text", "articlebody", "article_body", "description", "story", "html"}

// A rowReader turns rows of named values into drafts.
type rowReader struct {
	in      *input
	columns []string
	body    int // the column that holds the text
	fields  map[int]field
}

// newRowReader finds out which column holds what: the settings first, then the columns' names.
func newRowReader(in *input, columns []string) (*rowReader, error) {
	r := &rowReader{in: in, columns: columns, body: -1, fields: map[int]field{}}
	told := func(what string) string { return fold(in.settings.Columns[what]) }
	rank := len(textColumns)
	for i, c := range columns {
		c = fold(c)
		if t := told("text"); t != "" {
			if c == t {
				r.body = i
			}
		} else {
			for k, name := range textColumns {
				if c == name && k < rank {
					r.body, rank = i, k
				}
			}
		}
		if f, ok := headerKeys[c]; ok {
			r.fields[i] = f
		}
		for what := range in.settings.Columns {
			if f, ok := headerKeys[what]; ok && told(what) == c {
				r.fields[i] = f
			}
		}
	}
	if r.body < 0 {
		return nil, errors.New("no column holds the text (name one \"text\", or set article.columns.text)")
	}
	delete(r.fields, r.body)
	return r, nil
}

// row makes the draft of row n, nil where its text is empty.
func (r *rowReader) row(n int, values []string) *draft {
	if r.body >= len(values) || strings.TrimSpace(values[r.body]) == "" {
		return nil
	}
	d := r.in.row(n, strings.Join(values, "\x1f"))
	for i, v := range values {
		if i >= len(r.columns) || i == r.body {
			continue
		}
		if f, ok := r.fields[i]; ok {
			d.facts.add(f, v, "table", 0.95)
		} else if v = strings.TrimSpace(v); v != "" && len(v) <= 1000 {
			d.doc.Extra = append(d.doc.Extra, Field{r.columns[i], v})
		}
	}
	d.fragment(values[r.body], r.in.settings)
	d.headlineFirst()
	for i := range d.blocks {
		d.blocks[i].page = n
	}
	return d
}

// readTable reads CSV or TSV. Rows are numbered as a spreadsheet shows them: the first article stands in row 2.
func readTable(in *input) ([]*draft, error) {
	dec, err := decode(in.raw)
	if err != nil {
		return nil, err
	}
	c := csv.NewReader(strings.NewReader(dec.text))
	c.FieldsPerRecord = -1
	c.LazyQuotes = true
	head, _, _ := strings.Cut(dec.text, "\n")
	for _, sep := range ";\t" {
		if strings.Count(head, string(sep)) > strings.Count(head, string(c.Comma)) {
			c.Comma = sep
		}
	}
	names, err := c.Read()
	if err != nil {
		return nil, fmt.Errorf("not a table: %w", err)
	}
	r, err := newRowReader(in, names)
	if err != nil {
		return nil, err
	}
	var out []*draft
	for n := 2; len(out) <= in.left.articles; n++ {
		values, err := c.Read()
		if errors.Is(err, io.EOF) {
			break
		}
		if err != nil {
			in.refuse(fmt.Sprintf("%s#%d", in.id, n), plainError(err))
			break
		}
		if d := r.row(n, values); d != nil {
			out = append(out, d)
		}
	}
	return out, none(out)
}

// readLines reads JSON Lines: an object a line, whose keys are the columns.
func readLines(in *input) ([]*draft, error) {
	dec, err := decode(in.raw)
	if err != nil {
		return nil, err
	}
	var out []*draft
	n := 0
	for l := range strings.Lines(dec.text) {
		n++
		if strings.TrimSpace(l) == "" {
			continue
		}
		if len(out) > in.left.articles {
			break
		}
		columns, values, err := flatObject(l)
		if err != nil {
			in.refuse(fmt.Sprintf("%s#%d", in.id, n), "not a JSON object: "+err.Error())
			continue
		}
		r, err := newRowReader(in, columns)
		if err != nil {
			in.refuse(fmt.Sprintf("%s#%d", in.id, n), plainError(err))
			continue
		}
		if d := r.row(n, values); d != nil {
			out = append(out, d)
		}
	}
	return out, none(out)
}

// flatObject lists the keys of an object in their order, with their values as text. Objects and lists inside are kept as JSON,
// lists of strings as "a, b".
func flatObject(line string) (keys, values []string, err error) {
	j := json.NewDecoder(strings.NewReader(line))
	if t, err := j.Token(); err != nil || t != json.Delim('{') {
		return nil, nil, errors.New("it does not begin with {")
	}
	for j.More() {
		k, err := j.Token()
		if err != nil {
			return nil, nil, err
		}
		var raw json.RawMessage
		if err := j.Decode(&raw); err != nil {
			return nil, nil, err
		}
		keys = append(keys, k.(string))
		values = append(values, plainValue(raw))
	}
	return keys, values, nil
}

func plainValue(raw json.RawMessage) string {
	var s string
	if json.Unmarshal(raw, &s) == nil {
		return s
	}
	var list []string
	if json.Unmarshal(raw, &list) == nil {
		return strings.Join(list, ", ")
	}
	if bytes.Equal(raw, []byte("null")) {
		return ""
	}
	return string(raw)
}

// readSheet reads the first sheet of a workbook that has a column for the text.
func readSheet(in *input) ([]*draft, error) {
	f, err := excelize.OpenReader(bytes.NewReader(in.raw), excelize.Options{
		UnzipSizeLimit:    min(in.settings.MaxFileBytes*2, in.left.bytes),
		UnzipXMLSizeLimit: min(in.settings.MaxFileBytes, in.left.bytes),
		RawCellValue:      false,
	})
	if err != nil {
		return nil, fmt.Errorf("broken workbook: %w", err)
	}
	defer f.Close()
	last := errors.New("it holds no sheet")
	for _, name := range f.GetSheetList() {
		out, err := in.sheet(f, name)
		if err == nil {
			return out, nil
		}
		last = err
	}
	return nil, last
}

func (in *input) sheet(f *excelize.File, name string) ([]*draft, error) {
	rows, err := f.Rows(name)
	if err != nil {
		return nil, err
	}
	defer rows.Close()
	var r *rowReader
	var out []*draft
	for n := 1; rows.Next() && len(out) <= in.left.articles; n++ {
		values, err := rows.Columns()
		if err != nil {
			return out, err
		}
		if n > 1_048_576 {
			break
		}
		if r == nil {
			if r, err = newRowReader(in, values); err != nil {
				return nil, err
			}
			continue
		}
		if d := r.row(n, values); d != nil {
			out = append(out, d)
		}
	}
	return out, none(out)
}

func none(out []*draft) error {
	if len(out) == 0 {
		return errors.New("it holds no article")
	}
	return nil
}
