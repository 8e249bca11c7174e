// Package evidence builds odds from named parts, so that whatever a score says can be taken apart
// again. Odds cannot be set: they are the sum of their parts, in bits (base-2 logarithms of
// likelihood ratios). Start with Odds.
package evidence

import (
	"fmt"
	"math"
	"slices"
	"strings"
)

// A Part is one reason: the field compared, the level it reached, and its weight in bits.
// Positive bits speak for the hypothesis, negative ones against it.
type Part struct {
	Field string  `json:"field"`
	Level string  `json:"level"`
	Bits  float64 `json:"bits"`
}

// Odds are the log₂ odds of a hypothesis. The zero value is even odds without any reason.
type Odds struct{ parts []Part }

// Add returns the odds with one more part. The receiver is not changed.
func (o Odds) Add(p Part) Odds {
	return Odds{append(o.parts[:len(o.parts):len(o.parts)], p)}
}

// And returns the odds of both: the parts of the receiver, then those of p. Neither is changed.
func (o Odds) And(p Odds) Odds { return Odds{slices.Concat(o.parts, p.parts)} }

// Of are the odds with these parts, which must not be changed afterwards.
func Of(parts []Part) Odds { return Odds{parts[:len(parts):len(parts)]} }

// Bits is the sum of all parts.
func (o Odds) Bits() float64 {
	sum := 0.0
	for _, p := range o.parts {
		sum += p.Bits
	}
	return sum
}

// Probability is 2^bits / (1 + 2^bits), in (0, 1).
func (o Odds) Probability() float64 { return 1 / (1 + math.Exp2(-o.Bits())) }

// Parts lists the reasons in the order in which they were added. The list must not be changed.
func (o Odds) Parts() []Part { return o.parts }

// Explain prints one part a line: bits, field, level.
func (o Odds) Explain() string {
	width := 0
	for _, p := range o.parts {
		width = max(width, len(p.Field))
	}
	var b strings.Builder
	for i, p := range o.parts {
		if i > 0 {
			b.WriteByte('\n')
		}
		fmt.Fprintf(&b, "%+.1f  %-*s  %s", p.Bits, width, p.Field, p.Level)
	}
	return b.String()
}
