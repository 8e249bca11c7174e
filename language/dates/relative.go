package dates

import (
	"math"
	"strings"

	"crosscheck/language/numeral"
)

// amount reads "three weeks", "a month", "several years", "two-year", "6 1/2 hours".
func (s *scanner) amount(i int) (n float64, u unit, last int, vague bool) {
	j := i
	for s.at(j).Is("about", "around", "nearly", "almost", "roughly", "approximately", "another") {
		if s.at(j).Is("another") && units[s.at(j+1).Lower] > 0 {
			break
		}
		j++
	}
	switch {
	case s.at(j).Is("more", "less", "fewer") && s.at(j+1).Is("than"), s.at(j).Is("at") && s.at(j+1).Is("least", "most"), s.at(j).Is("up") && s.at(j+1).Is("to"):
		j += 2
	}
	hedged := j > i
	_ = hedged
	p := s.at(j)
	switch {
	case p.Is("several", "many", "few", "numerous", "countless"):
		n, vague, last = 0, true, j
	case p.Is("a") && s.at(j+1).Is("few", "couple"):
		vague, last = true, j+1
		if s.at(j + 1).Is("couple") {
			n = 2
		}
		if s.at(last + 1).Is("of") {
			last++
		}
	case p.Is("a", "an", "another") && units[s.at(j+1).Lower] > 0 && !strings.HasSuffix(s.at(j+1).Lower, "s"):
		n, last = 1, j
	case p.Is("half") && s.at(j+1).Is("a", "an"):
		n, last = .5, j+1
	default:
		num, ok := numeral.Read(s.ps, j)
		if !ok || num.Ordinal || num.Value <= 0 {
			return 0, 0, -1, false
		}
		n, last = num.Value, num.Last
		if t := s.at(last + 1); t.Is("to", "or", "-") {
			if m, ok := numeral.Read(s.ps, last+2); ok && !m.Ordinal && m.Value > n && (units[s.at(m.Last+1).Lower] > 0 || s.at(m.Last+1).Lower == "-" && units[s.at(m.Last+2).Lower] > 0) {
				n, last, vague = (n+m.Value)/2, m.Last, true
			}
		}
	}
	k := last + 1
	if s.at(k).Lower == "-" {
		k++
	}
	if s.at(k).Is("more", "full", "consecutive", "straight", "additional", "calendar", "trading", "working", "business", "whole", "long", "further", "fiscal") {
		k++
	}
	u = units[s.at(k).Lower]
	if u == noUnit || u == weekendUnit && false {
		return 0, 0, -1, false
	}
	if s.at(k).Is("quarters") && s.at(k+1).Is("of") {
		return 0, 0, -1, false
	}
	if s.at(k).Is("second", "quarter") && (n != 1 || !s.at(j).Is("one")) {
		if s.at(k).Is("second") || s.at(k-1).Lower != "-" {
			return 0, 0, -1, false
		}
	}
	if s.at(k+1).Is("and") && s.at(k+2).Is("a") && s.at(k+3).Is("half") {
		return n + .5, u, k + 3, vague
	}
	return n, u, k, vague
}

