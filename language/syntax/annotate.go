package syntax

import (
	"crosscheck/language/syntax/conllu"
	"crosscheck/language/syntax/grammar"
)

// Annotate keeps the sentences and words of a CoNLL-U file and fills in lemmas, tags, heads and relations.
func Annotate(sents []conllu.Sentence) {
	for i := range sents {
		words := sents[i].Words
		s := Sentence{Tokens: make([]Token, len(words))}
		for j, w := range words {
			s.Tokens[j].Form = grammar.Plain(w.Form)
		}
		Grammar(&s)
		for j, t := range s.Tokens {
			w := &words[j]
			w.Lemma, w.UPOS, w.XPOS, w.Head, w.Rel = t.Lemma, string(t.UPOS), t.XPOS, t.Head, string(t.Rel)
		}
	}
}
