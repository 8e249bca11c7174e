package dates

import "crosscheck/language/numeral"

// deictic reads "today", "yesterday", "tomorrow", "tonight", "last night", "the day before yesterday".
func (s *scanner) deictic(i int) (match, bool) {
	if m, ok := s.toDate(i); ok {
		return m, true
	}
	se := blank(unitForm)
	se.unit, se.said = dayUnit, true
	day := func(first, last, dir int) (match, bool) {
		se.dir = dir
		return match{first, last, se}, true
	}
	switch p := s.at(i); {
	case p.Is("today"):
		return day(i, i, 0)
	case p.Is("yesterday"):
		return day(i, i, -1)
	case p.Is("tomorrow"):
		return day(i, i, 1)
	case p.Is("tonight"):
		se.from, se.to = 1080, 1440
		return day(i, i, 0)
	case p.Is("overnight"):
		se.from, se.to = 0, 360
		return day(i, i, 0)
	case p.Is("the") && s.at(i+1).Is("day") && s.at(i+2).Is("before") && s.at(i+3).Is("yesterday"):
		return day(i, i+3, -2)
	case p.Is("the") && s.at(i+1).Is("day") && s.at(i+2).Is("after") && s.at(i+3).Is("tomorrow"):
		return day(i, i+3, 2)
	case p.Is("the") && s.at(i+1).Is("day") && s.at(i+2).Is("before", "after") && s.nounPhrase(i+3):
		return match{i, i + 2, blank(vagueForm)}, true // "the day before the vote": whenever that was
	case p.Is("the") && s.at(i+1).Is("day") && s.at(i+2).Is("before", "after"):
		se.event = true
		return day(i, i+2, map[string]int{"before": -1, "after": 1}[s.at(i+2).Lower])
	}
	if m, ok := s.smallHours(i); ok {
		return m, true
	}
	j, dir, said, event := s.direction(i)
	if d, ok := dayparts[s.at(j).Lower]; ok && said && !s.at(j).Is("noon", "midnight", "midday", "tonight", "overnight") {
		if dir < 0 && !s.at(j).Is("night", "evening") {
			return match{}, false
		}
		se.from, se.to, se.event = d[0], d[1], event
		return day(i, j, dir)
	}
	return match{}, false
}

// smallHours reads "the early hours of Sunday", "the small hours of 3 May".
func (s *scanner) smallHours(i int) (match, bool) {
	j := i
	if s.at(j).Is("the") {
		j++
	}
	if !s.at(j).Is("early", "small", "wee") || !s.at(j+1).Is("hours") || !s.at(j+2).Is("of", "on") {
		return match{}, false
	}
	for _, f := range []func(int) (match, bool){s.monthDay, s.dayMonth, s.weekday, s.deictic} {
		d, ok := f(j + 3)
		if se := &d.sense; ok && (se.form == dayForm || se.form == weekdayForm || se.form == unitForm && se.unit == dayUnit && se.until == nil) {
			if s.at(d.last + 1).Is("morning") {
				d.last++
			}
			d.first, se.from, se.to = i, dayparts["overnight"][0], dayparts["overnight"][1]
			return d, true
		}
	}
	return match{}, false
}

// nounPhrase is true where piece i begins the name of a thing: "the vote", "his death", "Carnival".
func (s *scanner) nounPhrase(i int) bool {
	p := s.at(i)
	return p.Kind == numeral.Word && (p.Upper || p.Is("the", "a", "an", "this", "that", "these", "those", "his", "her", "its", "their", "our", "my"))
}
