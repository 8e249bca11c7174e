package clash

import "fmt"

// Settings of finding clashes between two statements. All but Whole and Sure are the least share, in [0,1], of the shorter statement's
// words, by their rarity and without those that differ, that the longer one must have for a difference to count. Higher: fewer
// clashes, surer ones.
type Settings struct {
	Number   float64 `mapstructure:"number" yaml:"number"`     // of figures
	Date     float64 `mapstructure:"date" yaml:"date"`         // of dates
	Polarity float64 `mapstructure:"polarity" yaml:"polarity"` // of denials and opposites
	Role     float64 `mapstructure:"role" yaml:"role"`         // of exchanged parts
	Name     float64 `mapstructure:"name" yaml:"name"`         // of names
	Place    float64 `mapstructure:"place" yaml:"place"`       // of places
	Function float64 `mapstructure:"function" yaml:"function"` // of what there can be one of only: where somebody was born, what caused it
	// Whole is the share, in [0,1], from which all of the shorter statement is there, so that it need not be shown part by part that a denial
	// is of the same thing. Lower: more denials are taken up that are of something else.
	Whole float64 `mapstructure:"whole" yaml:"whole"`
	// Sure is the probability, in [0,1], that a clash is one where the longer statement has all other words of the shorter; it falls
	// with that share.
	Sure float64 `mapstructure:"sure" yaml:"sure"`
}

// Default are the shipped settings.
func Default() Settings {
	return Settings{Number: 0.6, Date: 0.7, Polarity: 0.65, Role: 0.6, Name: 0.9, Place: 0.5, Function: 0.8, Whole: 0.8, Sure: 0.8}
}

// Validate lists every value that is out of range.
func (s Settings) Validate() []error {
	var errs []error
	for _, v := range []struct {
		key string
		at  float64
	}{{"number", s.Number}, {"date", s.Date}, {"polarity", s.Polarity}, {"role", s.Role}, {"name", s.Name}, {"place", s.Place}, {"function", s.Function}, {"whole", s.Whole}, {"sure", s.Sure}} {
		if v.at < 0 || v.at > 1 {
			errs = append(errs, fmt.Errorf("%s: %g is outside 0..1", v.key, v.at))
		}
	}
	return errs
}
