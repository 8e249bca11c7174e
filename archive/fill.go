package archive

import (
	"context"

	"crosscheck/report"
)

// Fill writes into a report what was decided about its rows earlier, marked as carried over, and what
// is new or changed since the last run of the batch. A decision made on other evidence is marked stale and
// is not used. It reports how many rows were filled.
func (a *Archive) Fill(ctx context.Context, r *report.Report) (int, error) {
	memories, err := a.Recall(ctx, r.BatchID(), r.Run.Batch, Rows(r))
	if err != nil {
		return 0, err
	}
	if r.Run.Last, err = a.lastDay(ctx, r.BatchID(), r.Run.Batch); err != nil {
		return 0, err
	}
	byRow := map[string]Memory{}
	filled := 0
	for _, m := range memories {
		byRow[m.Row] = m
		if len(m.Past) > 0 {
			filled++
		}
	}
	r.ChangeFindings(func(f *report.Finding) bool { return fillFinding(f, byRow) })
	for i := range r.Quotes {
		if m, ok := byRow[r.Quotes[i].RowID()]; ok && len(m.Past) > 0 {
			r.Quotes[i].Decision = decisionOf(m)
		}
	}
	for i := range r.Names {
		n := &r.Names[i]
		past := byRow[n.RowID()].Past // a decision about a name holds for all later batches
		n.SamePerson, n.FormToUse = past["same"].Value, past["form_to_use"].Value
	}
	return filled, nil
}

// fillFinding writes into a finding what is remembered of its rows, and reports whether that is anything.
func fillFinding(f *report.Finding, byRow map[string]Memory) (changed bool) {
	if m, ok := byRow[f.RowID()]; ok {
		changed = f.Since != m.Since
		f.Since = m.Since
		if len(m.Past) > 0 {
			changed = true
			f.Decision = decisionOf(m)
			if f.Status = f.Decision.Status; m.Stale {
				f.Status = ""
			}
		}
	}
	for i := range f.Cells {
		c := &f.Cells[i]
		keep := byRow[f.EvidenceID(c)].Past["keep"].Value
		changed = changed || c.Keep != keep
		c.Keep = keep
	}
	return changed
}

func decisionOf(m Memory) *report.Decision {
	d := &report.Decision{Carried: m.From, Stale: m.Stale}
	for field, into := range map[string]*string{
		"who_is_right": &d.WhoIsRight, "status": &d.Status, "verdict": &d.Verdict, "notes": &d.Notes, "correct_value": &d.CorrectValue,
		"found": &d.Found, "source_used": &d.SourceUsed, "source_kind": &d.SourceKind, "assigned_to": &d.AssignedTo, "checked_by": &d.By, "checked_on": &d.On,
	} {
		*into = m.Past[field].Value
	}
	s := report.Second{WhoIsRight: m.Past["second_right"].Value, Status: m.Past["second_status"].Value, Verdict: m.Past["second_verdict"].Value,
		Notes: m.Past["second_notes"].Value, By: m.Past["second_by"].Value}
	if s != (report.Second{}) {
		d.Second = &s
	}
	if d.By == "" {
		for _, field := range []string{"verdict", "who_is_right", "found", "status", "notes"} {
			if k, ok := m.Past[field]; ok && d.By == "" {
				d.By, d.On = k.Who, k.At[:min(len(k.At), len("2006-01-02"))]
			}
		}
	}
	return d
}
