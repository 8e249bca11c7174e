package dates

import (
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
	near  []bool // a word of time or a number stands here or within reach after it
	// titled is true where capitals tell nothing, in a headline.
	titled bool
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
	s.look()
	s.titled = headline(s.ps)
	for i := 0; i < len(s.ps); i++ {
		if !s.near[i] {
			continue
		}
		m, ok := s.longest(i)
		if !ok || s.programme(m) {
			continue
		}
		m = s.closing(s.opened(m))
		out = append(out, m)
		i = m.last
	}
	return out
}

// opened reads what opens a stretch of the calendar behind it: "2016 or later", "2016 and before", "May onwards".
func (s *scanner) opened(m match) match {
	switch m.sense.form {
	case dayForm, monthForm, yearForm, decadeForm, quarterForm, centuryForm:
	default:
		return m
	}
	k := m.last + 1
	joined := s.at(k).Is("or", "and")
	if joined {
		k++
	}
	p, or := s.at(k), s.at(k-1).Is("or")
	if !joined && !p.Is("onward", "onwards") || joined && !or && s.at(k+1).Kind != numeral.Symbol { // "in 2016 and later left"
		return m
	}
	switch {
	case p.Is("onward", "onwards", "beyond"), joined && p.Is("later", "after", "greater", "newer", "above") && s.at(k+1).Kind == numeral.Symbol:
		m.sense.open = 1
	case joined && p.Is("earlier", "before", "older", "below") && s.at(k+1).Kind == numeral.Symbol:
		m.sense.open = -1
	default:
		return m
	}
	m.last = k
	return m
}

// reach is how many pieces before its first word of time an expression may begin ("at least the past 18 months").
const reach = 8

// look marks where an expression may begin, so that the rest of the text is passed over at once.
func (s *scanner) look() {
	s.near = make([]bool, len(s.ps))
	last := len(s.ps) + reach
	for i := len(s.ps) - 1; i >= 0; i-- {
		if s.ps[i].Kind == numeral.Digits || timeWords()[s.ps[i].Lower] || hourWords[s.ps[i].Lower] && s.at(i-1).Is("at", "about", "around", "before", "after") {
			last = i
		}
		s.near[i] = last-i <= reach
	}
}

func (s *scanner) longest(i int) (match, bool) {
	best, found := match{last: i - 1}, false
	for _, f := range []func(int) (match, bool){s.ranged, s.modified, s.set, s.shift, s.besides, s.stretch, s.turned, s.vague, s.that} {
		if m, ok := f(i); ok && m.last > best.last {
			best, found = m, true
		}
	}
	return best, found
}

// modified reads a core with what blurs it before ("early", "the end of") and what completes it after.
func (s *scanner) modified(i int) (match, bool) {
	j, p := i, whole
	if s.at(j).Is("the") && !s.at(j+1).Is("end", "beginning", "start", "middle", "early", "late", "close", "rest", "turn", "first", "second", "last", "remainder", "latter", "height") && !s.ordinalUnit(j+1) && !(s.at(j+1).Is("week") && s.at(j+2).Is("starting", "beginning", "commencing")) && !(s.at(j+1).Is("week", "weekend") && s.at(j+2).Is("of")) {
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

// ordinalUnit is true for "third week", "26th day", "second Monday", which may be that of something longer, and for the
// "4th of" that may be a day of "next month".
func (s *scanner) ordinalUnit(i int) bool {
	n, ok := numeral.Read(s.ps, i)
	if !ok || !n.Ordinal {
		return false
	}
	p := s.at(n.Last + 1)
	_, day := weekdays[p.Lower]
	return (day || p.Is("day", "week", "month")) && s.at(n.Last+2).Is("of", "in") || p.Is("of") && s.at(n.Last+2).Is("next", "last", "this", "the")
}

// half reads "the first half of 2025".
func (s *scanner) half(i, j int) (match, bool) {
	if !s.at(j).Is("first", "second", "latter", "last") || !s.at(j+1).Is("half") || !s.at(j+2).Is("of") {
		return match{}, false
	}
	m, ok := s.completed(s.core(j + 3))
	if t, that := s.that(j + 3); that && (!ok || t.last > m.last) && t.sense.unit >= monthUnit {
		m, ok = t, true
	}
	if !ok || m.sense.form == lengthForm {
		return m, false
	}
	m.first, m.sense.half = i, 2
	if s.at(j).Is("first") {
		m.sense.half = 1
	}
	return m, true
}

// core reads one calendar expression that begins at piece i.
func (s *scanner) core(i int) (match, bool) {
	best, found := match{last: i - 1}, false
	for _, f := range []func(int) (match, bool){s.numeric, s.yearMonthDay, s.monthDay, s.dayMonth, s.directedDay, s.month, s.weekday, s.beyond, s.deictic, s.directed, s.quarter, s.weekNumber, s.season, s.decade, s.century, s.year, s.feast, s.clock, s.dom} {
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
	if w, ok := weekdays[s.at(j).Lower]; ok && se.form == unitForm && se.unit == weekUnit && !se.event && (len(s.at(j).Lower) > 5 || s.at(j).Upper) { // "next week Wednesday"
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
		part := s.at(k).Lower
		se.from, se.to, m.last = d[0], d[1], k
		if k = s.atClock(k + 1); s.at(k-1).Is("at", "around", "about") { // "Tuesday evening at seven"
			if f, ok := s.face(k); ok && f.either && partHalf(part, f.hour) != "" && !s.at(f.last+1).Is("%", "per", "percent") && s.at(f.last+1).Kind != numeral.Digits {
				f = f.in(partHalf(part, f.hour))
				se.from, m.last = f.hour*60+f.minute, f.last
				se.to = se.from + 1
				if c, ok := s.clock(k); ok && c.last > m.last {
					se.from, se.to, m.last = c.sense.from, c.sense.to, c.last
				}
			}
		}
		return m, true
	}
	k = s.atClock(k)
	if c, ok := s.clock(k); ok && se.from < 0 {
		se.from, se.to, se.either, m.last = c.sense.from, c.sense.to, c.sense.either, c.last
	}
	return m, true
}

// atClock passes over what stands before a time of day: "at", "at about", a comma.
func (s *scanner) atClock(k int) int {
	if s.at(k).Is("at", "around", "about") || s.at(k).Lower == "," {
		k++
		if s.at(k).Is("about", "around") {
			k++
		}
	}
	return k
}
