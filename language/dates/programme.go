package dates

import "crosscheck/language/numeral"

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
