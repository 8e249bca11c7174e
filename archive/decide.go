package archive

import (
	"context"
	"database/sql"
	"errors"
	"fmt"
	"time"
)

// A Decision is one thing that a person wrote beside one row.
type Decision struct {
	Batch string
	Row   string // row ID of the workbook
	Field string // column ID: "verdict", "who_is_right", "notes", "outlet" of an article
	Value string
	Who   string // the reviewer, "" where the workbook does not say
	File  string // the workbook it was read from
	At    time.Time
	// Was is what the workbook was printed with, carried over from an earlier run, and WasWho who decided that.
	Was, WasWho string
}

// An Outcome says what became of a decision.
type Outcome struct {
	Decision
	Text   string // of the row, for reading: the question, the name
	Old    string // what stood there before
	OldWho string
	State  State
}

// A State is what became of a decision.
type State string

// The states.
const (
	New      State = "new"      // nothing stood there
	Same     State = "same"     // the same stood there already
	Changed  State = "changed"  // the same reviewer changed their mind
	Conflict State = "conflict" // another reviewer decided otherwise: nothing was overwritten
	Unknown  State = "unknown"  // the archive does not know this row: nothing was taken over
)

// Decide takes decisions over in one transaction: all of them are kept, or none. Where another
// reviewer decided otherwise, the earlier decision stays and the outcome is Conflict. With dry nothing is written.
func (a *Archive) Decide(ctx context.Context, decisions []Decision, dry bool) ([]Outcome, error) {
	var out []Outcome
	errDry := errors.New("dry run")
	err := a.transaction(ctx, func(tx *sql.Tx) error {
		for _, d := range decisions {
			o, err := decide(ctx, tx, d)
			if err != nil {
				return fmt.Errorf("%s, %s: %w", d.Row, d.Field, err)
			}
			out = append(out, o)
		}
		if dry {
			return errDry
		}
		return nil
	})
	if err != nil && !errors.Is(err, errDry) {
		return nil, err
	}
	return out, nil
}

func decide(ctx context.Context, tx *sql.Tx, d Decision) (Outcome, error) {
	o := Outcome{Decision: d, State: New}
	const row = `SELECT text FROM rows WHERE batch = ? AND id = ?`
	switch err := tx.QueryRowContext(ctx, row, d.Batch, d.Row).Scan(&o.Text); {
	case errors.Is(err, sql.ErrNoRows):
		o.State = Unknown
		return o, nil
	case err != nil:
		return o, err
	}
	const said = `SELECT count(*) FROM opinions WHERE batch = ? AND row = ? AND field = ? AND who = ? AND value = ?`
	var again int
	if err := tx.QueryRowContext(ctx, said, d.Batch, d.Row, d.Field, d.Who, d.Value).Scan(&again); err != nil {
		return o, err
	}
	const opinion = `INSERT OR REPLACE INTO opinions (batch, row, field, value, who, at, file) VALUES (?, ?, ?, ?, ?, ?, ?)`
	if _, err := tx.ExecContext(ctx, opinion, d.Batch, d.Row, d.Field, d.Value, d.Who, stamp(d.At), d.File); err != nil {
		return o, err
	}
	const old = `SELECT value, who FROM decisions WHERE batch = ? AND row = ? AND field = ?`
	switch err := tx.QueryRowContext(ctx, old, d.Batch, d.Row, d.Field).Scan(&o.Old, &o.OldWho); {
	case errors.Is(err, sql.ErrNoRows):
		if o.Old, o.OldWho = d.Was, d.WasWho; o.Old != "" {
			o.State = Changed // from what an earlier run's reviewer decided, which stands in that run
		}
	case err != nil:
		return o, err
	case signature[d.Field] && o.OldWho != d.Who:
		o.State = Same // a second signature is no disagreement: the first stays
		return o, nil
	case o.Old == d.Value:
		o.State = Same
		return o, nil
	case o.OldWho != d.Who:
		if o.State = Conflict; again > 0 {
			return o, nil // it stands in the log already
		}
		return o, note(ctx, tx, o, "another reviewer decided otherwise; the earlier decision stays")
	default:
		o.State = Changed
	}
	const put = `INSERT OR REPLACE INTO decisions (batch, row, field, value, who, at, file) VALUES (?, ?, ?, ?, ?, ?, ?)`
	if _, err := tx.ExecContext(ctx, put, d.Batch, d.Row, d.Field, d.Value, d.Who, stamp(d.At), d.File); err != nil {
		return o, err
	}
	return o, note(ctx, tx, o, string(o.State))
}

// signature are the columns that say who decided and when, and nothing about the row.
var signature = map[string]bool{"checked_by": true, "checked_on": true}

// note writes one line of the audit log.
func note(ctx context.Context, tx *sql.Tx, o Outcome, why string) error {
	const line = `INSERT INTO audit (at, who, batch, row, field, old, new, file, note) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)`
	_, err := tx.ExecContext(ctx, line, stamp(o.At), o.Who, o.Batch, o.Row, o.Field, o.Old, o.Value, o.File, why)
	return err
}
