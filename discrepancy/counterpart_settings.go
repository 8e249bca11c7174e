package discrepancy

import "fmt"

// CounterpartBits weigh, in bits, the evidence that two figures for which neither article has the other's answer one question. The shipped ones are
// fitted to the planted differences that may be tuned on: go run ./internal/tools/counterparts. Raise a weight and more figures with that evidence
// are set against each other; lower it and fewer are.
type CounterpartBits struct {
	Prior            float64 `mapstructure:"prior" yaml:"prior"`                         // of any two figures of one measure
	Unit             float64 `mapstructure:"unit" yaml:"unit"`                           // in per cent, euros, metres
	Duration         float64 `mapstructure:"duration" yaml:"duration"`                   // in hours, days, years
	NounKind         float64 `mapstructure:"noun_kind" yaml:"noun_kind"`                 // "turkeys" and "birds"
	People           float64 `mapstructure:"people" yaml:"people"`                       // "residents" and "pupils"
	NounOther        float64 `mapstructure:"noun_other" yaml:"noun_other"`               // of things that no list connects
	NounNone         float64 `mapstructure:"noun_none" yaml:"noun_none"`                 // nothing says of what
	MeasuredSame     float64 `mapstructure:"measured_same" yaml:"measured_same"`         // the value of the same thing: "a price of"
	Lone             float64 `mapstructure:"lone" yaml:"lone"`                           // each its article's only one of the kind
	Only             float64 `mapstructure:"only" yaml:"only"`                           // each the only one that the other article has not
	Rival            float64 `mapstructure:"rival" yaml:"rival"`                         // there is another such figure
	WordsSome        float64 `mapstructure:"words_some" yaml:"words_some"`               // the claims share words
	SentenceSome     float64 `mapstructure:"sentence_some" yaml:"sentence_some"`         // the sentences share some words
	SentenceMuch     float64 `mapstructure:"sentence_much" yaml:"sentence_much"`         // more, where they share many
	OtherParticipant float64 `mapstructure:"other_participant" yaml:"other_participant"` // who does it, or to whom it is done, is another
	Slip             float64 `mapstructure:"slip" yaml:"slip"`                           // two digits exchanged, or a power of ten off
	SlipLong         float64 `mapstructure:"slip_long" yaml:"slip_long"`                 // more, where there are three digits or more
	Digit            float64 `mapstructure:"digit" yaml:"digit"`                         // one of the digits differs
	Near             float64 `mapstructure:"near" yaml:"near"`                           // one is less than half as much again as the other
	Far              float64 `mapstructure:"far" yaml:"far"`                             // one is more than far_ratio times the other
	Strangers        float64 `mapstructure:"strangers" yaml:"strangers"`                 // both name people, nobody in common
	Background       float64 `mapstructure:"background" yaml:"background"`               // one claim looks back to an older event
	Beside           float64 `mapstructure:"beside" yaml:"beside"`                       // the sentences have another figure in common
	Time             float64 `mapstructure:"time" yaml:"time"`                           // of the same time
	Aged             float64 `mapstructure:"aged" yaml:"aged"`                           // published on different days
	ModsSame         float64 `mapstructure:"mods_same" yaml:"mods_same"`                 // narrowed in the same way
	PartOther        float64 `mapstructure:"part_other" yaml:"part_other"`               // those who do, those to whom it is done
	Unasked          float64 `mapstructure:"unasked" yaml:"unasked"`                     // no claim asks for one of them

	// NearRatio is below how many times the other a figure is near it, above 1. The weights are fitted for this one; higher: more figures are near.
	NearRatio float64 `mapstructure:"near_ratio" yaml:"near_ratio"`
	// SomeShared is from which share of their words on, in [0,1], two claims or sentences share some. The weights are fitted for this one; higher: fewer do.
	SomeShared float64 `mapstructure:"some_shared" yaml:"some_shared"`
	// ManyShared is from which share of their words on, in [0,1], two sentences share many. The weights are fitted for this one; higher: fewer do.
	ManyShared float64 `mapstructure:"many_shared" yaml:"many_shared"`
	// FarRatio is from how many times the other on a figure is far from it, above 1.
	FarRatio float64 `mapstructure:"far_ratio" yaml:"far_ratio"`
	// Sure is the least probability, in [0,1], at which two figures are called a contradiction, where something besides their digits ties them and nothing
	// speaks against it. Higher: fewer contradictions and more possible ones.
	Sure float64 `mapstructure:"sure" yaml:"sure"`
	// Clear is how many bits the better of two counterparts must be ahead of the other, from 0. Higher: fewer differences, and surer ones.
	Clear float64 `mapstructure:"clear" yaml:"clear"`
}

// CounterpartKeys lists the keys of the weights, that of the prior first.
func CounterpartKeys() []string {
	var out []string
	for i := range counterpartLevels {
		out = append(out, counterpartLevels[i].key)
	}
	return out
}

func defaultCounterpart() CounterpartBits {
	return CounterpartBits{
		Prior: -2.1, Unit: 0.5, Duration: 1.1, NounKind: 0.8, People: -0.5, NounOther: -1, NounNone: -1.1, MeasuredSame: 1.2,
		Lone: 1, Only: 0.3, Rival: -1.3, WordsSome: 1.2, SentenceSome: 0.7, SentenceMuch: 1, OtherParticipant: -1.3, Slip: 3.9,
		SlipLong: 1.2, Digit: 1.2, Near: 1.2, Far: -3.3, Strangers: -0.5, Background: -1.4, Time: 1.8, Beside: 1.5,
		Aged: -2.5, ModsSame: 0.3, PartOther: -0.4, Unasked: -1,
		NearRatio: 1.5, SomeShared: 0.1, ManyShared: 0.3, FarRatio: 3, Sure: 0.95, Clear: 2}
}

func (b *CounterpartBits) validate() []error {
	var errs []error
	for i := range counterpartLevels {
		if v := *counterpartLevels[i].of(b); v < -20 || v > 20 {
			errs = append(errs, fmt.Errorf("counterpart.%s: %g is outside -20..20", counterpartLevels[i].key, v))
		}
	}
	if b.NearRatio <= 1 {
		errs = append(errs, fmt.Errorf("counterpart.near_ratio: %g is not above 1", b.NearRatio))
	}
	if b.SomeShared < 0 || b.SomeShared > 1 {
		errs = append(errs, fmt.Errorf("counterpart.some_shared: %g is outside 0..1", b.SomeShared))
	}
	if b.ManyShared < 0 || b.ManyShared > 1 {
		errs = append(errs, fmt.Errorf("counterpart.many_shared: %g is outside 0..1", b.ManyShared))
	}
	if b.FarRatio <= 1 {
		errs = append(errs, fmt.Errorf("counterpart.far_ratio: %g is not above 1", b.FarRatio))
	}
	if b.Sure < 0 || b.Sure > 1 {
		errs = append(errs, fmt.Errorf("counterpart.sure: %g is outside 0..1", b.Sure))
	}
	if b.Clear < 0 {
		errs = append(errs, fmt.Errorf("counterpart.clear: %g is below 0", b.Clear))
	}
	return errs
}
