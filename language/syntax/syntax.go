// Package syntax turns a document into sentences of tagged, parsed tokens. Tags and relations are
// Universal Dependencies v2. Start with Parse; Sentence and Token are what every later stage reads.
package syntax

import (
	"crosscheck/article"
	"crosscheck/text"
)

// A Token is one syntactic word. "don't" is two tokens, each with its own span.
type Token struct {
	Span  text.Span // in Document.Text
	Form  string    // the word as the grammar sees it: quotes and dashes made plain, soft hyphens gone, a headline's capitals small
	Lemma string
	UPOS  Tag      // universal part of speech
	XPOS  string   // Penn tag, "VBD"
	Head  int      // index in Sentence.Tokens; -1 for the root
	Rel   Relation // Universal Dependencies relation, subtype included ("nsubj:pass")
}

// A Tag is a universal part of speech.
type Tag string

// The tags.
const (
	ADJ   Tag = "ADJ"
	ADP   Tag = "ADP"
	ADV   Tag = "ADV"
	AUX   Tag = "AUX"
	CCONJ Tag = "CCONJ"
	DET   Tag = "DET"
	INTJ  Tag = "INTJ"
	NOUN  Tag = "NOUN"
	NUM   Tag = "NUM"
	PART  Tag = "PART"
	PRON  Tag = "PRON"
	PROPN Tag = "PROPN"
	PUNCT Tag = "PUNCT"
	SCONJ Tag = "SCONJ"
	SYM   Tag = "SYM"
	VERB  Tag = "VERB"
	X     Tag = "X"
)

// A Relation is a dependency label, "nsubj" or "nsubj:pass".
type Relation string

// A Sentence is a stretch of one block, with its words.
type Sentence struct {
	Span   text.Span
	Role   article.Role
	Block  int // index in Document.Blocks
	Tokens []Token
	// Margin is the parser's smallest lead of the chosen step over the next best, in the model's own
	// units; low means "do not trust the grammar here". 0 where the sentence was not parsed.
	Margin int32

	// Packed is the words put aside, see Pack; then Tokens is empty.
	Packed string

	kids [][]int // dependents of each word, once the sentence is parsed
}

// Parse splits, tags and parses every block of a document. What is not readable prose
// (Role.Readable) is split into sentences and words but neither tagged nor parsed.
func Parse(d *article.Document, s Settings) []Sentence {
	sents := Split(d)
	for i := range sents {
		sents[i].Tokens = Tokenize(d.Text, sents[i].Span)
	}
	written := casingOf(sents)
	for i := range sents {
		if sents[i].Role.Readable() {
			written.apply(&sents[i])
			Grammar(&sents[i])
		}
	}
	return sents
}
