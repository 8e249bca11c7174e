package syntax

import (
	"fmt"
	"strconv"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"
)

// tree reads words as "form tag penn head relation", heads counted from 1 and 0 for the root, one word a line.
func tree(t *testing.T, lines string) *Sentence {
	t.Helper()
	s := &Sentence{}
	for _, l := range strings.Split(strings.TrimSpace(lines), "\n") {
		f := strings.Fields(l)
		require.Len(t, f, 5, l)
		head, err := strconv.Atoi(f[3])
		require.NoError(t, err)
		s.Tokens = append(s.Tokens, Token{Form: f[0], Lemma: strings.ToLower(f[0]), UPOS: Tag(f[1]), XPOS: f[2], Head: head - 1, Rel: Relation(f[4])})
	}
	return s
}

// Trees as a greedy parser leaves them, and what becomes of the words that it hung wrongly.
func TestMend(t *testing.T) {
	for _, c := range []struct{ name, in, want string }{
		{"a verb is no auxiliary of the next clause", `
			Thirty NUM CD 2 nummod
			people NOUN NNS 3 nsubj
			died VERB VBD 7 aux
			and CCONJ CC 5 cc
			dozens NOUN NNS 3 conj
			were AUX VBD 7 aux:pass
			hurt VERB VBN 0 root
			. PUNCT . 7 punct`,
			"died root; and cc of hurt; dozens nsubj:pass of hurt; hurt conj of died; . punct of died"},
		{"an auxiliary stays one", `
			He PRON PRP 3 nsubj
			had AUX VBD 3 aux
			gone VERB VBN 0 root`, ""},
		{"a past tense is no quality of the noun behind it", `
			Roe PROPN NNP 6 nsubj
			, PUNCT , 1 punct
			told VERB VBD 4 amod
			reporters NOUN NNS 6 compound
			in ADP IN 6 case
			hall NOUN NN 0 root`,
			"Roe nsubj of told; told root; reporters obj of told; hall obl of told"},
		{"a day is no part of a name that has an article", `
			On ADP IN 4 case
			Tuesday PROPN NNP 4 compound
			the DET DT 4 det
			water NOUN NN 5 obj
			reached VERB VBD 0 root
			Ardel PROPN NNP 5 obj`,
			"On case of Tuesday; Tuesday obl of reached; water nsubj of reached"},
		{"nobody is another name of a day", `
			On ADP IN 2 case
			Monday PROPN NNP 6 obl
			, PUNCT , 5 punct
			the DET DT 5 det
			mayor NOUN NN 2 appos
			resigned VERB VBD 0 root`,
			"mayor nsubj of resigned"},
		{"twelve count nothing across an auxiliary", `
			12 NUM CD 3 nummod
			were AUX VBD 3 cop
			injured ADJ JJ 0 root`,
			"12 nsubj of injured"},
		{"a number behind a verb is no part of its name", `
			killing VERB VBG 0 root
			three NUM CD 1 obj
			and CCONJ CC 4 cc
			injuring VERB VBG 1 conj
			12 NUM CD 4 flat`,
			"12 obj of injuring"},
		{"each verb has the object beside it", `
			killed VERB VBD 0 root
			four NUM CD 1 obj
			and CCONJ CC 4 cc
			injured VERB VBD 1 conj
			six NUM CD 1 obl:unmarked`,
			"six obj of injured"},
		{"one object of two verbs is the first one's", `
			mended VERB VBD 0 root
			and CCONJ CC 3 cc
			painted VERB VBD 1 conj
			boats NOUN NNS 1 obj`, ""},
		{"the injured", `
			The DET DT 4 det
			injured VERB VBN 4 advcl
			were AUX VBD 4 aux:pass
			taken VERB VBN 0 root`,
			"The det of injured; injured nsubj:pass of taken"},
		{"nothing hangs on a full stop", `
			will AUX MD 2 aux
			stay VERB VB 0 root
			closed VERB VBN 4 advcl
			. PUNCT . 2 punct`,
			"closed xcomp of stay"},
		{"two objects of one verb are a list", `
			rescued VERB VBD 0 root
			her PRON PRP$ 3 nmod:poss
			daughter NOUN NN 1 obj
			and CCONJ CC 6 cc
			two NUM CD 6 nummod
			grandchildren NOUN NNS 1 conj
			. PUNCT . 1 punct`,
			"grandchildren conj of daughter"},
		{"a clause behind an object is none of its list", `
			rescued VERB VBD 0 root
			a DET DT 3 det
			dog NOUN NN 1 obj
			and CCONJ CC 6 cc
			neighbours NOUN NNS 6 nsubj
			happy ADJ JJ 1 conj`, ""},
		{"what the storm left people", `
			storms NOUN NNS 2 nsubj
			leave VERB VBP 0 root
			two NUM CD 4 nummod
			boys NOUN NNS 2 obj
			homeless ADJ JJ 2 advcl`,
			"homeless xcomp of leave"},
		{"a finite clause is no subject", `
			shots NOUN NNS 2 nsubj
			rang VERB VBD 7 nsubj
			out ADV RB 2 advmod
			and CCONJ CC 5 cc
			people NOUN NNS 2 conj
			were AUX VBD 7 cop
			hurt ADJ JJ 0 root
			. PUNCT . 7 punct`,
			"rang root; and cc of hurt; people nsubj of hurt; hurt conj of rang; . punct of rang"},
	} {
		t.Run(c.name, func(t *testing.T) {
			s := tree(t, c.in)
			before := append([]Token{}, s.Tokens...)
			s.mend()
			var got []string
			for i, w := range s.Tokens {
				if w.Head == before[i].Head && w.Rel == before[i].Rel {
					continue
				}
				of := ""
				if w.Head >= 0 {
					of = " of " + s.Tokens[w.Head].Form
				}
				got = append(got, fmt.Sprintf("%s %s%s", w.Form, w.Rel, of))
			}
			require.Equal(t, c.want, strings.Join(got, "; "))
		})
	}
}