// shift reads "two days ago", "a month later", "three weeks earlier", "in two years", "a year ago", and bare lengths.
func (s *scanner) shift(i int) (match, bool) {
	if s.at(i).Is("year") && s.at(i+1).Lower == "-" && s.at(i+2).Is("ago", "earlier") {
		se := blank(shiftForm)
		se.n, se.unit, se.dir, se.event, se.loose = 1, yearUnit, -1, true, true
		return match{i, i + 2, se}, true
	}
	start := i
	if s.at(i).Is("in", "within") {
		start = i + 1
	}
	n, u, last, vague := s.amount(start)
	if last < 0 {
		return match{}, false
	}
	se := blank(shiftForm)
	se.n, se.unit, se.vague = n, u, vague
	k := last + 1
	if s.at(start).Is("a") && s.at(k).Lower == "-" && s.at(k+1).Is("earlier", "ago") {
		return match{}, false // "a year-earlier loss": the article is that of the loss
	}
	if s.at(k).Is("or") && s.at(k+1).Is("so", "more") {
		k += 2
	}
	if s.at(start).Is("about", "around", "nearly", "almost", "roughly", "some", "over", "more", "approximately") {
		se.approxN = true
	}
	switch p := s.at(k); {
	case p.Is("ago"):
		se.dir = -1
		return match{start, k, se}, start == i
	case p.Is("earlier", "before", "previously") && (p.Is("earlier") || s.at(k+1).Kind != numeral.Word):
		se.dir, se.event = -1, true
		return match{start, k, se}, start == i
	case p.Is("later", "afterwards", "afterward", "after") && (!p.Is("after") || s.at(k+1).Kind != numeral.Word):
		se.dir, se.event = 1, true
		return match{start, k, se}, start == i
	case p.Is("from") && s.at(k+1).Is("now", "today"):
		se.dir = 1
		return match{start, k + 1, se}, start == i
	case p.Lower == "'" && s.at(k+1).Is("time"), p.Is("hence"):
		se.dir = 1
		if p.Lower == "'" {
			k++
		}
		return match{start, k, se}, start == i
	}
	if start > i { // "in two weeks": a time to come, unless something was done within it
		se.dir, se.within = 1, true
		se.length = lengthOf(n, u)
		return match{start, last, se}, false
	}
	if s.at(i-1).Is("in", "within") && n > 0 && !vague && u >= dayUnit {
		se.dir, se.within, se.length = 1, s.at(i-1).Is("in"), lengthOf(n, u)
		if se.within && s.at(last+1).Lower != "-" && !s.at(last).Is("night", "nights") && s.at(last-1).Lower != "-" {
			return match{start, last, se}, true
		}
		se.within, se.dir = false, 0
	}
	if m, ok := s.fromDate(start, last, se); ok {
		return m, true
	}
	se.form, se.length = lengthForm, lengthOf(n, u)
	if s.at(last+1).Lower == "-" && s.at(last+2).Is("old") {
		return match{start, last + 2, se}, true
	}
	if s.at(last + 1).Is("old") { // "two years old" is an age
		return match{}, false
	}
	if s.at(start).Is("a", "an") && (s.at(last).Is("day", "second", "minute", "hour", "week", "month", "year", "night") && s.perBefore(start) || s.at(last).Is("second", "quarter", "minute")) {
		return match{}, false // "80 km an hour", "a second man"
	}
	if s.at(start).Is("few", "many", "numerous") && s.at(start-1).Is("the", "these", "as", "so") {
		return match{}, false
	}
	return match{start, last, se}, true
}

// fromDate reads the date that a length counts from: "two weeks before 13 May", "three days after Christmas".
func (s *scanner) fromDate(start, last int, se sense) (match, bool) {
	k := last + 1
	dir := map[string]int{"before": -1, "after": 1, "from": 1}[s.at(k).Lower]
	if dir == 0 || se.n == 0 {
		return match{}, false
	}
	m, ok := s.core(k + 1)
	f := m.sense.form
	if !ok || f != dayForm && f != weekdayForm && f != feastForm && !(f == unitForm && m.sense.unit == dayUnit) {
		return match{}, false
	}
	inner := m.sense
	se.dir, se.within2, se.event = dir, &inner, true
	return match{start, m.last, se}, true
}

// perBefore is true where "a day" says "per day": a number or a sum stands right before it.
func (s *scanner) perBefore(i int) bool {
	p := s.at(i - 1)
	if p.Kind == numeral.Digits || p.Is("times", "once", "twice", "percent", "%", "dollars", "million", "billion", "thousand", "hundred", "barrels", "miles", "people", "share", "euros", "pounds") {
		return true
	}
	return s.at(i-2).Kind == numeral.Digits && p.Kind == numeral.Word && strings.HasSuffix(p.Lower, "s")
}

