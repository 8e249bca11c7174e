package dates

import (
	"math"
	"strings"

	"crosscheck/language/numeral"
)

// A face is an hour and a minute as they stand in the text.
type face struct {
	hour, minute, last int
	sure               bool // that is a time of day, whatever follows
	minuted            bool // the minutes are said
	either             bool // nothing says of which half of the day
}

// in is a face in the half of the day, "a" or "p".
func (f face) in(half string) face {
	f.hour, f.either = f.hour%12, false
	if half == "p" {
		f.hour += 12
	}
	return f
}

// face reads the figures or words of a time of day: "18:40", "7.30", "7", "seven", "half past six", "a quarter to nine", "ten minutes past three", "0530 GMT".
func (s *scanner) face(i int) (face, bool) {
	if s.at(i).Kind == numeral.Digits {
		if f, ok := s.past(i); ok {
			return f, true
		}
		return s.figures(i)
	}
	if f, ok := s.past(i); ok {
		return f, true
	}
	if h, last := s.hour(i); h > 0 {
		return face{hour: h, last: last, either: true}, true
	}
	return face{}, false
}

// hour reads an hour from one to twelve, in words or figures.
func (s *scanner) hour(i int) (hour, last int) {
	if s.at(i).Is("noon", "midday", "midnight") {
		return 12, i
	}
	n, ok := numeral.Read(s.ps, i)
	if !ok || n.Ordinal || n.Fraction || n.Scaled || n.Article || n.Value < 1 || n.Value > 12 || n.Value != math.Trunc(n.Value) {
		return 0, 0
	}
	if !n.Words && (!s.at(i).Plain || n.Last != i) || s.at(n.Last+1).Is("%", "/", "-", ":", ".") && s.at(n.Last+2).Glued() && s.at(n.Last+2).Kind != numeral.Symbol {
		return 0, 0
	}
	return int(n.Value), n.Last
}

// past reads "half past six", "a quarter to nine", "ten past three", "twenty minutes to four".
func (s *scanner) past(i int) (face, bool) {
	j, minute := i, 0
	if s.at(j).Is("a") && s.at(j+1).Is("quarter") {
		j++
	}
	switch n, ok := numeral.Read(s.ps, i); {
	case s.at(j).Is("half") && s.at(j+1).Is("past"):
		minute = 30
	case s.at(j).Is("quarter"):
		minute = 15
	case ok && (n.Words || s.at(i).Plain) && !n.Ordinal && !n.Fraction && !n.Scaled && n.Value >= 1 && n.Value < 30 && n.Value == math.Trunc(n.Value):
		minute, j = int(n.Value), n.Last
		if s.at(j+1).Is("minute", "minutes") {
			j++
		} else if !s.at(j + 1).Is("past") {
			return face{}, false // "ten to six" is a vote
		}
	default:
		return face{}, false
	}
	h, last := s.hour(j + 2)
	if h == 0 || s.at(last+1).Is("%", "per", "percent", "quarters", "thirds", "fifths", "months", "years", "weeks", "days", "hours", "minutes") {
		return face{}, false
	}
	f := face{hour: h, minute: minute, last: last, sure: true, minuted: true, either: true}
	switch {
	case s.at(j + 1).Is("past"):
	case s.at(j + 1).Is("to"):
		f.hour, f.minute = h-1, 60-minute
		if f.hour == 0 {
			f.hour = 12
		}
	default:
		return face{}, false
	}
	switch w := s.at(last); { // "ten past midnight"
	case w.Is("midnight"):
		f = f.in(map[bool]string{true: "a", false: "p"}[f.hour == 12])
	case w.Is("noon", "midday"):
		f = f.in(map[bool]string{true: "p", false: "a"}[f.hour == 12])
	}
	return f, true
}

// figures reads "18:40", "7.30", "7", and the "0530" of "0530 GMT".
func (s *scanner) figures(i int) (face, bool) {
	p := s.at(i)
	if p.Plain && len(p.Lower) == 4 {
		hour, minute := int(p.Value)/100, int(p.Value)%100
		next := s.at(i + 1)
		return face{hour: hour, minute: minute, last: i, sure: true, minuted: true}, hour < 24 && minute < 60 && next.Upper && timeZones[next.Lower] && len(next.Lower) > 2
	}
	if p.Value > 24 {
		return face{}, false
	}
	f := face{hour: int(p.Value), last: i}
	switch {
	case p.Plain && s.at(i+1).Lower == ":" && s.at(i+1).Glued() && s.at(i+2).Plain && s.at(i+2).Glued() && len(s.at(i+2).Lower) == 2 && s.at(i+2).Value < 60:
		f.minute, f.last, f.sure, f.minuted = int(s.at(i+2).Value), i+2, true, true
		if s.at(i+3).Lower == ":" && s.at(i+4).Plain && s.at(i+4).Glued() {
			f.last = i + 4
		}
	case !p.Plain:
		whole, frac := math.Modf(p.Value)
		if math.Round(frac*100) >= 60 || strings.IndexByte(p.Lower, '.') != len(p.Lower)-3 { // "7.30 pm", not "7.3"
			return face{}, false
		}
		f.hour, f.minute, f.minuted = int(whole), int(math.Round(frac*100)), true
	}
	f.either = f.hour >= 1 && f.hour <= 12 && !strings.HasPrefix(p.Lower, "0")
	return f, true
}
