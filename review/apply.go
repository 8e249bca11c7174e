package review

import (
	"context"
	"fmt"
	"strings"
	"time"

	"crosscheck/archive"
	"crosscheck/report"
)

// byField is the column in which a reviewer says who they are.
const byField = "checked_by"

// Apply takes over what people decided in workbooks: all of it in one transaction or, on any error, nothing. Outcomes come back
// for each workbook. by is the reviewer where a workbook names none, "" where nobody said; at is now. With dry nothing is
// written. What stood in a workbook when it was made is no decision.
func Apply(ctx context.Context, a *archive.Archive, books []*Workbook, by string, at time.Time, dry bool) ([][]archive.Outcome, error) {
	var all []archive.Decision
	counts := make([]int, len(books))
	for i, w := range books {
		ds, err := decisions(ctx, a, w, by, at)
		if err != nil {
			return nil, err
		}
		counts[i] = len(ds)
		all = append(all, ds...)
	}
	outcomes, err := a.Decide(ctx, all, dry)
	if err != nil {
		return nil, err
	}
	out := make([][]archive.Outcome, len(books))
	for i, n := range counts {
		out[i], outcomes = outcomes[:n], outcomes[n:]
	}
	return out, nil
}

// decisions are what people wrote into a workbook.
func decisions(ctx context.Context, a *archive.Archive, w *Workbook, by string, at time.Time) ([]archive.Decision, error) {
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
	var out []archive.Decision
	for _, e := range w.Entries {
		key := e.Row + "\x00" + e.Field
		if alike(printed[key], e.Value) || report.Undecided(e.Value) {
			continue
		}
		d := archive.Decision{Batch: batch, Row: e.Row, Field: e.Field, Value: e.Value, Who: who[e.Row], File: w.File, At: at}
		if known[key].Who != "" && known[key].Value == printed[key] {
			d.Was, d.WasWho = known[key].Value, known[key].Who
		}
		out = append(out, d)
	}
	return out, nil
}

// alike reports whether two values differ in blanks alone, which spreadsheets change when they save.
func alike(a, b string) bool {
	return a == b || strings.Join(strings.Fields(a), " ") == strings.Join(strings.Fields(b), " ")
}

// reviewers says, for each row, who filled it in: who signed it, or else by, or else the only one who signed anything in this
// workbook, or else somebody without a name. A name that the row was printed with is that of an earlier reviewer.
func reviewers(w *Workbook, printed map[string]string, by string) map[string]string {
	out := map[string]string{}
	signed := map[string]bool{}
	for _, e := range w.Entries {
		if e.Field == byField && !alike(printed[e.Row+"\x00"+e.Field], e.Value) {
			out[e.Row] = e.Value
			signed[e.Value] = true
		}
	}
	other := by
	if other == "" {
		other = w.Unnamed
		if len(signed) == 1 {
			for name := range signed {
				other = name
			}
		}
	}
	for _, e := range w.Entries {
		if out[e.Row] == "" {
			out[e.Row] = other
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
