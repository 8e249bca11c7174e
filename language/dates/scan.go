package dates

import (
	"fmt"
	"math"
	"strings"

	"crosscheck/language/numeral"
)

// A match is a sense at pieces first to last, both included.
type match struct {
	first, last int
	sense       sense
}

// A scanner looks for time expressions in the pieces of one sentence.
type scanner struct {
	ps    []numeral.Piece
	block []bool // pieces that are no time for other reasons: "may" as a verb
}

func (s *scanner) at(i int) numeral.Piece {
	if i < 0 || i >= len(s.ps) {
		return numeral.Piece{Kind: numeral.Symbol, Space: true}
	}
	return s.ps[i]
}

// all lists the expressions from left to right; at each place the longest wins.
func (s *scanner) all() []match {
	var out []match
	for i := 0; i < len(s.ps); i++ {
		m, ok := s.longest(i)
		if !ok {
			continue
		}
		out = append(out, m)
		i = m.last
	}
	return out
}

func (s *scanner) longest(i int) (match, bool) {
	best, found := match{last: i - 1}, false
	for _, f := range []func(int) (match, bool){s.ranged, s.modified, s.set, s.shift, s.stretch, s.vague, s.that} {
		if m, ok := f(i); ok && m.last > best.last {
			best, found = m, true
		}
	}
	return best, found
}

// modified reads a core with what blurs it before ("early", "the end of") and what completes it after.
func (s *scanner) modified(i int) (match, bool) {
	j, p := i, whole
	if s.at(j).Is("the") && !s.at(j+1).Is("end", "beginning", "start", "middle", "early", "late", "close", "rest", "turn", "first", "second", "last", "remainder", "latter", "height") {
		m, ok := s.core(i)
		return s.completed(m, ok)
	}
	if s.at(j).Is("the") {
		j++
	}
	if w := s.at(j); (w.Is("early", "late", "mid", "earlier", "later", "mids")) && (s.at(j+1).Lower == "-" || w.Lower != "the") {
		p = parts[w.Lower]
		k := j + 1
		if s.at(k).Lower == "-" {
			k++
		}
		if s.at(k).Is("in", "on") && w.Is("earlier", "later", "early", "late") {
			k++
		}
		if m, ok := s.completed(s.core(k)); ok && m.sense.form != lengthForm && m.sense.form != clockForm {
			m.first, m.sense.part = i, p
			return m, true
		}
	}
	if s.at(j).Is("end", "beginning", "start", "middle", "close", "rest", "turn", "remainder", "height") && s.at(j+1).Is("of") {
		m, ok := s.completed(s.core(j + 2))
		if t, that := s.that(j + 2); that && (!ok || t.last > m.last) {
			m, ok = t, true
		}
		if ok && m.sense.form != lengthForm && m.sense.form != clockForm {
			m.first, m.sense.part = i, parts[s.at(j).Lower]
			return m, true
		}
	}
	if m, ok := s.nth(i, j); ok {
		return m, true
	}
	if m, ok := s.half(i, j); ok {
		return m, true
	}
	m, ok := s.core(i)
	return s.completed(m, ok)
}

// half reads "the first half of 2025".
func (s *scanner) half(i, j int) (match, bool) {
	if !s.at(j).Is("first", "second", "latter", "last") || !s.at(j+1).Is("half") || !s.at(j+2).Is("of") {
		return match{}, false
	}
	m, ok := s.core(j + 3)
	if !ok || m.sense.form == lengthForm {
		return m, false
	}
	m.first, m.sense.gran = i, "half"
	if s.at(j).Is("first") {
		m.sense.dir = 1
	} else {
		m.sense.dir = 2
	}
	return m, true
}

// core reads one calendar expression that begins at piece i.
func (s *scanner) core(i int) (match, bool) {
	best, found := match{last: i - 1}, false
	for _, f := range []func(int) (match, bool){s.numeric, s.monthDay, s.dayMonth, s.month, s.weekday, s.deictic, s.directed, s.quarter, s.season, s.decade, s.century, s.year, s.feast, s.clock, s.dom} {
		if m, ok := f(i); ok && m.last > best.last {
			best, found = m, true
		}
	}
	return best, found
}

