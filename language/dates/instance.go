package dates

import (
	"crosscheck/calendar"
)

// chosen picks among three instances, one a cycle apart, by tense: past the latest that does not begin
// after publication, future the earliest that does not end before it, else the nearest. One near to publication
// is meant even where it speaks against the tense.
func (c *context) chosen(before, same, after reading) reading {
	behind, ahead := calendar.Day(c.set.NearDays), calendar.Day(c.set.NearDays)
	switch c.tense { // a neighbour beats the tense: in August "September" is next month; but less so against it
	case past:
		behind, ahead = 0, ahead/2
	case future:
		behind /= 2
	}
	longer := same.r.From.Day-before.r.From.Day > 2*calendar.Day(c.set.NearDays) // of "the 4th" there is always one near
	for _, o := range []reading{before, same, after} {
		if longer && c.set.NearDays > 0 && o.r.From.Day <= c.ref+ahead && o.r.To.Day > c.ref-behind && (c.tense != past || o.r.From.Day > c.ref) {
			return o
		}
	}
	tense := c.tense
	if tense == unclear && longer && c.noted {
		tense = past // "was charged over the 16 April raid": no neighbour, so it has been
	}
	began := same.r.From.Day <= c.ref
	over := same.r.To.Day <= c.ref
	switch {
	case tense == past && !began:
		return before
	case tense == past && before.r.From.Day <= c.ref && began:
		return same
	case tense == future && over:
		return after
	case tense == future:
		if before.r.To.Day > c.ref {
			return before
		}
		return same
	}
	best := same
	for _, o := range []reading{before, after} {
		if c.gap(o) < c.gap(best) {
			best = o
		}
	}
	return best
}

// gap is how far a stretch lies from publication; the past wins ties.
func (c *context) gap(r reading) int {
	switch {
	case r.r.From.Day > c.ref:
		return 2 * int(r.r.From.Day-c.ref)
	case r.r.To.Day <= c.ref:
		return 2*int(c.ref-r.r.To.Day+1) - 1
	}
	return 0
}

func valid(y, m, d int) bool {
	yy, mm, dd := date(y, m, d).Civil()
	return yy == y && int(mm) == m && dd == d
}

func (c *context) monthDay(s sense) reading {
	day := func(y int, a Anchor) reading {
		if !valid(y, s.month, s.day) {
			return unresolved
		}
		return days(date(y, s.month, s.day), date(y, s.month, s.day)+1, "day", a)
	}
	if s.year != 0 {
		return day(s.year, Absolute)
	}
	if !c.known && !c.monthly {
		return unresolved
	}
	y, _, _ := c.ref.Civil()
	if s.yearSaid {
		return day(y+s.years, Published)
	}
	a, b, d := day(y-1, Published), day(y, Published), day(y+1, Published)
	if !a.r.Resolved() || !b.r.Resolved() || !d.r.Resolved() {
		return unresolved
	}
	if s.said { // "next 6 April": never the day of publication itself
		switch before := b.r.From.Day < c.ref; {
		case s.dir > 0 && (before || b.r.From.Day == c.ref):
			return d
		case s.dir < 0 && !before:
			return a
		}
		return b
	}
	return c.chosen(a, b, d)
}

// numeric reads "02.12.2025": a number above 12 settles the order, then what else the document shows; else it stays open.
func (c *context) numeric(s sense) reading {
	d, m := s.first, s.second
	switch {
	case s.first > 12:
	case s.second > 12 || c.dayFirst < 0:
		d, m = m, d
	case c.dayFirst > 0 || s.first == s.second:
	case s.weekday >= 0 && c.falls(s, d, m) != c.falls(s, m, d): // "Friday 05/12/2025": only one of them is a Friday
		if c.falls(s, m, d) {
			d, m = m, d
		}
	case s.name == ".": // points are written day first everywhere
	default:
		return unresolved
	}
	s.day, s.month = d, m
	return c.monthDay(s)
}

// falls is true where the day and month of a sense are the weekday that it names.
func (c *context) falls(s sense, day, month int) bool {
	s.day, s.month = day, month
	r := c.monthDay(s)
	return r.r.From.Known && int(r.r.From.Day.Weekday()) == s.weekday
}

// leapYear is by how many days the one reading of "last February" may lie from the other.
const leapYear = 366

func (c *context) month(s sense) reading {
	if s.year != 0 {
		return monthOf(s.year, s.month, Absolute)
	}
	if !c.known && !c.monthly {
		return unresolved
	}
	y, m, _ := c.ref.Civil()
	if s.yearSaid {
		return monthOf(y+s.years, s.month, Published)
	}
	if s.said {
		switch {
		case s.dir < 0 && s.month >= int(m):
			y--
		case s.dir < 0 && s.month == int(m)-1: // in March, "last February" is seldom the month before, which is "last month" or "February"
			r := monthOf(y-1, s.month, Published)
			r.fuzz = leapYear
			return r
		case s.dir > 0 && s.month <= int(m):
			y++
		}
		return monthOf(y, s.month, Published)
	}
	return c.chosen(monthOf(y-1, s.month, Published), monthOf(y, s.month, Published), monthOf(y+1, s.month, Published))
}

