package tune

import (
	"context"
	"fmt"
	"math"
	"strings"

	"crosscheck/archive"
)

// Measures is everything that the labels of an archive tell.
type Measures struct {
	Rows      []Row
	Curves    []Curve
	Proposals []Proposal
	Agreement Agreement
	Weights   Weights
	Learnt    bool // Weights were fitted; false below MinLabels
	Next      []Suggestion
}

// A Proposal is a change of one threshold.
type Proposal struct {
	Type     string
	Old, New float64
	At       Point  // how the labelled findings fare from the new threshold on
	Why      string // in plain words; New equals Old where no change is proposed
}

// Measure reads the labels of an archive. threshold is the one in force from which on a type is called a contradiction.
func Measure(ctx context.Context, a *archive.Archive, threshold func(kind string) float64, s Settings) (*Measures, error) {
	judged, err := a.Findings(ctx)
	if err != nil {
		return nil, err
	}
	m := &Measures{}
	for _, j := range judged {
		m.Rows = append(m.Rows, Row(j))
	}
	m.Curves = Curves(m.Rows)
	for _, c := range m.Curves {
		m.Proposals = append(m.Proposals, propose(c, threshold(c.Type), s.TargetPrecision))
	}
	m.Agreement = Agree(m.Rows)
	m.Weights, m.Learnt = Learn(m.Rows, s.Variance)
	m.Next = Next(m.Rows, threshold, harm, s.ReviewNext)
	return m, nil
}

// propose looks for the smallest threshold that meets the target, and says why not where there is none.
func propose(c Curve, old, target float64) Proposal {
	p := Proposal{Type: c.Type, Old: old, New: old}
	at, ok := c.Smallest(target)
	switch {
	case !ok:
		p.Why = fmt.Sprintf("no threshold has a precision that is surely at least %.2f: %d labels are too few, or too many of them are benign", target, c.Labels)
	case math.Abs(at.Threshold-old) < 0.005:
		p.At, p.Why = at, "the threshold in force meets the target"
	default:
		// Two digits are enough; rounded down, so that the finding at the threshold is still shown.
		p.At, p.New = at, math.Floor(at.Threshold*100)/100
		p.Why = fmt.Sprintf("%d of %d labelled findings from here on are real; surely at least %.0f %%", at.Real, at.Shown, 100*at.Low)
	}
	return p
}

// Diff is the change to the settings file that the proposals amount to; "" where nothing changes.
func Diff(proposals []Proposal) string {
	var b strings.Builder
	for _, p := range proposals {
		if p.New == p.Old {
			continue
		}
		if b.Len() == 0 {
			b.WriteString(" discrepancy:\n")
		}
		fmt.Fprintf(&b, "   %s:\n-    report: %g\n+    report: %g\n", p.Type, p.Old, p.New)
	}
	return b.String()
}

// harms orders types of finding by how much a mistake hurts.
var harms = map[string]int{"attribution": 5, "quote": 5, "polarity": 4, "role": 4, "number": 3, "name": 3, "date": 2, "place": 2}

func harm(r Row) int {
	h := harms[r.Type]
	if r.Verdict == "conflict" {
		h += 10
	}
	return h
}
