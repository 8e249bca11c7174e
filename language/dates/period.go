package dates

import (
	"strings"

	"crosscheck/language/numeral"
)

// quarter reads "the third quarter", "third-quarter", "Q3", "Q3 2025", "fiscal fourth quarter".
func (s *scanner) quarter(i int) (match, bool) {
	j := i
	if s.at(j).Is("the", "its") && s.at(j).Is("the") {
		j++
	}
	year := 0
	if p := s.at(j); p.Plain && len(p.Lower) == 4 && p.Value > 1900 && p.Value < 2100 && s.at(j+1).Kind == numeral.Word {
		year = int(p.Value)
		j++
	} else if s.at(j+1).Lower == "-" && s.at(j+1).Glued() && s.at(j+2).Glued() && s.at(j+2).Is("q", "h") && p.Plain && len(p.Lower) == 4 && p.Value > 1900 && p.Value < 2100 {
		year = int(p.Value) // "2025-Q1"
		j += 2
	}
	if m, ok := s.halfYear(i, j, year); ok {
		return m, true
	}
	se := blank(quarterForm)
	if s.at(j).Is("fiscal") {
		se.fiscal = true
		j++
		if s.at(j).Lower == "-" {
			j++
		}
	}
	if s.at(j).Is("q") && s.at(j+1).Glued() && s.at(j+1).Plain && s.at(j+1).Value >= 1 && s.at(j+1).Value <= 4 {
		se.n = s.at(j + 1).Value
		m := match{i, j + 1, se}
		m.sense.year = year
		return s.glued(m), true
	}
	if p, q := s.at(j), s.at(j+1); p.Plain && p.Value >= 1 && p.Value <= 4 && q.Lower == "q" && q.Upper && q.Glued() { // "3Q 2025"
		se.n, se.year = p.Value, year
		return s.glued(match{i, j + 1, se}), true
	}
	n, ok := numeral.Ordinal(s.at(j).Lower)
	if !ok && s.at(j).Kind == numeral.Digits && s.at(j+1).Is("st", "nd", "rd", "th") {
		n, ok = s.at(j).Value, s.at(j).Value <= 4 && s.at(j).Value >= 1
		j++
	}
	if s.at(j).Is("final") {
		n, ok = 4, true
	}
	k := j + 1
	if s.at(k).Lower == "-" {
		k++
	}
	if s.at(k).Is("fiscal") {
		se.fiscal = true
		k++
	}
	if !ok || n < 1 || n > 4 || !s.at(k).Is("quarter") {
		return match{}, false
	}
	se.n, se.year = n, year
	if k == j+2 && j == i+1 && year == 0 && s.at(i).Is("the") && s.at(j+1).Lower == "-" {
		return match{}, false // in "the third-quarter results" the article is that of the results
	}
	return match{i, k, se}, true
}

// halfYear reads "H1 2025", "2025-H2".
func (s *scanner) halfYear(i, j, year int) (match, bool) {
	n := s.at(j + 1)
	if !s.at(j).Is("h") || !s.at(j).Upper || !n.Glued() || !n.Plain || n.Value != 1 && n.Value != 2 || n.Lower == "" {
		return match{}, false
	}
	se := blank(yearForm)
	se.half, se.year = int(n.Value), year
	m := match{i, j + 1, se}
	if year == 0 {
		m = s.glued(m)
	}
	if y, ok := s.yearAt(j + 2); ok && m.sense.year == 0 {
		m.sense.year, m.last = y.sense.year, y.last
	}
	return m, m.sense.year > 0
}

// glued takes the year that is hung on with a hyphen: "Q1-2025".
func (s *scanner) glued(m match) match {
	k := m.last + 1
	if m.sense.year != 0 || s.at(k).Lower != "-" || !s.at(k).Glued() || !s.at(k+1).Glued() {
		return m
	}
	if p := s.at(k + 1); p.Plain && len(p.Lower) == 4 && p.Value > 1900 && p.Value < 2100 {
		m.sense.year, m.last = int(p.Value), k+1
	}
	return m
}

