package dates

import "fmt"

// Settings of reading dates.
type Settings struct {
	// WeekFuzz is how many days either end of "three weeks later" may be off; 0..30. Higher calls fewer dates different.
	WeekFuzz int `mapstructure:"week_fuzz" yaml:"week_fuzz"`
	// MonthFuzz is how many days either end of "a month later" may be off; 0..60. Higher calls fewer dates different.
	MonthFuzz int `mapstructure:"month_fuzz" yaml:"month_fuzz"`
	// YearFuzz is how many days either end of "two years earlier" may be off; 0..366. Higher calls fewer dates different.
	YearFuzz int `mapstructure:"year_fuzz" yaml:"year_fuzz"`
	// FiscalFuzz is how many days either end of "the fiscal fourth quarter" may be off, of which no day of its own is told; 0..366.
	// Higher calls fewer dates different.
	FiscalFuzz int `mapstructure:"fiscal_fuzz" yaml:"fiscal_fuzz"`
	// NearDays is how near to publication, in days, the stretch named by a month or a day without a year must lie
	// to be meant whatever the tense of the verb; half of it on the side that the tense speaks against; 0..150. 0 goes by tense alone.
	NearDays int `mapstructure:"near_days" yaml:"near_days"`
	// QuarterDays is how many days after its end "the third quarter" still means this year's although the verb
	// tells the future; 0..366.
	QuarterDays int `mapstructure:"quarter_days" yaml:"quarter_days"`
	// WeekdayAhead is how many days ahead a bare weekday may lie where the verb's tense tells nothing; 0..6.
	// 0 always reads it as the last one, as news mostly means.
	WeekdayAhead int `mapstructure:"weekday_ahead" yaml:"weekday_ahead"`
}

// Default are the shipped settings.
func Default() Settings {
	return Settings{WeekFuzz: 3, MonthFuzz: 7, YearFuzz: 180, FiscalFuzz: 180, NearDays: 100, QuarterDays: 120, WeekdayAhead: 0}
}

// Validate lists every value that is out of range.
func (s Settings) Validate() []error {
	var out []error
	for _, v := range []struct {
		key       string
		got, high int
	}{{"week_fuzz", s.WeekFuzz, 30}, {"month_fuzz", s.MonthFuzz, 60}, {"year_fuzz", s.YearFuzz, 366}, {"fiscal_fuzz", s.FiscalFuzz, 366}, {"near_days", s.NearDays, 150}, {"quarter_days", s.QuarterDays, 366}, {"weekday_ahead", s.WeekdayAhead, 6}} {
		if v.got < 0 || v.got > v.high {
			out = append(out, fmt.Errorf("%s: %d is outside 0..%d", v.key, v.got, v.high))
		}
	}
	return out
}
