package claims

import (
	"testing"

	"github.com/stretchr/testify/assert"
)

// A wrong name is worse than a pronoun.
func TestMeant(t *testing.T) {
	const roe, poe = 1, 2
	for _, c := range []struct {
		name string
		fits []bearer
		want int
	}{
		{"nobody", nil, -1},
		{"one", []bearer{{roe, 4, false, false}}, roe},
		{"the subject before the other", []bearer{{poe, 4, false, false}, {roe, 4, true, false}}, roe},
		{"a subject of unknown gender beside a name of the right one", []bearer{{poe, 4, false, true}, {roe, 4, true, false}}, -1},
		{"a subject of the right gender", []bearer{{poe, 4, false, true}, {roe, 4, true, true}}, roe},
		{"two subjects", []bearer{{poe, 4, true, true}, {roe, 4, true, true}}, -1},
		{"two, and neither is the subject", []bearer{{poe, 4, false, true}, {roe, 4, false, false}}, -1},
		{"alone in the nearest sentence, of the right gender", []bearer{{poe, 4, false, true}, {roe, 3, true, true}}, poe},
		{"alone in the nearest sentence, of unknown gender", []bearer{{poe, 4, false, false}, {roe, 3, true, true}}, -1},
	} {
		assert.Equal(t, c.want, meant(c.fits), c.name)
	}
}

// Who is named under the verb of a pronoun is another than the pronoun; who is named above it may be the same.
func TestANameUnderThePronounsVerb(t *testing.T) {
	const before = "1 Ana Ana PROPN NNP _ 3 nsubj\n2 Roe Roe PROPN NNP _ 1 flat\n3 spoke speak VERB VBD _ 0 root\n\n"
	for _, c := range []struct{ name, sentence, want string }{
		{"under it", "1 She she PRON PRP _ 2 nsubj\n2 praised praise VERB VBD _ 0 root\n3 Ana Ana PROPN NNP _ 2 obj\n4 Roe Roe PROPN NNP _ 3 flat", "She"},
		{"joined to it", "1 She she PRON PRP _ 2 nsubj\n2 praised praise VERB VBD _ 0 root\n3 Poe Poe PROPN NNP _ 2 obj\n4 but but CCONJ CC _ 7 cc\n5 Ana Ana PROPN NNP _ 7 nsubj\n6 Roe Roe PROPN NNP _ 5 flat\n7 left leave VERB VBD _ 2 conj", "Ana Roe"},
		{"above it", "1 When when SCONJ WRB _ 3 mark\n2 she she PRON PRP _ 3 nsubj\n3 arrived arrive VERB VBD _ 6 advcl\n4 Ana Ana PROPN NNP _ 6 nsubj\n5 Roe Roe PROPN NNP _ 4 flat\n6 waved wave VERB VBD _ 0 root", "Ana Roe"},
	} {
		a := parsed(before + c.sentence)
		got := ""
		cs, _ := Extract(a, 1, Default())
		for _, k := range cs {
			if k.Subject != nil && (k.Lemma == "praise" || k.Lemma == "arrive") {
				got = k.Subject.Text
			}
		}
		assert.Equal(t, c.want, got, c.name)
	}
}
