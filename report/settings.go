package report

import "fmt"

// Settings of showing what was found.
type Settings struct {
	// Hide the outlets' names behind letters (Outlet A, Outlet B), with everything that would give them away.
	// Turn it on to review without knowing who wrote what.
	Blind bool `mapstructure:"blind" yaml:"blind"`
	// Write the sheet of outlets' records. Turn it off for a workbook that will be passed on.
	OutletsSheet bool `mapstructure:"outlets_sheet" yaml:"outlets_sheet"`
	// Words offered as a verdict: "words" (True, False, Misleading, Unproven) or "numbers" (ClaimReview's 1 to 5).
	VerdictScale string `mapstructure:"verdict_scale" yaml:"verdict_scale"`
	// Most lines of text that a row is made high enough for, 1 to 20. Longer text is cut in the view, never in the cell.
	MaxLines int `mapstructure:"max_lines" yaml:"max_lines"`
	// Most outlets in a story for which the matrix is drawn, 2 to 20; a wider one cannot be read.
	MatrixOutlets int `mapstructure:"matrix_outlets" yaml:"matrix_outlets"`
	// Rows of Questions and of Evidence up to which each is linked to the other; links cost time when the workbook opens.
	BackLinks int `mapstructure:"back_links" yaml:"back_links"`
	// The order of the rows.
	Triage Triage `mapstructure:"triage" yaml:"triage"`
	// How many rows each sheet shows before it folds the rest.
	Fold Folds `mapstructure:"fold" yaml:"fold"`
}

// Triage holds the weights of the order of questions, in points. The defaults are so far apart that a
// lower reason only decides between rows that are equal in all higher ones.
type Triage struct {
	// Deaths and injuries.
	Deaths int `mapstructure:"deaths" yaml:"deaths"`
	// An accusation against a named person.
	Accusation int `mapstructure:"accusation" yaml:"accusation"`
	// A quotation whose words or speaker differ.
	AlteredQuote int `mapstructure:"altered_quote" yaml:"altered_quote"`
	// Money.
	Money int `mapstructure:"money" yaml:"money"`
	// Votes and elections.
	Votes int `mapstructure:"votes" yaml:"votes"`
	// Any other named harm.
	OtherHarm int `mapstructure:"other_harm" yaml:"other_harm"`
	// A figure, date or name, which can be looked up, before a matter of wording.
	Checkable int `mapstructure:"checkable" yaml:"checkable"`
	// A contradiction; a possible one counts three quarters, two events a half, an update a quarter.
	Contradiction int `mapstructure:"contradiction" yaml:"contradiction"`
	// Each independent origin behind the weaker side, up to nine.
	Origin int `mapstructure:"origin" yaml:"origin"`
	// One of the sentences is a headline or stands in the first paragraph.
	Headline int `mapstructure:"headline" yaml:"headline"`
}

// Folds holds, for each sheet, the most rows that are shown.
type Folds struct {
	// Rows of Questions.
	Questions Fold `mapstructure:"questions" yaml:"questions"`
	// Rows of Evidence.
	Evidence Fold `mapstructure:"evidence" yaml:"evidence"`
	// Rows of Quotes.
	Quotes Fold `mapstructure:"quotes" yaml:"quotes"`
	// Rows of Names.
	Names Fold `mapstructure:"names" yaml:"names"`
	// Rows of Single source.
	SingleSource Fold `mapstructure:"single_source" yaml:"single_source"`
}

// Fold is the most rows shown for a batch of 5, 50 and 500 articles; between them it grows evenly.
type Fold struct {
	// Rows for a batch of up to 5 articles.
	Small int `mapstructure:"small" yaml:"small"`
	// Rows for a batch of 50 articles.
	Medium int `mapstructure:"medium" yaml:"medium"`
	// Rows for a batch of 500 articles and more.
	Large int `mapstructure:"large" yaml:"large"`
}

// At is the number of rows shown for a batch of n articles.
func (f Fold) At(n int) int {
	switch {
	case n <= 5:
		return f.Small
	case n <= 50:
		return f.Small + (f.Medium-f.Small)*(n-5)/45
	case n <= 500:
		return f.Medium + (f.Large-f.Medium)*(n-50)/450
	}
	return f.Large
}

// Default are the shipped settings.
func Default() Settings {
	return Settings{
		OutletsSheet:  true,
		VerdictScale:  "words",
		MaxLines:      12,
		MatrixOutlets: 8,
		BackLinks:     2000,
		Triage: Triage{
			Deaths: 60000, Accusation: 50000, AlteredQuote: 40000, Money: 30000, Votes: 20000, OtherHarm: 10000,
			Checkable: 4000, Contradiction: 400, Origin: 10, Headline: 5,
		},
		Fold: Folds{
			Questions:    Fold{12, 40, 100},
			Evidence:     Fold{40, 150, 400},
			Quotes:       Fold{20, 50, 120},
			Names:        Fold{10, 25, 60},
			SingleSource: Fold{20, 40, 80},
		},
	}
}

// Validate lists every value that is out of range.
func (s Settings) Validate() []error {
	var out []error
	if _, ok := verdicts[s.VerdictScale]; !ok {
		out = append(out, fmt.Errorf("verdict_scale: %q is neither \"words\" nor \"numbers\"", s.VerdictScale))
	}
	within := func(key string, v, low, high int) {
		if v < low || v > high {
			out = append(out, fmt.Errorf("%s: %d is outside %d..%d", key, v, low, high))
		}
	}
	within("max_lines", s.MaxLines, 1, 20)
	within("matrix_outlets", s.MatrixOutlets, 2, 20)
	within("back_links", s.BackLinks, 0, 1_000_000)
	t := s.Triage
	for _, w := range []struct {
		key string
		v   int
	}{
		{"deaths", t.Deaths}, {"accusation", t.Accusation}, {"altered_quote", t.AlteredQuote}, {"money", t.Money}, {"votes", t.Votes},
		{"other_harm", t.OtherHarm}, {"checkable", t.Checkable}, {"contradiction", t.Contradiction}, {"origin", t.Origin}, {"headline", t.Headline},
	} {
		within("triage."+w.key, w.v, 0, 1_000_000)
	}
	for _, f := range []struct {
		key  string
		fold Fold
	}{
		{"questions", s.Fold.Questions}, {"evidence", s.Fold.Evidence}, {"quotes", s.Fold.Quotes},
		{"names", s.Fold.Names}, {"single_source", s.Fold.SingleSource},
	} {
		within("fold."+f.key+".small", f.fold.Small, 1, 1_000_000)
		within("fold."+f.key+".medium", f.fold.Medium, f.fold.Small, 1_000_000)
		within("fold."+f.key+".large", f.fold.Large, f.fold.Medium, 1_000_000)
	}
	return out
}
