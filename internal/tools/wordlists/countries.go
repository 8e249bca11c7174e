package main

import (
	"golang.org/x/text/language"
	"golang.org/x/text/language/display"
)

// countries lists "name TAB ISO 3166 code" as CLDR spells them in English.
func countries() []string {
	regions := display.English.Regions()
	var out []string
	for a := 'A'; a <= 'Z'; a++ {
		for b := 'A'; b <= 'Z'; b++ {
			r, err := language.ParseRegion(string([]rune{a, b}))
			if err != nil || !r.IsCountry() || r.String() != string([]rune{a, b}) || r.Canonicalize() != r {
				continue
			}
			if n := regions.Name(r); n != "" && n != r.String() {
				out = append(out, n+"\t"+r.String())
			}
		}
	}
	return out
}
