package sources

import (
	"cmp"
	"fmt"
	"slices"

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

	wordings []wordsOf
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

// A Look is what one line of the card finds in one article.
type Look struct {
	Count, Of int
	Where     []Mark // no more than a card shows
}

// LookAt is what the lines of the card find in one article, in their order.
func LookAt(p Page, s CardSettings) []Look {
	out := []Look{}
	p.wordings = wordingsOf(p)
	for _, line := range shown(s) {
		count, of, where := line.look(p, s)
		l := Look{Count: count, Of: of}
		for _, w := range where[:min(len(where), s.Places)] {
			l.Where = append(l.Where, Mark{p.Doc, w})
		}
		out = append(out, l)
	}
	return out
}

// A Card is what the articles of one outlet, as far as they were looked at, show of how they were made. It is no score, says nothing of
// whether they are right, and is never mixed into the record. The order in which articles are added does not matter.
type Card struct{ lines []Look }

// Add adds what the lines of the card find in one article.
func (c *Card) Add(looks []Look, s CardSettings) {
	if c.lines == nil {
		c.lines = make([]Look, len(looks))
	}
	for n, l := range looks {
		sum := &c.lines[n]
		sum.Count, sum.Of = sum.Count+l.Count, sum.Of+l.Of
		sum.Where = append(sum.Where, l.Where...)
		slices.SortStableFunc(sum.Where, func(a, b Mark) int { return cmp.Compare(a.Doc, b.Doc) })
		sum.Where = sum.Where[:min(len(sum.Where), s.Places)]
	}
}

// Items lists the lines of the card.
func (c *Card) Items(s CardSettings) []Item {
	var out []Item
	for n, line := range shown(s) {
		l := c.lines[n]
		out = append(out, Item{Name: line.name, Value: fmt.Sprintf("%d of %s", l.Count, counted(l.Of, line.of)), Count: l.Count, Of: l.Of, Where: l.Where})
	}
	return out
}

// shown are the lines that a card has.
func shown(s CardSettings) []line {
	return slices.DeleteFunc(slices.Clone(lines), func(l line) bool { return l.loaded && !s.Loaded })
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
