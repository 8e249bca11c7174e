package numeral

import (
	"math"
)

// A Number is what a run of pieces says, without unit or noun.
type Number struct {
	First, Last int // pieces, both included
	Value       float64
	Sig         int  // significant digits as written: 1,200 has 2, "two million" has 1
	Ordinal     bool // "third", "3rd"
	Fraction    bool // "two-thirds", "1/2"; a mixed number ("2 1/2") is none
	Words       bool // written in letters alone
	Scaled      bool // a scale word or suffix is part of it: "2 million", "10k"
	Article     bool // begins with "a": "a dozen", "a third"
}

// Read reads the number that begins at piece i; ok is false where none does. Scale suffixes that
// could be units ("10m") are left to the caller, see Suffix.
func Read(ps []Piece, i int) (n Number, ok bool) {
	if i >= len(ps) {
		return n, false
	}
	p := ps[i]
	switch {
	case p.Kind == Digits:
		n = readDigits(ps, i)
	case p.Is("a", "an"):
		return readArticle(ps, i)
	case p.Is("quarter"):
		return readQuarter(ps, i)
	case p.Is("half"):
		return readHalf(ps, i)
	case p.Is("minus", "negative") || p.Lower == "-" || p.Lower == "+":
		return readSigned(ps, i)
	default:
		if n, ok = readWords(ps, i); !ok {
			return n, false
		}
	}
	return mixed(ps, fraction(ps, n)), true
}

// readDigits reads digits with what is glued to them: an ordinal's ending, "k", an exponent; and scale words.
func readDigits(ps []Piece, i int) Number {
	p := ps[i]
	n := Number{First: i, Last: i, Value: p.Value, Sig: p.Sig}
	if next, ok := at(ps, i+1); ok && next.Kind == Word && next.Glued() {
		switch {
		case p.Plain && next.Is("st", "nd", "rd", "th"):
			n.Last, n.Ordinal = i+1, true
			return n
		case next.Lower == "e":
			if m, ok := exponent(ps, n); ok {
				return m
			}
		}
	}
	return grouped(ps, scaled(ps, power(ps, n)))
}

// power reads "2.5 × 10^6", "2.5×10−5", "8 x 2^10", "10⁶". Small raised figures alone make a power of ten only: behind others they
// are mostly notes.
func power(ps []Piece, n Number) Number {
	j := n.Last + 1
	if p, ok := at(ps, j); ok && p.Is("×", "x", "·", "*") {
		base, ok := at(ps, j+1)
		if !ok || !base.Plain {
			return n
		}
		if e, last, ok := raised(ps, j+1, base.Lower == "10"); ok {
			n.Last, n.Value = last, n.Value*math.Pow(base.Value, float64(e))
		}
		return n
	}
	if e, last, ok := raised(ps, n.Last, false); ok && ps[n.Last].Plain && (n.Value == 10 || ps[j].Lower == "^") {
		n.Last, n.Value, n.Sig = last, math.Pow(n.Value, float64(e)), 1
	}
	return n
}

// highest bounds the powers that are read: 10^300 is near the end of what a float64 holds.
const highest = 300

// raised reads the power to which piece i is raised: "^6", "^-3", "⁶", "⁻³", and "−5" where bare is true.
func raised(ps []Piece, i int, bare bool) (e, last int, ok bool) {
	j := i + 1
	p, more := at(ps, j)
	if !more || !p.Glued() {
		return 0, 0, false
	}
	caret := p.Lower == "^"
	if caret {
		j++
	}
	sign := 1
	if q, ok := at(ps, j); ok && (q.Lower == "-" && (caret || bare) || q.Lower == "⁻") && q.Glued() {
		sign = -1
		j++
	}
	q, more := at(ps, j)
	switch {
	case !more || !q.Glued():
	case q.Kind == Digits && q.Plain && q.Value <= highest && (caret || sign < 0 && bare):
		return sign * int(q.Value), j, true
	case raisedDigit(q) >= 0 && !caret:
		for ; j < len(ps) && raisedDigit(ps[j]) >= 0 && ps[j].Glued() && e <= highest; j++ {
			e = e*10 + raisedDigit(ps[j])
		}
		return sign * min(e, highest), j - 1, true
	}
	return 0, 0, false
}

// raisedDigit is the digit that a small raised one stands for, or -1.
func raisedDigit(p Piece) int {
	for d, r := range []string{"⁰", "¹", "²", "³", "⁴", "⁵", "⁶", "⁷", "⁸", "⁹"} {
		if p.Lower == r {
			return d
		}
	}
	return -1
}

