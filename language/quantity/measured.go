package quantity

import "crosscheck/language/numeral"

// measured reads the unit after the number of r: percent, age, money, measure.
func (s *scanner) measured(r reading) (reading, bool) {
	j := r.last + 1
	if s.at(j).Lower == "-" && s.at(j).Glued() && s.at(j+1).Glued() {
		j++
	}
	if r.kind == Fraction { // "half a mile", "two thirds of a tonne"
		k := j
		if s.at(k).Is("of") {
			k++
		}
		if _, end := s.unitSpan(k + 1); s.at(k).Is("a", "an") && end >= 0 {
			j = k + 1
		}
	}
	if out, ok := s.percent(r, j); ok {
		return out, true
	}
	if out, ok := s.moneyAfter(r, j); ok {
		return out, true
	}
	if s.at(j).Is("yo") && r.value != nil {
		r.kind, r.unit, r.last = Age, "year", j
		return r, true
	}
	u, end := s.unitSpan(j)
	if end < 0 {
		return r, false
	}
	r.last, r.unit, r.kind = end, u.name, Measure
	if u.time() {
		r.kind = Duration
		if out, ok := s.aged(r); ok {
			return out, true
		}
	}
	s.compound(&r, u)
	s.perUnit(&r)
	return r, true
}

func (s *scanner) percent(r reading, j int) (reading, bool) {
	p := s.at(j)
	switch {
	case p.Lower == "%", p.Is("percent", "percents", "pct", "percentage"):
		r.last = j
	case p.Is("per") && s.at(j+1).Is("cent"):
		r.last = j + 1
	case p.Lower == "-" && s.at(j+1).Is("percent"):
		r.last = j + 1
	case p.Is("pc") && !p.Caps && s.at(j-1).Kind == numeral.Digits:
		r.last = j
	case p.Is("p") && s.at(j+1).Is("p"):
		r.last = j + 1
	default:
		return r, false
	}
	r.kind, r.unit = Percent, "percent"
	k := r.last + 1
	if s.at(k).Lower == "-" {
		k++
	}
	if s.at(k).Is("point", "points") {
		r.points = true
		r.last = k
	} else if s.at(r.last).Is("percentage") && !s.at(k).Is("point") && s.at(r.first).Kind == numeral.Word && r.value == nil {
		return r, false
	}
	return r, true
}

// pluralNoun guesses from the letters alone: "10m people".
func (s *scanner) pluralNoun(j int) bool {
	p := s.at(j)
	if p.Kind != numeral.Word {
		return false
	}
	return p.Is("people", "men", "women", "children") || len(p.Lower) > 3 && p.Lower[len(p.Lower)-1] == 's' && !p.Is("this", "across", "less", "was", "plus")
}

// aged turns a duration into an age: "32-year-old", "five years old", "87 yo".
func (s *scanner) aged(r reading) (reading, bool) {
	j := r.last + 1
	if s.at(j).Lower == "-" {
		j++
	}
	if s.at(j).Is("old", "olds") || s.at(j).Is("of") && s.at(j+1).Is("age") {
		r.kind = Age
		r.last = j
		if s.at(j).Is("of") {
			r.last = j + 1
		}
		return r, true
	}
	if s.at(r.first - 1).Is("aged") {
		r.kind = Age
		return r, true
	}
	return r, false
}

// compound adds a smaller unit: "5 feet and 2 inches", "6ft 2in", "two hours and 10 minutes" stays two.
func (s *scanner) compound(r *reading, u unit) {
	small := map[string]string{"foot": "inch", "pound": "ounce", "stone": "pound"}[u.name]
	if small == "" || r.value == nil {
		return
	}
	j := r.last + 1
	if s.at(j).Is("and", ",", "-") {
		j++
	}
	n, ok := numeral.Read(s.ps, j)
	if !ok || n.Ordinal {
		return
	}
	v, end := s.unitSpan(n.Last + 1)
	if small == "inch" && s.at(n.Last+1).Is("in") && s.at(n.Last).Kind == numeral.Digits {
		v, end = byName["inch"], n.Last+1
	}
	if end < 0 || v.name != small {
		return
	}
	r.value, r.last = ptr(*r.value+n.Value*v.factor/u.factor), end
}
