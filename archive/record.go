package archive

import (
	"context"
	"database/sql"
	"strings"
	"time"

	"crosscheck/report"
)

// Record keeps what a run found, so that decisions about it can be read back and later runs can be
// compared. Recording the same batch again changes only when it was last run. at is the time of the run.
func (a *Archive) Record(ctx context.Context, r *report.Report, at time.Time) error {
	return a.transaction(ctx, func(tx *sql.Tx) error {
		id := r.BatchID()
		const batch = `INSERT INTO batches (id, name, ran, seq, version, settings)
			VALUES (?, ?, ?, (SELECT coalesce(max(seq), 0) + 1 FROM batches), ?, ?)
			ON CONFLICT (id) DO UPDATE SET ran = excluded.ran, seq = excluded.seq`
		if _, err := tx.ExecContext(ctx, batch, id, r.Run.Batch, stamp(at), r.Run.Version, r.Run.Settings); err != nil {
			return err
		}
		for i := range r.Documents {
			d := &r.Documents[i]
			const article = `INSERT OR REPLACE INTO articles (batch, doc, row, sha256, outlet, title, author, published, url) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)`
			if _, err := tx.ExecContext(ctx, article, id, d.ID, d.RowID(), d.SHA256, d.Outlet, value(d.Title), value(d.Author), value(d.Published), value(d.URL)); err != nil {
				return err
			}
		}
		insert, err := tx.PrepareContext(ctx, `INSERT OR REPLACE INTO rows (batch, id, signature, evidence, text, type, verdict, score, bits, specific, docs) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`)
		if err != nil {
			return err
		}
		defer insert.Close()
		for _, row := range Rows(r) {
			if _, err := insert.ExecContext(ctx, id, row.ID, row.Signature, row.Evidence, row.Text, row.Type, row.Verdict, row.Score, row.Bits, row.Specific, strings.Join(row.Docs, " ")); err != nil {
				return err
			}
		}
		return nil
	})
}

// stamp is a time as it stands in the archive.
func stamp(t time.Time) string { return t.UTC().Format(time.RFC3339) }
