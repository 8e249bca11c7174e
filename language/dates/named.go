package dates

import (
	"strings"

	"crosscheck/language/numeral"
)

// month reads "March", "March 2025", "last March".
func (s *scanner) month(i int) (match, bool) {
	j, dir, said, event := s.direction(i)
	month, last := s.monthWord(j)
	if month == 0 {
		return match{}, false
	}
	if s.at(j).Lower == "mar" || s.at(j).Lower == "may" && j == 0 && s.at(j+1).Kind == numeral.Word && !s.at(j+1).Is("of", "and", "was", "is", "saw", "to") ||
		s.at(j).Is("march") && (s.at(j-1).Is("the", "a") && j == i || s.at(j+1).Is("on", "for", "against", "to") && s.at(j-1).Is("of", "the", "a") && !s.at(j-2).Is("end", "beginning", "start", "middle", "close")) {
		return match{}, false
	}
	if s.at(j).Is("may", "april", "june", "august", "jan", "march") && s.nameAround(j) {
		return match{}, false
	}
	se := blank(monthForm)
	se.month, se.dir, se.said, se.event = month, dir, said, event
	m := match{i, last, se}
	if !said {
		k := last + 1
		if s.at(k).Is("of") || s.at(k).Lower == "," || s.at(k).Lower == "-" {
			k++
		}
		if y, ok := s.yearAt(k); ok {
			m.sense.year, m.last = y.sense.year, y.last
		} else if y, end := s.thousandYear(k); y > 0 {
			m.sense.year, m.last = y, end
		} else if s.at(k).Lower == "'" && s.at(k+1).Plain && len(s.at(k+1).Lower) == 2 {
			m.sense.year, m.last = century2(int(s.at(k+1).Value)), k+1
		} else if y := s.shortYear(k); y > 0 {
			m.sense.year, m.last = y, k
		}
	}
	return m, true
}

// nameAround is true where a month's name stands in a person's: "Theresa May", "April Roe".
func (s *scanner) nameAround(i int) bool {
	prev, next := s.at(i-1), s.at(i+1)
	if next.Kind == numeral.Word && next.Upper && weekdays[next.Lower] == 0 && months[next.Lower] == 0 && !next.Is("the") && next.Lower != "sunday" {
		return true
	}
	known := weekdays[prev.Lower] > 0 || prev.Is("sunday", "early", "late", "mid", "in", "on", "of", "last", "next", "this", "since", "by", "until", "from", "and", "to", "before", "after", "between", "during", "through", "throughout", "till", "when", "though", "as", "if", "with", "but", "each", "every", "for", "the", "around")
	return prev.Kind == numeral.Word && prev.Upper && !known
}

// direction reads "last", "next", "this" and the like before a unit; j is the piece after it.
func (s *scanner) direction(i int) (j, dir int, said, event bool) {
	j = i
	the := s.at(j).Is("the")
	if the {
		j++
	}
	switch w := s.at(j); {
	case w.Is("last", "past", "previous", "preceding", "prior"):
		if s.at(i-1).Is("at") && w.Is("last") {
			return i, 0, false, false
		}
		return j + 1, -1, true, w.Is("previous", "preceding", "prior") && the
	case w.Is("next", "coming", "upcoming", "following", "ensuing"):
		return j + 1, 1, true, w.Is("following", "ensuing") || w.Is("next") && the
	case w.Is("this", "current"):
		j++
		if s.at(j).Is("past", "last") {
			return j + 1, -1, true, false
		}
		if s.at(j).Is("coming", "upcoming", "next") {
			return j + 1, 1, true, false
		}
		return j, 0, true, false
	case w.Is("same", "that"):
		return j + 1, 0, true, true
	}
	return i, 0, false, false
}

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

