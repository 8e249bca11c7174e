package pipeline

import (
	"strings"

	"crosscheck/claims"
	"crosscheck/report"
)

// claims turns the claims of an article into what a report says, what it tells as a whole before what its sentences tell.
func (s speller) claims(list []claims.Claim, tolls []claims.Toll) []report.Claim {
	out := make([]report.Claim, 0, len(list)+len(tolls))
	for i := range tolls {
		out = append(out, s.toll(&tolls[i]))
	}
	for i := range list {
		out = append(out, s.claim(&list[i]))
	}
	return out
}

// toll turns a toll into what a report says: a claim that no sentence makes alone.
func (s speller) toll(t *claims.Toll) report.Claim {
	start, end, words := s.at(s.Sentences[t.Sentence].Span)
	_, _, predicate := s.at(t.Predicate)
	return report.Claim{ID: t.ID(s.Doc.SHA256), Doc: s.Doc.ID, Outlet: s.Doc.Outlet.Value, Start: start, End: end, Text: words, Claim: t.Statement,
		Kind: string(claims.QuantityKind), Role: t.Role.String(), Predicate: report.Predicate{Text: predicate, Lemma: t.Lemma()}, Total: true,
		Quantities: []report.Quantity{s.quantity(t.Count)}, Dates: []report.Date{}, Places: []string{}, Names: []string{},
		Polarity: "positive", Modality: string(claims.Certain), CheckWorthy: tollWorth}
}

// tollWorth is how much a desk wants a toll checked: as a number with a name and a date in it.
const tollWorth = 0.9

// claim turns one claim into what a report says. Start and end are those of its sentence.
func (s speller) claim(c *claims.Claim) report.Claim {
	start, end, words := s.at(s.Sentences[c.Sentence].Span)
	_, _, predicate := s.at(c.Predicate)
	out := report.Claim{ID: c.ID, Doc: s.Doc.ID, Outlet: s.Doc.Outlet.Value, Start: start, End: end, Text: words, Claim: c.Statement,
		Kind: string(c.Kind), Role: c.Role.String(), Subject: s.phrase(c.Subject), Object: s.phrase(c.Object),
		Predicate:  report.Predicate{Text: predicate, Lemma: c.Lemma},
		Quantities: []report.Quantity{}, Dates: []report.Date{}, Places: []string{}, Names: []string{},
		Polarity: "positive", Modality: string(c.Modality), CheckWorthy: c.CheckWorthy}
	if c.Negated {
		out.Polarity = "negative"
	}
	for _, q := range c.Quantities {
		n := s.quantity(s.Quantities[q])
		if n.Of != nil && stricken[strings.ToLower(*n.Of)] {
			n.Of = some("person") // "4 dead" counts people
		}
		out.Quantities = append(out.Quantities, n)
	}
	for _, d := range c.Dates {
		out.Dates = append(out.Dates, s.date(s.Dates[d]))
	}
	for _, m := range c.Places {
		out.Places = append(out.Places, s.Names.Entities[s.Names.Mentions[m].Entity].Name)
	}
	for _, m := range c.Names {
		out.Names = append(out.Names, s.Names.Entities[s.Names.Mentions[m].Entity].Name)
	}
	if c.Quote >= 0 {
		out.Attribution = s.speaker(s.Quotes[c.Quote].Speaker)
	}
	return out
}

// stricken are the adjectives that are counted as if they were people.
var stricken = map[string]bool{"dead": true, "injured": true, "wounded": true, "hurt": true, "deceased": true, "missing": true}

func (s speller) phrase(p *claims.Phrase) *report.Phrase {
	if p == nil {
		return nil
	}
	out := &report.Phrase{Text: p.Text, Head: p.Head}
	if p.Entity >= 0 {
		out.Entity = some(s.Names.Entities[p.Entity].Name)
	}
	return out
}
