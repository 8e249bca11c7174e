package dates

import (
	"math"
	"time"

	"crosscheck/calendar"
)

// base is the day that a relative expression counts from.
func (c *context) base(event bool) (calendar.Day, Anchor, bool) {
	if event {
		if c.hasEvent {
			return c.event.From.Day, Event, true
		}
		if c.known && c.tense == future {
			return c.ref, Published, true // "they will meet the following Friday"
		}
		return 0, None, false
	}
	return c.ref, Published, c.known
}

// unit reads "last week", "this year", "the following month".
func (c *context) unit(s sense) reading {
	from, anchor, ok := c.base(s.event)
	if !ok && (!s.event || s.loose) && (c.known || c.monthly && s.unit >= monthUnit) {
		from, anchor, ok = c.ref, Published, true
	}
	if s.latest && s.unit == quarterUnit {
		return c.latestQuarter()
	}
	if !ok {
		return unresolved
	}
	r := around(from, s.unit, s.dir, anchor)
	if s.working && r.r.To.Known { // "this working week": Monday to Friday
		r.r.To.Day -= 2
	}
	if s.event && s.dir == 0 && anchor == Published && r.r.Resolved() { // "the same week", as nothing that has a date: most likely this one
		r.fuzz = int(r.r.To.Day - r.r.From.Day)
	}
	return r
}

// latestQuarter is the quarter that the article is about, else the last one that was over at publication.
func (c *context) latestQuarter() reading {
	if c.hasTopic {
		return c.told()
	}
	if !c.known && !c.monthly {
		return unresolved
	}
	return around(c.ref, quarterUnit, -1, Published)
}

// told is the quarter told last, as an event.
func (c *context) told() reading {
	r := c.topic
	r.anchor = Event
	return r
}

// around is the calendar unit that holds a day, n units on.
func around(d calendar.Day, u unit, n int, a Anchor) reading {
	y, m, _ := d.Civil()
	switch u {
	case dayUnit:
		return days(d+calendar.Day(n), d+calendar.Day(n)+1, "day", a)
	case weekUnit, fortnightUnit:
		f := monday(d) + calendar.Day(7*n)
		return days(f, f+7, "week", a)
	case weekendUnit:
		f := monday(d) + 5
		if n == 0 && d.Weekday() != time.Saturday && d.Weekday() != time.Sunday && d.Weekday() < time.Thursday {
			f -= 7 // early in the week "the weekend" is the last one
		}
		if n < 0 || n > 0 {
			f = monday(d) + 5 + calendar.Day(7*n)
		}
		return days(f, f+2, "day", a)
	case monthUnit:
		return monthOf(y, int(m)+n, a)
	case quarterUnit:
		q := (int(m) - 1) / 3
		return days(date(y, (q+n)*3+1, 1), date(y, (q+n)*3+4, 1), "quarter", a)
	case yearUnit:
		return days(date(y+n, 1, 1), date(y+n+1, 1, 1), "year", a)
	case decadeUnit:
		f := y/10*10 + 10*n
		return days(date(f, 1, 1), date(f+10, 1, 1), "decade", a)
	case centuryUnit:
		f := y/100*100 + 100*n
		return days(date(f, 1, 1), date(f+100, 1, 1), "century", a)
	}
	return unresolved
}