// beyond reads "the week before last", "the month after next", "the Tuesday before last".
func (s *scanner) beyond(i int) (match, bool) {
	j := i
	if s.at(j).Is("the") {
		j++
	}
	dir := 0
	switch {
	case s.at(j+1).Is("before") && s.at(j+2).Is("last"):
		dir = -1
	case s.at(j+1).Is("after") && s.at(j+2).Is("next"):
		dir = 1
	default:
		return match{}, false
	}
	if timeWords()[s.at(j+3).Lower] { // "the day before last Sunday"
		return match{}, false
	}
	p := s.at(j)
	if w, ok := weekdays[p.Lower]; ok {
		se := blank(weekdayForm)
		se.weekday, se.dir, se.said, se.n = w, dir, true, 1
		return match{i, j + 2, se}, true
	}
	se := blank(unitForm)
	se.unit, se.dir, se.said = units[p.Lower], 2*dir, true
	if p.Is("night") {
		se.from, se.to = dayparts["night"][0], dayparts["night"][1]
	}
	return match{i, j + 2, se}, se.unit >= dayUnit && !strings.HasSuffix(p.Lower, "s") && se.unit != fortnightUnit
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

func (s *scanner) monthAlone(i int) (match, bool) {
	m, last := s.monthWord(i)
	se := blank(monthForm)
	se.month = m
	return match{i, last, se}, m > 0
}

func (s *scanner) seasonAlone(i int) (match, bool) {
	se := blank(seasonForm)
	se.month, se.name = seasons[s.at(i).Lower], s.at(i).Lower
	return match{i, i, se}, se.month > 0
}

var publications = set(`times post mirror telegraph herald independent express mail sun news night islands brunch school world star review journal standard`)

// deictic reads "today", "yesterday", "tomorrow", "tonight", "last night", "the day before yesterday".
func (s *scanner) deictic(i int) (match, bool) {
	if m, ok := s.toDate(i); ok {
		return m, true
	}
	se := blank(unitForm)
	se.unit, se.said = dayUnit, true
	day := func(first, last, dir int) (match, bool) {
		se.dir = dir
		return match{first, last, se}, true
	}
	switch p := s.at(i); {
	case p.Is("today"):
		return day(i, i, 0)
	case p.Is("yesterday"):
		return day(i, i, -1)
	case p.Is("tomorrow"):
		return day(i, i, 1)
	case p.Is("tonight"):
		se.from, se.to = 1080, 1440
		return day(i, i, 0)
	case p.Is("overnight"):
		se.from, se.to = 0, 360
		return day(i, i, 0)
	case p.Is("the") && s.at(i+1).Is("day") && s.at(i+2).Is("before") && s.at(i+3).Is("yesterday"):
		return day(i, i+3, -2)
	case p.Is("the") && s.at(i+1).Is("day") && s.at(i+2).Is("after") && s.at(i+3).Is("tomorrow"):
		return day(i, i+3, 2)
	case p.Is("the") && s.at(i+1).Is("day") && s.at(i+2).Is("before", "after") && s.nounPhrase(i+3):
		return match{i, i + 2, blank(vagueForm)}, true // "the day before the vote": whenever that was
	case p.Is("the") && s.at(i+1).Is("day") && s.at(i+2).Is("before", "after"):
		se.event = true
		return day(i, i+2, map[string]int{"before": -1, "after": 1}[s.at(i+2).Lower])
	}
	if m, ok := s.smallHours(i); ok {
		return m, true
	}
	j, dir, said, event := s.direction(i)
	if d, ok := dayparts[s.at(j).Lower]; ok && said && !s.at(j).Is("noon", "midnight", "midday", "tonight", "overnight") {
		if dir < 0 && !s.at(j).Is("night", "evening") {
			return match{}, false
		}
		se.from, se.to, se.event = d[0], d[1], event
		return day(i, j, dir)
	}
	return match{}, false
}

// smallHours reads "the early hours of Sunday", "the small hours of 3 May".
func (s *scanner) smallHours(i int) (match, bool) {
	j := i
	if s.at(j).Is("the") {
		j++
	}
	if !s.at(j).Is("early", "small", "wee") || !s.at(j+1).Is("hours") || !s.at(j+2).Is("of", "on") {
		return match{}, false
	}
	for _, f := range []func(int) (match, bool){s.monthDay, s.dayMonth, s.weekday, s.deictic} {
		d, ok := f(j + 3)
		if se := &d.sense; ok && (se.form == dayForm || se.form == weekdayForm || se.form == unitForm && se.unit == dayUnit && se.until == nil) {
			if s.at(d.last + 1).Is("morning") {
				d.last++
			}
			d.first, se.from, se.to = i, dayparts["overnight"][0], dayparts["overnight"][1]
			return d, true
		}
	}
	return match{}, false
}

// nounPhrase is true where piece i begins the name of a thing: "the vote", "his death", "Carnival".
func (s *scanner) nounPhrase(i int) bool {
	p := s.at(i)
	return p.Kind == numeral.Word && (p.Upper || p.Is("the", "a", "an", "this", "that", "these", "those", "his", "her", "its", "their", "our", "my"))
}

// programme is true where words of time are written as a name is, "Good Morning Today" and "This Week": with capitals
// in the middle of a sentence that is no headline.
func (s *scanner) programme(m match) bool {
	if m.first == 0 || s.titled || !s.ps[m.first].Upper || m.sense.form != unitForm && m.sense.form != shiftForm {
		return false
	}
	for _, p := range s.ps[m.first : m.last+1] {
		if p.Kind == numeral.Word && !p.Upper {
			return false
		}
	}
	prev := s.at(m.first - 1)
	return m.last > m.first || prev.Kind == numeral.Word && prev.Upper
}

// headline is true where nearly every longer word has a capital, as in a title.
func headline(ps []numeral.Piece) bool {
	upper, lower := 0, 0
	for _, p := range ps {
		if p.Kind == numeral.Word && len(p.Lower) > 3 {
			if p.Upper {
				upper++
			} else {
				lower++
			}
		}
	}
	return upper > 2*lower
}

// toDate reads "the year to date", "year-to-date": the days of the year before that of publication.
func (s *scanner) toDate(i int) (match, bool) {
	j := i
	if s.at(j).Is("the") {
		j++
	}
	k := j
	for _, w := range []string{"to", "date"} {
		if k++; s.at(k).Lower == "-" && s.at(k).Glued() {
			k++
		}
		if !s.at(k).Is(w) {
			return match{}, false
		}
	}
	se, end := blank(unitForm), blank(unitForm)
	se.unit, se.said = units[s.at(j).Lower], true
	end.unit, end.said, end.dir = dayUnit, true, -1
	se.until = &end
	return match{i, k, se}, se.unit >= monthUnit
}

// directed reads "last week", "this year", "next month", "the following day", "this weekend", "the weekend", "the previous year".
func (s *scanner) directed(i int) (match, bool) {
	j, dir, said, event := s.direction(i)
	if s.at(i).Is("the") && s.at(i+1).Is("weekend") {
		j, said = i+1, true
	}
	k := j
	own := s.at(k).Is("academic", "school") // a year that is not the calendar's, and differs from place to place
	if own || s.at(k).Is("fiscal", "calendar", "financial", "full") || s.at(k).Is("business") && !s.at(k+1).Is("week") {
		k++
	}
	working := s.at(k).Is("working", "work", "business", "trading") && s.at(k+1).Is("week")
	if working {
		k++
	}
	u := units[s.at(k).Lower]
	if s.at(k).Is("workweek") {
		u, working = weekUnit, true
	}
	if !said || u == noUnit || u < dayUnit || strings.HasSuffix(s.at(k).Lower, "s") && s.at(k).Lower != "yrs" || s.at(k).Is("night", "min", "sec") {
		return match{}, false
	}
	if s.at(j-1).Is("past") && s.at(i).Is("the", "past") { // "the past year": a length, not last year
		return match{}, false
	}
	se := blank(unitForm)
	se.unit, se.dir, se.said, se.event, se.n = u, dir, true, event, 1
	se.loose = s.at(i).Is("the") && s.at(i+1).Is("next") || u > dayUnit && s.at(j-1).Is("same")
	se.fiscal = s.at(k-1).Is("fiscal", "financial")
	se.working = working
	m := match{i, k, se}
	if own {
		m.sense = blank(vagueForm)
		return m, true
	}
	if u == yearUnit && s.at(k+1).Lower == "'" && s.at(k+2).Is("s") { // "this year's third quarter"
		for _, f := range []func(int) (match, bool){s.quarter, s.monthAlone, s.seasonAlone} {
			if q, ok := f(k + 3); ok {
				q.first, q.sense.yearSaid, q.sense.years = i, true, dir
				return q, true
			}
		}
	}
	return m, true
}
