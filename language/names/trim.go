package names

import (
	"slices"
	"strings"

	"crosscheck/language/syntax"
	"crosscheck/language/wordlists"
	"crosscheck/lexicon"
)

// split parts a run in which a title stands between two names: "Ardel Prime Minister Ana Roe".
func (p *page) split(i, first, last int) []candidate {
	ws := p.words[i]
	whole := candidate{sentence: i, first: first, last: last}
	for k := first + 1; k < last; k++ {
		n := titleAt(ws, k, last)
		if n == 0 || k+n > last || ws[k-1].form == "of" || ws[k-1].form == "and" {
			continue
		}
		next := ws[k+n]
		if wordlists.OrganisationHead(next.fold) || wordlists.OrganisationSuffix(next.fold) || wordlists.PlaceAfter(next.fold) || !next.capital {
			continue
		}
		return []candidate{{sentence: i, first: first, last: k - 1}, {sentence: i, first: k, last: last}}
	}
	if k := p.headlineVerb(whole); k > 0 {
		return append(p.split(i, first, k-1), p.split(i, k+1, last)...)
	}
	if n := p.landed(whole); n > 0 {
		return []candidate{{sentence: i, first: first, last: first + n - 1}, {sentence: i, first: first + n, last: last}}
	}
	return p.roll(whole)
}

// headlineVerb is the word of a run that is the verb of a headline, "Ana Roe Slams Ben Doe", or 0: behind a given name and another
// word, in the form that goes with one subject, and no name that is known.
func (p *page) headlineVerb(c candidate) int {
	ws := p.words[c.sentence]
	for k := c.first + 2; k < c.last && given(ws[c.first].fold); k++ {
		w := &ws[k]
		stem, ok := strings.CutSuffix(w.fold, "s")
		if ok && !wordlists.Surname(w.fold) && !given(w.fold) && !wordlists.PlaceAfter(w.fold) && !wordlists.OrganisationHead(w.fold) && wordlists.Ordinary(w.fold) && lexicon.IsVerb(stem) && p.capital[w.fold] < 2 {
			return k
		}
	}
	return 0
}

// roll parts a list of people without commas, "Ana Roe Ben Doe": a long run in which given names begin anew.
func (p *page) roll(c candidate) []candidate {
	ws := p.words[c.sentence]
	for k := c.first + 2; c.last-c.first >= 3 && k < c.last; k++ {
		if given(ws[k].fold) && !given(ws[k-1].fold) && given(ws[c.first].fold) && ws[k-1].capital && !single(strings.TrimSuffix(ws[k-1].form, ".")) && !p.isOrganisation(ws, c) {
			left, right := c, c
			left.last, right.first = k-1, k
			return append([]candidate{left}, p.roll(right)...)
		}
	}
	return []candidate{c}
}

// titleAt is the number of words of the title that stands at word k, 0 where there is none.
func titleAt(ws []word, k, last int) int {
	for n := min(3, last-k+1); n > 0; n-- {
		folds := make([]string, n)
		for m := range n {
			folds[m] = ws[k+m].fold
		}
		if isTitle(office(strings.Join(folds, " "))) {
			return n
		}
	}
	return 0
}

// landed is the number of words of a country, or of its capitals, at the front of a run that goes on with a person's
// full name: "the envoy to Ardel Ana Roe", "U.S. Ana Roe".
func (p *page) landed(c candidate) int {
	ws := p.words[c.sentence]
	for n := min(3, c.last-c.first-1); n > 0; n-- {
		next := &ws[c.first+n]
		if !given(next.fold) || wordlists.OrganisationHead(next.fold) || wordlists.Land(next.fold) {
			continue
		}
		if n == 1 && c.first > 0 && slices.Contains(postings, ws[c.first-1].fold) && wordlists.GivenCommon(next.fold) && !p.isOrganisation(ws, c) && placelike(&ws[c.first]) {
			return n // "the envoy to Ardel Ana Roe", wherever Ardel is
		}
		front := candidate{sentence: c.sentence, first: c.first, last: c.first + n - 1}
		name := p.name(front)
		_, country := wordlists.Country(name)
		if land(ws[c.first].form) && n == 1 || country && !given(ws[c.first].fold) && !p.isOrganisation(ws, c) {
			return n
		}
	}
	return 0
}

// postings lead from an office to the place where it is held.
var postings = []string{"to", "of", "for", "in", "at"}

// placelike reports whether the first word of a run can be a place rather than part of a person's name.
func placelike(w *word) bool {
	return !given(w.fold) && !isTitle(w.fold) && !wordlists.Surname(w.fold) && !wordlists.Ordinary(w.fold) && !wordlists.Function(w.fold) && !single(strings.TrimSuffix(w.form, "."))
}

