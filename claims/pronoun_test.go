package claims

import (
	"testing"

	"github.com/stretchr/testify/assert"
)

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

// What the grammar binds a pronoun to goes before every name told earlier.
func TestBoundPronouns(t *testing.T) {
	const before = "1 Ivo Ivo PROPN NNP _ 3 nsubj\n2 Roe Roe PROPN NNP _ 1 flat\n3 spoke speak VERB VBD _ 0 root\n\n"
	for _, c := range []struct{ name, sentence, lemma, want string }{
		{"himself is whoever did it", "1 A a DET DT _ 2 det\n2 baker baker NOUN NN _ 3 nsubj\n3 hurt hurt VERB VBD _ 0 root\n4 himself himself PRON PRP _ 3 obj", "hurt", "A baker hurt himself"},
		{"himself is the named subject", "1 Jan Jan PROPN NNP _ 3 nsubj\n2 Poe Poe PROPN NNP _ 1 flat\n3 hurt hurt VERB VBD _ 0 root\n4 himself himself PRON PRP _ 3 obj", "hurt", "Jan Poe hurt himself"},
		{"himself without anybody", "1 Himself himself PRON PRP _ 2 nsubj\n2 hurt hurt VERB VBD _ 0 root\n3 nobody nobody PRON NN _ 2 obj", "hurt", "Himself hurt nobody"},
		{"his is the unnamed subject's", "1 A a DET DT _ 2 det\n2 man man NOUN NN _ 3 nsubj\n3 lost lose VERB VBD _ 0 root\n4 his his PRON PRP$ _ 5 nmod:poss\n5 hat hat NOUN NN _ 3 obj", "lose", "A man lost his hat"},
		{"his under a subject that is nobody", "1 Fire fire NOUN NN _ 2 nsubj\n2 destroyed destroy VERB VBD _ 0 root\n3 his his PRON PRP$ _ 4 nmod:poss\n4 hat hat NOUN NN _ 2 obj", "destroy", "Fire destroyed Ivo Roe's hat"},
		{"his under a woman", "1 A a DET DT _ 2 det\n2 woman woman NOUN NN _ 3 nsubj\n3 found find VERB VBD _ 0 root\n4 his his PRON PRP$ _ 5 nmod:poss\n5 hat hat NOUN NN _ 3 obj", "find", "A woman found Ivo Roe's hat"},
		{"him is not the subject", "1 Ivo Ivo PROPN NNP _ 3 nsubj\n2 Roe Roe PROPN NNP _ 1 flat\n3 thanked thank VERB VBD _ 0 root\n4 him he PRON PRP _ 3 obj", "thank", "Ivo Roe thanked him"},
		{"somebody unnamed between", "1 The the DET DT _ 2 det\n2 driver driver NOUN NN _ 3 nsubj\n3 fled flee VERB VBD _ 0 root\n4 before before SCONJ IN _ 6 mark\n5 he he PRON PRP _ 6 nsubj\n6 fell fall VERB VBD _ 3 advcl", "fall", "he fell"},
	} {
		a := parsed(before + c.sentence)
		got := ""
		cs, _ := Extract(a, 1, Default())
		for _, k := range cs {
			if k.Lemma == c.lemma {
				got = k.Statement
			}
		}
		assert.Equal(t, c.want, got, c.name)
	}
}
