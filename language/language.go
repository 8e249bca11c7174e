// Package language gathers what the words of one document say: sentences, dates, quantities, names
// and quotations, each by a package of its own below this one. Start with Read.
package language

import (
	"crosscheck/article"
	"crosscheck/language/dates"
	"crosscheck/language/names"
	"crosscheck/language/quantity"
	"crosscheck/language/quotes"
	"crosscheck/language/syntax"
)

// An Article is a document with the meaning of its words. Indexes into the lists are stable.
type Article struct {
	Doc        *article.Document
	Sentences  []syntax.Sentence
	Dates      []dates.Expression
	Quantities []quantity.Quantity
	Names      names.Result
	Quotes     []quotes.Quote
}

// Settings of every part.
type Settings struct {
	Syntax     syntax.Settings
	Dates      dates.Settings
	Quantities quantity.Settings
	Names      names.Settings
	Quotes     quotes.Settings
}

// Default are the shipped settings.
func Default() Settings {
	return Settings{syntax.Default(), dates.Default(), quantity.Default(), names.Default(), quotes.Default()}
}

// Read runs every part over one document. It is a pure function of the document and the settings.
func Read(d *article.Document, s Settings) *Article {
	a := &Article{Doc: d}
	a.Sentences = syntax.Parse(d, s.Syntax)
	a.Dates = dates.Find(d, a.Sentences, s.Dates)
	a.Quantities = quantity.Find(d, a.Sentences, a.Dates, s.Quantities)
	a.Names = names.Find(d, a.Sentences, a.Quantities, s.Names)
	a.Quantities = quantity.WithSums(a.Sentences, a.Quantities, a.headsPerson())
	a.Quotes = quotes.Find(d, a.Sentences, a.Names, s.Quotes)
	return a
}

// headsPerson says which tokens head the mention of a person by name.
func (a *Article) headsPerson() func(sentence, token int) bool {
	heads := map[[2]int]bool{}
	for _, m := range a.Names.Mentions {
		if m.Type != names.Person {
			continue
		}
		toks := a.Sentences[m.Sentence].Tokens
		for t := m.First; t <= m.Last && t < len(toks); t++ {
			if h := toks[t].Head; h < m.First || h > m.Last {
				heads[[2]int{m.Sentence, t}] = true
				break
			}
		}
	}
	return func(sentence, token int) bool { return heads[[2]int{sentence, token}] }
}
