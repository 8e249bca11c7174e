package sources

import (
	"fmt"

	"crosscheck/language"
	"crosscheck/text"
)

// CardSettings are the thresholds of the transparency card.
type CardSettings struct {
	// Loaded also counts loaded wording. Off as shipped: which words are loaded is itself a judgement.
	Loaded bool `mapstructure:"loaded" yaml:"loaded"`
	// MinSources is the number of different named sources from which an article counts as having several.
	MinSources int `mapstructure:"min_sources" yaml:"min_sources"`
	// HedgedShare is the share of sentences, in [0, 1], from which an article counts as hedged.
	HedgedShare float64 `mapstructure:"hedged_share" yaml:"hedged_share"`
	// Places is the largest number of sentences that a line of the card leads to.
	Places int `mapstructure:"places" yaml:"places"`
}

// DefaultCard are the shipped thresholds.
func DefaultCard() CardSettings { return CardSettings{MinSources: 3, HedgedShare: 0.15, Places: 20} }

// Validate lists every value that is out of range; each error begins with the key.
func (c CardSettings) Validate() []error {
	var errs []error
	if c.MinSources < 1 || c.MinSources > 1000 {
		errs = append(errs, fmt.Errorf("min_sources: %d is outside 1..1000", c.MinSources))
	}
	if !(c.HedgedShare >= 0 && c.HedgedShare <= 1) {
		errs = append(errs, fmt.Errorf("hedged_share: %v is outside 0..1", c.HedgedShare))
	}
	if c.Places < 0 || c.Places > 100000 {
		errs = append(errs, fmt.Errorf("places: %d is outside 0..100000", c.Places))
	}
	return errs
}

// A Page is one article of an outlet as the card looks at it.
type Page struct {
	Doc     int // index in the batch
	Article *language.Article
	// Unattributed are the statements that the article makes without naming anybody for them.
	Unattributed []text.Span
	// Inside are the places where the article contradicts itself.
	Inside []text.Span
}

// An Item is one line of the card: how many of what, and where.
type Item struct {
	Name  string
	Value string // in words: "3 of 4 articles"
	Count int
	Of    int
	Where []Mark
}

// A Mark is a place in an article.
type Mark struct {
	Doc  int
	Span text.Span
}

// Card lists what the articles of one outlet show of how they were made. It is no score, says nothing of whether
// they are right, and is never mixed into the record.
func Card(pages []Page, s CardSettings) []Item {
	var out []Item
	for _, line := range lines {
		if line.loaded && !s.Loaded {
			continue
		}
		it := Item{Name: line.name}
		for _, p := range pages {
			count, of, where := line.look(p, s)
			it.Count, it.Of = it.Count+count, it.Of+of
			for _, w := range where {
				if len(it.Where) < s.Places {
					it.Where = append(it.Where, Mark{p.Doc, w})
				}
			}
		}
		it.Value = fmt.Sprintf("%d of %s", it.Count, counted(it.Of, line.of))
		out = append(out, it)
	}
	return out
}

func counted(n int, what string) string {
	if n == 1 {
		return "1 " + what
	}
	return fmt.Sprintf("%d %ss", n, what)
}

// A line of the card looks at one article and says how many of how many it found, and where.
type line struct {
	name   string
	of     string // what is counted, in the singular
	loaded bool
	look   func(p Page, s CardSettings) (count, of int, where []text.Span)
}

// lines are the lines of the card, in their order.
var lines = []line{
	{name: "Byline", of: "article", look: byline},
	{name: "Date", of: "article", look: dated},
	{name: "Update stamp", of: "article", look: updated},
	{name: "Dateline", of: "article", look: dateline},
	{name: "Credit line", of: "article", look: credit},
	{name: "Correction note", of: "article", look: correction},
	{name: "Statements with a named source", of: "statement", look: named},
	{name: "Statements with an unnamed source", of: "statement", look: anonymous},
	{name: "Statements without a source", of: "statement", look: unattributed},
	{name: "Several named sources", of: "article", look: severalSources},
	{name: "Points to a primary document", of: "article", look: documents},
	{name: "Labelled as opinion", of: "article", look: opinion},
	{name: "Names and figures of the headline stand in the text", of: "headline", look: headline},
	{name: "Contradicts itself", of: "article", look: inside},
	{name: "Hedged wording", of: "sentence", look: hedged},
	{name: "Much hedged wording", of: "article", look: mostlyHedged},
	{name: "Loaded wording", of: "sentence", loaded: true, look: loaded},
}
