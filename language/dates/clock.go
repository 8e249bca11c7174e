package dates

import "crosscheck/language/numeral"

// clockDay gives a time of day its day: "10 p.m. Wednesday", "noon on 3 May".
func (s *scanner) clockDay(m match) match {
	k := m.last + 1
	if s.at(k).Is("local", "eastern", "central", "pacific", "mountain", "standard", "daylight") { // "5 p.m. local time on Monday"
		z := k
		for s.at(z).Is("standard", "daylight", "local", "eastern", "central", "pacific", "mountain") {
			z++
		}
		if s.at(z).Is("time") {
			k = z + 1
		}
	}
	if s.at(k).Is("on") || s.at(k).Lower == "," {
		k++
	}
	for _, f := range []func(int) (match, bool){s.monthDay, s.dayMonth, s.weekday, s.deictic} {
		if d, ok := f(k); ok && (d.sense.form == dayForm || d.sense.form == weekdayForm || d.sense.form == unitForm) {
			if s.at(d.last+1).Is("morning", "afternoon", "evening", "night") {
				d.last++
			}
			d.sense.from, d.sense.to, d.sense.either = m.sense.from, m.sense.to, m.sense.either
			d.first = m.first
			return d
		}
	}
	return m
}

// clock reads "6:40 p.m.", "18:40", "6 pm", "noon", "10 o'clock", "half past six", "9.15 in the morning", with a time zone's letters.
func (s *scanner) clock(i int) (match, bool) {
	se := blank(clockForm)
	p := s.at(i)
	if p.Is("noon", "midnight", "midday") {
		d := dayparts[p.Lower]
		se.from, se.to = d[0], d[1]
		return match{i, i, se}, true
	}
	f, ok := s.face(i)
	if !ok || s.at(i-1).Lower == ":" {
		return match{}, false
	}
	if half, end := s.meridiem(f.last + 1); half != "" {
		if f.hour > 12 || f.hour == 0 {
			return match{}, false
		}
		f = f.in(half)
		f.last, f.sure = end, true
	} else if s.at(f.last + 1).Is("o'clock") {
		f.last, f.sure = f.last+1, true
	}
	if half, end := s.halfOfDay(f.last+1, f.hour); half != "" && f.either {
		f = f.in(half)
		f.last, f.sure = end, f.sure || f.minuted || s.at(i-1).Is("at", "by", "until", "till", "around", "about", "before", "after", "since", "from")
	}
	if !f.sure && !s.opensAt(i, f) {
		return match{}, false
	}
	if z := s.at(f.last + 1); z.Upper && timeZones[z.Lower] {
		f.last++
	}
	se.from, se.either = min(f.hour*60+f.minute, 1439), f.either
	se.to = se.from + 1
	return match{i, f.last, se}, true
}

// timeZones are the letters of time zones, in small ones.
var timeZones = set(`gmt est edt utc cet cest pst pdt bst msk cst cdt mst mdt et ct mt pt ist jst hst aest aedt akst akdt eet eest wet west nzst nzdt sgt hkt kst`)

// halfOfDay reads what says whether a time is before noon or after it: "in the morning", "at night", "this afternoon", or the day behind it, as in "on Friday
// evening", of which the day is left to be read. last is the last piece of what is read.
func (s *scanner) halfOfDay(k, hour int) (half string, last int) {
	last = k - 1
	switch {
	case s.at(k).Is("in") && s.at(k+1).Is("the") && s.at(k+2).Is("morning", "afternoon", "evening") && !s.at(k+3).Is("of"):
		return partHalf(s.at(k+2).Lower, hour), k + 2
	case s.at(k).Is("at") && s.at(k+1).Is("night"):
		return partHalf("night", hour), k + 1
	case s.at(k).Is("tonight"):
		return partHalf("night", hour), last
	}
	if s.at(k).Is("on") || s.at(k).Lower == "," {
		k++
	}
	if _, ok := weekdays[s.at(k).Lower]; ok || s.at(k).Is("this", "that", "last", "yesterday", "tomorrow") {
		if s.at(k+1).Is("morning", "afternoon", "evening", "night") {
			return partHalf(s.at(k+1).Lower, hour), last
		}
	}
	return "", 0
}

// partHalf is the half of the day of an hour in a part of it: two at night is in the small hours, ten at night is not.
func partHalf(part string, hour int) string {
	if part == "morning" || part == "night" && (hour < 6 || hour == 12) {
		return "a"
	}
	return "p"
}

// meridiem reads "a.m.", "pm", "p.m".
func (s *scanner) meridiem(j int) (half string, last int) {
	p := s.at(j)
	if p.Is("am", "pm") {
		return p.Lower[:1], j
	}
	if p.Is("a", "p") && s.at(j+1).Lower == "." && s.at(j+1).Glued() && s.at(j+2).Is("m") {
		if s.at(j+3).Lower == "." && s.at(j+3).Glued() {
			return p.Lower, j + 3
		}
		return p.Lower, j + 2
	}
	if p.Is("a", "p") && s.at(j+1).Is("m") && s.at(j+2).Kind != numeral.Word {
		return p.Lower, j + 1
	}
	return "", 0
}

// opensAt reports whether a bare hour is one at which something opens, ends or leaves ("the doors open at ten"), or near which it happened ("shortly after six"). Prices
// open and close, too: in figures, so that there it counts of what is to come only.
func (s *scanner) opensAt(i int, f face) bool {
	words := s.at(i).Kind == numeral.Word
	if next := s.at(f.last + 1); next.Kind == numeral.Digits || next.Kind == numeral.Word && !afterHour[next.Lower] || next.Kind == numeral.Symbol && !next.Is(".", ",", ";", "!", "?", ")", ":") {
		return false
	}
	k := i - 1
	switch {
	case s.at(k).Is("before", "after") && s.at(k-1).Is("shortly", "just", "soon"):
		return words || f.minuted
	case s.at(k).Is("about", "around"):
		k--
	}
	if !s.at(k).Is("at") {
		return false
	}
	for j := k - 1; j >= 0 && j > k-4; j-- {
		if opensNow[s.at(j).Lower] {
			return true
		}
	}
	return words && opened[s.at(k-1).Lower] // who "started school at seven" was a child
}

// afterHour are words that may follow a bare hour, which counts nothing then.
var afterHour = set(`on and but in every each daily with until till instead as this next from when while for or o'clock local`)

var hourWords = set(`one two three four five six seven eight nine ten eleven twelve`)

var opensNow = set(`open opens close closes begin begins start starts end ends finish finishes leave leaves depart departs`)

var opened = set(`opened closed began started ended finished left departed arrived arrives arrive opening closing`)
