package archive

import (
	"bufio"
	"context"
	"database/sql"
	"encoding/json"
	"fmt"
	"io"
	"strings"

	"crosscheck/report"
)

// tables lists what is exported, in an order in which it can be read back, with each table's columns.
var tables = []struct {
	name    string
	columns []string
}{
	{"batches", []string{"id", "name", "ran", "seq", "version", "settings"}},
	{"articles", []string{"batch", "doc", "row", "sha256", "outlet", "title", "author", "published", "url"}},
	{"rows", []string{"batch", "id", "signature", "evidence", "text", "type", "verdict", "score", "bits", "specific", "docs"}},
	{"opinions", []string{"batch", "row", "field", "value", "who", "at", "file"}},
	{"decisions", []string{"batch", "row", "field", "value", "who", "at", "file"}},
	{"records", []string{"batch", "outlet", "kind", "agreed", "disputed", "compared", "latest"}},
	{"audit", []string{"at", "who", "batch", "row", "field", "old", "new", "file", "note"}},
}

// maxLine bounds one line of an import, in bytes.
const maxLine = 16 << 20

// A line is one row of one table.
type line struct {
	Table string         `json:"table"`
	Row   map[string]any `json:"row"`
}

// Export writes the whole archive as JSON Lines, in a fixed order.
func (a *Archive) Export(ctx context.Context, w io.Writer) error {
	buf := bufio.NewWriter(w)
	enc := json.NewEncoder(buf)
	enc.SetEscapeHTML(false)
	for _, t := range tables {
		order := strings.Join(t.columns, ", ")
		if t.name == "audit" {
			order = "seq"
		}
		rows, err := a.db.QueryContext(ctx, "SELECT "+strings.Join(t.columns, ", ")+" FROM "+t.name+" ORDER BY "+order)
		if err != nil {
			return err
		}
		for rows.Next() {
			values := make([]any, len(t.columns))
			into := make([]any, len(values))
			for i := range values {
				into[i] = &values[i]
			}
			if err := rows.Scan(into...); err != nil {
				rows.Close()
				return err
			}
			l := line{t.name, map[string]any{}}
			for i, c := range t.columns {
				l.Row[c] = values[i]
			}
			if err := enc.Encode(l); err != nil {
				rows.Close()
				return err
			}
		}
		if err := rows.Err(); err != nil {
			return err
		}
		rows.Close()
	}
	return buf.Flush()
}

// Import adds what Export wrote to this archive, all of it or, on any error, nothing. What is there
// already stays; it returns how many rows were new. A decision that differs from one
// that stands here is not taken over: it comes back among the conflicts.
func (a *Archive) Import(ctx context.Context, r io.Reader) (added int, conflicts []string, err error) {
	err = a.transaction(ctx, func(tx *sql.Tx) error {
		scan := bufio.NewScanner(r)
		scan.Buffer(nil, maxLine)
		for n := 1; scan.Scan(); n++ {
			var l line
			dec := json.NewDecoder(strings.NewReader(scan.Text()))
			dec.UseNumber()
			if err := dec.Decode(&l); err != nil {
				return fmt.Errorf("line %d: %w", n, err)
			}
			is, conflict, err := importRow(ctx, tx, l)
			if err != nil {
				return fmt.Errorf("line %d: %w", n, err)
			}
			if is {
				added++
			}
			if conflict != "" {
				conflicts = append(conflicts, conflict)
			}
		}
		return scan.Err()
	})
	if err != nil {
		return 0, nil, err
	}
	return added, conflicts, nil
}

func importRow(ctx context.Context, tx *sql.Tx, l line) (added bool, conflict string, err error) {
	for _, t := range tables {
		if t.name != l.Table {
			continue
		}
		values := make([]any, len(t.columns))
		for i, c := range t.columns {
			v, ok := l.Row[c]
			if !ok || v == nil {
				return false, "", fmt.Errorf("%s: no %q", t.name, c)
			}
			if n, is := v.(json.Number); is {
				v = n.String()
			}
			values[i] = v
		}
		marks := strings.TrimSuffix(strings.Repeat("?, ", len(t.columns)), ", ")
		query := "INSERT OR IGNORE INTO " + t.name + " (" + strings.Join(t.columns, ", ") + ") VALUES (" + marks + ")"
		if t.name == "audit" { // has no key of its own: the same line is not added twice
			query = "INSERT INTO audit (" + strings.Join(t.columns, ", ") + ") SELECT " + marks +
				" WHERE NOT EXISTS (SELECT 1 FROM audit WHERE " + strings.Join(t.columns, " = ? AND ") + " = ?)"
			values = append(values, values...)
		}
		res, err := tx.ExecContext(ctx, query, values...)
		if err != nil {
			return false, "", err
		}
		n, err := res.RowsAffected()
		if err == nil && n == 0 && t.name == "decisions" {
			conflict, err = differs(ctx, tx, l.Row)
		}
		return n > 0, conflict, err
	}
	return false, "", fmt.Errorf("there is no table %q", l.Table)
}

// differs says how an imported decision differs from the one that stands; "" where it does not.
func differs(ctx context.Context, tx *sql.Tx, row map[string]any) (string, error) {
	var here, who, words string
	err := tx.QueryRowContext(ctx, `SELECT d.value, d.who, coalesce(r.text, '') FROM decisions d LEFT JOIN rows r ON r.batch = d.batch AND r.id = d.row
		WHERE d.batch = ? AND d.row = ? AND d.field = ?`, row["batch"], row["row"], row["field"]).Scan(&here, &who, &words)
	if err != nil || here == row["value"] {
		return "", err
	}
	id, field := fmt.Sprint(row["row"]), fmt.Sprint(row["field"])
	return fmt.Sprintf("“%s” (%s), «%s»: here %q (%s), imported %q (%v)", words, id, report.HeadingOf(id, field), here, who, row["value"], row["who"]), nil
}
