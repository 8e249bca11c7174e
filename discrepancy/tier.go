package discrepancy

// TierOf is the pair of thresholds of a type of finding; the zero Tier for a type that has none.
func (s Settings) TierOf(t Type) Tier {
	switch t {
	case Number:
		return s.Number
	case Date:
		return s.Date
	case Place:
		return s.Place
	case Name:
		return s.Name
	case Role:
		return s.Role
	case Attribution:
		return s.Attribution
	case Quote:
		return s.Quote
	case Polarity, Event:
		return s.Polarity
	}
	return Tier{}
}
