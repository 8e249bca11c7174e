package discrepancy

import (
	"strings"

	"crosscheck/language/quantity"
	"crosscheck/lexicon"
	"crosscheck/matcher"
)

// The levels of evidence that two figures answer one question, as numbers of counterpartLevels.
const (
	atPrior = iota
	atUnit
	atDuration
	atNounKind
	atPeople
	atNounOther
	atNounNone
	atMeasuredSame
	atLone
	atOnly
	atRival
	atWordsSome
	atSentenceSome
	atSentenceMuch
	atOtherParticipant
	atSlip
	atSlipLong
	atDigit
	atNear
	atFar
	atStrangers
	atBackground
	atTime
	atBeside
	atAged
	atModsSame
	atPartOther
	atUnasked
)

// counterpartLevels name the levels, for the reasons and for the settings.
var counterpartLevels = []struct {
	key, field, level string
	of                func(*CounterpartBits) *float64
}{
	atPrior:            {"prior", "prior", "two figures of one measure, neither of which the other article has", func(b *CounterpartBits) *float64 { return &b.Prior }},
	atUnit:             {"unit", "counted", "in the same unit", func(b *CounterpartBits) *float64 { return &b.Unit }},
	atDuration:         {"duration", "counted", "times of the same length", func(b *CounterpartBits) *float64 { return &b.Duration }},
	atNounKind:         {"noun_kind", "counted", "one a kind of the other", func(b *CounterpartBits) *float64 { return &b.NounKind }},
	atPeople:           {"people", "counted", "people of two sorts", func(b *CounterpartBits) *float64 { return &b.People }},
	atNounOther:        {"noun_other", "counted", "different things", func(b *CounterpartBits) *float64 { return &b.NounOther }},
	atNounNone:         {"noun_none", "counted", "no noun says what", func(b *CounterpartBits) *float64 { return &b.NounNone }},
	atMeasuredSame:     {"measured_same", "value of", "the same", func(b *CounterpartBits) *float64 { return &b.MeasuredSame }},
	atLone:             {"lone", "figures", "each article's only one of its kind", func(b *CounterpartBits) *float64 { return &b.Lone }},
	atOnly:             {"only", "figures", "each article's only one of its kind that the other has not", func(b *CounterpartBits) *float64 { return &b.Only }},
	atRival:            {"rival", "figures", "there is another one of the kind", func(b *CounterpartBits) *float64 { return &b.Rival }},
	atWordsSome:        {"words_some", "words", "some shared by the claims", func(b *CounterpartBits) *float64 { return &b.WordsSome }},
	atSentenceSome:     {"sentence_some", "sentences", "some words shared", func(b *CounterpartBits) *float64 { return &b.SentenceSome }},
	atSentenceMuch:     {"sentence_much", "sentences", "many words shared", func(b *CounterpartBits) *float64 { return &b.SentenceMuch }},
	atOtherParticipant: {"other_participant", "who", "different ones", func(b *CounterpartBits) *float64 { return &b.OtherParticipant }},
	atSlip:             {"slip", "digits", "the same in another order, or a power of ten off", func(b *CounterpartBits) *float64 { return &b.Slip }},
	atSlipLong:         {"slip_long", "digits", "three or more of them", func(b *CounterpartBits) *float64 { return &b.SlipLong }},
	atDigit:            {"digit", "digits", "one of them differs", func(b *CounterpartBits) *float64 { return &b.Digit }},
	atNear:             {"near", "size", "less than half as much again", func(b *CounterpartBits) *float64 { return &b.Near }},
	atFar:              {"far", "size", "many times the other", func(b *CounterpartBits) *float64 { return &b.Far }},
	atStrangers:        {"strangers", "articles", "name people, none in common", func(b *CounterpartBits) *float64 { return &b.Strangers }},
	atBackground:       {"background", "tense", "one looks back to an older event", func(b *CounterpartBits) *float64 { return &b.Background }},
	atBeside:           {"beside", "sentences' figures", "another one in common", func(b *CounterpartBits) *float64 { return &b.Beside }},
	atTime:             {"time", "time", "the same", func(b *CounterpartBits) *float64 { return &b.Time }},
	atAged:             {"aged", "published", "on different days", func(b *CounterpartBits) *float64 { return &b.Aged }},
	atModsSame:         {"mods_same", "narrowed", "in the same way", func(b *CounterpartBits) *float64 { return &b.ModsSame }},
	atPartOther:        {"part_other", "part", "those who do against those to whom it is done", func(b *CounterpartBits) *float64 { return &b.PartOther }},
	atUnasked:          {"unasked", "claims", "none asks for the figure", func(b *CounterpartBits) *float64 { return &b.Unasked }},
}

