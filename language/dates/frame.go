package dates

import (
	"crosscheck/calendar"
	"crosscheck/language/syntax"
)

// Where a paragraph tells of other weeks than the last one, it gives a weekday with its date ("On Sunday, 3 May, the dam broke"), and
// the bare weekdays that follow in it are counted from there ("On Tuesday the water reached the town"). Weekdays on which somebody
// said or wrote something stay those of the week of publication: they are the reporter's own.

// A frame is the last weekday with its date that a paragraph gave.
type frame struct {
	day   calendar.Day
	block int
	set   bool
}

// begin opens a frame where a sense gives a weekday with its date, more than a week before publication.
func (f *frame) begin(s *sense, sent *syntax.Sentence, c *context, r reading) {
	if s.form != dayForm || s.weekday < 0 || s.until != nil || !r.r.Resolved() {
		return
	}
	*f = frame{r.r.From.Day, sent.Block, c.known && c.ref-r.r.From.Day > 7}
}

// weekday is the day of a bare weekday, at token t, on or after the day of the frame; ok is false where the frame has no say.
func (f *frame) weekday(s *sense, sent *syntax.Sentence, c *context, t int) (r reading, ok bool) {
	if !f.set || f.block != sent.Block || s.form != weekdayForm || s.said || s.day > 0 || s.until != nil || c.tense != past || reported(sent, t) {
		return reading{}, false
	}
	d := f.day + calendar.Day((s.weekday-int(f.day.Weekday())+7)%7)
	if d >= c.ref-6 {
		return reading{}, false
	}
	r = days(d, d+1, "day", Event)
	f.day = d
	if s.from >= 0 {
		r.r = timed(d, s.from, s.to)
		r.gran = "hour"
	}
	return r, true
}

// reported is true where the verb above token t tells what somebody said.
func reported(sent *syntax.Sentence, t int) bool {
	for steps := 0; steps < 4 && t >= 0 && t < len(sent.Tokens); steps++ {
		if tok := &sent.Tokens[t]; tok.UPOS == syntax.VERB {
			return reporting[tok.Lemma]
		}
		t = sent.Tokens[t].Head
	}
	return false
}
