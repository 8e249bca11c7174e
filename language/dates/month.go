package dates

import "crosscheck/language/numeral"

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
