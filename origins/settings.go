package origins

import "fmt"

// Settings of finding copies. Shares are parts, in [0, 1], of the smaller text's word sequences found in the other.
type Settings struct {
	// ShingleWords is the length, in words, of the sequences that are compared. Longer misses reworded
	// copies; shorter finds chance phrases.
	ShingleWords int `mapstructure:"shingle_words" yaml:"shingle_words"`
	// CopyShare is the share from which two texts have one origin: their outlets count as one vote.
	CopyShare float64 `mapstructure:"copy_share" yaml:"copy_share"`
	// JoinShare is the share that the two fullest texts of two groups must have before the groups become
	// one origin. It keeps a round-up that copied two reports from making those two one.
	JoinShare float64 `mapstructure:"join_share" yaml:"join_share"`
	// LinkShare is the share from which two texts are shown as related, though each keeps its vote.
	LinkShare float64 `mapstructure:"link_share" yaml:"link_share"`
	// LinkRun is the length, in words outside quotation marks, of one shared run that relates two texts whatever their share.
	LinkRun int `mapstructure:"link_run" yaml:"link_run"`
	// QuoteRun is the length, in words, of shared quoted words from which two articles are noted to carry the same quotation.
	QuoteRun int `mapstructure:"quote_run" yaml:"quote_run"`
	// MinShingles is the number of sequences below which a text is too short for a share to mean anything: it is a
	// copy only of a text that is exactly the same.
	MinShingles int `mapstructure:"min_shingles" yaml:"min_shingles"`
	// PassageWords is the shortest shared run, in words, that the Copies sheet shows.
	PassageWords int `mapstructure:"passage_words" yaml:"passage_words"`
	// Passages is the largest number of shared runs shown for two articles, longest first.
	Passages int `mapstructure:"passages" yaml:"passages"`
	// Budget is the number of articles looked at for each article, from its rarest sequence on. It bounds the cost of
	// a batch to a multiple of its size; lower may miss copies of texts that very many outlets carry.
	Budget int `mapstructure:"budget" yaml:"budget"`
}

// Default are the shipped settings.
func Default() Settings {
	return Settings{ShingleWords: 5, CopyShare: 0.5, JoinShare: 0.3, LinkShare: 0.15, LinkRun: 25, QuoteRun: 8,
		MinShingles: 12, PassageWords: 8, Passages: 5, Budget: 4000}
}

// Validate lists every value that is out of range; each error begins with the key.
func (s Settings) Validate() []error {
	var errs []error
	for _, v := range []struct {
		key      string
		v        float64
		low, top float64
	}{
		{"shingle_words", float64(s.ShingleWords), 2, 20},
		{"copy_share", s.CopyShare, 0, 1},
		{"join_share", s.JoinShare, 0, 1},
		{"link_share", s.LinkShare, 0, 1},
		{"link_run", float64(s.LinkRun), 1, 1000},
		{"quote_run", float64(s.QuoteRun), 1, 1000},
		{"min_shingles", float64(s.MinShingles), 0, 1000},
		{"passage_words", float64(s.PassageWords), 1, 1000},
		{"passages", float64(s.Passages), 0, 1000},
		{"budget", float64(s.Budget), 1, 1e9},
	} {
		if !(v.v >= v.low && v.v <= v.top) {
			errs = append(errs, fmt.Errorf("%s: %v is outside %v..%v", v.key, v.v, v.low, v.top))
		}
	}
	if s.JoinShare > s.CopyShare {
		errs = append(errs, fmt.Errorf("join_share: %v is above copy_share, %v", s.JoinShare, s.CopyShare))
	}
	return errs
}
