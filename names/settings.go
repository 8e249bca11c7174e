package names

import "fmt"

// Settings of telling names apart. Weights are bits (base-2 logarithms of likelihood ratios) for "one bearer".
type Settings struct {
	// Prior, in bits, that two names worth comparing have one bearer. Lower: more pairs become unclear.
	Prior float64 `mapstructure:"prior" yaml:"prior"`
	// Accept is the least number of bits at which two names count as one bearer's. Higher: fewer merges, more unclear.
	Accept float64 `mapstructure:"accept" yaml:"accept"`
	// Reject is the number of bits at or below which two names count as two bearers'. Lower: more unclear.
	Reject float64 `mapstructure:"reject" yaml:"reject"`
	// FamilyEqual, in bits, for equal family names. Higher: more merges of people who share one.
	FamilyEqual float64 `mapstructure:"family_equal" yaml:"family_equal"`
	// FamilyRare, in bits, takes its place where the family name is long and in no list.
	FamilyRare float64 `mapstructure:"family_rare" yaml:"family_rare"`
	// FamilyCommon, in bits, takes its place where half a country bears the family name (Kim, Nguyen).
	FamilyCommon float64 `mapstructure:"family_common" yaml:"family_common"`
	// GivenEqual, in bits, for equal given names.
	GivenEqual float64 `mapstructure:"given_equal" yaml:"given_equal"`
	// MiddleEqual, in bits, for each further part in common.
	MiddleEqual float64 `mapstructure:"middle_equal" yaml:"middle_equal"`
	// Transliterated, in bits, is added where a part is equal only after transliteration; at most 0.
	Transliterated float64 `mapstructure:"transliterated" yaml:"transliterated"`
	// Nickname, in bits, for a given name that is a short form of the other.
	Nickname float64 `mapstructure:"nickname" yaml:"nickname"`
	// Initial, in bits, for a given name that is the first letter of the other.
	Initial float64 `mapstructure:"initial" yaml:"initial"`
	// NearFamily, in bits, for family names that are a letter off. Higher: more misspellings, more false ones.
	NearFamily float64 `mapstructure:"near_family" yaml:"near_family"`
	// NearGiven, in bits, for given names that are a letter off.
	NearGiven float64 `mapstructure:"near_given" yaml:"near_given"`
	// Short, in bits, is added where such a part has fewer than five letters, twice where fewer than four; at most 0.
	Short float64 `mapstructure:"short" yaml:"short"`
	// Farther, in bits, is added where such a part is two letters off; at most 0.
	Farther float64 `mapstructure:"farther" yaml:"farther"`
	// Known, in bits, is added where both spellings are names in their own right (Johnson, Johnston); at most 0.
	Known float64 `mapstructure:"known" yaml:"known"`
	// SecondSlip, in bits, is added for every nearly equal part beyond the first: two slips in one name are rare.
	SecondSlip float64 `mapstructure:"second_slip" yaml:"second_slip"`
	// OtherPart, in bits, for a family or given name that is another one, or a title of the other sex; at most 0.
	OtherPart float64 `mapstructure:"other_part" yaml:"other_part"`
	// Gendered, in bits, for family names that are one in his and in her form; at most 0.
	Gendered float64 `mapstructure:"gendered" yaml:"gendered"`
	// Missing, in bits, for a given name that only one of the two has; at most 0.
	Missing float64 `mapstructure:"missing" yaml:"missing"`
	// MissingMiddle, in bits, for any other part that only one of the two has; at most 0.
	MissingMiddle float64 `mapstructure:"missing_middle" yaml:"missing_middle"`
	// Swapped, in bits, where given and family name have changed places and each could be either; at most 0.
	Swapped float64 `mapstructure:"swapped" yaml:"swapped"`
	// SameRole, in bits, where articles give both names one role ("mayor").
	SameRole float64 `mapstructure:"same_role" yaml:"same_role"`
	// Company, in bits, for every name that stands in articles of both, up to MostCompany.
	Company float64 `mapstructure:"company" yaml:"company"`
	// MostCompany, in bits, is the most that Company can add.
	MostCompany float64 `mapstructure:"most_company" yaml:"most_company"`
	// Together, in bits, where one article has both forms without saying that they are one; at most 0.
	Together float64 `mapstructure:"together" yaml:"together"`
	// Beside, in bits, where an unknown family name without a given name is a letter off the name of somebody in the same article.
	Beside float64 `mapstructure:"beside" yaml:"beside"`
	// WidestKey is the number of forms that may share a key and still be compared with each other. Higher: slower, rarely better.
	WidestKey int `mapstructure:"widest_key" yaml:"widest_key"`
	// Slip is the probability that an independent origin misspells a name. Higher: more origins are needed to outvote one.
	Slip float64 `mapstructure:"slip" yaml:"slip"`
	// Misspelt is the probability of the likeliest form from which the others are called likely misspelt.
	Misspelt float64 `mapstructure:"misspelt" yaml:"misspelt"`
	// EnoughOrigins is the number of independent origins below which a form is only called the minority's.
	EnoughOrigins int `mapstructure:"enough_origins" yaml:"enough_origins"`
}

