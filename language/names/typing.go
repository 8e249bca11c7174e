package names

import (
	"slices"
	"strings"

	"crosscheck/language/wordlists"
)

// evidenceFor is what speaks, in bits, for each type of a name.
type evidenceFor struct{ person, organisation, place float64 }

func (e *evidenceFor) add(f evidenceFor) {
	e.person += f.person
	e.organisation += f.organisation
	e.place += f.place
}

// best is the likeliest type, Other where nothing speaks clearly.
func (e evidenceFor) best(s Settings) Type {
	t, top, second := Person, e.person, max(e.organisation, e.place)
	if e.organisation > top {
		t, top, second = Organisation, e.organisation, max(e.person, e.place)
	}
	if e.place > top {
		t, top, second = Place, e.place, max(e.person, e.organisation)
	}
	if top < s.Accept || top-second < s.Lead {
		return Other
	}
	return t
}

// speech verbs of which people, and their speakers, are the subject.
var speech = []string{"said", "says", "told", "tells", "added", "adds", "asked", "warned", "argued", "insisted", "claimed", "wrote", "explained", "denied",
	"admitted", "recalled", "tweeted", "replied", "noted", "stressed", "complained", "testified", "acknowledged", "confirmed", "thinks", "believes"}

// deeds are verbs of which people are the subject more often than bodies.
var deeds = []string{"died", "born", "married", "resigned", "arrived", "smiled", "lives", "lived", "retired", "married", "wears", "wore", "met", "is", "was", "has", "had"}

// inside is what a name's own words say.
func (p *page) inside(c candidate, s Settings) evidenceFor {
	ws := p.words[c.sentence][c.first : c.last+1]
	name := p.name(c)
	n := len(ws)
	last := ws[n-1]
	var e evidenceFor
	p.insidePlace(&e, name, ws, s)
	p.insideOrganisation(&e, name, ws, s)
	_, isGiven := wordlists.Given(ws[0].fold)
	initials := slices.ContainsFunc(ws, func(w word) bool { return single(strings.TrimSuffix(w.form, ".")) })
	switch {
	case isGiven && n > 1 && wordlists.PlaceAfter(last.fold) && (n > 2 || !wordlists.Surname(last.fold)): // "Ana Roe Street", "Jefferson County"
	case isGiven && n > 1 && wordlists.OrganisationHead(last.fold) && place(ws[0].fold): // "Georgia Post"
	case isGiven && n > 1 && wordlists.Ordinary(last.fold) && !wordlists.Surname(last.fold) && !given(last.fold):
		e.person += s.GivenFirst / 2
	case isGiven && n > 1:
		e.person += s.GivenFirst
	case isGiven && !metropolis(name):
		e.person += s.GivenAlone
	}
	if wordlists.Surname(last.fold) && !(n == 1 && metropolis(name)) {
		e.person += s.Surname
	}
	if initials && n > 1 && e.organisation < s.Keyword {
		e.person += s.InitialInside
	}
	if slices.ContainsFunc(ws, func(w word) bool { return !w.capital && wordlists.Bridge(w.form) }) {
		e.person += s.Surname
	}
	if n == 1 && !wordlists.Ordinary(name) && !last.shouted() {
		e.person += s.Unknown
	}
	if n > 1 && !isGiven && thing(ws) {
		e.person -= s.Thing / 2 // "Roe" and "Vane" are things too
		e.organisation -= s.Thing
	}
	if n >= 2 && n <= 3 && !slices.ContainsFunc(ws, func(w word) bool { return wordlists.Ordinary(w.fold) }) {
		e.person += s.TwoNames
	}
	return e
}

func (p *page) insidePlace(e *evidenceFor, name string, ws []word, s Settings) {
	n := len(ws)
	switch {
	case n == 1 && metropolis(name):
		e.place += s.LargeCity
	case wordlists.Region(name) && n == 1 && wordlists.Surname(name) && !wordlists.Land(name):
		e.place += s.Town
	case wordlists.Region(name):
		e.place += s.Country
	case n == 1 && wordlists.Code(ws[0].form):
		if first := ws[0].first; first > 0 && p.afterComma(ws[0]) {
			e.place += s.Region
		}
	case n == 1 && (wordlists.Surname(name) || given(name)) && city(name) < 2000:
		if city(name) > 0 {
			e.place += s.Town
		}
	default:
		if k := city(name); k >= 500 {
			e.place += s.LargeCity
		} else if k >= 50 {
			e.place += s.City
		} else if k > 0 {
			e.place += s.Town
		}
	}
	if n > 1 && (wordlists.PlaceAfter(ws[n-1].fold) || wordlists.PlaceBefore(ws[0].fold) && !given(ws[0].fold)) {
		e.place += s.PlaceWord
	}
	if n > 1 && premises(ws[n-1].fold) {
		e.place += s.Premises
	}
}

// metropolis reports whether a name is that of a city of a million or more, which the news mean by it whoever bears it too.
func metropolis(name string) bool { return city(name) >= 1000 }

// afterComma reports whether a word stands behind a comma: "Ardel, NY".
func (p *page) afterComma(w word) bool {
	i := w.span.Start
	for i > 0 && p.body[i-1] == ' ' {
		i--
	}
	return i > 0 && p.body[i-1] == ','
}