// levels lists the evidence about two figures.
func (k *counterpart) levels(a, b figureAt, x, y kin, l *matcher.Link) []int {
	out := append(append(make([]int, 0, 16), atPrior), thingLevel(a.q, b.q)...)
	add := func(level int, when bool) {
		if when {
			out = append(out, level)
		}
	}
	switch {
	case x.rivals > 0 || y.rivals > 0:
		out = append(out, atRival)
	case a.lone && b.lone:
		out = append(out, atLone)
	default:
		out = append(out, atOnly)
	}
	add(atBeside, k.beside(a, b))
	out = append(out, digitLevel(a.q, b.q, k.in.Quantities)...)
	size := *a.q.Value / *b.q.Value
	add(atNear, max(size, 1/size) < k.in.Settings.Counterpart.NearRatio)
	add(atFar, k.far(*a.q.Value, *b.q.Value))
	add(atAged, k.changes(a, b))
	add(atUnasked, a.bare || b.bare)
	for _, p := range l.Comparable.Parts() {
		add(atBackground, p.Field == "tense")
		add(atStrangers, p.Field == "articles" && p.Bits < 0)
		add(atTime, p.Field == "time" && p.Bits > 0)
	}
	return append(out, k.asked(a, b, l)...)
}

// asked lists what the claims of two figures have in common.
func (k *counterpart) asked(a, b figureAt, l *matcher.Link) []int {
	var out []int
	add := func(level int, when bool) {
		if when {
			out = append(out, level)
		}
	}
	who, measured, others := 0.0, false, false
	for _, p := range l.Same.Parts() {
		switch p.Field {
		case "who", "whom":
			who += p.Bits
		case "whose":
			others = p.Bits < 0 && p.Level != matcher.OtherWord
		case "value of":
			measured = p.Bits > 0 && !a.bare && !b.bare
		case "narrowed":
			add(atModsSame, p.Bits > 0 && !a.bare && !b.bare)
		case "part":
			add(atPartOther, !a.bare && !b.bare)
		}
	}
	add(atMeasuredSame, measured && !others)
	add(atOtherParticipant, who < 0 || others)
	claim, sentence := k.in.Judge.Overlap(a.ask, b.ask)
	bits := &k.in.Settings.Counterpart
	add(atWordsSome, claim >= bits.SomeShared)
	add(atSentenceSome, sentence >= bits.SomeShared)
	add(atSentenceMuch, sentence >= bits.ManyShared)
	return out
}

// thingLevel compares what two figures of one measure count; things of one name are what the prior is of.
func thingLevel(a, b *quantity.Quantity) []int {
	switch a.Kind {
	case quantity.Percent, quantity.Money, quantity.Measure:
		return []int{atUnit}
	case quantity.Duration:
		return []int{atDuration}
	}
	x, y := strings.ToLower(a.Of), strings.ToLower(b.Of)
	rel := lexicon.Nouns(x, y)
	switch {
	case x == "" || y == "":
		return []int{atNounNone}
	case x == y || rel == lexicon.Synonym || lexicon.Victim(x) && lexicon.Victim(y):
		return nil
	case rel == lexicon.Kind:
		return []int{atNounKind}
	case lexicon.ClassOf(x) == lexicon.Person && lexicon.ClassOf(y) == lexicon.Person:
		return []int{atPeople}
	}
	return []int{atNounOther}
}
