package names

import (
	"slices"
	"strings"

	"crosscheck/language/syntax"
	"crosscheck/language/wordlists"
)

// Only people have ages: "Summer Fields, 17," is a person, though both words are of the language, and so is "Fields"
// further on; so are "Grant London (24)" and his "London", though London is a city. What lists of words make of such
// names is then beside the point. But places stand before numbers as well ("In Roe Heights, 24, most of them children,
// were hurt"), so a name to which a word of place leads has no age, and what stands where places do ("in London") stays one.

// A bearer is somebody whose age the document tells: where the name ends.
type bearer struct{ sentence, last int }

// markAged notes who has an age, and the family names they may be called by from there on.
func (p *page) markAged() {
	p.aged, p.familyNames = map[bearer]bool{}, map[string]bearer{}
	for i, ws := range p.words {
		for k := 1; k+2 < len(ws) && !p.headline[i]; k++ {
			if !ageAfter(ws, k+1) || !p.fullName(i, k) {
				continue
			}
			b := bearer{i, k}
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
		if before := ws[k].fold; leadsToPlace(before) || before == "of" || before == "to" || before == "the" {
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

// leadsToPlace reports whether a word before a name makes it that of a place more often than not.
func leadsToPlace(f string) bool {
	return slices.Contains([]string{"in", "near", "at", "from", "across", "outside", "inside", "around", "toward", "towards", "into",
		"through", "throughout", "beyond"}, f)
}

// ageAfter reports whether an age stands in apposition at word k: ", 17,", "(17)", ", 17-year-old".
func ageAfter(ws []word, k int) bool {
	if k+1 >= len(ws) {
		return false
	}
	next := ws[k+1].form
	if years, ok := strings.CutSuffix(next, "-year-old"); ok {
		return ws[k].form == "," && age(years) && describes(ws, k+2)
	}
	if !age(next) || k+2 >= len(ws) {
		return false
	}
	switch end := ws[k+2].form; ws[k].form {
	case ",":
		return end == "," || end == "." || end == "-" && k+3 < len(ws) && ws[k+3].fold == "year old" && describes(ws, k+4)
	case "(":
		return end == ")"
	}
	return false
}

// describes reports whether the words from k on go with the name before, and no name of their own follows: "17-year-old
// son of", not "17-year-old pupil Ana Roe".
func describes(ws []word, k int) bool {
	for ; k < len(ws) && ws[k].letters && !wordlists.Function(ws[k].fold); k++ {
		if ws[k].capital {
			return false
		}
	}
	return true
}

// fullName reports whether two capitalised words or more that may be a person's name end at word k of sentence i.
func (p *page) fullName(i, k int) bool {
	ws := p.words[i]
	first := k
	for first > 0 && ws[first-1].letters && !ws[first-1].possessive && !ws[first].joined && (ws[first-1].capital || slices.Contains(bridges, ws[first-1].form)) {
		first--
	}
	for first < k && (wordlists.Function(ws[first].fold) || !ws[first].capital) {
		if leadsToPlace(ws[first].fold) {
			return false
		}
		first++
	}
	if first == k || !ws[k].capital || !ws[k].letters || first > 0 && (leadsToPlace(ws[first-1].fold) || ws[first-1].fold == "the") {
		return false
	}
	for _, w := range ws[first : k+1] {
		if wordlists.Never(w.fold) || wordlists.OrganisationHead(w.fold) && !wordlists.Surname(w.fold) || strings.ContainsAny(w.form, "0123456789") {
			return false
		}
	}
	name := p.name(candidate{sentence: i, first: first, last: k})
	return !landmark(ws[first:k+1]) && !wordlists.OrganisationSuffix(ws[k].fold) && !wordlists.Organisation(name) && !wordlists.Region(name) && city(name) == 0
}

// landmark reports whether two words or more are those of a place by their first or last: "Lake Roe", "Roe Heights". Places have
// numbers behind them in lists.
func landmark(ws []word) bool {
	first, last := ws[0].fold, ws[len(ws)-1].fold
	return len(ws) > 1 && !given(first) && (wordlists.PlaceBefore(first) || wordlists.PlaceAfter(last))
}
