package archive

import (
	"context"
	"database/sql"
	"errors"
	"strings"
)

// A Memory is what the archive knows about one row of a new report.
type Memory struct {
	Row   string          // row ID in the new report
	Since string          // "new" or "changed" since the last run of this batch; "" otherwise, or on a first run
	Past  map[string]Kept // by field: what was decided earlier
	Stale bool            // decided on other evidence: shown, and not reused
	From  string          // the batch it was decided in, as people call it
}

// Kept is a decision that still stands.
type Kept struct{ Value, Who, At string }

// Recall looks up every row of a report: the same row, or the same question asked of articles that
// overlap, or of the same people. What was decided on other evidence comes back as Stale.
func (a *Archive) Recall(ctx context.Context, batch, name string, rows []Row) ([]Memory, error) {
	var out []Memory
	err := a.transaction(ctx, func(tx *sql.Tx) error {
		last, err := lastRun(ctx, tx, batch, name)
		if err != nil {
			return err
		}
		known, err := decidedRows(ctx, tx)
		if err != nil {
			return err
		}
		then, err := lookAt(ctx, tx, last)
		if err != nil {
			return err
		}
		defer then.close()
		for _, row := range rows {
			m := Memory{Row: row.ID}
			if last != "" {
				if m.Since, err = then.since(ctx, &row); err != nil {
					return err
				}
			}
			if known.touch(&row) {
				if m.Past, err = kept(ctx, tx, batch, row.ID); err != nil {
					return err
				}
				if len(m.Past) == 0 { // not decided in this very run: perhaps in an earlier one
					if err := recall(ctx, tx, row, batch, &m); err != nil {
						return err
					}
				}
			}
			if m.Since != "" || len(m.Past) > 0 {
				out = append(out, m)
			}
		}
		return nil
	})
	return out, err
}

// reviewed tells the rows that people decided about, in any run. They are few beside the rows of a big batch: all others need no looking up.
type reviewed struct{ ids, signatures map[string]bool }

func decidedRows(ctx context.Context, tx *sql.Tx) (reviewed, error) {
	known := reviewed{map[string]bool{}, map[string]bool{}}
	found, err := tx.QueryContext(ctx, `SELECT DISTINCT d.row, coalesce(r.signature, '') FROM decisions d LEFT JOIN rows r ON r.batch = d.batch AND r.id = d.row`)
	if err != nil {
		return known, err
	}
	defer found.Close()
	for found.Next() {
		var id, signature string
		if err := found.Scan(&id, &signature); err != nil {
			return known, err
		}
		known.ids[id], known.signatures[signature] = true, true
	}
	return known, found.Err()
}

// touch reports whether something that was decided may be told of a row.
func (d *reviewed) touch(row *Row) bool { return d.ids[row.ID] || d.signatures[row.Signature] }

// lastRun is the run of the same batch before this one; "" on a first run.
func lastRun(ctx context.Context, tx *sql.Tx, batch, name string) (string, error) {
	var id string
	err := tx.QueryRowContext(ctx, `SELECT id FROM batches WHERE name = ? AND id <> ? ORDER BY seq DESC LIMIT 1`, name, batch).Scan(&id)
	if errors.Is(err, sql.ErrNoRows) {
		return "", nil
	}
	return id, err
}

// lastDay is the day of the last run of the same batch before this one; "" on a first run.
func (a *Archive) lastDay(ctx context.Context, batch, name string) (day string, err error) {
	err = a.transaction(ctx, func(tx *sql.Tx) error {
		last, err := lastRun(ctx, tx, batch, name)
		if err != nil || last == "" {
			return err
		}
		return tx.QueryRowContext(ctx, `SELECT substr(ran, 1, 10) FROM batches WHERE id = ?`, last).Scan(&day)
	})
	return day, err
}

// A look is one at the rows of a run, again and again.
type look struct {
	run           string
	same, similar *sql.Stmt // evidence of the row with an ID, and of the first that asks the same
}

func lookAt(ctx context.Context, tx *sql.Tx, run string) (*look, error) {
	same, err := tx.PrepareContext(ctx, `SELECT evidence FROM rows WHERE batch = ? AND id = ?`)
	if err != nil {
		return nil, err
	}
	similar, err := tx.PrepareContext(ctx, `SELECT evidence FROM rows WHERE batch = ? AND signature = ? ORDER BY id LIMIT 1`)
	if err != nil {
		same.Close()
		return nil, err
	}
	return &look{run, same, similar}, nil
}

