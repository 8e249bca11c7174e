package dates

import "crosscheck/language/numeral"

// ranged reads "5-7 March", "March 5 to April 3", "from 2019 to 2021", "between Monday and Friday", "2019-20".
func (s *scanner) ranged(i int) (match, bool) {
	if a, sep, ok := s.opening(i); ok { // "between 2007 and 2009", "from May to July"
		if b, ok := s.endingDay(match{i + 1, sep - 1, a}, sep+1); ok {
			return b, true
		}
		if b, ok := s.ending(sep + 1); ok {
			return s.span(match{i + 1, 0, a}, b, sep)
		}
	}
	if m, ok := s.sharedMonth(i); ok {
		return m, true
	}
	a, ok := s.modified(i)
	if !ok || a.sense.form == lengthForm || a.sense.form == clockForm {
		return match{}, false
	}
	k := a.last + 1
	p := s.at(k)
	switch {
	case p.Lower == "-" && (p.Glued() == s.at(k+1).Glued()):
		if a.sense.form == yearForm && s.at(k+1).Plain && len(s.at(k+1).Lower) == 2 && s.at(k+1).Glued() && int(s.at(k+1).Value) == a.sense.year%100+1 || a.sense.form == yearForm && s.at(k+1).Plain && len(s.at(k+1).Lower) == 2 && int(s.at(k+1).Value) > a.sense.year%100 && s.at(k+1).Glued() {
			b := a.sense
			b.year = a.sense.year/100*100 + int(s.at(k+1).Value)
			a.sense.until = &b
			a.last = k + 1
			return a, true
		}
	case p.Lower == "~" && a.sense.form != numericForm:
	case p.Is("to", "until", "till", "through"):
	default:
		return match{}, false
	}
	if b, ok := s.endingDay(a, k+1); ok {
		return b, true
	}
	b, ok := s.ending(k + 1)
	if !ok {
		return match{}, false
	}
	return s.span(a, b, k)
}

// ending reads the second end of a range, which may be "now" or the bare day of the month that the first named.
func (s *scanner) ending(i int) (match, bool) {
	if s.at(i).Is("now", "date") || s.at(i).Is("the") && s.at(i+1).Is("present") {
		se := blank(nowForm)
		last := i
		if s.at(i).Is("the") {
			last++
		}
		return match{i, last, se}, true
	}
	return s.modified(i)
}

// endingDay reads the bare day of the month that ends a range: "April the 9th to the 17th", "April 27th to the 3rd".
func (s *scanner) endingDay(a match, i int) (match, bool) {
	if a.sense.form != dayForm || !s.at(i-1).Is("to", "until", "till", "through") {
		return match{}, false
	}
	if s.at(i).Is("the") {
		i++
	}
	n, ok := numeral.Read(s.ps, i)
	if !ok || !n.Ordinal || n.Value < 1 || n.Value > 31 || s.at(n.Last+1).Kind == numeral.Word && !s.at(n.Last+1).Is("and", "but", "in", "at") {
		return match{}, false
	}
	end := a.sense
	end.day = int(n.Value)
	if end.day <= a.sense.day {
		end.month = end.month%12 + 1
		if end.month == 1 && end.year != 0 {
			end.year++
		}
	}
	a.sense.until = &end
	a.last = n.Last
	return a, true
}

// opening reads "between A and" or "from A to": the first sense, and the piece that joins.
func (s *scanner) opening(i int) (sense, int, bool) {
	if !s.at(i).Is("between", "from") {
		return sense{}, 0, false
	}
	joint := map[string][]string{"between": {"and"}, "from": {"to", "until", "till", "through"}}[s.at(i).Lower]
	if joint == nil {
		return sense{}, 0, false
	}
	a, ok := s.ending(i + 1)
	if !ok || !s.at(a.last+1).Is(joint...) || a.sense.form == lengthForm || a.sense.form == clockForm {
		return sense{}, 0, false
	}
	return a.sense, a.last + 1, true
}

