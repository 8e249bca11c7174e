package discrepancy

import "fmt"

// A Tier holds the two thresholds of a finding type: from Report on a difference is called a conflict,
// from Possible on it is shown as possible; below, it is not shown. Probabilities in [0,1].
type Tier struct {
	Report   float64 `mapstructure:"report" yaml:"report"`     // a conflict from here on
	Possible float64 `mapstructure:"possible" yaml:"possible"` // shown as possible from here on
}

// Settings of comparing answers.
type Settings struct {
	Number      Tier `mapstructure:"number" yaml:"number"`           // figures
	Age         Tier `mapstructure:"age" yaml:"age"`                 // ages of one person
	Date        Tier `mapstructure:"date" yaml:"date"`               // days and times
	Place       Tier `mapstructure:"place" yaml:"place"`             // places
	Name        Tier `mapstructure:"name" yaml:"name"`               // spellings
	Role        Tier `mapstructure:"role" yaml:"role"`               // offices
	Attribution Tier `mapstructure:"attribution" yaml:"attribution"` // who said it
	Quote       Tier `mapstructure:"quote" yaml:"quote"`             // what was said
	Polarity    Tier `mapstructure:"polarity" yaml:"polarity"`       // whether it happened
	Internal    Tier `mapstructure:"internal" yaml:"internal"`       // an article against itself

	// Slip is what it weighs, in bits, that a change in percent is the difference between two levels in percent: it seldom happens to figures that
	// have nothing to do with each other. Higher: more points that are told in different words are found told as percent.
	Slip float64 `mapstructure:"slip" yaml:"slip"`
	// Unmatched is what it weighs, in bits, that of each article it is the only day, or thing said, that the other one has not. Higher: more that is
	// told in other words is set against each other.
	Unmatched float64 `mapstructure:"unmatched" yaml:"unmatched"`
	// DigitOff is what it weighs, in bits, that two such days are like one slip of one another.
	DigitOff float64 `mapstructure:"digit_off" yaml:"digit_off"`
	// OtherTelling is the most, in bits, that unrelated predicates say against it that two such days are of one event. More negative:
	// fewer of them.
	OtherTelling float64 `mapstructure:"other_telling" yaml:"other_telling"`
	// Counterpart weighs figures for which neither of two articles has the other's.
	Counterpart CounterpartBits `mapstructure:"counterpart" yaml:"counterpart"`

	// SameEvent is the least probability, in [0,1], that two answers speak of one event; below it a
	// difference is shown as a different event. Higher: fewer conflicts, more different events.
	SameEvent float64 `mapstructure:"same_event" yaml:"same_event"`
	// DateSame is the least probability, in [0,1], that two answers ask the same for their days to be held against each other.
	// Time has no say in that, since it is what differs. Higher: fewer differences of days, and surer ones.
	DateSame float64 `mapstructure:"date_same" yaml:"date_same"`
	// ClockMinutes is how many minutes, from 0, two times of day that are told to the minute must at least lie apart to be held against each other. A time
	// on the hour must lie half an hour apart, as it may be rounded. Higher: fewer differences of times.
	ClockMinutes int `mapstructure:"clock_minutes" yaml:"clock_minutes"`
	// ClockPart is how many minutes, from 0, a time must lie outside a part of the day, "in the evening", to be held against it. Higher: fewer such differences.
	ClockPart int `mapstructure:"clock_part" yaml:"clock_part"`
	// UpdateDays is how many days may lie between two articles for a higher later count to be read as an
	// update and not as a conflict, whole days from 0.
	UpdateDays int `mapstructure:"update_days" yaml:"update_days"`
	// ToldFrom is the count, from 0, from which on a figure that stands in both articles, of the same things, makes a contradiction a
	// possible one: perhaps two things are counted. Every article has a two. Higher: more contradictions are called so.
	ToldFrom float64 `mapstructure:"told_from" yaml:"told_from"`
	// OtherSpeaker is what it weighs, in bits, against one utterance that its speaker is given as two: "the suit", "Ana Roe". More
	// negative: fewer altered quotations between speakers that cannot be told to be one.
	OtherSpeaker float64 `mapstructure:"other_speaker" yaml:"other_speaker"`
	// MinAgree is the least probability, in [0,1], that two claims ask the same about one event for their agreement to be
	// shown. Higher: fewer rows that agree, and surer ones.
	MinAgree float64 `mapstructure:"min_agree" yaml:"min_agree"`
	// Toll weighs what articles as a whole say of dead and injured.
	Toll TollSettings `mapstructure:"toll" yaml:"toll"`
	// LoneFigure is the smallest count that is listed as a figure of one origin only, from 0; raise it when "three
	// countries" fills the sheet Single source.
	LoneFigure float64 `mapstructure:"lone_figure" yaml:"lone_figure"`
	// LoneMargin is how far, as a share in [0,1), a figure may lie from another origin's and still be the same one rounded.
	// Higher: fewer figures are listed as standing alone.
	LoneMargin float64 `mapstructure:"lone_margin" yaml:"lone_margin"`
}

