package evidence_test

import (
	"fmt"

	"crosscheck/evidence"
)

func ExampleOdds() {
	var o evidence.Odds
	o = o.Add(evidence.Part{Field: "subject", Level: "same rare name", Bits: 5})
	o = o.Add(evidence.Part{Field: "time", Level: "five days apart", Bits: -2})
	fmt.Printf("%.2f\n%s", o.Probability(), o.Explain())
	// Output:
	// 0.89
	// +5.0  subject  same rare name
	// -2.0  time     five days apart
}
