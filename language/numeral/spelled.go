package numeral

import (
	"math"
)

// readWords reads "two hundred and fifty-one thousand", "twenty-first", "three point five".
func readWords(ps []Piece, i int) (Number, bool) {
	n := Number{First: i, Last: i - 1, Words: true}
	total, group, last := 0.0, 0.0, math.Inf(1) // last: the scale before; scales must fall
	room := math.Inf(1)                         // what the next word must be smaller than within the group
	j, seen := i, false
	if next, ok := at(ps, i+1); ok && ps[i].Is("hundred") && scales[next.Lower] >= 1000 && next.Kind == Word {
		group, seen, n.Scaled, n.Last, j = 100, true, true, i, i+1 // "hundred thousand" without its "a"
	}
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
	if m, ok := readTens(ps, n.Last+2); ok { // "two point twenty-five"
		n.Value, n.Last = n.Value+m.Value/100, m.Last
		return scaled(ps, n)
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

// readTens reads a number of two digits in words.
func readTens(ps []Piece, i int) (Number, bool) {
	if p, ok := at(ps, i); !ok || small[p.Lower] < 10 {
		return Number{}, false
	}
	n, ok := readWords(ps, i)
	return n, ok && !n.Ordinal && !n.Scaled && n.Value < 100
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
		if m, ok := readWords(rest, 0); ok && m.Last > 0 && (!m.Ordinal || m.Scaled) {
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
