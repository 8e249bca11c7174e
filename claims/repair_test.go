package claims

import (
	"testing"

	"github.com/stretchr/testify/assert"

	"crosscheck/language/syntax"
)

func TestAnAuxiliaryBehindItsVerbIsNoPassive(t *testing.T) {
	word := func(form, lemma string, upos syntax.Tag, xpos string, head int, rel syntax.Relation) syntax.Token {
		return syntax.Token{Form: form, Lemma: lemma, UPOS: upos, XPOS: xpos, Head: head, Rel: rel}
	}
	s := &syntax.Sentence{Tokens: []syntax.Token{
		word("Police", "police", syntax.NOUN, "NNS", 1, "nsubj"),
		word("said", "say", syntax.VERB, "VBD", -1, "root"),
		word("men", "man", syntax.NOUN, "NNS", 1, "obj"),
		word("shot", "shoot", syntax.VERB, "VBN", 1, "xcomp"),
		word("were", "be", syntax.AUX, "VBD", 3, "aux"),
	}}
	got := mended(s, nil)
	assert.Equal(t, syntax.Relation("nsubj"), got.Tokens[2].Rel)
	assert.Equal(t, 3, got.Tokens[2].Head)
}

func TestANameIsTheHeadOfThePhraseThatEndsInIt(t *testing.T) {
	word := func(form string, upos syntax.Tag, xpos string, head int, rel syntax.Relation) syntax.Token {
		return syntax.Token{Form: form, Lemma: form, UPOS: upos, XPOS: xpos, Head: head, Rel: rel}
	}
	phrase := func(comma bool) *syntax.Sentence { // arrested the painter[,] Ana Roe in Lyon
		s := &syntax.Sentence{Tokens: []syntax.Token{
			word("arrested", syntax.VERB, "VBD", -1, "root"),
			word("the", syntax.DET, "DT", 2, "det"),
			word("painter", syntax.NOUN, "NN", 0, "obj"),
			word("Ana", syntax.PROPN, "NNP", 2, "appos"),
			word("Roe", syntax.PROPN, "NNP", 3, "flat"),
			word("in", syntax.ADP, "IN", 6, "case"),
			word("Lyon", syntax.PROPN, "NNP", 2, "nmod"),
		}}
		if comma {
			s.Tokens[4] = word(",", syntax.PUNCT, ",", 2, "punct")
			s.Tokens[3], s.Tokens[4] = s.Tokens[4], s.Tokens[3]
			s.Tokens[4].Head = 2
		}
		return s
	}
	got := mended(phrase(false), nil)
	assert.Equal(t, syntax.Relation("obj"), got.Tokens[3].Rel)
	assert.Equal(t, 3, got.Tokens[2].Head)
	assert.Equal(t, 3, got.Tokens[6].Head, "the place hangs on the name, where the scene finds it")
	got = mended(phrase(true), nil)
	assert.Equal(t, syntax.Relation("obj"), got.Tokens[2].Rel, "a comma makes two phrases of it")
}

func TestWordsInARingHangOnNothing(t *testing.T) {
	s := &syntax.Sentence{Tokens: []syntax.Token{
		{Form: "Roe", Lemma: "Roe", UPOS: syntax.PROPN, XPOS: "NNP", Head: 1, Rel: "nsubj"},
		{Form: "guilty", Lemma: "guilty", UPOS: syntax.ADJ, XPOS: "JJ", Head: 0, Rel: "xcomp"},
	}}
	for i, k := range mended(s, nil).Tokens {
		assert.Equal(t, -1, k.Head, i)
		assert.Equal(t, syntax.Relation("root"), k.Rel, i)
	}
	assert.Equal(t, syntax.Relation("nsubj"), s.Tokens[0].Rel, "the sentence itself is never changed")
}
