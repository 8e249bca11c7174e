package names

import (
	"strings"

	"crosscheck/language/syntax"
	"crosscheck/language/wordlists"
	"crosscheck/lexicon"
)

// Newspapers say beside a name that readers may not know what it names: "the company Roe", "Roe province", "Hurricane Ana".
// What kind of thing such a noun means, WordNet says (lexicon.ClassOf).

// kind is what a noun right before or behind a name says of it.
func (p *page) kind(c candidate, s Settings) evidenceFor {
	var e evidenceFor
	ws := p.words[c.sentence]
	for _, k := range [...]int{c.first - 1, c.last + 1} {
		if k < 0 || k >= len(ws) || k > c.last && ws[c.last].possessive || k < c.first && ws[k].possessive || ws[k].tag != syntax.NOUN || ws[k].capital {
			continue
		}
		w := &ws[k]
		lemma := strings.ToLower(p.sents[c.sentence].Tokens[w.last].Lemma)
		switch class := lexicon.ClassOf(lemma); {
		case class == lexicon.Place || wordlists.PlaceAfter(lemma) || k < c.first && wordlists.PlaceBefore(lemma):
			e.place += s.Kind
		case k < c.first && (class == lexicon.Group || wordlists.OrganisationHead(lemma)):
			e.organisation += s.Kind
		}
	}
	return e
}

// thing reports whether a name of several words is that of an event, a law, a ship or another thing by its first or last word:
// "Roe Accord", "Hurricane Ana".
func thing(ws []word) bool {
	last := &ws[len(ws)-1]
	if eventful(&ws[0]) {
		return true
	}
	if !wordlists.Ordinary(last.fold) || given(last.fold) || wordlists.Surname(last.fold) || wordlists.OrganisationHead(last.fold) || wordlists.OrganisationSuffix(last.fold) || wordlists.PlaceAfter(last.fold) {
		return false
	}
	switch lexicon.ClassOf(last.fold) {
	case lexicon.Act, lexicon.Thing, lexicon.Vehicle, lexicon.Money, lexicon.TimeSpan:
		return true
	}
	return false
}

// eventful reports whether the first word of a name of several is that of something that happens: "Hurricane", "Operation".
func eventful(w *word) bool {
	return wordlists.Ordinary(w.fold) && !given(w.fold) && !wordlists.OrganisationHead(w.fold) && !isTitle(w.fold) && !wordlists.Surname(w.fold) && lexicon.ClassOf(w.fold) == lexicon.Act
}

// event reports whether a candidate is the name of something that happens by its first word.
func (p *page) event(c candidate) bool {
	return c.last > c.first && c.title[1] == 0 && eventful(&p.words[c.sentence][c.first])
}

// premises reports whether the last word of a name is that of a building or a ground.
func premises(last string) bool {
	switch lexicon.ClassOf(last) {
	case lexicon.Building, lexicon.Place:
		return wordlists.Ordinary(last) && !wordlists.Surname(last)
	}
	return false
}
