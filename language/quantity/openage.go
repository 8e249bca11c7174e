package quantity

import (
	"slices"
	"strings"

	"crosscheck/language/numeral"
	"crosscheck/language/wordlists"
)

// oldest is the greatest age read without the comma that should close it. Bare numbers above it are counts.
const oldest = 110

// openAge is true for an age behind a full name whose closing comma was left out: "Ana Roe, 32 was hurt, Ivo Poe, 26 in
// the leg". The same words may set a place and a count side by side ("In Port Roe, 24 were hurt"), so the name must be one
// of a person by its words, nothing may lead to it as to a place, and what follows may not be counted, or be of several,
// unless the number ends a list of people with ages. before are the readings before r.
func (s *scanner) openAge(r reading, before []reading) bool {
	if r.first != r.last || s.ps[r.first].Kind != numeral.Digits || !s.ps[r.first].Plain || *r.value < 1 || *r.value > oldest || s.at(r.first-1).Lower != "," {
		return false
	}
	first := s.fullName(r.first - 2)
	if first < 0 {
		return false
	}
	listed := len(before) > 0 && before[len(before)-1].kind == Age && s.at(first-1).Is("and", "&", ",")
	return s.leadsToNoPlace(first-1) && s.isOfOne(r.last+1, listed)
}

// fullName is the first piece of the person's full name that ends at piece i, -1 where none does.
func (s *scanner) fullName(i int) int {
	first, names := i+1, []string{}
	for k := i; k >= 0; k-- {
		p := s.ps[k]
		if p.Kind == numeral.Symbol && p.Glued() && (p.Lower == "." || p.Lower == "-") && k > 0 { // "Ana B. Roe", "Roe-Doe"
			continue
		}
		if p.Kind != numeral.Word || !p.Upper || s.block(k) || wordlists.Never(p.Lower) {
			break
		}
		if s.at(k+1).Lower == "." && len(p.Lower) > 3 { // a sentence's end
			break
		}
		first, names = k, append(names, p.Lower)
	}
	slices.Reverse(names)
	for len(names) > 0 && wordlists.Function(names[0]) { // "But Ana Roe", "In Port Roe"
		if preposition(names[0]) {
			return -1
		}
		names, first = names[1:], first+1
	}
	if len(names) < 2 || placeOrBody(names) {
		return -1
	}
	return first
}

// placeOrBody is true of a name whose words are those of places and organisations: "Lake Roe", "Roe County", "Roe Ltd".
func placeOrBody(names []string) bool {
	whole, first, last := strings.Join(names, " "), names[0], names[len(names)-1]
	if _, city := wordlists.CityOf(whole); city || wordlists.Region(whole) || wordlists.Organisation(whole) {
		return true
	}
	if wordlists.OrganisationSuffix(last) || slices.ContainsFunc(names, wordlists.OrganisationHead) {
		return true
	}
	_, given := wordlists.Given(first)
	return !given && (wordlists.PlaceBefore(first) || wordlists.PlaceAfter(last))
}

// leadsToNoPlace is true where the piece before a name is no preposition and no article.
func (s *scanner) leadsToNoPlace(i int) bool {
	p := s.at(i)
	return !preposition(p.Lower) && !p.Is("the", "a", "an")
}

func preposition(w string) bool { return leading[w] || settling[w] }

// leading are prepositions that may stand before the name of a place; settling are those that may also follow an age and tell
// where or when: "Ana Roe, 32 in the leg". "24 of them" and "24 per day" are counts.
var (
	leading  = words(`across of to into onto through throughout towards toward around between among for against under over about beyond behind past via per than since until despite like as`)
	settling = words(`in at from on near with after before during inside outside by`)
)

// isOfOne is true where what begins at piece i is told of one person: "was hurt", "in the leg", "and Ivo Poe, 26". Verbs of
// several, "were", do for the last of a list of people.
func (s *scanner) isOfOne(i int, listed bool) bool {
	p := s.at(i)
	switch {
	case p.Kind != numeral.Word || p.Upper:
		return false
	case settling[p.Lower]:
		return s.at(i+1).Kind != numeral.Digits
	case p.Is("and"):
		return s.at(i+1).Kind == numeral.Word && (s.at(i+1).Upper || s.at(i+1).Is("his", "her", "their"))
	case p.Is("were", "are", "have"):
		return listed
	}
	return s.finite != nil && s.finite(i)
}
