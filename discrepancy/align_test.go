package discrepancy

import (
	"testing"

	"github.com/stretchr/testify/assert"

	"crosscheck/article"
	"crosscheck/language"
	"crosscheck/matcher"
	"crosscheck/text"
)

func TestRelate(t *testing.T) {
	for _, c := range []struct {
		name, a, b  string
		want        QuoteRelation
		substantive bool
	}{
		{"the same words", "we will rebuild the bridge within two years", "We will rebuild the bridge within two years", Verbatim, false},
		{"an ellipsis", "we will rebuild the bridge over the river within two years", "we will rebuild the bridge … within two years", Abridged, false},
		{"brackets", "we will rebuild it within two years and no later", "we will rebuild [the bridge] within two years and no later", Abridged, false},
		{"a shorter cut", "we will rebuild the bridge within two years and nobody will pay", "we will rebuild the bridge within two years", Abridged, false},
		{"another modal verb", "we will rebuild the bridge within two years", "we may rebuild the bridge within two years", Altered, true},
		{"a number", "we lost 12 houses to the water in one night", "we lost 21 houses to the water in one night", Altered, true},
		{"a negation dropped", "the bridge was not safe and everybody knew it", "the bridge was safe and everybody knew it", Altered, true},
		{"another plain word", "the bridge was old and everybody in town knew it", "the bridge was shaky and everybody in town knew it", Altered, false},
		{"British and American", "the colour of the water was brown that day", "the color of the water was brown that day", Verbatim, false},
	} {
		in := &Input{}
		u := func(i int, s string) *utterance {
			in.Batch.Docs = append(in.Batch.Docs, matcher.Document{Article: &language.Article{Doc: &article.Document{Text: s}}})
			return &utterance{doc: i, words: cut(s, text.Span{End: len(s)})}
		}
		got, ok := relate(in, u(0, c.a), u(1, c.b))
		assert.True(t, ok, c.name)
		assert.Equal(t, c.want, got.Relation, c.name)
		assert.Equal(t, c.substantive, got.Substantive, c.name)
	}
}

func FuzzAlign(f *testing.F) {
	f.Add("a b c d e", "a x c d e")
	f.Fuzz(func(t *testing.T, a, b string) {
		x, y := cut(a, text.Span{End: len(a)}), cut(b, text.Span{End: len(b)})
		if len(x)*len(y) > 10000 {
			return
		}
		if len(align(x, y)) != len(align(y, x)) {
			t.Error("alignment is longer one way round")
		}
		if n := min(400, len(x)); len(align(x, x)) != n {
			t.Error("a text does not align with itself")
		}
	})
}

func BenchmarkAlign(b *testing.B) {
	s := "we will rebuild the bridge over the river within two years and nobody will pay a toll for it"
	x := cut(s, text.Span{End: len(s)})
	for b.Loop() {
		align(x, x)
	}
}
