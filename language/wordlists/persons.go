package wordlists

import (
	"slices"
	"strings"
)

// bridges are small words inside names of people: "Ana de la Roe".
var bridges = set(`de del della di da das dos du la le van von der den ten ter zu bin ibn bint ben abu al el ul y`)

// placePrepositions make the name behind them that of a place more often than not; prepositions are the others.
var (
	placePrepositions = set(`in near at from across outside inside around toward towards into through throughout beyond`)
	prepositions      = set(`of to onto on among between for with against under over about behind past via per than since until despite like as after before during by`)
)

// generations are the words behind a name that tell father from son, and how each is written in short.
var generations = map[string]string{"jr": "jr", "jnr": "jr", "junior": "jr", "sr": "sr", "snr": "sr", "senior": "sr", "ii": "ii", "iii": "iii", "iv": "iv", "v": "v"}

// Generation is how a word behind a name that tells father from son is written in short, folded: "jr" for "junior"; "" for any other.
func Generation(word string) string { return generations[word] }

func set(words string) map[string]bool {
	m := map[string]bool{}
	for _, w := range strings.Fields(words) {
		m[w] = true
	}
	return m
}

// Bridge reports whether a small word may stand inside a person's name: "de", "von".
func Bridge(word string) bool { return bridges[word] }

// LeadsToPlace reports whether a word before a name makes it that of a place more often than not: "in", not "by".
func LeadsToPlace(word string) bool { return placePrepositions[word] }

// Preposition reports whether a word is one that may stand before a name.
func Preposition(word string) bool { return placePrepositions[word] || prepositions[word] }

// NoPerson reports whether the words of a full name, folded, are those of a place or an organisation: "Lake Roe", "Roe County",
// "Roe Ltd". Places have numbers behind them in lists, as people have ages.
func NoPerson(names []string) bool {
	if len(names) == 0 {
		return true
	}
	whole, last := strings.Join(names, " "), names[len(names)-1]
	if _, city := CityOf(whole); city || Region(whole) || Organisation(whole) || OrganisationSuffix(last) {
		return true
	}
	return slices.ContainsFunc(names, func(w string) bool { return OrganisationHead(w) && !Surname(w) }) || Landmark(names)
}

// Landmark reports whether two words or more are those of a place by their first or last: "Lake Roe", "Roe Heights".
func Landmark(names []string) bool {
	if len(names) < 2 {
		return false
	}
	_, given := Given(names[0])
	return !given && (PlaceBefore(names[0]) || PlaceAfter(names[len(names)-1]))
}
