package pipeline

import (
	"cmp"
	"context"
	"fmt"
	"slices"
	"strings"

	"crosscheck/article"
	"crosscheck/claims"
	"crosscheck/config"
	"crosscheck/discrepancy"
	"crosscheck/report"
)

// A draft is checked in a run of its own, as one more article that the others are held against: it has a vote nowhere, since
// what that run finds is read for the draft's sentences alone and then dropped. The findings among the outlets come from the
// run without it.

// draftOutlet is the name under which a draft stands among the outlets.
const draftOutlet = "the draft"

// addDraft reads a draft and puts it behind the articles of a batch.
func (run Runner) addDraft(ctx context.Context, b *article.Batch, s article.Settings) error {
	own, err := article.Read(ctx, []string{run.Draft}, s)
	if err != nil {
		return fmt.Errorf("reading the draft: %w", err)
	}
	switch {
	case len(own.Documents) == 1:
	case len(own.Unread) > 0:
		return fmt.Errorf("reading the draft: %s: %s", run.Draft, own.Unread[0].Reason)
	default:
		return fmt.Errorf("reading the draft: %s holds %d articles, and should hold one", run.Draft, len(own.Documents))
	}
	d := own.Documents[0]
	if d.Skip != "" {
		return fmt.Errorf("reading the draft: %s: %s", run.Draft, d.Skip)
	}
	d.ID = "draft: " + d.ID
	d.Outlet = article.Found{Value: draftOutlet, From: "given", Sure: 1}
	b.Documents = append(b.Documents, d)
	return nil
}

// CheckDraft holds a draft against the articles at paths: of each of its sentences, in order, what they have of it.
func (run Runner) CheckDraft(ctx context.Context, paths []string, draft string, c config.Config) (*report.Draft, error) {
	run.Draft = draft
	r, err := run.Run(ctx, paths, c, Everything)
	if err != nil {
		return nil, err
	}
	defer r.Close()
	return draftOf(r), nil
}

// draftOf reads what a run found of its last document, the draft.
func draftOf(r *Result) *report.Draft {
	d := len(r.Articles) - 1
	r.fetch([]int{d})
	a := r.Articles[d]
	sp := speller{a}
	out := &report.Draft{Doc: a.Doc.ID, SHA256: a.Doc.SHA256, Lines: []report.DraftLine{}}
	bySentence := map[int][]*discrepancy.Finding{}
	part := slices.IndexFunc(r.Parts, func(docs []int) bool { return slices.Contains(docs, d) })
	here := r.findingsBy()(part)
	for i := range here {
		f := &here[i].Finding
		if f.Type == discrepancy.SingleSource || f.Internal {
			continue
		}
		seen := map[int]bool{}
		for _, x := range f.Cells {
			if x.Doc == d && !seen[x.Sentence] {
				seen[x.Sentence] = true
				bySentence[x.Sentence] = append(bySentence[x.Sentence], f)
			}
		}
	}
	reasons := map[int]string{}
	for _, k := range r.Skips[d] {
		for i := range a.Sentences {
			if a.Sentences[i].Span == k.Span {
				reasons[i] = k.Reason
			}
		}
	}
	for i := range a.Sentences {
		role := a.Sentences[i].Role
		if role != article.Body && role != article.Title {
			continue
		}
		start, end, words := sp.at(a.Sentences[i].Span)
		base := report.DraftLine{Start: start, End: end, Text: words, Outlets: []string{}, Evidence: []report.DraftEvidence{}}
		if role == article.Title && bySentence[i] == nil {
			continue // a headline that nothing is said of needs no line
		}
		out.Lines = append(out.Lines, r.lines(d, i, base, bySentence[i], reasons[i])...)
	}
	return out
}

// lines are what is said of one sentence: a line for each difference, else one that says whether it was found.
func (r *Result) lines(d, sentence int, base report.DraftLine, found []*discrepancy.Finding, skipped string) []report.DraftLine {
	var out []report.DraftLine
	covered := map[int]bool{} // claims that another origin has
	var backed []*discrepancy.Finding
	for _, f := range found {
		switch f.Verdict {
		case discrepancy.Conflict, discrepancy.Possible, discrepancy.DifferentEvent, discrepancy.Update:
			l := base
			l.Result, l.What = draftResult(f.Verdict), f.Note
			r.fill(&l, f, d, false)
			if len(l.Evidence) > 0 {
				out = append(out, l)
				r.cover(covered, f, d, sentence)
			}
		default:
			backed = append(backed, f)
		}
	}
	support := base
	support.Result = "supported"
	var parts []string
	for _, f := range backed {
		n := len(support.Evidence)
		r.fill(&support, f, d, true)
		if len(support.Evidence) == n {
			continue
		}
		r.cover(covered, f, d, sentence)
		for _, x := range f.Cells {
			if x.Doc != d || x.Sentence != sentence {
				continue
			}
			if p := r.part(f, &x, found); !slices.Contains(parts, p) {
				parts = append(parts, p)
			}
		}
	}
	checkable, missing := r.uncovered(d, sentence, covered)
	switch {
	case len(support.Evidence) > 0:
		support.What = "Found: " + strings.Join(parts, "; ") + "."
		if len(missing) > 0 {
			support.What += " Not found: " + strings.Join(missing, "; ") + "."
		}
		if len(missing)+len(out) > 0 {
			support.Result = "supported in part"
		}
		support.Origins = r.originsOf(support.Evidence)
		out = append(out, support)
	case len(out) > 0:
	case !checkable:
		base.Result, base.What = "cannot be checked", cmp.Or(skipped, "an opinion, a question or a plan")
		out = append(out, base)
	default:
		base.Result, base.What = "not found", "No article of the batch says this, or says it so that it could be recognised."
		out = append(out, base)
	}
	for i := range out {
		out[i].Origins = r.originsOf(out[i].Evidence)
	}
	return out
}

