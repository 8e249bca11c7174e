package dates

import (
	"strings"
	"sync"
)

// A unit is a stretch of the calendar that is counted in.
type unit uint8

// The units, from short to long.
const (
	noUnit unit = iota
	secondUnit
	minuteUnit
	hourUnit
	dayUnit
	weekUnit
	weekendUnit
	fortnightUnit
	monthUnit
	quarterUnit
	seasonUnit
	yearUnit
	decadeUnit
	centuryUnit
)

var unitNames = map[unit]string{secondUnit: "minute", minuteUnit: "minute", hourUnit: "hour", dayUnit: "day", weekUnit: "week", weekendUnit: "day", fortnightUnit: "week",
	monthUnit: "month", quarterUnit: "quarter", seasonUnit: "season", yearUnit: "year", decadeUnit: "decade", centuryUnit: "century"}

var units = map[string]unit{"second": secondUnit, "seconds": secondUnit, "sec": secondUnit, "secs": secondUnit, "minute": minuteUnit, "minutes": minuteUnit, "min": minuteUnit, "mins": minuteUnit,
	"hour": hourUnit, "hours": hourUnit, "hr": hourUnit, "hrs": hourUnit, "day": dayUnit, "days": dayUnit, "week": weekUnit, "weeks": weekUnit, "weekend": weekendUnit, "weekends": weekendUnit,
	"fortnight": fortnightUnit, "fortnights": fortnightUnit, "month": monthUnit, "months": monthUnit, "quarter": quarterUnit, "quarters": quarterUnit,
	"year": yearUnit, "years": yearUnit, "yr": yearUnit, "yrs": yearUnit, "decade": decadeUnit, "decades": decadeUnit, "century": centuryUnit, "centuries": centuryUnit,
	"night": dayUnit, "nights": dayUnit}

var months = map[string]int{"january": 1, "february": 2, "march": 3, "april": 4, "may": 5, "june": 6, "july": 7, "august": 8, "september": 9, "october": 10, "november": 11, "december": 12,
	"jan": 1, "feb": 2, "mar": 3, "apr": 4, "jun": 6, "jul": 7, "aug": 8, "sep": 9, "sept": 9, "oct": 10, "nov": 11, "dec": 12}

var weekdays = map[string]int{"sunday": 0, "monday": 1, "tuesday": 2, "wednesday": 3, "thursday": 4, "friday": 5, "saturday": 6,
	"sun": 0, "mon": 1, "tue": 2, "tues": 2, "wed": 3, "weds": 3, "thu": 4, "thur": 4, "thurs": 4, "fri": 5, "sat": 6}

// seasons by their first month, on the northern half of the earth.
var seasons = map[string]int{"spring": 3, "summer": 6, "autumn": 9, "fall": 9, "winter": 12}

// dayparts with the minutes they span.
var dayparts = map[string][2]int{"morning": {360, 720}, "afternoon": {720, 1080}, "evening": {1080, 1320}, "night": {1200, 1440}, "dawn": {300, 420}, "dusk": {1080, 1200},
	"lunchtime": {720, 840}, "noon": {720, 721}, "midday": {720, 721}, "midnight": {1439, 1440}, "overnight": {0, 360}, "tonight": {1080, 1440}}

// parts of a stretch, with the thirds (or half) they mean.
var parts = map[string]part{"early": early, "earlier": whole, "late": late, "later": whole, "mid": middle, "middle": middle, "beginning": early, "start": early, "end": late, "close": late,
	"onset": early, "height": whole, "rest": whole, "remainder": whole, "course": whole, "turn": whole}

type part uint8

const (
	whole part = iota
	early
	middle
	late
)

// vagueNow are expressions of time that name no stretch of the calendar.
var vagueNow = phrases(`now; right now; just now; currently; recently; more recently; most recently; soon; these days; nowadays; at present; at the moment; the past; the future; the near future;
the recent past; the foreseeable future; the long term; the short term; the near term; presently; lately; the distant future; current`)

func phrases(s string) [][]string {
	var out [][]string
	for _, p := range strings.Split(strings.ReplaceAll(s, "\n", " "), ";") {
		if w := strings.Fields(p); len(w) > 0 {
			out = append(out, w)
		}
	}
	return out
}

func set(s string) map[string]bool {
	m := map[string]bool{}
	for _, w := range strings.Fields(s) {
		m[w] = true
	}
	return m
}

// yearBefore are words after which four digits are a year.
var yearBefore = set(`in since by of until till from during before after early late mid year between through throughout around circa about for fiscal the and to spring summer autumn
fall winter january february march april may june july august september october november december jan feb mar apr jun jul aug sep sept oct nov dec 's election season`)

// counted are words that four digits before them count, and do not date.
var counted = set(`people men women children troops soldiers police officers workers employees homes houses families dollars euros pounds roubles rubles points seats votes members units copies cars
vehicles deaths cases victims refugees migrants prisoners students passengers feet metres meters kilometres kilometers miles tonnes tons kilograms barrels megawatts hectares acres square cubic
km kg mw m ft protesters demonstrators civilians fighters residents shares jobs times years days hours minutes weeks months others more or`)

var setWords = map[string]string{"daily": "P1D", "weekly": "P1W", "nightly": "P1D", "biweekly": "P2W", "fortnightly": "P2W"}

// timeWords are all words without which, or a figure, no time expression is made.
var timeWords = sync.OnceValue(func() map[string]bool {
	m := set("today yesterday tomorrow eighteen nineteen twenty q am pm past o'clock quarter season fall year day ago old olds twenties thirties forties fifties sixties seventies eighties nineties workweek")
	for w := range units {
		m[w] = true
	}
	for w := range months {
		m[w] = true
	}
	for w := range weekdays {
		m[w], m[w+"s"] = true, true
	}
	for w := range seasons {
		m[w], m[w+"s"] = true, true
	}
	for w := range dayparts {
		m[w], m[w+"s"] = true, true
	}
	for w := range setWords {
		m[w] = true
	}
	for f := range feasts {
		for _, w := range strings.Fields(f) {
			m[w], m[strings.TrimSuffix(w, "s")] = true, true // "valentine's" is three pieces
		}
	}
	for _, p := range vagueNow {
		for _, w := range p {
			if w != "the" && w != "at" && w != "in" && w != "until" {
				m[w] = true
			}
		}
	}
	return m
})

// spelledDecades are decades written out, of the last century.
var spelledDecades = map[string]int{"twenties": 1920, "thirties": 1930, "forties": 1940, "fifties": 1950, "sixties": 1960, "seventies": 1970, "eighties": 1980, "nineties": 1990}
