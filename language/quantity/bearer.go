package quantity

import (
	"slices"
	"strings"

	"crosscheck/language/numeral"
	"crosscheck/language/wordlists"
	"crosscheck/lexicon"
)

// Only people have ages: a number in apposition behind a full name makes the name that of a person, and the number an age. But places
// stand before numbers as well ("In Roe Heights, 24, most of them children, were hurt"), so a name whose words are those of a place,
// or to which a word of place leads, has none.

// oldest is the greatest age read without the comma that should close it. Bare numbers above it are counts.
const oldest = 110

// closedAge is true for an age between commas or in brackets behind a name or a noun for one person: "Ana Roe, 32," and "Roe (32)",
// "Ivo Roe Jr., 32,", "his son, 6,"; also where the sentence ends with it, and where it is told again: "her friend, also 32,".
func (s *scanner) closedAge(r reading) bool {
	if r.first != r.last || s.ps[r.first].Kind != numeral.Digits || *r.value < 2 {
		return false
	}
	prev, next, who := s.at(r.first-1), s.at(r.last+1), r.first-2
	if prev.Is("also") {
		prev, who = s.at(r.first-2), r.first-3
	}
	ends := r.last+1 >= len(s.ps)
	if !(prev.Lower == "(" && next.Lower == ")") && !(prev.Lower == "," && (ends || next.Is(",", ".", ";", ")") && next.Glued())) {
		return false
	}
	first, names := s.name(who)
	if ends {
		return len(names) > 1 && s.personal(first, names)
	}
	return s.personal(first, names) || s.one(who) || s.at(who).Lower == "." && s.at(who-1).Is("jr", "sr")
}

// one is true where piece i is a noun for one person: "his son, 6, and".
func (s *scanner) one(i int) bool {
	p := s.at(i)
	return p.Kind == numeral.Word && !p.Upper && !s.block(i) && !strings.HasSuffix(p.Lower, "s") && p.Lower != "people" && p.Lower != "police" &&
		lexicon.ClassOf(p.Lower) == lexicon.Person
}

// personal reports whether a name may be a person's: one word to which no place word leads, or more that are not those of a place.
func (s *scanner) personal(first int, names []string) bool {
	switch {
	case len(names) == 0:
		return false
	case len(names) == 1:
		return first == 0 || !s.at(first-1).Is("in", "at", "of", "from", "near", "to")
	case !wordlists.NoPerson(names) && !s.placed(first, wordlists.LeadsToPlace):
		return true
	}
	for k := 1; k+1 < len(names); k++ {
		if _, given := wordlists.Given(names[k]); given && !wordlists.NoPerson(names[k:]) {
			return true // "In Ardel Ana Roe, 32, spoke"
		}
	}
	return false
}

// openAge is true for an age behind a full name whose closing comma was left out: "Ana Roe, 32 was hurt, Ivo Poe, 26 in
// the leg". The same words may set a place and a count side by side ("In Port Roe, 24 were hurt"), so the name must be one
// of a person by its words, nothing may lead to it as to a place, and what follows may not be counted, or be of several,
// unless the number ends a list of people with ages. before are the readings before r.
func (s *scanner) openAge(r reading, before []reading) bool {
	if r.first != r.last || s.ps[r.first].Kind != numeral.Digits || !s.ps[r.first].Plain || *r.value < 1 || *r.value > oldest || s.at(r.first-1).Lower != "," {
		return false
	}
	first, names := s.name(r.first - 2)
	if len(names) < 2 || wordlists.NoPerson(names) || s.placed(first, wordlists.Preposition) {
		return false
	}
	listed := len(before) > 0 && before[len(before)-1].kind == Age && s.at(first-1).Is("and", "&", ",")
	return s.isOfOne(r.last+1, listed)
}

// bearer is the name, from its first piece to its last, of the person whose age r is; ok is false where none is told, or where the age
// leads to another name: "17-year-old pupil Ana Roe".
func (s *scanner) bearer(r reading) (first, last int, ok bool) {
	prev, last := s.at(r.first-1), r.first-2
	if r.kind != Age || prev.Lower != "," && prev.Lower != "(" {
		return 0, 0, false
	}
	if r.first != r.last { // "17-year-old"
		for k := r.last + 1; s.at(k).Kind == numeral.Word && !wordlists.Function(s.at(k).Lower); k++ {
			if s.at(k).Upper {
				return 0, 0, false
			}
		}
	}
	first, names := s.name(last)
	return first, last, s.personal(first, names)
}

// name is the run of capitalised words, folded, that ends at piece i, with the small words that names have inside, and its first piece.
// Grammar at its head is no part of it: "But Ana Roe".
func (s *scanner) name(i int) (first int, names []string) {
	first = i + 1
	for k := i; k >= 0; k-- {
		p := s.ps[k]
		if p.Kind == numeral.Symbol && p.Glued() && (p.Lower == "." || p.Lower == "-") && k > 0 { // "Ana B. Roe", "Roe-Doe"
			continue
		}
		bridge := !p.Upper && k < i && wordlists.Bridge(p.Lower)
		if p.Kind != numeral.Word || !p.Upper && !bridge || s.block(k) || p.Upper && wordlists.Never(p.Lower) {
			break
		}
		if s.at(k+1).Lower == "." && len(p.Lower) > 3 { // a sentence's end
			break
		}
		first, names = k, append(names, p.Lower)
	}
	slices.Reverse(names)
	for len(names) > 0 && (wordlists.Function(names[0]) || !s.at(first).Upper) {
		names = names[1:]
		for first++; len(names) > 0 && s.at(first).Kind != numeral.Word; first++ {
		}
	}
	return first, names
}

// placed is true where a preposition, or an article, leads to the name whose first piece is given.
func (s *scanner) placed(first int, preposition func(string) bool) bool {
	p := s.at(first - 1)
	return p.Kind == numeral.Word && preposition(p.Lower) || p.Is("the", "a", "an")
}

// settling are prepositions that may follow an age and tell where or when: "Ana Roe, 32 in the leg". "24 of them" and "24 per day"
// are counts.
var settling = words(`in at from on near with after before during inside outside by`)

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