// exponent reads "1e-3", whose letter stands at n.Last+1.
func exponent(ps []Piece, n Number) (Number, bool) {
	j, sign := n.Last+2, 1.0
	if q, ok := at(ps, j); ok && q.Glued() && (q.Lower == "-" || q.Lower == "+") {
		if q.Lower == "-" {
			sign = -1
		}
		j++
	}
	q, ok := at(ps, j)
	if !ok || !q.Glued() || !q.Plain || q.Value > 300 {
		return n, false
	}
	n.Last, n.Value = j, n.Value*math.Pow(10, sign*q.Value)
	return n, true
}

// scaled applies the scale words after a number: "2 million", "3 hundred thousand", "two dozen".
func scaled(ps []Piece, n Number) Number {
	for {
		j := n.Last + 1
		p, ok := at(ps, j)
		if ok && p.Lower == "-" && p.Glued() {
			if q, more := at(ps, j+1); more && q.Glued() {
				p, j = q, j+1 // "2-million"
			}
		}
		f, scale := scales[p.Lower]
		if !ok || p.Kind != Word || !scale || p.Lower == "gross" && n.Last > n.First {
			return n
		}
		n.Value, n.Last, n.Scaled = n.Value*f, j, true
	}
}

// grouped adds the smaller groups of a number in figures and words: "4 thousand 3 hundred", "3 hundred and 21".
// A group without a scale of its own counts only after "hundred" or "and".
func grouped(ps []Piece, n Number) Number {
	f := scales[ps[n.Last].Lower]
	for n.Scaled && f >= 100 && n.Value > 0 && ps[n.First].Kind == Digits && ps[n.First].Plain {
		j := n.Last + 1
		p, ok := at(ps, j)
		and := ok && p.Is("and")
		if and {
			j++
			p, ok = at(ps, j)
		}
		if !ok || p.Kind != Digits || !p.Plain || p.Glued() || len(p.Lower) > 3 {
			return n
		}
		if q, more := at(ps, j+1); more && q.Kind == Symbol && q.Glued() && !q.Is(".", ",", ";", ")", "?", "!") {
			return n // "2 hundred 30-year loans", "2 hundred 5%"
		}
		if q, more := at(ps, j+2); more && q.Kind == Digits && q.Glued() {
			return n
		}
		g := scaled(ps, Number{First: j, Last: j, Value: p.Value})
		if g.Value >= f || g.Value == 0 || !g.Scaled && (p.Value >= 100 || f != 100 && !and) || g.Scaled && and {
			return n
		}
		n.Value, n.Last, n.Sig = n.Value+g.Value, g.Last, significantOf(n.Value+g.Value)
		if !g.Scaled {
			return n
		}
		if f = scales[ps[g.Last].Lower]; f > g.Value {
			return n
		}
	}
	return n
}

// Suffix reads a scale glued to the digits that end n, "10k" or "$3m"; with money true it may also stand
// apart ("$3 m"). The caller decides whether "m" is a unit here.
func Suffix(ps []Piece, n Number, money bool) (Number, bool) {
	p, ok := at(ps, n.Last+1)
	if !ok || p.Kind != Word || n.Scaled || ps[n.Last].Kind != Digits {
		return n, false
	}
	f, ok := suffixes[p.Lower]
	if !ok || p.Space && !money || p.Lower == "g" || p.Space && p.Is("t", "k") && !p.Upper {
		return n, false
	}
	n.Value, n.Last, n.Scaled = n.Value*f, n.Last+1, true
	return n, true
}

// readSigned reads "-5", "minus five", "negative one".
func readSigned(ps []Piece, i int) (Number, bool) {
	sign := -1.0
	switch p := ps[i]; {
	case p.Lower == "-" || p.Lower == "+":
		if p.Lower == "+" {
			sign = 1
		}
		next, ok := at(ps, i+1)
		prevGlued := i > 0 && p.Glued() && ps[i-1].Kind != Symbol
		if !ok || next.Kind != Digits || next.Space || prevGlued {
			return Number{}, false
		}
		if i > 0 && ps[i-1].Kind == Digits && sign < 0 { // "5 -7" is a range
			return Number{}, false
		}
	}
	n, ok := Number{}, false
	if i+1 < len(ps) && !ps[i+1].Is("minus", "negative", "-", "+") {
		n, ok = Read(ps, i+1)
	}
	n.First, n.Value = i, sign*n.Value
	return n, ok && !n.Ordinal
}

func significantOf(v float64) int {
	if v != math.Trunc(v) || math.Abs(v) >= 1e15 {
		return 2
	}
	k := int64(math.Abs(v))
	n := 0
	for ; k > 0 && k%10 == 0; k /= 10 {
	}
	for ; k > 0; k /= 10 {
		n++
	}
	return max(n, 1)
}

func at(ps []Piece, i int) (Piece, bool) {
	if i < 0 || i >= len(ps) {
		return Piece{}, false
	}
	return ps[i], true
}
