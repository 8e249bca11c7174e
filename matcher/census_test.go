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
		c.Count(d, TallyOf(b.Docs[d].Article, b.Docs[d].Asks), nil)
	}
}

// among is Among of the asks of some articles.
func (c *Census) among(b Batch, docs ...int) *Rarity {
	var tallies []*Tally
	for _, d := range docs {
		tallies = append(tallies, TallyOf(b.Docs[d].Article, b.Docs[d].Asks))
	}
	return c.Among(docs, tallies, nil)
}

func TestACensusOfAllCountsCopiesOnce(t *testing.T) {
	b := batchOf("fire", "fire", "flood")
	c := NewCensus(3, 3)
	c.countAll(b, 0, 1, 2)
	r := c.among(b, 0, 2)
	assert.Equal(t, []Count{{"", 2}, {"e:fire", 1}, {"w:fire", 1}, {"w:", 0}, {"e:flood", 1}, {"w:flood", 1}}, r.Counts(nil), "the same sentence twice")
	assert.Equal(t, []Count{{"", 2}, {"e:flood", 1}, {"w:flood", 1}, {"w:", 0}}, c.among(b, 2).Counts(nil), "nothing of what others ask")
}

// Of a sample, what others ask is scaled up, and what the articles at hand ask is counted, whether or not they lie in the sample.
func TestACensusOfASampleIsScaledUp(t *testing.T) {
	b := batchOf("fire", "fire at sea", "flood", "fire", "storm")
	b.Docs[1].Asks[0].Ask.Frame.Context = []string{"fire"}
	b.Docs[3].Article.Doc.Text = "anew, a fire"
	b.Docs[3].Article.Sentences[0].Span.End = len("anew, a fire")
	c := NewCensus(2, 4)
	c.countAll(b, 0, 1)
	outside := c.among(b, 3, 4)
	assert.Equal(t, []Count{{"", 4}, {"e:fire", 3}, {"w:fire", 5}, {"w:", 0}, {"e:storm", 1}, {"w:storm", 1}}, outside.Counts(nil), "its own, and two of half the batch")
	inside := c.among(b, 0)
	assert.Equal(t, []Count{{"", 4}, {"e:fire", 1}, {"w:fire", 3}, {"w:", 0}}, inside.Counts(nil), "its own, and another of half the batch")
}
