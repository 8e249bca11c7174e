package archive

import (
	"context"
	"database/sql/driver"
	"strings"

	"modernc.org/sqlite"

	"crosscheck/text"
)

// An Entry is one line of history: something found, or something decided.
type Entry struct {
	At, Batch, Row, Text string
	Field                string // ID of the column that was decided about, "" where something was found
	Type, Verdict        string // of a finding, as the run named them; else ""
	What, Who            string
}

// Text is searched as words are compared everywhere: without case and accents.
func init() {
	sqlite.MustRegisterDeterministicScalarFunction("folded", 1, func(_ *sqlite.FunctionContext, args []driver.Value) (driver.Value, error) {
		s, _ := args[0].(string)
		return text.Fold(s), nil
	})
}

// History lists, oldest first, what was found and decided about anything whose text, outlet or row
// ID holds the words sought, folded. An outlet's corrections count as said of it under its old name and its new one.
func (a *Archive) History(ctx context.Context, sought string) ([]Entry, error) {
	like := "%" + strings.NewReplacer("!", "!!", "%", "!%", "_", "!_").Replace(text.Fold(sought)) + "%"
	const query = `
		SELECT b.ran, b.name, r.id, r.text, '', r.type, r.verdict, '', ''
		  FROM rows r JOIN batches b ON b.id = r.batch
		 WHERE r.type NOT IN ('article', 'evidence') AND (folded(r.text) LIKE ?1 ESCAPE '!' OR r.id = ?2)
		UNION ALL
		SELECT d.at, b.name, d.row, r.text, d.field, '', '', CASE d.old WHEN '' THEN '' ELSE d.old || ' → ' END || d.new
		       || CASE d.note WHEN 'new' THEN '' WHEN 'changed' THEN '' ELSE ' (' || d.note || ')' END, d.who
		  FROM audit d JOIN batches b ON b.id = d.batch JOIN rows r ON r.batch = d.batch AND r.id = d.row
		  LEFT JOIN articles t ON t.batch = d.batch AND t.row = d.row
		 WHERE folded(r.text) LIKE ?1 ESCAPE '!' OR d.row = ?2 OR folded(t.outlet) LIKE ?1 ESCAPE '!' OR d.field = 'outlet' AND folded(d.new) LIKE ?1 ESCAPE '!'
		UNION ALL
		SELECT b.ran, b.name, t.row, CASE t.title WHEN '' THEN t.doc ELSE t.title END, '', '', '', 'article of ' || t.outlet || CASE t.published WHEN '' THEN '' ELSE ', ' || t.published END, ''
		  FROM articles t JOIN batches b ON b.id = t.batch
		 WHERE folded(t.outlet) LIKE ?1 ESCAPE '!' OR t.row = ?2
		ORDER BY 1, 2, 3, 5, 6, 7, 8`
	rows, err := a.db.QueryContext(ctx, query, like, sought)
	if err != nil {
		return nil, err
	}
	defer rows.Close()
	var out []Entry
	for rows.Next() {
		var e Entry
		if err := rows.Scan(&e.At, &e.Batch, &e.Row, &e.Text, &e.Field, &e.Type, &e.Verdict, &e.What, &e.Who); err != nil {
			return nil, err
		}
		out = append(out, e)
	}
	return out, rows.Err()
}
