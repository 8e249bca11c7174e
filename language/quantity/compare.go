package quantity

import (
	"math"
	"strconv"
	"strings"

	"crosscheck/language/spelling"
)

// Comparing two figures that answer one question. Every number is an interval: what it excludes, it
// excludes for good, so two figures differ only where their hard intervals do not meet and none is the
// other rounded. The rules are tried in order and the first that fires is named:
//
//	unit, scope, kind   nothing can be said: dollars and euros, "by 5 %" and "to 5 %"
//	converted           62 miles and 100 km
//	equal, bound, interval, rounding, indefinite
//	power of ten, transposed, near, apart
//
// What it gets wrong: "some 50" may be meant exactly; a rounded figure of one digit is never forgiven.

// A Relation says how two figures stand to each other.
type Relation string

// The relations.
const (
	Equal         Relation = "equal"
	Compatible    Relation = "compatible"
	Discrepant    Relation = "discrepant"
	NotComparable Relation = "not comparable"
)

// A Severity says how far two discrepant figures lie apart.
type Severity string

// The severities, by the ratio of the two figures.
const (
	Minor    Severity = "minor"
	Moderate Severity = "moderate"
	Major    Severity = "major"
)

// A Slip is how one figure may have become the other by a mistyped digit or a lost zero.
type Slip string

// The slips.
const (
	NoSlip     Slip = ""
	PowerOfTen Slip = "power of ten" // million for billion
	Transposed Slip = "transposed"   // two neighbouring digits exchanged: 52 and 25, 4.5 and 5.4
)

// A Comparison is a relation with the rule that found it.
type Comparison struct {
	Relation Relation
	Rule     string   // "equal", "bound", "rounding", "converted", "scope", "unit", "transposed", "power of ten", …
	Severity Severity // of a discrepancy
	Slip     Slip     // where the two look like one mistyped
	Ratio    float64  // larger over smaller middle, 1 or more; 0 where it cannot be formed
}

// Compare says how two figures stand to each other. It is symmetric.
func Compare(a, b Quantity, s Settings) Comparison {
	if c, stop := comparable(a, b); stop {
		return c
	}
	if a.Points != b.Points {
		return pointwise(a, b)
	}
	x, y, converted := sameUnit(a, b)
	if converted == impossible {
		return Comparison{Relation: NotComparable, Rule: "unit"}
	}
	if c, ok := agreeing(x, y, converted == changed, s); ok {
		return c
	}
	return differing(x, y, s)
}

func comparable(a, b Quantity) (Comparison, bool) {
	not := func(rule string) (Comparison, bool) { return Comparison{Relation: NotComparable, Rule: rule}, true }
	switch {
	case class(a.Kind) != class(b.Kind) && a.Kind != RangeOf && b.Kind != RangeOf:
		return not("kind")
	case Scale(a.Scope) != Scale(b.Scope) && (moving(a.Scope) || moving(b.Scope)):
		return not("scope")
	case (a.Scope == "each") != (b.Scope == "each") || a.Per != b.Per:
		return not("scope")
	}
	return Comparison{}, false
}

// Scale is what a scope measures: "" a level ("rose to 12", "stands at 12"), "change" a difference ("rose 5 %", "by 5 %"); every
// other scope is a scale of its own.
func Scale(scope string) string {
	switch scope {
	case "to":
		return ""
	case "by":
		return "change"
	}
	return scope
}

// moving reports whether a scope's scale is told apart from that of every other scope.
func moving(scope string) bool {
	s := Scale(scope)
	return s == "change" || s == "from" || s == "per"
}

// class puts kinds together that answer one question.
func class(k Kind) Kind {
	switch k {
	case Fraction, Percent:
		return Percent
	case Rank:
		return Ordinal
	case Age, Duration:
		return Duration
	}
	return k
}

type conversion int

const (
	same conversion = iota
	changed
	impossible
)

// sameUnit brings two figures to one unit. Currencies have no rates here.
func sameUnit(a, b Quantity) (Quantity, Quantity, conversion) {
	if a.Kind == Fraction && b.Kind == Percent {
		return scaledBy(a, 100), b, changed
	}
	if a.Kind == Percent && b.Kind == Fraction {
		return a, scaledBy(b, 100), changed
	}
	if a.Unit == b.Unit {
		return a, b, same
	}
	u, _ := unitNamed(a.Unit)
	v, _ := unitNamed(b.Unit)
	switch {
	case a.Unit == "degree celsius" && b.Unit == "degree fahrenheit":
		return a, celsius(b), changed
	case a.Unit == "degree fahrenheit" && b.Unit == "degree celsius":
		return celsius(a), b, changed
	case u.name == "" || v.name == "" || u.dim != v.dim || u.factor == 0 || v.factor == 0:
		return a, b, impossible
	}
	return scaledBy(a, u.factor), scaledBy(b, v.factor), changed
}

func celsius(q Quantity) Quantity {
	for _, p := range []**float64{&q.Value, &q.Low, &q.High} {
		if *p != nil {
			v := (**p - 32) / 1.8
			*p = &v
		}
	}
	return q
}

func scaledBy(q Quantity, f float64) Quantity {
	for _, p := range []**float64{&q.Value, &q.Low, &q.High} {
		if *p != nil {
			v := **p * f
			*p = &v
		}
	}
	return q
}

