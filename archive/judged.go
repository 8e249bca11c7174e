package archive

import (
	"context"
	"database/sql"
	"encoding/json"
	"errors"

	"crosscheck/evidence"
)

// A Judged row is one finding with its score and what was decided about it; Decided is empty where nothing was. Where the
// second reviewer worked on a copy of their own, what they say stands in Decided as if written in the second reviewer's columns.
type Judged struct {
	Batch, ID, Type, Verdict, Text string
	Score                          float64
	Parts                          []evidence.Part
	Decided                        map[string]string // by field
}

// Findings lists every finding of the archive, decided or not, each once: in the latest run that has it.
func (a *Archive) Findings(ctx context.Context) ([]Judged, error) {
	var out []Judged
	err := a.transaction(ctx, func(tx *sql.Tx) error {
		rows, err := tx.QueryContext(ctx, `SELECT r.batch, r.id, r.type, r.verdict, r.text, r.score, r.bits FROM rows r JOIN batches b ON b.id = r.batch
			WHERE r.bits <> '' AND NOT EXISTS (SELECT 1 FROM rows r2 JOIN batches b2 ON b2.id = r2.batch WHERE r2.id = r.id AND b2.seq > b.seq)
			ORDER BY r.id`)
		if err != nil {
			return err
		}
		defer rows.Close()
		for rows.Next() {
			var j Judged
			var bits string
			if err := rows.Scan(&j.Batch, &j.ID, &j.Type, &j.Verdict, &j.Text, &j.Score, &bits); err != nil {
				return err
			}
			if err := json.Unmarshal([]byte(bits), &j.Parts); err != nil {
				return err
			}
			out = append(out, j)
		}
		if err := rows.Err(); err != nil {
			return err
		}
		rows.Close()
		for i := range out {
			if out[i].Decided, err = decidedAbout(ctx, tx, out[i].ID); err != nil {
				return err
			}
			if out[i].Type == "name" && out[i].Decided["who_is_right"] == "" {
				if err := spelt(ctx, tx, &out[i]); err != nil {
					return err
				}
			}
		}
		return nil
	})
	return out, err
}

// decidedAbout is the latest decision about a row, field by field, in whichever run it was made.
func decidedAbout(ctx context.Context, tx *sql.Tx, row string) (map[string]string, error) {
	rows, err := tx.QueryContext(ctx, `SELECT field, value FROM decisions WHERE row = ? ORDER BY at, batch, field`, row)
	if err != nil {
		return nil, err
	}
	defer rows.Close()
	out := map[string]string{}
	for rows.Next() {
		var f, v string
		if err := rows.Scan(&f, &v); err != nil {
			return nil, err
		}
		out[f] = v
	}
	if err := rows.Err(); err != nil {
		return nil, err
	}
	rows.Close()
	return out, secondOpinion(ctx, tx, row, out)
}

// spelt adds to a finding about a spelling what was decided on Names, where spellings are settled.
func spelt(ctx context.Context, tx *sql.Tx, j *Judged) error {
	var row string
	err := tx.QueryRowContext(ctx, `SELECT n.id FROM rows f JOIN rows n ON n.batch = f.batch AND n.type = 'name' AND n.bits = ''
		AND n.signature = 'name|' || substr(f.signature, length(rtrim(f.signature, replace(f.signature, '|', ''))) + 1)
		WHERE f.batch = ? AND f.id = ? ORDER BY n.id LIMIT 1`, j.Batch, j.ID).Scan(&row)
	if errors.Is(err, sql.ErrNoRows) {
		return nil
	}
	if err != nil {
		return err
	}
	decided, err := decidedAbout(ctx, tx, row)
	if same := decided["same"]; same != "" {
		j.Decided["same"] = same
	}
	return err
}

// secondOpinion adds what another than the reviewer whose decision stands says is right, the first of them.
func secondOpinion(ctx context.Context, tx *sql.Tx, row string, to map[string]string) error {
	if to["who_is_right"] == "" || to["second_right"] != "" {
		return nil
	}
	var other string
	err := tx.QueryRowContext(ctx, `SELECT o.value FROM opinions o JOIN decisions d ON d.batch = o.batch AND d.row = o.row AND d.field = o.field
		WHERE o.row = ? AND o.field = 'who_is_right' AND o.who <> d.who ORDER BY o.at, o.batch, o.who LIMIT 1`, row).Scan(&other)
	if errors.Is(err, sql.ErrNoRows) {
		return nil
	}
	if err == nil {
		to["second_right"] = other
	}
	return err
}
