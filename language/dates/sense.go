package dates

import (
	"strings"
	"time"
)

// A form says what shape a time expression has.
type form uint8

const (
	dayForm     form = iota // month and day, year where given: "26 November 2025"
	monthForm               // "March", "March 2025"
	yearForm                // "2025"
	weekdayForm             // "Tuesday"
	decadeForm              // "the 1990s"
	centuryForm             // "the 19th century"
	quarterForm             // "the third quarter"
	seasonForm              // "summer"
	unitForm                // "last week", "this year", "the following month"
	shiftForm               // "two days ago", "a month later", "in three weeks"
	feastForm               // "Christmas"
	lengthForm              // "three weeks"
	stretchForm             // "the past two months"
	setForm                 // "every Friday"
	vagueForm               // "recently"
	clockForm               // "6:40 p.m.", "noon"
	domForm                 // "the 26th"
	numericForm             // "02.12.2025"
	halfForm                // "the first half of 2025"
	nthForm                 // "the first week of May"
	thatForm                // "that day", "the year"
	weekForm                // "week 31 of 2025"
	nowForm                 // the "now" that ends or opens a range
)

// A sense is what an expression says before it is counted from anything.
type sense struct {
	form          form
	year          int // 0: not said
	month, day    int // 0: not said
	weekday       int // -1: not said
	unit          unit
	n             float64
	dir           int  // -1 last or ago, +1 next or later
	said          bool // a direction word stands there ("last", "this", "next")
	event         bool // counted from the last event, not from publication
	part          part
	from, to      int  // minutes of the day, -1 where none
	either        bool // or twelve hours later: "at 6.30"
	vague         bool
	length        string
	first, second int // the two leading numbers of "02.12.2025"
	gran          string
	half          int    // 1 or 2, of "the first half of 2025"
	until         *sense // the other end of a range
	latest        bool   // "the latest quarter"
	loose         bool   // counts from publication where no event is told
	within2       *sense // what "the first week" is a week of
	count         int    // "the last three days"
	within        bool   // "in two weeks": a length where the verb is past
	approxN       bool
	onward        bool // "two weeks starting 3 May": the length itself, from the day in within2
	open          int  // +1 "2016 or later", -1 "2016 and before"; 0 closed
	years         int  // "March last year": years to add to that of publication; used where yearSaid
	yearSaid      bool
	name          string
	exact         bool   // counted from a day that is named
	lastDay       bool   // "year-end": the last day of the unit
	fiscal        bool   // of a year of its own, which begins in any month
	working       bool   // counted in days from Monday to Friday
	closes        *sense // the day on which a company's quarter, year or months end: "the quarter ended 30 June"
	closed        bool   // that day is over: "ended", not "ending"
	span          int    // months of which it is the end; 0 for a week
	rest          *sense // the smaller amount in "two weeks and three days ago"
}

func blank(f form) sense { return sense{form: f, weekday: -1, from: -1, to: -1} }

// dayName is the name that a sense has for one day, in small letters; "" where it has none, or where it is a habit.
func (s *sense) dayName() string {
	switch {
	case s.form == setForm || s.until != nil:
		return ""
	case s.weekday >= 0:
		return strings.ToLower(time.Weekday(s.weekday).String())
	case s.form == unitForm && s.unit == dayUnit && !s.event:
		return map[int]string{-1: "yesterday", 0: "today", 1: "tomorrow"}[s.dir]
	}
	return ""
}

// yearless reports whether a sense is a day or a month of no year.
func (s *sense) yearless() bool {
	return (s.form == dayForm || s.form == monthForm) && s.year == 0 && !s.yearSaid && !s.said && s.weekday < 0 && s.until == nil
}

// ofYear gives a day or month the year with which its sentence opens: "In 2026 the fair will open on 10 July", "Next year's fair opens on 10 July".
func (s *sense) ofYear(o *sense) {
	switch {
	case o.until != nil || o.open != 0 || o.part != whole || o.half != 0 || o.fiscal:
	case o.form == yearForm:
		s.year = o.year
	case o.form == unitForm && o.unit == yearUnit && o.said && !o.event && o.dir != 0:
		s.yearSaid, s.years = true, o.dir
	}
}

// calendar is what of the calendar a sense names.
func (s *sense) calendar() Said {
	switch s.form {
	case dayForm, monthForm, yearForm, domForm:
		return Said{s.year, s.month, s.day}
	}
	return Said{}
}