func (l *look) close() {
	l.same.Close()
	l.similar.Close()
}

// since says how a row stands to the last run of its batch.
func (l *look) since(ctx context.Context, row *Row) (string, error) {
	var evidence string
	err := l.same.QueryRowContext(ctx, l.run, row.ID).Scan(&evidence)
	if errors.Is(err, sql.ErrNoRows) {
		err = l.similar.QueryRowContext(ctx, l.run, row.Signature).Scan(&evidence)
	}
	switch {
	case errors.Is(err, sql.ErrNoRows):
		return "new", nil
	case err != nil:
		return "", err
	case evidence != row.Evidence:
		return "changed", nil
	}
	return "", nil
}

// recall finds the latest decisions that other runs than batch hold about a row. An identical row comes
// first, then one that asks the same.
func recall(ctx context.Context, tx *sql.Tx, row Row, batch string, m *Memory) error {
	const candidates = `SELECT DISTINCT r.batch, r.id, r.evidence, r.docs, b.name, r.id = ?1 AS same
		FROM rows r JOIN batches b ON b.id = r.batch JOIN decisions d ON d.batch = r.batch AND d.row = r.id
		WHERE (r.id = ?1 OR r.signature = ?2) AND r.batch <> ?4 ORDER BY same DESC, r.evidence = ?3 DESC, b.seq DESC, r.id LIMIT 50`
	found, err := tx.QueryContext(ctx, candidates, row.ID, row.Signature, row.Evidence, batch)
	if err != nil {
		return err
	}
	defer found.Close()
	for found.Next() {
		var from, id, evidence, docs, name string
		var same bool
		if err := found.Scan(&from, &id, &evidence, &docs, &name, &same); err != nil {
			return err
		}
		if !same && !row.Specific && !overlap(row.Docs, strings.Fields(docs)) {
			continue // the same words asked of another event
		}
		found.Close()
		m.From, m.Stale = name, evidence != row.Evidence
		m.Past, err = kept(ctx, tx, from, id)
		return err
	}
	return found.Err()
}

func kept(ctx context.Context, tx *sql.Tx, batch, row string) (map[string]Kept, error) {
	rows, err := tx.QueryContext(ctx, `SELECT field, value, who, at FROM decisions WHERE batch = ? AND row = ? ORDER BY field`, batch, row)
	if err != nil {
		return nil, err
	}
	defer rows.Close()
	out := map[string]Kept{}
	for rows.Next() {
		var field string
		var k Kept
		if err := rows.Scan(&field, &k.Value, &k.Who, &k.At); err != nil {
			return nil, err
		}
		out[field] = k
	}
	return out, rows.Err()
}

// overlap reports whether two sorted lists share an element.
func overlap(a, b []string) bool {
	for i, j := 0, 0; i < len(a) && j < len(b); {
		switch {
		case a[i] == b[j]:
			return true
		case a[i] < b[j]:
			i++
		default:
			j++
		}
	}
	return false
}

// Carried are the decisions of earlier runs that a run's workbook was filled in with, by row and field.
func (a *Archive) Carried(ctx context.Context, batch string) (map[string]map[string]Kept, error) {
	out := map[string]map[string]Kept{}
	err := a.transaction(ctx, func(tx *sql.Tx) error {
		rows, err := rowsOf(ctx, tx, batch)
		if err != nil {
			return err
		}
		for _, row := range rows {
			var m Memory
			if err := recall(ctx, tx, row, batch, &m); err != nil {
				return err
			}
			if len(m.Past) > 0 {
				out[row.ID] = m.Past
			}
		}
		return nil
	})
	return out, err
}

// rowsOf reads the rows of a run back.
func rowsOf(ctx context.Context, tx *sql.Tx, batch string) ([]Row, error) {
	found, err := tx.QueryContext(ctx, `SELECT id, signature, evidence, docs, specific FROM rows WHERE batch = ? ORDER BY id`, batch)
	if err != nil {
		return nil, err
	}
	defer found.Close()
	var out []Row
	for found.Next() {
		var r Row
		var docs string
		if err := found.Scan(&r.ID, &r.Signature, &r.Evidence, &docs, &r.Specific); err != nil {
			return nil, err
		}
		r.Docs = strings.Fields(docs)
		out = append(out, r)
	}
	return out, found.Err()
}
