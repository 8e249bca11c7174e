package stories

import (
	"strings"

	"crosscheck/article"
	"crosscheck/calendar"
	"crosscheck/language"
	langnames "crosscheck/language/names"
	"crosscheck/language/quantity"
	"crosscheck/language/spelling"
	"crosscheck/language/wordlists"
)

// A Page is all that gathering stories asks of one article beside its text, so that the rest may be put aside meanwhile.
type Page struct {
	doc             *article.Document
	dated           []calendar.Day // that the text names for certain, as often as it names them
	event, days     []int          // see facts
	ages            []int
	persons, places []int32 // entities of the article
}

// PageOf reads what an article says of its event.
func PageOf(a *language.Article, s Settings) Page {
	p := Page{doc: a.Doc}
	for _, e := range a.Dates {
		if e.Granularity == "day" && e.Range.From.Known && e.Range.To.Known && !e.Uncertain {
			p.dated = append(p.dated, e.Range.From.Day)
		}
	}
	p.event, p.days = daysOf(a, s.EventSentences)
	for _, q := range a.Quantities {
		if q.Kind == quantity.Age && q.Value != nil {
			p.ages = append(p.ages, int(*q.Value))
		}
	}
	p.ages = set(p.ages)
	for e := range a.Names.Entities {
		ent := &a.Names.Entities[e]
		switch {
		case ent.Type == langnames.Person && strings.Contains(ent.Name, " "):
			p.persons = append(p.persons, int32(e))
		case ent.Type == langnames.Place && opening(a, ent) < s.LeadSentences && !wordlists.Region(spelling.Fold(ent.Name)):
			p.places = append(p.places, int32(e))
		}
	}
	return p
}

func pages(arts []*language.Article, s Settings) []Page {
	out := make([]Page, len(arts))
	for i, a := range arts {
		out[i] = PageOf(a, s)
	}
	return out
}
