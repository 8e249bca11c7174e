package claims

import (
	"testing"

	"github.com/stretchr/testify/assert"
)

// What a figure measures is found wherever its noun stands; people are counted and measure nothing.
func TestMeasured(t *testing.T) {
	const had = `1	Orbix	Orbix	PROPN	NNP	_	2	nsubj
2	had	have	VERB	VBD	_	0	root
3	a	a	DET	DT	_	4	det
4	depth	depth	NOUN	NN	_	2	obj
5	of	of	ADP	IN	_	6	case
6	340	340	NUM	CD	_	4	nmod
7	.	.	PUNCT	.	_	2	punct`
	const rose = `1	The	the	DET	DT	_	2	det
2	depth	depth	NOUN	NN	_	5	nsubj
3	of	of	ADP	IN	_	4	case
4	Orbix	Orbix	PROPN	NNP	_	2	nmod
5	rose	rise	VERB	VBD	_	0	root
6	to	to	ADP	IN	_	7	case
7	340	340	NUM	CD	_	5	obl
8	.	.	PUNCT	.	_	5	punct`
	const put = `1	She	she	PRON	PRP	_	2	nsubj
2	put	put	VERB	VBD	_	0	root
3	the	the	DET	DT	_	4	det
4	depth	depth	NOUN	NN	_	2	obj
5	at	at	ADP	IN	_	6	case
6	340	340	NUM	CD	_	2	obl
7	.	.	PUNCT	.	_	2	punct`
	const killed = `1	It	it	PRON	PRP	_	2	nsubj
2	had	have	VERB	VBD	_	0	root
3	340	340	NUM	CD	_	4	nummod
4	victims	victim	NOUN	NNS	_	2	obj
5	.	.	PUNCT	.	_	2	punct`
	for _, c := range []struct{ name, parsed, measured, owner string }{
		{"a noun of a number, and who has it", had, "depth", "Orbix"},
		{"what rose to a number, and whose it is", rose, "depth", "Orbix"},
		{"what is put at a number", put, "depth", ""},
		{"people are counted", killed, "", ""},
	} {
		t.Run(c.name, func(t *testing.T) {
			a := parsed(c.parsed)
			cs, _ := Extract(a, 0, Default())
			var got Frame
			for i := range cs {
				for _, ask := range NewAsker(a, Default()).Asks(&cs[i]) {
					if ask.Slot == CountSlot {
						got = ask.Frame
					}
				}
			}
			assert.Equal(t, c.measured, got.Measured)
			if c.owner != "" && assert.NotNil(t, got.Agent) {
				assert.Equal(t, c.owner, got.Agent.Text)
			}
		})
	}
}