// weekNumber reads "week 31", "week 31 of 2025": the weeks of a year begin on Monday, and the first is the
// one that holds 4 January.
func (s *scanner) weekNumber(i int) (match, bool) {
	j := i
	if s.at(j).Is("the") {
		j++
	}
	n := s.at(j + 1)
	if !s.at(j).Is("week") || !n.Plain || n.Value < 1 || n.Value > 53 || len(n.Lower) > 2 || s.at(j+2).Glued() && s.at(j+2).Is("-", "%", "/") {
		return match{}, false
	}
	se := blank(weekForm)
	se.n = n.Value
	m := match{i, j + 1, se}
	k := j + 2
	if s.at(k).Is("of", "in") || s.at(k).Lower == "," {
		k++
	}
	if y, ok := s.yearAt(k); ok {
		m.sense.year, m.last = y.sense.year, y.last
	}
	timed := s.at(i-1).Is("in", "by", "until", "since", "from", "during", "before", "after", "calendar")
	return m, m.sense.year > 0 || timed && !s.at(j+2).Is("of")
}

// season reads "summer 2025", "last winter", "the spring".
func (s *scanner) season(i int) (match, bool) {
	j, dir, said, event := s.direction(i)
	if !said && s.at(i).Is("the") {
		j = i + 1
	}
	p := s.at(j)
	month := seasons[p.Lower]
	if month == 0 {
		return match{}, false
	}
	se := blank(seasonForm)
	se.month, se.dir, se.said, se.event, se.name = month, dir, said, event, p.Lower
	m := match{i, j, se}
	k := j + 1
	if s.at(k).Is("of") {
		k++
	}
	y, dated := s.yearAt(k)
	if dated {
		m.sense.year, m.last = y.sense.year, y.last
	}
	timed := s.at(i-1).Is("in", "during", "since", "by", "until", "early", "late", "mid", "for", "over", "throughout") || j > i && s.at(i-1).Is("into", "through")
	if p.Is("fall", "spring") && !said && !dated && !(timed && j > i && s.at(j+1).Kind != numeral.Word) {
		return match{}, false // "the fall of the wall", "spring up"
	}
	if !said && !dated && !timed {
		return match{}, false
	}
	return m, true
}

// decade reads "the 1990s", "1990s", "the '90s", "the nineties".
func (s *scanner) decade(i int) (match, bool) {
	j := i
	if s.at(j).Is("the") {
		j++
	}
	for s.at(j).Is("early", "late", "mid") || s.at(j).Lower == "-" && j > i {
		j++
	}
	part := parts[s.at(min(j, i+1)).Lower]
	apostrophe := s.at(j).Lower == "'"
	if apostrophe {
		j++
	}
	se := blank(decadeForm)
	se.part = part
	p := s.at(j)
	if v := spelledDecades[p.Lower]; v > 0 && j > i && !s.at(i).Is("early") {
		se.year = v
		return match{i, j, se}, true
	}
	k := j + 1
	if s.at(k).Lower == "'" && s.at(k).Glued() {
		k++
	}
	if !p.Plain || !s.at(k).Is("s") || !s.at(k).Glued() && !(len(p.Lower) == 4) || int(p.Value)%10 != 0 {
		return match{}, false
	}
	switch {
	case len(p.Lower) == 4 && p.Value >= 1000 && p.Value < 2200:
		se.year = int(p.Value)
	case len(p.Lower) == 2 && (apostrophe || j > i && !s.at(i-1).Is("in")) && p.Value >= 20 && s.at(i-1).Lower != "his" && s.at(i-1).Lower != "her":
		se.year = 1900 + int(p.Value)
	default:
		return match{}, false
	}
	return match{i, k, se}, true
}

// century reads "the 19th century", "the twentieth century".
func (s *scanner) century(i int) (match, bool) {
	j := i
	if s.at(j).Is("the") {
		j++
	}
	n, ok := numeral.Read(s.ps, j)
	if !ok || !n.Ordinal || n.Value > 30 {
		return match{}, false
	}
	k := n.Last + 1
	if s.at(k).Lower == "-" {
		k++
	}
	if !s.at(k).Is("century") {
		return match{}, false
	}
	se := blank(centuryForm)
	se.n = n.Value
	return match{i, k, se}, true
}

