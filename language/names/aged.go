package names

import (
	"slices"

	"crosscheck/language/quantity"
	"crosscheck/language/syntax"
	"crosscheck/language/wordlists"
)

// Only people have ages: "Summer Fields, 17," is a person, though both words are of the language, and so is "Fields"
// further on; so are "Grant London (24)" and his "London", though London is a city. What lists of words make of such
// names is then beside the point. Which numbers are ages, and whose, the quantities tell; what stands where places do ("in London")
// stays a place.

// A bearer is somebody whose age the document tells: where the name ends.
type bearer struct{ sentence, last int }

// markAged notes whose age is told by one of the numbers, and the family names they may be called by from there on.
func (p *page) markAged(qs []quantity.Quantity) {
	p.aged, p.ages, p.familyNames = map[bearer]bool{}, map[int]bool{}, map[string]bearer{}
	for i := range qs {
		q := &qs[i]
		if q.Bearer.Empty() {
			continue
		}
		p.ages[q.Span.Start] = true
		ws := p.words[q.Sentence]
		k := slices.IndexFunc(ws, func(w word) bool { return w.span.End == q.Bearer.End })
		if k < 1 || ws[k-1].span.Start < q.Bearer.Start || p.headline[q.Sentence] { // a family name alone
			continue
		}
		b := bearer{q.Sentence, k}
		p.aged[b] = true
		family := k
		if generation(ws[k].fold) {
			family--
		}
		if _, ok := p.familyNames[ws[family].fold]; !ok {
			p.familyNames[ws[family].fold] = b
		}
	}
}

// ageAfter reports whether an age stands in apposition at word k: ", 17," or "(17)".
func (p *page) ageAfter(ws []word, k int) bool {
	return k+1 < len(ws) && (ws[k].form == "," || ws[k].form == "(") && p.ages[ws[k+1].span.Start]
}

// ofAge reports whether a candidate is a full name with an age behind it.
func (p *page) ofAge(c candidate) bool { return c.last > c.first && p.aged[bearer{c.sentence, c.last}] }

// calls reports whether a candidate is the family name alone of somebody whose age was told before, and stands where no
// place would.
func (p *page) calls(c candidate) bool {
	ws := p.words[c.sentence]
	b, ok := p.familyNames[ws[c.first].fold]
	if c.first != c.last || !ok || c.sentence < b.sentence || c.sentence == b.sentence && c.first <= b.last {
		return false
	}
	return !p.placed(c)
}

// placed reports whether a candidate stands where places do: "in London", "the London", "London police", "London, Ontario",
// "Paris and London".
func (p *page) placed(c candidate) bool {
	ws := p.words[c.sentence]
	if c.title[1] > 0 {
		return false
	}
	if k := c.first - 1; k >= 0 {
		if before := ws[k].fold; wordlists.LeadsToPlace(before) || before == "of" || before == "to" || before == "the" {
			return true
		}
		if (ws[k].fold == "and" || ws[k].fold == "or" || ws[k].form == ",") && k > 0 && ws[k-1].capital && place(ws[k-1].fold) {
			return true
		}
	}
	k := c.last + 1
	if k >= len(ws) || ws[c.last].possessive {
		return false
	}
	return ws[k].tag == syntax.NOUN || regionAfter(ws, k)
}

// regionAfter reports whether a comma and a state or country stand at word k: "London, Ontario". "Ms." is no state here.
func regionAfter(ws []word, k int) bool {
	if k+1 >= len(ws) || ws[k].form != "," {
		return false
	}
	next := &ws[k+1]
	return !isTitle(next.fold) && (wordlists.Code(next.form) || wordlists.Region(next.fold) && next.capital)
}
