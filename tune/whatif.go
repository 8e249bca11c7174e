package tune

import (
	"cmp"
	"fmt"
	"slices"
	"strings"
)

// A Case is what one candidate threshold would do to the findings of a type: which would be called contradictions that are not
// now, and which no longer.
type Case struct {
	Type         string
	Threshold    float64
	Note         string // "in force", "proposed"
	Shown        int    // contradictions from here on, judged or not
	Gained, Lost Moved  // against the threshold in force
	Above, Below []Row  // nearest findings at or above the threshold, and below it
}

// Moved counts findings that a change of threshold moves, and how they were judged.
type Moved struct{ Rows, Real, Benign int }

func (m Moved) String() string {
	if m.Rows == 0 {
		return "none"
	}
	return fmt.Sprintf("%d (%d judged real, %d benign)", m.Rows, m.Real, m.Benign)
}

// near is how many findings just above and just below a threshold are shown.
const near = 5

// candidates are the thresholds that are tried for every type, besides the one in force and the one proposed.
var candidates = []float64{0.5, 0.55, 0.6, 0.65, 0.7, 0.75, 0.8, 0.85, 0.9, 0.95, 0.99}

// WhatIf tries thresholds for a type of finding. None lies below the one from which findings are shown: what is less likely was
// never recorded, and what it would bring cannot be told.
func WhatIf(rows []Row, p Proposal) []Case {
	var all []Row
	for _, r := range rows {
		if r.Type == p.Type && r.accuses() {
			all = append(all, r)
		}
	}
	slices.SortFunc(all, func(a, b Row) int { return cmp.Or(cmp.Compare(b.Score, a.Score), cmp.Compare(a.ID, b.ID)) })
	tried := append(slices.Clone(candidates), p.Old.Report, p.New.Report)
	tried = slices.DeleteFunc(tried, func(t float64) bool { return t < min(p.Old.Possible, p.New.Report) })
	slices.Sort(tried)
	var out []Case
	for _, t := range slices.Compact(tried) {
		out = append(out, try(all, p, t))
	}
	return out
}

// try is WhatIf for one threshold; rows are those of its type, the surest first.
func try(rows []Row, p Proposal, t float64) Case {
	c := Case{Type: p.Type, Threshold: t}
	var notes []string
	if t == p.Old.Report {
		notes = append(notes, "in force")
	}
	if t == p.New.Report && p.New != p.Old {
		notes = append(notes, "proposed")
	}
	c.Note = strings.Join(notes, ", ")
	for _, r := range rows {
		if r.Score >= t {
			c.Shown++
		}
		switch now, then := r.Score >= p.Old.Report, r.Score >= t; {
		case then && !now:
			c.Gained.add(r)
		case now && !then:
			c.Lost.add(r)
		}
	}
	c.Above = slices.Clone(rows[max(0, c.Shown-near):c.Shown])
	slices.Reverse(c.Above) // the nearest first
	c.Below = rows[c.Shown:min(len(rows), c.Shown+near)]
	return c
}

func (m *Moved) add(r Row) {
	m.Rows++
	switch LabelOf(r.Decided) {
	case Real:
		m.Real++
	case Benign:
		m.Benign++
	}
}

// examples are findings in lines: score, question, what was decided.
func examples(rows []Row) string {
	var lines []string
	for _, r := range rows {
		line := fmt.Sprintf("%.3f  %s", r.Score, r.Text)
		if right := r.Decided["who_is_right"]; right != "" {
			line += " [" + right + "]"
		}
		lines = append(lines, line)
	}
	return strings.Join(lines, "\n")
}
