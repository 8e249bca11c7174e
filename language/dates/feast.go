package dates

import (
	"time"

	"crosscheck/calendar"
)

// A feast is a holiday by the rule that gives its day in any year. Feasts that one name gives to different days in different
// countries (Labour Day, Mother's Day) are left out, so are days of campaigns, which are spoken of as events, and those that need
// the moon itself (Diwali, the lunar New Year).
type feast struct {
	rule   rule
	month  int
	day    int // of the month; of a weekday its number, negative from the month's end; of Easter the days after it
	week   int // which of its weekdays in the month, -1 the last
	length int // days; 0 is one
}

type rule uint8

const (
	fixed    rule = iota // month and day
	easterly             // day days after Easter
	orthodox             // the same, of the eastern churches
	nthDay               // the week-th weekday of a month
	islamic              // month and day of the Islamic calendar, a day more or less, as the moon is seen
	hebrew               // month and day of the Hebrew calendar, Tishri first
)

// feasts by their names without apostrophes and hyphens, "saint" as "st".
var feasts = map[string]feast{
	"new years day": {month: 1, day: 1}, "new year day": {month: 1, day: 1}, "new years": {month: 1, day: 1}, "new years eve": {month: 12, day: 31}, "new year eve": {month: 12, day: 31},
	"epiphany": {month: 1, day: 6}, "orthodox christmas": {month: 1, day: 7}, "groundhog day": {month: 2, day: 2}, "candlemas": {month: 2, day: 2},
	"valentines day": {month: 2, day: 14}, "valentine day": {month: 2, day: 14}, "st valentines day": {month: 2, day: 14}, "st patricks day": {month: 3, day: 17},
	"april fools day": {month: 4, day: 1}, "st georges day": {month: 4, day: 23}, "anzac day": {month: 4, day: 25},
	"may day": {month: 5, day: 1}, "cinco de mayo": {month: 5, day: 5}, "juneteenth": {month: 6, day: 19}, "canada day": {month: 7, day: 1}, "independence day": {month: 7, day: 4},
	"bastille day": {month: 7, day: 14}, "assumption day": {month: 8, day: 15}, "halloween": {month: 10, day: 31}, "all saints day": {month: 11, day: 1}, "all souls day": {month: 11, day: 2},
	"guy fawkes night": {month: 11, day: 5}, "bonfire night": {month: 11, day: 5}, "veterans day": {month: 11, day: 11}, "armistice day": {month: 11, day: 11}, "st andrews day": {month: 11, day: 30},
	"christmas eve": {month: 12, day: 24}, "christmas": {month: 12, day: 25}, "christmas day": {month: 12, day: 25}, "boxing day": {month: 12, day: 26}, "australia day": {month: 1, day: 26},

	"shrove tuesday": {rule: easterly, day: -47}, "mardi gras": {rule: easterly, day: -47}, "ash wednesday": {rule: easterly, day: -46}, "palm sunday": {rule: easterly, day: -7},
	"holy week": {rule: easterly, day: -7, length: 7}, "maundy thursday": {rule: easterly, day: -3}, "holy thursday": {rule: easterly, day: -3}, "good friday": {rule: easterly, day: -2},
	"holy saturday": {rule: easterly, day: -1}, "easter": {rule: easterly}, "easter sunday": {rule: easterly}, "easter day": {rule: easterly}, "easter monday": {rule: easterly, day: 1},
	"ascension day": {rule: easterly, day: 39}, "pentecost": {rule: easterly, day: 49}, "whit sunday": {rule: easterly, day: 49}, "whitsun": {rule: easterly, day: 49},
	"whit monday": {rule: easterly, day: 50}, "pentecost monday": {rule: easterly, day: 50}, "trinity sunday": {rule: easterly, day: 56}, "corpus christi": {rule: easterly, day: 60},
	"orthodox easter": {rule: orthodox}, "orthodox good friday": {rule: orthodox, day: -2},

	"martin luther king day": {rule: nthDay, month: 1, day: 1, week: 3}, "martin luther king jr day": {rule: nthDay, month: 1, day: 1, week: 3}, "mlk day": {rule: nthDay, month: 1, day: 1, week: 3},
	"presidents day": {rule: nthDay, month: 2, day: 1, week: 3}, "memorial day": {rule: nthDay, month: 5, day: 1, week: -1}, "labor day": {rule: nthDay, month: 9, day: 1, week: 1},
	"columbus day": {rule: nthDay, month: 10, day: 1, week: 2}, "indigenous peoples day": {rule: nthDay, month: 10, day: 1, week: 2},
	"remembrance sunday": {rule: nthDay, month: 11, day: 0, week: 2}, "thanksgiving": {rule: nthDay, month: 11, day: 4, week: 4}, "thanksgiving day": {rule: nthDay, month: 11, day: 4, week: 4},
	"black friday": {rule: nthDay, month: 11, day: 5, week: 4}, "cyber monday": {rule: nthDay, month: 11, day: 1, week: 4},

	"ramadan": {rule: islamic, month: 9, day: 1, length: 30}, "eid al fitr": {rule: islamic, month: 10, day: 1}, "eid ul fitr": {rule: islamic, month: 10, day: 1},
	"eid al adha": {rule: islamic, month: 12, day: 10}, "eid ul adha": {rule: islamic, month: 12, day: 10}, "islamic new year": {rule: islamic, month: 1, day: 1}, "ashura": {rule: islamic, month: 1, day: 10},

	"rosh hashanah": {rule: hebrew, month: 1, day: 1, length: 2}, "yom kippur": {rule: hebrew, month: 1, day: 10}, "sukkot": {rule: hebrew, month: 1, day: 15, length: 7}, "simchat torah": {rule: hebrew, month: 1, day: 23},
	"hanukkah": {rule: hebrew, month: 3, day: 25, length: 8}, "chanukah": {rule: hebrew, month: 3, day: 25, length: 8}, "passover": {rule: hebrew, month: 7, day: 15, length: 8}, "shavuot": {rule: hebrew, month: 9, day: 6, length: 2},
}

