package quotes

import "fmt"

// Settings of finding quotations.
type Settings struct {
	// MaxUnclosed is how many bytes a quotation may run whose closing mark is missing and whose next paragraph does
	// not open again. A higher value forgives forgotten marks and lets one of them swallow a page. 0 or more.
	MaxUnclosed int `mapstructure:"max_unclosed" yaml:"max_unclosed"`
	// MaxSingle is how many bytes may lie between ‘single’ marks. A higher value lets an apostrophe pass for a mark. 1 or more.
	MaxSingle int `mapstructure:"max_single" yaml:"max_single"`
	// MinWords is from how many words on what stands between marks is a quotation without any other sign of it;
	// below, it needs a cue, a verb or a comma or full stop before its closing mark, or else it is a term. 1 or more.
	MinWords int `mapstructure:"min_words" yaml:"min_words"`
	// MaxTitle is up to how many words, all with capitals, what stands between marks is the title of a work. 0 or more.
	MaxTitle int `mapstructure:"max_title" yaml:"max_title"`
	// MaxGap is how many words may lie between a cue and the quotation it opens ("said in a statement on Monday:").
	// A higher value joins quotations to verbs that have nothing to do with them. 0 or more.
	MaxGap int `mapstructure:"max_gap" yaml:"max_gap"`
	// MaxBack is how many sentences back the person may stand that a pronoun means. A higher value resolves more, and
	// more of it wrongly. 0 or more.
	MaxBack int `mapstructure:"max_back" yaml:"max_back"`
	// Behind gives a quotation that stands alone behind a statement in the same paragraph to the speaker of that
	// statement. Off leaves it without a speaker.
	Behind bool `mapstructure:"behind" yaml:"behind"`
	// CarryOver gives a paragraph that is one quotation to the speaker of the quotation that ends the paragraph before.
	// Off leaves such paragraphs without a speaker.
	CarryOver bool `mapstructure:"carry_over" yaml:"carry_over"`
	// MaxAlign is how many words of a quotation are compared with another one's; what is longer is cut. The cost of
	// comparing grows with its square. 1 or more.
	MaxAlign int `mapstructure:"max_align" yaml:"max_align"`
	// MinCoverage is the share of the shorter quotation's words that must stand in the other, in order, for the two to be
	// the same utterance, 0 to 1. Lower takes chance overlaps for alterations.
	MinCoverage float64 `mapstructure:"min_coverage" yaml:"min_coverage"`
}

// Default are the shipped settings.
func Default() Settings {
	return Settings{MaxUnclosed: 600, MaxSingle: 400, MinWords: 5, MaxTitle: 8, MaxGap: 14, MaxBack: 6, Behind: false, CarryOver: false, MaxAlign: 400, MinCoverage: 0.6}
}

// Validate lists every value that is out of range.
func (s Settings) Validate() []error {
	var errs []error
	for _, v := range []struct {
		key        string
		value, min int
	}{
		{"max_unclosed", s.MaxUnclosed, 0}, {"max_single", s.MaxSingle, 1}, {"min_words", s.MinWords, 1},
		{"max_title", s.MaxTitle, 0}, {"max_gap", s.MaxGap, 0}, {"max_back", s.MaxBack, 0}, {"max_align", s.MaxAlign, 1},
	} {
		if v.value < v.min {
			errs = append(errs, fmt.Errorf("%s: %d is below %d", v.key, v.value, v.min))
		}
	}
	if !(s.MinCoverage >= 0 && s.MinCoverage <= 1) {
		errs = append(errs, fmt.Errorf("min_coverage: %v is outside 0..1", s.MinCoverage))
	}
	return errs
}