// year reads four digits where they are a year, "nineteen ninety-six", "fiscal 2025".
func (s *scanner) year(i int) (match, bool) {
	j := i
	if s.at(j).Is("the") && s.at(j+1).Is("year") {
		j += 2
		if n, ok := numeral.Read(s.ps, j); ok && n.Words && n.Scaled && n.Value >= 1000 && n.Value < 2200 {
			se := blank(yearForm)
			se.year = int(n.Value)
			return match{i, n.Last, se}, true // "the year two thousand"
		}
	}
	fiscal := s.at(j).Is("fiscal")
	if fiscal {
		j++
	}
	if p := s.at(j); p.Caps && p.Is("fy", "cy") { // "FY2025", "FY25", "CY2025"
		se := blank(yearForm)
		se.fiscal = p.Is("fy")
		if y := s.at(j + 1); y.Plain && y.Glued() && len(y.Lower) == 2 {
			se.year = century2(int(y.Value))
			return match{i, j + 1, se}, true
		}
		if y, ok := s.yearAt(j + 1); ok {
			se.year = y.sense.year
			return match{i, y.last, se}, true
		}
	}
	if m, ok := s.twoYears(j); ok {
		m.first = i
		return m, true
	}
	if y, last := s.spokenYear(j); y > 0 {
		se := blank(yearForm)
		se.year = y
		return match{i, last, se}, true
	}
	m, ok := s.yearAt(j)
	if !ok {
		return m, false
	}
	prev, next := s.at(j-1), s.at(m.last+1)
	v := m.sense.year
	sure := fiscal || j > i || yearBefore[prev.Lower]
	if s.countedAt(m.last+1) || next.Lower == "%" || s.at(m.last+1).Lower == "-" && next.Glued() && s.at(m.last+2).Glued() && counted[s.at(m.last+2).Lower] {
		return m, false
	}
	if prev.Lower == "'" || prev.Kind == numeral.Symbol && prev.Is("$", "€", "£", "¥", "#", "+") || prev.Is("than") && !s.at(j-2).Is("later", "earlier") || prev.Is("over", "nearly", "almost", "least", "some", "no", "number", "room", "flight", "approximately") {
		return m, false
	}
	if prev.Lower == "-" && prev.Glued() && s.at(j).Glued() && s.at(j-2).Kind == numeral.Digits && len(s.at(j-2).Lower) != 4 {
		return m, false // "138-2010"
	}
	if prev.Kind == numeral.Digits || prev.Lower == "-" && prev.Glued() && s.at(j-2).Kind == numeral.Word && !s.at(j-2).Is("mid", "pre", "post", "late", "early") {
		return m, false
	}
	plural := next.Kind == numeral.Word && !next.Upper && len(next.Lower) > 3 && strings.HasSuffix(next.Lower, "s") && !strings.HasSuffix(next.Lower, "ss") && !strings.HasSuffix(next.Lower, "wards")
	if !sure && (v < 1900 || v > 2050 || plural) || v < 1400 {
		return m, false
	}
	m.first, m.sense.fiscal = i, fiscal
	return m, true
}

// twoYears reads "2024/25", "2024/2025", a year that begins in one and ends in the next.
func (s *scanner) twoYears(i int) (match, bool) {
	a, b := s.at(i), s.at(i+2)
	if !a.Plain || len(a.Lower) != 4 || a.Value < 1800 || a.Value > 2199 || !s.at(i+1).Is("/") || s.at(i+1).Space || !b.Plain || b.Space || s.at(i+3).Glued() && s.at(i+3).Is("/", "-", "%") ||
		a.Glued() && s.at(i-1).Is("/", "-") {
		return match{}, false
	}
	next := int(a.Value) + 1
	if len(b.Lower) == 4 && int(b.Value) != next || len(b.Lower) == 2 && int(b.Value) != next%100 || len(b.Lower) != 2 && len(b.Lower) != 4 {
		return match{}, false
	}
	se, end := blank(yearForm), blank(yearForm)
	se.year, end.year = next-1, next
	se.until = &end
	return match{i, i + 2, se}, true
}

// countedAt is true where piece k is what four digits before it count: "2000 people", "2000 or more".
func (s *scanner) countedAt(k int) bool {
	p := s.at(k)
	return p.Kind == numeral.Word && counted[p.Lower] && (!p.Is("or") || s.at(k+1).Is("more", "fewer", "less"))
}

