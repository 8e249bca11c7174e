package quantity

import "crosscheck/language/numeral"

// everyday are units whose names have another common sense, so that only "of" shows that they measure: "a pound of flour".
var everyday = words(`foot yard stone pound cup bar degree bit pint quart barrel ounce teaspoon tablespoon carat knot gram ton`)

// article reads the one unit of "a tonne of cocaine" and "a mile away". "60 miles a gallon" and "$3 a litre" are rates, and "a
// second" and "a day" mostly name no length.
func (s *scanner) article(i int) (reading, bool) {
	if !s.at(i).Is("a", "an") || s.at(i+1).Kind != numeral.Word || len(s.at(i+1).Lower) < 3 {
		return reading{}, false
	}
	if r, ok := s.coin(i); ok {
		return r, true
	}
	prev := s.at(i - 1)
	if prev.Kind == numeral.Digits || prev.Is("%", "cents", "pence", "per", "times", "half", "twice") || s.rated(i-1) {
		return reading{}, false
	}
	u, end := s.unitSpan(i + 1)
	next := s.at(end + 1)
	if end < 0 || u.time() || u.dim.of == "points" || u.dim.of == "angle" || s.at(end).Lower != "feet" && s.plural(end) || everyday[u.name] && !next.Is("of") || next.Lower == "-" {
		return reading{}, false
	}
	r := reading{first: i, last: end, kind: Measure, unit: u.name, value: ptr(1), sig: 1}
	s.perUnit(&r)
	return r, true
}

// coin reads "a penny" and "a euro" where no noun goes on with it, as in "a penny stock"; "10 cents on a dollar" and "$3 a euro" are rates.
func (s *scanner) coin(i int) (reading, bool) {
	name, next, prev := s.at(i+1), s.at(i+2), s.at(i-1)
	if !name.Is("penny", "cent", "dollar", "euro", "rupee", "ruble", "rouble", "yuan", "yen") || next.Kind != numeral.Symbol && !next.Is("for", "more", "less", "each", "per", "a", "an", "in", "to", "or", "and") ||
		next.Lower == "-" || prev.Kind == numeral.Digits || prev.Is("%", "per", "on", "to", "against", "cents", "pence", "half") || s.rated(i-1) {
		return reading{}, false
	}
	r := reading{first: i, last: i, kind: Count, value: ptr(1), sig: 1}
	out, ok := s.moneyAfter(r, i+1)
	return out, ok
}

// plural is true for a unit's word in the plural.
func (s *scanner) plural(i int) bool {
	w := s.at(i).Lower
	return len(w) > 3 && w[len(w)-1] == 's' && byWord[w[:len(w)-1]].name != ""
}

// rated is true where a unit or a currency ends at piece i, of which something is told for each: "60 miles a gallon".
func (s *scanner) rated(i int) bool {
	if _, ok := s.oneUnit(i); ok {
		return true
	}
	_, end := s.currencyName(i)
	_, scale := numeral.IsScale(s.at(i).Lower)
	return end >= 0 && end == i || scale
}
