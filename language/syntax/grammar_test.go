package syntax

import (
	"fmt"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"crosscheck/article"
	"crosscheck/text"
)

func parsed(body string) Sentence {
	s := Sentence{Span: text.Span{End: len(body)}, Tokens: Tokenize(body, text.Span{End: len(body)})}
	Grammar(&s)
	return s
}

func TestGrammar(t *testing.T) {
	for _, c := range []struct{ in, word, want string }{
		{"The mayor opened the new bridge on Monday.", "mayor", "mayor NOUN nsubj opened"},
		{"The mayor opened the new bridge on Monday.", "bridge", "bridge NOUN obj opened"},
		{"Two prisoners were released by the court.", "prisoners", "prisoner NOUN nsubj:pass released"},
		{"Two prisoners were released by the court.", "Two", "two NUM nummod prisoners"},
		{"Two prisoners were released by the court.", "were", "be AUX aux:pass released"},
		{"She did not say that he was ill.", "not", "not PART advmod say"},
		{"She did not say that he was ill.", "ill", "ill ADJ ccomp say"},
	} {
		t.Run(c.in+" "+c.word, func(t *testing.T) {
			s := parsed(c.in)
			for _, w := range s.Tokens {
				if w.Form == c.word {
					require.Equal(t, c.want, fmt.Sprintf("%s %s %s %s", w.Lemma, w.UPOS, w.Rel, s.Tokens[w.Head].Form))
				}
			}
		})
	}
}

func TestTreeHasOneRootAndNoCycle(t *testing.T) {
	for _, body := range []string{"Go.", "!!! ... ???", "A B C D E F G", "Minister Resigns Over Bridge Collapse", "“We tried. We lost",
		strings.Repeat("the man who saw ", 60)} {
		s := parsed(body)
		roots := 0
		for i := range s.Tokens {
			if s.Tokens[i].Head < 0 {
				roots++
			}
			steps, k := 0, i
			for k >= 0 {
				k = s.Tokens[k].Head
				steps++
				require.LessOrEqual(t, steps, len(s.Tokens), "a cycle in %q", body)
			}
			for _, k := range s.Children(i) {
				require.Equal(t, i, s.Tokens[k].Head)
			}
		}
		require.Equal(t, 1, roots, body)
	}
}

func ExampleParse() {
	body := "The court freed 52 prisoners. Nobody was charged."
	d := &article.Document{Text: body, Blocks: []article.Block{{Span: text.Span{End: len(body)}}}}
	for _, s := range Parse(d, Default()) {
		root := s.Root()
		fmt.Println(s.Tokens[root].Lemma, s.Tokens[root].UPOS)
		if k := s.Child(root, "nsubj"); k >= 0 {
			fmt.Println("  subject:", s.Subtree(k).Of(body))
		}
	}
	// Output:
	// free VERB
	//   subject: The court
	// charge VERB
	//   subject: Nobody
}

func BenchmarkGrammar(b *testing.B) {
	s := parsed("The mayor of Orsa, who had opened the bridge in March, told reporters on Monday that at least 12 people were injured when it collapsed.")
	b.ReportAllocs()
	for b.Loop() {
		Grammar(&s)
	}
	b.ReportMetric(float64(len(s.Tokens))*float64(b.N)/b.Elapsed().Seconds(), "words/s")
}
