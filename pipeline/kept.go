package pipeline

import (
	"crypto/sha256"
	"encoding/json"

	"crosscheck/article"
	"crosscheck/cache"
	"crosscheck/claims"
	"crosscheck/config"
	"crosscheck/language"
	"crosscheck/language/dates"
	langnames "crosscheck/language/names"
	"crosscheck/language/quantity"
	"crosscheck/language/quotes"
	"crosscheck/language/syntax"
	"crosscheck/pack"
	"crosscheck/text"
)

// A reading is all that one article says by itself: its words with what they mean, its claims, and what these ask.
type reading struct {
	Sentences  []syntax.Sentence // packed
	Dates      []dates.Expression
	Quantities []quantity.Quantity
	Names      langnames.Result
	Quotes     []quotes.Quote
	Claims     []claims.Claim
	Skips      []claims.Skip
	Asks       []byte // []claims.Asked, packed: they are many, and wanted only while questions are matched
}

// article is the article of a reading.
func (k *reading) article(d *article.Document) *language.Article {
	return &language.Article{Doc: d, Sentences: k.Sentences, Dates: k.Dates, Quantities: k.Quantities, Names: k.Names, Quotes: k.Quotes}
}

// asks are what the claims of a reading ask.
func (k *reading) asks() []claims.Asked {
	var out []claims.Asked
	if err := pack.Read(k.Asks, &out); err != nil && k.Asks != nil {
		panic(err) // packed by this run, or by one of the same build and read back unchanged
	}
	return out
}

// readingOf reads an article, takes the claims out of it and puts the words of its sentences aside: what comes later needs those of few.
func readingOf(d *article.Document, c config.Config) *reading {
	a := language.Read(d, c.Language.Settings())
	k := &reading{Dates: a.Dates, Quantities: a.Quantities, Names: a.Names, Quotes: a.Quotes}
	k.Claims, k.Skips = claims.Of(a, c.Claims)
	for i := range a.Sentences {
		a.Sentences[i].Pack(d.Text)
	}
	k.Sentences = a.Sentences
	asks := claims.AskedBy(a, k.Claims, c.Claims)
	k.Asks = pack.Append(nil, &asks)
	return k
}

// read says what an article says, from the cache where the same article was read before with the same settings by the same build
// of crosscheck, and keeps it there otherwise. What comes from the cache is what would have been read.
func (run Runner) read(d *article.Document, c config.Config) *reading {
	if run.Cache == nil {
		return readingOf(d, c)
	}
	key, ok := keyOf(run.Build, d, c)
	if !ok {
		return readingOf(d, c)
	}
	if raw, ok := run.Cache.Get(key); ok {
		k := &reading{}
		if pack.Read(raw, k) == nil {
			return k
		}
	}
	k := readingOf(d, c)
	run.Cache.Put(key, pack.Append(nil, k))
	return k
}

// keyOf is the hash of all that the reading of an article depends on.
func keyOf(build string, d *article.Document, c config.Config) (cache.Key, bool) {
	of := *d
	of.ID, of.Path, of.Extra, of.Notes = "", "", nil, nil // where it lies says nothing of what it says
	of.Offsets = text.Offsets{}
	raw, err := json.Marshal(struct {
		Build    string
		Document article.Document
		Language language.Settings
		Claims   claims.Settings
	}{build, of, c.Language.Settings(), c.Claims})
	return sha256.Sum256(raw), err == nil
}
