package matcher

import (
	"testing"

	"github.com/stretchr/testify/assert"

	"crosscheck/article"
	"crosscheck/claims"
	"crosscheck/language"
	"crosscheck/language/syntax"
	"crosscheck/text"
)

// batchOf makes articles of one sentence each, that ask about one word each.
func batchOf(words ...string) Batch {
	var b Batch
	for _, w := range words {
		a := &language.Article{Doc: &article.Document{Text: "about " + w}, Sentences: []syntax.Sentence{{Span: text.Span{End: len("about " + w)}}}}
		b.Docs = append(b.Docs, Document{Article: a, Asks: []claims.Asked{{Ask: claims.Ask{Frame: claims.Frame{Event: w, Person: -1, Context: []string{w}}}}}})
	}
	return b
}

func (c *Census) countAll(b Batch, docs ...int) {
	for _, d := range docs {
		c.Count(d, b.Docs[d].Article, b.Docs[d].Asks, nil)
	}
}

func TestACensusOfAllCountsCopiesOnce(t *testing.T) {
	b := batchOf("fire", "fire", "flood")
	c := NewCensus(3, 3)
	c.countAll(b, 0, 1, 2)
	r := c.Among(nil, nil, b)
	assert.Equal(t, 2.0, r.Told())
	assert.Equal(t, 1.0, r.Word("fire"), "the same sentence twice")
	assert.Equal(t, 1.0, r.Event("flood"))
	assert.Zero(t, r.Word("storm"))
}

// Of a sample, what others ask is scaled up, and what the articles at hand ask is counted, whether or not they lie in the sample.
func TestACensusOfASampleIsScaledUp(t *testing.T) {
	b := batchOf("fire", "fire at sea", "flood", "storm")
	b.Docs[1].Asks[0].Ask.Frame.Context = []string{"fire"}
	c := NewCensus(2, 4)
	c.countAll(b, 0, 1)
	asks := func(docs ...int) (out [][]claims.Asked) {
		for _, d := range docs {
			out = append(out, b.Docs[d].Asks)
		}
		return out
	}
	outside := c.Among([]int{3}, asks(3), b)
	assert.Equal(t, 4.0, outside.Told())
	assert.Equal(t, 4.0, outside.Word("fire"), "two, of half the batch")
	assert.Equal(t, 1.0, outside.Word("storm"), "its own")
	inside := c.Among([]int{0}, asks(0), b)
	assert.Equal(t, 3.0, inside.Word("fire"), "its own, and another of half the batch")
	assert.Equal(t, 1.0, inside.Event("fire"), "its own alone, which are not scaled")
}
