package versions

import "fmt"

// Settings of comparing two states of one article.
type Settings struct {
	// MinOverlap is the share of the shorter sentence's words, in [0, 1], from which two sentences are two states of one.
	// Higher lists more as dropped and added; lower pairs sentences that have little to do with each other.
	MinOverlap float64 `mapstructure:"min_overlap" yaml:"min_overlap"`
	// MaxSentences is the most changed sentences of one article that are paired; what lies beyond is listed as dropped
	// or added. It bounds the cost of two long texts that share little.
	MaxSentences int `mapstructure:"max_sentences" yaml:"max_sentences"`
}

// Default are the shipped settings.
func Default() Settings { return Settings{MinOverlap: 0.5, MaxSentences: 300} }

// Validate lists every value that is out of range; each error begins with the key.
func (s Settings) Validate() []error {
	var errs []error
	if !(s.MinOverlap >= 0 && s.MinOverlap <= 1) {
		errs = append(errs, fmt.Errorf("min_overlap: %v is outside 0..1", s.MinOverlap))
	}
	if s.MaxSentences < 0 || s.MaxSentences > 10_000 {
		errs = append(errs, fmt.Errorf("max_sentences: %d is outside 0..10000", s.MaxSentences))
	}
	return errs
}
