package dates

import "strings"

// direction reads "last", "next", "this" and the like before a unit; j is the piece after it.
func (s *scanner) direction(i int) (j, dir int, said, event bool) {
	j = i
	the := s.at(j).Is("the")
	if the {
		j++
	}
	switch w := s.at(j); {
	case w.Is("last", "past", "previous", "preceding", "prior"):
		if s.at(i-1).Is("at") && w.Is("last") {
			return i, 0, false, false
		}
		return j + 1, -1, true, w.Is("previous", "preceding", "prior") && the
	case w.Is("next", "coming", "upcoming", "following", "ensuing"):
		return j + 1, 1, true, w.Is("following", "ensuing") || w.Is("next") && the
	case w.Is("this", "current"):
		j++
		if s.at(j).Is("past", "last") {
			return j + 1, -1, true, false
		}
		if s.at(j).Is("coming", "upcoming", "next") {
			return j + 1, 1, true, false
		}
		return j, 0, true, false
	case w.Is("same", "that"):
		return j + 1, 0, true, true
	}
	return i, 0, false, false
}

// directed reads "last week", "this year", "next month", "the following day", "this weekend", "the weekend", "the previous year".
func (s *scanner) directed(i int) (match, bool) {
	j, dir, said, event := s.direction(i)
	if s.at(i).Is("the") && s.at(i+1).Is("weekend") {
		j, said = i+1, true
	}
	k := j
	own := s.at(k).Is("academic", "school") // a year that is not the calendar's, and differs from place to place
	if own || s.at(k).Is("fiscal", "calendar", "financial", "full") || s.at(k).Is("business") && !s.at(k+1).Is("week") {
		k++
	}
	working := s.at(k).Is("working", "work", "business", "trading") && s.at(k+1).Is("week")
	if working {
		k++
	}
	u := units[s.at(k).Lower]
	if s.at(k).Is("workweek") {
		u, working = weekUnit, true
	}
	if !said || u == noUnit || u < dayUnit || strings.HasSuffix(s.at(k).Lower, "s") && s.at(k).Lower != "yrs" || s.at(k).Is("night", "min", "sec") {
		return match{}, false
	}
	if s.at(j-1).Is("past") && s.at(i).Is("the", "past") { // "the past year": a length, not last year
		return match{}, false
	}
	se := blank(unitForm)
	se.unit, se.dir, se.said, se.event, se.n = u, dir, true, event, 1
	se.loose = s.at(i).Is("the") && s.at(i+1).Is("next") || u > dayUnit && s.at(j-1).Is("same")
	se.fiscal = s.at(k-1).Is("fiscal", "financial")
	se.working = working
	m := match{i, k, se}
	if own {
		m.sense = blank(vagueForm)
		return m, true
	}
	if u == yearUnit && s.at(k+1).Lower == "'" && s.at(k+2).Is("s") { // "this year's third quarter"
		for _, f := range []func(int) (match, bool){s.quarter, s.monthAlone, s.seasonAlone} {
			if q, ok := f(k + 3); ok {
				q.first, q.sense.yearSaid, q.sense.years = i, true, dir
				return q, true
			}
		}
	}
	return m, true
}

// beyond reads "the week before last", "the month after next", "the Tuesday before last".
func (s *scanner) beyond(i int) (match, bool) {
	j := i
	if s.at(j).Is("the") {
		j++
	}
	dir := 0
	switch {
	case s.at(j+1).Is("before") && s.at(j+2).Is("last"):
		dir = -1
	case s.at(j+1).Is("after") && s.at(j+2).Is("next"):
		dir = 1
	default:
		return match{}, false
	}
	if timeWords()[s.at(j+3).Lower] { // "the day before last Sunday"
		return match{}, false
	}
	p := s.at(j)
	if w, ok := weekdays[p.Lower]; ok {
		se := blank(weekdayForm)
		se.weekday, se.dir, se.said, se.n = w, dir, true, 1
		return match{i, j + 2, se}, true
	}
	se := blank(unitForm)
	se.unit, se.dir, se.said = units[p.Lower], 2*dir, true
	if p.Is("night") {
		se.from, se.to = dayparts["night"][0], dayparts["night"][1]
	}
	return match{i, j + 2, se}, se.unit >= dayUnit && !strings.HasSuffix(p.Lower, "s") && se.unit != fortnightUnit
}

// toDate reads "the year to date", "year-to-date": the days of the year before that of publication.
func (s *scanner) toDate(i int) (match, bool) {
	j := i
	if s.at(j).Is("the") {
		j++
	}
	k := j
	for _, w := range []string{"to", "date"} {
		if k++; s.at(k).Lower == "-" && s.at(k).Glued() {
			k++
		}
		if !s.at(k).Is(w) {
			return match{}, false
		}
	}
	se, end := blank(unitForm), blank(unitForm)
	se.unit, se.said = units[s.at(j).Lower], true
	end.unit, end.said, end.dir = dayUnit, true, -1
	se.until = &end
	return match{i, k, se}, se.unit >= monthUnit
}
