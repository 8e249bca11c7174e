package language_test

import (
	"testing"

	"github.com/stretchr/testify/assert"

	"crosscheck/article"
	"crosscheck/language"
	"crosscheck/text"
)

func TestSumsOfPeople(t *testing.T) {
	for _, c := range []struct {
		name, text string
		sum        float64 // 0 for none
		part       bool    // the sum is perhaps of some only
	}{
		{"two sorts with their numbers", "Two men and a woman were killed in the fire.", 3, false},
		{"three sorts", "Two men, a woman and three children were killed in the fire.", 6, false},
		{"a comma before the and", "Two men, a woman, and three children were killed in the fire.", 6, false},
		{"an object", "The fire killed two men and a woman.", 3, false},
		{"a clause that goes on", "Police held two men and a woman was hurt.", 0, false},
		{"an ampersand", "Two men & a woman were killed in the fire.", 3, false},
		{"a possessive is one", "A man and his wife drowned on Sunday.", 2, false},
		{"two names", "Ana Roe and Ivo Lund were arrested on Monday.", 2, true},
		{"a sort without a number", "Two men and women were killed in the fire.", 0, false},
		{"joined by or", "Two men or a woman were seen near the fire.", 0, false},
		{"not people", "Two houses and a barn burned down.", 0, false},
		{"rounded", "About 20 men and a woman were held.", 0, false},
		{"a month before a name", "In May, Ivan Petrok spoke to the council.", 0, false},
		{"a month before a couple", "In May, Ivan Petrok and Ana Roe spoke to the council.", 0, false},
		{"an apposition", "Ivo Lund, a teacher, was arrested on Monday.", 0, false},
		{"commas alone", "Ivo Lund, Ana Roe, were arrested on Monday.", 0, false},
	} {
		t.Run(c.name, func(t *testing.T) {
			d := &article.Document{Text: c.text, Blocks: []article.Block{{Span: text.Span{End: len(c.text)}, Role: article.Body}}}
			got, part := 0.0, false
			for _, q := range language.Read(d, language.Default()).Quantities {
				if q.Sum {
					got, part = *q.Value, q.Subset
				}
			}
			assert.Equal(t, c.sum, got)
			assert.Equal(t, c.part, part)
		})
	}
}
