package dates

import "crosscheck/language/numeral"

// nth reads "the first week of May", "the last three days of the year", "the week of 10 April", "Tuesday of next week".
func (s *scanner) nth(i, j int) (match, bool) {
	se := blank(nthForm)
	switch n, ok := numeral.Read(s.ps, j); {
	case ok && n.Ordinal && n.Value < 32:
		se.n, j = n.Value, n.Last+1
	case s.at(j).Is("last", "final"):
		se.n, se.dir, j = 1, -1, j+1
	case s.at(j).Is("weekend"):
	case s.at(j).Is("week"):
		if s.at(j+1).Is("starting", "beginning", "commencing") {
			k := j + 2
			if s.at(k).Is("on") {
				k++
			}
			if m, ok := s.core(k); ok && (m.sense.form == dayForm || m.sense.form == weekdayForm) {
				inner := m.sense
				se.unit, se.within2 = weekUnit, &inner
				return match{i, m.last, se}, true
			}
		}
	default:
		return match{}, false
	}
	if w, ok := weekdays[s.at(j).Lower]; ok && se.n > 0 && se.n < 6 { // "the second Monday in June"
		return s.nthWeekday(i, j, w, se)
	}
	if s.at(j).Is("of") && se.n > 0 && se.dir == 0 { // "the 4th of next month"
		if m, ok := s.directed(j + 1); ok && m.sense.form == unitForm && m.sense.unit == monthUnit {
			se.unit, se.within2 = dayUnit, &m.sense
			return match{i, m.last, se}, true
		}
	}
	if n, ok := numeral.Read(s.ps, j); ok && !n.Ordinal && se.n > 0 && n.Value < 100 {
		se.count, j = int(n.Value), n.Last+1
	}
	se.unit = units[s.at(j).Lower]
	if se.unit != dayUnit && se.unit != weekUnit && !(se.unit == weekendUnit && se.n == 0) && !(se.unit == monthUnit && se.n > 0 && se.count == 0) || s.at(j).Is("night", "nights") || !s.at(j+1).Is("of", "in") || se.n == 0 && s.at(j+1).Is("in") {
		return match{}, false
	}
	m, ok := s.completed(s.core(j + 2))
	if !ok {
		m, ok = s.that(j + 2)
	}
	if !ok || m.sense.form == lengthForm || m.sense.form == clockForm || m.sense.form == yearForm && s.at(j+1).Is("in") {
		return match{}, false
	}
	inner := m.sense
	se.within2 = &inner
	return match{i, m.last, se}, true
}

// nthWeekday reads "the last Friday of May", "the first Tuesday of the month", whose weekday stands at piece j.
func (s *scanner) nthWeekday(i, j, weekday int, se sense) (match, bool) {
	if !s.at(j+1).Is("of", "in") {
		return match{}, false
	}
	if every, ok := s.set(j + 2); ok && s.at(j+2).Is("every", "each") { // "the third Saturday of every month"
		every.first = i
		return every, true
	}
	m, ok := s.completed(s.core(j + 2))
	if !ok && s.at(j+1).Is("of") {
		m, ok = s.that(j + 2)
	}
	f := m.sense.form
	long := (f == unitForm || f == thatForm) && m.sense.unit >= monthUnit && m.sense.unit <= yearUnit
	if !ok || !long && f != monthForm && f != yearForm && f != quarterForm && f != seasonForm {
		return match{}, false
	}
	inner := m.sense
	se.weekday, se.unit, se.within2 = weekday, dayUnit, &inner
	return match{i, m.last, se}, true
}
