// Package names finds the mentions of names in one document and puts those of one bearer together.
// Who is who across documents is package names at the root. Start with Find.
package names

import (
	"crosscheck/article"
	"crosscheck/language/quantity"
	"crosscheck/language/syntax"
	"crosscheck/text"
)

// A Type says what a name names.
type Type string

// The types.
const (
	Person       Type = "person"
	Organisation Type = "organisation"
	Place        Type = "place"
	Other        Type = "other"
)

// A Gender is what the document itself says: titles, pronouns, kinship, known given names.
type Gender uint8

// The genders.
const (
	Unknown Gender = iota
	Female
	Male
)

// A Mention is one occurrence of a name.
type Mention struct {
	Span        text.Span // without titles
	Sentence    int
	First, Last int // tokens of the span
	Type        Type
	Entity      int       // index in Result.Entities
	Title       text.Span // "Mr", "President", directly before the name; empty where none
	Role        text.Span // "mayor of Ardel", in apposition or before the name; empty where none
}

// An Entity is one bearer of a name within one document.
type Entity struct {
	Name     string // the fullest form in the document
	Type     Type
	Gender   Gender
	Titles   []string // as written, without repetition, in order of occurrence
	Roles    []string
	Mentions []int // indexes in Result.Mentions
}

// Result are the names of one document.
type Result struct {
	Mentions []Mention
	Entities []Entity
}

// Find lists the names of a document.
//
// Candidates are runs of capitalised words; a sentence's first word counts where the document, the grammar or a list
// vouches for it. Titles, peoples and calendar words are taken off. Forms of one bearer are put together, the longest
// first, and the evidence of all their mentions adds up to a type.
func Find(d *article.Document, sents []syntax.Sentence, qs []quantity.Quantity, s Settings) Result {
	p := newPage(d, sents, qs)
	var cands []candidate
	for i := range sents {
		cands = append(cands, p.candidates(i)...)
	}
	p.cutAll(cands)
	gs := p.gather(cands, s)
	explain(p, cands, gs)
	p.list(cands, gs, s)
	link(gs, cands, s)
	return p.result(cands, gs, s)
}
