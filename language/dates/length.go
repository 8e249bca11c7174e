package dates

import (
	"fmt"
	"strings"
)

// lengthOf spells an ISO 8601 duration; "PXD" where the number is vague.
func lengthOf(n float64, u unit) string {
	num := "X"
	if n > 0 {
		num = strings.TrimRight(strings.TrimRight(fmt.Sprintf("%.2f", n), "0"), ".")
	}
	switch u {
	case secondUnit:
		return "PT" + num + "S"
	case minuteUnit:
		return "PT" + num + "M"
	case hourUnit:
		return "PT" + num + "H"
	case weekUnit, fortnightUnit:
		if u == fortnightUnit && n > 0 {
			return lengthOf(2*n, weekUnit)
		}
		return "P" + num + "W"
	case monthUnit:
		return "P" + num + "M"
	case quarterUnit, seasonUnit:
		if n > 0 {
			return lengthOf(3*n, monthUnit)
		}
	case yearUnit:
		return "P" + num + "Y"
	case decadeUnit:
		if n > 0 {
			return lengthOf(10*n, yearUnit)
		}
		return "PXY"
	case centuryUnit:
		if n > 0 {
			return lengthOf(100*n, yearUnit)
		}
		return "PXY"
	}
	return "P" + num + "D"
}
