package dates

import (
	"math"
	"strings"

	"crosscheck/language/numeral"
)

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
			d.sense.from, d.sense.to = m.sense.from, m.sense.to
			d.first = m.first
			return d
		}
	}
	return m
}

// clock reads "6:40 p.m.", "18:40", "6 pm", "noon", "10 o'clock", with a time zone's letters.
func (s *scanner) clock(i int) (match, bool) {
	se := blank(clockForm)
	p := s.at(i)
	if p.Is("noon", "midnight", "midday") {
		d := dayparts[p.Lower]
		se.from, se.to = d[0], d[1]
		return match{i, i, se}, true
	}
	if p.Kind != numeral.Digits || p.Value > 24 {
		return match{}, false
	}
	hour, minute, last := int(p.Value), 0, i
	sure := false
	if p.Plain && s.at(i+1).Lower == ":" && s.at(i+1).Glued() && s.at(i+2).Plain && s.at(i+2).Glued() && len(s.at(i+2).Lower) == 2 && s.at(i+2).Value < 60 {
		minute, last, sure = int(s.at(i+2).Value), i+2, true
		if s.at(i+3).Lower == ":" && s.at(i+4).Plain && s.at(i+4).Glued() {
			last = i + 4
		}
	} else if !p.Plain {
		if whole, frac := math.Modf(p.Value); math.Round(frac*100) < 60 && strings.IndexByte(p.Lower, '.') == len(p.Lower)-3 { // "7.30 pm", not "7.3"
			hour, minute = int(whole), int(math.Round(frac*100))
		} else {
			return match{}, false
		}
	}
	if half, end := s.meridiem(last + 1); half != "" {
		if hour > 12 || hour == 0 {
			return match{}, false
		}
		hour %= 12
		if half == "p" {
			hour += 12
		}
		last, sure = end, true
	} else if s.at(last + 1).Is("o'clock") {
		last, sure = last+1, true
	}
	if !sure || hour > 24 || s.at(i-1).Lower == ":" {
		return match{}, false
	}
	if z := s.at(last + 1); z.Upper && z.Is("gmt", "est", "edt", "utc", "cet", "cest", "pst", "pdt", "bst", "msk", "cst", "cdt", "mst", "mdt", "et", "ct", "mt", "pt", "ist", "jst", "hst", "aest", "aedt", "akst", "akdt", "eet", "eest", "wet", "west", "nzst", "nzdt", "sgt", "hkt", "kst") {
		last++
	}
	se.from = min(hour*60+minute, 1439)
	se.to = se.from + 1
	return match{i, last, se}, true
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
