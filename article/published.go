package article

import (
	"regexp"
	"strconv"
	"strings"
	"time"

	"crosscheck/calendar"
)

// A stamp is a date of publication as it was read: whole day, month or minute.
type stamp struct {
	on     calendar.Range // what it allows
	text   string         // "2025-12-02", "2025-12", "2025-12-02T18:40"
	other  string         // the other reading of 02/12/2025, where nothing in it decides; text is then month first
	atDots bool           // day first because it is written with dots
}

var months = map[string]time.Month{
	"january": 1, "february": 2, "march": 3, "april": 4, "may": 5, "june": 6, "july": 7, "august": 8, "september": 9, "october": 10,
	"november": 11, "december": 12, "jan": 1, "feb": 2, "mar": 3, "apr": 4, "jun": 6, "jul": 7, "aug": 8, "sep": 9, "sept": 9, "oct": 10, "nov": 11, "dec": 12,
}

const monthNames = `(january|february|march|april|may|june|july|august|september|october|november|december|jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec)`

var (
	isoDate     = regexp.MustCompile(`\b((?:19|20)\d\d)-(\d{1,2})-(\d{1,2})(?:[t ](\d{1,2}):(\d\d)(?::\d\d(?:\.\d+)?)?\s*(z|[+-]\d\d:?\d\d)?)?`)
	yearSlashed = regexp.MustCompile(`\b((?:19|20)\d\d)[/.](\d{1,2})[/.](\d{1,2})\b`)
	compactDate = regexp.MustCompile(`\b((?:19|20)\d\d)(0[1-9]|1[0-2])([0-2]\d|3[01])(?:\d{6})?\b`)
	monthFirst  = regexp.MustCompile(`\b` + monthNames + `\.?\s+(\d{1,2})(?:st|nd|rd|th)?,?\s+((?:19|20)\d\d)\b`)
	dayFirst    = regexp.MustCompile(`\b(\d{1,2})(?:st|nd|rd|th)?(?:\s+of)?[\s-]+` + monthNames + `\.?,?[\s-]+((?:19|20)\d\d)\b`)
	dotted      = regexp.MustCompile(`\b(\d{1,2})\.\s?(\d{1,2})\.\s?((?:19|20)\d\d)\b`)
	slashed     = regexp.MustCompile(`\b(\d{1,2})[/-](\d{1,2})[/-]((?:19|20)\d\d)\b`)
	monthOnly   = regexp.MustCompile(`^(?:in\s+)?` + monthNames + `\.?,?\s+((?:19|20)\d\d)$`)
	isoMonth    = regexp.MustCompile(`^((?:19|20)\d\d)-(\d{1,2})$`)
	clock       = regexp.MustCompile(`\b(\d{1,2})[:.](\d\d)(?::\d\d)?\s*([ap])?\.?(m)?\b`)
	bareClock   = regexp.MustCompile(`\b(\d{1,2})\s*([ap])\.?m\b`)
)

// readStamp finds the first whole date in a line of metadata ("Friday, October 17, 2025", "02.12.2025",
// "2025-12-02T18:40:00+01:00", "Updated 3:05 PM EST, Wed December 2, 2025"). The time of day is kept as
// written there: an outlet's day is the day on its own clock.
func readStamp(s string) (stamp, bool) {
	s = strings.ToLower(s)
	if m := isoDate.FindStringSubmatch(s); m != nil {
		st, ok := makeStamp(m[1], m[2], m[3])
		if ok && m[4] != "" {
			st.addTime(atoi(m[4]), atoi(m[5]))
		}
		return st, ok
	}
	if m := monthFirst.FindStringSubmatch(s); m != nil {
		return withClock(s, m[0], m[3], strconv.Itoa(int(months[m[1]])), m[2])
	}
	if m := dayFirst.FindStringSubmatch(s); m != nil {
		return withClock(s, m[0], m[3], strconv.Itoa(int(months[m[2]])), m[1])
	}
	if m := yearSlashed.FindStringSubmatch(s); m != nil {
		return withClock(s, m[0], m[1], m[2], m[3])
	}
	if m := dotted.FindStringSubmatch(s); m != nil {
		st, ok := withClock(s, m[0], m[3], m[2], m[1])
		if !ok { // 12.28.2025
			return withClock(s, m[0], m[3], m[1], m[2])
		}
		st.atDots = true
		return st, ok
	}
	if m := slashed.FindStringSubmatch(s); m != nil {
		return readSlashed(s, m)
	}
	t := strings.TrimSpace(s)
	if m := isoMonth.FindStringSubmatch(t); m != nil {
		return monthStamp(atoi(m[1]), time.Month(atoi(m[2])))
	}
	if m := monthOnly.FindStringSubmatch(t); m != nil {
		return monthStamp(atoi(m[2]), months[m[1]])
	}
	if m := compactDate.FindStringSubmatch(s); m != nil {
		return makeStamp(m[1], m[2], m[3])
	}
	return stamp{}, false
}

