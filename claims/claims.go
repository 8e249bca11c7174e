// Package claims turns one parsed sentence into its atomic claims, and each claim into the asks
// that it answers: one for each slot, that slot held out. It knows no other document. Start with Extract.
package claims

import (
	"crosscheck/article"
	"crosscheck/text"
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
	Token  int    // head token in the sentence; -1 where it was taken over from another sentence
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
	ID          string // hash of the document's bytes, the span, the predicate and the kind
	Doc         int    // index in the batch; filled by the pipeline
	Sentence    int
	Span        text.Span // of the claim's own words, within the sentence
	Kind        Kind
	Role        article.Role
	Subject     *Phrase // who does it, also in a passive sentence
	Predicate   text.Span
	Head        int     // token of the predicate
	Lemma       string  // of the predicate, with particle: "set_off"; of the event noun for nominal events
	Object      *Phrase // to whom or what it is done
	Args        []Arg
	Quantities  []int // indexes in the Article's lists
	Dates       []int
	Explains    []int // the date, in the Article's list, that the claim's relative clause says more of: "since 2018, when"
	Places      []int // indexes in Names.Mentions
	Scene       int   // index in Names.Mentions of the place where it happened, or -1
	Names       []int // indexes in Names.Mentions
	Quote       int   // index in Quotes: the attribution this claim stands in, or -1
	Negated     bool
	NegationCue text.Span
	NotYet      bool // denied only up to now: "has not yet opened"
	Perfect     bool // told as of the time of writing: "has opened", "has not opened"
	Modality    Modality
	Factive     int8 // +1 presented as fact by its governing verb, -1 as false, 0 left open
	Open        bool // named as an aim, a charge or a topic, and not said to be done: "a step towards reopening"
	Nominal     bool // an event noun: "the release of 31 detainees"
	Passive     bool // no agent named or named with "by"
	Past        bool // tense of the clause: finished before publication
	Background  bool // about an older event than the article's own
	Acts        bool // of an office: its holder is who acts in the sentence, and holds the office then
	Left        bool // of an office: the sentence tells that its holder lost it or gave it up
	Statement   string
	Whole       bool    // the statement reads as a sentence: somebody named, and a verb with a tense
	Said        []int   // tokens of the statement
	CheckWorthy float64 // [0,1]
	Margin      int32   // parser's confidence, see syntax.Sentence
}

// A Skip is a sentence or part that made no claim, with the reason in plain words.
type Skip struct {
	Span   text.Span
	Reason string
}
