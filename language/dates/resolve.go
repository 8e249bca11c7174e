package dates

import (
	"time"

	"crosscheck/calendar"
)

// A context is what an expression may be counted from.
type context struct {
	ref      calendar.Day // publication
	known    bool         // publication is known to the day
	monthly  bool         // publication is known to the month only
	tense    tense
	noted    bool           // a noun's time, of which a verb of the past speaks
	event    calendar.Range // the last event told
	eventG   string
	hasEvent bool
	topic    reading // the last quarter told outright, which "the quarter" and "a year earlier" mean
	hasTopic bool
	dayFirst int // +1 day before month, -1 month before day, 0 unknown
	set      Settings
}

// A tense is where the governing verb puts an event.
type tense int8

const (
	unclear tense = iota
	past
	future
)

// A reading is an expression as a stretch of the calendar.
type reading struct {
	r      calendar.Range
	within calendar.Range // what r is the early, middle or late part of
	gran   string
	anchor Anchor
	fuzz   int
}

var unresolved = reading{anchor: None}

func days(from, to calendar.Day, gran string, a Anchor) reading {
	return reading{r: calendar.Days(from, to), gran: gran, anchor: a}
}

func date(y, m, d int) calendar.Day { return calendar.Date(y, time.Month(m), d) }

func monthOf(y, m int, a Anchor) reading { return days(date(y, m, 1), date(y, m+1, 1), "month", a) }

// resolve turns a sense into days.
func (c *context) resolve(s sense) reading {
	if s.closes != nil {
		return c.closing(s)
	}
	r := c.plain(s)
	if s.until != nil && s.until.form == nowForm { // what reaches up to now has begun
		t := *c
		t.tense, t.set.NearDays = past, 0
		r = t.plain(s)
	}
	if s.lastDay && r.r.To.Known {
		r = days(r.r.To.Day-1, r.r.To.Day, "day", r.anchor)
		r.fuzz = c.set.MonthFuzz
	}
	if s.fiscal && r.r.Resolved() {
		r.fuzz += c.set.FiscalFuzz
	}
	if s.half > 0 && r.r.From.Known && r.r.To.Known {
		f, t := r.r.From.Day, r.r.To.Day
		mid := f + (t-f)/2
		if r.gran == "year" {
			y, _, _ := f.Civil()
			mid = date(y, 7, 1)
		}
		if s.half == 1 {
			t = mid
		} else {
			f = mid
		}
		r.r = calendar.Days(f, t)
	}
	if s.part != whole {
		r = narrowed(r, s.part)
	}
	if s.until != nil {
		r = c.joined(s, r)
	}
	if s.open > 0 {
		r.r.To, r.within = calendar.Moment{}, calendar.Range{}
	} else if s.open < 0 {
		r.r.From, r.within = calendar.Moment{}, calendar.Range{}
	}
	if s.from >= 0 && r.r.From.Known && r.gran == "day" {
		r.r = timed(r.r.From.Day, s.from, s.to)
		r.gran = "hour"
		if s.to == s.from+1 {
			r.gran = "minute"
		}
	}
	return r
}

// timed is the stretch between two minutes of a day.
func timed(day calendar.Day, from, to int) calendar.Range {
	r := calendar.Range{From: calendar.At(day, from), To: calendar.At(day, min(to, 1439))}
	if to >= 1440 {
		r.To = calendar.On(day + 1)
	}
	return r
}

// joined spans from the first stretch to the end of the second.
func (c *context) joined(s sense, a reading) reading {
	b := c.resolve(*s.until)
	if !a.r.From.Known || !b.r.To.Known {
		return unresolved
	}
	if b.r.To.Day <= a.r.From.Day { // "from November to March"
		if s.until.year != 0 || s.form == weekdayForm && b.r.To.Day+7 <= a.r.From.Day {
			return unresolved
		}
		switch {
		case s.form == weekdayForm && c.tense != future:
			a.r.From.Day -= 7
		case s.form == weekdayForm:
			b.r.To.Day += 7
		default:
			y, m, d := b.r.To.Day.Civil()
			b.r.To.Day = date(y+1, int(m), d)
		}
	}
	a.r.To, a.within = b.r.To, calendar.Range{}
	if a.r.To.Day <= a.r.From.Day {
		return unresolved
	}
	return a
}

// narrowed takes the first, middle or last third of a stretch; of a month the 1st–10th, 11th–20th, 21st–end.
func narrowed(r reading, p part) reading {
	if !r.r.From.Known || !r.r.To.Known || r.gran == "day" || r.gran == "hour" {
		return r
	}
	f, t := r.r.From.Day, r.r.To.Day
	a, b := f+(t-f)/3, f+2*(t-f)/3
	switch r.gran {
	case "month":
		a, b = f+10, f+20
	case "year":
		y, _, _ := f.Civil()
		a, b = date(y, 5, 1), date(y, 9, 1)
	}
	switch p {
	case early:
		t = a
	case middle:
		f, t = a, b
	case late:
		f = b
	}
	r.within, r.r = r.r, calendar.Days(f, t)
	return r
}

func (c *context) plain(s sense) reading {
	switch s.form {
	case dayForm:
		return c.monthDay(s)
	case numericForm:
		return c.numeric(s)
	case monthForm:
		return c.month(s)
	case yearForm:
		return days(date(s.year, 1, 1), date(s.year+1, 1, 1), "year", Absolute)
	case decadeForm:
		return days(date(s.year, 1, 1), date(s.year+10, 1, 1), "decade", Absolute)
	case centuryForm:
		return days(date(int(s.n-1)*100, 1, 1), date(int(s.n)*100, 1, 1), "century", Absolute)
	case weekdayForm:
		return c.weekday(s)
	case quarterForm:
		return c.quarter(s)
	case seasonForm:
		return c.season(s)
	case unitForm:
		return c.unit(s)
	case shiftForm:
		return c.shift(s)
	case feastForm:
		return c.feast(s)
	case domForm:
		return c.dayOfMonth(s)
	case thatForm:
		return c.that(s)
	case stretchForm:
		return c.stretch(s)
	case nthForm:
		return c.nth(s)
	case weekForm:
		return c.weekNumber(s)
	case nowForm: // as "the year to date" and "the past week", it reaches to the day of publication and not over it
		if c.known {
			return days(c.ref, c.ref, "day", Published)
		}
	}
	return unresolved
}
