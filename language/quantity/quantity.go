// Package quantity reads every number of a document as an interval with a unit, and says what it
// counts. Start with Find.
package quantity

import (
	"crosscheck/text"
)

// A Kind says what sort of number it is.
type Kind string

// The kinds, as `crosscheck dump quantities` names them.
const (
	Count    Kind = "count"
	Ordinal  Kind = "ordinal"
	Percent  Kind = "percent"
	Money    Kind = "money"
	Measure  Kind = "measure"
	Age      Kind = "age"
	Duration Kind = "duration"
	Rank     Kind = "rank"
	Score    Kind = "score"
	Fraction Kind = "fraction"
	RangeOf  Kind = "range"
)

// An Approx says how the writer hedged the number.
type Approx string

// The approximations.
const (
	Exact      Approx = "exact"
	About      Approx = "about"
	AtLeast    Approx = "at-least"
	AtMost     Approx = "at-most"
	MoreThan   Approx = "more-than"
	LessThan   Approx = "less-than"
	Nearly     Approx = "nearly"
	Indefinite Approx = "indefinite"
)

// A Quantity is one number of the text with its meaning.
type Quantity struct {
	Span     text.Span // number, scale and unit; neither the approximator nor what is counted
	Sentence int       // index in the sentences
	First    int       // first token of the span
	Last     int       // last token of the span
	Kind     Kind
	Value    *float64 // where one number is meant
	Low      *float64 // the hard interval, otherwise or besides; nil is open
	High     *float64
	Approx   Approx
	Unit     string    // ISO 4217 code, "percent", or lower-case singular "kilometre"
	Of       string    // lemma of what is counted, "prisoner"
	OfSpan   text.Span // as written; empty where the noun is left out
	Implied  bool      // Of is the noun of a sibling, left out here: "12" in "three people were killed and 12 were injured"
	OfToken  int       // head token of what is counted, or -1
	Scope    string    // "", "by", "to", "from", "per", "share", "change", "each"
	Per      string    // lemma of the "per" unit: "day"
	Sum      bool      // "two men and a woman": the sum of what is told in parts; not written as a number
	Subset   bool      // "including 14 foreigners": part of another count in the sentence
	Digits   int       // significant digits as written: 1,200 has 2
	Governor int       // token of the verb or noun that governs what is counted ("killed"), or -1
	Bearer   text.Span // the name of the one whose age it is, in apposition: "Ana Roe" of "Ana Roe, 32,"; empty where none is
	Points   bool      // percentage points, not percent
}
