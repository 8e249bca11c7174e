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
	"crosscheck/matcher"
	"crosscheck/pack"
	"crosscheck/stories"
	"crosscheck/text"
)

// A reading is all that one article says by itself, packed in parts, as they are wanted at different times.
type reading struct {
	Page    []byte // a page
	Outline []byte // an outline
	Display []byte // a display
	Detail  []byte // a detail
	Asks    []byte // a questioning: what its claims ask, wanted only while questions are matched
	Tally   []byte // a matcher.Tally of it
}

// An outline is what is asked of an article while it is set among the others of its batch.
type outline struct {
	Sentences  []syntax.Sentence // without their words
	Dates      []dates.Expression
	Quantities []quantity.Quantity
	Names      langnames.Result
	Quotes     []quotes.Quote
}

// A detail is the rest, looked at with the articles of its matter.
type detail struct {
	Words  []string // of each sentence, packed
	Claims []claims.Claim
	Skips  []claims.Skip
	Tolls  []claims.Toll
}

// A questioning is what the claims of an article ask.
type questioning struct{ Asks []claims.Asked }

// outlined is an article of which only the outline is known.
func outlined(d *article.Document, raw []byte) *language.Article {
	var o outline
	unpack(raw, &o)
	return &language.Article{Doc: d, Sentences: o.Sentences, Dates: o.Dates, Quantities: o.Quantities, Names: o.Names, Quotes: o.Quotes}
}

// detailed is an article with the details that its outline has not.
func detailed(outlined *language.Article, raw []byte) (*language.Article, *detail) {
	var d detail
	unpack(raw, &d)
	a := *outlined
	a.Sentences = make([]syntax.Sentence, len(outlined.Sentences))
	for i := range a.Sentences {
		a.Sentences[i] = outlined.Sentences[i]
		a.Sentences[i].Packed = d.Words[i]
	}
	return &a, &d
}

// asksIn are what the claims of an article ask.
func asksIn(raw []byte) []claims.Asked {
	var q questioning
	unpack(raw, &q)
	return q.Asks
}

// tallyIn is the tally of what the claims of an article ask.
func tallyIn(raw []byte) *matcher.Tally {
	var t matcher.Tally
	unpack(raw, &t)
	return &t
}

// unpack reads what this run packed, or one of the same build did and a checksum found unchanged.
func unpack(raw []byte, v any) {
	if raw == nil {
		return
	}
	if err := pack.Read(raw, v); err != nil {
		panic(err)
	}
}

// readingOf reads an article and takes the claims out of it.
func readingOf(d *article.Document, c config.Config) *reading {
	a := language.Read(d, c.Language.Settings())
	var x detail
	x.Claims, x.Skips, x.Tolls = claims.Of(a, c.Claims)
	for i := range a.Sentences {
		a.Sentences[i].Pack(d.Text)
	}
	q := questioning{claims.AskedBy(a, x.Claims, c.Claims)}
	t := matcher.TallyOf(a, q.Asks)
	y := displayOf(a, x.Claims, x.Skips, c.Sources.Card)
	o := outline{a.Sentences, a.Dates, a.Quantities, a.Names, a.Quotes}
	for i := range a.Sentences {
		x.Words = append(x.Words, a.Sentences[i].Packed)
		a.Sentences[i].Packed = ""
	}
	p := pageOf(a, c)
	return &reading{pack.Append(nil, &p), pack.Append(nil, &o), pack.Append(nil, y), pack.Append(nil, &x), pack.Append(nil, &q), pack.Append(nil, t)}
}

// read says what an article says, from the cache where the same article was read before with the same settings by the same build
// of crosscheck, and keeps it there otherwise. What comes from the cache is what would have been read.
func (run Runner) read(d *article.Document, c config.Config) (*reading, cache.Key) {
	if run.Cache == nil {
		return readingOf(d, c), cache.Key{}
	}
	key := keyOf(run.Build, d, c)
	if raw, ok := run.Cache.Get(key); ok {
		k := &reading{}
		if pack.Read(raw, k) == nil {
			return k, key
		}
	}
	k := readingOf(d, c)
	run.Cache.Put(key, pack.Append(nil, k))
	return k, key
}

// keyOf is the hash of all that the reading of an article depends on.
func keyOf(build string, d *article.Document, c config.Config) cache.Key {
	of := *d
	of.ID, of.Path, of.Extra, of.Notes = "", "", nil, nil // where it lies says nothing of what it says
	of.Offsets = text.Offsets{}
	raw, err := json.Marshal(struct {
		Build    string
		Document article.Document
		Language language.Settings
		Claims   claims.Settings
		Opening  stories.Opening
	}{build, of, c.Language.Settings(), c.Claims, c.Stories.Opening()})
	if err != nil {
		panic(err) // plain structs of numbers and words
	}
	return sha256.Sum256(raw)
}
