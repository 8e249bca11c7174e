package names

import (
	"slices"
	"strings"

	"crosscheck/language/wordlists"
)

// Some months are given names, and one is a family name too: "May Roe", "Mrs May", "in May".

var homonyms = []string{"jan", "april", "may", "june", "august"}

// dating are words behind which such a word is the month, whatever follows it: "since June Ardel has had no mayor".
var dating = []string{"in", "since", "until", "till", "during", "early", "late", "mid", "last", "next", "this", "every", "each", "before", "after"}

// never reports whether word j is no name by itself: a word of the calendar, an abbreviation, a common heading.
func never(ws []word, j int) bool {
	fold := strings.ReplaceAll(ws[j].fold, " ", "")
	if !slices.Contains(homonyms, fold) {
		return wordlists.Never(fold)
	}
	dated := j > 0 && (slices.Contains(dating, ws[j-1].fold) || number(ws[j-1].form)) || j+1 < len(ws) && number(ws[j+1].form)
	return dated || wordlists.Never(fold) && !named(ws, j+1)
}

// number reports whether a word is written in figures.
func number(form string) bool { return form != "" && form[0] >= '0' && form[0] <= '9' }

// named reports whether word k can be the family name behind a given name.
func named(ws []word, k int) bool {
	if k >= len(ws) || !ws[k].capital || !ws[k].letters || ws[k].joined {
		return false
	}
	f := ws[k].fold
	return (wordlists.Surname(f) || !wordlists.Ordinary(f)) && !wordlists.Never(f) && !wordlists.Function(f) && !wordlists.People(f) && !wordlists.Organisation(f) && !wordlists.OrganisationHead(f) && !place(f)
}

// month reports whether a candidate is the word "May" alone, on a page where nobody is called so, or behind "the".
func (p *page) month(c candidate) bool {
	ws := p.words[c.sentence]
	return c.first == c.last && ws[c.first].fold == "may" && c.title[1] == 0 && (!p.mays || c.first > 0 && ws[c.first-1].fold == "the")
}

// bears reports whether word j is "May" as the name of somebody: behind a title or a given name, or before a family name.
func bears(ws []word, j int) bool {
	if ws[j].fold != "may" || !ws[j].capital {
		return false
	}
	before := j > 0 && ws[j-1].capital && !ws[j].joined && (isTitle(ws[j-1].fold) || given(ws[j-1].fold) && !slices.Contains(homonyms, ws[j-1].fold))
	return before || named(ws, j+1) && !never(ws, j)
}
