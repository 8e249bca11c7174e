package names

import "fmt"

// Settings of finding names. Weights are bits for the type named in the comment; they add up over all mentions of a name.
type Settings struct {
	// Accept is the least number of bits at which a name gets a type; below it, it is "other".
	Accept float64 `mapstructure:"accept" yaml:"accept"`
	// Lead is the least number of bits by which the likeliest type must lead.
	Lead float64 `mapstructure:"lead" yaml:"lead"`
	// Title is for a person: a title before the name ("Dr Roe").
	Title float64 `mapstructure:"title" yaml:"title"`
	// RoleBefore is for a person: an occupation before the name ("baker Ana Roe").
	RoleBefore float64 `mapstructure:"role_before" yaml:"role_before"`
	// RoleAfter is for a person: an apposition after it ("Ana Roe, a baker,").
	RoleAfter float64 `mapstructure:"role_after" yaml:"role_after"`
	// GivenFirst is for a person: a known given name before other words.
	GivenFirst float64 `mapstructure:"given_first" yaml:"given_first"`
	// GivenAlone is for a person: a known given name by itself.
	GivenAlone float64 `mapstructure:"given_alone" yaml:"given_alone"`
	// Surname is for a person: a known family name; and the weight of other weak marks.
	Surname float64 `mapstructure:"surname" yaml:"surname"`
	// InitialInside is for a person: "Ana B. Roe".
	InitialInside float64 `mapstructure:"initial_inside" yaml:"initial_inside"`
	// TwoNames is for a person: two or three words that are none of the language.
	TwoNames float64 `mapstructure:"two_names" yaml:"two_names"`
	// Unknown is for a person: a single word that is none of the language.
	Unknown float64 `mapstructure:"unknown" yaml:"unknown"`
	// Speech is for a person: the subject of a verb of speech.
	Speech float64 `mapstructure:"speech" yaml:"speech"`
	// Deed is for a person: the subject of what people mostly do.
	Deed float64 `mapstructure:"deed" yaml:"deed"`
	// Who is for a person: followed by "who".
	Who float64 `mapstructure:"who" yaml:"who"`
	// Age is for a person: followed by an age.
	Age float64 `mapstructure:"age" yaml:"age"`
	// Kin is for a person: "Roe's wife".
	Kin float64 `mapstructure:"kin" yaml:"kin"`
	// By is for a person: after "by", "with", "told".
	By float64 `mapstructure:"by" yaml:"by"`
	// Known is for an organisation: everybody knows it.
	Known float64 `mapstructure:"known" yaml:"known"`
	// Keyword is for an organisation: a word of theirs ("Ministry", "Ltd").
	Keyword float64 `mapstructure:"keyword" yaml:"keyword"`
	// Acronym is for an organisation: capitals only.
	Acronym float64 `mapstructure:"acronym" yaml:"acronym"`
	// OrdinaryWords is for an organisation: made of words of the language only.
	OrdinaryWords float64 `mapstructure:"ordinary_words" yaml:"ordinary_words"`
	// The is for an organisation, and against a person: after "the".
	The float64 `mapstructure:"the" yaml:"the"`
	// Country is for a place: a country, a state, a part of the world.
	Country float64 `mapstructure:"country" yaml:"country"`
	// LargeCity is for a place: a city of half a million or more.
	LargeCity float64 `mapstructure:"large_city" yaml:"large_city"`
	// City is for a place: a city of fifty thousand or more.
	City float64 `mapstructure:"city" yaml:"city"`
	// Town is for a place: a smaller one.
	Town float64 `mapstructure:"town" yaml:"town"`
	// PlaceWord is for a place: a word of theirs ("Lake", "River").
	PlaceWord float64 `mapstructure:"place_word" yaml:"place_word"`
	// In is for a place: after "in".
	In float64 `mapstructure:"in" yaml:"in"`
	// Near is for a place: after "near", "at", "from"; half of it after "to".
	Near float64 `mapstructure:"near" yaml:"near"`
	// At is for an organisation: after "at", which says Near for a place too.
	At float64 `mapstructure:"at" yaml:"at"`
	// Kind is for a place or an organisation: a noun right beside the name says so ("Roe province", "the company Roe").
	Kind float64 `mapstructure:"kind" yaml:"kind"`
	// Thing is against an organisation, and half of it against a person: the name's own words are those of an event or a thing ("Roe Accord").
	Thing float64 `mapstructure:"thing" yaml:"thing"`
	// Premises is for a place: the name ends in the word for a building or a ground ("Roe Restaurant").
	Premises float64 `mapstructure:"premises" yaml:"premises"`
	// Listed is for the type of the names that one of unclear type is listed with ("in Ardel, Quintby and Tolm").
	Listed float64 `mapstructure:"listed" yaml:"listed"`
	// Region is for a place: followed by a comma and a state or country.
	Region float64 `mapstructure:"region" yaml:"region"`
}

// Default are the shipped settings.
func Default() Settings {
	return Settings{
		Accept: 0.75, Lead: 0.1,
		Title: 4, RoleBefore: 3, RoleAfter: 2.5, GivenFirst: 3.5, GivenAlone: 1.5, Surname: 1.5, InitialInside: 3, TwoNames: 1.5, Unknown: 0.25,
		Speech: 1.5, Deed: 0.25, Who: 2, Age: 4, Kin: 2, By: 0.5,
		Known: 4.5, Keyword: 4, Acronym: 2.5, OrdinaryWords: 0.5, The: 0.5,
		Country: 4.5, LargeCity: 3.5, City: 2.5, Town: 1, PlaceWord: 3, In: 1, Near: 0.75, At: 1.25, Kind: 2, Thing: 1.5, Premises: 1.5, Listed: 1, Region: 3,
	}
}

// Validate lists every value that is out of range.
func (s Settings) Validate() []error {
	var errs []error
	for _, f := range []struct {
		key   string
		value float64
	}{
		{"accept", s.Accept}, {"lead", s.Lead}, {"title", s.Title}, {"role_before", s.RoleBefore}, {"role_after", s.RoleAfter},
		{"given_first", s.GivenFirst}, {"given_alone", s.GivenAlone}, {"surname", s.Surname}, {"initial_inside", s.InitialInside},
		{"two_names", s.TwoNames}, {"unknown", s.Unknown}, {"speech", s.Speech}, {"deed", s.Deed}, {"who", s.Who}, {"age", s.Age}, {"kin", s.Kin}, {"by", s.By},
		{"known", s.Known}, {"keyword", s.Keyword}, {"acronym", s.Acronym}, {"ordinary_words", s.OrdinaryWords}, {"the", s.The},
		{"country", s.Country}, {"large_city", s.LargeCity}, {"city", s.City}, {"town", s.Town}, {"place_word", s.PlaceWord},
		{"in", s.In}, {"near", s.Near}, {"at", s.At}, {"kind", s.Kind}, {"thing", s.Thing}, {"premises", s.Premises}, {"listed", s.Listed}, {"region", s.Region},
	} {
		if f.value < 0 {
			errs = append(errs, fmt.Errorf("%s: %v is below 0", f.key, f.value))
		}
	}
	return errs
}
