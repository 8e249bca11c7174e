package numeral

import "math"

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
	return scaled(ps, power(ps, n))
}

// power reads "2.5 × 10^6" and "2.5×10−5".
func power(ps []Piece, n Number) Number {
	j := n.Last + 1
	p, ok := at(ps, j)
	ten, more := at(ps, j+1)
	if !ok || !more || !p.Is("×", "x", "·", "*") || ten.Lower != "10" {
		return n
	}
	j += 2
	caret := j < len(ps) && ps[j].Lower == "^" && ps[j].Glued()
	if caret {
		j++
	}
	sign := 1.0
	if q, ok := at(ps, j); ok && q.Lower == "-" && q.Glued() {
		sign = -1
		j++
	}
	q, ok := at(ps, j)
	if !ok || !q.Glued() || !q.Plain || q.Value > 300 || !caret && sign > 0 {
		return n
	}
	n.Last, n.Value = j, n.Value*math.Pow(10, sign*q.Value)
	return n
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

// readWords reads "two hundred and fifty-one thousand", "twenty-first", "three point five".
func readWords(ps []Piece, i int) (Number, bool) {
	n := Number{First: i, Last: i - 1, Words: true}
	total, group, last := 0.0, 0.0, math.Inf(1) // last: the scale before; scales must fall
	room := math.Inf(1)                         // what the next word must be smaller than within the group
	j, seen := i, false
	for j < len(ps) && ps[j].Kind == Word {
		w := ps[j].Lower
		if v, ok := small[w]; ok && v < room && (v > 0 || !seen) {
			group, seen = group+v, true
			room = 0
			if v >= 20 {
				room = 10
			}
		} else if f, ok := scales[w]; ok && seen {
			switch {
			case f == 100 && group > 0 && group < 100:
				group *= 100
				room = 100
			case f < last && group > 0 && f != 100:
				total, group, last = total+group*f, 0, f
				room = math.Inf(1)
				if f == 12 || f == 144 {
					room = 0
				}
			case f > last && total > 0 && group == 0: // "two hundred thousand million", "five thousand million"
				total *= f
			default:
				return finish(n, total+group, seen)
			}
			n.Scaled = true
		} else if v, ok := ordinals[w]; ok && v < room {
			if seen && ps[j].Space && total+group > 0 && total+group < 20 { // "one third" is a fraction, "two second" nothing
				return finish(n, total+group, seen)
			}
			n.Last, n.Ordinal = j, true
			return finish(n, total+group+v, true)
		} else if f, ok := ordinalScales[w]; ok && (seen || j == i) {
			n.Last, n.Ordinal = j, true
			return finish(n, total+max(group, 1)*f, true)
		} else {
			break
		}
		n.Last = j
		j = joint(ps, j+1, seen)
	}
	n, ok := finish(n, total+group, seen)
	if ok {
		n = point(ps, n)
	}
	return n, ok
}

// joint steps over a hyphen or "and" inside a number; it returns the next word's place.
func joint(ps []Piece, j int, seen bool) int {
	p, ok := at(ps, j)
	if !ok || !seen {
		return j
	}
	prev := ps[j-1].Lower
	_, tens := small[prev]
	_, scale := scales[prev]
	next, more := at(ps, j+1)
	_, known := small[next.Lower]
	if !known {
		_, known = ordinals[next.Lower]
	}
	_, nextScale := scales[next.Lower]
	switch {
	case p.Lower == "-" && p.Glued() && more && next.Glued() && (known || nextScale):
		return j + 1
	case p.Lower == "," && scale && more && known && prev != "hundred" && prev != "dozen":
		return j + 1 // "three million, two hundred"
	case (p.Is("and") || p.Lower == "&") && scale && more && known && !tens && prev != "dozen":
		return j + 1
	}
	return j
}

func finish(n Number, v float64, ok bool) (Number, bool) {
	n.Value, n.Sig = v, significantOf(v)
	return n, ok && n.Last >= n.First
}

// point reads the decimals of "three point one four".
func point(ps []Piece, n Number) Number {
	p, ok := at(ps, n.Last+1)
	if !ok || p.Lower != "point" {
		return n
	}
	scale := 0.1
	for j := n.Last + 2; j < len(ps); j++ {
		v, ok := small[ps[j].Lower]
		if !ok || v > 9 {
			break
		}
		n.Value, n.Last = n.Value+v*scale, j
		scale /= 10
	}
	n.Value = math.Round(n.Value/scale/10*100) * scale * 10 / 100
	return scaled(ps, n)
}

// readArticle reads "a hundred", "a dozen", "a third", "a half million"; "a man" is no number.
func readArticle(ps []Piece, i int) (Number, bool) {
	p, ok := at(ps, i+1)
	if !ok {
		return Number{}, false
	}
	n := Number{First: i, Last: i, Value: 1, Sig: 1, Words: true, Article: true}
	if _, scale := scales[p.Lower]; scale && !p.Is("dozens", "hundreds", "thousands", "millions", "billions") {
		// "a hundred and twenty" goes on like "one hundred and twenty"
		rest := append([]Piece{{Kind: Word, Lower: "one", Space: true}}, ps[i+1:]...)
		if m, ok := readWords(rest, 0); ok && m.Last > 0 && !m.Ordinal {
			m.First, m.Last, m.Article = i, m.Last+i, true
			return mixed(ps, m), true
		}
	}
	if p.Is("quarter") {
		if m, ok := readQuarter(ps, i+1); ok {
			m.First, m.Article = i, true
			return m, true
		}
	}
	if p.Is("half") {
		m, ok := readHalf(ps, i+1)
		m.First, m.Article = i, true
		return m, ok
	}
	if d, ok := denominators[p.Lower]; ok && d > 2 && d < 11 && followedByOf(ps, i+2) {
		n.Last, n.Value, n.Fraction = i+1, 1/d, true
		return n, true
	}
	return n, false
}

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
