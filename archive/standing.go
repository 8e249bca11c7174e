package archive

import (
	"context"
	"database/sql"

	"crosscheck/report"
)

// A Standing is how an outlet stood to the independent majority in one batch.
type Standing struct {
	Outlet, Kind     string // Kind "" is all kinds together
	Agreed, Disputed float64
	Compared         int
	Latest           string // day of the batch's latest article, "" where none is dated
}

// KeepStandings records how the outlets stood in a batch, in place of what was recorded of it before.
func (a *Archive) KeepStandings(ctx context.Context, batch string, standings []Standing) error {
	return a.transaction(ctx, func(tx *sql.Tx) error {
		if _, err := tx.ExecContext(ctx, `DELETE FROM records WHERE batch = ?`, batch); err != nil {
			return err
		}
		for _, s := range standings {
			const insert = `INSERT INTO records (batch, outlet, kind, agreed, disputed, compared, latest) VALUES (?, ?, ?, ?, ?, ?, ?)`
			if _, err := tx.ExecContext(ctx, insert, batch, s.Outlet, s.Kind, s.Agreed, s.Disputed, s.Compared, s.Latest); err != nil {
				return err
			}
		}
		return nil
	})
}

// Standings lists what was recorded in other batches, sorted. Runs of one batch count once, the last of them; a
// batch that shares an article with r is left out, so that nothing is counted twice. r may be nil: everything.
func (a *Archive) Standings(ctx context.Context, r *report.Report) ([]Standing, error) {
	var out []Standing
	err := a.transaction(ctx, func(tx *sql.Tx) error {
		if _, err := tx.ExecContext(ctx, `CREATE TEMP TABLE IF NOT EXISTS current (sha256 TEXT PRIMARY KEY)`); err != nil {
			return err
		}
		if _, err := tx.ExecContext(ctx, `DELETE FROM current`); err != nil {
			return err
		}
		if r != nil {
			for i := range r.Documents {
				if _, err := tx.ExecContext(ctx, `INSERT OR IGNORE INTO current VALUES (?)`, r.Documents[i].SHA256); err != nil {
					return err
				}
			}
		}
		// A later run over any of the same articles replaces an earlier one.
		rows, err := tx.QueryContext(ctx, `
			SELECT outlet, kind, agreed, disputed, compared, latest FROM records
			 WHERE batch NOT IN (SELECT t.batch FROM articles t JOIN current c ON c.sha256 = t.sha256)
			   AND batch NOT IN (SELECT t.batch FROM articles t JOIN batches b ON b.id = t.batch
			                       JOIN articles u ON u.sha256 = t.sha256 JOIN batches later ON later.id = u.batch AND later.seq > b.seq
			                      WHERE later.id IN (SELECT batch FROM records))
			 ORDER BY outlet, kind, latest, agreed, disputed, compared, batch`)
		if err != nil {
			return err
		}
		defer rows.Close()
		for rows.Next() {
			var s Standing
			if err := rows.Scan(&s.Outlet, &s.Kind, &s.Agreed, &s.Disputed, &s.Compared, &s.Latest); err != nil {
				return err
			}
			out = append(out, s)
		}
		return rows.Err()
	})
	return out, err
}
