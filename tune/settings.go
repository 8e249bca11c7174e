package tune

import "fmt"

// Settings of learning from reviews.
type Settings struct {
	// TargetPrecision is the share of reported contradictions that must be real, in (0,1), at the lower end of a
	// 90 % interval. Higher: the proposed thresholds rise, and fewer findings are reported.
	TargetPrecision float64 `mapstructure:"target_precision" yaml:"target_precision"`
	// ReviewNext is how many rows are proposed for review, from 0. A longer list makes the estimates better, sooner.
	ReviewNext int `mapstructure:"review_next" yaml:"review_next"`
	// KappaRows is how many rows two reviewers must both have judged before their agreement is given as kappa, from 2. Lower: a
	// figure sooner, and a less certain one.
	KappaRows int `mapstructure:"kappa_rows" yaml:"kappa_rows"`
	// Variance of the weights around the shipped ones, in (0,4]: how far labels may move a field's weight. Lower: they stay nearer.
	Variance float64 `mapstructure:"variance" yaml:"variance"`
}

// Default are the shipped settings.
func Default() Settings {
	return Settings{TargetPrecision: 0.9, ReviewNext: 20, KappaRows: 20, Variance: 0.25}
}

// Validate lists every value that is out of range.
func (s Settings) Validate() []error {
	var errs []error
	if s.TargetPrecision <= 0 || s.TargetPrecision >= 1 {
		errs = append(errs, fmt.Errorf("target_precision: %g is outside 0..1", s.TargetPrecision))
	}
	if s.ReviewNext < 0 {
		errs = append(errs, fmt.Errorf("review_next: %d is negative", s.ReviewNext))
	}
	if s.KappaRows < 2 {
		errs = append(errs, fmt.Errorf("kappa_rows: %d is below 2", s.KappaRows))
	}
	if s.Variance <= 0 || s.Variance > 4 {
		errs = append(errs, fmt.Errorf("variance: %g is outside 0..4", s.Variance))
	}
	return errs
}