// stretch reads "the past two months", "the next few days", "the first nine months", "recent weeks", "the last five years".
func (s *scanner) stretch(i int) (match, bool) {
	j := i
	if s.at(j).Is("the", "these", "those", "its") && s.at(j).Is("the", "these", "those") {
		j++
	}
	se := blank(stretchForm)
	w := s.at(j)
	switch {
	case w.Is("last", "past", "previous", "latest", "preceding"):
		se.dir = -1
	case w.Is("next", "coming", "following"):
		se.dir = 1
	case w.Is("first", "final", "early", "intervening") && j > i:
	case w.Is("recent", "coming", "subsequent") && strings.HasSuffix(s.at(j+1).Lower, "s") && units[s.at(j+1).Lower] > 0:
		se.unit = units[s.at(j+1).Lower]
		se.length = lengthOf(0, se.unit)
		return match{i, j + 1, se}, true
	case j > i:
		n, u, last, _ := s.amount(j)
		if last < 0 || u < dayUnit || s.at(j).Is("a", "an") || s.at(last-1).Lower == "-" {
			return match{}, false
		}
		se.length, se.unit = lengthOf(n, u), u
		return match{i, last, se}, true
	default:
		return match{}, false
	}
	if u := units[s.at(j+1).Lower]; u > 0 && w.Is("past") && !strings.HasSuffix(s.at(j+1).Lower, "s") && u >= dayUnit { // "the past year"
		se.n, se.unit, se.length = 1, u, lengthOf(1, u)
		return match{i, j + 1, se}, true
	}
	if w.Is("latest", "early", "coming") && units[s.at(j+1).Lower] > 0 {
		se.unit, se.length = units[s.at(j+1).Lower], lengthOf(0, units[s.at(j+1).Lower])
		if w.Is("latest") {
			se.form, se.event, se.said = unitForm, true, true
		}
		return match{i, j + 1, se}, true
	}
	k := j + 1
	if s.at(k).Is("couple") && s.at(k+1).Is("of") && units[s.at(k+2).Lower] > 0 {
		se.n, se.unit, se.vague, se.length = 2, units[s.at(k+2).Lower], true, lengthOf(2, units[s.at(k+2).Lower])
		return match{i, k + 2, se}, true
	}
	n, u, last, vague := s.amount(k)
	if last < 0 || s.at(k).Is("a", "an") {
		return match{}, false
	}
	se.n, se.unit, se.vague, se.length = n, u, vague, lengthOf(n, u)
	return match{i, last, se}, true
}

// set reads "every Friday", "each year", "Tuesdays", "daily", "twice a week".
func (s *scanner) set(i int) (match, bool) {
	se := blank(setForm)
	p := s.at(i)
	if l := setWords[p.Lower]; l != "" && !s.at(i+1).Is("mail", "telegraph", "news", "mirror", "express", "star") {
		se.length = l
		return match{i, i, se}, !(p.Upper && s.at(i+1).Upper)
	}
	if w, ok := weekdays[strings.TrimSuffix(p.Lower, "s")]; ok && strings.HasSuffix(p.Lower, "days") && p.Upper {
		se.weekday, se.length = w, "P1W"
		return match{i, i, se}, true
	}
	if !p.Is("every", "each") {
		return match{}, false
	}
	j := i + 1
	if s.at(j).Is("other", "single", "second", "third") {
		j++
	}
	if n, u, last, _ := s.amount(j); last >= 0 && !s.at(j).Is("a", "an") {
		se.length = lengthOf(n, u)
		return match{i, last, se}, true
	}
	q := s.at(j)
	_, day := weekdays[q.Lower]
	month, _ := s.monthWord(j)
	switch u := units[q.Lower]; {
	case u > 0 && !q.Is("second", "minute") || q.Is("minute") && p.Is("every"):
		se.length = lengthOf(1, u)
	case day:
		se.length = "P1W"
		if _, ok := dayparts[s.at(j+1).Lower]; ok {
			j++
		}
	case month > 0, seasons[q.Lower] > 0 && !q.Is("fall"):
		se.length = "P1Y"
	case dayparts[q.Lower][1] > 0:
		se.length = "P1D"
	default:
		return match{}, false
	}
	return match{i, j, se}, true
}

// vague reads "now", "recently", "the future".
func (s *scanner) vague(i int) (match, bool) {
	best := -1
	for _, p := range vagueNow {
		if len(p) > best && s.matches(i, p) {
			best = len(p)
		}
	}
	if best < 0 || s.at(i).Is("now") && s.at(i+1).Is("that") {
		return match{}, false
	}
	return match{i, i + best - 1, blank(vagueForm)}, true
}

func (s *scanner) matches(i int, ws []string) bool {
	if i+len(ws) > len(s.ps) {
		return false
	}
	for k, w := range ws {
		if s.ps[i+k].Lower != w {
			return false
		}
	}
	return true
}

