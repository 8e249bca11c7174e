package pipeline

import (
	"crosscheck/discrepancy"
	"crosscheck/evidence"
	"crosscheck/language"
	"crosscheck/report"
)

func finding(r *Result, f *discrepancy.Finding) report.Finding {
	out := report.Finding{ID: f.ID, Type: string(f.Type), Verdict: string(f.Verdict), Internal: f.Internal,
		Question: report.Ask{Text: f.Question.Text, Predicate: f.Question.Predicate, Of: some(f.Question.Of), Entity: some(f.Question.Entity)},
		Cells:    []report.Cell{}, Sides: []report.Side{}, Severity: f.Severity, Harm: f.Harm, Confidence: f.Confidence, Note: f.Note,
		Reasons: f.Reasons, Why: f.Why.Parts()}
	if f.Story >= 0 && f.Story < len(r.Stories) {
		out.Story = r.Stories[f.Story].ID
	}
	if out.Reasons == nil {
		out.Reasons = []string{}
	}
	if out.Why == nil {
		out.Why = []evidence.Part{}
	}
	for i := range f.Cells {
		out.Cells = append(out.Cells, cell(r, &f.Cells[i]))
	}
	if f.Type == discrepancy.SingleSource && len(f.Cells) > 0 {
		for _, k := range f.Cells[0].Claims {
			c := &r.shown[f.Cells[0].Doc].Claims[k]
			out.Behind = append(out.Behind, report.Behind{Kind: own(c.Behind.Kind), CheckWorthy: c.Behind.CheckWorthy})
		}
	}
	for _, s := range f.Sides {
		out.Sides = append(out.Sides, report.Side{Value: s.Value, Outlets: s.Outlets, Origins: s.Origins})
	}
	return out
}

func cell(r *Result, c *discrepancy.Cell) report.Cell {
	a := r.Articles[c.Doc]
	s := speller{a}
	sent := a.Sentences[c.Sentence]
	start, end, words := s.at(sent.Span)
	at := s.content(c.At)
	out := report.Cell{Outlet: a.Doc.Outlet.Value, Doc: a.Doc.ID, Claims: r.claimIDs(c.Doc, c.Claims), Value: c.Value, Text: words, Start: start, End: end,
		ValueAt: &at, Published: some(a.Doc.Published.Value), Side: c.Side, Headline: c.Headline, Page: a.Doc.Blocks[sent.Block].Page}
	switch {
	case c.Quantity >= 0:
		q := s.quantity(a.Quantities[c.Quantity])
		out.Typed = &q
	case c.Date >= 0:
		d := s.date(a.Dates[c.Date])
		out.Typed = &d
	case c.Mention >= 0:
		m := s.mention(a.Names.Mentions[c.Mention])
		out.Typed = &m
	}
	if c.Quote >= 0 && c.Quote < len(a.Quotes) {
		switch p := a.Quotes[c.Quote].Speaker; {
		case p == nil:
			out.Unsaid = true
		case p.Name != "":
			out.Speaker = some(own(p.Name))
		default:
			_, _, t := s.at(p.Span)
			out.Speaker = some(t)
		}
	}
	out.Before, out.After = neighbour(s, c.Sentence-1), neighbour(s, c.Sentence+1)
	return out
}

// neighbour is the sentence before or after a cell's, "" at the ends.
func neighbour(s speller, i int) string {
	if i < 0 || i >= len(s.Sentences) {
		return ""
	}
	_, _, words := s.at(s.Sentences[i].Span)
	return words
}

// quotesOf lists the attributions of an article.
func quotesOf(a *language.Article) []report.Quote {
	var out []report.Quote
	for q := range a.Quotes {
		out = append(out, speller{a}.quote(a.Quotes[q]))
	}
	return out
}

// tied lists the attributions of all articles, each with those that share its words elsewhere.
func tied(r *Result, of [][]report.Quote) []report.Quote {
	first := make([]int, len(of)+1) // of each article
	for d := range of {
		first[d+1] = first[d] + len(of[d])
	}
	out := make([]report.Quote, 0, first[len(of)])
	for d := range of {
		out = append(out, of[d]...)
		of[d] = nil
	}
	for _, t := range r.Ties {
		a, b := first[t.DocA]+t.QuoteA, first[t.DocB]+t.QuoteB
		out[a].Relations = append(out[a].Relations, report.QuoteRelation{Quote: out[b].ID, Relation: string(t.Relation)})
		out[b].Relations = append(out[b].Relations, report.QuoteRelation{Quote: out[a].ID, Relation: string(t.Relation)})
	}
	return out
}
