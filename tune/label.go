// Package tune learns from what reviewers decided: how precise the findings of each type are at each
// threshold, which threshold meets a target, and what to review next. It proposes; it never changes the
// settings itself. Below the number of labels that a figure needs it says so. Start with Measure.
package tune

import (
	"slices"
	"strings"

	"crosscheck/evidence"
	"crosscheck/report"
)

// A Row is one finding of the archive with what was decided about it.
type Row struct {
	Batch, ID string
	Type      string // of finding: "number"
	Verdict   string // "conflict", "possible"
	Text      string
	Score     float64 // confidence, in [0,1]
	Parts     []evidence.Part
	Decided   map[string]string // by column of the workbook
}

// A Label is what a person's decision says about a finding.
type Label int

// The labels.
const (
	Undecided Label = iota
	Real            // the outlets do contradict each other
	Benign          // they do not: scope, time or event differ, or the tool misread
	CannotTell
)

// LabelOf reads a label out of the decisions about a row.
func LabelOf(decided map[string]string) Label { return label(decided, "who_is_right") }

// SecondLabelOf is the second reviewer's.
func SecondLabelOf(decided map[string]string) Label { return label(decided, "second_right") }

func label(decided map[string]string, column string) Label {
	right := decided[column]
	if right == "" && column == "who_is_right" {
		switch decided["same"] { // a spelling, settled on Names
		case report.SameChoices[0]:
			return Real
		case report.SameChoices[1]:
			return Benign
		case report.SameChoices[2]:
			return CannotTell
		}
	}
	switch {
	case right == "":
		return Undecided
	case right == "cannot tell":
		return CannotTell
	case strings.HasPrefix(right, "more than one"):
		return Benign
	case slices.Contains(report.RightChoices, right):
		return Real
	}
	return Undecided // words of the reviewer's own say nothing sure
}

// accuses reports whether a row was shown as a difference, so that its label counts.
func (r Row) accuses() bool { return r.Verdict == "conflict" || r.Verdict == "possible" }
