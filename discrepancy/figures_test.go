package discrepancy

import (
	"testing"

	"github.com/stretchr/testify/assert"

	"crosscheck/language/quantity"
)

func TestFigures(t *testing.T) {
	exact := func(v float64, digits int) *quantity.Quantity {
		return &quantity.Quantity{Kind: quantity.Count, Value: &v, Approx: quantity.Exact, Digits: digits}
	}
	between := func(lo, hi float64, a quantity.Approx) *quantity.Quantity {
		return &quantity.Quantity{Kind: quantity.Count, Low: &lo, High: &hi, Approx: a}
	}
	for _, c := range []struct {
		name string
		a, b *quantity.Quantity
		want standing
	}{
		{"the same figure", exact(12, 2), exact(12, 2), equal},
		{"other figures", exact(52, 2), exact(123, 3), apart},
		{"rounded to hundreds", exact(1200, 2), exact(1187, 4), allowed},
		{"small figures are not rounded", exact(3, 1), exact(4, 1), apart},
		{"at least ten, and twelve", between(10, 1e9, quantity.AtLeast), exact(12, 2), allowed},
		{"fewer than ten, and twelve", between(0, 9, quantity.LessThan), exact(12, 2), apart},
		{"other units", &quantity.Quantity{Unit: "EUR"}, &quantity.Quantity{Unit: "USD"}, unlike},
	} {
		assert.Equal(t, c.want, figures(c.a, c.b, quantity.Default()), c.name)
		assert.Equal(t, c.want, figures(c.b, c.a, quantity.Default()), c.name+", turned round")
	}
}
