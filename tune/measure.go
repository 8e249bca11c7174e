package tune

import (
	"context"

	"crosscheck/archive"
)

// Measures is everything that the labels of an archive tell.
type Measures struct {
	Rows      []Row
	Curves    []Curve
	Proposals []Proposal // one for each curve
	Cases     []Case     // what if another threshold were in force
	Agreement Agreement
	Weights   Weights
	Learnt    bool // Weights were fitted; false below MinLabels
	Next      []Suggestion
}

// Measure reads the labels of an archive. tier holds the thresholds in force of a type of finding.
func Measure(ctx context.Context, a *archive.Archive, tier func(kind string) Tier, s Settings) (*Measures, error) {
	judged, err := a.Findings(ctx)
	if err != nil {
		return nil, err
	}
	m := &Measures{}
	for _, j := range judged {
		r := Row(j)
		if r.Type == "event" {
			r.Type = "polarity" // both say whether something happened, and share their thresholds
		}
		m.Rows = append(m.Rows, r)
	}
	m.Curves = Curves(m.Rows)
	for _, c := range m.Curves {
		p := propose(c, tier(c.Type), s.TargetPrecision)
		m.Proposals = append(m.Proposals, p)
		m.Cases = append(m.Cases, WhatIf(m.Rows, p)...)
	}
	m.Agreement = Agree(m.Rows, s.KappaRows)
	m.Weights, m.Learnt = Learn(m.Rows, s.Variance)
	m.Next = Next(m.Rows, func(kind string) float64 { return tier(kind).Report }, harm, s.ReviewNext)
	return m, nil
}

// harms orders types of finding by how much a mistake hurts.
var harms = map[string]int{"attribution": 5, "quote": 5, "polarity": 4, "role": 4, "number": 3, "age": 3, "internal": 3, "name": 3, "date": 2, "place": 2}

func harm(r Row) int {
	h := harms[r.Type]
	if r.Verdict == "conflict" {
		h += 10
	}
	return h
}
