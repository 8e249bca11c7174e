package quantity

import "crosscheck/language/numeral"

// share settles what only the neighbours tell: bare ages ("Ana Roe, 32,") and the units of a list ("45 and 50 mg").
func (s *scanner) share(rs []reading) []reading {
	rs = s.bounds(rs)
	for i := range rs {
		r := &rs[i]
		if r.kind == Count && r.value != nil && (s.bareAge(*r) || s.openAge(*r, rs[:i])) {
			r.kind, r.unit = Age, "year"
		}
		if r.kind != Count || i+1 >= len(rs) || r.value == nil {
			continue
		}
		next := rs[i+1]
		if next.kind != Measure && next.kind != Percent || next.first != r.last+2 || !s.at(r.last+1).Is("and", "or", ",", "x", "×") || s.ps[r.last].Kind != numeral.Digits {
			continue
		}
		r.kind, r.unit = next.kind, next.unit
	}
	return rs
}

// bounds joins two bounds into one interval: "more than 20 but fewer than 35".
func (s *scanner) bounds(rs []reading) []reading {
	out := rs[:0:0]
	for _, r := range rs {
		if n := len(out); n > 0 {
			a := &out[n-1]
			joined := r.from == a.to+2 && s.at(a.to+1).Is("and", "but") && a.unit == r.unit && a.kind == r.kind
			low := (a.approx == MoreThan || a.approx == AtLeast) && (r.approx == LessThan || r.approx == AtMost)
			if joined && low && *a.low < *r.high {
				a.first = a.from // both bounds, or neither, stand in the span
				a.last, a.to, a.value, a.high, a.approx = r.last, r.to, nil, r.high, Exact
				if a.kind == Count {
					a.kind = RangeOf
				}
				continue
			}
		}
		out = append(out, r)
	}
	return out
}

// bareAge is true for the age in "Ana Roe, 32," "Ivo Roe Jr., 32," "his son, 6," "Roe (32)", "aged 32", "at age 32", "the age of 32".
func (s *scanner) bareAge(r reading) bool {
	if *r.value < 1 || *r.value > 119 || *r.value != float64(int(*r.value)) {
		return false
	}
	prev := s.at(r.first - 1)
	switch {
	case prev.Is("aged", "age", "ages"):
		return true
	case prev.Is("between") && s.at(r.first-2).Is("aged", "ages"):
		return true
	case prev.Is("of", "from") && s.at(r.first-2).Is("age", "ages"):
		return true
	case prev.Is("is", "was") && s.at(r.first-2).Is("he", "she"):
		next := s.at(r.last + 1)
		return next.Kind == numeral.Symbol && next.Lower != "%" && next.Lower != "/" && next.Lower != ":" || next.Is("and", "but", "when", "now") // "she is 26 and works here"
	}
	return s.closedAge(r)
}
