package claims

import (
	"testing"

	"github.com/stretchr/testify/assert"
)

// "It" and "they" stand for the noun that the text speaks of, where only one agrees in number.
func TestStandsFor(t *testing.T) {
	const talks = `1	Talks	talk	NOUN	NNS	_	2	nsubj
2	failed	fail	VERB	VBD	_	0	root
3	over	over	ADP	IN	_	5	case
4	the	the	DET	DT	_	5	det
5	pay	pay	NOUN	NN	_	2	obl
6	.	.	PUNCT	.	_	2	punct
`
	const two = `1	Talks	talk	NOUN	NNS	_	4	nsubj
2	and	and	CCONJ	CC	_	3	cc
3	strikes	strike	NOUN	NNS	_	4	nsubj
4	failed	fail	VERB	VBD	_	0	root
5	.	.	PUNCT	.	_	4	punct
`
	for _, c := range []struct{ name, before, pronoun, want string }{
		{"many, a plural", talks, "They", "talk"},
		{"one, no subject that agrees", talks, "It", "pay"},
		{"two that agree", two, "They", ""},
		{"a person has a name of their own", talks, "She", ""},
	} {
		t.Run(c.name, func(t *testing.T) {
			a := parsed(c.before + "\n1	" + c.pronoun + "	x	PRON	PRP	_	2	nsubj\n2	ended	end	VERB	VBD	_	0	root\n3	.	.	PUNCT	.	_	2	punct\n")
			assert.Equal(t, c.want, newReader(a, 1, Default()).standsFor(0))
		})
	}
}