// longestFeast is how many pieces a feast's name may have: "New Year's Day" is five, "Indigenous Peoples' Day" four.
const longestFeast = 7

func (c *context) feast(s sense) reading {
	f := feasts[s.name]
	at := func(y int, a Anchor) reading {
		d := f.in(y)
		if s.unit == weekendUnit {
			return weekendAt(d, a)
		}
		r := days(d, d+calendar.Day(max(1, f.length)), "day", a)
		if f.length > 1 {
			r.gran = ""
		}
		if f.rule == islamic {
			r.fuzz = 1
		}
		return r
	}
	if s.year != 0 {
		return at(s.year, Absolute)
	}
	if !c.known {
		return unresolved
	}
	y, _, _ := c.ref.Civil()
	if s.yearSaid {
		return at(y+s.years, Published)
	}
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

// in is the first day of the feast in a year.
func (f feast) in(y int) calendar.Day {
	switch f.rule {
	case easterly:
		return easter(y) + calendar.Day(f.day)
	case orthodox:
		return orthodoxEaster(y) + calendar.Day(f.day)
	case nthDay:
		d := nthWeekday(date(y, f.month, 1), date(y, f.month+1, 1), f.day, f.week)
		if f == feasts["black friday"] || f == feasts["cyber monday"] {
			th := feasts["thanksgiving"].in(y) // the days after it, which may be those of December
			return th + calendar.Day((f.day-4+7)%7)
		}
		return d
	case islamic:
		// An Islamic year is 11 days shorter, so that the feast falls into y in this one or the next.
		for h := (y-622)*33/32 - 1; ; h++ {
			if d := islamicDay(h, f.month, f.day); d >= date(y, 1, 1) {
				return d
			}
		}
	case hebrew:
		h := y + 3761 // the year that begins in the autumn of y
		if f.month > 6 {
			h--
		}
		d := hebrewNewYear(h) + calendar.Day(f.day-1)
		switch n := hebrewNewYear(h+1) - hebrewNewYear(h); {
		case f.month == 1:
			return d
		case f.month == 3: // Tishri has 30 days, Heshvan 29 or, in the longest years, 30
			d += 59
			if n%10 == 5 {
				d++
			}
			return d
		default: // from the end of the year, whose last six months are always the same
			back := calendar.Day(0)
			for m := f.month; m <= 12; m++ {
				back += calendar.Day(29 + m%2)
			}
			return hebrewNewYear(h+1) - back + calendar.Day(f.day-1)
		}
	}
	return date(y, f.month, f.day)
}

// nthWeekday is the n-th such day of the week from a day on, or with n < 0 the last before another.
func nthWeekday(from, to calendar.Day, weekday, n int) calendar.Day {
	if n < 0 {
		last := to - 1
		return last - calendar.Day((int(last.Weekday())-weekday+7)%7)
	}
	return from + calendar.Day((weekday-int(from.Weekday())+7)%7+7*(n-1))
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

// orthodoxEaster is Easter Sunday by the Julian calendar (Meeus), told in ours.
func orthodoxEaster(y int) calendar.Day {
	d := (19*(y%19) + 15) % 30
	e := (2*(y%4) + 4*(y%7) - d + 34) % 7
	n := d + e + 114
	return date(y, n/31, n%31+1) + calendar.Day(y/100-y/400-2)
}

// islamicDay is a day of the tabular Islamic calendar, whose years 2, 5, 7, 10, 13, 16, 18, 21, 24, 26, 29 of thirty have a day more.
func islamicDay(y, m, d int) calendar.Day {
	return date(622, 7, 18) + calendar.Day((y-1)*354+(11*y+3)/30+29*(m-1)+m/2+d-1)
}

// hebrewNewYear is 1 Tishri of a Hebrew year: the day of its new moon, moved by the four rules that keep feasts off certain weekdays.
func hebrewNewYear(y int) calendar.Day {
	elapsed := func(y int) int {
		months := (235*y - 234) / 19
		parts := 12084 + 13753*months
		d := 29*months + parts/25920
		if 3*(d+1)%7 < 3 {
			d++
		}
		return d
	}
	d := elapsed(y)
	switch {
	case elapsed(y+1)-d == 356:
		d += 2
	case d-elapsed(y-1) == 382:
		d++
	}
	return date(-3760, 9, 8) + calendar.Day(d-1)
}
