package pipeline

import (
	"cmp"
	"context"
	"slices"
	"strings"

	"crosscheck/article"
	"crosscheck/config"
	"crosscheck/language"
	"crosscheck/report"
	"crosscheck/sources"
	"crosscheck/text"
)

// Version is the version of crosscheck that the report names.
const Version = "0.1.0"

// Report gathers everything a run found in the form that is shown. Of a batch whose details are put aside all that the report has taken over is let
// go: of such a result one report can be made. The outlets have no record in it until Rate is called.
func Report(r *Result, c config.Config) *report.Report {
	out := &report.Report{Schema: report.Schema, Run: runOf(r, c)}
	for i, d := range r.Batch.Documents {
		out.Documents = append(out.Documents, documentOf(r, i, d))
	}
	tie(r, out.Documents)
	for _, s := range r.Stories {
		docs := make([]string, len(s.Docs))
		for i, d := range s.Docs {
			docs[i] = r.Batch.Documents[d].ID
		}
		out.Stories = append(out.Stories, report.Story{ID: s.ID, Title: s.Title, Documents: docs})
	}
	out.Names = namesOf(r, c.Names)
	out.Told = r.told
	inDetail(r, out, c)
	out.Versions = versionsOf(r, c.Versions)
	if !r.resident {
		r.Names, r.Origins, r.Stories, r.Matters, r.Ties, r.Parts, r.pages, r.keys = nil, nil, nil, nil, nil, nil, nil, nil
	}
	return out
}

func runOf(r *Result, c config.Config) report.Run {
	run := report.Run{Version: Version, Settings: c.Hash(), Counts: map[string]int{}, Warnings: r.Batch.Warnings}
	for _, d := range r.Batch.Documents {
		run.Inputs = append(run.Inputs, report.Input{Path: d.ID, SHA256: d.SHA256})
	}
	for _, u := range r.Batch.Unread {
		run.Unread = append(run.Unread, report.Unread{Path: u.ID, Reason: u.Reason})
	}
	return run
}

func documentOf(r *Result, i int, d *article.Document) report.Document {
	doc := report.Document{ID: d.ID, Path: d.ID, SHA256: d.SHA256, Outlet: d.Outlet.Value,
		Title: some(d.Title.Value), Author: some(d.Author.Value), Published: some(d.Published.Value), Updated: some(d.Updated.Value),
		URL: some(d.URL.Value), Language: d.Language.Value, Words: d.Words(), Skipped: d.Skip, Notes: d.Notes,
		From: map[string]report.Found{}}
	for _, f := range []struct {
		name  string
		found article.Found
	}{
		{"outlet", d.Outlet}, {"title", d.Title}, {"author", d.Author}, {"published", d.Published},
		{"updated", d.Updated}, {"url", d.URL}, {"language", d.Language},
	} {
		if f.found.Value != "" {
			doc.From[f.name] = report.Found{From: f.found.From, Sure: f.found.Sure}
		}
	}
	for _, e := range d.Extra {
		doc.Extra = append(doc.Extra, report.Field{Name: e.Name, Value: e.Value})
	}
	return doc
}

// inDetail shows what takes more of the articles than their texts, which are made ready part by part: findings, what was not compared, and the cards of the
// outlets.
func inDetail(r *Result, out *report.Report, c config.Config) {
	findings := r.findingsBy()
	if r.resident {
		out.Findings = make([]report.Finding, len(r.Findings))
	} else {
		r.filed = report.NewFiled(r.countFindings())
		out.Filed = r.filed
	}
	skipped, quotes := make([][]report.Skipped, len(r.Articles)), make([][]report.Quote, len(r.Articles))
	shown := cards{of: map[string]*sources.Card{}, s: c.Sources.Card}
	Runner{}.each(context.Background(), "", len(r.Parts), func(n int) {
		r.show(r.Parts[n], c.Sources.Card)
		here := findings(n)
		for i := range here {
			f := finding(r, &here[i].Finding)
			if r.resident {
				out.Findings[here[i].n] = f
			} else {
				out.Filed.Put(here[i].n, &f)
			}
		}
		inside := contradictions(r, here)
		for _, d := range r.Parts[n] {
			skipped[d], quotes[d] = skippedOf(r, d), quotesOf(r.Articles[d])
			if a := r.Articles[d]; a.Doc.Skip == "" {
				shown.add(a.Doc.Outlet.Value, r.looks(d, inside[d], c.Sources.Card))
			}
		}
		r.letGo(r.Parts[n])
	})
	r.outcomes.close()
	r.outcomes = nil
	out.Quotes = tied(r, quotes)
	out.Skipped = slices.Concat(skipped...)
	slices.SortStableFunc(out.Skipped, func(a, b report.Skipped) int {
		return cmp.Or(strings.Compare(a.Doc, b.Doc), a.Start-b.Start, a.End-b.End)
	})
	shown.write(r, out)
}

// told tells the claims of all articles, by article and place.
func (r *Result) told(yield func(*report.Claim) bool) {
	order := make([]int, len(r.Articles))
	for i := range order {
		order[i] = i
	}
	slices.SortStableFunc(order, func(a, b int) int { return strings.Compare(r.Articles[a].Doc.ID, r.Articles[b].Doc.ID) })
	for _, d := range order {
		r.fetch([]int{d})
		list := speller{r.Articles[d]}.claims(r.Claims[d], r.Tolls[d])
		r.letGo([]int{d})
		report.SortClaims(list)
		for k := range list {
			if !yield(&list[k]) {
				return
			}
		}
	}
}

// skippedOf lists what of an article was not compared, each stretch once: all of it, text of other roles, and what the claims left out.
func skippedOf(r *Result, d int) []report.Skipped {
	a := r.Articles[d]
	if a.Doc.Skip != "" {
		return []report.Skipped{{Doc: a.Doc.ID, End: len(a.Doc.Text), Reason: a.Doc.Skip}}
	}
	sp := speller{a}
	var out []report.Skipped
	told := map[text.Span]bool{}
	for _, s := range a.Sentences {
		if reason := roleReason(a, s.Role); reason != "" {
			told[s.Span] = true
			start, end, words := sp.at(s.Span)
			out = append(out, report.Skipped{Doc: a.Doc.ID, Start: start, End: end, Text: words, Reason: reason})
		}
	}
	for _, k := range r.shown[d].Skips {
		if !told[k.Span] {
			start, end, words := sp.at(k.Span)
			out = append(out, report.Skipped{Doc: a.Doc.ID, Start: start, End: end, Text: words, Reason: own(k.Reason)})
		}
	}
	return out
}

// roleReason says why text of a role is not compared; "" where it is.
func roleReason(_ *language.Article, role article.Role) string {
	switch role {
	case article.Body, article.Title:
		return ""
	case article.Caption:
		return "a caption: shown, but it does not vote"
	case article.Boilerplate:
		return "a menu, advertisement or other text around the article"
	}
	return "a " + role.String() + ", not a statement"
}
