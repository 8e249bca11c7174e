package claims

import (
	"slices"

	"crosscheck/language"
)

// An Asked is one ask of an article, with the claim that answers it.
type Asked struct {
	Claim    int // index in the article's claims
	Sentence int // of the claim
	Ask      Ask
}

// AskedBy lists what the claims of an article ask, by claim; the ages that a sentence tells stand with its first claim. What is asked loosely
// comes last of its sentence.
func AskedBy(a *language.Article, list []Claim, s Settings) []Asked {
	asker := NewAsker(a, s)
	var out []Asked
	first := 0 // the first claim of the sentence, and the first of its asks
	var asks int
	for c := range list {
		if list[c].Sentence != list[first].Sentence {
			first, asks = c, len(out)
		}
		for _, ask := range asker.Asks(&list[c]) {
			out = append(out, Asked{c, list[c].Sentence, ask})
		}
		if c == 0 || list[c-1].Sentence != list[c].Sentence {
			for _, ask := range asker.Ages(list[c].Sentence) {
				out = append(out, Asked{c, list[c].Sentence, ask})
			}
		}
		if c+1 == len(list) || list[c+1].Sentence != list[c].Sentence {
			asked := func(q int) bool {
				return slices.ContainsFunc(out[asks:], func(x Asked) bool { return x.Ask.Value == q })
			}
			loose, at := asker.Loose(list, first, c+1, asked)
			for i, ask := range loose {
				out = append(out, Asked{at[i], list[c].Sentence, ask})
			}
		}
	}
	return out
}

// Of takes the claims out of every sentence of an article, and says what made none, and how many victims it tells of in all.
func Of(a *language.Article, s Settings) (all []Claim, skips []Skip, tolls []Toll) {
	k := account{a: a}
	for i := range a.Sentences {
		r, found, skipped := extract(a, i, s)
		if r != nil {
			k.add(r, found)
		}
		all = append(all, found...)
		skips = append(skips, skipped...)
	}
	return slices.Clone(all), skips, k.tolls() // no longer than it is
}
