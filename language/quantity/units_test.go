package quantity

import (
	"math"
	"testing"

	"crosscheck/language/numeral"
	"crosscheck/text"
)

func TestUnits(t *testing.T) {
	tests := []struct {
		text   string // the unit is read behind its first piece
		unit   string // "" where none is
		words  string
		factor float64
	}{
		{"3 kilometres", "kilometre", "kilometres", 1000},
		{"3 KM", "kilometre", "KM", 1000},
		{"3 mW of light", "milliwatt", "mW", .001},
		{"3 MW of power", "megawatt", "MW", 1e6},
		{"3 terajoules", "terajoule", "terajoules", 1e12},
		{"3 kilowatt-hours", "kilowatt hour", "kilowatt-hours", 3.6e6},
		{"3 nautical miles", "nautical mile", "nautical miles", 1852},
		{"3 foot-pounds", "foot pound", "foot-pounds", 1.3558179483314},
		{"3 sq km of forest", "square kilometre", "sq km", 1e6},
		{"3 m³ of water", "cubic metre", "m³", 1},
		{"3 km^2 in all", "square kilometre", "km^2", 1e6},
		{"3 metres squared", "square metre", "metres squared", 1},
		{"3 m/s", "metre per second", "m/s", 1},
		{"3 m s-1", "metre per second", "m s-1", 1},
		{"3 µg/m3", "microgram per cubic metre", "µg/m3", 1e-9},
		{"3 kg·m²", "kilogram square metre", "kg·m²", 1},
		{"3 g cm⁻³", "gram per cubic centimetre", "g cm⁻³", 1000},
		{"3 s-1", "inverse second", "s-1", 1},
		{"3 kWh/100", "kilowatt hour", "kWh", 3.6e6},
		{"3 mph", "mile per hour", "mph", .44704},
		{"3 bpd", "barrel per day", "bpd", .158987294928 / 86400},
		{"3 troy ounces", "troy ounce", "troy ounces", .0311034768},
		{"3 MWp", "megawatt peak", "MWp", 1e6},
		{"3 petaflops", "petaflop", "petaflops", 1e15},
		{"3 mmHg", "millimetre of mercury", "mmHg", 133.322387415},
		{"3 flops on the stage", "", "", 0},
		{"0.5 pm wide", "picometre", "pm", 1e-12},
		{"3 pm", "", "", 0},
		{"3 barns burned", "", "", 0},
		{"3 Teslas", "", "", 0},
		{"3 as of Friday", "", "", 0},
		{"3 N/A", "", "", 0},
		{"3 m212", "", "", 0},
		{"3 people", "", "", 0},
	}
	for _, test := range tests {
		t.Run(test.text, func(t *testing.T) {
			s := &scanner{body: test.text, ps: numeral.Lex(test.text, text.Span{End: len(test.text)})}
			u, end := s.unitSpan(1)
			words := ""
			if end >= 0 {
				words = test.text[s.ps[1].Span.Start:s.ps[end].Span.End]
			}
			if u.name != test.unit || words != test.words || math.Abs(u.factor-test.factor) > 1e-9*test.factor {
				t.Errorf("got  %q %q %v", u.name, words, u.factor)
				t.Errorf("want %q %q %v", test.unit, test.words, test.factor)
			}
			if again, ok := unitNamed(u.name); end >= 0 && (!ok || again.dim != u.dim || math.Abs(again.factor-u.factor) > 1e-9*u.factor) {
				t.Errorf("%q is another unit by its name: %+v, %+v", u.name, again, u)
			}
		})
	}
}

func TestIsUnit(t *testing.T) {
	for word, want := range map[string]bool{"kilometres": true, "hour": true, "days": true, "euros": true, "dollar": true, "roubles": true, "percent": true,
		"tonnes": true, "miles": true, "bridge": false, "people": false, "hundred": false} {
		if IsUnit(word) != want {
			t.Errorf("IsUnit(%q) is %v", word, !want)
		}
	}
}
