package matcher

import (
	"testing"

	"crosscheck/article"
	"crosscheck/claims"
	"crosscheck/language"
	"crosscheck/text"
)

// A figure is alone where its article has no other of its kind; people and times are never.
func TestLoneFigures(t *testing.T) {
	for _, c := range []struct {
		in, figure string
		want       bool
	}{
		{"The road is 187 kilometres long.", "187 kilometres", true},
		{"The road is 187 kilometres long. A path of 20 kilometres leads there.", "187 kilometres", false},
		{"The road is 187 kilometres long, and all 187 kilometres are paved.", "187 kilometres", true},
		{"The mill has 40 looms and 12 boats.", "40", true},
		{"The mill has 40 looms. It sold 12 looms.", "40", false},
		{"The mill has 40 workers.", "40", false},
		{"The trial took 40 days.", "40 days", false},
	} {
		a := language.Read(&article.Document{Text: c.in, Blocks: []article.Block{{Span: text.Span{End: len(c.in)}, Role: article.Body}}}, language.Default())
		found := false
		for i := range a.Quantities {
			if q := &a.Quantities[i]; q.Span.Of(c.in) == c.figure {
				found = true
				if got := figuresOf(a).only(&claims.Ask{Slot: claims.CountSlot, Value: i}); got != c.want {
					t.Errorf("%s: %s\n got %v\nwant %v", c.in, c.figure, got, c.want)
				}
				break
			}
		}
		if !found {
			t.Errorf("%s: no figure %q", c.in, c.figure)
		}
	}
}
