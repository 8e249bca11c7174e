package grammar

import (
	"runtime"
	"testing"

	"github.com/stretchr/testify/require"
)

// small is a treebank of our own, large enough to learn from.
func small() []Example {
	var out []Example
	for n := range 20 { // more than one block of neighbours, which the jack-knife keeps together
		noun := []string{"mayor", "court", "driver", "nurse"}[n%4]
		for _, verb := range []string{"saw", "left", "closed"} {
			out = append(out, Example{
				Forms:  []string{"The", noun, verb, "the", "bridge", "."},
				Lemmas: []string{"the", noun, map[string]string{"saw": "see", "left": "leave", "closed": "close"}[verb], "the", "bridge", "."},
				Tags:   []string{"DET/DT", "NOUN/NN", "VERB/VBD", "DET/DT", "NOUN/NN", "PUNCT/."},
				Heads:  []int{1, 2, -1, 4, 2, 2},
				Rels:   []string{"det", "nsubj", "root", "det", "obj", "punct"},
			})
		}
	}
	return out
}

func quick() Training {
	tr := DefaultTraining()
	tr.TagEpochs, tr.ParseEpochs, tr.LeastTags, tr.LeastSteps, tr.LeastArcs = 3, 4, 1, 1, 1
	tr.PruneTags, tr.PruneSteps, tr.PruneArcs, tr.PruneBackSteps, tr.PruneBackArcs = 0, 0, 0, 0, 0
	return tr
}

func TestLearningIsRepeatable(t *testing.T) {
	a := Learn(small(), quick()).Encode()
	b := Learn(small(), quick()).Encode()
	require.Equal(t, a, b)
	m, err := Decode(a)
	require.NoError(t, err)
	require.Equal(t, a, m.Encode(), "what is read is what was written")
}

func TestLearningIsTheSameOnAnyNumberOfProcessors(t *testing.T) {
	defer runtime.GOMAXPROCS(runtime.GOMAXPROCS(1))
	one := Learn(small(), quick()).Encode()
	runtime.GOMAXPROCS(2)
	require.Equal(t, one, Learn(small(), quick()).Encode())
}

func TestLearnedTree(t *testing.T) {
	m := Learn(small(), quick())
	forms := []string{"The", "nurse", "saw", "the", "bridge", "."}
	tree := m.Parse(forms, m.Tag(forms))
	require.Equal(t, []int{1, 2, -1, 4, 2, 2}, tree.Heads)
	require.Equal(t, []string{"det", "nsubj", "root", "det", "obj", "punct"}, tree.Rels)
}

func TestProjectivise(t *testing.T) {
	heads := []int32{2, 3, 3, 4} // node 4 is the root; the arcs to 0 and 1 cross
	projectivise(heads)
	require.Equal(t, []int32{3, 3, 3, 4}, heads)
}

func TestCostsOfTheGoldTreeAreZeroSomewhere(t *testing.T) {
	for _, e := range small()[:2] {
		heads := []int32{1, 2, 6, 4, 2, 2}
		s := &state{}
		s.reset(len(e.Forms))
		for !s.done() {
			c := s.costs(heads)
			a := 0
			for k := range c {
				if c[k] < c[a] {
					a = k
				}
			}
			require.Zero(t, c[a])
			s.step(a, 0)
		}
		for i, h := range heads {
			require.Equal(t, h, s.node[i].head)
		}
	}
}

func TestPlain(t *testing.T) {
	for in, want := range map[string]string{"’s": "'s", "“": "\"", "—": "--", "–": "-", "----": "--", "plain": "plain", "\u00ad": "\u00ad", "co\u00adop": "coop"} {
		require.Equal(t, want, Plain(in))
	}
}

func TestShippedWeights(t *testing.T) {
	require.Less(t, len(weights), 6_000_000, "the file is to stay below 6 MB")
	require.NotPanics(t, func() { Load() })
}

func FuzzDecode(f *testing.F) {
	f.Add(Learn(small(), quick()).Encode())
	f.Fuzz(func(t *testing.T, b []byte) {
		if m, err := Decode(b); err == nil {
			forms := []string{"The", "mayor", "left"}
			m.Parse(forms, m.Tag(forms))
		}
	})
}

func FuzzParse(f *testing.F) {
	f.Add("The", "mayor", "left")
	m := Learn(small(), quick())
	f.Fuzz(func(t *testing.T, a, b, c string) {
		forms := []string{a, b, c}
		tree := m.Parse(forms, m.Tag(forms))
		require.Len(t, tree.Heads, 3)
	})
}

func BenchmarkDecode(b *testing.B) {
	for b.Loop() {
		if _, err := Decode(weights); err != nil {
			b.Fatal(err)
		}
	}
}

// TestNumberWordsAreNumbers: whatever the number word, and wherever it stands.
func TestNumberWordsAreNumbers(t *testing.T) {
	m := Load()
	for _, n := range []string{"Two", "Three", "Seven", "Eleven", "Twelve", "Fourteen", "Seventeen", "Thirty", "Forty-one", "NINETEEN", "seventeen"} {
		forms := []string{n, "people", "were", "injured", "on", "Monday", "when", "the", "roof", "fell", "in", "."}
		tags := m.Tag(forms)
		require.Equal(t, "NUM", m.UPOS(tags[0]), n)
		tree := m.Parse(forms, tags)
		require.Equal(t, []string{"nummod", "nsubj:pass"}, tree.Rels[:2], n)
	}
}
