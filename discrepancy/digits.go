package discrepancy

import (
	"math"
	"strconv"
	"strings"

	"crosscheck/language/quantity"
)

// fewest is the fewest significant digits of a figure of which exchanged ones tell much: 12 and 21 are both common.
const fewest = 3

// mostTens is the highest power of ten that is read as a slip: million for billion.
const mostTens = 3

// digitLevel says how one figure comes of the other by one slip, if it does.
func digitLevel(a, b *quantity.Quantity, s quantity.Settings) []int {
	x, y := significant(*a.Value), significant(*b.Value)
	long := max(len(x), len(y)) >= fewest
	c := quantity.Compare(*a, *b, s)
	switch {
	case (c.Slip == quantity.Transposed || powerOfTen(c)) && long:
		return []int{atSlip, atSlipLong}
	case c.Slip == quantity.Transposed || powerOfTen(c):
		return []int{atSlip}
	case len(x) > 1 && len(y) > 1 && oneDigitOff(x, y):
		return []int{atDigit}
	}
	return nil
}

// significant are the digits of a figure without the zeros at its ends.
func significant(v float64) string {
	return strings.Trim(strings.Replace(strconv.FormatFloat(v, 'f', -1, 64), ".", "", 1), "0")
}

// oneDigitOff reports whether one digit changed, put in or left out makes one figure of the other.
func oneDigitOff(x, y string) bool {
	if len(x) > len(y) {
		x, y = y, x
	}
	i := 0
	for i < len(x) && x[i] == y[i] {
		i++
	}
	switch len(y) - len(x) {
	case 0:
		return i < len(x) && x[i+1:] == y[i+1:]
	case 1:
		return x[i:] == y[i+1:]
	}
	return false
}

// powerOfTen reports whether one figure is the other times ten, a hundred or a thousand.
func powerOfTen(c quantity.Comparison) bool {
	return c.Slip == quantity.PowerOfTen && math.Round(math.Log10(c.Ratio)) <= mostTens
}
