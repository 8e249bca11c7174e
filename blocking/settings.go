package blocking

import "fmt"

// Settings say how alike two statements of a list must be to be set beside each other, and how far is looked.
type Settings struct {
	// Least is the least likeness, in [0,1], of two statements that are set beside each other. Higher: fewer pairs, and
	// statements in other words are missed.
	Least float64 `mapstructure:"least" yaml:"least"`
	// Numbers is the weight of a number beside a word of the same rarity, from 0. Numbers are mostly what is answered, and days
	// are part of the question. Higher: days count for more, and statements that give other numbers are parted.
	Numbers float64 `mapstructure:"numbers" yaml:"numbers"`
	// Budget is the number of entries looked at for each statement, from its rarest word on. It bounds the cost of a list to a
	// multiple of its length; lower may miss a pair in long lists.
	Budget int `mapstructure:"budget" yaml:"budget"`
	// Neighbours is the number of statements, those that share most of the rarest words, whose other words are compared
	// too. Higher: slower; it should be well above the number of outlets that tell one thing.
	Neighbours int `mapstructure:"neighbours" yaml:"neighbours"`
	// Prior is the size of an imagined list in which every word is rare: it keeps the words that a short list shares from
	// losing their weight. 0 trusts the list alone. Higher: more pairs in short lists; no matter in long ones.
	Prior float64 `mapstructure:"prior" yaml:"prior"`
}

// Default are the settings that ship.
func Default() Settings {
	return Settings{Least: 0.46, Numbers: 0.7, Budget: 600, Neighbours: 40, Prior: 100}
}

// Validate lists what is wrong with the settings.
func (s Settings) Validate() []error {
	var out []error
	if s.Least <= 0 || s.Least > 1 {
		out = append(out, fmt.Errorf("least: want a likeness above 0 and up to 1, not %g", s.Least))
	}
	if s.Numbers < 0 || s.Numbers > 1 {
		out = append(out, fmt.Errorf("numbers: want a weight from 0 to 1, not %g", s.Numbers))
	}
	if s.Budget < 1 {
		out = append(out, fmt.Errorf("budget: want 1 entry or more, not %d", s.Budget))
	}
	if s.Neighbours < 1 {
		out = append(out, fmt.Errorf("neighbours: want 1 statement or more, not %d", s.Neighbours))
	}
	if s.Prior < 0 {
		out = append(out, fmt.Errorf("prior: want a number of statements from 0, not %g", s.Prior))
	}
	return out
}
