// Package dates reads every time expression of a document as a half-open range of days. Start with Find.
package dates

import (
	"crosscheck/article"
	"crosscheck/calendar"
	"crosscheck/language/syntax"
	"crosscheck/text"
)

// A Type says what sort of time is meant.
type Type string

// The types.
const (
	Date     Type = "date"
	Time     Type = "time"
	Duration Type = "duration"
	Set      Type = "set"
)

// An Anchor says what a date was counted from.
type Anchor string

// The anchors.
const (
	Absolute  Anchor = "absolute"
	Published Anchor = "published"
	Event     Anchor = "event"
	None      Anchor = "none"
)

// An Expression is one time expression with its meaning.
type Expression struct {
	Span        text.Span // without its preposition
	Sentence    int
	First, Last int // tokens of the span
	Type        Type
	Range       calendar.Range // unresolved where it is relative to something unknown or ambiguous
	Granularity string         // "minute" … "century", "" where none
	Anchor      Anchor
	Length      string // ISO 8601 duration
	Fuzz        int    // days by which either end may be off ("a month later")
	Uncertain   bool   // counted from a publication date that is itself only inferred
	Relation    string // preposition sense: "", "by", "before", "after", "since", "until", "from"
}

// Find lists the time expressions of a document in order.
func Find(d *article.Document, sents []syntax.Sentence, s Settings) []Expression { return nil }

// Settings of reading dates.
type Settings struct{}

// Default are the shipped settings.
func Default() Settings { return Settings{} }

// Validate lists every value that is out of range.
func (s Settings) Validate() []error { return nil }
