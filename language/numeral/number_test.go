package numeral_test

import (
	"fmt"
	"math"
	"testing"

	"crosscheck/language/numeral"
	"crosscheck/text"
)

func TestRead(t *testing.T) {
	tests := []struct {
		text  string
		words string // what the number covers; "" where none begins
		value float64
	}{
		{"52 people", "52", 52},
		{"1,200 homes", "1,200", 1200},
		{"1 234 567 votes", "1 234 567", 1234567},
		{"3.14 metres", "3.14", 3.14},
		{"1.234,50 euros", "1.234,50", 1234.5},
		{"12.345.678,9 euros", "12.345.678,9", 12345678.9},
		{"1.234,500 euros", "1.234", 1.234},
		{".5 metres", ".5", .5},
		{"2½ hours", "2½", 2.5},
		{"2 1/2 hours", "2 1/2", 2.5},
		{"two and a half hours", "two and a half", 2.5},
		{"a million and a half", "a million and a half", 1.5e6},
		{"half a million", "half a million", 5e5},
		{"a quarter of a million", "a quarter of a million", 2.5e5},
		{"2.5 million people", "2.5 million", 2.5e6},
		{"twenty-one hundred", "twenty-one hundred", 2100},
		{"three million, two hundred and forty", "three million, two hundred and forty", 3000240},
		{"4 thousand 3 hundred cars", "4 thousand 3 hundred", 4300},
		{"3 hundred and 21 sheep", "3 hundred and 21", 321},
		{"2 million 5 hundred thousand votes", "2 million 5 hundred thousand", 2.5e6},
		{"2 million 30 times", "2 million", 2e6},
		{"2 hundred 30-year loans", "2 hundred", 200},
		{"3 million 4 million", "3 million", 3e6},
		{"hundred thousand homes", "hundred thousand", 1e5},
		{"one billion and a half million", "one billion and a half million", 1.0005e9},
		{"4 thousand 3 hundred and 0", "4 thousand 3 hundred", 4300},
		{"a hundred trillionth", "a hundred trillionth", 1e14},
		{"a dozen eggs", "a dozen", 12},
		{"two dozen eggs", "two dozen", 24},
		{"two-thirds of them", "two-thirds", 2. / 3},
		{"3/4 of them", "3/4", .75},
		{"a third of them", "a third", 1. / 3},
		{"-5 degrees", "-5", -5},
		{"minus five", "minus five", -5},
		{"three point one four", "three point one four", 3.14},
		{"two point twenty-five", "two point twenty-five", 2.25},
		{"1e-3 W", "1e-3", .001},
		{"2.5×10−5 m", "2.5×10−5", 2.5e-5},
		{"3 x 10^6 cells", "3 x 10^6", 3e6},
		{"4x2^10 bits", "4x2^10", 4096},
		{"10⁻³ mol", "10⁻³", 1e-3},
		{"1.2 × 10⁶ cells", "1.2 × 10⁶", 1.2e6},
		{"2^8 values", "2^8", 256},
		{"40² of the notes", "40", 40},
		{"4 x 4 cars", "4", 4},
		{"twenty-first", "twenty-first", 21},
		{"3rd", "3rd", 3},
		{"two hundredth", "two hundredth", 200},
		{"ten million dollars", "ten million", 1e7},
		{"one two", "one", 1},
		{"a man", "", 0},
		{"quarter final", "", 0},
		{"tenor", "", 0},
	}
	for _, test := range tests {
		t.Run(test.text, func(t *testing.T) {
			ps := numeral.Lex(test.text, text.Span{End: len(test.text)})
			n, ok := numeral.Read(ps, 0)
			if !ok {
				if test.words != "" {
					t.Fatalf("got  nothing\nwant %s", test.words)
				}
				return
			}
			got := test.text[ps[n.First].Span.Start:ps[n.Last].Span.End]
			if got != test.words || math.Abs(n.Value-test.value) > 1e-9*math.Abs(test.value) {
				t.Errorf("got  %q %v", got, n.Value)
				t.Errorf("want %q %v", test.words, test.value)
			}
		})
	}
}

func ExampleRead() {
	s := "two and a half million people"
	n, _ := numeral.Read(numeral.Lex(s, text.Span{End: len(s)}), 0)
	fmt.Println(n.Value, n.Sig)
	// Output: 2.5e+06 2
}

func FuzzRead(f *testing.F) {
	f.Add("two hundred and one-half million-and-a dozen 1,2,3 ½ 1/0 -- point five e9 × 10^")
	f.Fuzz(func(t *testing.T, s string) {
		ps := numeral.Lex(s, text.Span{End: len(s)})
		for i := range ps {
			if n, ok := numeral.Read(ps, i); ok && (n.First != i || n.Last < i || n.Last >= len(ps) || math.IsNaN(n.Value)) {
				t.Fatalf("%+v at %d of %d in %q", n, i, len(ps), s)
			}
		}
	})
}

func BenchmarkRead(b *testing.B) {
	s := "Two and a half million people in 1,200 villages got 3 hundred and 21 tonnes of flour, two-thirds of it by road."
	b.SetBytes(int64(len(s)))
	for b.Loop() {
		ps := numeral.Lex(s, text.Span{End: len(s)})
		for i := 0; i < len(ps); i++ {
			if n, ok := numeral.Read(ps, i); ok {
				i = n.Last
			}
		}
	}
}