// draftResult is what a difference is called in a draft.
func draftResult(v discrepancy.Verdict) string {
	switch v {
	case discrepancy.Conflict:
		return "differs"
	case discrepancy.Possible:
		return "may differ"
	case discrepancy.Update:
		return "older or newer"
	}
	return "another event"
}

// fill adds the cells of the other articles: those on the draft's side where they back it, else those on the others.
func (r *Result) fill(l *report.DraftLine, f *discrepancy.Finding, d int, backing bool) {
	mine := map[int]bool{}
	for _, x := range f.Cells {
		if x.Doc == d {
			mine[x.Side] = true
		}
	}
	for _, x := range f.Cells {
		if x.Doc == d || !backing && mine[x.Side] || backing && !mine[x.Side] && f.Verdict == discrepancy.Agree {
			continue
		}
		a := r.outline(x.Doc)
		start, end, words := speller{a}.at(a.Sentences[x.Sentence].Span)
		e := report.DraftEvidence{Outlet: a.Doc.Outlet.Value, Doc: a.Doc.ID, Value: x.Value, Text: words, Start: start, End: end}
		if !slices.ContainsFunc(l.Evidence, func(y report.DraftEvidence) bool { return y.Doc == e.Doc && y.Start == e.Start && y.Value == e.Value }) {
			l.Evidence = append(l.Evidence, e)
		}
		if !slices.Contains(l.Outlets, e.Outlet) {
			l.Outlets = append(l.Outlets, e.Outlet)
		}
	}
	slices.Sort(l.Outlets)
}

// part names what of a sentence was found: the statement of an event, else the answer itself. A figure of which the findings say that others
// give another is no part of what was found.
func (r *Result) part(f *discrepancy.Finding, x *discrepancy.Cell, found []*discrepancy.Finding) string {
	if f.Type != discrepancy.Event || len(x.Claims) == 0 {
		return x.Value
	}
	c := &r.Claims[x.Doc][x.Claims[0]]
	for _, k := range c.Quantities {
		if slices.ContainsFunc(found, func(o *discrepancy.Finding) bool { return disputes(o, x.Doc, k) }) {
			return "“" + claims.Wording(r.Articles[x.Doc], c, r.Articles[x.Doc].Quantities[k].Span, "…") + "”"
		}
	}
	return "“" + c.Statement + "”"
}

// disputes reports whether a finding sets a figure of document d against another.
func disputes(f *discrepancy.Finding, d, figure int) bool {
	return f.Type == discrepancy.Number && f.Verdict != discrepancy.Agree && f.Verdict != discrepancy.Compatible &&
		slices.ContainsFunc(f.Cells, func(x discrepancy.Cell) bool { return x.Doc == d && x.Quantity == figure })
}

func (r *Result) cover(covered map[int]bool, f *discrepancy.Finding, d, sentence int) {
	for _, x := range f.Cells {
		if x.Doc == d && x.Sentence == sentence {
			for _, k := range x.Claims {
				covered[k] = true
			}
		}
	}
}

// uncovered lists the checkable claims of a sentence of which no other article has anything, and says whether there is any
// checkable claim at all. "The mayor said" is not one: what she said is.
func (r *Result) uncovered(d, sentence int, covered map[int]bool) (checkable bool, missing []string) {
	for k := range r.Claims[d] {
		c := &r.Claims[d][k]
		if c.Sentence != sentence || c.Kind == claims.QuoteKind || c.Kind == claims.OpinionKind || c.Modality == claims.Question || c.Modality == claims.Conditional {
			continue
		}
		checkable = true
		if !covered[k] && !r.twice(d, k, covered) {
			missing = append(missing, "“"+c.Statement+"”")
		}
	}
	return checkable, missing
}

// twice reports whether a covered claim of the same words holds this one: an event and its number are one statement.
func (r *Result) twice(d, k int, covered map[int]bool) bool {
	for o := range covered {
		if r.Claims[d][o].Span.Contains(r.Claims[d][k].Span) || r.Claims[d][k].Head == r.Claims[d][o].Head {
			return true
		}
	}
	return false
}

// originsOf counts the independent origins behind evidence.
func (r *Result) originsOf(es []report.DraftEvidence) int {
	seen := map[string]bool{}
	for _, e := range es {
		key := "outlet " + e.Outlet
		for i, a := range r.Articles {
			if a.Doc.ID == e.Doc && i < len(r.Origins.Of) && r.Origins.Of[i] >= 0 {
				key = fmt.Sprint("text ", r.Origins.Of[i])
			}
		}
		seen[key] = true
	}
	return len(seen)
}

// withoutDraft puts an article that is not compared in the place of the draft: a desk may copy what it likes, and is nobody's origin.
func (run Runner) withoutDraft(docs []*article.Document) []*article.Document {
	if run.Draft == "" {
		return docs
	}
	docs = slices.Clone(docs)
	docs[len(docs)-1] = &article.Document{ID: docs[len(docs)-1].ID, Skip: "the draft"}
	return docs
}
