package syntax

import (
	"testing"

	"github.com/stretchr/testify/assert"

	"crosscheck/article"
	"crosscheck/text"
)

func TestPackedSentencesAreUnpackedAsTheyWere(t *testing.T) {
	body := "The mayor of Dunmore didn’t say “when” 1,200 so\u00adldiers left. Ärzte WERE told; it rained — twice!\nTo be continued"
	d := &article.Document{Text: body, Blocks: []article.Block{{Span: text.Span{Start: 0, End: len(body)}, Role: article.Body}}}
	for _, s := range Parse(d, Default()) {
		want := s
		s.Pack(body)
		assert.Nil(t, s.Tokens, "packed away")
		assert.Less(t, len(s.Packed), 16*len(want.Tokens))
		got := s.Unpacked(body)
		assert.Equal(t, want.Tokens, got.Tokens)
		for i := range want.Tokens {
			assert.ElementsMatch(t, want.Children(i), got.Children(i))
		}
		s.Pack(body)
		assert.Equal(t, want.Tokens, s.Unpacked(body).Tokens, "packed twice")
	}
}

func TestASentenceWithAStrangeLabelIsNotPacked(t *testing.T) {
	s := Sentence{Span: text.Span{Start: 0, End: 2}, Tokens: []Token{{Span: text.Span{Start: 0, End: 2}, Form: "Go", Lemma: "go", Rel: "strange"}}}
	s.Pack("Go")
	assert.Len(t, s.Tokens, 1)
	assert.Same(t, &s, s.Unpacked("Go"))
}
