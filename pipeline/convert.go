package pipeline

import (
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"unique"

	"crosscheck/calendar"
	"crosscheck/language"
	"crosscheck/language/dates"
	langnames "crosscheck/language/names"
	"crosscheck/language/quantity"
	"crosscheck/language/quotes"
	"crosscheck/report"
	"crosscheck/text"
)

// A speller turns the spans of one article into what a report says: offsets into the file, original bytes.
type speller struct{ *language.Article }

func (s speller) at(sp text.Span) (start, end int, words string) {
	f, words := s.Doc.Original(sp)
	return f.Start, f.End, words
}

func (s speller) content(sp text.Span) report.Content {
	a, b, t := s.at(sp)
	return report.Content{Start: a, End: b, Text: t}
}

func (s speller) quantity(q quantity.Quantity) report.Quantity {
	a, b, t := s.at(q.Span)
	out := report.Quantity{Doc: s.Doc.ID, Start: a, End: b, Text: t, Kind: own(string(q.Kind)), Value: q.Value, Low: q.Low, High: q.High,
		Approx: own(string(q.Approx)), Unit: some(own(q.Unit)), Of: some(own(q.Of)), Scope: some(own(q.Scope)), Subset: q.Subset}
	if !q.OfSpan.Empty() {
		out.OfText = some(q.OfSpan.Of(s.Doc.Text))
	}
	return out
}

func (s speller) date(e dates.Expression) report.Date {
	a, b, t := s.at(e.Span)
	r := e.Extent()
	return report.Date{Doc: s.Doc.ID, Start: a, End: b, Text: t, Type: own(string(e.Type)), From: moment(r.From), To: moment(r.To),
		Granularity: some(own(e.Granularity)), Anchor: own(string(e.Anchor)), Length: some(own(e.Length))}
}

func (s speller) mention(m langnames.Mention) report.Mention {
	a, b, t := s.at(m.Span)
	return report.Mention{Doc: s.Doc.ID, Start: a, End: b, Text: t, Entity: own(s.Names.Entities[m.Entity].Name), Type: own(string(m.Type))}
}

func (s speller) speaker(p *quotes.Speaker) *report.Speaker {
	if p == nil {
		return nil
	}
	a, b, t := s.at(p.Span)
	return &report.Speaker{Start: a, End: b, Text: t, Name: some(own(p.Name)), Title: some(own(p.Title)), Affiliation: some(own(p.Affiliation)), Anonymous: p.Anonymous}
}

func (s speller) quote(q quotes.Quote) report.Quote {
	a, b, t := s.at(q.Span)
	out := report.Quote{ID: quoteID(s.Doc.SHA256, q.Span), Doc: s.Doc.ID, Outlet: s.Doc.Outlet.Value, Start: a, End: b, Text: t, Kind: own(string(q.Kind)), Speaker: s.speaker(q.Speaker), Relations: []report.QuoteRelation{}}
	for _, c := range q.Content {
		out.Content = append(out.Content, s.content(c))
	}
	if !q.Cue.Empty() {
		c := s.content(q.Cue)
		out.Cue = &c
	}
	if q.Parent >= 0 {
		start, _, _ := s.at(s.Quotes[q.Parent].Span)
		out.Parent = &start
	}
	return out
}

// quoteID is stable as long as the document's bytes are.
func quoteID(sha string, sp text.Span) string {
	h := sha256.Sum256(fmt.Appendf(nil, "%s %d %d", sha, sp.Start, sp.End))
	return "q" + hex.EncodeToString(h[:8])
}

// some is nil for an empty string: an absent value is null, never invented.
func some(v string) *string {
	if v == "" {
		return nil
	}
	return &v
}

// own is a string with bytes of its own, and one copy for all that are alike. A string that was unpacked with an article lies within all that
// was unpacked of it: a report that held a word of it would hold all of the article's words, figures and claims.
func own(s string) string { return unique.Make(s).Value() }

func moment(m calendar.Moment) *string { return some(m.String()) }
