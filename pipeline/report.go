package pipeline

import (
	"cmp"
	"slices"
	"strings"

	"crosscheck/article"
	"crosscheck/config"
	"crosscheck/language"
	"crosscheck/report"
	"crosscheck/text"
)

// Version is the version of crosscheck that the report names.
const Version = "0.1.0"

// Report gathers everything a run found in the form that is shown.
func Report(r *Result, c config.Config) *report.Report {
	out := &report.Report{Schema: report.Schema, Run: runOf(r, c)}
	for i, d := range r.Batch.Documents {
		out.Documents = append(out.Documents, documentOf(r, i, d))
	}
	tie(r, out.Documents)
	out.Quotes = quotesOf(r)
	for _, s := range r.Stories {
		docs := make([]string, len(s.Docs))
		for i, d := range s.Docs {
			docs[i] = r.Batch.Documents[d].ID
		}
		out.Stories = append(out.Stories, report.Story{ID: s.ID, Title: s.Title, Documents: docs})
	}
	out.Claims = claimsOf(r)
	out.Names = namesOf(r, c.Names)
	out.Findings = findingsOf(r)
	out.Skipped = skippedOf(r)
	out.Versions = versionsOf(r, c.Versions)
	cards(r, out, c.Sources.Card)
	Rate(out, nil, c.Sources)
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

// skippedOf lists what was not compared, each stretch once: whole articles, text of other roles, and what the claims left out.
func skippedOf(r *Result) []report.Skipped {
	var out []report.Skipped
	for i, a := range r.Articles {
		sp := speller{a}
		if a.Doc.Skip != "" {
			out = append(out, report.Skipped{Doc: a.Doc.ID, End: len(a.Doc.Text), Reason: a.Doc.Skip})
			continue
		}
		told := map[text.Span]bool{}
		for _, s := range a.Sentences {
			if reason := roleReason(a, s.Role); reason != "" {
				told[s.Span] = true
				start, end, words := sp.at(s.Span)
				out = append(out, report.Skipped{Doc: a.Doc.ID, Start: start, End: end, Text: words, Reason: reason})
			}
		}
		for _, k := range r.Skips[i] {
			if told[k.Span] {
				continue
			}
			start, end, words := sp.at(k.Span)
			out = append(out, report.Skipped{Doc: a.Doc.ID, Start: start, End: end, Text: words, Reason: k.Reason})
		}
	}
	slices.SortStableFunc(out, func(a, b report.Skipped) int {
		return cmp.Or(strings.Compare(a.Doc, b.Doc), a.Start-b.Start, a.End-b.End)
	})
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