// Default are the shipped settings.
func Default() Settings {
	return Settings{
		Prior: -5, Accept: 2, Reject: -3.5,
		FamilyEqual: 6, FamilyRare: 7.5, FamilyCommon: 3, GivenEqual: 4, MiddleEqual: 1.5, Transliterated: -0.5,
		Nickname: 3, Initial: 2, NearFamily: 4, NearGiven: 2.5, Short: -2, Farther: -1.5, Known: -6.5, SecondSlip: -4,
		OtherPart: -12, Gendered: -12, Missing: -1.5, MissingMiddle: -0.5, Swapped: -10,
		SameRole: 2.5, Company: 0.5, MostCompany: 3, Together: -8, Beside: 5, WidestKey: 60,
		Slip: 0.03, Misspelt: 0.9, EnoughOrigins: 3,
	}
}

// Validate lists every value that is out of range.
func (s Settings) Validate() []error {
	var errs []error
	if s.Accept <= s.Reject {
		errs = append(errs, fmt.Errorf("accept: %v is not above reject, %v", s.Accept, s.Reject))
	}
	for _, f := range []struct {
		key   string
		value float64
		sign  float64
	}{
		{"family_equal", s.FamilyEqual, 1}, {"family_rare", s.FamilyRare, 1}, {"family_common", s.FamilyCommon, 1}, {"given_equal", s.GivenEqual, 1},
		{"middle_equal", s.MiddleEqual, 1}, {"nickname", s.Nickname, 1}, {"initial", s.Initial, 1},
		{"near_family", s.NearFamily, 1}, {"near_given", s.NearGiven, 1},
		{"same_role", s.SameRole, 1}, {"company", s.Company, 1}, {"most_company", s.MostCompany, 1}, {"together", s.Together, -1}, {"beside", s.Beside, 1},
		{"transliterated", s.Transliterated, -1}, {"short", s.Short, -1}, {"known", s.Known, -1},
		{"farther", s.Farther, -1}, {"second_slip", s.SecondSlip, -1}, {"other_part", s.OtherPart, -1}, {"gendered", s.Gendered, -1},
		{"missing", s.Missing, -1}, {"missing_middle", s.MissingMiddle, -1}, {"swapped", s.Swapped, -1},
	} {
		switch {
		case f.value*f.sign < 0 && f.sign > 0:
			errs = append(errs, fmt.Errorf("%s: %v is below 0, but speaks for one bearer", f.key, f.value))
		case f.value*f.sign < 0:
			errs = append(errs, fmt.Errorf("%s: %v is above 0, but speaks against one bearer", f.key, f.value))
		}
	}
	if s.Slip <= 0 || s.Slip >= 0.5 {
		errs = append(errs, fmt.Errorf("slip: %v is outside 0..0.5", s.Slip))
	}
	if s.Misspelt < 0.5 || s.Misspelt > 1 {
		errs = append(errs, fmt.Errorf("misspelt: %v is outside 0.5..1", s.Misspelt))
	}
	if s.EnoughOrigins < 1 {
		errs = append(errs, fmt.Errorf("enough_origins: %d is below 1", s.EnoughOrigins))
	}
	if s.WidestKey < 2 {
		errs = append(errs, fmt.Errorf("widest_key: %d is below 2", s.WidestKey))
	}
	return errs
}
