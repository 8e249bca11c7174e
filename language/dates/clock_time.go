package dates

import "crosscheck/language/numeral"

// A Clock is a time of day as it is said, with its day or without: "at half past six", "on Tuesday morning".
type Clock struct {
	From, To int  // minutes from midnight, To excluded; both 0 where none is said
	Either   bool // nothing says of which half of the day: "at 6.30"
	About    bool // "around six", "shortly before noon"
}

// noClock is of an expression that says no time of day.
var noClock = Clock{}

// Said reports whether there is a time of day.
func (c Clock) Said() bool { return c != noClock }

// Minute reports whether the time is told to the minute, or to the hour that begins with it, and not as a part of the day.
func (c Clock) Minute() bool { return c.To-c.From == 1 }

// Gap is how many minutes lie between two times of day, as near as they may be read: over midnight, and where a half of the day is not said, in
// either. 0 where they meet.
func (c Clock) Gap(o Clock) int {
	const day = 24 * 60
	gap := day
	for _, x := range c.readings() {
		for _, y := range o.readings() {
			for _, shift := range []int{-day, 0, day} {
				gap = min(gap, max(0, y+shift-(x+c.To-c.From-1), x-(y+shift+o.To-o.From-1)))
			}
		}
	}
	return gap
}

// readings are the minutes at which it may begin.
func (c Clock) readings() []int {
	if c.Either {
		return []int{c.From, (c.From + 12*60) % (24 * 60)}
	}
	return []int{c.From}
}

// Round is to how many minutes a time is told, as a speaker rounds: a time on the hour to 60, at half past to 30, else to 15, 5 or 1; of a part of the day as long as it is.
func (c Clock) Round() int {
	if !c.Minute() {
		return c.To - c.From
	}
	for _, n := range []int{60, 30, 15, 5} {
		if c.From%n == 0 {
			return n
		}
	}
	return 1
}

// clockOf is the time of day of a sense that begins at piece first.
func clockOf(se *sense, ps []numeral.Piece, first int) Clock {
	if se.from < 0 || se.until != nil || se.form == setForm {
		return Clock{}
	}
	c := Clock{From: se.from, To: se.to, Either: se.either}
	switch [2]int{c.From, c.To} {
	case dayparts["midnight"]:
		c.From, c.To = 24*60, 24*60+1
	case dayparts["night"]:
		c.To = 30 * 60 // the small hours are at night, too
	}
	for k := first - 1; k >= 0 && k >= first-2; k-- {
		c.About = c.About || ps[k].Is("about", "around", "approximately", "roughly", "shortly", "just", "soon", "nearly", "almost", "toward", "towards", "circa", "some")
	}
	return c
}
