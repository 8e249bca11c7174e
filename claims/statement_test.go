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

// A statement reads as a sentence: the verb that rules an infinitive stays with it, what a verb says nothing without is told, the noun of a
// relative clause stands where the clause means it, and marks that a part left out has left behind are gone.
func TestStatementsReadAsSentences(t *testing.T) {
	for _, test := range []struct{ line, lemma, want string }{
		{"The council vowed to open the hall in May.", "open", "The council vowed to open the hall in May"},
		{"The council has urged the school to close its gym.", "close", "The council has urged the school to close its gym"},
		{"The mayor and the council want to sell the barn and build a school.", "build", "The mayor and the council want to build a school"},
		{"The files show that the hall was closed.", "show", "The files show that the hall was closed"},
		{"The bridge which the army built was sold by the town.", "build", "the army built the bridge"},
		{"Ana Roe repeated her vow.", "repeat", "Ana Roe repeated her vow"},
		{"Ana Roe, who runs the hall, praised the town.", "praise", "Ana Roe praised the town"},
		{"The smith is keen to sell the forge.", "sell", "The smith is keen to sell the forge"},
		{"The council no longer wants to sell the barn.", "sell", "The council no longer wants to sell the barn"},
		{"The council hardly wants to sell the barn.", "sell", "The council hardly wants to sell the barn"},
		{"The flood left the bakery closed.", "leave", "The flood left the bakery closed"},
	} {
		a := read("Ardel\n" + test.line)
		list, _, _ := Of(a, Default())
		got := ""
		for i := range list {
			if c := &list[i]; c.Lemma == test.lemma && !c.Nominal && got == "" {
				got = c.Statement
			}
		}
		require.Equal(t, test.want, got, test.line)
	}
}
