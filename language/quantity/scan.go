package quantity

import (
	"math"
	"strconv"
	"strings"

	"crosscheck/language/numeral"
)

// A scanner walks the pieces of one sentence.
type scanner struct {
	body    string // the text in which the pieces lie
	ps      []numeral.Piece
	blocked []bool // pieces of a time expression
	inName  func(i int) bool
	finite  func(i int) bool // a verb in a form that one person may be the subject of: "was", "died"
	set     Settings
}

// A reading is a quantity in terms of pieces.
type reading struct {
	first, last int // the span
	from, to    int // with the approximators around it
	kind        Kind
	value       *float64
	low, high   *float64
	approx      Approx
	unit        string
	sig         int
	points      bool
	per         string
	scope       string
}

func number(s string) float64 {
	v, _ := strconv.ParseFloat(s, 64)
	return v
}

func ptr(v float64) *float64 { return &v }

func (s *scanner) at(i int) numeral.Piece {
	if i < 0 || i >= len(s.ps) {
		return numeral.Piece{Kind: numeral.Symbol, Space: true}
	}
	return s.ps[i]
}

func (s *scanner) block(i int) bool { return i >= 0 && i < len(s.blocked) && s.blocked[i] }

// all lists the quantities of the sentence.
func (s *scanner) all() []reading {
	var out []reading
	for i := 0; i < len(s.ps); {
		if s.block(i) {
			i++
			continue
		}
		r, ok := s.read(i)
		if !ok {
			i++
			continue
		}
		r.from, r.to = r.first, r.last
		s.hedge(&r)
		if n := len(out); n > 0 && out[n-1].last >= r.first {
			i = r.last + 1
			continue
		}
		out = append(out, r)
		i = r.last + 1
	}
	return s.share(out)
}

// read tries every form that can begin at piece i.
func (s *scanner) read(i int) (reading, bool) {
	for _, form := range []func(int) (reading, bool){s.money, s.between, s.indefinite, s.article, s.plain} {
		if r, ok := form(i); ok && !s.crosses(r) {
			return r, true
		}
	}
	return reading{}, false
}

func (s *scanner) crosses(r reading) bool {
	for j := r.first; j <= r.last; j++ {
		if s.block(j) {
			return true
		}
	}
	return false
}

// plain reads a number and what follows it.
func (s *scanner) plain(i int) (reading, bool) {
	n, ok := numeral.Read(s.ps, i)
	if !ok || s.crosses(reading{first: n.First, last: n.Last}) {
		return reading{}, false
	}
	if n.Ordinal {
		return s.ordinal(n)
	}
	if s.leaveAlone(n) {
		return reading{}, false
	}
	r := reading{first: n.First, last: n.Last, kind: Count, value: ptr(n.Value), sig: n.Sig}
	if n.Fraction {
		r.kind = Fraction
	}
	if out, m, ok := s.spread(r, n); ok {
		r, n = out, m
	} else if out, ok := s.outOf(r, n); ok {
		return out, true
	}
	if out, ok := s.score(r, n); ok {
		return out, true
	}
	if out, ok := s.rangeTo(r, n); ok {
		return out, true
	}
	if out, ok := s.measured(r); ok {
		return s.measuredRange(out), true
	}
	if m, ok := numeral.Suffix(s.ps, n, false); ok && !(s.at(m.Last+1).Glued() && s.at(m.Last+1).Kind != numeral.Symbol) {
		r.last, r.value, n = m.Last, ptr(m.Value), m
		if out, ok := s.rangeTo(r, n); ok {
			return out, true
		}
		if out, ok := s.measured(r); ok {
			return out, true
		}
		return r, true
	}
	if next := s.at(n.Last + 1); s.ps[n.Last].Kind == numeral.Digits && next.Glued() && next.Kind == numeral.Word && !next.Is("x") {
		return reading{}, false // "777F", "12B": a name of something
	}
	if n.Words && n.Value == 1 && n.First == n.Last && s.pronounOne(i) {
		return reading{}, false
	}
	return r, true
}

// spread reads how far a number may be off: "5.2 ± 0.3 kg". What is found is the number with its interval.
func (s *scanner) spread(r reading, n numeral.Number) (reading, numeral.Number, bool) {
	j := n.Last + 1
	switch {
	case s.at(j).Lower == "±":
		j++
	case s.at(j).Lower == "+" && s.at(j+1).Lower == "/" && s.at(j+2).Lower == "-" && s.at(j+1).Glued() && s.at(j+2).Glued():
		j += 3
	default:
		return r, n, false
	}
	m, ok := numeral.Read(s.ps, j)
	if !ok || m.Ordinal || m.Words || n.Words || s.block(j) {
		return r, n, false
	}
	r.low, r.high = ptr(n.Value-math.Abs(m.Value)), ptr(n.Value+math.Abs(m.Value))
	r.last, n.Last = m.Last, m.Last
	return r, n, true
}

func words(s string) map[string]bool {
	m := map[string]bool{}
	for _, w := range strings.Fields(s) {
		m[w] = true
	}
	return m
}

func bareCurrency(w string) bool {
	_, ok := currencies[w]
	return ok && len(w) > 0 && w[0] > 0x7f || codes[w]
}