// completed adds a time of day, "last year" and the like behind a core.
func (s *scanner) completed(m match, ok bool) (match, bool) {
	if !ok {
		return m, false
	}
	j := m.last + 1
	se := &m.sense
	if (se.form == monthForm || se.form == dayForm || se.form == seasonForm || se.form == quarterForm) && se.year == 0 && !se.said {
		k := j
		if s.at(k).Is("of", "in") || s.at(k).Lower == "," {
			k++
		}
		if d, ok := s.directed(k); ok && d.sense.form == unitForm && d.sense.unit == yearUnit && !d.sense.event {
			m.last, se.yearSaid, se.years = d.last, true, d.sense.dir
			j = m.last + 1
		} else if y, ok := s.yearAt(k); ok && (k == j || s.at(j).Is("of", "in")) && (se.form == seasonForm || se.form == quarterForm || se.form == monthForm) {
			m.last, se.year = y.last, y.sense.year
			j = m.last + 1
		}
	}
	if se.form == clockForm {
		return s.clockDay(m), true
	}
	if w, ok := weekdays[s.at(j).Lower]; ok && se.form == unitForm && se.unit == weekUnit && !se.event && len(s.at(j).Lower) > 5 { // "next week Wednesday"
		se.form, se.weekday, m.last = weekdayForm, w, j
		return m, true
	}
	dated := se.form == dayForm || se.form == weekdayForm || se.form == domForm || se.form == unitForm && se.unit == dayUnit || se.form == numericForm
	if !dated {
		return m, true
	}
	k := j
	if s.at(k).Is("early", "late", "mid") {
		k++
	}
	if d, ok := dayparts[s.at(k).Lower]; ok && se.from < 0 && !s.at(k).Is("noon", "midnight", "midday", "tonight") {
		se.from, se.to, m.last = d[0], d[1], k
		return m, true
	}
	if s.at(k).Is("at", "around", "about") || s.at(k).Lower == "," {
		k++
		if s.at(k).Is("about", "around") {
			k++
		}
	}
	if c, ok := s.clock(k); ok && se.from < 0 {
		se.from, se.to, m.last = c.sense.from, c.sense.to, c.last
	}
	return m, true
}

// clockDay gives a time of day its day: "10 p.m. Wednesday", "noon on 3 May".
func (s *scanner) clockDay(m match) match {
	k := m.last + 1
	if s.at(k).Is("on") || s.at(k).Lower == "," {
		k++
	}
	for _, f := range []func(int) (match, bool){s.monthDay, s.dayMonth, s.weekday, s.deictic} {
		if d, ok := f(k); ok && (d.sense.form == dayForm || d.sense.form == weekdayForm || d.sense.form == unitForm) {
			d.sense.from, d.sense.to = m.sense.from, m.sense.to
			d.first = m.first
			return d
		}
	}
	return m
}

// monthWord reads a month's name with its point; "may" and "march" must look like names.
func (s *scanner) monthWord(i int) (month, last int) {
	p := s.at(i)
	n := months[p.Lower]
	if n == 0 || p.Kind != numeral.Word {
		return 0, 0
	}
	if (p.Is("may", "march", "mar", "sep", "dec", "jan", "sun", "sat")) && !p.Upper {
		return 0, 0
	}
	if s.block != nil && s.block[i] {
		return 0, 0
	}
	if s.at(i+1).Lower == "." && s.at(i+1).Glued() && len(p.Lower) < 5 && !p.Is("may", "june", "july") {
		return n, i + 1
	}
	return n, i
}

// dayNumber reads "26", "26th", "twenty-sixth".
func (s *scanner) dayNumber(i int) (day, last int) {
	n, ok := numeral.Read(s.ps, i)
	if !ok || n.Value < 1 || n.Value > 31 || n.Value != math.Trunc(n.Value) || n.Fraction || n.Scaled || n.Article {
		if s.at(i).Kind == numeral.Digits && s.at(i).Plain && s.at(i).Value >= 1 && s.at(i).Value <= 31 {
			return int(s.at(i).Value), i
		}
		return 0, 0
	}
	if n.Words && !n.Ordinal {
		return 0, 0
	}
	if !n.Ordinal && (!s.at(n.Last).Plain || n.Last != i || s.at(i+1).Is("%", ":") && s.at(i+1).Glued() && (s.at(i+1).Lower == "%" || s.at(i+2).Glued() && s.at(i+2).Kind == numeral.Digits)) {
		return 0, 0
	}
	return int(n.Value), n.Last
}

