package likeness

import (
	"fmt"
	"math"
)

// Settings weigh what two texts have in common: how far both say the same, in natural log odds. They were fitted on people's
// ratings (internal/tools/agreement). Raise a weight and that measure says sooner that both say the same.
type Settings struct {
	Base        float64 `mapstructure:"base" yaml:"base"`                 // of two texts without anything in common
	Rare        float64 `mapstructure:"rare" yaml:"rare"`                 // words in common, the rare ones above all
	RareLong    float64 `mapstructure:"rare_long" yaml:"rare_long"`       // the same, times the logarithm of the length: long texts share words more easily
	Lesser      float64 `mapstructure:"lesser" yaml:"lesser"`             // words of the one that is less covered
	Fewest      float64 `mapstructure:"fewest" yaml:"fewest"`             // words of any sort with a partner, of the one that has fewer
	Missing     float64 `mapstructure:"missing" yaml:"missing"`           // words without a partner
	Content     float64 `mapstructure:"content" yaml:"content"`           // words that carry meaning
	MissingLong float64 `mapstructure:"missing_long" yaml:"missing_long"` // words without a partner, times the logarithm of the length
	Arcs        float64 `mapstructure:"arcs" yaml:"arcs"`                 // grammatical ties in common
	Order       float64 `mapstructure:"order" yaml:"order"`               // words in the same order
	Breaks      float64 `mapstructure:"breaks" yaml:"breaks"`             // breaks in that order
	Pairs       float64 `mapstructure:"pairs" yaml:"pairs"`               // neighbouring words in common
	Triples     float64 `mapstructure:"triples" yaml:"triples"`           // runs of three words in common
	Letters     float64 `mapstructure:"letters" yaml:"letters"`           // letters in common
	Verbs       float64 `mapstructure:"verbs" yaml:"verbs"`               // verbs in common
	Roots       float64 `mapstructure:"roots" yaml:"roots"`               // the main predicate in common
	Numbers     float64 `mapstructure:"numbers" yaml:"numbers"`           // numbers that differ
	Lands       float64 `mapstructure:"lands" yaml:"lands"`               // countries, regions and peoples that differ
	Negation    float64 `mapstructure:"negation" yaml:"negation"`         // only one negated
	Lengths     float64 `mapstructure:"lengths" yaml:"lengths"`           // equally long
	Longer      float64 `mapstructure:"longer" yaml:"longer"`             // words that one has more
	Length      float64 `mapstructure:"length" yaml:"length"`             // words in all
}

// Default are the shipped settings.
func Default() Settings {
	return Settings{Base: -5.29, Rare: 1.66, RareLong: -0.72, Lesser: 1.49, Fewest: 0.68, Missing: 1.05, Content: 1.42, MissingLong: -0.93, Arcs: -0.56,
		Order: 1.25, Breaks: 0.16, Pairs: -1.49, Triples: -0.80, Letters: 1.09, Verbs: 0.19, Roots: -0.15,
		Numbers: -0.67, Lands: -0.29, Negation: -0.66, Lengths: -3.50, Longer: -0.90, Length: 4.02}
}

// Validate lists every value that is out of range.
func (s Settings) Validate() []error {
	var errs []error
	for i, w := range s.Weights() {
		if math.IsNaN(w) || math.Abs(w) > 100 {
			errs = append(errs, fmt.Errorf("%s: %g is outside -100..100", Measures[i], w))
		}
	}
	return errs
}

// Measures names the settings in the order of Weights and Values.
var Measures = []string{"base", "rare", "rare_long", "lesser", "fewest", "missing", "content", "missing_long", "arcs", "order", "breaks", "pairs", "triples", "letters", "verbs",
	"roots", "numbers", "lands", "negation", "lengths", "longer", "length"}

// Weights lists the settings, each for the value of its place.
func (s *Settings) Weights() []float64 {
	return []float64{s.Base, s.Rare, s.RareLong, s.Lesser, s.Fewest, s.Missing, s.Content, s.MissingLong, s.Arcs, s.Order, s.Breaks, s.Pairs, s.Triples, s.Letters, s.Verbs,
		s.Roots, s.Numbers, s.Lands, s.Negation, s.Lengths, s.Longer, s.Length}
}

// Values lists what the settings weigh.
func (l *Likeness) Values() []float64 {
	return []float64{1, l.Rare, l.Rare * l.Length, l.Lesser, l.Fewest, l.Missing, l.Content, l.Missing * l.Length, l.Arcs, l.Order, l.Breaks, l.Pairs, l.Triples, l.Letters, l.Verbs,
		l.Roots, l.Numbers, l.Lands, l.Negation, l.Lengths, l.Longer, l.Length}
}

// Agreement is how far two texts say the same, in [0,1].
func (s Settings) Agreement(l Likeness) float64 {
	z := 0.0
	values := l.Values()
	for i, w := range s.Weights() {
		z += w * values[i]
	}
	return 1 / (1 + math.Exp(-z))
}
