package quantity

import (
	"strings"

	"crosscheck/language/numeral"
)

// How a unit is written, after the rules of the SI Brochure, chapter 5, and what the customary units add to them:
//
//	unit     = factor { ("/" | "·") factor | symbol with a negative power } { ("per" | "a") factor }
//	factor   = [ "square" | "cubic" ] name [ "squared" | "cubed" ] | symbol [ power ]
//	name     = [ prefix ] word, or several words: "kilowatt hour"
//	power    = "2" | "²" | "^2" | "-1" | "⁻¹"
//
// A symbol of one letter is one only where the number stands right before it and the letter is no abbreviation of a scale, or where
// it is a part of a unit that has more: 5m may be five million, 5 m/s is a speed.

// unitAt reports whether a unit begins at piece j.
func (s *scanner) unitAt(j int) (unit, bool) {
	u, end := s.unitSpan(j)
	return u, end >= 0
}

// unitSpan reads the unit that begins at piece j, without what it is counted per in words, and returns its last piece, or -1.
func (s *scanner) unitSpan(j int) (unit, int) {
	if closing := map[string]string{"{": "}", "(": ")"}[s.at(j).Lower]; closing != "" && s.at(j+1).Kind != numeral.Symbol { // "20 {kg}", "20 (kg)"
		if u, end := s.unitSpan(j + 1); end >= 0 && s.at(end+1).Lower == closing {
			return u, end + 1
		}
	}
	f, end := s.factor(j)
	if end < 0 {
		return unit{}, -1
	}
	fs := []factor{f}
	for {
		more, last := s.further(end)
		if last < 0 {
			break
		}
		fs, end = append(fs, more), last
	}
	if _, where, ok := s.lookup(j); ok && where != anywhere && (len(fs) == 1 && f.power == 1 || s.initials(j, end)) {
		u, ok := s.oneUnit(j)
		if !ok {
			return unit{}, -1
		}
		return u, j
	}
	return product(fs), end
}

// initials is true for two capitals about a stroke, which abbreviate all sorts of things, and for a letter twice: "N/A", "w/w".
func (s *scanner) initials(j, end int) bool {
	a, b := s.at(j), s.at(end)
	return end == j+2 && s.at(j+1).Lower == "/" && a.Span.Len() == 1 && b.Span.Len() == 1 && (a.Upper && b.Upper || a.Lower == b.Lower)
}

// further reads the next factor of a unit whose last piece is end: "/m²", "·s", " L⁻¹".
func (s *scanner) further(end int) (factor, int) {
	next, after := s.at(end+1), s.at(end+2)
	switch {
	case next.Lower == "/" && next.Glued() && after.Glued():
		f, last := s.factor(end + 2)
		f.power = -f.power
		return f, last
	case next.Is("·", "⋅", "∙", "*") && after.Kind == numeral.Word, next.Lower == "." && next.Glued() && after.Glued() && s.symbolic(end) && s.symbolic(end+2):
		return s.factor(end + 2)
	case next.Space && s.symbolic(end+1):
		if f, last := s.factor(end + 1); last > end+1 && f.power < 0 {
			return f, last
		}
	}
	return factor{}, -1
}

// symbolic is true where piece j is a symbol of a unit, or ends in the power of one.
func (s *scanner) symbolic(j int) bool {
	_, _, ok := symbolised(s.raw(j))
	return ok
}

// raw is piece j as written.
func (s *scanner) raw(j int) string {
	if j < 0 || j >= len(s.ps) {
		return ""
	}
	return s.ps[j].Span.Of(s.body)
}

// factor reads one unit with its power at piece j and returns its last piece, or -1.
func (s *scanner) factor(j int) (factor, int) {
	p := s.at(j)
	if power := map[string]int{"square": 2, "sq": 2, "cubic": 3, "cu": 3}[p.Lower]; power > 0 && p.Kind == numeral.Word {
		k := j + 1
		if s.at(k).Is(".", "-") {
			k++
		}
		u, where, ok := s.lookup(k)
		if !ok || where == nowhere || u.dim.powers[0] != 1 {
			return factor{}, -1
		}
		return factor{u, power}, k
	}
	if p.Lower == "°" || p.Lower == "º" || p.Is("degree", "degrees", "deg") {
		u, end := s.degrees(j)
		return factor{u, 1}, end
	}
	if u, end := s.severalWords(j); end >= 0 {
		return factor{u, 1}, end
	}
	u, _, ok := s.lookup(j)
	if !ok {
		return factor{}, -1
	}
	power, end := s.power(j)
	if power == 0 {
		return factor{}, -1
	}
	return factor{u, power}, end
}

// severalWords reads "kilowatt-hours", "nautical miles", "light years".
func (s *scanner) severalWords(j int) (unit, int) {
	p := s.at(j)
	if p.Kind != numeral.Word {
		return unit{}, -1
	}
	first, made := p.Lower, prefix{factor: 1}
	if wordy[first] == nil {
		for _, pre := range prefixes {
			if rest, ok := strings.CutPrefix(first, pre.word); ok && wordy[rest] != nil {
				first, made = rest, pre
				break
			}
		}
	}
	for _, name := range wordy[first] {
		k := j
		fits := true
		for _, w := range strings.Fields(name)[1:] {
			if k++; s.at(k).Is("-", ".") {
				k++
			}
			if got := s.at(k).Lower; got != w && got != w+"s" && !(w == "foot" && got == "feet") {
				fits = false
				break
			}
		}
		if u := byName[name]; fits && (made.word == "" || u.prefixes != "") {
			return made.of(u), k
		}
	}
	return unit{}, -1
}

