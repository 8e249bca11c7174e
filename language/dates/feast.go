package dates

import (
	"time"

	"crosscheck/calendar"
)

func (c *context) feast(s sense) reading {
	at := func(y int, a Anchor) reading {
		d := feastDay(s.feast, y)
		if s.unit == weekendUnit {
			return weekendAt(d, a)
		}
		return days(d, d+1, "day", a)
	}
	if s.year != 0 {
		return at(s.year, Absolute)
	}
	if !c.known {
		return unresolved
	}
	y, _, _ := c.ref.Civil()
	t := *c
	if s.said && s.dir < 0 {
		t.tense = past
	} else if s.said && s.dir > 0 {
		t.tense = future
	}
	return t.chosen(at(y-1, Published), at(y, Published), at(y+1, Published))
}

// weekendAt is the weekend of a day: with the days between where it is off work before or after one, as Good Friday and
// a bank holiday's Monday are.
func weekendAt(d calendar.Day, a Anchor) reading {
	from, to := monday(d)+5, monday(d)+7
	switch d.Weekday() {
	case time.Monday:
		from, to = d-2, d+1
	case time.Thursday, time.Friday:
		from = d
	}
	if y, _, _ := d.Civil(); d >= easter(y)-2 && d <= easter(y)+1 {
		from, to = easter(y)-2, easter(y)+2
	}
	return days(from, to, "day", a)
}

func feastDay(f, y int) calendar.Day {
	nth := func(month, weekday, n int) calendar.Day {
		first := date(y, month, 1)
		return first + calendar.Day((weekday-int(first.Weekday())+7)%7+7*(n-1))
	}
	switch f {
	case -1:
		return easter(y)
	case -2:
		return easter(y) - 2
	case -3:
		return easter(y) + 1
	case -4:
		return nth(11, 4, 4)
	case -5:
		return nth(11, 4, 4) + 1
	case -6:
		return nth(9, 1, 1)
	case -7:
		last := date(y, 5, 31)
		return last - calendar.Day((int(last.Weekday())+6)%7)
	}
	return date(y, f/100, f%100)
}

// easter is Easter Sunday of the western churches (Gauss's rule in its anonymous form).
func easter(y int) calendar.Day {
	a, b, c := y%19, y/100, y%100
	h := (19*a + b - b/4 - (b-(b+8)/25+1)/3 + 15) % 30
	l := (32 + 2*(b%4) + 2*(c/4) - h - c%4) % 7
	m := (a + 11*h + 22*l) / 451
	n := h + l - 7*m + 114
	return date(y, n/31, n%31+1)
}