// pronounOne is true where "one" counts nothing: "no one", "one another", "the one who".
func (s *scanner) pronounOne(i int) bool {
	prev, next := s.at(i-1), s.at(i+1)
	if prev.Is("no", "any", "every", "some", "this", "that", "the", "which", "each", "another", "big", "last", "first", "new", "good", "for", "square", "her", "his", "only") && !next.Is("of") && next.Kind != numeral.Word {
		return true
	}
	if prev.Is("no", "any", "every", "some", "this", "that", "which", "another", "it") || next.Is("another", "day", "can", "could", "should", "must", "may", "might", "would", "is", "has", "was", "who", "that", "which", "thing", "way") {
		return true
	}
	return next.Kind != numeral.Word && (prev.Kind == numeral.Word && prev.Is("a", "the", "as", "by", "is", "was", "like", "with"))
}

func (s *scanner) ordinal(n numeral.Number) (reading, bool) {
	r := reading{first: n.First, last: n.Last, kind: Ordinal, value: ptr(n.Value), sig: n.Sig}
	next, prev := s.at(n.Last+1), s.at(n.First-1)
	if n.Words && n.First == n.Last && s.ps[n.First].Is("second") && (prev.Is("split", "per", "one", "a") && !next.Upper && next.Kind != numeral.Word || next.Is("hand")) {
		return r, false
	}
	if next.Is("place", "rank", "position", "largest", "biggest", "highest", "seed") {
		r.kind = Rank
	}
	return r, true
}

// outOf reads "nine out of ten" and "one in five".
func (s *scanner) outOf(r reading, n numeral.Number) (reading, bool) {
	j := n.Last + 1
	switch {
	case s.at(j).Is("out") && s.at(j+1).Is("of"):
		j += 2
		if s.at(j).Is("every") {
			j++
		}
	case s.at(j).Is("in") && n.Value == 1 && n.Words || s.at(j).Lower == "-" && n.Value == 1 && s.at(j+1).Is("in"):
		j++
		if s.at(j).Is("in") {
			j++
		}
		if s.at(j).Lower == "-" {
			j++
		}
		if s.at(j).Is("every") {
			j++
		}
	default:
		return r, false
	}
	m, ok := numeral.Read(s.ps, j)
	if !ok || m.Ordinal || m.Value <= n.Value || m.Value == 0 || !s.at(j).Space && s.at(j-1).Lower != "-" {
		return r, false
	}
	if s.at(j-1).Is("in") && (m.Value > 1000 || isTime(s.at(m.Last+1).Lower)) {
		return r, false
	}
	r.last, r.kind, r.value = m.Last, Fraction, ptr(n.Value/m.Value)
	return r, true
}

// measuredRange reads the second end of "44 mg to 50 mg".
func (s *scanner) measuredRange(a reading) reading {
	j := a.last + 1
	if !(s.at(j).Is("to") || s.at(j).Lower == "-" && s.at(j).Space == s.at(j+1).Space) || a.unit == "" || s.at(a.first-1).Is("from", "by") && s.change(a.first-1) {
		return a
	}
	b, ok := s.side(j + 1)
	if !ok || b.unit != a.unit || b.value == nil || a.value == nil || *b.value == *a.value {
		return a
	}
	falling := *b.value < *a.value
	if falling && (*a.value >= 0 || !s.at(j).Is("to")) { // only below zero is a range told downwards: "-18 °C to -34 °C"
		return a
	}
	if out, ok := s.join(a, b, falling); ok {
		return out
	}
	return a
}

func isTime(w string) bool {
	u, ok := byWord[w]
	return ok && u.time()
}

var scoring = words(`win won beat beats beating lost lose loses defeat defeated victory draw drew drawn vote voted votes ruled ruling score score scored lead led leading
trail trailed trailing ahead down passed rejected approved tie tied halftime final set sets match game shootout penalties goals split decision majority margin`)

// score reads "3-1" and "72–28" where somebody won, lost or voted.
func (s *scanner) score(r reading, n numeral.Number) (reading, bool) {
	j := n.Last + 1
	if n.Words || n.Scaled || n.Fraction || s.at(j).Lower != "-" && !s.at(j).Is("to") {
		return r, false
	}
	m := s.at(j + 1)
	if m.Kind != numeral.Digits || !m.Plain || s.at(j).Space != m.Space || n.Value > 999 || m.Value > 999 {
		return r, false
	}
	next := s.at(j + 2)
	if _, unit := s.unitAt(j + 2); unit || next.Is("%", "percent") || next.Lower == "-" && next.Glued() {
		return r, false
	}
	near := false
	for k := max(0, n.First-8); k < min(len(s.ps), j+8); k++ {
		near = near || scoring[s.ps[k].Lower]
	}
	if !near || s.at(j).Is("to") && s.at(n.First-1).Is("from") || n.Value < m.Value && !near {
		return r, false
	}
	if s.at(n.First-1).Is("of", "between", "about", "from") || s.at(j).Is("to") && n.Value <= m.Value {
		return r, false
	}
	r.last, r.kind, r.value = j+1, Score, nil
	r.low, r.high = ptr(n.Value), ptr(m.Value)
	return r, true
}