// Interval is the hard interval of a figure; an open side is infinite.
func (q Quantity) Interval() (lo, hi float64) {
	lo, hi = math.Inf(-1), math.Inf(1)
	if q.Low != nil {
		lo = *q.Low
	}
	if q.High != nil {
		hi = *q.High
	}
	if q.Value != nil && q.Low == nil && q.High == nil {
		return *q.Value, *q.Value
	}
	return lo, hi
}

// middle is the figure itself, or the middle of its interval; ok is false where neither is known.
func (q Quantity) middle() (v float64, ok bool) {
	if q.Value != nil {
		return *q.Value, true
	}
	lo, hi := q.Interval()
	v = (lo + hi) / 2
	return v, !math.IsInf(v, 0) && !math.IsNaN(v)
}

// agreeing tries the rules under which two figures do not exclude each other. Nobody rounds an age: 30 is not 31.
func agreeing(a, b Quantity, converted bool, s Settings) (Comparison, bool) {
	alo, ahi := a.Interval()
	blo, bhi := b.Interval()
	exact := a.Value != nil && b.Value != nil && a.Approx == Exact && b.Approx == Exact
	is := func(r Relation, rule string) (Comparison, bool) {
		return Comparison{Relation: r, Rule: rule, Ratio: 1}, true
	}
	switch {
	case a.Value != nil && b.Value != nil && near(*a.Value, *b.Value, 1e-9) && a.Approx == b.Approx:
		if converted {
			return is(Compatible, "converted")
		}
		return is(Equal, "equal")
	case exact && converted:
		if near(*a.Value, *b.Value, s.ConvertShare) {
			return is(Compatible, "converted")
		}
		return Comparison{}, false
	case exact && a.Kind != Age && b.Kind != Age && (rounds(*a.Value, a.Digits, *b.Value, s) || rounds(*b.Value, b.Digits, *a.Value, s)):
		return is(Compatible, "rounding")
	case exact:
		return Comparison{}, false
	case alo <= bhi && blo <= ahi && !leftOut(a, b) && !leftOut(b, a):
		switch {
		case a.Approx == Indefinite || b.Approx == Indefinite:
			return is(Compatible, "indefinite")
		case sided(a.Approx) || sided(b.Approx):
			return is(Compatible, "bound")
		}
		return is(Compatible, "interval")
	}
	return Comparison{}, false
}

// leftOut is true where b reaches a only at the very figure that a's "more than" or "less than" leaves out.
func leftOut(a, b Quantity) bool {
	alo, ahi := a.Interval()
	blo, bhi := b.Interval()
	return a.Approx == MoreThan && bhi == alo || a.Approx == LessThan && blo == ahi
}

func sided(a Approx) bool { return a == AtLeast || a == AtMost || a == MoreThan || a == LessThan }

func near(x, y, share float64) bool {
	return math.Abs(x-y) <= share*math.Max(math.Abs(x), math.Abs(y))
}

// rounds reports whether y rounded to the significant digits of x gives x: 1,200 and 1,187. One digit
// below twenty is too coarse to be called rounding: 3 is not 2.6 people; and nobody gives 20 for 24 without saying so.
func rounds(x float64, digits int, y float64, s Settings) bool {
	if x == 0 || math.Abs(x) < 20 || digits < 1 {
		return false
	}
	unit := math.Pow(10, math.Floor(math.Log10(math.Abs(x)))+1-float64(digits))
	return unit != 1 && math.Abs(y-x) <= math.Min(unit/2, s.RoundShare*math.Abs(x))
}

// differing measures two figures that exclude each other.
func differing(a, b Quantity, s Settings) Comparison {
	x, okx := a.middle()
	y, oky := b.middle()
	c := Comparison{Relation: Discrepant, Rule: "apart", Severity: Major}
	if !okx || !oky || x == 0 || y == 0 || (x < 0) != (y < 0) {
		return c
	}
	big, small := math.Max(math.Abs(x), math.Abs(y)), math.Min(math.Abs(x), math.Abs(y))
	c.Ratio = big / small
	gap := math.Log(c.Ratio)
	switch {
	case gap < s.MinorGap:
		c.Severity, c.Rule = Minor, "near"
	case gap < s.ModerateGap:
		c.Severity = Moderate
	}
	tens := gap / math.Ln10
	switch {
	case tens > .99 && math.Abs(tens-math.Round(tens)) < 1e-9:
		c.Slip, c.Rule = PowerOfTen, string(PowerOfTen)
	case transposed(x, y):
		c.Slip, c.Rule = Transposed, string(Transposed)
	}
	return c
}

// transposed reports whether two figures are one with two neighbouring digits exchanged: 52 and 25, 3.14 and 3.41, 4.5 and 5.4.
func transposed(x, y float64) bool {
	if math.Abs(x) >= 1e15 {
		return false
	}
	a, b := strconv.FormatFloat(x, 'f', -1, 64), strconv.FormatFloat(y, 'f', -1, 64)
	if at := strings.IndexByte(a, '.'); at >= 0 && at == strings.IndexByte(b, '.') { // 4.5 and 5.4
		a, b = a[:at]+a[at+1:], b[:at]+b[at+1:]
	}
	return spelling.Swapped(a, b)
}
