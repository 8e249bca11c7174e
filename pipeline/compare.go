package pipeline

import (
	"context"
	"crypto/sha256"
	"encoding/hex"
	"slices"
	"strconv"

	"crosscheck/article"
	"crosscheck/calendar"
	"crosscheck/clash"
	"crosscheck/config"
	"crosscheck/discrepancy"
	"crosscheck/evidence"
	"crosscheck/language"
	langnames "crosscheck/language/names"
	"crosscheck/language/quantity"
	spellings "crosscheck/language/spelling"
	"crosscheck/language/syntax"
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
	r.hold(len(list), true)
	Runner{}.each(ctx, "", len(list), func(i int) {
		d := r.Batch.Documents[i]
		r.take(i, d, readingOf(d, c))
	})
	r.Names = names.ResolvePages(pagesOf(r, func(p *page) names.Page { return p.names }), c.Names)
	all := make([]int, len(list))
	for i := range all {
		all[i] = i
	}
	r.Stories, r.Matters = []stories.Story{{ID: "s", Docs: all}}, []int{0}
	r.census(ctx, c.Matcher)
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
	same, _, ok := r.judge(r.compared(), []int{0, 1}, c.Matcher).Best(0, 1)
	Runner{}.comparing(ctx, r, c)
	x, y := inWords(r.Articles[0]), inWords(r.Articles[1])
	out := Comparison{Agreement: c.Likeness.Agreement(likeness.Of(x, y)), Verdict: "unrelated"}
	if !ok {
		same = evidence.Odds{}.Add(evidence.Part{Field: "claims", Level: "nothing in one can be set beside anything in the other", Bits: -4})
	}
	out.Same = same
	out.Score = 1 - same.Probability()
	for i := range r.Findings {
		f := &r.Findings[i]
		if f.Type == discrepancy.SingleSource || f.Internal || spelling(f) && out.Agreement < sameStatement || crossed(r, f) {
			continue
		}
		out.Finding, out.Note, out.Score, out.Verdict = f, f.Note, f.Confidence, verdict(f)
		break // findings are ordered: what accuses comes first
	}
	if out.Verdict == "agree" || out.Verdict == "unrelated" {
		out.clash(clash.Find(x, y, c.Clash, c.Language.Quantities, c.Matcher.TownKm), c.Clash)
	}
	switch out.Verdict {
	case "unrelated":
		if out.Agreement >= sameStatement {
			out.Verdict, out.Score = "agree", out.Agreement
		}
	case "agree", "different-event":
	default:
		out.Agreement *= 0.85
	}
	return out
}

// inWords is an article with the words of its sentences, which were put aside.
func inWords(a *language.Article) *language.Article {
	out := *a
	out.Sentences = make([]syntax.Sentence, len(a.Sentences))
	for i := range a.Sentences {
		out.Sentences[i] = *a.Sentences[i].Unpacked(a.Doc.Text)
	}
	return &out
}

// sameStatement is the agreement, in [0,1], from which two statements are taken to say the same. Lower: statements that share
// little agree, and two spellings of a name in them are a difference.
const sameStatement = 0.5

// spelling reports whether a finding is of how a name is written: a difference only between statements that say the same otherwise.
func spelling(f *discrepancy.Finding) bool {
	return f.Type == discrepancy.Name && (f.Verdict == discrepancy.Conflict || f.Verdict == discrepancy.Possible)
}

// crossed reports whether a finding sets a figure or a place of one statement against one of the other, which has both: which is whose is read
// by package clash.
func crossed(r *Result, f *discrepancy.Finding) bool {
	if f.Verdict != discrepancy.Possible {
		return false
	}
	for _, a := range f.Cells {
		for _, b := range f.Cells {
			if a.Doc != b.Doc && a.Side != b.Side && (f.Type == discrepancy.Number && hasFigure(r.Articles[b.Doc], r.Articles[a.Doc], a.Quantity) || f.Type == discrepancy.Place && hasName(r.Articles[b.Doc], a.Value)) {
				return true
			}
		}
	}
	return false
}

// hasFigure reports whether an article has the value of a quantity of another.
func hasFigure(a, of *language.Article, q int) bool {
	if q < 0 || of.Quantities[q].Value == nil {
		return false
	}
	return slices.ContainsFunc(a.Quantities, func(x quantity.Quantity) bool { return x.Value != nil && *x.Value == *of.Quantities[q].Value })
}

// hasName reports whether an article names a place in the words of another.
func hasName(a *language.Article, name string) bool {
	return slices.ContainsFunc(a.Names.Mentions, func(m langnames.Mention) bool { return spellings.Fold(m.Span.Of(a.Doc.Text)) == spellings.Fold(name) })
}

// verdict names a finding as compare does. A place is a name that differs.
func verdict(f *discrepancy.Finding) string {
	switch f.Verdict {
	case discrepancy.Conflict, discrepancy.Possible:
		if f.Type == discrepancy.Place {
			return string(discrepancy.Name)
		}
		return string(f.Type)
	case discrepancy.DifferentEvent:
		return string(discrepancy.DifferentEvent)
	}
	return "agree"
}

// clash is the verdict where the statements exclude each other if they are on one event, which is taken for granted of statements that
// somebody sets side by side. What differs in two answers to one question, a day and a figure, is sooner two events.
func (k *Comparison) clash(found []clash.Clash, s clash.Settings) {
	if len(found) == 0 {
		return
	}
	kinds := map[clash.Kind]bool{}
	for _, c := range found {
		kinds[c.Kind] = true
	}
	first := found[0]
	k.Finding = nil
	k.Verdict, k.Score = string(first.Kind), s.Sure*first.Met
	k.Note = "If both are on one event, which is assumed: " + first.Note + "."
	if kinds[clash.Date] && (kinds[clash.Number] || kinds[clash.Name]) {
		k.Verdict, k.Note = string(discrepancy.DifferentEvent), "They differ in their dates and in more: sooner two events."
	}
}
