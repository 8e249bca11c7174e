package discrepancy

import (
	"math"

	"crosscheck/language/quantity"
)

// A standing says how two figures stand to each other.
type standing int

const (
	equal   standing = iota // the same figure
	allowed                 // rounding, a bound, less precise
	apart                   // they exclude each other
	unlike                  // other units: nothing can be said
)

// figures compares two numbers as intervals.
func figures(a, b *quantity.Quantity) standing {
	if a.Unit != b.Unit {
		return unlike
	}
	if a.Value != nil && b.Value != nil && a.Approx == quantity.Exact && b.Approx == quantity.Exact {
		switch x, y := *a.Value, *b.Value; {
		case x == y:
			return equal
		case rounds(x, a.Digits, y) || rounds(y, b.Digits, x):
			return allowed
		default:
			return apart
		}
	}
	alo, ahi := interval(a)
	blo, bhi := interval(b)
	if alo <= bhi && blo <= ahi {
		if a.Approx == b.Approx && a.Value != nil && b.Value != nil && *a.Value == *b.Value {
			return equal
		}
		return allowed
	}
	return apart
}

// rounds reports whether y rounded to the significant digits of x gives x: 1,200 and 1,187. One digit is
// too coarse to be called rounding: 3 is not 2.6 people.
func rounds(x float64, digits int, y float64) bool {
	if x == 0 || math.Abs(x) < 20 || digits < 1 {
		return false
	}
	unit := math.Pow(10, math.Floor(math.Log10(math.Abs(x)))+1-float64(digits))
	return unit > 1 && math.Abs(y-x) <= unit/2 || unit < 1 && math.Abs(y-x) <= unit/2
}

func interval(q *quantity.Quantity) (lo, hi float64) {
	lo, hi = math.Inf(-1), math.Inf(1)
	if q.Low != nil {
		lo = *q.Low
	}
	if q.High != nil {
		hi = *q.High
	}
	if q.Value != nil && q.Low == nil && q.High == nil {
		lo, hi = *q.Value, *q.Value
	}
	return lo, hi
}
