package quantity

import (
	"strings"

	"crosscheck/language/numeral"
	"crosscheck/language/wordlists"
)

// money reads a sum whose currency stands before it: "$5 million", "US$ 20", "EUR 3bn", "Rs 200".
func (s *scanner) money(i int) (reading, bool) {
	code, at := s.sign(i)
	if code == "" {
		return reading{}, false
	}
	n, ok := numeral.Read(s.ps, at)
	if !ok || n.Ordinal || n.Article || s.block(at) {
		return reading{}, false
	}
	if m, ok := numeral.Suffix(s.ps, n, true); ok {
		n = m
	}
	r := reading{first: i, last: n.Last, kind: Money, value: ptr(n.Value), sig: n.Sig, unit: code}
	j := n.Last + 1
	if s.at(j).Lower == "-" && s.at(j+1).Glued() {
		if f, scale := numeral.IsScale(s.at(j + 1).Lower); scale {
			r.value, r.last = ptr(n.Value*f), j+1
		}
	}
	if c := s.currencyCode(r.last + 1); c != "" && s.ps[i].Is("$", "£", "¥") && s.at(r.last+1).Glued() {
		r.unit, r.last = c, r.last+1 // "$5USD"
	}
	s.moneyRange(&r)
	s.loss(&r)
	s.perUnit(&r)
	return r, true
}

// loss reads the brackets that are an accountant's minus: "the result was ($4.2 million)". A sum that merely repeats another one stands
// in brackets too, but behind that other sum, and not behind the verb or preposition that leads to it.
func (s *scanner) loss(r *reading) {
	if r.value == nil || s.at(r.first-1).Lower != "(" || s.at(r.last+1).Lower != ")" {
		return
	}
	if s.at(r.first-2).Is("is", "was", "were", "are", "be", "been", "of", "to", "at", "from", "reached", "totalled", "totaled") {
		r.first, r.last, r.value = r.first-1, r.last+1, ptr(-*r.value)
	}
}

// moneyRange reads the second end of "$5-7 million", "$5 to $7".
func (s *scanner) moneyRange(r *reading) {
	j := r.last + 1
	p := s.at(j)
	if !(p.Lower == "-" && p.Space == s.at(j+1).Space || p.Is("to") && !s.at(r.first-1).Is("from")) {
		return
	}
	k := j + 1
	code, at := s.sign(k)
	if code == "" {
		code, at = r.unit, k
		if p.Is("to") && s.at(k).Kind == numeral.Word {
			return
		}
	}
	n, ok := numeral.Read(s.ps, at)
	if !ok || n.Ordinal || n.Article || code != r.unit {
		return
	}
	if m, ok := numeral.Suffix(s.ps, n, true); ok {
		n = m
	}
	b := reading{first: k, last: n.Last, kind: Money, value: ptr(n.Value), sig: n.Sig, unit: code}
	if *b.value < *r.value && scaleOf(s, b) == 1 {
		return
	}
	if out, ok := s.join(*r, b, false); ok {
		*r = out
	}
}

// sign reads a currency sign or code at piece i and returns the piece after it.
func (s *scanner) sign(i int) (code string, next int) {
	p := s.at(i)
	if i >= len(s.ps) {
		return "", 0
	}
	digits := func(j int) bool {
		return s.at(j).Kind == numeral.Digits || s.at(j).Lower == "-" && s.at(j+1).Kind == numeral.Digits
	}
	if p.Kind == numeral.Symbol {
		c := currencies[p.Lower]
		if c == "" || len(p.Lower) == 1 && p.Lower != "$" || s.signAfter(i) {
			return "", 0
		}
		if digits(i + 1) {
			return c, i + 1
		}
		if _, ok := numeral.Read(s.ps, i+1); ok && s.at(i+1).Kind == numeral.Word && !s.at(i+1).Is("a", "an") {
			return c, i + 1
		}
		return "", 0
	}
	if c := dollars[p.Lower]; c != "" && s.at(i+1).Lower == "$" && digits(i+2) && (s.at(i+1).Glued() || p.Is("us", "c", "hk", "nz", "nt")) {
		return c, i + 2
	}
	if p.Is("u") && s.at(i+1).Lower == "." && s.at(i+2).Is("s") {
		k := i + 3
		if s.at(k).Lower == "." {
			k++
		}
		if s.at(k).Lower == "$" && digits(k+1) {
			return "USD", k + 1
		}
	}
	if codes[p.Lower] && (p.Caps || usual[p.Lower]) && !s.wordBeside(i, i+1) || codes[p.Lower] && s.at(i+1).Kind == numeral.Symbol && currencies[s.at(i+1).Lower] != "" {
		c := strings.ToUpper(p.Lower)
		if c == "RMB" {
			c = "CNY"
		}
		if digits(i + 1) {
			return c, i + 1
		}
		if currencies[s.at(i+1).Lower] != "" && digits(i+2) {
			return c, i + 2
		}
	}
	if p.Is("rs", "inr") && p.Upper {
		k := i + 1
		if s.at(k).Lower == "." {
			k++
		}
		if digits(k) {
			return "INR", k
		}
	}
	return "", 0
}

