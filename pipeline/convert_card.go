package pipeline

import (
	"maps"
	"slices"
	"sync"

	"crosscheck/report"
	"crosscheck/sources"
	"crosscheck/text"
)

// cards are the transparency cards of the outlets, by name. Articles are added from several goroutines.
type cards struct {
	mu sync.Mutex
	of map[string]*sources.Card
	s  sources.CardSettings
}

// add adds what was found in an article of an outlet.
func (c *cards) add(outlet string, looks []sources.Look) {
	c.mu.Lock()
	defer c.mu.Unlock()
	if c.of[outlet] == nil {
		c.of[outlet] = &sources.Card{}
	}
	c.of[outlet].Add(looks, c.s)
}

// write writes the card of every outlet.
func (c *cards) write(r *Result, out *report.Report) {
	for _, outlet := range slices.Sorted(maps.Keys(c.of)) {
		card := report.Source{Outlet: outlet, ByKind: []report.KindRecord{}, Card: []report.CardItem{}}
		for _, it := range c.of[outlet].Items(c.s) {
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

// contradictions lists, by document, where an article contradicts itself, of the findings of a part that is shown.
func contradictions(r *Result, found []numbered) map[int][]text.Span {
	out := map[int][]text.Span{}
	for i := range found {
		f := &found[i].Finding
		if !f.Internal || f.Verdict != "conflict" {
			continue
		}
		for _, c := range f.Cells {
			out[c.Doc] = append(out[c.Doc], r.Articles[c.Doc].Sentences[c.Sentence].Span)
		}
	}
	return out
}
