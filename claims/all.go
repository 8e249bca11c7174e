package claims

// A Kind is what a claim is about.
type Kind string

// The kinds, as `crosscheck dump claims` names them.
const (
	EventKind    Kind = "event"
	QuantityKind Kind = "quantity"
	DateKind     Kind = "date"
	RoleKind     Kind = "role"
	RelationKind Kind = "relation"
	QuoteKind    Kind = "quote"
	OpinionKind  Kind = "opinion"
)

// An Info documents one kind of claim.
type Info struct {
	Name    Kind
	Doc     string
	Example string // a sentence that makes a claim of this kind
}

// All lists every kind of claim, in the order in which they are explained.
var All = []Info{
	{EventKind, "something happened, or somebody did something", "The council closed the bridge."},
	{QuantityKind, "how many, how much, how far, how old", "The flood killed 12 people."},
	{DateKind, "when something happens or happened", "The trial begins on 3 March 2024."},
	{RoleKind, "what office or part a person or organisation has", "Ana Roe is the mayor of Ardel."},
	{RelationKind, "how two people or organisations are related", "Ana Roe, the wife of Ivo Roe, left the city."},
	{QuoteKind, "somebody said something", "Ana Roe said the bridge was safe."},
	{OpinionKind, "a judgement, wish or advice, which no document can settle", "The government should resign."},
}
