// Package claims turns one parsed sentence into its atomic claims, and each claim into the asks
// that it answers: one for each slot, that slot held out. It knows no other document. Start with Extract.
package claims

import (
	"crosscheck/article"
	"crosscheck/language"
	"crosscheck/text"
)

// A Kind is what a claim is about.
type Kind string

// The kinds, as `crosscheck dump claims` names them.
const (
	EventKind    Kind = "event"
	QuantityKind Kind = "quantity"
	DateKind     Kind = "date"
	RoleKind     Kind = "role"
	RelationKind Kind = "relation"
	QuoteKind    Kind = "quote"
	OpinionKind  Kind = "opinion"
)

// A Modality says how far the writer commits to the claim.
type Modality string

// The modalities.
const (
	Certain     Modality = "certain"
	Possible    Modality = "possible"
	Planned     Modality = "planned"
	Conditional Modality = "conditional"
	Question    Modality = "question"
)

// A Phrase is a participant of a claim.
type Phrase struct {
	Span   text.Span
	Token  int    // head token in the sentence
	Head   string // its lemma
	Entity int    // index in the document's names.Result.Entities, or -1
	Text   string // for reading: pronouns filled in
}

// An Arg is a prepositional or clausal argument.
type Arg struct {
	Prep string
	Phrase
}

// A Claim is one atomic statement of one sentence.
type Claim struct {
	ID          string // hash of the document's bytes, the span and the kind
	Doc         int    // index in the batch; filled by the pipeline
	Sentence    int
	Span        text.Span
	Kind        Kind
	Role        article.Role
	Subject     *Phrase
	Predicate   text.Span
	Lemma       string // of the predicate, with particle: "set off"; of the event noun for nominal events
	Object      *Phrase
	Args        []Arg
	Quantities  []int // indexes in the Article's lists
	Dates       []int
	Places      []int // indexes in Names.Mentions
	Names       []int // indexes in Names.Mentions
	Quote       int   // index in Quotes: the attribution this claim stands in, or -1
	Negated     bool
	NegationCue text.Span
	Modality    Modality
	Factive     int8 // +1 presented as fact by its governing verb, -1 as false, 0 left open
	Past        bool // tense of the clause: finished before publication
	Background  bool // about an older event than the article's own
	Statement   string
	CheckWorthy float64 // [0,1]
	Margin      int32   // parser's confidence, see syntax.Sentence
}

// A Skip is a sentence or part that made no claim, with the reason in plain words.
type Skip struct {
	Span   text.Span
	Reason string
}

// Extract reads the claims of sentence i of an article.
func Extract(a *language.Article, i int, s Settings) ([]Claim, []Skip) { return nil, nil }

// Settings of reading claims.
type Settings struct{}

// Default are the shipped settings.
func Default() Settings { return Settings{} }

// Validate lists every value that is out of range.
func (s Settings) Validate() []error { return nil }