// shift reads "two days ago", "a month later". Counting on from an event keeps the event's own width;
// counting back from publication is as exact as the unit named.
func (c *context) shift(s sense) reading {
	if s.within2 != nil {
		from := c.plain(*s.within2)
		if !from.r.From.Known {
			return unresolved
		}
		t := *c
		t.event, t.eventG, t.hasEvent = from.r, "day", true
		s.within2, s.exact = nil, !s.approxN && !s.vague
		if s.onward {
			t.ref, t.known, s.event = from.r.From.Day-1, true, false
			r := t.stretch(s)
			r.anchor = from.anchor
			return r
		}
		r := t.shift(s)
		r.anchor = from.anchor
		if s.unit == weekUnit && s.loose && r.r.From.Known { // "the week after 3 May"
			r = days(r.r.From.Day-calendar.Day(3+3*s.dir), r.r.From.Day-calendar.Day(3+3*s.dir)+7, "week", from.anchor)
			r.fuzz = c.set.WeekFuzz
		}
		return r
	}
	if s.vague && s.n == 0 {
		return unresolved
	}
	if s.rest != nil {
		return c.together(s)
	}
	if s.gran == "quarter" && c.hasTopic {
		return c.yearsOn(c.topic.r, c.topic.gran, roundHalf(s.n)*s.dir)
	}
	from, anchor, ok := c.base(s.event)
	if !ok && (!s.event || s.loose) && (c.known || c.monthly && s.unit >= monthUnit) {
		from, anchor, ok = c.ref, Published, true
	}
	if !ok || s.n > 5000 {
		return unresolved
	}
	if !s.vague {
		s.n, s.unit = wholeUnits(s.n, s.unit)
	}
	n := roundHalf(s.n) * s.dir
	var r reading
	switch s.unit {
	case dayUnit, weekUnit, fortnightUnit:
		step := map[unit]int{dayUnit: 1, weekUnit: 7, fortnightUnit: 14}[s.unit]
		d := from + calendar.Day(n*step)
		if s.working {
			d = workdaysOn(from, n)
		}
		if s.unit == dayUnit {
			r = days(d, d+1, "day", anchor)
		} else {
			r = days(d, d+1, "day", anchor)
			if !s.event {
				r = around(d, weekUnit, 0, anchor)
			}
			r.fuzz = c.set.WeekFuzz
		}
	case monthUnit, quarterUnit:
		k := map[unit]int{monthUnit: 1, quarterUnit: 3}[s.unit]
		if s.exact { // "two months after 13 May"
			y, m, d := from.Civil()
			on := date(y, int(m)+n*k, d)
			return days(on, on+1, "day", anchor)
		}
		r = around(from, monthUnit, n*k, anchor)
		r.fuzz = c.set.MonthFuzz
	case yearUnit, decadeUnit:
		k := map[unit]int{yearUnit: 1, decadeUnit: 10}[s.unit]
		r = around(from, yearUnit, n*k, anchor)
		r.fuzz = c.set.YearFuzz
		if s.event && c.eventG != "" && c.eventG != "year" && c.eventG != "day" && c.eventG != "hour" && c.eventG != "minute" {
			r = c.yearsOn(c.event, c.eventG, n*k)
		}
	case hourUnit, minuteUnit:
		if s.unit == minuteUnit && s.n > 720 {
			return unresolved
		}
		if s.unit == hourUnit { // "48 hours ago": two days, give or take one
			from += calendar.Day(roundHalf(s.n/24) * s.dir)
		}
		r = days(from, from+1, "day", anchor)
		r.fuzz = 1
	default:
		return unresolved
	}
	if s.approxN || s.vague {
		r.fuzz += int(r.r.To.Day - r.r.From.Day)
	}
	return r
}

// wholeUnits tells a fraction of a unit in the smaller one: half a year is six months, a week and a half eleven days.
func wholeUnits(n float64, u unit) (float64, unit) {
	if n == math.Trunc(n) {
		return n, u
	}
	switch u {
	case decadeUnit:
		return n * 10, yearUnit
	case yearUnit:
		return n * 12, monthUnit
	case quarterUnit:
		return n * 3, monthUnit
	case monthUnit:
		return n * 30.44 / 7, weekUnit
	case fortnightUnit:
		return n * 14, dayUnit
	case weekUnit:
		return n * 7, dayUnit
	}
	return n, u
}

// together reads "two weeks and three days ago": as exact as its smaller unit.
func (c *context) together(s sense) reading {
	from, anchor, ok := c.base(s.event)
	if !ok || s.n > 5000 || s.rest.n > 5000 {
		return unresolved
	}
	y, m, d := from.Civil()
	n := roundHalf(s.n) * s.dir
	switch s.unit {
	case weekUnit, fortnightUnit:
		step := map[unit]int{weekUnit: 7, fortnightUnit: 14}[s.unit]
		from += calendar.Day(n * step)
	case monthUnit:
		from = date(y, int(m)+n, d)
	case yearUnit:
		from = date(y+n, int(m), d)
	default:
		return unresolved
	}
	t := *c
	t.event, t.eventG, t.hasEvent = calendar.Days(from, from+1), "day", true
	rest := *s.rest
	rest.dir, rest.event = s.dir, true
	r := t.shift(rest)
	r.anchor = anchor
	return r
}

// yearsOn is an event's own stretch, n years on: "the third quarter … a year earlier".
func (c *context) yearsOn(event calendar.Range, gran string, n int) reading {
	on := func(d calendar.Day) calendar.Day { y, m, dd := d.Civil(); return date(y+n, int(m), dd) }
	if !event.To.Known {
		return unresolved
	}
	return days(on(event.From.Day), on(event.To.Day), gran, Event)
}

func (c *context) dayOfMonth(s sense) reading {
	if !c.known {
		return unresolved
	}
	y, m, _ := c.ref.Civil()
	at := func(k int) reading {
		d := date(y, int(m)+k, s.day)
		return days(d, d+1, "day", Published)
	}
	if !valid(y, int(m), s.day) {
		return unresolved
	}
	return c.chosen(at(-1), at(0), at(1))
}