func (p *page) insideOrganisation(e *evidenceFor, name string, ws []word, s Settings) {
	n := len(ws)
	last := ws[n-1]
	heads := 0
	ordinary := 0
	for _, w := range ws {
		if wordlists.OrganisationHead(w.fold) {
			heads++
		}
		if wordlists.Ordinary(w.fold) && !given(w.fold) {
			ordinary++
		}
	}
	switch {
	case wordlists.Organisation(name):
		e.organisation += s.Known
	case n > 1 && wordlists.OrganisationSuffix(last.fold), n > 1 && heads > 0:
		e.organisation += s.Keyword
	case n > 1 && wordlists.Organisation(ws[0].fold) && !wordlists.Surname(ws[0].fold) && !given(ws[0].fold): // "Reuters Roe"
		e.organisation += s.Known / 2
	}
	if n == 1 && wordlists.OrganisationHead(name) {
		e.organisation += s.Keyword / 4 // "Parliament"
	}
	if n > 1 && ordinary == n {
		e.organisation += s.OrdinaryWords
	}
	if n == 1 && !last.shouted() && mixed(strings.ToLower(last.form[:1])+last.form[1:]) || n == 1 && camel(last.form) || strings.Contains(name, "&") {
		e.organisation += s.Surname
	}
}

// acronym reports whether a candidate is one word in capitals that is known for nothing else.
func (p *page) acronym(c candidate) bool {
	w := &p.words[c.sentence][c.first]
	if c.first != c.last || p.loud(c.sentence, c.first-1) || p.loud(c.sentence, c.last+1) {
		return false
	}
	return w.shouted() && !strings.ContainsAny(w.form, "0123456789") && len(w.fold) <= 6 && !wordlists.Code(w.form) && !wordlists.Region(w.fold)
}

// loud reports whether word k of a sentence is one of the language, in capitals: then its neighbours are no acronyms.
func (p *page) loud(sentence, k int) bool {
	ws := p.words[sentence]
	return k >= 0 && k < len(ws) && ws[k].shouted() && wordlists.Ordinary(ws[k].fold) && !wordlists.Organisation(ws[k].fold)
}

// camel reports whether a capital stands inside a word, "PayRoe", but for McRoe, O'Roe and al-Roe.
func camel(f string) bool {
	if strings.HasPrefix(f, "Mc") || strings.HasPrefix(f, "Mac") || strings.ContainsAny(f, "'’-.") {
		return false
	}
	small := false
	for _, r := range f {
		if small && r >= 'A' && r <= 'Z' {
			return true
		}
		small = r >= 'a' && r <= 'z'
	}
	return false
}

// around is what the words beside a name say.
// weak, in (0, 1], takes weight from slight marks that were seen before.
func (p *page) around(c candidate, s Settings, weak float64) evidenceFor {
	ws := p.words[c.sentence]
	var e evidenceFor
	at := func(k int) string {
		if k < 0 || k >= len(ws) {
			return ""
		}
		return ws[k].fold
	}
	mark := func(k int) string {
		if k < 0 || k >= len(ws) {
			return ""
		}
		return ws[k].form
	}
	if c.title[1] > 0 {
		e.person += s.Title
	} else if wordlists.Role(at(c.first-1)) && !ws[c.first-1].capital {
		e.person += s.RoleBefore
	}
	switch before := at(c.first - 1); {
	case before == "in":
		e.place += s.In * weak
	case before == "at":
		e.place += s.Near * weak
		e.organisation += s.At * weak
	case before == "near" || before == "from" || before == "across" || before == "outside" || before == "around" || before == "toward" || before == "towards":
		e.place += s.Near * weak
	case before == "to":
		e.place += s.Near / 2 * weak
	case before == "the" && !p.modifies(ws, c.last+1):
		e.person -= s.The * weak
		switch {
		case c.first == c.last && wordlists.OrganisationHead(ws[c.first].fold): // "the Court"
			e.organisation += s.Keyword / 2 * weak
		case c.first < c.last || !wordlists.Ordinary(ws[c.first].fold) || ws[c.first].shouted():
			e.organisation += s.The * weak
		}
	case slices.Contains([]string{"by", "with", "told", "asked", "dear", "hi", "hello", "thanks", "wife", "husband", "son", "daughter", "brother", "sister", "mr", "mrs"}, before):
		e.person += s.By * weak
	}
	if p.acronym(c) && p.acts(c, at(c.first-1)) {
		e.organisation += s.Acronym * weak
	}
	after := c.last + 1
	owned := ws[c.last].possessive
	switch next := at(after); {
	case owned && (next == "wife" || next == "husband" || next == "son" || next == "daughter" || next == "mother" || next == "father"):
		e.person += s.Kin
	case owned:
	case slices.Contains(speech, next):
		e.person += s.Speech
	case next == "who" || mark(after) == "," && (at(after+1) == "who" || at(after+1) == "whose"):
		e.person += s.Who
	case slices.Contains(deeds, next):
		e.person += s.Deed * weak
	case p.ageAfter(ws, after) && !landmark(ws[c.first:after]):
		e.person += s.Age
	case regionAfter(ws, after):
		e.place += s.Region
	}
	if slices.Contains(speech, at(c.first-1)) {
		e.person += s.Speech
	}
	if role := p.roleAfter(c); role[1] > 0 {
		e.person += s.RoleAfter
		return e
	}
	e.add(p.kind(c, s))
	e.add(p.grammar(c, s, weak))
	return e
}

// modifies reports whether what follows at word k is a noun that the name belongs to: "the Roe government".
func (p *page) modifies(ws []word, k int) bool {
	return k < len(ws) && ws[k].letters && !ws[k].capital && !wordlists.Function(ws[k].fold) && !slices.Contains(speech, ws[k].fold) && !slices.Contains(deeds, ws[k].fold)
}

// landmark reports whether words are those of a place by their first or last: "Lake Roe".
func landmark(ws []word) bool {
	names := make([]string, len(ws))
	for i := range ws {
		names[i] = ws[i].fold
	}
	return wordlists.Landmark(names)
}
