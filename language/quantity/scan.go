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

// leaveAlone is true for numbers that name something: "Boeing 737", "COVID-19", "Article 5", "G7", times, phone numbers.
func (s *scanner) leaveAlone(n numeral.Number) bool {
	p, prev, next := s.at(n.First), s.at(n.First-1), s.at(n.Last+1)
	if n.Words {
		return prev.Kind == numeral.Word && prev.Upper && p.Upper && n.First > 1 && !n.Scaled // "Formula One"
	}
	if n.Article {
		return false
	}
	glued := p.Glued() // for a signed number, its sign
	if p.Kind != numeral.Digits {
		p = s.at(n.First + 1)
	}
	p.Space = !glued
	switch {
	case prev.Lower == "[" && s.bracketed(n.First):
		return true
	case next.Lower == "%" && next.Glued() && s.at(n.Last+2).Glued() && s.at(n.Last+2).Kind != numeral.Symbol:
		return true // inside an address: "a%20b"
	case p.Glued() && prev.Kind == numeral.Word && !bareCurrency(prev.Lower): // "G7", "x2"
		return true
	case p.Glued() && prev.Lower == "-" && prev.Glued() && s.coded(n.First-2):
		return true
	case p.Glued() && prev.Is(":", "/", ".", "#", "@", "_") && prev.Glued():
		return true
	case prev.Is("#", "№"):
		return true
	case next.Is(":", "/", "_") && next.Glued() && s.at(n.Last+2).Glued() && s.at(n.Last+2).Kind == numeral.Digits:
		return true
	case next.Lower == "." && next.Glued() && s.at(n.Last+2).Glued() && s.at(n.Last+2).Kind == numeral.Digits:
		return true // "1.2.3"
	case (next.Lower == "-" && next.Glued() || prev.Lower == "-" && prev.Glued()) && s.phone(n.Last):
		return true
	case s.labelled(n.First - 1), s.labelledList(n.First), s.cited(n.First):
		return true
	}
	return s.inName != nil && s.inName(n.First)
}

// coded is true where piece i belongs to a run of letters, digits and hyphens that begins with letters, as the names of
// diseases, planes and files do: "COVID-19", "B2-17". "Mid-40s" and "under-18s" are none.
func (s *scanner) coded(i int) bool {
	for s.at(i).Glued() && (s.at(i-1).Lower == "-" || s.at(i-1).Kind != numeral.Symbol) {
		i--
	}
	p := s.at(i)
	return p.Kind == numeral.Word && !p.Is("mid", "pre", "post", "to", "and", "about", "under", "over", "sub")
}

// labelled is true where a label ends at piece i: "Article", "No.", "sections".
func (s *scanner) labelled(i int) bool {
	p := s.at(i)
	if p.Lower == "." && p.Glued() { // "No. 5", "Art. 3", "Figs. 2"
		return labels[strings.TrimSuffix(s.at(i-1).Lower, "s")] || labels[s.at(i-1).Lower]
	}
	one := strings.TrimSuffix(p.Lower, "s")
	return p.Kind == numeral.Word && (labels[p.Lower] || labels[one]) && (p.Upper || strict[p.Lower] || strict[one])
}

// maxLabels bounds how far back a list of labelled numbers is followed.
const maxLabels = 12

// labelledList is true for a later number of a list under one label in the plural: "Articles 5, 6 and 7".
func (s *scanner) labelledList(i int) bool {
	for steps := 0; steps < maxLabels; steps++ {
		k := i - 1
		for s.at(k).Is(",", "and", "or", "&") || s.at(k).Lower == "-" {
			k--
		}
		if k == i-1 {
			p := s.at(k)
			if p.Lower == "." {
				p = s.at(k - 1)
			}
			return steps > 0 && strings.HasSuffix(p.Lower, "s") && s.labelled(k)
		}
		if s.at(k).Kind == numeral.Word && len(s.at(k).Lower) == 1 && s.at(k).Glued() {
			k-- // "Figures 3A and 3C"
		}
		if s.at(k).Kind != numeral.Digits {
			return false
		}
		i = k
	}
	return false
}

// cited is true for the figures of "(26,29)" and "(3,7,12)", which refer to a list of works: set without spaces, and behind a word.
func (s *scanner) cited(i int) bool {
	first, last := i, i
	for s.at(first-1).Lower == "," && s.at(first-2).Kind == numeral.Digits {
		first -= 2
	}
	for s.at(last+1).Lower == "," && s.at(last+2).Kind == numeral.Digits {
		last += 2
	}
	for k := first + 1; k <= last; k++ {
		if s.at(k).Space || s.at(k).Kind == numeral.Digits && !s.at(k).Plain {
			return false
		}
	}
	return first < last && s.at(first-1).Lower == "(" && s.at(last+1).Lower == ")" && s.at(first-2).Kind == numeral.Word
}

// bracketed is true inside "[14]" and "[2–5, 7]", which refer to something.
func (s *scanner) bracketed(i int) bool {
	for ; i < len(s.ps); i++ {
		if s.ps[i].Lower == "]" {
			return true
		}
		if s.ps[i].Kind == numeral.Word {
			return false
		}
	}
	return false
}

// phone is true where three or more groups of digits hang together by hyphens.
func (s *scanner) phone(i int) bool {
	groups := 1
	for j := i; s.at(j-1).Lower == "-" && s.at(j-1).Glued() && s.at(j).Glued() && s.at(j-2).Kind == numeral.Digits; j -= 2 {
		groups++
	}
	for s.at(i+1).Lower == "-" && s.at(i+1).Glued() && s.at(i+2).Kind == numeral.Digits && s.at(i+2).Glued() {
		groups++
		i += 2
	}
	return groups > 2
}

// labels are words that a number after them belongs to as a name.
var labels = words(`article section chapter act resolution highway route interstate room flight boeing airbus channel level phase
formula psalm rule title part paragraph clause amendment item line gate terminal runway platform pier unit battalion brigade division
apollo windows iphone type model version no number nos figure fig table page pp vol volume issue lot proposition measure form
division protocol annex appendix apartment apt suite box exit zone sector grade tier class mark mk ward district precinct studio area
order decree law bill regulation`)

// strict are labels even in lower case.
var strict = words(`article section chapter highway route interstate flight boeing airbus version figure fig page pp volume paragraph clause exit annex appendix psalm phase channel step column row episode`)

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
