package pipeline

import (
	"crosscheck/article"
	"crosscheck/report"
	"crosscheck/sources"
	"crosscheck/text"
)

// cards writes the transparency card of every outlet; looks is what its lines found in each article.
func cards(r *Result, out *report.Report, looks [][]sources.Look, s sources.CardSettings) {
	pages := map[string][][]sources.Look{}
	var outlets []string
	for d, look := range looks {
		if look == nil {
			continue
		}
		name := r.Articles[d].Doc.Outlet.Value
		if pages[name] == nil {
			outlets = append(outlets, name)
		}
		pages[name] = append(pages[name], look)
	}
	for _, name := range outlets {
		card := report.Source{Outlet: name, ByKind: []report.KindRecord{}, Card: []report.CardItem{}}
		for _, it := range sources.Card(pages[name], s) {
			card.Card = append(card.Card, cardItem(r, it))
		}
		out.Sources = append(out.Sources, card)
	}
}

func cardItem(r *Result, it sources.Item) report.CardItem {
	out := report.CardItem{Name: it.Name, Value: it.Value, Count: it.Count, Of: it.Of, Where: []report.Excerpt{}, Docs: []string{}}
	for _, w := range it.Where {
		out.Where = append(out.Where, excerpt(r, w.Doc, w.Span))
		out.Docs = append(out.Docs, r.Batch.Documents[w.Doc].ID)
	}
	return out
}

// unattributed lists the body sentences of a document that claim something for which nobody is named.
func unattributed(r *Result, doc int) []text.Span {
	sents := r.Articles[doc].Sentences
	said := make([]bool, len(sents))
	claims := make([]bool, len(sents))
	for i := range r.Claims[doc] {
		c := &r.Claims[doc][i]
		claims[c.Sentence] = true
		said[c.Sentence] = said[c.Sentence] || c.Quote >= 0
	}
	var out []text.Span
	for i := range sents {
		if claims[i] && !said[i] && sents[i].Role == article.Body {
			out = append(out, sents[i].Span)
		}
	}
	return out
}

// contradictions lists, by document, where an article contradicts itself.
func contradictions(r *Result) map[int][]text.Span {
	out := map[int][]text.Span{}
	for i := range r.Findings {
		f := &r.Findings[i]
		if !f.Internal || f.Verdict != "conflict" {
			continue
		}
		for _, c := range f.Cells {
			out[c.Doc] = append(out[c.Doc], r.outline(c.Doc).Sentences[c.Sentence].Span)
		}
	}
	return out
}
