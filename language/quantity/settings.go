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
}

// Default are the shipped settings.
func Default() Settings { return Settings{AboutShare: 0.10, NearlyShare: 0.15} }

// Validate lists every value that is out of range.
func (s Settings) Validate() []error {
	var out []error
	for _, v := range []struct {
		key   string
		value float64
	}{{"about_share", s.AboutShare}, {"nearly_share", s.NearlyShare}} {
		if !(v.value >= 0 && v.value <= .5) {
			out = append(out, fmt.Errorf("%s: %v is outside 0..0.5", v.key, v.value))
		}
	}
	return out
}
