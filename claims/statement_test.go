package claims

import (
	"testing"

	"github.com/stretchr/testify/require"
)

// A participle that opens the sentence stands behind its subject in the question, without its capital and set off.
func TestWordingOfAParticiple(t *testing.T) {
	const having = `1	Having	have	VERB	VBG	_	2	aux
2	closed	close	VERB	VBN	_	10	advcl
3	three	three	NUM	CD	_	4	nummod
4	schools	school	NOUN	NNS	_	2	obj
5	,	,	PUNCT	,	_	2	punct
6	the	the	DET	DT	_	7	det
7	council	council	NOUN	NN	_	10	nsubj
8	of	of	ADP	IN	_	9	case
9	Ardel	Ardel	PROPN	NNP	_	7	nmod
10	sold	sell	VERB	VBD	_	0	root
11	halls	hall	NOUN	NNS	_	10	obj
12	.	.	PUNCT	.	_	10	punct`
	a := parsed(having, "Ardel")
	found, _ := Extract(a, 0, Default())
	for i := range found {
		if found[i].Lemma == "close" {
			require.Equal(t, "the council of Ardel, having closed how many schools", Wording(a, &found[i], a.Sentences[0].Tokens[2].Span, "how many"))
			return
		}
	}
	t.Fatal("the participle makes no claim")
}