// tail takes off the end of a run what no name ends with: a title behind a country ("U.S. Ambassador"), what a
// headline says about a person ("Ana Roe Memos").
func (p *page) tail(c candidate) candidate {
	ws := p.words[c.sentence]
	for k := c.first + 1; k <= c.last; k++ {
		if n := titleAt(ws, k, c.last); n > 0 && k+n == c.last+1 && (n > 1 || p.landOrBody(candidate{sentence: c.sentence, first: c.first, last: k - 1})) {
			c.last = k - 1 // nobody is called "Vice President"
			break
		}
	}
	for c.last-c.first >= 2 && given(ws[c.first].fold) && p.said(ws, c.last) {
		c.last--
	}
	return c
}

func (p *page) landOrBody(c candidate) bool {
	name := p.name(c)
	ws := p.words[c.sentence]
	return land(ws[c.first].form) && c.first == c.last || c.last > c.first && wordlists.PlaceAfter(ws[c.last].fold) || wordlists.Land(name) && !given(name) || wordlists.Organisation(name)
}

// said reports whether word k behind a full name is one of the language: no family name, and used in small letters,
// or in a line that writes all words with a capital.
func (p *page) said(ws []word, k int) bool {
	w := &ws[k]
	if wordlists.Surname(w.fold) || given(w.fold) || !wordlists.Ordinary(w.fold) || wordlists.OrganisationHead(w.fold) || wordlists.OrganisationSuffix(w.fold) || w.tag == syntax.PROPN && !w.headline {
		return false
	}
	return w.headline || p.small[w.fold] > 0
}

// trim takes titles, peoples and calendar words off a run; nothing is left of some.
func (p *page) trim(c candidate) []candidate {
	ws := p.words[c.sentence]
	for c.first <= c.last {
		w := ws[c.first]
		if n := titleAt(ws, c.first, c.last); n > 0 && !p.isOrganisation(ws, c) && !(n == 1 && given(w.fold) && !w.abbreviated() && c.last > c.first && !p.title(w.fold)) {
			if c.title[1] > 0 && c.title[1] == c.first {
				c.title[1] = c.first + n
			} else {
				c.title = [2]int{c.first, c.first + n}
			}
			c.first += n
			continue
		}
		if c.last > c.first && (wordlists.People(w.fold) || w.fold == "former" || w.fold == "ex") && !p.isOrganisation(ws, c) {
			next := ws[c.first+1]
			if !wordlists.People(w.fold) || titleAt(ws, c.first+1, c.last) > 0 || land(next.form) || given(next.fold) && c.last > c.first+1 || wordlists.People(next.fold) {
				c.first++
				continue
			}
		}
		if c.last > c.first+1 && c.title[1] == 0 && given(ws[c.first+1].fold) && !given(w.fold) && !wordlists.Surname(w.fold) && wordlists.Ordinary(w.fold) &&
			!wordlists.Region(w.fold) && !wordlists.OrganisationHead(w.fold) && (wordlists.Role(w.fold) || opens(ws, c.first)) && !p.isOrganisation(ws, c) {
			c.first++ // "Gunman Roe Doe", "Told Ana Roe"
			continue
		}
		break
	}
	c = p.tail(c)
	for c.last >= c.first && (wordlists.Never(ws[c.last].fold) || !ws[c.last].capital) {
		c.last--
	}
	for k := c.first + 1; k < c.last; k++ {
		if wordlists.Never(ws[k].fold) && !given(ws[k].fold) && !ws[k].initial() {
			left, right := c, c
			left.last, right.first, right.title = k-1, k+1, [2]int{}
			return append(p.trim(left), p.trim(right)...)
		}
	}
	if c.first > c.last || c.first == c.last && p.noName(ws, c) || p.month(c) || p.phrase(c) || p.adjectives(c) || p.post(c) {
		return nil
	}
	return []candidate{c}
}

// title reports whether the page or the world takes a word for a title rather than a given name.
func (p *page) title(fold string) bool {
	t, ok := wordlists.TitleOf(fold)
	return ok && (t.Kind == wordlists.Honorific || wordlists.Ordinary(fold))
}

func (w *word) abbreviated() bool { return strings.HasSuffix(w.form, ".") }

// initial reports whether a word is the first letter of a name, which has its full stop: the "A." of "Ana A. Roe" is no article.
func (w *word) initial() bool {
	return w.capital && w.abbreviated() && single(strings.TrimSuffix(w.form, "."))
}

