package claims

import "fmt"

// Settings of reading claims.
type Settings struct {
	// BackgroundDays is how many days before publication an event must lie for a claim to count as
	// background, whole days from 1. Lower: more paragraphs of context are kept from being compared.
	BackgroundDays int `mapstructure:"background_days" yaml:"background_days"`
	// MinWords is the fewest words of a sentence that can make a claim. Lower: headings and stumps make claims.
	MinWords int `mapstructure:"min_words" yaml:"min_words"`
	// MaxWords is the most words of a sentence that is read; longer ones are lists and tables.
	MaxWords int `mapstructure:"max_words" yaml:"max_words"`
}

// Default are the shipped settings.
func Default() Settings { return Settings{BackgroundDays: 45, MinWords: 3, MaxWords: 120} }

// Validate lists every value that is out of range.
func (s Settings) Validate() []error {
	var errs []error
	if s.BackgroundDays < 1 {
		errs = append(errs, fmt.Errorf("background_days: %d is less than 1", s.BackgroundDays))
	}
	if s.MinWords < 1 {
		errs = append(errs, fmt.Errorf("min_words: %d is less than 1", s.MinWords))
	}
	if s.MaxWords < s.MinWords {
		errs = append(errs, fmt.Errorf("max_words: %d is less than min_words", s.MaxWords))
	}
	return errs
}
