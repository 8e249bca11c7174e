package dates

import (
	"math"

	"crosscheck/language/numeral"
)

// monthWord reads a month's name with its point; "may" and "march" must look like names.
func (s *scanner) monthWord(i int) (month, last int) {
	p := s.at(i)
	n := months[p.Lower]
	if n == 0 || p.Kind != numeral.Word {
		return 0, 0
	}
	small := p.Is("may", "march") && s.at(i-1).Is("in", "since", "until", "till", "last", "next", "early", "late", "mid") && (s.at(i+1).Kind != numeral.Word || s.at(i+1).Is("and", "or", "to")) && s.at(i+1).Lower != "-"
	if (p.Is("may", "march", "mar", "sep", "dec", "jan", "sun", "sat")) && !p.Upper && !small {
		return 0, 0
	}
	if s.block != nil && s.block[i] && !small || p.Glued() && s.at(i-1).Is("$", "#", "@", "_") {
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

// spelledDay reads the "twenty five" of "January twenty-five nineteen eighty-six", which a year must follow.
func (s *scanner) spelledDay(i int) (day, last int) {
	n, ok := numeral.Read(s.ps, i)
	if !ok || !n.Words || n.Ordinal || n.Fraction || n.Scaled || n.Article || n.Value < 1 || n.Value > 31 {
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
	if s.at(k).Is("the") || s.at(k).Is("-", "/") && s.at(k).Glued() && s.at(k+1).Glued() {
		k++
	}
	if s.at(k).Lower == "," && s.at(k+1).Kind == numeral.Digits && s.at(k+2).Is("st", "nd", "rd", "th") && s.at(k+2).Glued() {
		k++ // "October, 1st"
	}
	day, last := s.dayNumber(k)
	spelled := day == 0
	if spelled {
		day, last = s.spelledDay(k)
	}
	if day == 0 {
		return match{}, false
	}
	se := blank(dayForm)
	se.month, se.day = month, day
	m := s.trailingYear(match{i, last, se})
	return m, !spelled || m.sense.year > 0
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
	if y, last := s.thousandYear(k); y > 0 {
		m.sense.year, m.last = y, last
		return m
	}
	if p.Lower == "'" && s.at(k+1).Plain && len(s.at(k+1).Lower) == 2 {
		m.sense.year, m.last = century2(int(s.at(k+1).Value)), k+1
	} else if y := s.shortYear(k); y > 0 {
		m.sense.year, m.last = y, k
	}
	return m
}

// directedDay reads "next 6 April", "last May 3".
func (s *scanner) directedDay(i int) (match, bool) {
	j, dir, said, event := s.direction(i)
	if !said || event || dir == 0 {
		return match{}, false
	}
	for _, f := range []func(int) (match, bool){s.monthDay, s.dayMonth} {
		if m, ok := f(j); ok && m.sense.year == 0 {
			m.first, m.sense.said, m.sense.dir = i, true, dir
			return m, true
		}
	}
	return match{}, false
}

// shortYear reads the two digits of "April of 87", which are too many for a day.
func (s *scanner) shortYear(k int) int {
	p := s.at(k)
	if !s.at(k-1).Is("of") || !p.Plain || len(p.Lower) != 2 || p.Value < 32 || s.at(k+1).Kind == numeral.Word || s.at(k+1).Glued() && s.at(k+1).Is("%", ":", "-", "/") {
		return 0
	}
	return century2(int(p.Value))
}

func century2(yy int) int {
	if yy < 40 {
		return 2000 + yy
	}
	return 1900 + yy
}

// yearMonthDay reads "2025-Nov-26".
func (s *scanner) yearMonthDay(i int) (match, bool) {
	y, sep := s.at(i), s.at(i+1)
	if !y.Plain || len(y.Lower) != 4 || y.Value < 1000 || y.Value >= 2200 || !sep.Is("-", "/") || sep.Space || s.at(i+2).Space {
		return match{}, false
	}
	m, ok := s.monthDay(i + 2)
	if !ok || m.sense.year != 0 {
		return match{}, false
	}
	m.first, m.sense.year = i, int(y.Value)
	return m, true
}

// dayMonth reads "26 November 2025", "the 26th of November", "5-7 March".
func (s *scanner) dayMonth(i int) (match, bool) {
	j := i
	if s.at(j).Is("the") {
		j++
	}
	day, last := s.dayNumber(j)
	spelled := day == 0
	if spelled {
		day, last = s.spelledDay(j)
	}
	if day == 0 || s.at(j-1).Is("$", "€", "£", "¥") {
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
	m := s.trailingYear(match{i, end, se})
	return m, !spelled || m.sense.year > 0
}

// dom reads "the 26th" alone, where no noun follows.
func (s *scanner) dom(i int) (match, bool) {
	k := i
	if s.at(i).Is("the") {
		k++
	} else if s.at(i).Kind != numeral.Digits || !s.at(i-1).Is("on", "by", "until") { // "on 29th"
		return match{}, false
	}
	if !s.at(i-1).Is("on", "by", "until", "from", "since", "for", "before", "after") {
		return match{}, false
	}
	n, ok := numeral.Read(s.ps, k)
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
	if a.Kind != numeral.Digits || b.Kind != numeral.Digits || !sep1.Is("-", "/", ".") || sep1.Space || b.Space || !a.Plain || !b.Plain || a.Glued() && s.at(i-1).Is("-", "/", ".") && (len(a.Lower) != 4 || s.at(i-2).Kind == numeral.Digits) {
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
	if sep1.Is("/") && len(a.Lower) <= 2 && len(b.Lower) <= 2 && a.Value >= 1 && b.Value >= 1 && max(a.Value, b.Value) <= 31 && min(a.Value, b.Value) <= 12 && (weekdays[s.at(i-1).Lower] > 0 || s.at(i-1).Is("sunday", "on", "by", "from", "until", "since", "before", "after") || s.at(i-1).Is("to", "through", "till") && s.at(i-2).Kind == numeral.Digits && s.at(i-3).Lower == "/") {
		se.first, se.second = int(a.Value), int(b.Value)
		return match{i, i + 2, se}, true
	}
	return match{}, false
}
