package dates

import "crosscheck/language/numeral"

// weekday reads "Tuesday", "last Tuesday", "Tuesday, 26 November".
func (s *scanner) weekday(i int) (match, bool) {
	j, dir, said, event := s.direction(i)
	p := s.at(j)
	w, ok := weekdays[p.Lower]
	if !ok || p.Kind != numeral.Word || len(p.Lower) < 6 && (!p.Upper || s.at(j).Is("sun", "sat", "mon", "wed", "fri") && !s.abbreviated(j) || s.at(j).Is("sun") && s.at(j-1).Is("the")) {
		return match{}, false
	}
	if next := s.at(j + 1); next.Kind == numeral.Word && next.Upper && months[next.Lower] == 0 && publications[next.Lower] {
		return match{}, false // "Sunday Times"
	}
	se := blank(weekdayForm)
	se.weekday, se.dir, se.said, se.event = w, dir, said, event
	se.vague = said && s.at(j-1).Is("next", "last") && !s.at(j-2).Is("this")
	m := match{i, j, se}
	k := j + 1
	if s.at(k).Lower == "." && s.at(k).Glued() && len(p.Lower) < 6 {
		m.last, k = k, k+1
	}
	for s.at(k).Lower == "," || s.at(k).Is("the") {
		k++
	}
	for _, f := range []func(int) (match, bool){s.monthDay, s.dayMonth} {
		if d, ok := f(k); ok {
			d.first, d.sense.weekday = i, w
			return d, true
		}
	}
	if d, ok := s.numeric(k); ok && d.sense.form != monthForm { // "Friday 05/12/2025"
		d.first, d.sense.weekday = i, w
		return d, true
	}
	k = j + 1
	if s.at(k).Is("of") {
		k++
	}
	if s.at(j + 1).Is("the") {
		k = j + 2
	}
	if d, last := s.dayNumber(k); d > 0 && !said && months[s.at(last+1).Lower] == 0 && (last > k || s.at(k).Kind == numeral.Word || s.bare(k)) {
		m.last, m.sense.day = last, d // "Friday the 13th"
		return m, true
	}
	if !said && p.Upper && len(p.Lower) > 5 && s.at(j+1).Is("week", "fortnight") && s.at(j+2).Kind == numeral.Symbol && s.at(j+2).Lower != "-" { // "Friday week" is a week later
		m.last, m.sense.said, m.sense.dir, m.sense.n = j+1, true, 1, 1
		if s.at(j + 1).Is("fortnight") {
			m.sense.n = 2
		}
		return m, true
	}
	if d, ok := s.directed(k); ok && !said && d.sense.form == unitForm && d.sense.unit == weekUnit { // "Tuesday of next week"
		m.last, m.sense.unit, m.sense.said, m.sense.dir, m.sense.event = d.last, weekUnit, true, d.sense.dir, d.sense.event
	}
	return m, true
}

// abbreviated is true where a short word that may be another ("Sun", "wed") is followed as a weekday is.
func (s *scanner) abbreviated(j int) bool {
	next := s.at(j + 1)
	if next.Lower == "," {
		next = s.at(j + 2)
	}
	if next.Kind == numeral.Digits {
		return months[s.at(j+2).Lower] > 0 || months[s.at(j+3).Lower] > 0 || s.at(j+2).Is("st", "nd", "rd", "th") && s.at(j+2).Glued()
	}
	return next.Lower == "." && next.Glued() || months[next.Lower] > 0
}

// bare is true for a number that nothing follows which it could count: "Friday 31."
func (s *scanner) bare(k int) bool {
	next := s.at(k + 1)
	return s.at(k).Space && next.Kind == numeral.Symbol && (k+1 >= len(s.ps) || next.Is(".", ",", "!", "?", ";", ")"))
}

var publications = set(`times post mirror telegraph herald independent express mail sun news night islands brunch school world star review journal standard`)
