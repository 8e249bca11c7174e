package quantity

import "fmt"

// Settings of reading numbers.
type Settings struct {
	// AboutShare is how far, as a share of the number, the true one may lie on either side of "about" or
	// "around"; in 0..0.5. Higher calls fewer figures different.
	AboutShare float64 `mapstructure:"about_share" yaml:"about_share"`
	// NearlyShare is how far, as a share of the number, the true one may lie below "nearly" or "almost"; in
	// 0..0.5. Higher calls fewer figures different.
	NearlyShare float64 `mapstructure:"nearly_share" yaml:"nearly_share"`
	// ConvertShare is how far, as a share, two figures in different units may lie apart and still be one figure
	// converted and rounded (62 miles, 100 km); in 0..0.2.
	ConvertShare float64 `mapstructure:"convert_share" yaml:"convert_share"`
	// RoundShare is how far, as a share of the rounder one, a figure may lie from the one it was rounded to without a word like "about":
	// 1,187 from 1,200, but not 24 from 20; in 0..0.5. Higher calls fewer figures different.
	RoundShare float64 `mapstructure:"round_share" yaml:"round_share"`
	// MinorGap is the distance, as a natural logarithm of the ratio, below which two figures differ only a
	// little; 0.10 is about a tenth. In 0..5, below moderate_gap.
	MinorGap float64 `mapstructure:"minor_gap" yaml:"minor_gap"`
	// ModerateGap is the distance, as a natural logarithm of the ratio, from which two figures differ greatly;
	// 0.41 is a factor of one and a half. In 0..5.
	ModerateGap float64 `mapstructure:"moderate_gap" yaml:"moderate_gap"`
}

// Default are the shipped settings.
func Default() Settings {
	return Settings{AboutShare: 0.10, NearlyShare: 0.15, ConvertShare: 0.05, RoundShare: 0.1, MinorGap: 0.10, ModerateGap: 0.41}
}

// Validate lists every value that is out of range.
func (s Settings) Validate() []error {
	var out []error
	for _, v := range []struct {
		key         string
		value, high float64
	}{{"about_share", s.AboutShare, .5}, {"nearly_share", s.NearlyShare, .5}, {"convert_share", s.ConvertShare, .2}, {"round_share", s.RoundShare, .5},
		{"minor_gap", s.MinorGap, 5}, {"moderate_gap", s.ModerateGap, 5}} {
		if !(v.value >= 0 && v.value <= v.high) {
			out = append(out, fmt.Errorf("%s: %v is outside 0..%v", v.key, v.value, v.high))
		}
	}
	if s.MinorGap > s.ModerateGap {
		out = append(out, fmt.Errorf("minor_gap: %v is above moderate_gap, %v", s.MinorGap, s.ModerateGap))
	}
	return out
}