// that reads "that day", "the same year", "the quarter", "the year-ago quarter", "year-end".
func (s *scanner) that(i int) (match, bool) {
	se := blank(thatForm)
	se.event = true
	j := i
	switch {
	case s.at(i).Is("year") && (s.at(i+1).Lower == "-" || s.at(i+1).Is("end")) && (s.at(i+2).Is("end") || s.at(i+1).Is("end")):
		se.form, se.unit, se.said, se.part, se.event = unitForm, yearUnit, true, late, false
		if s.at(i + 1).Is("end") {
			return match{i, i + 1, se}, true
		}
		return match{i, i + 2, se}, true
	case s.at(i).Is("that", "the"):
		j++
	default:
		return match{}, false
	}
	if s.at(j).Is("year") && s.at(j+1).Lower == "-" && s.at(j+2).Is("ago", "earlier") {
		k := j + 3
		if s.at(k).Is("quarter", "period") {
			se.form, se.unit, se.n, se.dir, se.loose = shiftForm, yearUnit, 1, -1, true
			return match{i, k, se}, true
		}
	}
	if s.at(j+1).Lower == "-" && s.at(j).Is("year") {
		return match{}, false
	}
	if s.at(j).Is("same", "entire", "whole", "full", "fiscal") {
		j++
	}
	u := units[s.at(j).Lower]
	if u < dayUnit || strings.HasSuffix(s.at(j).Lower, "s") || s.at(j).Is("night", "century", "decade", "weekend", "fortnight") {
		return match{}, false
	}
	if s.at(i).Is("the") && (u == dayUnit && j == i+1 && !s.at(j-2).Is("of", "during", "in") || s.at(j+1).Is("of", "when", "that", "in", "after", "before", "he", "she", "it", "they", "we")) {
		return match{}, false
	}
	se.unit, se.loose = u, s.at(i).Is("the")
	return match{i, j, se}, true
}

// ranged reads "5-7 March", "March 5 to April 3", "from 2019 to 2021", "between Monday and Friday", "2019-20".
func (s *scanner) ranged(i int) (match, bool) {
	if a, sep, ok := s.opening(i); ok { // "between 2007 and 2009", "from May to July"
		if b, ok := s.modified(sep + 1); ok {
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
	case p.Is("to", "until", "till", "through"):
	default:
		return match{}, false
	}
	b, ok := s.modified(k + 1)
	if !ok {
		return match{}, false
	}
	return s.span(a, b, k)
}

// opening reads "between A and" or "from A to": the first sense, and the piece that joins.
func (s *scanner) opening(i int) (sense, int, bool) {
	joint := map[string][]string{"between": {"and"}, "from": {"to", "until", "till", "through"}}[s.at(i).Lower]
	if joint == nil {
		return sense{}, 0, false
	}
	a, ok := s.modified(i + 1)
	if !ok || !s.at(a.last+1).Is(joint...) || a.sense.form == lengthForm || a.sense.form == clockForm {
		return sense{}, 0, false
	}
	return a.sense, a.last + 1, true
}

// span joins two ends of one sort.
func (s *scanner) span(a, b match, sep int) (match, bool) {
	x, y := a.sense.form, b.sense.form
	alike := x == y || x == monthForm && y == dayForm || x == dayForm && y == monthForm || x == dayForm && y == unitForm || x == yearForm && y == unitForm && b.sense.unit >= yearUnit || x == monthForm && y == unitForm
	if !alike || y == quarterForm || y == vagueForm {
		return match{}, false
	}
	if x == dayForm && y == dayForm && a.sense.year == 0 {
		a.sense.year = b.sense.year
		if b.sense.year != 0 && a.sense.month*100+a.sense.day > b.sense.month*100+b.sense.day {
			a.sense.year--
		}
	}
	if x == monthForm && y == monthForm && a.sense.year == 0 && b.sense.year != 0 {
		a.sense.year = b.sense.year
		if a.sense.month > b.sense.month {
			a.sense.year--
		}
	}
	end := b.sense
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
	d1, k := s.dayNumber(i)
	if d1 == 0 || !s.at(k+1).Is("-", "to", "through", "and") {
		return match{}, false
	}
	d2, last := s.dayNumber(k + 2)
	if d2 <= d1 {
		return match{}, false
	}
	if s.at(last + 1).Is("of") {
		last++
	}
	month, end := s.monthWord(last + 1)
	if month == 0 {
		return match{}, false
	}
	return s.stretchOfDays(i, end, month, d1, d2), true
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

func roundHalf(n float64) int { return int(math.Round(n)) }