func (c *context) weekday(s sense) reading {
	from, anchor, ok := c.base(s.event)
	if !ok {
		return unresolved
	}
	if s.day > 0 { // "Friday the 13th"
		return c.weekdayOn(s)
	}
	if s.unit == weekUnit { // "Tuesday last week"
		d := monday(from) + calendar.Day(7*s.dir+(s.weekday+6)%7)
		return days(d, d+1, "day", anchor)
	}
	back := calendar.Day((int(from.Weekday()) - s.weekday + 7) % 7)
	before, after := from-back, from+(7-back)%7
	d := before
	switch {
	case s.said && s.dir < 0:
		if back == 0 {
			d = from - 7
		}
	case s.said && s.dir > 0:
		d = after
		if back == 0 {
			d = from + 7
		}
	case s.said || c.tense == future:
		d = after
		if c.tense == past {
			d = before
		}
	case c.tense == unclear && c.set.WeekdayAhead > 0 && after-from <= calendar.Day(c.set.WeekdayAhead) && back > after-from:
		d = after
	}
	d += calendar.Day(7 * int(s.n) * s.dir) // "the Tuesday before last", "Friday week"
	r := days(d, d+1, "day", anchor)
	if s.vague && s.n == 0 && !s.event && monday(d) == monday(from) && d != from {
		// Said on a Wednesday, "next Friday" is this week's for some and next week's for most, who call this week's "Friday";
		// "last Monday" in the same way. It is never held against another date.
		if r.fuzz = 7; s.dir > 0 {
			r.r = calendar.Days(d+7, d+8)
		}
	}
	return r
}

// weekdayOn is the nearest "Friday the 13th", no more than a year away.
func (c *context) weekdayOn(s sense) reading {
	y, m, _ := c.ref.Civil()
	for k := range 13 {
		for _, sign := range []int{-1, 1} {
			if c.tense == future {
				sign = -sign
			}
			mm := int(m) + sign*k
			first := date(y, mm, 1)
			d := first + calendar.Day(s.day-1)
			_, month, _ := d.Civil()
			_, want, _ := first.Civil()
			if month == want && int(d.Weekday()) == s.weekday {
				return days(d, d+1, "day", Published)
			}
		}
	}
	return unresolved
}

func monday(d calendar.Day) calendar.Day { return d - calendar.Day((int(d.Weekday())+6)%7) }

func (c *context) quarter(s sense) reading {
	q := func(y int, a Anchor) reading {
		return days(date(y, int(s.n)*3-2, 1), date(y, int(s.n)*3+1, 1), "quarter", a)
	}
	if s.year != 0 {
		return q(s.year, Absolute)
	}
	if !c.known && !c.monthly {
		return unresolved
	}
	y, _, _ := c.ref.Civil()
	if s.yearSaid {
		return q(y+s.years, Published)
	}
	r := q(y, Published)
	if r.r.From.Day > c.ref && c.tense != future { // a quarter is spoken of when it is over or under way
		r = q(y-1, Published)
	} else if r.r.To.Day+calendar.Day(c.set.QuarterDays) < c.ref && c.tense == future {
		r = q(y+1, Published)
	}
	return r
}

// weekNumber is the week of a year by its number (ISO 8601), of the year of publication where none is said.
func (c *context) weekNumber(s sense) reading {
	y, a := s.year, Absolute
	if y == 0 {
		if !c.known && !c.monthly {
			return unresolved
		}
		y, _, _ = c.ref.Civil()
		a = Published
	}
	from := monday(date(y, 1, 4)) + calendar.Day(7*(int(s.n)-1))
	if from >= monday(date(y+1, 1, 4)) {
		return unresolved // not every year has a 53rd week
	}
	return days(from, from+7, "week", a)
}

func (c *context) season(s sense) reading {
	of := func(y int, a Anchor) reading { return days(date(y, s.month, 1), date(y, s.month+3, 1), "season", a) }
	if s.year != 0 {
		return of(s.year, Absolute)
	}
	if !c.known && !c.monthly {
		return unresolved
	}
	y, m, _ := c.ref.Civil()
	switch {
	case s.yearSaid:
		return of(y+s.years, Published)
	case s.said && s.dir == 0:
		if s.month == 12 && m < 3 {
			y--
		}
		return of(y, Published)
	case s.said && s.dir < 0:
		for of(y, Published).r.To.Day > c.ref {
			y--
		}
		return of(y, Published)
	case s.said && s.dir > 0:
		for of(y, Published).r.From.Day <= c.ref {
			y++
		}
		return of(y, Published)
	}
	return c.chosen(of(y-1, Published), of(y, Published), of(y+1, Published))
}