// yearAt reads four plain digits that may be a year.
func (s *scanner) yearAt(i int) (match, bool) {
	p := s.at(i)
	if y, last := s.spokenYear(i); y > 0 {
		se := blank(yearForm)
		se.year = y
		return match{i, last, se}, true
	}
	if p.Kind != numeral.Digits || !p.Plain || len(p.Lower) != 4 || p.Value < 1000 || p.Value > 2199 {
		return match{}, false
	}
	next := s.at(i + 1)
	if next.Glued() && (next.Kind == numeral.Word && !next.Is("s") || next.Is(":", "/", "°", "%") || next.Lower == "." && s.at(i+2).Kind == numeral.Digits && s.at(i+2).Glued()) {
		return match{}, false
	}
	if next.Is("s") && next.Glued() || s.countedAt(i+1) {
		return match{}, false
	}
	if p.Glued() && s.at(i-1).Kind == numeral.Symbol && s.at(i-1).Is("/", ".", ":") {
		return match{}, false
	}
	se := blank(yearForm)
	se.year = int(p.Value)
	return match{i, i, se}, true
}

// thousandYear reads the year of "October two thousand and five", which counts nothing.
func (s *scanner) thousandYear(i int) (year, last int) {
	n, ok := numeral.Read(s.ps, i)
	if !ok || !n.Words || !n.Scaled || n.Ordinal || n.Fraction || n.Value < 2000 || n.Value > 2099 {
		return 0, 0
	}
	if next := s.at(n.Last + 1); next.Kind == numeral.Digits || next.Kind == numeral.Word && !next.Is("and", "but", "in", "at", "when", "as") {
		return 0, 0
	}
	return int(n.Value), n.Last
}

// spokenYear reads "nineteen ninety-six", "twenty twenty-four".
func (s *scanner) spokenYear(i int) (year, last int) {
	v, ok := numeral.Cardinal(s.at(i).Lower)
	if !ok || v < 18 || v > 20 || s.at(i+1).Is("hundred") {
		return 0, 0
	}
	head := 100 * int(v)
	if whole, ok := numeral.Read(s.ps, i); ok && whole.Value >= 2000 && whole.Value < 2100 && whole.Scaled {
		return 0, 0
	}
	n, ok := numeral.Read(s.ps, i+1)
	if !ok || !n.Words || n.Ordinal || n.Value < 10 || n.Value > 99 || n.Fraction {
		return 0, 0
	}
	return head + int(n.Value), n.Last
}

// feast reads holidays, with a year or a direction.
func (s *scanner) feast(i int) (match, bool) {
	j, dir, said, _ := s.direction(i)
	name, end := s.feastName(j)
	weekend := s.at(end+1).Is("weekend") || s.at(i-1).Is("of") && s.at(i-2).Is("weekend")
	if end < 0 || !s.at(j).Upper && end == j && !said && !weekend { // "new year's" in lower case, but no "easter"
		return match{}, false
	}
	se := blank(feastForm)
	se.name, se.dir, se.said = name, dir, said
	if s.at(end + 1).Is("weekend") {
		se.unit, end = weekendUnit, end+1
	}
	m := match{i, end, se}
	if y, ok := s.yearAt(end + 1); ok {
		m.sense.year, m.last = y.sense.year, end+1
	} else if d, ok := s.directed(end + 1); ok && d.sense.form == unitForm && d.sense.unit == yearUnit && !d.sense.event { // "Easter last year"
		m.sense.yearSaid, m.sense.years, m.last = true, d.sense.dir, d.last
	}
	return m, true
}

// feastName is the longest name of a feast from piece j, and its last piece; end is -1 where there is none.
func (s *scanner) feastName(j int) (name string, end int) {
	end = -1
	text := ""
	for k := j; k < j+longestFeast && k < len(s.ps); k++ {
		p := s.at(k)
		switch {
		case p.Is("'", ".", "-"):
			if k == j {
				return "", -1
			}
			continue
		case p.Is("saint"):
			text += " st"
		case p.Lower == "s" && s.at(k-1).Lower == "'":
			text += "s"
		default:
			text += " " + p.Lower
		}
		if _, ok := feasts[text[1:]]; ok {
			name, end = text[1:], k
		}
	}
	return name, end
}
