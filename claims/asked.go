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

// AskedBy lists what the claims of an article ask, by claim; the ages that a sentence tells stand with its first claim.
func AskedBy(a *language.Article, list []Claim, s Settings) []Asked {
	asker := NewAsker(a, s)
	var out []Asked
	for c := range list {
		for _, ask := range asker.Asks(&list[c]) {
			out = append(out, Asked{c, list[c].Sentence, ask})
		}
		if c == 0 || list[c-1].Sentence != list[c].Sentence {
			for _, ask := range asker.Ages(list[c].Sentence) {
				out = append(out, Asked{c, list[c].Sentence, ask})
			}
		}
	}
	return out
}

// Of takes the claims out of every sentence of an article, and says what made none.
func Of(a *language.Article, s Settings) (all []Claim, skips []Skip) {
	for i := range a.Sentences {
		found, skipped := Extract(a, i, s)
		all = append(all, found...)
		skips = append(skips, skipped...)
	}
	return slices.Clone(all), skips // no longer than it is
}
