package pipeline

import (
	"context"
	"crypto/sha256"
	"encoding/hex"
	"strconv"
	"strings"

	"crosscheck/article"
	"crosscheck/calendar"
	"crosscheck/claims"
	"crosscheck/config"
	"crosscheck/discrepancy"
	"crosscheck/evidence"
	"crosscheck/language"
	"crosscheck/likeness"
	"crosscheck/names"
	"crosscheck/stories"
	"crosscheck/text"
)

// A Statement is a short text to be compared, with the day it was published where that is known.
type Statement struct {
	ID        string
	Text      string
	Outlet    string
	Published string // 2025-12-02, or ""
}

// A Comparison is what was found of two statements.
type Comparison struct {
	Same      evidence.Odds // that both answer the same question
	Agreement float64       // how far they say the same
	Verdict   string
	Score     float64 // confidence of the verdict
	Note      string
	Finding   *discrepancy.Finding // nil where there is none
}

// Statements runs short texts through the stages of a run, each a document of one story.
func Statements(ctx context.Context, list []Statement, c config.Config) *Result {
	r := &Result{Batch: &article.Batch{}}
	for i, s := range list {
		r.Batch.Documents = append(r.Batch.Documents, document(i, s))
	}
	r.Articles = make([]*language.Article, len(list))
	r.Claims = make([][]claims.Claim, len(list))
	r.Skips = make([][]claims.Skip, len(list))
	Runner{}.each(ctx, "", len(list), func(i int) {
		r.Articles[i] = language.Read(r.Batch.Documents[i], c.Language.Settings())
	})
	r.Names = names.Resolve(r.Articles, c.Names)
	all := make([]int, len(list))
	for i := range all {
		all[i] = i
	}
	r.Stories, r.Matters = []stories.Story{{ID: "s", Docs: all}}, []int{0}
	Runner{}.each(ctx, "", len(list), func(i int) {
		for j := range r.Articles[i].Sentences {
			cs, skipped := claims.Extract(r.Articles[i], j, c.Claims)
			for k := range cs {
				cs[k].Doc = i
			}
			r.Claims[i] = append(r.Claims[i], cs...)
			r.Skips[i] = append(r.Skips[i], skipped...)
		}
	})
	matching(r, c.Claims, c.Matcher)
	return r
}

// document is a statement as an article of one block.
func document(i int, s Statement) *article.Document {
	sum := sha256.Sum256([]byte(s.Text))
	d := &article.Document{ID: s.ID, Text: s.Text, SHA256: hex.EncodeToString(sum[:]), Outlet: article.Found{Value: s.Outlet, From: "given", Sure: 1},
		Language: article.Found{Value: "en", From: "assumed", Sure: 0.5}, Blocks: []article.Block{{Span: text.Span{End: len(s.Text)}}}}
	if d.ID == "" {
		d.ID = "statement " + strconv.Itoa(i+1)
	}
	if d.Outlet.Value == "" {
		d.Outlet.Value = string(rune('A' + i%26))
	}
	if day, ok := calendar.Parse(s.Published); ok {
		d.Published = article.Found{Value: s.Published, From: "given", Sure: 1}
		d.PublishedOn = calendar.Days(day, day+1)
	}
	return d
}

// Compare sets two statements against each other with the stages of a run; there is no second scorer.
func Compare(ctx context.Context, a, b Statement, c config.Config) Comparison {
	c.Matcher.Comparable.Prior += c.Matcher.Comparable.Given
	r := Statements(ctx, []Statement{a, b}, c)
	same, _, ok := r.judge.Best(0, 1)
	comparing(r, c)
	out := Comparison{Agreement: c.Likeness.Agreement(likeness.Of(r.Articles[0], r.Articles[1])), Verdict: "unrelated"}
	if !ok {
		same = evidence.Odds{}.Add(evidence.Part{Field: "claims", Level: "nothing in one can be set beside anything in the other", Bits: -4})
	}
	out.Same = same
	out.Score = 1 - same.Probability()
	for i := range r.Findings {
		f := &r.Findings[i]
		if f.Type == discrepancy.SingleSource || f.Internal {
			continue
		}
		out.Finding, out.Note, out.Score = f, f.Note, f.Confidence
		switch f.Verdict {
		case discrepancy.Conflict, discrepancy.Possible:
			out.Verdict = string(f.Type)
		case discrepancy.DifferentEvent:
			out.Verdict = "different-event"
		default:
			out.Verdict = "agree"
		}
		break // findings are ordered: what accuses comes first
	}
	switch strings.TrimSpace(out.Verdict) {
	case "number", "date", "place", "name", "role", "attribution", "quote", "polarity":
		out.Agreement *= 0.85
	case "unrelated":
		if out.Agreement >= 0.5 {
			out.Verdict, out.Score = "agree", out.Agreement
		}
	}
	return out
}