// TollSettings are how far the reckonings of whole articles are trusted. Probabilities in [0,1].
type TollSettings struct {
	// SameEvent is the least probability that the sentences of two tolls are of one event, for the tolls to be held against each other.
	// Higher: fewer and surer ones.
	SameEvent float64 `mapstructure:"same_event" yaml:"same_event"`
	// Told is how likely two tolls count the same where every article tells its own in so many words. Higher: more contradictions.
	Told float64 `mapstructure:"told" yaml:"told"`
	// Derived is the same where one of them is reckoned from several places. Higher: more differences that are shown as possible.
	Derived float64 `mapstructure:"derived" yaml:"derived"`
}

// Default are the shipped settings.
func Default() Settings {
	return Settings{
		Number: Tier{0.9, 0.8}, Age: Tier{0.8, 0.5}, Date: Tier{0.85, 0.72}, Place: Tier{0.9, 0.7}, Name: Tier{0.7, 0.5},
		Role: Tier{0.8, 0.5}, Attribution: Tier{0.8, 0.5}, Quote: Tier{0.8, 0.5}, Polarity: Tier{0.92, 0.85}, Internal: Tier{0.9, 0.85},
		Slip: 5, Unmatched: 2.5, DigitOff: 3, OtherTelling: -1.4, Counterpart: defaultCounterpart(), SameEvent: 0.5, DateSame: 0.8, ClockMinutes: 5, ClockPart: 120, UpdateDays: 14, ToldFrom: 5, OtherSpeaker: -3,
		MinAgree: 0.6, Toll: TollSettings{SameEvent: 0.7, Told: 0.9, Derived: 0.8}, LoneFigure: 3, LoneMargin: 0.05}
}

// Validate lists every value that is out of range.
func (s Settings) Validate() []error {
	var errs []error
	for _, t := range []struct {
		key string
		Tier
	}{{"number", s.Number}, {"age", s.Age}, {"date", s.Date}, {"place", s.Place}, {"name", s.Name}, {"role", s.Role},
		{"attribution", s.Attribution}, {"quote", s.Quote}, {"polarity", s.Polarity}, {"internal", s.Internal}} {
		if t.Possible < 0 || t.Report > 1 || t.Possible > t.Report {
			errs = append(errs, fmt.Errorf("%s: need 0 ≤ possible (%g) ≤ report (%g) ≤ 1", t.key, t.Possible, t.Report))
		}
	}
	if s.SameEvent < 0 || s.SameEvent > 1 {
		errs = append(errs, fmt.Errorf("same_event: %g is outside 0..1", s.SameEvent))
	}
	if s.DateSame < 0 || s.DateSame > 1 {
		errs = append(errs, fmt.Errorf("date_same: %g is outside 0..1", s.DateSame))
	}
	if s.MinAgree < 0 || s.MinAgree > 1 {
		errs = append(errs, fmt.Errorf("min_agree: %g is outside 0..1", s.MinAgree))
	}
	for _, t := range []struct {
		key string
		p   float64
	}{{"same_event", s.Toll.SameEvent}, {"told", s.Toll.Told}, {"derived", s.Toll.Derived}} {
		if t.p < 0 || t.p > 1 {
			errs = append(errs, fmt.Errorf("toll.%s: %g is outside 0..1", t.key, t.p))
		}
	}
	if s.ToldFrom < 0 {
		errs = append(errs, fmt.Errorf("told_from: %g is below 0", s.ToldFrom))
	}
	if s.OtherTelling > 0 {
		errs = append(errs, fmt.Errorf("other_telling: %g is above 0", s.OtherTelling))
	}
	errs = append(errs, s.Counterpart.validate()...)
	if s.OtherSpeaker > 0 || s.OtherSpeaker < -20 {
		errs = append(errs, fmt.Errorf("other_speaker: %g is outside -20..0", s.OtherSpeaker))
	}
	if s.LoneFigure < 0 {
		errs = append(errs, fmt.Errorf("lone_figure: %g is below 0", s.LoneFigure))
	}
	if s.LoneMargin < 0 || s.LoneMargin >= 1 {
		errs = append(errs, fmt.Errorf("lone_margin: %g is outside 0..1", s.LoneMargin))
	}
	if s.ClockMinutes < 0 {
		errs = append(errs, fmt.Errorf("clock_minutes: %d is negative", s.ClockMinutes))
	}
	if s.ClockPart < 0 {
		errs = append(errs, fmt.Errorf("clock_part: %d is negative", s.ClockPart))
	}
	for _, w := range []struct {
		key  string
		bits float64
	}{{"slip", s.Slip}, {"unmatched", s.Unmatched}, {"digit_off", s.DigitOff}} {
		if w.bits < 0 || w.bits > 20 {
			errs = append(errs, fmt.Errorf("%s: %g is outside 0..20", w.key, w.bits))
		}
	}
	if s.UpdateDays < 0 {
		errs = append(errs, fmt.Errorf("update_days: %d is negative", s.UpdateDays))
	}
	return errs
}
