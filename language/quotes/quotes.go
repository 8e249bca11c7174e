// Package quotes finds who says what in a document: direct, mixed and indirect quotations with
// their speakers. Start with Find.
package quotes

import "crosscheck/text"

// A Kind says how the words are given.
type Kind string

// The kinds.
const (
	Direct   Kind = "direct"
	Mixed    Kind = "mixed"
	Indirect Kind = "indirect"
	Scare    Kind = "scare"
)

// A Quote is one attribution: what is said, by which cue, by whom.
type Quote struct {
	Span       text.Span // the whole attribution
	Sentence   int       // the first one
	Kind       Kind
	Content    []text.Span // see docs/contract: the words without marks, or the whole statement
	Quoted     []text.Span // stretches between quotation marks inside the content
	Cue        text.Span   // "said"; empty where none
	CueLemma   string
	Speaker    *Speaker // nil: nobody is named, and none was guessed
	Parent     int      // index of the outer attribution, or -1
	Tier       string   // the rule of the sieve that decided
	Translated bool     // "through an interpreter"
}

// A Speaker is who says it.
type Speaker struct {
	Span        text.Span // the whole phrase as written: "he"; "Ana Roe, mayor of X"
	Name        string    // who that is, or "" where it cannot be told
	Entity      int       // index in names.Result.Entities, or -1
	Title       string
	Affiliation string
	Anonymous   bool // "a senior official"
}