// that reads "that day", "the quarter": the last event told in that unit, or the unit around it.
func (c *context) that(s sense) reading {
	if !c.hasEvent && s.loose && c.known && (s.unit == monthUnit || s.unit == yearUnit || s.unit == weekUnit) {
		return around(c.ref, s.unit, 0, Published)
	}
	if s.year != 0 && !c.hasTopic {
		return days(date(s.year, 1, 1), date(s.year+1, 1, 1), "year", Absolute)
	}
	if s.unit == quarterUnit && c.hasTopic {
		if y, _, _ := c.topic.r.From.Day.Civil(); s.year != 0 {
			return c.yearsOn(c.topic.r, c.topic.gran, s.year-y)
		}
		return c.told()
	}
	if !c.hasEvent {
		return unresolved
	}
	if s.unit < quarterUnit && c.eventG != "day" && c.eventG != unitNames[s.unit] && c.eventG != "hour" && c.eventG != "minute" {
		return unresolved
	}
	return around(c.event.From.Day, s.unit, 0, Event)
}

// stretch reads "the past two months" as the days up to publication, where the number is said.
func (c *context) stretch(s sense) reading {
	if s.n <= 0 || s.dir == 0 || !c.known || s.event || s.vague || s.n > 2000 {
		return unresolved
	}
	n := roundHalf(s.n) * s.dir
	y, m, d := c.ref.Civil()
	var to calendar.Day
	switch s.unit {
	case dayUnit:
		to = c.ref + calendar.Day(n)
		if s.working {
			to = workdaysOn(c.ref, n)
		}
	case weekUnit:
		to = c.ref + calendar.Day(7*n)
	case monthUnit:
		to = date(y, int(m)+n, d)
	case quarterUnit: // whole quarters, without the one under way
		first := date(y, (int(m)-1)/3*3+1, 1)
		y, m, _ = first.Civil()
		if n < 0 {
			return days(date(y, int(m)+3*n, 1), first, "", Published)
		}
		return days(date(y, int(m)+3, 1), date(y, int(m)+3+3*n, 1), "", Published)
	case yearUnit:
		to = date(y+n, int(m), d)
	case decadeUnit:
		to = date(y+10*n, int(m), d)
	default:
		return unresolved
	}
	if s.rest != nil {
		t := *c
		t.ref = to
		back := *s.rest
		back.dir = s.dir
		if r := t.stretch(back); r.r.Resolved() && s.dir < 0 {
			to = r.r.From.Day
		} else if r.r.Resolved() {
			to = r.r.To.Day - 1
		}
	}
	r := days(min(c.ref, to), max(c.ref, to), "", Published)
	if s.dir > 0 {
		r.r = calendar.Days(c.ref+1, to+1)
	}
	return r
}

// monthWithin is "the third month of 2025".
func monthWithin(w reading, s sense) reading {
	f, t := w.r.From.Day, w.r.To.Day
	y, m, _ := f.Civil()
	r := monthOf(y, int(m)+int(s.n)-1, w.anchor)
	if s.dir < 0 {
		y, m, _ = t.Civil()
		r = monthOf(y, int(m)-1, w.anchor)
	}
	if r.r.From.Day < f || r.r.To.Day > t {
		return unresolved
	}
	return r
}

// nth reads "the first week of May", "the last three days of the year", "the week of 10 April".
func (c *context) nth(s sense) reading {
	w := c.plain(*s.within2)
	if !w.r.From.Known || !w.r.To.Known {
		return unresolved
	}
	f, t := w.r.From.Day, w.r.To.Day
	if s.n == 0 { // the week that holds a day
		if w.gran != "day" {
			return unresolved
		}
		if s.unit == weekendUnit {
			return weekendAt(f, w.anchor)
		}
		return around(f, s.unit, 0, w.anchor)
	}
	if s.unit == monthUnit {
		return monthWithin(w, s)
	}
	if s.weekday >= 0 {
		d := nthWeekday(f, t, s.weekday, int(s.n)*(1+2*min(0, s.dir)))
		if d < f || d >= t {
			return unresolved
		}
		return days(d, d+1, "day", w.anchor)
	}
	k := calendar.Day(1)
	if s.unit == weekUnit {
		k = 7
	}
	n := calendar.Day(s.n)
	a := f + k*(n-1)
	if s.unit == weekUnit { // weeks begin on Monday; the first is the one with most of its days inside
		a = monday(f+3) + 7*(n-1)
	}
	b := a + k*calendar.Day(max(1, s.count))
	if s.dir < 0 {
		b = t
		if s.unit == weekUnit {
			b = monday(t-1) + 7
		}
		a = b - k*calendar.Day(max(1, s.count))
	}
	if a > t || b > t+7 || s.unit == dayUnit && b > t {
		return unresolved
	}
	r := days(a, b, "day", w.anchor)
	if s.unit == weekUnit {
		r.gran = "week"
	}
	return r
}
