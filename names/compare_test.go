package names

import (
	"fmt"
	"testing"
	"unicode/utf8"
)

func TestCompare(t *testing.T) {
	tests := []struct {
		a, b string
		want Label
	}{
		{"Orla Quint", "orla QUINT", Same},
		{"Órla Quint", "Orla Quint", Same},
		{"Dr Orla Quint", "Orla Quint", Variant},
		{"Quint, Orla", "Orla Quint", Same},
		{"O. Averbeck", "Orla Averbeck", Variant},
		{"R. Averbeck", "Orla Averbeck", Different},
		{"Bill Averbeck", "William Averbeck", Variant},
		{"Siarhei Karatkevich", "Sergei Korotkevich", Variant},
		{"Сергей Короткевич", "Sergei Korotkevich", Variant},
		{"Mohammed al-Qanouni", "Muhammad Kanuni", Variant},
		{"Susanne Averbeck", "Suzanne Averbeck", Variant},
		{"Mohammod Abdulkanun", "Muhammad Abdulkanun", Variant},
		{"Nils Averbeck", "Nils Averbek", Variant},
		{"Nils Averbeck", "Nils Aferbeck", Misspelling},
		{"Gustav Averbeck", "Gustov Averbeck", Misspelling},
		{"Nils Averbeck", "Nels Averbeck", Misspelling},
		{"Mario Averbeck", "Maria Averbeck", Different},
		{"Kerrie Averbeck", "Kerry Averbeck", Variant},
		{"Erick Averbeck", "Erik Averbeck", Variant},
		{"Kevin Averbeck", "Keaven Averbeck", Misspelling},
		{"Eric Averbeck", "Erik Averbeck", Variant},
		{"Marcus Averbeck", "Markus Averbeck", Variant},
		{"Sergejs Averbeks", "Sergey Averbek", Variant},
		{"Nils Averbecks", "Nils Averbeck", Misspelling},
		{"Averbeck Nils von", "Nils von Averbeck", Same},
		{"Walid Hakim bin", "Hakim bin Walid", Same},
		{"Nils Burl", "Nils Buirl", Unclear},
		{"Mark Johnson", "Mark Johnston", Different},
		{"Siarhei Drabouski", "Sviatlana Drabouskaya", Different},
		{"Drabouski", "Drabouskaya", Different},
		{"Mr Quint", "Mrs Quint", Different},
		{"Orla Quint", "Rosa Quint", Different},
		{"Ministry of Inland Waters", "MIW", Variant},
		{"Averbeck Ltd", "Averbeck Limited", Variant},
		{"Ministry of Inland Waters", "Ministry of Trade", Different},
		{"Averbeck Ltd", "Averbeck GmbH", Unclear},
		{"Northwest Averbeck", "Northeast Averbeck", Unclear},
		{"Orla Ward", "Orla W. Quint", Different},
		{"Nils Averbeck Jr.", "Nils Averbeck", Variant},
		{"Nils Averbeck Jr.", "Nils Averbeck III", Different},
		{"Nils Averbeck Senior", "Nils Averbeck Jr.", Different},
		{"Nils Averbeck junior", "Nils Averbeck Jr", Same},
		{"Nils B. Averbeck", "Nils Averbeck", Variant},
	}
	for _, tt := range tests {
		t.Run(tt.a+" and "+tt.b, func(t *testing.T) {
			got, odds := Compare(tt.a, tt.b, Default())
			if got != tt.want {
				t.Errorf("got %s, want %s\n%s", got, tt.want, odds.Explain())
			}
			back, other := Compare(tt.b, tt.a, Default())
			if back != got || other.Bits() != odds.Bits() {
				t.Errorf("the other way round: got %s at %.1f bits, want %s at %.1f", back, other.Bits(), got, odds.Bits())
			}
		})
	}
}

func TestLikely(t *testing.T) {
	tests := []struct {
		name   string
		uses   []Use
		likely string
		word   string
	}{
		{"nobody", nil, "", "unclear"},
		{"one spelling", []Use{{"Buirle", 2, 1}}, "Buirle", ""},
		{"one against one", []Use{{"Buirle", 1, 1}, {"Burle", 1, 1}}, "", "unclear"},
		{"a known spelling against another", []Use{{"Buirle", 1, 5}, {"Burle", 1, 1}}, "Buirle", "minority form"},
		{"three against one", []Use{{"Buirle", 3, 1}, {"Burle", 1, 1}}, "Buirle", "likely misspelt"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			v := Likely(tt.uses, Default())
			if v.Likely != tt.likely || v.Wording != tt.word {
				t.Errorf("got %q, %q\nwant %q, %q", v.Likely, v.Wording, tt.likely, tt.word)
			}
		})
	}
}

func TestSettings(t *testing.T) {
	if errs := Default().Validate(); len(errs) > 0 {
		t.Errorf("the shipped settings are not valid: %v", errs)
	}
	s := Default()
	s.Accept, s.Slip, s.Gendered = -9, 0.7, 3
	if got, want := fmt.Sprint(s.Validate()), "[accept: -9 is not above reject, -3.5 gendered: 3 is above 0, but speaks against one bearer slip: 0.7 is outside 0..0.5]"; got != want {
		t.Errorf("got  %s\nwant %s", got, want)
	}
}

func FuzzCompare(f *testing.F) {
	f.Add("Dr. Orla Quint, Jr.", "Quint, O.")
	f.Add("", "-")
	f.Add("Ольга", "J.-C. al-")
	f.Add("\xff", "'")
	f.Fuzz(func(t *testing.T, a, b string) {
		if !utf8.ValidString(a) || !utf8.ValidString(b) || len(a)+len(b) > 200 {
			t.Skip()
		}
		Compare(a, b, Default())
		if l, _ := Compare(a, a, Default()); l != Same && joined(a) != "" {
			t.Errorf("%q and itself: %s", a, l)
		}
	})
}

func ExampleCompare() {
	label, odds := Compare("Nils Averbeck", "Nils Aferbeck", Default())
	fmt.Println(label)
	fmt.Println(odds.Explain())
	// Output:
	// misspelling
	// -5.0  prior        two names worth comparing
	// +4.0  given name   equal
	// +4.0  family name  one letter off
}
