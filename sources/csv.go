package sources

import (
	"encoding/csv"
	"errors"
	"fmt"
	"io"
	"slices"
	"strings"
)

// ReadClaims reads a table with a header that names the columns object, source and value, in any order and among
// any others; origin and kind are read where they are there. Rows without an object, a source or a value are left out and counted.
func ReadClaims(r io.Reader) (claims []Claim, leftOut int, err error) {
	rows, head, err := openCSV(r)
	if err != nil {
		return nil, 0, err
	}
	at := func(name string) int { return slices.Index(head, name) }
	object, source, val := at("object"), at("source"), at("value")
	for _, c := range []struct {
		name string
		at   int
	}{{"object", object}, {"source", source}, {"value", val}} {
		if c.at < 0 {
			return nil, 0, fmt.Errorf("no column %q in the header", c.name)
		}
	}
	for {
		row, err := rows.Read()
		if errors.Is(err, io.EOF) {
			return claims, leftOut, nil
		}
		if err != nil {
			return nil, 0, err
		}
		c := Claim{Object: cell(row, object), Source: cell(row, source), Value: cell(row, val), Origin: cell(row, at("origin")), Kind: cell(row, at("kind"))}
		if c.Object == "" || c.Source == "" || c.Value == "" {
			leftOut++
			continue
		}
		claims = append(claims, c)
	}
}

func openCSV(r io.Reader) (*csv.Reader, []string, error) {
	rows := csv.NewReader(r)
	rows.FieldsPerRecord = -1
	rows.LazyQuotes = true
	rows.ReuseRecord = true
	head, err := rows.Read()
	if err != nil {
		if errors.Is(err, io.EOF) {
			return nil, nil, errors.New("the table is empty: it needs a header")
		}
		return nil, nil, err
	}
	out := make([]string, len(head))
	for i, h := range head {
		out[i] = strings.ToLower(strings.TrimSpace(strings.TrimPrefix(h, "\ufeff")))
	}
	return rows, out, nil
}

func cell(row []string, i int) string {
	if i < 0 || i >= len(row) {
		return ""
	}
	return strings.TrimSpace(row[i])
}
