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
	dated           []calendar.Day `pack:"+"` // that the text names for certain, as often as it names them
	event, days     []int          `pack:"+"` // see facts
	ages            []int          `pack:"+"`
	persons, places []int32        `pack:"+"` // entities of the article
}

// Opening is how much of an article is taken for its opening, in sentences: all that a Page depends on beside the article.
type Opening struct{ Event, Lead int }

// Opening is that of the settings.
func (s *Settings) Opening() Opening { return Opening{s.EventSentences, s.LeadSentences} }

// Of is a page of an article whose text is that of d.
func (p Page) Of(d *article.Document) Page {
	p.doc = d
	return p
}

// PageOf reads what an article says of its event.
func PageOf(a *language.Article, s Opening) Page {
	p := Page{doc: a.Doc}
	for _, e := range a.Dates {
		if e.Granularity == "day" && e.Range.From.Known && e.Range.To.Known && !e.Uncertain {
			p.dated = append(p.dated, e.Range.From.Day)
		}
	}
	p.event, p.days = daysOf(a, s.Event)
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
		case ent.Type == langnames.Place && opening(a, ent) < s.Lead && !wordlists.Region(spelling.Fold(ent.Name)):
			p.places = append(p.places, int32(e))
		}
	}
	return p
}

func pages(arts []*language.Article, s Settings) []Page {
	out := make([]Page, len(arts))
	for i, a := range arts {
		out[i] = PageOf(a, s.Opening())
	}
	return out
}
