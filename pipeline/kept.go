package pipeline

import (
	"crypto/sha256"
	"encoding/json"

	"crosscheck/article"
	"crosscheck/cache"
	"crosscheck/language"
	"crosscheck/text"
)

// read says what an article says, from the cache where the same article was read before with the same settings by the same build
// of crosscheck, and keeps it there otherwise. What comes from the cache is what would have been read.
func (run Runner) read(d *article.Document, s language.Settings) *language.Article {
	if run.Cache == nil {
		return language.Read(d, s)
	}
	key, ok := keyOf(run.Build, d, s)
	if !ok {
		return language.Read(d, s)
	}
	if raw, ok := run.Cache.Get(key); ok {
		a := &language.Article{}
		if json.Unmarshal(raw, a) == nil && len(a.Sentences) > 0 {
			a.Doc = d
			return a
		}
	}
	a := language.Read(d, s)
	bare := *a
	bare.Doc = nil
	if raw, err := json.Marshal(&bare); err == nil {
		run.Cache.Put(key, raw)
	}
	return a
}

// keyOf is the hash of all that the reading of an article depends on.
func keyOf(build string, d *article.Document, s language.Settings) (cache.Key, bool) {
	of := *d
	of.ID, of.Path, of.SHA256, of.Extra, of.Notes = "", "", "", nil, nil // where it lies says nothing of what it says
	of.Offsets = text.Offsets{}
	raw, err := json.Marshal(struct {
		Build    string
		Document article.Document
		Settings language.Settings
	}{build, of, s})
	return sha256.Sum256(raw), err == nil
}
