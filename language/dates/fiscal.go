package dates

import (
	"crosscheck/calendar"
	"crosscheck/language/numeral"
)

// Companies and states have years of their own, that end in any month. Where the day is told on which such a period ends, it is known
// ("its fiscal fourth quarter ended 30 June", "the six months to March"); where none is told, "the fiscal fourth quarter" is taken for
// the calendar's, off by as much as the setting says.

// closing reads the day on which a week, a quarter, a year or a number of months ends. The day stays an expression of its own.
func (s *scanner) closing(m match) match {
	se := &m.sense
	switch {
	case se.until != nil || se.year != 0:
		return m
	case se.form == quarterForm, (se.form == thatForm || se.form == unitForm) && se.unit == quarterUnit:
		se.span = 3
	case (se.form == thatForm || se.form == unitForm) && se.unit == yearUnit && !se.lastDay, se.length == "P1Y" || se.length == "P12M":
		se.span = 12
	case (se.form == thatForm || se.form == unitForm) && se.unit == weekUnit: // "the week ending 7 March"
	case se.length == "P3M", se.length == "P6M", se.length == "P9M":
		se.span = int(se.length[1] - '0')
	default:
		return m
	}
	k := m.last + 1
	if s.at(k).Lower == "," {
		k++
	}
	lengths := se.form == lengthForm || se.form == stretchForm
	if p := s.at(k); !p.Is("ended", "ending") && !(p.Is("to", "through") && (lengths || se.span == 0)) {
		return m
	}
	se.closed = s.at(k).Is("ended", "to", "through")
	if k++; s.at(k).Is("on") {
		k++
	}
	for _, f := range []func(int) (match, bool){s.monthDay, s.dayMonth, s.month, s.weekday} {
		if d, ok := f(k); ok && !d.sense.said && (d.sense.form == dayForm || (d.sense.form == weekdayForm) == (se.span == 0)) && s.at(k).Kind != numeral.Symbol {
			end := d.sense
			se.closes = &end
			return m
		}
	}
	return m
}

// closing is the stretch that ends with the day, or the month, on which a company's period does.
func (c *context) closing(s sense) reading {
	t := *c
	if s.closed && c.known {
		t.tense = past
	}
	end := t.resolve(*s.closes)
	if !end.r.To.Known {
		return unresolved
	}
	if s.span == 0 {
		return days(end.r.To.Day-7, end.r.To.Day, "week", end.anchor)
	}
	y, m, d := end.r.To.Day.Civil()
	gran := map[int]string{3: "quarter", 12: "year"}[s.span]
	return days(date(y, int(m)-s.span, d), end.r.To.Day, gran, end.anchor)
}

// workdaysOn is the day n days from Monday to Friday after a day, or before it where n is negative. Holidays are not known.
func workdaysOn(d calendar.Day, n int) calendar.Day {
	step := calendar.Day(1)
	if n < 0 {
		step, n = -1, -n
	}
	for n > 0 {
		d += step
		if w := d.Weekday(); w != 0 && w != 6 {
			n--
		}
	}
	return d
}
