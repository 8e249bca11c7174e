package clash

import (
	"fmt"
	"slices"
	"sync"

	"crosscheck/language/syntax"
	"crosscheck/language/wordlists"
	"crosscheck/lexicon"
	"crosscheck/likeness"
)

// lands finds nouns that both texts have and that are of one land here and of another there: "Merish police", "Lindish police".
func (p *pair) lands() []Clash {
	var out []Clash
	for i := range p.short.words {
		w := &p.short.words[i]
		code := landOf(w)
		if code == "" || w.Head < 0 || p.partner[i] >= 0 || w.Rel != "amod" && w.Rel != "compound" || p.short.words[w.Head].Tag != syntax.NOUN {
			continue
		}
		t := p.partner[w.Head]
		if t < 0 || likeness.Near(&p.short.words[w.Head], &p.long.words[t]) < near || p.long.namesLand(code) {
			continue
		}
		met := p.met(func(k int) bool { return k == i })
		if met < p.set.Name {
			continue
		}
		for _, k := range p.long.words[t].Kids {
			x := &p.long.words[k]
			if other := landOf(x); other == "" || x.Rel != "amod" && x.Rel != "compound" && x.Rel != "nmod:poss" || !wordlists.Exclude(code, other) || slices.Contains(p.partner, k) {
				continue
			}
			a, b := x.Form+" "+p.long.words[t].Form, w.Form+" "+p.short.words[w.Head].Form
			out = append(out, Clash{Kind: Name, Met: met, A: a, B: b, Note: fmt.Sprintf("one says %s, the other %s", a, b)})
			break
		}
	}
	return out
}

// namesLand reports whether a text names a land or its people in any word.
func (s *side) namesLand(code string) bool {
	return slices.ContainsFunc(s.words, func(w likeness.Word) bool { return landOf(&w) == code })
}

// peoples are the countries of peoples, by adjective, as they are found; "" for a word that is none.
var peoples sync.Map

// landOf is the code of the country that a word names, or whose people it names; "" where it names none.
func landOf(w *likeness.Word) string {
	if w.Tag != syntax.PROPN && w.Tag != syntax.ADJ && w.Tag != syntax.NOUN {
		return ""
	}
	if c, ok := wordlists.Country(w.Form); ok {
		return c
	}
	if !wordlists.People(w.Form) {
		return ""
	}
	if c, ok := peoples.Load(w.Form); ok {
		return c.(string)
	}
	code := wordlists.CountryOf(func(country string) bool { return lexicon.Kin(w.Form, country) })
	peoples.Store(w.Form, code)
	return code
}
