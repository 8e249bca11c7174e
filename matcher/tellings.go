package matcher

import (
	"math"

	"crosscheck/claims"
	"crosscheck/lexicon"
)

// What most articles of a story tell of in the same word is the story's event: there the word alone says much. A word that one
// article uses again and again ("win" in a report on sports) says little.

// A telling counts how one kind of event is told in one story.
type telling struct {
	asks, articles int // that tell of it
	last           int // the document counted last
}

// A storyCount is what is counted of a story.
type storyCount struct {
	asks, articles, last int
	kinds                map[string]*telling
}

// tellings counts the events of each story among the items, which stand in the order of their documents.
func tellings(items []*item) {
	stories := map[int]*storyCount{}
	for _, it := range items {
		if it.Ask.Slot != claims.PolaritySlot {
			continue
		}
		s := stories[it.story]
		if s == nil {
			s = &storyCount{last: -1, kinds: map[string]*telling{}}
			stories[it.story] = s
		}
		k := kindOf(it.Ask.Frame.Event)
		t := s.kinds[k]
		if t == nil {
			t = &telling{last: -1}
			s.kinds[k] = t
		}
		s.asks++
		t.asks++
		if s.last != it.Doc {
			s.last = it.Doc
			s.articles++
		}
		if t.last != it.Doc {
			t.last = it.Doc
			t.articles++
		}
		it.told, it.among = t, s
	}
}

// kindOf is the same for a verb, its noun, and what news.txt puts beside them.
func kindOf(event string) string {
	if g := lexicon.Event(event); g != "" {
		return g
	}
	if v := lexicon.VerbOf(event); v != "" {
		return group(v)
	}
	return event
}

// rareInStory is how seldom the asks of its story tell of an item's event, in bits.
func (it *item) rareInStory() float64 {
	return math.Log2(float64(it.among.asks) / float64(it.told.asks))
}

// others is which share of its story's articles tells of the item's event, two left out.
func (it *item) others() float64 {
	return float64(max(0, it.told.articles-2)) / float64(it.among.articles)
}
