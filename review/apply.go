package review

import (
	"context"
	"fmt"
	"time"

	"crosscheck/archive"
	"crosscheck/report"
)

// byField is the column in which a reviewer says who they are.
const byField = "checked_by"

// Apply takes over what people decided in a workbook. by is the reviewer where the workbook names none;
// at is now. With dry nothing is written. What stood in the workbook when it was made is no decision.
func Apply(ctx context.Context, a *archive.Archive, w *Workbook, by string, at time.Time, dry bool) ([]archive.Outcome, error) {
	var ids []string
	for _, e := range w.Entries {
		ids = append(ids, e.Row)
	}
	batch, err := a.BatchOf(ctx, w.Batch, ids)
	if err != nil {
		return nil, err
	}
	if batch == "" {
		return nil, fmt.Errorf("the archive knows no run that %s could come from: was it made with another archive, or with --no-archive?", w.File)
	}
	known, err := printedValues(ctx, a, batch)
	if err != nil {
		return nil, err
	}
	printed := w.Printed
	if printed == nil {
		printed = map[string]string{}
		for k, v := range known {
			printed[k] = v.Value
		}
	}
	who := reviewers(w, printed, by)
	var decisions []archive.Decision
	for _, e := range w.Entries {
		if printed[e.Row+"\x00"+e.Field] == e.Value || report.Undecided(e.Value) {
			continue
		}
		d := archive.Decision{Batch: batch, Row: e.Row, Field: e.Field, Value: e.Value, Who: who[e.Row], File: w.File, At: at}
		if key := e.Row + "\x00" + e.Field; known[key].Who != "" && known[key].Value == printed[key] {
			d.Was, d.WasWho = known[key].Value, known[key].Who
		}
		decisions = append(decisions, d)
	}
	return a.Decide(ctx, decisions, dry)
}

// reviewers says, for each row, who filled it in. A name that the row was printed with is that of an earlier reviewer.
func reviewers(w *Workbook, printed map[string]string, by string) map[string]string {
	out := map[string]string{}
	for _, e := range w.Entries {
		if e.Field == byField && printed[e.Row+"\x00"+e.Field] != e.Value {
			out[e.Row] = e.Value
		} else if out[e.Row] == "" {
			out[e.Row] = by
		}
	}
	return out
}

// printedValues are the values that the workbook held when it was made, as far as the archive can tell: articles' data, and
// verdicts carried over with who decided them.
func printedValues(ctx context.Context, a *archive.Archive, batch string) (map[string]archive.Kept, error) {
	out := map[string]archive.Kept{}
	articles, err := a.Articles(ctx, batch)
	if err != nil {
		return nil, err
	}
	for _, t := range articles {
		for _, f := range []string{"outlet", "title", "author", "published", "url"} {
			out[t.Row+"\x00"+f] = archive.Kept{Value: t.Field(f)}
		}
	}
	carried, err := a.Carried(ctx, batch)
	if err != nil {
		return nil, err
	}
	for row, fields := range carried {
		for f, k := range fields {
			out[row+"\x00"+f] = k
		}
	}
	return out, nil
}
