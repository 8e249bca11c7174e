package numeral

import (
	"math"
)

func followedByOf(ps []Piece, i int) bool {
	p, ok := at(ps, i)
	return ok && p.Is("of")
}

// readQuarter reads "quarter million" and "quarter of a million"; a quarter alone is no number.
func readQuarter(ps []Piece, i int) (Number, bool) {
	j := i + 1
	if p, ok := at(ps, j); ok && p.Is("of") && j+1 < len(ps) && ps[j+1].Is("a") {
		j += 2
	}
	p, ok := at(ps, j)
	if f, scale := scales[p.Lower]; ok && scale && f >= 1000 {
		return Number{First: i, Last: j, Value: f / 4, Sig: 2, Words: true, Scaled: true}, true
	}
	return Number{}, false
}

// readHalf reads "half", "half a million", "half a dozen", "half million".
func readHalf(ps []Piece, i int) (Number, bool) {
	n := Number{First: i, Last: i, Value: .5, Sig: 1, Fraction: true, Words: true}
	j := i + 1
	if p, ok := at(ps, j); ok && p.Lower == "-" && p.Glued() {
		j++
	} else if ok && p.Is("a", "an", "the") && !p.Is("the") {
		j++
	}
	if p, ok := at(ps, j); ok {
		if f, scale := scales[p.Lower]; scale && p.Lower != "gross" {
			n.Value, n.Last, n.Fraction, n.Scaled = f/2, j, false, true
		}
	}
	return n, true
}

// fraction turns a numerator into a fraction: "two-thirds", "1/2", "three quarters".
func fraction(ps []Piece, n Number) Number {
	j := n.Last + 1
	p, ok := at(ps, j)
	if !ok || n.Ordinal || n.Fraction {
		return n
	}
	if p.Lower == "/" || p.Lower == "⁄" {
		q, ok := at(ps, j+1)
		spaced := p.Space != q.Space
		if ok && !spaced && q.Kind == Digits && q.Plain && q.Value > 0 && ps[n.Last].Plain && !tooLong(ps, j+2) && n.Value < q.Value && q.Value <= 100 {
			n.Value, n.Last, n.Fraction = n.Value/q.Value, j+1, true
		}
		return n
	}
	if p.Lower == "-" && p.Glued() {
		j++
		p, ok = at(ps, j)
	}
	d, known := denominators[p.Lower]
	if !ok || !known || n.Value < 1 || n.Value != math.Trunc(n.Value) || n.Scaled || !n.Words && n.Value > 20 {
		return n
	}
	plural := p.Lower[len(p.Lower)-1] == 's'
	if (n.Value == 1) == plural || n.Value > 1 && p.Lower == "half" {
		return n
	}
	if next, more := at(ps, j+1); p.Is("quarter", "quarters") && more && next.Is("in", "of") && !next.Is("of") {
		return n
	}
	n.Value, n.Last, n.Fraction = n.Value/d, j, true
	return scaledFraction(ps, n)
}

// scaledFraction reads "three quarters of a million".
func scaledFraction(ps []Piece, n Number) Number {
	if n.Last+3 < len(ps) && ps[n.Last+1].Is("of") && ps[n.Last+2].Is("a") {
		if f, ok := scales[ps[n.Last+3].Lower]; ok && f >= 1000 {
			n.Value, n.Last, n.Fraction, n.Scaled = n.Value*f, n.Last+3, false, true
		}
	}
	return n
}

// tooLong is true where a third part follows a slash: a date, not a fraction.
func tooLong(ps []Piece, i int) bool {
	p, ok := at(ps, i)
	return ok && p.Glued() && (p.Lower == "/" || p.Kind == Digits)
}

// mixed adds the fraction of "2 1/2", "two and a half", "five and three quarters", "a million and a half".
func mixed(ps []Piece, n Number) Number {
	if n.Ordinal || n.Fraction || n.Value != math.Trunc(n.Value) {
		return n
	}
	j := n.Last + 1
	p, ok := at(ps, j)
	if !ok {
		return n
	}
	hyphen := p.Lower == "-" && p.Glued()
	if hyphen {
		if p, ok = at(ps, j+1); ok && p.Glued() {
			j++
		}
	}
	if ok && p.Kind == Digits && p.Plain && !n.Scaled && ps[n.Last].Kind == Digits && (p.Space || hyphen) {
		m := fraction(ps, Number{First: j, Last: j, Value: p.Value, Sig: p.Sig})
		if m.Fraction && m.Value < 1 && m.Value > 0 {
			n.Value, n.Last = n.Value+m.Value, m.Last
		}
		return scaled(ps, n)
	}
	if ok && p.Kind == Digits && p.Space && p.Value < 1 && p.Value > 0 && p.Span.Len() < 4 && !n.Scaled { // "2 ½"
		if p.Lower[0] > 0x7f {
			n.Value, n.Last = n.Value+p.Value, j
			return scaled(ps, n)
		}
	}
	if !ok || !p.Is("and", "&") || j+1 >= len(ps) {
		return n
	}
	return andFraction(ps, n, j+1)
}

func andFraction(ps []Piece, n Number, j int) Number {
	switch p := ps[j]; {
	case p.Is("a", "one") && j+1 < len(ps):
		k := j + 1
		if ps[k].Lower == "-" && k+1 < len(ps) {
			k++
		}
		d, ok := denominators[ps[k].Lower]
		if !ok || !ps[k].Is("half", "third", "quarter") {
			return n
		}
		if next, more := at(ps, k+1); more && scales[next.Lower] >= 1000 && scales[next.Lower] < unit(n) { // "a billion and a half million"
			n.Value, n.Last = n.Value+scales[next.Lower]/d, k+1
			break
		}
		n.Value, n.Last = n.Value+unit(n)/d, k
	case p.Kind == Word:
		m, ok := readWords(ps, j)
		if !ok || m.Ordinal || m.Scaled {
			return n
		}
		if m = fraction(ps, m); !m.Fraction {
			return n
		}
		n.Value, n.Last = n.Value+m.Value, m.Last
	default:
		return n
	}
	if !n.Scaled {
		n = scaled(ps, n)
	}
	n.Sig = significantOf(n.Value)
	return n
}

// unit is what "and a half" halves: a million in "a million and a half", else one.
func unit(n Number) float64 {
	if !n.Scaled {
		return 1
	}
	u := 1.0
	for _, f := range []float64{12, 1e2, 1e3, 1e6, 1e9, 1e12} {
		if math.Mod(n.Value, f) == 0 && n.Value >= f {
			u = f
		}
	}
	return u
}