// power reads the power of the unit that is piece j and returns the last piece; 0 where a number stands there that is none.
func (s *scanner) power(j int) (power, last int) {
	next := s.at(j + 1)
	switch next.Lower {
	case "squared", "cubed":
		return map[string]int{"squared": 2, "cubed": 3}[next.Lower], j + 1
	}
	if !next.Glued() || j+1 >= len(s.ps) {
		return 1, j
	}
	superscripts := map[string]int{"¹": 1, "²": 2, "³": 3, "⁴": 4}
	sign, k := 1, j+1
	switch {
	case next.Lower == "^":
		k++
	case next.Lower == "⁻":
		k++
		if n := superscripts[s.at(k).Lower]; n > 0 {
			return -n, k
		}
		return 1, j
	case superscripts[next.Lower] > 0:
		return superscripts[next.Lower], k
	}
	if s.at(k).Lower == "-" && s.at(k).Glued() {
		sign = -1
		k++
	}
	n := s.at(k)
	switch after := s.at(k + 1); {
	case n.Kind != numeral.Digits || !n.Glued():
		return 1, j
	case sign < 0 && (!s.symbolic(j) || !n.Plain || n.Value < 1 || n.Value > 4 || after.Glued() && after.Kind == numeral.Word):
		return 1, j // no power but another number
	case !n.Plain || n.Value < 2 && sign > 0 || n.Value > 4:
		return 0, -1 // "24703m212" is a number of something
	}
	return sign * int(n.Value), k
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

// lookup finds the unit that piece j names, and whether it may be one alone.
func (s *scanner) lookup(j int) (u unit, where alone, ok bool) {
	p := s.at(j)
	if j < 0 || j >= len(s.ps) || p.Kind == numeral.Digits {
		return unit{}, nowhere, false
	}
	if u, ok := worded(p.Lower); ok {
		return u, anywhere, true
	}
	if p.Lower == "c" && p.Upper && !p.Space || p.Lower == "f" && p.Upper && p.Glued() && s.at(j+1).Space {
		return byName["degree "+map[string]string{"c": "celsius", "f": "fahrenheit"}[p.Lower]], anywhere, true
	}
	u, where, ok = symbolised(s.raw(j))
	if ok && p.Is("am", "pm") && (s.at(j-1).Kind != numeral.Digits || s.at(j-1).Plain) { // "2 pm" is a time, "0.4 pm" none
		return unit{}, nowhere, false
	}
	if ok && where != nowhere {
		return u, where, true
	}
	if u, ok := byAbbr[p.Lower]; ok {
		return u, anywhere, true
	}
	if where == nowhere {
		ok = false
	}
	if _, letter := letters[p.Lower]; !ok && letter {
		return byName[letters[p.Lower]], inParts, true
	}
	return u, where, ok
}

// letters are units of one letter, or words of their own, which count alone only right after digits.
var letters = map[string]string{"m": "metre", "g": "gram", "t": "tonne", "l": "litre", "w": "watt", "v": "volt", "j": "joule", "s": "second", "h": "hour", "in": "inch", "ev": "electronvolt"}

// oneUnit looks up the single piece j as a unit that stands alone.
func (s *scanner) oneUnit(j int) (unit, bool) {
	u, where, ok := s.lookup(j)
	if !ok || where == anywhere {
		return u, ok
	}
	p := s.at(j)
	raw := p.Lower
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
		ok = prev.Kind == numeral.Digits && (p.Glued() && prev.Value < 10 || !prev.Plain) && prev.Value != 0
	case raw == "m" && p.Glued() && prev.Kind == numeral.Digits:
		_, where, unit := s.lookup(j + 1)
		ok = !s.pluralNoun(j+1) && !(unit && where == anywhere && after.Space) // "1.2m bpd"
	case raw == "t" && p.Glued(), raw == "g" && p.Glued():
		ok = prev.Kind == numeral.Digits
	default:
		ok = prev.Kind == numeral.Digits && after.Lower != "'"
	}
	return byName[name], ok
}

// perUnit reads what a measure, a sum or a count is told for: "per hour", "a day", "per square metre per year". A measure becomes one of
// a unit made of both, whether "per" or "a" is said.
func (s *scanner) perUnit(r *reading) {
	for {
		j := r.last + 1
		p := s.at(j)
		if p.Lower == "/" && p.Glued() && r.kind != Measure {
			u, end := s.unitSpan(j + 1)
			if short := map[string]string{"h": "hour", "s": "second", "l": "litre"}[s.at(j+1).Lower]; end < 0 && short != "" {
				u, end = byName[short], j+1
			}
			if end >= 0 && s.at(j+1).Glued() {
				r.per, r.scope = u.name, "per"
			}
			return
		}
		if !p.Is("per", "an", "a", "each", "every") {
			return
		}
		f, end := s.factor(j + 1)
		switch u := product([]factor{f}); {
		case end >= 0 && (p.Is("per") || f.time() && s.at(j+1).Kind == numeral.Word && len(s.at(j+1).Lower) > 1):
			if r.kind == Measure && p.Is("per", "a", "an") {
				r.unit, r.last = r.unit+" per "+u.name, end
				continue
			}
			r.per = u.name
		case p.Is("per") && s.at(j+1).Kind == numeral.Word:
			r.per = s.at(j + 1).Lower
		}
		if r.per != "" {
			r.scope = "per"
		}
		return
	}
}
