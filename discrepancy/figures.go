package discrepancy

import "crosscheck/language/quantity"

// A standing says how two figures stand to each other.
type standing int

const (
	equal   standing = iota // the same figure
	allowed                 // rounding, a bound, less precise
	apart                   // they exclude each other
	unlike                  // other units: nothing can be said
)

// standings are the relations of package quantity as a question about figures needs them.
var standings = map[quantity.Relation]standing{quantity.Equal: equal, quantity.Compatible: allowed, quantity.Discrepant: apart, quantity.NotComparable: unlike}

// figures compares two numbers as intervals.
func figures(a, b *quantity.Quantity, s quantity.Settings) standing {
	return standings[quantity.Compare(*a, *b, s).Relation]
}
