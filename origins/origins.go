// Package origins says whose text is copied from whom, and which articles share a source, so that
// votes count origins and not outlets. It does not know what is claimed. Start with Find.
package origins

import (
	"crosscheck/article"
	"crosscheck/text"
)

// A Kind says what ties two articles.
type Kind string

// The kinds.
const (
	WireCredit     Kind = "wire credit"    // both credit the same agency
	SharedRelease  Kind = "shared release" // both carry the same release
	OutletToOutlet Kind = "outlet to outlet"
	SharedQuote    Kind = "shared quotation" // the same quoted words only: no copying
	SharedAuthor   Kind = "shared author"
	SameSource     Kind = "same named source" // one origin for that fact
)

// A Link ties two articles.
type Link struct {
	A, B     int // documents, A < B
	Kind     Kind
	From     int       // the document it was copied from, or -1 where the direction is unknown
	Share    float64   // share of the smaller text's word 5-grams found in the other, [0,1]
	Passages []Passage // longest shared runs, for the Copies sheet
}

// A Passage is one run of words that two articles share.
type Passage struct{ InA, InB text.Span }

// Origins is who is independent of whom.
type Origins struct {
	Of    []int // Of[doc] = number of its group of copied text, or -1 where it stands alone
	Links []Link
}

// Find compares the texts of all articles through an index of rare word sequences. quoted lists, per
// document, the stretches between quotation marks, which are legitimately identical.
func Find(docs []*article.Document, quoted [][]text.Span, s Settings) *Origins {
	o := &Origins{Of: make([]int, len(docs))}
	for i := range o.Of {
		o.Of[i] = -1
	}
	return o
}

// Settings of finding copies.
type Settings struct{}

// Default are the shipped settings.
func Default() Settings { return Settings{} }

// Validate lists every value that is out of range.
func (s Settings) Validate() []error { return nil }
