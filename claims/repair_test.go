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
