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
	event    calendar.Range // the last event told
	eventG   string
	hasEvent bool
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
	r := c.plain(s)
	if s.gran == "half" && r.r.From.Known && r.r.To.Known {
		f, t := r.r.From.Day, r.r.To.Day
		mid := f + (t-f)/2
		if r.gran == "year" {
			y, _, _ := f.Civil()
			mid = date(y, 7, 1)
		}
		if s.dir == 1 {
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
	if s.from >= 0 && r.r.From.Known && r.gran == "day" {
		day := r.r.From.Day
		r.r = calendar.Range{From: calendar.At(day, s.from), To: calendar.At(day, min(s.to, 1439))}
		if s.to >= 1440 {
			r.r.To = calendar.On(day + 1)
		}
		r.gran = "hour"
		if s.to == s.from+1 {
			r.gran = "minute"
		}
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
	a.r.To = b.r.To
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
	r.r = calendar.Days(f, t)
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
	}
	return unresolved
}

// chosen picks among three instances, one a cycle apart, by tense: past the latest that does not begin
// after publication, future the earliest that does not end before it, else the nearest.
func (c *context) chosen(before, same, after reading) reading {
	for _, o := range []reading{before, same, after} { // a neighbour beats the tense: in August "September" is next month
		if near := calendar.Day(c.set.NearDays); o.r.From.Day < c.ref+near && o.r.To.Day > c.ref-near && c.set.NearDays > 0 && c.tense != past || c.tense == past && o.r.From.Day > c.ref && o.r.From.Day <= c.ref+near/2 {
			return o
		}
	}
	began := same.r.From.Day <= c.ref
	over := same.r.To.Day <= c.ref
	switch {
	case c.tense == past && !began:
		return before
	case c.tense == past && before.r.From.Day <= c.ref && began:
		return same
	case c.tense == future && over:
		return after
	case c.tense == future:
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
	case s.name == ".": // points are written day first everywhere
	default:
		return unresolved
	}
	s.day, s.month = d, m
	return c.monthDay(s)
}

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
	return days(d, d+1, "day", anchor)
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

// base is the day that a relative expression counts from.
func (c *context) base(event bool) (calendar.Day, Anchor, bool) {
	if event {
		if c.hasEvent {
			return c.event.From.Day, Event, true
		}
		return 0, None, false
	}
	return c.ref, Published, c.known
}

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

// unit reads "last week", "this year", "the following month".
func (c *context) unit(s sense) reading {
	from, anchor, ok := c.base(s.event)
	if !ok && (!s.event || s.loose) && (c.known || c.monthly && s.unit >= monthUnit) {
		from, anchor, ok = c.ref, Published, true
	}
	if !ok {
		return unresolved
	}
	return around(from, s.unit, s.dir, anchor)
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
		s.within2 = nil
		r := t.shift(s)
		r.anchor = from.anchor
		return r
	}
	if s.vague && s.n == 0 {
		return unresolved
	}
	from, anchor, ok := c.base(s.event)
	if !ok && (!s.event || s.loose) && (c.known || c.monthly && s.unit >= monthUnit) {
		from, anchor, ok = c.ref, Published, true
	}
	if !ok || s.n > 5000 {
		return unresolved
	}
	n := roundHalf(s.n) * s.dir
	var r reading
	switch s.unit {
	case dayUnit, weekUnit, fortnightUnit:
		step := map[unit]int{dayUnit: 1, weekUnit: 7, fortnightUnit: 14}[s.unit]
		d := from + calendar.Day(n*step)
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
		r = around(from, monthUnit, n*k, anchor)
		r.fuzz = c.set.MonthFuzz
	case yearUnit, decadeUnit:
		k := map[unit]int{yearUnit: 1, decadeUnit: 10}[s.unit]
		r = around(from, yearUnit, n*k, anchor)
		r.fuzz = c.set.YearFuzz
		if s.event && c.eventG != "" && c.eventG != "day" && c.eventG != "hour" && c.eventG != "minute" {
			r = c.yearsOn(n * k)
		}
	case hourUnit, minuteUnit:
		if s.n > 12 {
			return unresolved
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

// yearsOn is the last event's own stretch, n years on: "the third quarter … a year earlier".
func (c *context) yearsOn(n int) reading {
	on := func(d calendar.Day) calendar.Day { y, m, dd := d.Civil(); return date(y+n, int(m), dd) }
	if !c.event.To.Known {
		return unresolved
	}
	return days(on(c.event.From.Day), on(c.event.To.Day), c.eventG, Event)
}

func (c *context) feast(s sense) reading {
	at := func(y int, a Anchor) reading {
		d := feastDay(s.feast, y)
		return days(d, d+1, "day", a)
	}
	if s.year != 0 {
		return at(s.year, Absolute)
	}
	if !c.known {
		return unresolved
	}
	y, _, _ := c.ref.Civil()
	t := *c
	if s.said && s.dir < 0 {
		t.tense = past
	} else if s.said && s.dir > 0 {
		t.tense = future
	}
	return t.chosen(at(y-1, Published), at(y, Published), at(y+1, Published))
}

func feastDay(f, y int) calendar.Day {
	nth := func(month, weekday, n int) calendar.Day {
		first := date(y, month, 1)
		return first + calendar.Day((weekday-int(first.Weekday())+7)%7+7*(n-1))
	}
	switch f {
	case -1:
		return easter(y)
	case -2:
		return easter(y) - 2
	case -3:
		return easter(y) + 1
	case -4:
		return nth(11, 4, 4)
	case -5:
		return nth(11, 4, 4) + 1
	case -6:
		return nth(9, 1, 1)
	case -7:
		last := date(y, 5, 31)
		return last - calendar.Day((int(last.Weekday())+6)%7)
	}
	return date(y, f/100, f%100)
}

// easter is Easter Sunday of the western churches (Gauss's rule in its anonymous form).
func easter(y int) calendar.Day {
	a, b, c := y%19, y/100, y%100
	h := (19*a + b - b/4 - (b-(b+8)/25+1)/3 + 15) % 30
	l := (32 + 2*(b%4) + 2*(c/4) - h - c%4) % 7
	m := (a + 11*h + 22*l) / 451
	n := h + l - 7*m + 114
	return date(y, n/31, n%31+1)
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
	if !c.hasEvent && s.loose && c.known && (s.unit == monthUnit || s.unit == yearUnit || s.unit == weekUnit && s.part != whole) {
		return around(c.ref, s.unit, 0, Published)
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
	case weekUnit:
		to = c.ref + calendar.Day(7*n)
	case monthUnit:
		to = date(y, int(m)+n, d)
	case quarterUnit:
		to = date(y, int(m)+3*n, d)
	case yearUnit:
		to = date(y+n, int(m), d)
	case decadeUnit:
		to = date(y+10*n, int(m), d)
	default:
		return unresolved
	}
	r := days(min(c.ref, to), max(c.ref, to), "", Published)
	if s.dir > 0 {
		r.r = calendar.Days(c.ref+1, to+1)
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
		return around(f, s.unit, 0, w.anchor)
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
	if a > t || b > t+7 {
		return unresolved
	}
	r := days(a, b, "day", w.anchor)
	if s.unit == weekUnit {
		r.gran = "week"
	}
	return r
}