// readSlashed reads 02/12/2025. A number over twelve decides, or a weekday beside it; else both readings are kept.
func readSlashed(s string, m []string) (stamp, bool) {
	us, usOK := withClock(s, m[0], m[3], m[1], m[2])
	eu, euOK := withClock(s, m[0], m[3], m[2], m[1])
	switch {
	case usOK && !euOK, usOK && us.text == eu.text:
		return us, true
	case euOK && !usOK:
		return eu, true
	case !usOK:
		return stamp{}, false
	}
	if day, ok := weekdayIn(s); ok {
		if eu.on.From.Day.Weekday() == day && us.on.From.Day.Weekday() != day {
			return eu, true
		}
		if us.on.From.Day.Weekday() == day && eu.on.From.Day.Weekday() != day {
			return us, true
		}
	}
	us.other = eu.text
	return us, true
}

func weekdayIn(s string) (time.Weekday, bool) {
	for d := time.Sunday; d <= time.Saturday; d++ {
		if strings.Contains(s, strings.ToLower(d.String())[:3]) {
			return d, true
		}
	}
	return 0, false
}

func makeStamp(year, month, day string) (stamp, bool) {
	y, m, d := atoi(year), time.Month(atoi(month)), atoi(day)
	if m < 1 || m > 12 || d < 1 || d > 31 {
		return stamp{}, false
	}
	on := calendar.Date(y, m, d)
	if _, got, _ := on.Civil(); got != m { // 31 February
		return stamp{}, false
	}
	return stamp{on: calendar.Days(on, on+1), text: on.String()}, true
}

func monthStamp(year int, m time.Month) (stamp, bool) {
	if m < 1 || m > 12 {
		return stamp{}, false
	}
	from := calendar.Date(year, m, 1)
	return stamp{on: calendar.Days(from, calendar.Date(year, m+1, 1)), text: from.String()[:7]}, true
}

// withClock makes a stamp and adds the time of day that stands elsewhere in the line.
func withClock(line, date, year, month, day string) (stamp, bool) {
	st, ok := makeStamp(year, month, day)
	if !ok {
		return st, false
	}
	rest := strings.Replace(line, date, " ", 1)
	if m := clock.FindStringSubmatch(rest); m != nil {
		h := atoi(m[1])
		if m[4] != "" {
			h = h%12 + 12*btoi(m[3] == "p")
		}
		st.addTime(h, atoi(m[2]))
	} else if m := bareClock.FindStringSubmatch(rest); m != nil {
		st.addTime(atoi(m[1])%12+12*btoi(m[2] == "p"), 0)
	}
	return st, true
}

func (s *stamp) addTime(hour, minute int) {
	if hour > 23 || minute > 59 {
		return
	}
	s.text = calendar.At(s.on.From.Day, hour*60+minute).String()
}

func atoi(s string) int {
	n, _ := strconv.Atoi(s)
	return n
}

func btoi(b bool) int {
	if b {
		return 1
	}
	return 0
}

// dateOnly reports whether a short line is a date and little else ("Friday, October 17, 2025", "Published
// 02.12.2025, 18:40"), and which it is.
func dateOnly(s string) (stamp, bool) {
	if len(s) > 120 {
		return stamp{}, false
	}
	st, ok := readStamp(s)
	if !ok {
		return st, false
	}
	for _, w := range strings.FieldsFunc(strings.ToLower(s), func(r rune) bool { return r < 'a' || r > 'z' }) {
		if !dateWords[w] && months[w] == 0 {
			return stamp{}, false
		}
	}
	return st, true
}

var dateWords = set(strings.Fields(`published publish posted post updated update modified created last first on at the of date dated
	monday tuesday wednesday thursday friday saturday sunday mon tue tues wed thu thur thurs fri sat sun
	am pm a p m gmt utc est edt et cst cdt ct mst mdt mt pst pdt pt cet cest bst ist msk z t st nd rd th originally article story
	local time and in`))

// updateLine is a line about when the article was published or updated, whole date or not.
var updateLine = regexp.MustCompile(`(?i)^(?:last )?(?:updated|published|posted|modified)(?: on| at)?:?\s[^.!?]*\d[^!?]{0,40}$`)
