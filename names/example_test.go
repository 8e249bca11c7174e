package names_test

import (
	"fmt"

	"crosscheck/names"
)

func ExampleCompare() {
	label, odds := names.Compare("Nils Averbeck", "Nils Aferbeck", names.Default())
	fmt.Printf("%s %.2f\n%s", label, odds.Probability(), odds.Explain())
	// Output:
	// misspelling 0.89
	// -5.0  prior        two names worth comparing
	// +4.0  given name   equal
	// +4.0  family name  one letter off
}
