package bench

import (
	"slices"

	"crosscheck/report"
	"crosscheck/text"
)

// answers lists the types of finding that may show a conflict of a kind.
var answers = map[string][]string{
	"number":      {"number", "date"},
	"date":        {"date", "number"},
	"name":        {"name"},
	"place":       {"place"},
	"role":        {"role", "polarity", "event", "other"},
	"quote":       {"quote"},
	"attribution": {"attribution", "quote"},
	"polarity":    {"polarity", "event", "role", "other"},
}

// accuses reports whether a finding says that two answers contradict each other. Only sure
// contradictions count where strict is set.
func accuses(f report.Finding, strict bool) bool {
	return f.Verdict == "conflict" || !strict && f.Verdict == "possible"
}

// shows reports whether the finding sets two competing answers of the row against each other.
func shows(f report.Finding, row Row) bool {
	if row.Conflict && !slices.Contains(answers[row.Kind], f.Type) {
		return false
	}
	sides := map[int]bool{} // sides of the finding that give each answer
	hit := 0
	for _, answer := range row.Answers {
		found := -1
		for _, c := range f.Cells {
			if !sides[c.Side] && gives(c, answer) {
				found = c.Side
				break
			}
		}
		if found >= 0 {
			sides[found] = true
			hit++
		}
	}
	return hit >= 2
}

// gives reports whether a cell's value stands on the words of one of the places. A value without a
// place of its own stands for its whole sentence.
func gives(c report.Cell, places []Answer) bool {
	at := text.Span{Start: c.Start, End: c.End}
	if c.ValueAt != nil {
		at = text.Span{Start: c.ValueAt.Start, End: c.ValueAt.End}
	}
	for _, p := range places {
		if p.File != c.Doc {
			continue
		}
		for _, sp := range p.Spans {
			if sp.Overlaps(at) {
				return true
			}
		}
	}
	return false
}