// monthDay reads "November 26, 2025", "Nov. 26", "May the fourth".
func (s *scanner) monthDay(i int) (match, bool) {
	month, j := s.monthWord(i)
	if month == 0 {
		return match{}, false
	}
	k := j + 1
	if s.at(k).Is("the") || s.at(k).Lower == "-" && s.at(k).Glued() {
		k++
	}
	day, last := s.dayNumber(k)
	if day == 0 {
		return match{}, false
	}
	se := blank(dayForm)
	se.month, se.day = month, day
	m := match{i, last, se}
	return s.trailingYear(m), true
}

// trailingYear takes the year after a day: ", 2025", " 2025", "-2025".
func (s *scanner) trailingYear(m match) match {
	k := m.last + 1
	if s.at(k).Lower == "," || s.at(k).Is("of", "in") || s.at(k).Is("-", "/") && s.at(k).Glued() {
		k++
	}
	p := s.at(k)
	if p.Kind == numeral.Digits && p.Plain && len(p.Lower) == 4 && p.Value >= 1000 && p.Value < 2200 && !counted[s.at(k+1).Lower] {
		m.sense.year, m.last = int(p.Value), k
		return m
	}
	if y, last := s.spokenYear(k); y > 0 {
		m.sense.year, m.last = y, last
		return m
	}
	if p.Lower == "'" && s.at(k+1).Plain && len(s.at(k+1).Lower) == 2 {
		m.sense.year, m.last = century2(int(s.at(k+1).Value)), k+1
	}
	return m
}

func century2(yy int) int {
	if yy < 40 {
		return 2000 + yy
	}
	return 1900 + yy
}

// dayMonth reads "26 November 2025", "the 26th of November", "5-7 March".
func (s *scanner) dayMonth(i int) (match, bool) {
	j := i
	if s.at(j).Is("the") {
		j++
	}
	day, last := s.dayNumber(j)
	if day == 0 {
		return match{}, false
	}
	k := last + 1
	if s.at(k).Is("of") || s.at(k).Is("-", "/", ".") && s.at(k).Glued() {
		k++
	}
	month, end := s.monthWord(k)
	if month == 0 || k > 0 && !s.at(k).Upper && len(s.at(k).Lower) < 4 && s.at(k).Space {
		return match{}, false
	}
	se := blank(dayForm)
	se.month, se.day = month, day
	return s.trailingYear(match{i, end, se}), true
}

