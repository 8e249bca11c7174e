package claims

import (
	"flag"
	"fmt"
	"os"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

var update = flag.Bool("update", false, "rewrite the expected claims of testdata")

// TestExtract reads testdata/clauses.txt: a parsed sentence, a line of dashes, the claims it makes.
func TestExtract(t *testing.T) {
	const path = "testdata/clauses.txt"
	raw, err := os.ReadFile(path)
	require.NoError(t, err)
	var out []string
	for part := range strings.SplitSeq(string(raw), "====\n") {
		input, want, _ := strings.Cut(part, "----\n")
		got := show(input)
		out = append(out, input+"----\n"+got)
		if !*update {
			assert.Equal(t, strings.TrimSpace(want), strings.TrimSpace(got), input)
		}
	}
	if *update {
		require.NoError(t, os.WriteFile(path, []byte(strings.Join(out, "====\n")), 0o644))
	}
}

func show(conllu string) string {
	var b strings.Builder
	a := parsed(conllu, "Ardel")
	cs, _ := Extract(a, 0, Default())
	for _, c := range cs {
		fmt.Fprintf(&b, "%s %s", c.Kind, c.Lemma)
		if c.Modality != Certain {
			fmt.Fprintf(&b, " (%s)", c.Modality)
		}
		b.WriteString(": ")
		if c.Negated {
			b.WriteString("not ")
		}
		b.WriteString(c.Statement + "\n")
		if c.Subject != nil {
			fmt.Fprintf(&b, "  who    %s\n", c.Subject.Text)
		}
		if c.Object != nil {
			fmt.Fprintf(&b, "  whom   %s\n", c.Object.Text)
		}
	}
	return b.String()
}

// FuzzExtract feeds any tree, rings and strays among the heads included: no panic, and every span lies in
// its sentence.
func FuzzExtract(f *testing.F) {
	f.Add("1 The the DET DT _ 2 det\n2 flood flood NOUN NN _ 3 nsubj\n3 killed kill VERB VBD _ 0 root\n4 12 12 NUM CD _ 5 nummod\n5 people people NOUN NNS _ 3 obj")
	f.Add("1 a a VERB VBN _ 2 conj\n2 b b VERB VBN _ 1 conj")
	f.Add("1 Roe Roe PROPN NNP _ 9 xcomp\n2 his he PRON PRP$ _ 2 nmod:poss\n3 wife wife NOUN NN _ 1 appos")
	f.Fuzz(func(t *testing.T, conllu string) {
		a := parsed(conllu)
		for i := range a.Sentences {
			cs, _ := Extract(a, i, Settings{BackgroundDays: 1, MinWords: 1, MaxWords: 50})
			for k := range cs {
				if !a.Sentences[i].Span.Contains(cs[k].Span) || !a.Sentences[i].Span.Contains(cs[k].Predicate) {
					t.Errorf("a claim lies outside its sentence: %v", cs[k].Span)
				}
				NewAsker(a, Default()).Asks(&cs[k])
				When(a, &cs[k])
			}
		}
	})
}

func TestKindsAreDocumented(t *testing.T) {
	for _, k := range All {
		assert.NotEmpty(t, k.Doc, k.Name)
		assert.NotEmpty(t, k.Example, k.Name)
	}
}

func BenchmarkExtract(b *testing.B) {
	raw, err := os.ReadFile("testdata/clauses.txt")
	require.NoError(b, err)
	input, _, _ := strings.Cut(string(raw), "----\n")
	a := parsed(input)
	for b.Loop() {
		Extract(a, 0, Default())
	}
}