// span joins two ends of one sort.
func (s *scanner) span(a, b match, sep int) (match, bool) {
	x, y := a.sense.form, b.sense.form
	alike := x == y || x == weekdayForm && y == dayForm || x == monthForm && y == dayForm || x == dayForm && y == monthForm || x == dayForm && y == unitForm || x == yearForm && y == monthForm && b.sense.year > a.sense.year || x == monthForm && y == yearForm && a.sense.year != 0 && b.sense.year > a.sense.year || x == quarterForm && y == quarterForm && a.sense.year != 0 && b.sense.year != 0 && b.sense.unit >= yearUnit || x == monthForm && y == unitForm || x == numericForm && y == unitForm && b.sense.unit == dayUnit || x == numericForm && y == dayForm || x == dayForm && y == numericForm || x == yearForm && y == unitForm || x == unitForm && y == dayForm && a.sense.unit == dayUnit || (x == nowForm) != (y == nowForm)
	if !alike || y == quarterForm && a.sense.year == 0 || y == vagueForm {
		return match{}, false
	}
	if x == dayForm && y == dayForm && a.sense.year == 0 {
		a.sense.year = b.sense.year
		if b.sense.year != 0 && a.sense.month*100+a.sense.day > b.sense.month*100+b.sense.day {
			a.sense.year--
		}
	}
	if (x == dayForm || x == monthForm) && x == y && a.sense.year == 0 && !a.sense.said && !a.sense.yearSaid && b.sense.yearSaid { // "between May and July last year"
		a.sense.yearSaid, a.sense.years = true, b.sense.years
		if a.sense.month*100+a.sense.day > b.sense.month*100+b.sense.day {
			a.sense.years--
		}
	}
	if x == monthForm && y == monthForm && a.sense.year == 0 && b.sense.year != 0 && !a.sense.said {
		a.sense.year = b.sense.year
		if a.sense.month > b.sense.month {
			a.sense.year--
		}
	}
	end := b.sense
	if y == unitForm && b.sense.unit == dayUnit && b.sense.dir == 0 && !b.sense.event && b.sense.from < 0 && b.sense.until == nil {
		end = blank(nowForm) // up to "today" is up to now
	}
	a.sense.until = &end
	a.last = b.last
	return a, true
}

// sharedMonth reads "March 5-7", "5 to 7 March 2025", "March 5 and 6" as one stretch.
func (s *scanner) sharedMonth(i int) (match, bool) {
	if month, j := s.monthWord(i); month > 0 {
		d1, k := s.dayNumber(j + 1)
		if d1 == 0 || !s.at(k+1).Is("-", "to", "through") {
			return match{}, false
		}
		d2, last := s.dayNumber(k + 2)
		if d2 <= d1 || months[s.at(last+1).Lower] > 0 {
			return match{}, false
		}
		return s.stretchOfDays(i, last, month, d1, d2), true
	}
	j := i
	if s.at(j).Is("the") {
		j++
	}
	d1, k := s.dayNumber(j)
	if d1 == 0 || !s.at(k+1).Is("-", "to", "through", "and") {
		return match{}, false
	}
	k++
	apart := s.at(k).Is("and") && !s.at(i-1).Is("between") // two days, not the days between them
	if k++; s.at(k).Is("the") {
		k++
	}
	d2, last := s.dayNumber(k)
	over := d2 > 0 && d2 < d1 && s.at(i-1).Is("from") && s.at(i).Is("the") // "from the 27th to the 3rd of April"
	if d2 <= d1 && !over || apart && d2 > d1+1 {
		return match{}, false
	}
	if s.at(last + 1).Is("of") {
		last++
	}
	month, end := s.monthWord(last + 1)
	if month == 0 {
		return match{}, false
	}
	m := s.stretchOfDays(i, end, month, d1, d2)
	if over {
		if m.sense.month = (month+10)%12 + 1; m.sense.month == 12 && m.sense.year > 0 {
			m.sense.year--
		}
	}
	return m, true
}

func (s *scanner) stretchOfDays(first, last, month, d1, d2 int) match {
	se := blank(dayForm)
	se.month, se.day = month, d1
	m := s.trailingYear(match{first, last, se})
	end := m.sense
	end.day = d2
	m.sense.until = &end
	return m
}