// month reads "March", "March 2025", "last March".
func (s *scanner) month(i int) (match, bool) {
	j, dir, said, event := s.direction(i)
	month, last := s.monthWord(j)
	if month == 0 {
		return match{}, false
	}
	if s.at(j).Lower == "mar" || s.at(j).Lower == "may" && j == 0 && s.at(j+1).Kind == numeral.Word && !s.at(j+1).Is("of", "and", "was", "is", "saw", "to") ||
		s.at(j).Is("march") && (s.at(j-1).Is("the", "a") && j == i || s.at(j+1).Is("on", "for", "against", "to") && s.at(j-1).Is("of", "the", "a")) {
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
		} else if s.at(k).Lower == "'" && s.at(k+1).Plain && len(s.at(k+1).Lower) == 2 {
			m.sense.year, m.last = century2(int(s.at(k+1).Value)), k+1
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
		if s.at(j).Is("coming", "next") {
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
	if !ok || p.Kind != numeral.Word || len(p.Lower) < 6 && (!p.Upper || s.at(j).Is("sun", "sat", "mon", "wed", "fri") && s.at(j+1).Lower != "." && s.at(j+1).Lower != "," && months[s.at(j+1).Lower] == 0 || s.at(j).Is("sun") && s.at(j-1).Is("the")) {
		return match{}, false
	}
	if next := s.at(j + 1); next.Kind == numeral.Word && next.Upper && months[next.Lower] == 0 && publications[next.Lower] {
		return match{}, false // "Sunday Times"
	}
	se := blank(weekdayForm)
	se.weekday, se.dir, se.said, se.event = w, dir, said, event
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
	k = j + 1
	if s.at(k).Is("of") {
		k++
	}
	if s.at(j + 1).Is("the") {
		k = j + 2
	}
	if d, last := s.dayNumber(k); d > 0 && !said && months[s.at(last+1).Lower] == 0 && (last > k || s.at(k).Kind == numeral.Word) {
		m.last, m.sense.day = last, d // "Friday the 13th"
		return m, true
	}
	if s.at(k).Is("last", "next", "this") && s.at(k+1).Is("week") && !said {
		m.last, m.sense.unit, m.sense.said = k+1, weekUnit, true
		m.sense.dir = map[string]int{"last": -1, "next": 1, "this": 0}[s.at(k).Lower]
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
	if n, ok := numeral.Read(s.ps, j); ok && !n.Ordinal && se.n > 0 && n.Value < 100 {
		se.count, j = int(n.Value), n.Last+1
	}
	se.unit = units[s.at(j).Lower]
	if se.unit != dayUnit && se.unit != weekUnit || s.at(j).Is("night", "nights") || !s.at(j+1).Is("of", "in") || se.n == 0 && s.at(j+1).Is("in") {
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
	case p.Is("the") && s.at(i+1).Is("day") && s.at(i+2).Is("before", "after"):
		se.event = true
		return day(i, i+2, map[string]int{"before": -1, "after": 1}[s.at(i+2).Lower])
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

// directed reads "last week", "this year", "next month", "the following day", "this weekend", "the weekend", "the previous year".
func (s *scanner) directed(i int) (match, bool) {
	j, dir, said, event := s.direction(i)
	if s.at(i).Is("the") && s.at(i+1).Is("weekend") {
		j, said = i+1, true
	}
	k := j
	fiscal := s.at(k).Is("fiscal", "calendar", "financial", "full", "business", "academic")
	if fiscal {
		k++
	}
	u := units[s.at(k).Lower]
	if !said || u == noUnit || u < dayUnit || strings.HasSuffix(s.at(k).Lower, "s") && s.at(k).Lower != "yrs" || s.at(k).Is("night", "min", "sec") {
		return match{}, false
	}
	if s.at(j-1).Is("past") && s.at(i).Is("the", "past") { // "the past year": a length, not last year
		return match{}, false
	}
	se := blank(unitForm)
	se.unit, se.dir, se.said, se.event, se.n = u, dir, true, event, 1
	se.loose = s.at(i).Is("the") && s.at(i+1).Is("next")
	m := match{i, k, se}
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

// quarter reads "the third quarter", "third-quarter", "Q3", "Q3 2025", "fiscal fourth quarter".
func (s *scanner) quarter(i int) (match, bool) {
	j := i
	if s.at(j).Is("the", "its") && s.at(j).Is("the") {
		j++
	}
	year := 0
	if p := s.at(j); p.Plain && len(p.Lower) == 4 && p.Value > 1900 && p.Value < 2100 && s.at(j+1).Kind == numeral.Word {
		year = int(p.Value)
		j++
	}
	if s.at(j).Is("fiscal") {
		j++
		if s.at(j).Lower == "-" {
			j++
		}
	}
	se := blank(quarterForm)
	if s.at(j).Is("q") && s.at(j+1).Glued() && s.at(j+1).Plain && s.at(j+1).Value >= 1 && s.at(j+1).Value <= 4 {
		se.n = s.at(j + 1).Value
		m := match{i, j + 1, se}
		m.sense.year = year
		return m, true
	}
	n, ok := map[string]float64{"first": 1, "second": 2, "third": 3, "fourth": 4, "1st": 1, "2nd": 2, "3rd": 3, "4th": 4}[s.at(j).Lower]
	if !ok && s.at(j).Kind == numeral.Digits && s.at(j+1).Is("st", "nd", "rd", "th") {
		n, ok = s.at(j).Value, s.at(j).Value <= 4 && s.at(j).Value >= 1
		j++
	}
	if s.at(j).Is("final") {
		n, ok = 4, true
	}
	k := j + 1
	if s.at(k).Lower == "-" {
		k++
	}
	if s.at(k).Is("fiscal") {
		k++
	}
	if !ok || !s.at(k).Is("quarter") {
		return match{}, false
	}
	se.n, se.year = n, year
	if k == j+2 && j == i+1 && year == 0 && s.at(i).Is("the") && s.at(j+1).Lower == "-" {
		return match{}, false // in "the third-quarter results" the article is that of the results
	}
	return match{i, k, se}, true
}

// season reads "summer 2025", "last winter", "the spring".
func (s *scanner) season(i int) (match, bool) {
	j, dir, said, event := s.direction(i)
	if !said && s.at(i).Is("the") {
		j = i + 1
	}
	p := s.at(j)
	month := seasons[p.Lower]
	if month == 0 {
		return match{}, false
	}
	se := blank(seasonForm)
	se.month, se.dir, se.said, se.event, se.name = month, dir, said, event, p.Lower
	m := match{i, j, se}
	k := j + 1
	if s.at(k).Is("of") {
		k++
	}
	y, dated := s.yearAt(k)
	if dated {
		m.sense.year, m.last = y.sense.year, y.last
	}
	timed := s.at(i-1).Is("in", "during", "since", "by", "until", "early", "late", "mid", "for") || j > i && s.at(i-1).Is("in", "during", "since", "by", "until")
	if p.Is("fall", "spring") && !said && !dated && !(timed && j > i && s.at(j+1).Kind != numeral.Word) {
		return match{}, false // "the fall of the wall", "spring up"
	}
	if !said && !dated && !timed {
		return match{}, false
	}
	return m, true
}

// decade reads "the 1990s", "1990s", "the '90s", "the nineties".
func (s *scanner) decade(i int) (match, bool) {
	j := i
	if s.at(j).Is("the") {
		j++
	}
	for s.at(j).Is("early", "late", "mid") || s.at(j).Lower == "-" && j > i {
		j++
	}
	part := parts[s.at(min(j, i+1)).Lower]
	apostrophe := s.at(j).Lower == "'"
	if apostrophe {
		j++
	}
	se := blank(decadeForm)
	se.part = part
	p := s.at(j)
	if v := map[string]int{"twenties": 1920, "thirties": 1930, "forties": 1940, "fifties": 1950, "sixties": 1960, "seventies": 1970, "eighties": 1980, "nineties": 1990}[p.Lower]; v > 0 && j > i && !s.at(i).Is("early") {
		se.year = v
		return match{i, j, se}, true
	}
	k := j + 1
	if s.at(k).Lower == "'" && s.at(k).Glued() {
		k++
	}
	if !p.Plain || !s.at(k).Is("s") || !s.at(k).Glued() && !(len(p.Lower) == 4) || int(p.Value)%10 != 0 {
		return match{}, false
	}
	switch {
	case len(p.Lower) == 4 && p.Value >= 1000 && p.Value < 2200:
		se.year = int(p.Value)
	case len(p.Lower) == 2 && (apostrophe || j > i && !s.at(i-1).Is("in")) && p.Value >= 20 && s.at(i-1).Lower != "his" && s.at(i-1).Lower != "her":
		se.year = 1900 + int(p.Value)
	default:
		return match{}, false
	}
	return match{i, k, se}, true
}

// century reads "the 19th century", "the twentieth century".
func (s *scanner) century(i int) (match, bool) {
	j := i
	if s.at(j).Is("the") {
		j++
	}
	n, ok := numeral.Read(s.ps, j)
	if !ok || !n.Ordinal || n.Value > 30 {
		return match{}, false
	}
	k := n.Last + 1
	if s.at(k).Lower == "-" {
		k++
	}
	if !s.at(k).Is("century") {
		return match{}, false
	}
	se := blank(centuryForm)
	se.n = n.Value
	return match{i, k, se}, true
}

// year reads four digits where they are a year, "nineteen ninety-six", "fiscal 2025".
func (s *scanner) year(i int) (match, bool) {
	j := i
	if s.at(j).Is("the") && s.at(j+1).Is("year") {
		j += 2
		if n, ok := numeral.Read(s.ps, j); ok && n.Words && n.Scaled && n.Value >= 1000 && n.Value < 2200 {
			se := blank(yearForm)
			se.year = int(n.Value)
			return match{i, n.Last, se}, true // "the year two thousand"
		}
	}
	fiscal := s.at(j).Is("fiscal")
	if fiscal {
		j++
	}
	if y, last := s.spokenYear(j); y > 0 {
		se := blank(yearForm)
		se.year = y
		return match{i, last, se}, true
	}
	m, ok := s.yearAt(j)
	if !ok {
		return m, false
	}
	prev, next := s.at(j-1), s.at(m.last+1)
	v := m.sense.year
	sure := fiscal || j > i || yearBefore[prev.Lower]
	if next.Kind == numeral.Word && counted[next.Lower] || next.Lower == "%" || s.at(m.last+1).Lower == "-" && next.Glued() && s.at(m.last+2).Glued() && counted[s.at(m.last+2).Lower] {
		return m, false
	}
	if prev.Lower == "'" || prev.Kind == numeral.Symbol && prev.Is("$", "€", "£", "¥", "#", "+") || prev.Is("than", "over", "nearly", "almost", "least", "some", "no", "number", "room", "flight", "approximately") {
		return m, false
	}
	if prev.Kind == numeral.Digits || prev.Lower == "-" && prev.Glued() && s.at(j-2).Kind == numeral.Word && !s.at(j-2).Is("mid", "pre", "post", "late", "early") {
		return m, false
	}
	plural := next.Kind == numeral.Word && !next.Upper && len(next.Lower) > 3 && strings.HasSuffix(next.Lower, "s") && !strings.HasSuffix(next.Lower, "ss")
	if !sure && (v < 1900 || v > 2050 || plural) || v < 1400 {
		return m, false
	}
	m.first = i
	return m, true
}

// yearAt reads four plain digits that may be a year.
func (s *scanner) yearAt(i int) (match, bool) {
	p := s.at(i)
	if y, last := s.spokenYear(i); y > 0 {
		se := blank(yearForm)
		se.year = y
		return match{i, last, se}, true
	}
	if p.Kind != numeral.Digits || !p.Plain || len(p.Lower) != 4 || p.Value < 1000 || p.Value > 2199 {
		return match{}, false
	}
	next := s.at(i + 1)
	if next.Glued() && (next.Kind == numeral.Word && !next.Is("s") || next.Is(":", "/", "°", "%") || next.Lower == "." && s.at(i+2).Kind == numeral.Digits && s.at(i+2).Glued()) {
		return match{}, false
	}
	if next.Is("s") && next.Glued() || next.Kind == numeral.Word && counted[next.Lower] {
		return match{}, false
	}
	if p.Glued() && s.at(i-1).Kind == numeral.Symbol && s.at(i-1).Is("/", ".", ":") {
		return match{}, false
	}
	se := blank(yearForm)
	se.year = int(p.Value)
	return match{i, i, se}, true
}

// spokenYear reads "nineteen ninety-six", "twenty twenty-four".
func (s *scanner) spokenYear(i int) (year, last int) {
	head := map[string]int{"eighteen": 1800, "nineteen": 1900, "twenty": 2000}[s.at(i).Lower]
	if head == 0 {
		return 0, 0
	}
	if s.at(i + 1).Is("hundred") {
		return 0, 0
	}
	if whole, ok := numeral.Read(s.ps, i); ok && whole.Value >= 2000 && whole.Value < 2100 && whole.Scaled {
		return 0, 0
	}
	n, ok := numeral.Read(s.ps, i+1)
	if !ok || !n.Words || n.Ordinal || n.Value < 10 || n.Value > 99 || n.Fraction {
		return 0, 0
	}
	return head + int(n.Value), n.Last
}

// feast reads holidays, with a year or a direction.
func (s *scanner) feast(i int) (match, bool) {
	j, dir, said, _ := s.direction(i)
	best, end := 0, -1
	text := ""
	for k := j; k < j+4 && k < len(s.ps); k++ {
		if p := s.at(k); p.Space && k > j {
			text += " "
		}
		text += s.at(k).Lower
		if v, ok := feasts[strings.ReplaceAll(text, " 's", "'s")]; ok && s.at(j).Upper {
			best, end = v, k
		}
	}
	if end < 0 {
		return match{}, false
	}
	se := blank(feastForm)
	se.feast, se.dir, se.said = best, dir, said
	m := match{i, end, se}
	if y, ok := s.yearAt(end + 1); ok {
		m.sense.year, m.last = y.sense.year, end+1
	}
	return m, true
}

// clock reads "6:40 p.m.", "18:40", "6 pm", "noon", "10 o'clock", with a time zone's letters.
func (s *scanner) clock(i int) (match, bool) {
	se := blank(clockForm)
	p := s.at(i)
	if p.Is("noon", "midnight", "midday") {
		d := dayparts[p.Lower]
		se.from, se.to = d[0], d[1]
		return match{i, i, se}, true
	}
	if p.Kind != numeral.Digits || p.Value > 24 {
		return match{}, false
	}
	hour, minute, last := int(p.Value), 0, i
	sure := false
	if p.Plain && s.at(i+1).Lower == ":" && s.at(i+1).Glued() && s.at(i+2).Plain && s.at(i+2).Glued() && len(s.at(i+2).Lower) == 2 && s.at(i+2).Value < 60 {
		minute, last, sure = int(s.at(i+2).Value), i+2, true
		if s.at(i+3).Lower == ":" && s.at(i+4).Plain && s.at(i+4).Glued() {
			last = i + 4
		}
	} else if !p.Plain {
		if whole, frac := math.Modf(p.Value); math.Round(frac*100) < 60 && len(p.Lower) >= 4 {
			hour, minute = int(whole), int(math.Round(frac*100))
		} else {
			return match{}, false
		}
	}
	if half, end := s.meridiem(last + 1); half != "" {
		if hour > 12 || hour == 0 {
			return match{}, false
		}
		hour %= 12
		if half == "p" {
			hour += 12
		}
		last, sure = end, true
	} else if s.at(last + 1).Is("o'clock") {
		last, sure = last+1, true
	}
	if !sure || hour > 24 || s.at(i-1).Lower == ":" {
		return match{}, false
	}
	if z := s.at(last + 1); z.Upper && z.Is("gmt", "est", "edt", "utc", "cet", "cest", "pst", "pdt", "bst", "msk", "cst", "cdt") {
		last++
	}
	se.from = min(hour*60+minute, 1439)
	se.to = se.from + 1
	return match{i, last, se}, true
}

// meridiem reads "a.m.", "pm", "p.m".
func (s *scanner) meridiem(j int) (half string, last int) {
	p := s.at(j)
	if p.Is("am", "pm") {
		return p.Lower[:1], j
	}
	if p.Is("a", "p") && s.at(j+1).Lower == "." && s.at(j+1).Glued() && s.at(j+2).Is("m") {
		if s.at(j+3).Lower == "." && s.at(j+3).Glued() {
			return p.Lower, j + 3
		}
		return p.Lower, j + 2
	}
	if p.Is("a", "p") && s.at(j+1).Is("m") && s.at(j+2).Kind != numeral.Word {
		return p.Lower, j + 1
	}
	return "", 0
}

// dom reads "the 26th" alone, where no noun follows.
func (s *scanner) dom(i int) (match, bool) {
	if !s.at(i).Is("the") || !s.at(i-1).Is("on", "by", "until", "from", "since", "for", "before", "after") {
		return match{}, false
	}
	n, ok := numeral.Read(s.ps, i+1)
	if !ok || !n.Ordinal || n.Value < 1 || n.Value > 31 || s.at(n.Last+1).Kind == numeral.Word && !s.at(n.Last+1).Is("and", "but", "at", "in", "when", "with", "for", "to") || n.Words && n.Value < 4 {
		return match{}, false
	}
	se := blank(domForm)
	se.day = int(n.Value)
	return match{i, n.Last, se}, true
}

// numeric reads "02.12.2025", "2025-12-02", "12/2/25", "2025/12/02".
func (s *scanner) numeric(i int) (match, bool) {
	a, sep1, b, sep2, c := s.at(i), s.at(i+1), s.at(i+2), s.at(i+3), s.at(i+4)
	if a.Kind != numeral.Digits || b.Kind != numeral.Digits || !sep1.Is("-", "/", ".") || sep1.Space || b.Space || !a.Plain || !b.Plain || a.Glued() && s.at(i-1).Is("-", "/", ".") {
		return match{}, false
	}
	se := blank(numericForm)
	if c.Kind == numeral.Digits && c.Plain && sep2.Lower == sep1.Lower && sep2.Glued() && c.Glued() {
		if after := s.at(i + 5); after.Is("-", "/", ".") && after.Glued() && s.at(i+6).Kind == numeral.Digits && s.at(i+6).Glued() {
			return match{}, false
		}
		switch {
		case len(a.Lower) == 4 && b.Value <= 12 && b.Value > 0 && c.Value <= 31 && c.Value > 0:
			se.form = dayForm
			se.year, se.month, se.day = int(a.Value), int(b.Value), int(c.Value)
		case len(a.Lower) <= 2 && len(b.Lower) <= 2 && (len(c.Lower) == 4 || len(c.Lower) == 2 && !sep1.Is("-")):
			se.first, se.second, se.year = int(a.Value), int(b.Value), int(c.Value)
			if len(c.Lower) == 2 {
				se.year = century2(se.year)
			}
			if se.first < 1 || se.second < 1 || max(se.first, se.second) > 31 || min(se.first, se.second) > 12 || se.year > 2199 || se.year < 1000 {
				return match{}, false
			}
			if sep1.Is(".") {
				se.name = "."
			}
		default:
			return match{}, false
		}
		m := match{i, i + 4, se}
		if t := s.at(i + 5); t.Is("t") && t.Glued() {
			if k, ok := s.clock(i + 6); ok {
				m.sense.from, m.sense.to, m.last = k.sense.from, k.sense.to, k.last
			}
		}
		return m, true
	}
	if len(a.Lower) == 4 && sep1.Is("-", "/") && len(b.Lower) == 2 && b.Value >= 1 && b.Value <= 12 && a.Value > 1800 && a.Value < 2200 && !(sep2.Is("-", "/") && sep2.Glued()) && sep1.Is("-") && int(a.Value)%100 >= int(b.Value) {
		se.form = monthForm
		se.year, se.month = int(a.Value), int(b.Value)
		return match{i, i + 2, se}, true
	}
	if sep1.Is("/") && len(a.Lower) <= 2 && len(b.Lower) <= 2 && a.Value >= 1 && b.Value >= 1 && max(a.Value, b.Value) <= 31 && min(a.Value, b.Value) <= 12 && s.at(i-1).Is("on", "by", "from", "until", "since", "before", "after") {
		se.first, se.second = int(a.Value), int(b.Value)
		return match{i, i + 2, se}, true
	}
	return match{}, false
}

// lengthOf spells an ISO 8601 duration; "PXD" where the number is vague.
func lengthOf(n float64, u unit) string {
	num := "X"
	if n > 0 {
		num = strings.TrimRight(strings.TrimRight(fmt.Sprintf("%.2f", n), "0"), ".")
	}
	switch u {
	case secondUnit:
		return "PT" + num + "S"
	case minuteUnit:
		return "PT" + num + "M"
	case hourUnit:
		return "PT" + num + "H"
	case weekUnit, fortnightUnit:
		if u == fortnightUnit && n > 0 {
			return lengthOf(2*n, weekUnit)
		}
		return "P" + num + "W"
	case monthUnit:
		return "P" + num + "M"
	case quarterUnit, seasonUnit:
		if n > 0 {
			return lengthOf(3*n, monthUnit)
		}
	case yearUnit:
		return "P" + num + "Y"
	case decadeUnit:
		if n > 0 {
			return lengthOf(10*n, yearUnit)
		}
		return "PXY"
	case centuryUnit:
		if n > 0 {
			return lengthOf(100*n, yearUnit)
		}
		return "PXY"
	}
	return "P" + num + "D"
}
