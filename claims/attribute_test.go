package claims

import (
	"testing"

	"github.com/stretchr/testify/assert"

	"crosscheck/article"
	"crosscheck/language"
	"crosscheck/text"
)

// One question, whichever way the value of an attribute is told; and none where a figure is part of what somebody does.
func TestAttribute(t *testing.T) {
	for _, c := range []struct{ text, attribute, owner string }{
		{"A 6.1-magnitude earthquake struck Ardel on Tuesday.", "magnitude", "earthquake"},
		{"A magnitude 6.1 quake hit Ardel on Tuesday.", "magnitude", "quake"},
		{"A magnitude-6.1 quake hit Ardel on Tuesday.", "magnitude", "quake"},
		{"The quake measured magnitude-5.9.", "magnitude", "quake"},
		{"A tremor measuring at least magnitude-5.9 shook Ardel.", "magnitude", "tremor"},
		{"The quake had a magnitude of 5.9.", "magnitude", "quake"},
		{"The quake measured 5.9 on the Richter scale.", "magnitude", "quake"},
		{"An earthquake measuring 5.9 on the Richter scale struck Ardel.", "magnitude", "earthquake"},
		{"An earthquake with a magnitude of 6.1 struck Ardel on Tuesday.", "magnitude", "earthquake"},
		{"The quake's magnitude was 5.9.", "magnitude", "quake"},
		{"The magnitude of the quake was put at 5.9.", "magnitude", "quake"},
		{"The tremor struck at a depth of 10 km.", "depth", "tremor"},
		{"The tremor was 10 kilometres deep.", "depth", "tremor"},
		{"A wave 12 metres high hit the harbour.", "height", "wave"},
		{"The 400-metre-long bridge was opened.", "length", "bridge"},
		{"The film was made on a budget of $5 million.", "budget", "film"},
		{"The film has a $6 million budget.", "budget", "film"},
		{"The statue, weighing 3 tonnes, fell.", "weight", "statue"},
		{"The strike lasted 12 days.", "duration", "strike"},
		{"The 12-day strike ended.", "duration", "strike"},
		{"A 12-metre wave hit the harbour.", "", "wave"},
		{"A quake of 5.9 on the open-ended Richter scale struck Ardel.", "magnitude", "quake"},
		{"The flood buried 12 on the night of great magnitude.", "", ""},
		{"Ana Roe ran 12 kilometres.", "", ""},
		{"Ana Roe served a sentence of three years.", "", ""},
	} {
		a := language.Read(&article.Document{Text: c.text, Blocks: []article.Block{{Span: text.Span{End: len(c.text)}}}}, language.Default())
		list, _, _ := Of(a, Default())
		attribute, owner := "", ""
		for _, k := range AskedBy(a, list, Default()) {
			if f := &k.Ask.Frame; k.Ask.Slot == CountSlot && f.Owned && f.Agent != nil {
				attribute, owner = f.Measured, f.Agent.Head
			}
		}
		assert.Equal(t, c.attribute, attribute, c.text)
		assert.Equal(t, c.owner, owner, c.text)
	}
}
