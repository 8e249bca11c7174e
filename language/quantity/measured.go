package quantity

import (
	"strings"

	"crosscheck/language/numeral"
)

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
	if u.dim == "time" {
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

// unitAt reports whether a unit begins at piece j.
func (s *scanner) unitAt(j int) (unit, bool) {
	u, end := s.unitSpan(j)
	return u, end >= 0
}

// unitSpan reads the unit that begins at piece j and returns its last piece, or -1.
func (s *scanner) unitSpan(j int) (unit, int) {
	p := s.at(j)
	if closing := map[string]string{"{": "}", "(": ")"}[p.Lower]; closing != "" && s.at(j+1).Kind != numeral.Symbol { // "20 {kg}", "20 (kg)"
		if u, end := s.unitSpan(j + 1); end >= 0 && s.at(end+1).Lower == closing {
			return u, end + 1
		}
	}
	if p.Is("square", "sq", "cubic", "cu", "metric", "nautical", "light", "basis") {
		k := j + 1
		if s.at(k).Is(".", "-") {
			k++
		}
		first := map[string]string{"sq": "square", "cu": "cubic"}[p.Lower]
		if first == "" {
			first = p.Lower
		}
		second, _ := s.oneUnit(k)
		name := second.name
		switch {
		case s.at(k).Is("tonnes", "tons", "ton", "tonne"):
			name = "ton"
		case first == "light" && s.at(k).Is("year", "years"), first == "basis" && s.at(k).Is("point", "points"):
			name = map[string]string{"light": "year", "basis": "point"}[first]
		}
		if u, ok := byName[first+" "+name]; ok {
			return u, k
		}
		return unit{}, -1
	}
	if p.Lower == "°" || p.Lower == "º" || p.Is("degree", "degrees", "deg") {
		return s.degrees(j)
	}
	u, ok := s.oneUnit(j)
	if !ok {
		return unit{}, -1
	}
	end := j
	if next := s.at(j + 1); next.Glued() {
		power := 0.0
		switch {
		case next.Kind == numeral.Digits && next.Plain:
			power = next.Value
		case next.Lower == "²":
			power = 2
		case next.Lower == "³":
			power = 3
		case next.Lower == "^" && s.at(j+2).Glued() && s.at(j+2).Plain:
			power, end = s.at(j+2).Value, j+1
		}
		if word := map[float64]string{2: "square ", 3: "cubic "}[power]; word != "" {
			if v, ok := byName[word+u.name]; ok {
				return v, end + 1
			}
		} else if next.Kind == numeral.Digits {
			return unit{}, -1 // "24703m212" is a number of something
		}
	}
	if next := s.at(j + 1); next.Is("squared", "cubed") {
		if v, ok := byName[map[string]string{"squared": "square ", "cubed": "cubic "}[next.Lower]+u.name]; ok {
			return v, j + 1
		}
	}
	if u.name == "watt" || u.name == "kilowatt" || u.name == "megawatt" || u.name == "gigawatt" || u.name == "terawatt" {
		k := j + 1
		if s.at(k).Lower == "-" {
			k++
		}
		if s.at(k).Is("hour", "hours") {
			return byName[u.name+" hour"], k
		}
	}
	return u, j
}

func (s *scanner) degrees(j int) (unit, int) {
	k := j + 1
	switch p := s.at(k); {
	case p.Is("celsius", "celcius", "centigrade") || p.Lower == "c":
		return byName["degree celsius"], k
	case p.Is("fahrenheit", "farenheit") || p.Lower == "f":
		return byName["degree fahrenheit"], k
	}
	return byName["degree"], j
}

// letters are units of one letter, or words of their own, which count only right after digits.
var letters = map[string]string{"m": "metre", "g": "gram", "t": "tonne", "l": "litre", "w": "watt", "v": "volt", "j": "joule", "s": "second", "h": "hour", "in": "inch", "ev": "electronvolt"}

// oneUnit looks up the single piece j as a unit.
func (s *scanner) oneUnit(j int) (unit, bool) {
	p := s.at(j)
	if p.Kind == numeral.Digits || j >= len(s.ps) {
		return unit{}, false
	}
	raw := p.Lower
	if u, ok := byWord[raw]; ok {
		return u, true
	}
	if raw == "c" && p.Upper && !p.Space || raw == "f" && p.Upper && p.Glued() && s.at(j+1).Space {
		return byName["degree "+map[string]string{"c": "celsius", "f": "fahrenheit"}[raw]], true
	}
	if raw == "nm" && p.Upper && !p.Caps { // what is a nanometre in small letters
		return byName["newton metre"], true
	}
	if u, ok := bySymbol[raw]; ok {
		return u, true
	}
	name, ok := letters[raw]
	if !ok {
		return unit{}, false
	}
	prev := s.at(j - 1)
	after := s.at(j + 1)
	if p.Upper && !strings.Contains("wvjl", raw) { // units named after people have capitals, and the litre: "12 EV" are cars
		return unit{}, false
	}
	switch {
	case raw == "in":
		ok = (prev.Kind == numeral.Digits) && (after.Kind == numeral.Symbol || after.Is("thick", "long", "wide", "tall", "high", "deep") || after.Is("by", "of") && p.Glued())
	case raw == "s":
		ok = p.Glued() && prev.Kind == numeral.Digits && (prev.Value < 10 || !prev.Plain) && prev.Value != 0
	case raw == "m" && p.Glued() && prev.Kind == numeral.Digits:
		ok = !s.pluralNoun(j + 1)
	case raw == "t" && p.Glued(), raw == "g" && p.Glued():
		ok = prev.Kind == numeral.Digits
	default:
		ok = prev.Kind == numeral.Digits && after.Lower != "'"
	}
	return byName[name], ok
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

// perUnit reads "per hour", "a day", "/h" after a measure or a sum.
func (s *scanner) perUnit(r *reading) {
	j := r.last + 1
	p := s.at(j)
	switch {
	case p.Is("per", "an", "a", "each", "every"):
		if u, ok := s.oneUnit(j + 1); ok && (p.Is("per") || u.dim == "time" && s.at(j+1).Kind == numeral.Word && len(s.at(j+1).Lower) > 1) {
			r.per = u.name
			if v, ok := byName[r.unit+" per "+u.name]; ok && r.kind == Measure { // "90 miles an hour"
				r.unit, r.last, r.per = v.name, j+1, ""
				return
			}
			if p.Is("per") && r.kind == Measure {
				r.unit, r.last = r.unit+" per "+u.name, j+1
			}
		} else if p.Is("per") && s.at(j+1).Kind == numeral.Word {
			r.per = s.at(j + 1).Lower
		}
	case p.Lower == "/" && p.Glued():
		u, end := s.unitSpan(j + 1)
		if short, ok := map[string]string{"h": "hour", "s": "second", "l": "litre"}[s.at(j+1).Lower]; ok && end < 0 {
			u, end = byName[short], j+1
		}
		if end >= 0 && s.at(j+1).Glued() {
			if r.kind == Money {
				r.per, r.scope = u.name, "per"
				return
			}
			r.unit, r.last = r.unit+" per "+u.name, end
		}
	}
	if r.per != "" {
		r.scope = "per"
	}
}