// isOrganisation reports whether a run ends, or leads, as organisations do: "General Roe Ltd".
func (p *page) isOrganisation(ws []word, c candidate) bool {
	if c.last == c.first {
		return false
	}
	last := ws[c.last].fold
	if wordlists.OrganisationSuffix(last) && !given(last) || wordlists.OrganisationHead(last) && !wordlists.Surname(last) {
		return true
	}
	name := p.name(c)
	return wordlists.Organisation(name) || wordlists.Region(name)
}

// adjectives reports whether a run tells only whose something is: "Eastern European", "Ruritanian-American".
func (p *page) adjectives(c candidate) bool {
	words := strings.Fields(p.name(c))
	if c.title[1] > 0 || len(words) < 2 || wordlists.Region(strings.Join(words, " ")) {
		return false
	}
	peoples := 0
	for _, f := range words {
		switch {
		case wordlists.People(f) && !wordlists.Land(f) && !wordlists.Surname(f) && city(f) == 0:
			peoples++
		case !direction(f):
			return false
		}
	}
	return peoples > 0
}

// direction reports whether a word says where a part of a country or of the world lies.
func direction(f string) bool {
	switch f {
	case "north", "south", "east", "west", "northern", "southern", "eastern", "western", "central", "northeastern", "northwestern", "southeastern",
		"southwestern", "north eastern", "south eastern", "upper", "lower", "middle", "non", "pan", "pro", "anti":
		return true
	}
	return false
}

// post reports whether a run is an office by itself: "Permanent Representative".
func (p *page) post(c candidate) bool {
	ws := p.words[c.sentence]
	if c.first == c.last || c.title[1] > 0 || !wordlists.Role(ws[c.last].fold) || !wordlists.Ordinary(ws[c.last].fold) {
		return false
	}
	for _, w := range ws[c.first:c.last] {
		if given(w.fold) || wordlists.Surname(w.fold) || !wordlists.Ordinary(w.fold) || wordlists.Region(w.fold) {
			return false
		}
	}
	return !wordlists.Organisation(p.name(c))
}

// phrase reports whether a run is made of the language's own words, and the grammar sees no name in it.
func (p *page) phrase(c candidate) bool {
	if c.title[1] > 0 || p.ofAge(c) || p.calls(c) {
		return false
	}
	for _, w := range p.words[c.sentence][c.first : c.last+1] {
		if w.tag == "PROPN" || w.tag == "X" || w.tag == "" || w.shouted() || !wordlists.Ordinary(w.fold) {
			return false
		}
	}
	name := p.name(c)
	return !wordlists.Organisation(name) && !wordlists.Region(name)
}

// noName reports whether one word by itself names nothing.
func (p *page) noName(ws []word, c candidate) bool {
	w := ws[c.first]
	switch {
	case land(w.form):
		return false
	case wordlists.Never(w.fold), wordlists.People(w.fold) && !w.shouted() && !given(w.fold) && !wordlists.Region(w.fold):
		return true
	case isTitle(w.fold) && !given(w.fold), wordlists.Role(w.fold) && wordlists.Ordinary(w.fold) && c.title[1] == 0:
		return true
	case len(w.form) < 2:
		return true
	}
	return p.small[w.fold] > 0 && p.capital[w.fold] <= p.small[w.fold] && wordlists.Ordinary(w.fold) && !w.shouted() && c.title[1] == 0
}

// name is a candidate's folded text.
func (p *page) name(c candidate) string {
	var b strings.Builder
	for _, w := range p.words[c.sentence][c.first : c.last+1] {
		if w.fold == "" {
			continue
		}
		if b.Len() > 0 {
			b.WriteByte(' ')
		}
		b.WriteString(w.fold)
	}
	return b.String()
}

// cutAll takes off full names what only follows them in a headline or after a lost full stop: "Ana Roe Memos" where
// Ana Roe is named elsewhere in the document, and the last word is one of the language or another name.
func (p *page) cutAll(cands []candidate) {
	names := map[string]bool{}
	for _, c := range cands {
		names[p.name(c)] = true
	}
	for i := range cands {
		c := &cands[i]
		ws := p.words[c.sentence]
		if c.last-c.first < 2 || !given(ws[c.first].fold) || generation(ws[c.last].fold) {
			continue
		}
		shorter := *c
		shorter.last--
		last := ws[c.last].fold
		if names[p.name(shorter)] && (wordlists.Ordinary(last) && !wordlists.Surname(last) && !wordlists.PlaceAfter(last) && !wordlists.OrganisationHead(last) || names[last]) {
			c.last--
		}
	}
}
