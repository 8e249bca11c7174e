package discrepancy

import (
	"testing"

	"github.com/stretchr/testify/assert"

	"crosscheck/language/quotes"
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
		{"a number in letters", "we lost twelve houses to the water in one night", "we lost twenty houses to the water in one night", Altered, true},
		{"another unit", "we shut the sluice within four days of the alarm", "we shut the sluice within four hours of the alarm", Altered, true},
		{"another last word", "we shut the sluice after four days", "we shut the sluice after four hours", Altered, true},
		{"a negation dropped", "the bridge was not safe and everybody knew it", "the bridge was safe and everybody knew it", Altered, true},
		{"a date left out", "I wrote to them on 3 May and nobody answered me", "I wrote to them and nobody answered me", Altered, false},
		{"another plain word", "the bridge was old and everybody in town knew it", "the bridge was shaky and everybody in town knew it", Altered, false},
		{"British and American", "the colour of the water was brown that day", "the color of the water was brown that day", Verbatim, false},
	} {
		u := func(s string) *utterance {
			x := spoken(s, []text.Span{{End: len(s)}})
			return &x
		}
		got, ok := relate(u(c.a), u(c.b), quotes.Default())
		assert.True(t, ok, c.name)
		assert.Equal(t, c.want, got.Relation, c.name)
		assert.Equal(t, c.substantive, got.Substantive, c.name)
	}
}

// The place of a change leads into the document, whichever stretch of a split quotation it stands in.
func TestAChangeLeadsToItsPlace(t *testing.T) {
	body := "“We shut the sluice,” she said, “within four days.”"
	u := spoken(body, []text.Span{{Start: 3, End: 22}, {Start: 39, End: 56}})
	four := len("We shut the sluice, within ")
	at := u.place(text.Span{Start: four, End: four + 4})
	assert.Equal(t, "four", body[at.Start:at.Start+4])
}
