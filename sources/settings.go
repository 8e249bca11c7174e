package sources

import "fmt"

// Settings of weighing sources. The shipped values were fitted on tables with known answers.
type Settings struct {
	// PriorAgree is the number of imagined comparisons in which every source was right before anything is known of it.
	// Together with PriorDispute it says how reliable an unknown source is taken to be, and how fast a record replaces that.
	PriorAgree float64 `mapstructure:"prior_agree" yaml:"prior_agree"`
	// PriorDispute is the number of imagined comparisons in which every source was wrong.
	PriorDispute float64 `mapstructure:"prior_dispute" yaml:"prior_dispute"`
	// FalseValues is the number of wrong values there are to choose from, on average. Higher makes two sources that
	// agree by chance less likely, and so agreement stronger.
	FalseValues float64 `mapstructure:"false_values" yaml:"false_values"`
	// Temper weakens every vote, in (0, 1]: sources are never as independent as they look. 1 believes that they are.
	Temper float64 `mapstructure:"temper" yaml:"temper"`
	// Dependence is how far the votes on one question hang together although no copying was found, in [0, 1]: n votes
	// weigh as n / (1 + dependence·(n-1)) independent ones.
	Dependence float64 `mapstructure:"dependence" yaml:"dependence"`
	// TableDependence is the same for `crosscheck sources --claims`, where nothing is known of who copied whom.
	TableDependence float64 `mapstructure:"table_dependence" yaml:"table_dependence"`
	// Interval is the probability, in (0, 1), with which the true share lies between low and high.
	Interval float64 `mapstructure:"interval" yaml:"interval"`
	// MinCompared is the number of independent comparisons below which a source is "too few to rate".
	MinCompared int `mapstructure:"min_compared" yaml:"min_compared"`
	// MaxWidth is the width of the interval above which a source is "too few to rate" whatever their number.
	MaxWidth float64 `mapstructure:"max_width" yaml:"max_width"`
	// ContestedBelow is the probability of the likeliest value below which a question is called contested, in [0, 1].
	ContestedBelow float64 `mapstructure:"contested_below" yaml:"contested_below"`
	// DoubtFrom is the probability, in [0, 1], from which two outlets that share rare answers are noted on each other's card. Higher: fewer notes.
	DoubtFrom float64 `mapstructure:"doubt_from" yaml:"doubt_from"`
	// HumanWeight is how many comparisons one decision by a person is worth.
	HumanWeight float64 `mapstructure:"human_weight" yaml:"human_weight"`
	// HalfLifeDays is the age, in days, at which an earlier record counts half.
	HalfLifeDays float64 `mapstructure:"half_life_days" yaml:"half_life_days"`
	// Rounds is the number of times that values and records are estimated from each other.
	Rounds int `mapstructure:"rounds" yaml:"rounds"`
	// Mistakes says how likely the ways of being wrong are.
	Mistakes Mistakes `mapstructure:"mistakes" yaml:"mistakes"`
	// OutsideRatings is the path of a CSV file with ratings by others, shown beside the record and never mixed in; "" for none.
	OutsideRatings string `mapstructure:"outside_ratings" yaml:"outside_ratings"`
	// Card holds the thresholds of the transparency card.
	Card CardSettings `mapstructure:"card" yaml:"card"`
}

// Mistakes are the probabilities, in (0, 1), with which a source that is wrong gives a value of this sort. What is
// left is spread over unrelated values.
type Mistakes struct {
	// Incomplete is for a list that leaves members of the right one out: far the commonest mistake in lists.
	Incomplete float64 `mapstructure:"incomplete" yaml:"incomplete"`
	// Overfull is for a list that has everything and more.
	Overfull float64 `mapstructure:"overfull" yaml:"overfull"`
	// Overlapping is for a list, or a wording, that shares members with the right one.
	Overlapping float64 `mapstructure:"overlapping" yaml:"overlapping"`
	// Rounded is for a number that is the right one rounded.
	Rounded float64 `mapstructure:"rounded" yaml:"rounded"`
	// Near is for a number close to the right one, falling off with distance.
	Near float64 `mapstructure:"near" yaml:"near"`
	// NearShare is the distance, as a share of the larger number, at which nearness has lost most of its meaning.
	NearShare float64 `mapstructure:"near_share" yaml:"near_share"`
	// Unrelated is for any other number or list. Any other single word is one of FalseValues.
	Unrelated float64 `mapstructure:"unrelated" yaml:"unrelated"`
}

// Default are the shipped settings.
func Default() Settings {
	return Settings{PriorAgree: 8, PriorDispute: 2, FalseValues: 10, Temper: 0.7, Dependence: 0.02, TableDependence: 0.2,
		Interval: 0.9, MinCompared: 8, MaxWidth: 0.35, ContestedBelow: 0.5, DoubtFrom: 0.95, HumanWeight: 3, HalfLifeDays: 365, Rounds: 6,
		Mistakes: Mistakes{Incomplete: 0.5, Overfull: 0.07, Overlapping: 0.1, Rounded: 0.3, Near: 0.2, NearShare: 0.02, Unrelated: 0.02},
		Card:     DefaultCard()}
}

// Validate lists every value that is out of range; each error begins with the key.
func (s Settings) Validate() []error {
	var errs []error
	check := func(key string, v, low, high float64) {
		if !(v >= low && v <= high) {
			errs = append(errs, fmt.Errorf("%s: %v is outside %v..%v", key, v, low, high))
		}
	}
	const tiny = 1e-6
	check("prior_agree", s.PriorAgree, tiny, 1e6)
	check("prior_dispute", s.PriorDispute, tiny, 1e6)
	check("false_values", s.FalseValues, 1, 1e6)
	check("temper", s.Temper, tiny, 1)
	check("dependence", s.Dependence, 0, 1)
	check("table_dependence", s.TableDependence, 0, 1)
	check("interval", s.Interval, tiny, 1-tiny)
	check("min_compared", float64(s.MinCompared), 0, 1e6)
	check("max_width", s.MaxWidth, 0, 1)
	check("contested_below", s.ContestedBelow, 0, 1)
	check("doubt_from", s.DoubtFrom, 0, 1)
	check("human_weight", s.HumanWeight, 0, 1e6)
	check("half_life_days", s.HalfLifeDays, tiny, 1e6)
	check("rounds", float64(s.Rounds), 1, 100)
	for _, m := range []struct {
		key string
		v   float64
	}{{"incomplete", s.Mistakes.Incomplete}, {"overfull", s.Mistakes.Overfull}, {"overlapping", s.Mistakes.Overlapping},
		{"rounded", s.Mistakes.Rounded}, {"near", s.Mistakes.Near}, {"near_share", s.Mistakes.NearShare}, {"unrelated", s.Mistakes.Unrelated}} {
		check("mistakes."+m.key, m.v, tiny, 1-tiny)
	}
	for _, err := range s.Card.Validate() {
		errs = append(errs, fmt.Errorf("card.%w", err))
	}
	return errs
}
