// Package lexicon knows how English words stand to each other: synonyms, opposites, the noun of a verb,
// what sort of thing a noun names. It holds a cut of WordNet 3.1 (see WORDNET-LICENSE) and a list of
// words of the news that anybody can read and extend, news.txt. Start with Events and Nouns.
package lexicon

import (
	"slices"
	"strings"
)

// A Relation says how two words stand to each other.
type Relation uint8

// The relations, from none to the same word.
const (
	Unrelated Relation = iota
	Kind               // one names a kind of what the other names: "vehicle" of "truck"
	Related            // they share a sense above both, or the noun derives from the verb's synonym
	Opposite           // "arrest" and "release": two answers to one question
	Derived            // a verb and its own noun: "release" and "the release"
	Synonym
	Same
)

var relationNames = [...]string{"unrelated", "kind of", "related", "opposite", "noun of the verb", "synonym", "same word"}

func (r Relation) String() string { return relationNames[r] }

// Events relates two predicates, each the lemma of a verb, of an event noun or of an adjective.
// Particles are joined with an underscore: "set_off".
func Events(a, b string) Relation {
	switch {
	case a == b:
		return Same
	case Opposed(a, b):
		return Opposite
	case shareEvent(a, b):
		return Synonym
	}
	w := net()
	switch {
	case w.derived(a, b) || w.derived(b, a):
		return Derived
	case w.share(w.verbs[a], w.verbs[b]) && !Light(a) && !Light(b):
		return Synonym
	case w.derivedSynonym(a, b) || w.derivedSynonym(b, a):
		return Related
	case !Light(a) && !Light(b) && (w.above(w.verbs[a], w.verbs[b], 1) || w.above(w.verbs[b], w.verbs[a], 1)):
		return Kind
	}
	return Unrelated
}

// Nouns relates two nouns by their lemmas.
func Nouns(a, b string) Relation {
	if a == b {
		return Same
	}
	w := net()
	switch {
	case Opposed(a, b):
		return Opposite
	case w.share(first(w.nouns[a], 2), first(w.nouns[b], 2)):
		return Synonym
	case w.above(first(w.nouns[a], 2), first(w.nouns[b], 2), 3) || w.above(first(w.nouns[b], 2), first(w.nouns[a], 2), 3):
		return Kind
	}
	return Unrelated
}

// Under reports whether a noun names a kind of what another names, however many steps below: "aunt" under "relative", "depth" under
// "attribute"; or the same. Only the commonest sense of each counts, so that it is not one of its rare senses that stands there.
func Under(noun, kind string) bool {
	if noun == kind {
		return true
	}
	w := net()
	return w.above(first(w.nouns[kind], 1), first(w.nouns[noun], 1), deepest)
}

// deepest is more steps than lead from any sense of WordNet to the top of its hierarchy, which is 18 deep.
const deepest = 20

// Opposed reports whether two words are direct antonyms, in WordNet or in news.txt.
func Opposed(a, b string) bool { return news().against[pair(a, b)] || net().antonyms[pair(a, b)] }

// Outcome reports whether two words are opposite ends of what is decided once, so that they cannot both be right, one after the other:
// "convict" and "acquit", but not "arrest" and "release".
func Outcome(a, b string) bool { return news().outcome[pair(a, b)] }

// Event names the group of news.txt that a predicate stands in, "" where it stands in none. A word that
// stands in several answers with the first.
func Event(lemma string) string {
	if es := news().events[lemma]; len(es) > 0 {
		return es[0]
	}
	return ""
}

// IsEvent reports whether a predicate stands in the named group.
func IsEvent(lemma, event string) bool { return slices.Contains(news().events[lemma], event) }

// SameEvent reports whether two words stand in one group of news.txt: "blaze" and "fire".
func SameEvent(a, b string) bool { return shareEvent(a, b) }

// Light reports whether a verb is too thin to show that two claims are about one event.
func Light(verb string) bool { return news().light[verb] }

// Changing reports whether what a noun counts goes on changing from day to day.
func Changing(noun string) bool { return news().state[noun] }

// Victim reports whether a noun stands for people to whom something is done, so that "three victims"
// and "three people" count alike.
func Victim(noun string) bool { return news().victim[noun] }

// SingleHolder reports whether an office, by its noun, has one holder at a time in each body: a mayor, a sheriff. Ranks and callings are none: a police
// force has many captains, a town many community leaders.
func SingleHolder(office string) bool { return news().single[office] }

// IsVerb reports whether a lemma is known as a verb, IsNoun whether as a noun.
func IsVerb(lemma string) bool { return len(net().verbs[lemma]) > 0 }

// IsNoun reports whether a lemma is known as a noun.
func IsNoun(lemma string) bool { return len(net().nouns[lemma]) > 0 }

// VerbOf is the verb an event noun derives from ("release" of "release", "announce" of
// "announcement"), "" where there is none.
func VerbOf(noun string) string {
	if vs := net().verbsOf[noun]; len(vs) > 0 {
		return vs[0]
	}
	return ""
}

func shareEvent(a, b string) bool {
	for _, e := range news().events[a] {
		if slices.Contains(news().events[b], e) {
			return true
		}
	}
	return false
}

func pair(a, b string) string {
	if b < a {
		a, b = b, a
	}
	return a + "\x00" + b
}

func first(ids []int32, n int) []int32 { return ids[:min(n, len(ids))] }

// Underscore joins a verb and its particles as the lexicon spells them.
func Underscore(lemma string) string { return strings.ReplaceAll(lemma, " ", "_") }
