// Package dates reads every time expression of a document as a half-open range of days. Start with Find.
package dates

import (
	"crosscheck/calendar"
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
	Within      calendar.Range // the month of "early March", of which Range is the first third; unresolved where no part is said
	Granularity string         // "minute" … "century", "" where none
	Anchor      Anchor
	Length      string // ISO 8601 duration
	Fuzz        int    // days by which either end may be off ("a month later")
	Uncertain   bool   // counted from a publication date that is itself only inferred
	Clock       Clock
	Said        Said
	Day         string // the name of the day, in small letters: "sunday" of "Sun., 12 May" and of "Sunday night", "yesterday"; "" where none is said
	Relation    string // preposition sense: "", "by", "before", "after", "since", "until", "from"
	Bound       bool   // the preposition stands before the expression alone: "after Friday", not "after Friday's vote" or "days after Friday"
}

// Said is the year, month and day of the month that an expression names, as numbers; 0 for what it does not name.
type Said struct{ Year, Month, Day int }

// Calendar reports whether an expression names a month or a year: "2 March", "2019", and not "on Monday" or "two days later".
func (e *Expression) Calendar() bool { return e.Said.Month > 0 || e.Said.Year > 0 }

// Weekday reports whether the expression names a day of the week.
func (e *Expression) Weekday() bool {
	_, ok := weekdays[e.Day]
	return ok
}

// Extent is the stretch that the words give for certain, and that a fact-checker is shown.
//
// "After 2016" begins where 2016 ends, and "before 2016" ends where it begins. What happens "since", "from", "until" or "by"
// 2016 begins or ends in it: there, as with "in", it is the stretch named. So is that of "early March": the whole month, as in
// ISO-TimeML, for nobody says where "early" ends; Range has our guess of it.
func (e *Expression) Extent() calendar.Range {
	r := e.Range
	open := e.Bound && e.Type == Date
	switch {
	case open && e.Relation == "after":
		return calendar.Range{From: r.To}
	case open && e.Relation == "before":
		return calendar.Range{To: r.From}
	case e.Within.Resolved():
		return e.Within
	}
	return r
}