// wordBeside is true where the code at piece i is a word as well, and the number at piece j is no sum by its form.
func (s *scanner) wordBeside(i, j int) bool {
	return verbal(s.at(i).Lower) && s.at(j).Kind == numeral.Digits && s.at(j).Plain && !isScale(s.at(j+1).Lower)
}

// signAfter is true where the sign at piece i belongs to the number before it, because the number after it has
// a currency of its own: "10 $ 30 cents".
func (s *scanner) signAfter(i int) bool {
	if s.at(i-1).Kind != numeral.Digits || !s.at(i+1).Space || s.at(i+1).Kind != numeral.Digits {
		return false
	}
	next := s.at(i + 2)
	return next.Lower == s.at(i).Lower || next.Is("cent", "cents")
}

// currencyCode is the ISO code where piece j is one ("USD", "GBP"), or "".
func (s *scanner) currencyCode(j int) string {
	if p := s.at(j); codes[p.Lower] && (p.Caps || p.Glued() || usual[p.Lower]) && !s.wordBeside(j, j-1) && !(s.at(j+1).Glued() && s.at(j+1).Kind == numeral.Digits) {
		return strings.ToUpper(p.Lower)
	}
	return ""
}

// moneyAfter reads the currency after its number: "5 million euros", "20 Egyptian pounds", "100 ₡".
func (s *scanner) moneyAfter(r reading, j int) (reading, bool) {
	if f := s.at(r.last + 1); r.value != nil && f.Caps && len(f.Lower) == 4 && f.Lower[0] == 'm' && codes[f.Lower[1:]] {
		r.value, r.unit, r.kind, r.last = ptr(*r.value*1e6), strings.ToUpper(f.Lower[1:]), Money, r.last+1 // "48.5 MGBP"
		return r, true
	}
	code, end := s.currencyName(j)
	if code == "" {
		if m, ok := numeral.Suffix(s.ps, numeral.Number{First: r.first, Last: r.last, Value: *or(r.value), Scaled: false}, true); ok && r.value != nil {
			if code, end = s.currencyName(m.Last + 1); code != "" {
				r.value = ptr(m.Value)
			}
		}
		if code == "" {
			return r, false
		}
	}
	minor := hundredths[s.at(end).Lower]
	r.kind, r.unit, r.last = Money, code, end
	if minor {
		if r.value != nil {
			r.value = ptr(*r.value / 100)
		}
	} else {
		s.minor(&r)
	}
	s.perUnit(&r)
	return r, true
}

func or(p *float64) *float64 {
	if p == nil {
		return ptr(0)
	}
	return p
}

// minor adds the hundredths of "thirteen dollars and forty-five cents", "15 dollars 50".
func (s *scanner) minor(r *reading) {
	j := r.last + 1
	if s.at(j).Is("and", ",") {
		j++
	}
	n, ok := numeral.Read(s.ps, j)
	if !ok || n.Ordinal || n.Fraction || n.Value >= 100 || r.value == nil {
		return
	}
	if hundredths[s.at(n.Last+1).Lower] && !s.at(n.Last+1).Is("p", "¢") {
		r.value, r.last = ptr(*r.value+n.Value/100), n.Last+1
	} else if s.at(j).Kind == numeral.Digits && len(s.at(j).Lower) == 2 && s.at(j+1).Kind != numeral.Word && currencies[s.at(j+1).Lower] == "" {
		r.value, r.last = ptr(*r.value+n.Value/100), n.Last
	}
}

