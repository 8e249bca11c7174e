// Package names says which mentions across a batch are one person, organisation or place, and how
// the forms of a name stand to each other. Who is right is not decided here. Start with Resolve;
// Compare judges two names alone.
package names

import (
	"cmp"
	"slices"

	"crosscheck/evidence"
	langnames "crosscheck/language/names"
)

// A Label says how two names, or the forms of one entity, stand to each other.
type Label string

// The labels.
const (
	Same        Label = "same"        // nothing differs but case, accents, spaces
	Variant     Label = "variant"     // transliteration, nickname, initial, title
	Misspelling Label = "misspelling" // one bearer, one of the forms is likely wrong
	Different   Label = "different"   // two bearers
	Unclear     Label = "unclear"
	Single      Label = "single" // an entity with one form only
)

// A Member is one entity of one document.
type Member struct {
	Doc    int // index in the batch
	Entity int // index in that document's names.Result.Entities
}

// A Form is one spelling of an entity, with how often which document has it.
type Form struct {
	Text  string
	Doc   int
	Count int
}

// An Entity is one bearer of a name across the batch.
type Entity struct {
	Name    string // the fullest, then commonest form
	Type    langnames.Type
	Gender  langnames.Gender
	Members []Member
	Forms   []Form // by text, then document
	Label   Label  // the gravest among its pairs of forms
	Why     evidence.Odds

	Key       string // Name folded
	Mentions  int    // in the whole batch
	Documents int    // that name it: how rare the name is
}

// A Relation says how two entities, or two forms of one entity, stand to each other: near names kept apart, misspellings.
type Relation struct {
	A, B             string // the two forms
	EntityA, EntityB int    // equal where both forms belong to one bearer
	Label            Label
	Why              evidence.Odds
}

// An Index knows the entity behind every mention of the batch.
type Index struct {
	Entities  []Entity
	Of        [][]int    // Of[doc][entity in that document] = index in Entities
	Relations []Relation // near names, sorted: misspellings, variants, and lookalikes kept apart
}

// Between says how two entities stand to each other, by the first relation between them; ok is false where there is none.
func (x *Index) Between(a, b int) (l Label, ok bool) {
	for _, p := range [][2]int{{min(a, b), max(a, b)}, {max(a, b), min(a, b)}} {
		i, ok := slices.BinarySearchFunc(x.Relations, p, func(r Relation, p [2]int) int { return cmp.Or(r.EntityA-p[0], r.EntityB-p[1]) })
		if ok {
			return x.Relations[i].Label, true
		}
	}
	return "", false
}
