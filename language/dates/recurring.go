package dates

import (
	"strings"
)

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
		se.form, se.unit, se.said, se.lastDay, se.event = unitForm, yearUnit, true, true, false
		if s.at(i-1).Is("since", "from") {
			se.dir = -1
		}
		if s.at(i + 1).Is("end") {
			return match{i, i + 1, se}, true
		}
		return match{i, i + 2, se}, true
	case s.at(i).Is("year", "month", "week") && s.at(i+1).Lower == "'" && s.at(i+2).Is("s") && s.at(i+3).Is("end"):
		se.form, se.unit, se.said, se.part, se.event = unitForm, units[s.at(i).Lower], true, late, false
		return match{i, i + 3, se}, true // "by year's end"
	case s.at(i).Is("that", "the"):
		j++
	default:
		return match{}, false
	}
	if y, ok := s.yearAt(j); ok && s.at(y.last+1).Is("quarter", "period") { // "the 2019 quarter": that which is told of, in 2019
		se.unit, se.year = quarterUnit, y.sense.year
		return match{i, y.last + 1, se}, true
	}
	if s.at(j).Is("year") && s.at(j+1).Lower == "-" && s.at(j+2).Is("ago", "earlier") {
		k := j + 3
		if s.at(k).Is("quarter", "period") {
			se.form, se.unit, se.n, se.dir, se.loose, se.gran = shiftForm, yearUnit, 1, -1, true, "quarter"
			return match{i, k, se}, true
		}
		if q, ok := s.quarter(k); ok && q.sense.year == 0 && !s.at(k).Is("the") { // "the year-ago third quarter"
			q.first, q.sense.yearSaid, q.sense.years = i, true, -1
			return q, true
		}
	}
	if s.at(j+1).Lower == "-" && s.at(j).Is("year") {
		return match{}, false
	}
	full := s.at(i).Is("the") && s.at(j).Is("full")
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
	if full && u == yearUnit { // "a forecast for the full year": the one under way
		se.form, se.said, se.event = unitForm, true, false
	}
	return match{i, j, se}, true
}
