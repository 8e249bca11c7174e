// Package calendar counts days and holds half-open ranges of time. It has no clock: everything it
// knows it is told. Start with Range.
package calendar

import (
	"fmt"
	"time"
)

// A Day counts days since 1 January 1970 in the proleptic Gregorian calendar; earlier days are negative.
type Day int32

// Date is the day of a calendar date. Months and days out of range carry over, as in time.Date.
func Date(year int, month time.Month, day int) Day {
	return Day(floorDiv(time.Date(year, month, day, 0, 0, 0, 0, time.UTC).Unix(), 86400))
}

func floorDiv(a, b int64) int64 {
	q := a / b
	if a%b < 0 {
		q--
	}
	return q
}

// Time is midnight UTC at the start of the day.
func (d Day) Time() time.Time { return time.Unix(int64(d)*86400, 0).UTC() }

// Civil splits the day into year, month and day of the month.
func (d Day) Civil() (year int, month time.Month, day int) { return d.Time().Date() }

// Weekday is the day of the week.
func (d Day) Weekday() time.Weekday { return d.Time().Weekday() }

// String prints the day as 2025-12-02.
func (d Day) String() string {
	y, m, day := d.Civil()
	return fmt.Sprintf("%04d-%02d-%02d", y, int(m), day)
}

// A Moment is a day, or a minute of it. The zero value is an open side: no moment at all.
type Moment struct {
	Day    Day
	Minute int16 // minutes since midnight where Timed, else 0
	Timed  bool
	Known  bool // false: this side of a range is open
}

// On is the moment at which day d begins, with no time of day.
func On(d Day) Moment { return Moment{Day: d, Known: true} }

// At is a minute of day d, 0 to 1439.
func At(d Day, minute int) Moment {
	return Moment{Day: d, Minute: int16(minute), Timed: true, Known: true}
}

// String prints 2025-12-02, 2025-12-02T18:40, or nothing for an open side.
func (m Moment) String() string {
	switch {
	case !m.Known:
		return ""
	case m.Timed:
		return fmt.Sprintf("%sT%02d:%02d", m.Day, m.Minute/60, m.Minute%60)
	}
	return m.Day.String()
}

// A Range is the half-open stretch of time [From, To). Either side may be open.
type Range struct{ From, To Moment }

// Days is the range from day from up to, not including, day to.
func Days(from, to Day) Range { return Range{On(from), On(to)} }

// Resolved reports whether at least one side of the range is known.
func (r Range) Resolved() bool { return r.From.Known || r.To.Known }

// Parse reads a day written 2025-12-02; ok is false for anything else.
func Parse(s string) (d Day, ok bool) {
	t, err := time.Parse("2006-01-02", s)
	if err != nil {
		return 0, false
	}
	return Date(t.Date()), true
}
