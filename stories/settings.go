package stories

import "fmt"

// Settings of gathering stories. Every weight multiplies a key's share in the likeness of two articles.
type Settings struct {
	// Threshold is the average likeness, in [0, 1], from which two groups of articles are one story.
	// Higher splits one event into several stories; lower mixes events of the same kind.
	Threshold float64 `mapstructure:"threshold" yaml:"threshold"`
	// NameWeight multiplies words that are written with a capital inside a sentence; 1 treats them as any other word.
	NameWeight float64 `mapstructure:"name_weight" yaml:"name_weight"`
	// PairWeight multiplies two names in a row ("Harbour Street"), far rarer than either word alone.
	PairWeight float64 `mapstructure:"pair_weight" yaml:"pair_weight"`
	// NumberWeight multiplies numbers.
	NumberWeight float64 `mapstructure:"number_weight" yaml:"number_weight"`
	// TitleWeight multiplies words that stand in the headline.
	TitleWeight float64 `mapstructure:"title_weight" yaml:"title_weight"`
	// LeadWeight multiplies words of the first LeadWords words, where news says what it is about.
	LeadWeight float64 `mapstructure:"lead_weight" yaml:"lead_weight"`
	// LeadWords is the length of the lead in words.
	LeadWords int `mapstructure:"lead_words" yaml:"lead_words"`
	// PriorDocuments is the size of an imagined archive in which every word is rare: it keeps the words that
	// all articles of a small batch share from losing their weight. 0 trusts the batch alone.
	PriorDocuments float64 `mapstructure:"prior_documents" yaml:"prior_documents"`
	// DayFade lowers the likeness of articles published far apart, by this much for every doubling of the
	// days beyond the first; 0 ignores dates. An undated article is never held apart by time.
	DayFade float64 `mapstructure:"day_fade" yaml:"day_fade"`
	// Budget is the number of articles looked at for each article, from its rarest key on. It bounds the cost of a
	// batch to a multiple of its size, whatever its words; lower may miss a pair in very large batches.
	Budget int `mapstructure:"budget" yaml:"budget"`
}

// Default are the shipped settings.
func Default() Settings {
	return Settings{Threshold: 0.13, NameWeight: 1.5, PairWeight: 1, NumberWeight: 1, TitleWeight: 1.5,
		LeadWeight: 1.3, LeadWords: 80, PriorDocuments: 20, DayFade: 0.04, Budget: 2000}
}

// Validate lists every value that is out of range.
func (s Settings) Validate() []error {
	var errs []error
	bad := func(ok bool, key string, v any, want string) {
		if !ok {
			errs = append(errs, fmt.Errorf("%s: %v is outside %s", key, v, want))
		}
	}
	bad(s.Threshold >= 0 && s.Threshold <= 1, "threshold", s.Threshold, "0..1")
	for _, w := range []struct {
		key string
		v   float64
	}{{"name_weight", s.NameWeight}, {"pair_weight", s.PairWeight}, {"number_weight", s.NumberWeight},
		{"title_weight", s.TitleWeight}, {"lead_weight", s.LeadWeight}} {
		bad(w.v >= 0 && w.v <= 100, w.key, w.v, "0..100")
	}
	bad(s.LeadWords >= 0, "lead_words", s.LeadWords, "0 and up")
	bad(s.PriorDocuments >= 0, "prior_documents", s.PriorDocuments, "0 and up")
	bad(s.DayFade >= 0 && s.DayFade <= 1, "day_fade", s.DayFade, "0..1")
	bad(s.Budget > 0, "budget", s.Budget, "1 and up")
	return errs
}
