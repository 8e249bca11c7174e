package pipeline

import (
	"fmt"
	"slices"
	"strconv"
	"strings"

	"crosscheck/report"
	"crosscheck/sources"
)

// Rate writes into a report the record of every outlet: how often it agreed with the independent majority in these
// findings, what people decided of them, and its record in past batches. It returns the records of this batch alone, for the archive.
func Rate(rep *report.Report, past []sources.Past, s sources.Settings) []sources.Record {
	answers := answersIn(rep, s)
	alone, doubts := answers.Judge(s.Dependence, s.DoubtFrom)
	records := alone
	if len(past) > 0 {
		records = answers.Records(past, s.Dependence)
	}
	byOutlet := map[string]int{}
	for i := range rep.Sources {
		byOutlet[rep.Sources[i].Outlet] = i
	}
	for _, d := range rep.Documents {
		if _, ok := byOutlet[d.Outlet]; !ok && d.Skipped == "" {
			byOutlet[d.Outlet] = len(rep.Sources)
			rep.Sources = append(rep.Sources, report.Source{Outlet: d.Outlet, ByKind: []report.KindRecord{}, Card: []report.CardItem{}})
		}
	}
	for _, r := range records {
		i, ok := byOutlet[r.Source]
		if !ok {
			continue
		}
		if r.Kind == "" {
			setRecord(&rep.Sources[i], r)
		} else {
			rep.Sources[i].ByKind = append(rep.Sources[i].ByKind, kindRecord(r))
		}
	}
	for _, d := range doubts {
		note(rep, byOutlet, d.A, d.B, d)
		note(rep, byOutlet, d.B, d.A, d)
	}
	slices.SortFunc(rep.Sources, func(a, b report.Source) int { return strings.Compare(a.Outlet, b.Outlet) })
	return alone
}

// Records puts the record of every source over all batches into the form that is shown.
func Records(records []sources.Record) []report.Source {
	var out []report.Source
	for _, r := range records { // by source, that of all kinds first
		if r.Kind == "" {
			out = append(out, report.Source{Outlet: r.Source, ByKind: []report.KindRecord{}, Card: []report.CardItem{}})
			setRecord(&out[len(out)-1], r)
		} else {
			s := &out[len(out)-1]
			s.ByKind = append(s.ByKind, kindRecord(r))
		}
	}
	return out
}

// note writes a doubt on the card of one of its two outlets. Nothing else changes by it.
func note(rep *report.Report, byOutlet map[string]int, on, with string, d sources.Doubt) {
	if i, ok := byOutlet[on]; ok {
		rep.Sources[i].Card = append(rep.Sources[i].Card, report.CardItem{Name: doubtName + with, Count: d.Rare, Of: d.Compared, Where: []report.Excerpt{}, Docs: []string{},
			Value: fmt.Sprintf("%d of %d answers in common are given by few others: perhaps copied, perhaps both right", d.Rare, d.Compared)})
	}
}

// doubtName begins the line of the card that notes a doubt.
const doubtName = "Shares rare answers with "

func setRecord(to *report.Source, r sources.Record) {
	to.Rated, to.Compared, to.Agreed, to.Disputed, to.Alone, to.Origins = r.Rated, r.N, r.Agreed, r.Disputed, r.Alone, r.Origins
	if r.N+r.Earlier > 0 {
		to.Reliability, to.Low, to.High = &r.Reliability, &r.Low, &r.High
	}
}

func kindRecord(r sources.Record) report.KindRecord {
	k := report.KindRecord{Kind: r.Kind, Compared: r.N, Agreed: r.Agreed, Rated: r.Rated}
	if r.N+r.Earlier > 0 {
		k.Reliability, k.Low, k.High = &r.Reliability, &r.Low, &r.High
	}
	return k
}

// answersIn gathers what each outlet answers to each question, story by story: no question is asked in two. A later count and a different event are no answers to
// one question; an article that contradicts itself is on the card.
func answersIn(rep *report.Report, s sources.Settings) *sources.Table {
	origin := map[string]string{}
	for _, d := range rep.Documents {
		if d.Origin != nil {
			origin[d.ID] = *d.Origin
		}
	}
	out := sources.NewTable(s)
	for findings := range rep.FindingsByStory() {
		var claims []sources.Claim
		for _, f := range findings {
			claims = append(claims, claimsOf(f, origin)...)
		}
		out.Add(claims)
	}
	return out
}

// claimsOf lists what each outlet answers in a finding; origin is that of each document.
func claimsOf(f *report.Finding, origin map[string]string) []sources.Claim {
	if f.Internal || f.Verdict == "update" || f.Verdict == "different-event" {
		return nil
	}
	object, kind := asked(f), f.Type
	if kind == "single-source" {
		kind = "other"
	}
	var out []sources.Claim
	for i := range f.Cells {
		c := &f.Cells[i]
		if c.Dropped() {
			continue // a person took it out of this question
		}
		claim := sources.Claim{Object: object, Source: c.Outlet, Kind: kind, Origin: origin[c.Doc], Decided: decided(f, c.Side)}
		if claim.Value = "one answer"; f.Verdict == "conflict" || f.Verdict == "possible" {
			claim.Value = sideValue(f, c.Side)
		}
		out = append(out, claim)
	}
	return out
}

// asked names the question of a finding by what is answered, so that a question found twice counts once.
func asked(f *report.Finding) string {
	parts := []string{f.Type, f.Question.Text}
	if f.Verdict == "conflict" || f.Verdict == "possible" {
		parts = parts[:1] // its answers say more than its wording
		for i := range f.Sides {
			parts = append(parts, f.Sides[i].Value)
		}
		slices.Sort(parts[1:])
	}
	return f.Story + "\x00" + strings.Join(parts, "\x00")
}

// sideValue is what a side answers, distinct from every other side's.
func sideValue(f *report.Finding, side int) string {
	if side < 0 || side >= len(f.Sides) {
		return "no side"
	}
	for i, s := range f.Sides {
		if i != side && s.Value == f.Sides[side].Value || s.Value == "" {
			return "side " + strconv.Itoa(side)
		}
	}
	return f.Sides[side].Value
}

// decided is what a person said of a side: +1 right, -1 wrong. "More than one" and "cannot tell" say nothing.
func decided(f *report.Finding, side int) int8 {
	if f.Decision == nil || f.Decision.Stale || f.Verdict != "conflict" && f.Verdict != "possible" {
		return 0
	}
	right := f.Decision.WhoIsRight
	switch at := f.SideOf(right); {
	case at == side && at >= 0:
		return 1
	case at >= 0, right == "none":
		return -1
	}
	return 0
}