// currencyName reads "euros", "US dollars", "Egyptian pounds", "USD", "€" at piece j.
func (s *scanner) currencyName(j int) (code string, end int) {
	p := s.at(j)
	if j >= len(s.ps) {
		return "", -1
	}
	if p.Kind == numeral.Symbol {
		if c := currencies[p.Lower]; c != "" && !(len(p.Lower) == 1 && p.Lower != "$") && (s.at(j+1).Kind != numeral.Digits || s.signAfter(j)) {
			return c, j
		}
		return "", -1
	}
	if c := s.currencyCode(j); c != "" {
		if c == "RMB" {
			c = "CNY"
		}
		return c, j
	}
	if c, ok := s.named("", j); ok {
		return c, j
	}
	if !p.Upper && len(p.Lower) < 4 && !p.Is("us", "u") || p.Is("of", "and", "in") {
		return "", -1
	}
	next := s.at(j + 1)
	if p.Is("u") && next.Lower == "." && s.at(j+2).Is("s") { // "U.S. dollars"
		k := j + 3
		if s.at(k).Lower == "." {
			k++
		}
		c, ok := s.named("us", k)
		return c, ended(ok, k)
	}
	if c, ok := s.named(p.Lower, j+1); ok {
		return c, j + 1
	}
	if c, ok := s.named(p.Lower+"-"+next.Lower, j+2); ok { // "South Korean won"
		return c, j + 2
	}
	if p.Is("new", "hong", "sri", "saudi", "costa", "papua", "east", "bosnian", "south", "north") {
		c, ok := s.named(next.Lower, j+2)
		return c, ended(ok, j+2)
	}
	return "", -1
}

func isScale(w string) bool {
	_, ok := numeral.IsScale(w)
	return ok
}

func ended(ok bool, k int) int {
	if !ok {
		return -1
	}
	return k
}

// named is the code of currency word j as that of a nation, or of nobody's.
func (s *scanner) named(nation string, j int) (string, bool) {
	w := s.at(j).Lower
	if s.at(j).Kind != numeral.Word || nation == "" && s.otherWord(j) {
		return "", false
	}
	base, ok := plurals[w]
	if !ok {
		base = strings.TrimSuffix(w, "s")
	}
	if of, shared := national[base]; shared {
		return of[nation], of[nation] != ""
	}
	c := currencies[w]
	return c, c != "" && (nation == "" || wordlists.People(nation))
}

// otherWord is true where the word at piece j is no currency but looks like one: "10 pounds of flour", "the 200 mark",
// "ten won prizes", "5 lei".
func (s *scanner) otherWord(j int) bool {
	prev := s.at(j - 1)
	switch p := s.at(j); {
	case p.Is("pound", "pounds"):
		return s.weight(j)
	case p.Is("mark"), p.Is("marks") && p.Upper:
		return true
	case p.Is("p"):
		return !p.Glued() || prev.Kind != numeral.Digits
	case p.Is("won"):
		_, scale := numeral.IsScale(prev.Lower)
		return !scale && (prev.Kind != numeral.Digits || prev.Value < 100)
	}
	return false
}

var heavy = words(`weigh weighs weighed weighing weight heavy heavier lost gained lose gain of lighter cocaine meat flour explosives explosive cargo steel food per square`)

// weight is true where "pounds" is a mass: "200 pounds of explosives", "weighs 12 pounds".
func (s *scanner) weight(j int) bool {
	if s.at(j+1).Is("of", "heavier", "lighter", "per", "overweight") {
		return true
	}
	for k := max(0, j-8); k < j; k++ {
		if s.ps[k].Lower != "of" && s.ps[k].Lower != "per" && heavy[s.ps[k].Lower] {
			return true
		}
	}
	return s.at(j-1).Lower == "-" // "a 30-pound dog"
}
