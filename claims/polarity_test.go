package claims

import (
	"testing"

	"github.com/stretchr/testify/require"
)

// Behind a preposition of aim or charge a gerund does not say that something was done; behind one of time or manner it does.
func TestAnOpenGerund(t *testing.T) {
	for preposition, want := range map[string]bool{"for": true, "towards": true, "from": true, "after": false, "by": false} {
		a := parsed(`1	The	the	DET	DT	_	2	det
2	mayor	mayor	NOUN	NN	_	3	nsubj
3	resigned	resign	VERB	VBD	_	0	root
4	` + preposition + "	" + preposition + `	SCONJ	IN	_	5	mark
5	selling	sell	VERB	VBG	_	3	advcl
6	the	the	DET	DT	_	7	det
7	hall	hall	NOUN	NN	_	5	obj
8	.	.	PUNCT	.	_	3	punct`)
		found, _ := Extract(a, 0, Default())
		seen := false
		for _, c := range found {
			if c.Lemma == "sell" {
				seen = true
				require.Equal(t, want, c.Open, preposition)
			}
		}
		require.True(t, seen, preposition)
	}
}
