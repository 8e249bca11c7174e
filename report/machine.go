package report

import (
	"cmp"
	"iter"
	"slices"
)

var settingsSheet = Sheet{
	ID: "settings", Name: "Settings",
	Doc:     "The settings in force and where each came from.",
	Example: "report.max_lines | 8 | default",
	frozen:  1,
	note:    "The settings were not handed over.",
	columns: func(*view) []Column {
		return []Column{{ID: "key", Header: "Key", Width: 50}, {ID: "value", Header: "Value", Width: 40}, {ID: "from", Header: "From", Width: 40}}
	},
	rows: func(v *view) iter.Seq[row] {
		return func(yield func(row) bool) {
			for _, s := range v.r.Run.Config {
				if !yield(row{cells: []cell{text(s.Key), text(s.Value), text(s.From)}}) {
					return
				}
			}
		}
	},
}

var reasonsSheet = Sheet{
	ID: "reasons", Name: "Reasons",
	Doc:     "Every part of every row's score, in bits; together they are the log-odds of its confidence.",
	Example: "number | conflict | How many people were hurt in the collapse? | time | same day | 1.5 | 0.93",
	frozen:  3,
	note:    "There is no finding.",
	columns: func(*view) []Column {
		return []Column{
			{ID: "type", Header: "Type", Width: 14}, {ID: "verdict", Header: "Verdict", Width: 16}, {ID: "question", Header: "Question", Width: 50},
			{ID: "field", Header: "Field", Width: 24}, {ID: "level", Header: "Level", Width: 30}, {ID: "bits", Header: "Bits", Width: 10},
			{ID: "confidence", Header: "Confidence", Width: 12}, {ID: "finding", Header: "Finding", Width: 24},
		}
	},
	rows: func(v *view) iter.Seq[row] {
		return func(yield func(row) bool) {
			for f := range v.r.AllFindings() {
				question := text(f.Asked())
				for _, p := range f.Why {
					if !yield(row{cells: []cell{text(f.Type), text(f.Verdict), question, text(p.Field), text(p.Level), decimal(p.Bits), decimal(f.Confidence), text(f.ID)}}) {
						return
					}
				}
			}
		}
	},
}

var namesReasonsSheet = Sheet{
	ID: "name_reasons", Name: "Reasons for names",
	Doc:     "Every part of every name's score, in bits.",
	Example: "Helena Brandt | person | misspelling | letters | one letter apart | 4",
	frozen:  1,
	note:    "No name was compared.",
	columns: func(*view) []Column {
		return []Column{
			{ID: "entity", Header: "Name", Width: 30}, {ID: "type", Header: "Type", Width: 14}, {ID: "label", Header: "Label", Width: 16},
			{ID: "field", Header: "Field", Width: 24}, {ID: "level", Header: "Level", Width: 40}, {ID: "bits", Header: "Bits", Width: 10},
		}
	},
	rows: func(v *view) iter.Seq[row] {
		return func(yield func(row) bool) {
			for i := range v.r.Names {
				n := &v.r.Names[i]
				for _, p := range n.Why {
					if !yield(row{cells: []cell{text(n.Entity), text(n.Type), text(n.Label), text(p.Field), text(p.Level), decimal(p.Bits)}}) {
						return
					}
				}
			}
		}
	},
}

var whatIfSheet = Sheet{
	ID: "what_if", Name: "What if",
	Doc:     "How many rows that differ would remain if only those at or above a confidence were shown, with one just above and one just below.",
	Example: "number | 0.9 | 2 | How many people were hurt in the collapse? | How many fire engines came?",
	frozen:  2,
	note:    "No row differs.",
	columns: func(*view) []Column {
		return []Column{
			{ID: "type", Header: "Type", Width: 14}, {ID: "threshold", Header: "Confidence from", Width: 14}, {ID: "rows", Header: "Rows shown", Width: 12},
			{ID: "above", Header: "Just above", Width: 60}, {ID: "below", Header: "Just below", Width: 60},
		}
	},
	rows: func(v *view) iter.Seq[row] {
		return func(yield func(row) bool) {
			for _, t := range sortedKeys(v.differing) {
				fs := v.differing[t]
				slices.SortStableFunc(fs, func(a, b sure) int { return cmp.Compare(b.confidence, a.confidence) })
				for _, at := range []float64{0.5, 0.6, 0.7, 0.8, 0.9, 0.95, 0.99} {
					n := countIf(fs, func(f sure) bool { return f.confidence >= at })
					above, below := "", ""
					if n > 0 {
						above = v.r.Finding(fs[n-1].finding).Asked()
					}
					if n < len(fs) {
						below = v.r.Finding(fs[n].finding).Asked()
					}
					if !yield(row{cells: []cell{text(t), decimal(at), number(n), text(oneLine(above)), text(oneLine(below))}}) {
						return
					}
				}
			}
		}
	},
}

// sure is a finding, by its place in the report, with its confidence.
type sure struct {
	finding    int
	confidence float64
}
