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

// Setting is the two thresholds that stand under a key of the settings: "number", "age", "internal".
func (s Settings) Setting(key string) Tier {
	switch key {
	case "age":
		return s.Age
	case "internal":
		return s.Internal
	}
	return s.TierOf(Type(key))
}
