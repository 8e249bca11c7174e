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
	p := s.at(j)
	switch {
	case p.Is("several", "many", "few", "numerous", "countless"):
		n, vague, last = 0, true, j
	case p.Is("some") && units[s.at(j+1).Lower] > secondUnit && strings.HasSuffix(s.at(j+1).Lower, "s"):
		n, vague, last = 0, true, j
	case p.Is("all") && s.at(j+1).Is("day", "night", "week", "month", "year") && !s.at(j+2).Is("long") && j == i:
		n, last = 1, j // "they talked all day"
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
		if num.Fraction && s.at(num.Last).Is("quarters") && s.at(i-1).Is("last", "past", "previous", "next", "coming", "following") {
			return num.Value * 4, quarterUnit, num.Last, false // "the last two quarters" are no half
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
	if u == noUnit {
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

// unnumbered reads the "weeks" of "for weeks", "within weeks" and "weeks later", whose number nobody tells.
func (s *scanner) unnumbered(i int) (n float64, u unit, last int, vague bool) {
	p := s.at(i)
	u = units[p.Lower]
	if u < hourUnit || u == weekendUnit || u == quarterUnit || !strings.HasSuffix(p.Lower, "s") || p.Glued() {
		return 0, 0, -1, false
	}
	if !s.at(i-1).Is("for", "within", "in", "after") && !s.at(i+1).Is("ago", "later", "earlier") {
		return 0, 0, -1, false
	}
	return 0, u, i, true
}

// shift reads "two days ago", "a month later", "three weeks earlier", "in two years", "a year ago", and bare lengths.
func (s *scanner) shift(i int) (match, bool) {
	if s.at(i).Is("year") && s.at(i+1).Lower == "-" && s.at(i+2).Is("ago", "earlier") {
		se := blank(shiftForm)
		se.n, se.unit, se.dir = 1, yearUnit, -1 // "the year-earlier loss" stands beside the figure of this year
		return match{i, i + 2, se}, true
	}
	start := i
	if s.at(i).Is("in", "within") {
		start = i + 1
	}
	n, u, last, vague := s.amount(start)
	if last < 0 {
		n, u, last, vague = s.unnumbered(i)
	}
	if last < 0 {
		return match{}, false
	}
	se := blank(shiftForm)
	se.n, se.unit, se.vague, se.working = n, u, vague, s.workdays(last)
	if m, ok := s.compound(i, start, last, se); ok {
		return m, true
	}
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
		if m, ok := s.agoOn(start, k, se); ok {
			return m, start == i
		}
		se.dir = -1
		return match{start, k, se}, start == i
	case p.Is("earlier", "before", "previously") && (p.Is("earlier") || s.at(k+1).Kind == numeral.Symbol):
		se.dir, se.event = -1, true
		return match{start, k, se}, start == i
	case p.Is("later", "afterwards", "afterward", "after") && (!p.Is("after") || s.at(k+1).Kind == numeral.Symbol):
		se.dir, se.event = 1, true
		return match{start, k, se}, start == i
	case p.Is("from") && s.at(k+1).Is("now", "today") && !s.at(start-1).Is("for"):
		se.dir = 1
		return match{start, k + 1, se}, start == i
	case p.Lower == "'" && (s.at(k+1).Is("time") || s.at(k+1).Is("s") && s.at(k+2).Is("time")), p.Is("hence"):
		se.dir = 1
		for p.Lower == "'" && !s.at(k).Is("time") {
			k++
		}
		return match{start, k, se}, start == i
	}
	if s.at(i-1).Is("for") && (s.at(k).Is("from") || s.at(k).Lower == "," && s.at(k+1).Is("from", "starting", "beginning")) { // "for three days from today"
		if m, ok := s.fromDate(start, last, se); ok {
			return m, true
		}
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

// agoOn reads the weekday of "two weeks ago on Tuesday", "a week ago Tuesday": counted in weeks from the last one.
func (s *scanner) agoOn(start, ago int, se sense) (match, bool) {
	k := ago + 1
	if s.at(k).Is("on", "this", "last") {
		k++
	}
	w, ok := weekdays[s.at(k).Lower]
	if !ok || !s.at(k).Upper || len(s.at(k).Lower) < 6 || se.unit != weekUnit || se.n != math.Trunc(se.n) || se.n == 0 || se.vague || s.at(k+1).Lower == "'" {
		return match{}, false
	}
	d := blank(weekdayForm)
	d.weekday, d.dir, d.said, d.n = w, -1, true, se.n
	return match{start, k, d}, true
}

// besides reads the day or week beside one that is named: "the day after Christmas", "the week before 3 May".
func (s *scanner) besides(i int) (match, bool) {
	if !s.at(i).Is("the") || !s.at(i+1).Is("day", "week", "night", "morning") || !s.at(i+2).Is("before", "after") {
		return match{}, false
	}
	m, ok := s.core(i + 3)
	if f := m.sense.form; !ok || f != dayForm && f != feastForm || s.at(m.last+1).Lower == "'" {
		return match{}, false
	}
	inner := m.sense
	se := blank(shiftForm)
	se.n, se.unit, se.dir, se.within2, se.event = 1, dayUnit, 1, &inner, true
	if s.at(i + 1).Is("week") {
		se.unit, se.loose = weekUnit, true // no day of it, but the seven next to it
	}
	if s.at(i + 2).Is("before") {
		se.dir = -1
	}
	if d, ok := dayparts[s.at(i+1).Lower]; ok {
		se.from, se.to = d[0], d[1]
	}
	return match{i, m.last, se}, true
}

// fromDate reads the date that a length counts from: "two weeks before 13 May", "three days after Christmas".
func (s *scanner) fromDate(start, last int, se sense) (match, bool) {
	k := last + 1
	if s.at(k).Lower == "," && s.at(start-1).Is("for") {
		k++
	}
	dir, on := 1, false
	switch {
	case s.at(k).Is("before"):
		dir = -1
	case s.at(k).Is("starting", "beginning", "commencing"), s.at(k).Is("from") && s.at(start-1).Is("for"):
		on = true
		if s.at(k+1).Is("on", "from") {
			k++
		}
	case !s.at(k).Is("after", "from"):
		dir = 0
	}
	if dir == 0 || se.n == 0 || on && se.unit < dayUnit {
		return match{}, false
	}
	m, ok := s.core(k + 1)
	f := m.sense.form
	if !ok || f != dayForm && f != weekdayForm && f != feastForm && !(f == unitForm && m.sense.unit == dayUnit) {
		return match{}, false
	}
	inner := m.sense
	se.dir, se.within2, se.event, se.onward = dir, &inner, true, on
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
	if w.Is("latest") && s.at(j+1).Is("period") { // a company's period is its quarter
		se.form, se.event, se.said, se.latest, se.unit = unitForm, true, true, true, quarterUnit
		return match{i, j + 1, se}, true
	}
	if w.Is("latest", "early", "coming") && units[s.at(j+1).Lower] > 0 {
		se.unit, se.length = units[s.at(j+1).Lower], lengthOf(0, units[s.at(j+1).Lower])
		if w.Is("latest") {
			se.form, se.event, se.said, se.latest = unitForm, true, true, true
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
	se.n, se.unit, se.vague, se.length, se.working = n, u, vague, lengthOf(n, u), s.workdays(last)
	m := match{i, last, se}
	if rest, end := s.smaller(last, u, vague); end > 0 && !vague { // "the last three months and two weeks"
		m.sense.rest, m.last, m.sense.length = rest, end, joinLengths(se.length, rest)
	}
	return m, true
}

// smaller reads the amounts in smaller units that are told with one: the "and three days" of "two weeks and three days". end is
// 0 where there is none.
func (s *scanner) smaller(last int, u unit, vague bool) (rest *sense, end int) {
	k := last + 1
	if s.at(k).Lower == "," {
		k++
	}
	if s.at(k).Is("and") {
		k++
	}
	if k == last+1 || vague || u < dayUnit || s.at(k).Is("about", "around", "nearly", "almost", "more", "another", "several", "some", "all", "half", "few", "many") {
		return nil, 0
	}
	n, v, end, vague := s.amount(k)
	if end < 0 || vague || v < dayUnit || v >= u || v == weekendUnit || s.at(end).Is("night", "nights") || s.at(end+1).Lower == "-" || s.at(k+1).Lower == "-" && s.at(k).Kind == numeral.Digits {
		return nil, 0
	}
	se := blank(shiftForm)
	se.n, se.unit = n, v
	if more, e := s.smaller(end, v, false); e > 0 {
		se.rest, end = more, e
	}
	return &se, end
}

// joinLengths is the ISO 8601 duration of an amount with its smaller ones: "P1Y" and two months are "P1Y2M".
func joinLengths(l string, rest *sense) string {
	for ; rest != nil; rest = rest.rest {
		l += strings.TrimPrefix(lengthOf(rest.n, rest.unit), "P")
	}
	return l
}

// workdays is true for the days of "four trading days".
func (s *scanner) workdays(i int) bool {
	return units[s.at(i).Lower] == dayUnit && s.at(i-1).Is("trading", "working", "business")
}

// turned reads a number before its direction: "the two previous weeks", "3 next days".
func (s *scanner) turned(i int) (match, bool) {
	j := i
	if s.at(j).Is("the") {
		j++
	}
	n, ok := numeral.Read(s.ps, j)
	if !ok || n.Ordinal || n.Fraction || n.Value < 1 || n.Value > 100 {
		return match{}, false
	}
	k := n.Last + 1
	u := units[s.at(k+1).Lower]
	if u < dayUnit || !strings.HasSuffix(s.at(k+1).Lower, "s") {
		return match{}, false
	}
	se := blank(stretchForm)
	switch {
	case s.at(k).Is("last", "past", "previous", "preceding"):
		se.dir = -1
	case s.at(k).Is("next", "coming", "upcoming", "following"):
		se.dir = 1
	default:
		return match{}, false
	}
	se.n, se.unit, se.length = n.Value, u, lengthOf(n.Value, u)
	return match{i, k + 1, se}, true
}

// compound reads amounts that are told together: "two weeks and three days ago", "a year and a month later", "two years and six months".
func (s *scanner) compound(i, start, last int, se sense) (match, bool) {
	rest, end := s.smaller(last, se.unit, se.vague)
	if end == 0 {
		return match{}, false
	}
	se.rest = rest
	switch p := s.at(end + 1); {
	case p.Is("ago"):
		se.dir, end = -1, end+1
	case p.Is("earlier"):
		se.dir, se.event, end = -1, true, end+1
	case p.Is("later"):
		se.dir, se.event, end = 1, true, end+1
	case p.Is("from") && s.at(end+2).Is("now", "today"):
		se.dir, end = 1, end+2
	case start > i || s.at(end+1).Is("old") || s.at(last+1).Lower == "," && !s.at(last+2).Is("and"):
		return match{}, false // "aged two years, six months before the vote"
	default:
		se.form, se.length = lengthForm, joinLengths(lengthOf(se.n, se.unit), rest)
		return match{start, end, se}, true
	}
	return match{start, end, se}, start == i
}

func roundHalf(n float64) int { return int(math.Round(n)) }
