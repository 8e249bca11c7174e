package quantity

import (
	"math"

	"crosscheck/language/numeral"
)

// between reads "between 5 and 7", "from 10 to 20".
func (s *scanner) between(i int) (reading, bool) {
	p := s.at(i)
	joint := map[string]string{"between": "and", "from": "to"}[p.Lower]
	if joint == "" {
		return reading{}, false
	}
	if out, ok := s.betweenPlaces(i); ok {
		return out, true
	}
	a, ok := s.side(i + 1)
	if !ok || !s.at(a.last+1).Is(joint) {
		return reading{}, false
	}
	k := a.last + 2
	if s.at(k).Is("about", "around") {
		k++
	}
	b, ok := s.side(k)
	if !ok || p.Is("from") && (a.value == nil || b.value == nil || s.change(i)) {
		return reading{}, false
	}
	out, ok := s.join(a, b, p.Is("between"))
	if ok && p.Is("between") {
		out.first = i // "5 and 7" alone would be two numbers
	}
	return out, ok
}

// betweenPlaces reads "between the tenth and the fifteenth".
func (s *scanner) betweenPlaces(i int) (reading, bool) {
	if !s.at(i).Is("between") {
		return reading{}, false
	}
	place := func(j int) (numeral.Number, bool) {
		if s.at(j).Is("the") {
			j++
		}
		n, ok := numeral.Read(s.ps, j)
		return n, ok && n.Ordinal && !s.crosses(reading{first: n.First, last: n.Last})
	}
	a, ok := place(i + 1)
	if !ok || !s.at(a.Last+1).Is("and") {
		return reading{}, false
	}
	b, ok := place(a.Last + 2)
	if !ok || a.Value >= b.Value {
		return reading{}, false
	}
	return reading{first: i, last: b.Last, kind: Ordinal, low: ptr(a.Value), high: ptr(b.Value), sig: max(a.Sig, b.Sig)}, true
}

var changing = words(`rise rises rose risen rising fall falls fell fallen falling increase increased increases increasing decrease decreased drop dropped drops dropping
climb climbed climbing jump jumped grow grew grown growing cut raised raise raising reduced lowered up down declined decline declining went gone surged soared shrunk
shrank widened narrowed slipped slid improved doubled tripled lifted changed`)

// change is true where "from … to" tells a change and not a range.
func (s *scanner) change(i int) bool {
	for k := max(0, i-7); k < i; k++ {
		if changing[s.ps[k].Lower] {
			return true
		}
	}
	return false
}

// side reads one end of a range: a number with whatever unit it has.
func (s *scanner) side(i int) (reading, bool) {
	if r, ok := s.money(i); ok {
		return r, true
	}
	n, ok := numeral.Read(s.ps, i)
	if !ok || n.Ordinal || s.block(i) || s.leaveAlone(n) && s.at(i-1).Lower != "-" {
		return reading{}, false
	}
	r := reading{first: n.First, last: n.Last, kind: Count, value: ptr(n.Value), sig: n.Sig}
	if n.Fraction {
		r.kind = Fraction
	}
	if out, ok := s.measured(r); ok {
		return out, true
	}
	if m, ok := numeral.Suffix(s.ps, n, false); ok {
		r.last, r.value = m.Last, ptr(m.Value)
	}
	return r, true
}

// join makes a range of its two ends; the first may borrow unit and scale from the second ("5 to 7 million").
func (s *scanner) join(a, b reading, loose bool) (reading, bool) {
	if a.value == nil || b.value == nil || a.unit != "" && b.unit != "" && a.unit != b.unit {
		return reading{}, false
	}
	if a.unit != "" && b.unit == "" && a.kind != Money {
		return reading{}, false
	}
	lo, hi := *a.value, *b.value
	if f := scaleOf(s, b); f > 1 && scaleOf(s, a) == 1 && lo < hi/f*1.0001+1000 && lo < 1000 && lo*f <= hi {
		lo *= f
	}
	if lo > hi {
		if !loose {
			return reading{}, false
		}
		lo, hi = hi, lo
	}
	out := b
	out.first, out.value, out.low, out.high = a.first, nil, ptr(lo), ptr(hi)
	out.sig = max(a.sig, b.sig)
	if a.unit != "" {
		out.unit, out.kind = a.unit, a.kind
	}
	if out.kind == Count || out.kind == Fraction {
		out.kind = RangeOf
	}
	return out, true
}

// scaleOf is the scale written in a reading, 1 where there is none.
func scaleOf(s *scanner, r reading) float64 {
	f := 1.0
	for j := r.first; j <= r.last; j++ {
		if v, ok := numeral.IsScale(s.ps[j].Lower); ok {
			f *= v
		} else if v, ok := map[string]float64{"k": 1e3, "m": 1e6, "b": 1e9}[s.ps[j].Lower]; ok && r.kind == Money && s.ps[j].Kind == numeral.Word && j > r.first {
			f *= v
		}
	}
	return f
}

// rangeTo reads the second end after "-", "to" or "or": "5-7", "10 to 20", "two or three".
func (s *scanner) rangeTo(a reading, n numeral.Number) (reading, bool) {
	j := n.Last + 1
	p := s.at(j)
	switch {
	case p.Lower == "-" && p.Space == s.at(j+1).Space && s.at(j+1).Kind == numeral.Digits, p.Lower == "~":
	case p.Lower == "-" && p.Glued() && s.at(j+1).Is("to", "or"): // "8- to 16-metre", "two- or three-day"
		j++
	case p.Is("to") && !s.at(n.First-1).Is("from") && !(s.at(n.First-1).Is("by") && s.change(n.First-1)) || p.Is("or") && n.Words && n.Value < 100:
	case p.Is("to") && s.at(n.First-1).Is("from") && !s.change(n.First-1):
	default:
		return a, false
	}
	k := j + 1
	b, ok := s.side(k)
	if !ok || s.crosses(b) || b.value == nil {
		return a, false
	}
	if p.Is("or") && (*b.value > *a.value*2 || *b.value <= *a.value || b.kind == Fraction != (a.kind == Fraction)) {
		return a, false
	}
	if *b.value <= math.Abs(*a.value) && scaleOf(s, b) == 1 && !(*a.value < 0) {
		return a, false
	}
	if p.Is("to") && s.at(n.First-1).Kind == numeral.Word && (n.Value > *b.value || changing[s.at(n.First-1).Lower]) {
		return a, false
	}
	return s.join(a, b, false)
}
