// Package wordlists looks up what words are used for in the world: given names and nicknames, countries and
// cities, peoples, titles, words of organisations and places, ordinary words. The lists lie in data/: the
// *.txt files are crosscheck's own and meant to be read and extended; what the others are and where they
// come from says data/NOTICE. All look-ups take folded words (spelling.Fold) unless they say otherwise.
package wordlists

import (
	"bytes"
	"compress/gzip"
	"embed"
	"io"
	"strconv"
	"strings"
	"sync"

	"crosscheck/language/spelling"
)

//go:embed data
var files embed.FS

// A Sex is what a given name or a title tells of its bearer.
type Sex uint8

// The sexes a word can tell; Either is a name borne by both.
const (
	Untold Sex = iota
	Female
	Male
	Either
)

// A Kind says what a title is good for.
type Kind string

// The kinds of titles.
const (
	Honorific Kind = "honorific" // before a person's name only
	Office    Kind = "office"    // stands alone too
	Rank      Kind = "rank"
)

// A Title is what stands before a name.
type Title struct {
	Sex  Sex
	Kind Kind
}

// A City is the largest place of a name.
type City struct {
	Country   string // ISO 3166 code
	Thousands int    // of people
	Lat, Lon  float64
	Located   bool // whether the name alone tells where it lies: no other place of the name comes near it in size
}

// lists is everything in data/, read once.
type lists struct {
	given     map[string]Sex
	common    map[string]bool     // given names
	nicknames map[string][]string // short → long
	one       map[string]int      // given name → its line in equivalents.txt
	roleKinds map[string]string   // role → the first word of its line in rolekinds.txt
	countries map[string]string   // → ISO 3166 code
	states    map[string]string   // parts of countries → ISO 3166 code of the country
	cities    map[string]City
	words     map[string]bool
	kinds     map[string]map[string]bool // list or kind → words
	titles    map[string]Title
	peoples   map[string]bool
	surnames  map[string]bool
	codes     map[string]bool // as written: "NY", "Calif."
}

var load = sync.OnceValue(func() *lists {
	l := &lists{given: map[string]Sex{}, common: map[string]bool{}, nicknames: map[string][]string{}, one: map[string]int{}, roleKinds: map[string]string{}, countries: map[string]string{}, states: map[string]string{},
		cities: map[string]City{}, words: map[string]bool{}, kinds: map[string]map[string]bool{},
		titles: map[string]Title{}, peoples: map[string]bool{}, surnames: map[string]bool{}, codes: map[string]bool{}}
	l.readPeople()
	l.readPlaces()
	l.readWordNet()
	for _, kind := range []string{"never", "functionwords", "roles"} {
		for _, f := range rows(kind + ".txt") {
			l.add(kind, f[0])
		}
	}
	for _, f := range rows("organisations.txt") {
		l.add("organisation "+f[1], spelling.Fold(f[0]))
	}
	for _, f := range rows("titles.txt") {
		l.titles[spelling.Fold(f[0])] = Title{sexOf(f[1]), Kind(f[2])}
	}
	return l
})

func (l *lists) add(kind, word string) {
	if l.kinds[kind] == nil {
		l.kinds[kind] = map[string]bool{}
	}
	l.kinds[kind][word] = true
}

func (l *lists) readPeople() {
	for _, f := range rows("given.gz") {
		n := spelling.Fold(f[0])
		l.given[n] = l.given[n].and(sexOf(f[1]))
		if f[2] == "common" {
			l.common[n] = true
		}
	}
	for _, f := range rows("nicknames.csv") {
		short, long, _ := strings.Cut(f[0], ",")
		l.nicknames[short] = append(l.nicknames[short], long)
	}
	for i, f := range rows("equivalents.txt") {
		l.readEquivalents(i+1, strings.Fields(spelling.Fold(f[0])))
	}
	for _, f := range rows("rolekinds.txt") {
		kind, _, _ := strings.Cut(f[0], " ")
		for _, role := range strings.Fields(f[0]) {
			l.roleKinds[role] = kind
		}
	}
	for _, f := range rows("peoples.txt") {
		l.peoples[spelling.Fold(f[0])] = true
	}
}

// readEquivalents takes a line of names that are one: those that are not known yet are borne by whom the known ones are.
func (l *lists) readEquivalents(line int, names []string) {
	sex := Untold
	for _, n := range names {
		sex = sex.and(l.given[n])
		l.one[n] = line
	}
	for _, n := range names {
		if _, known := l.given[n]; !known {
			l.given[n] = sex
		}
	}
}

func (l *lists) readPlaces() {
	for _, f := range rows("countries.gz") {
		l.countries[spelling.Fold(f[0])] = f[1]
	}
	for _, f := range rows("cities.gz") {
		n := spelling.Fold(f[0])
		thousands, _ := strconv.Atoi(f[2])
		c := City{Country: f[1], Thousands: thousands}
		if len(f) == 5 {
			c.Lat, _ = strconv.ParseFloat(f[3], 64)
			c.Lon, _ = strconv.ParseFloat(f[4], 64)
			c.Located = true
		}
		if thousands > l.cities[n].Thousands {
			l.cities[n] = c
		}
		if rest, ok := strings.CutPrefix(n, "al "); ok && l.cities[rest].Thousands == 0 {
			l.cities[rest] = City{Country: f[1], Thousands: thousands}
		}
	}
	for _, f := range rows("states.txt") {
		l.states[spelling.Fold(f[0])] = f[1]
	}
	for _, f := range rows("places.txt") {
		if f[1] == "code" {
			l.codes[f[0]] = true
			continue
		}
		l.add("place "+f[1], spelling.Fold(f[0]))
	}
}

func (l *lists) readWordNet() {
	for _, f := range rows("words.gz") {
		l.words[f[0]] = true
	}
	for _, f := range rows("wordnet-names.gz") {
		n := spelling.Fold(f[0])
		switch f[1] {
		case "people":
			l.peoples[n] = true
		case "person":
			if !strings.Contains(n, " ") {
				l.surnames[n] = true
			} else if _, last, _ := strings.Cut(n, " "); !strings.Contains(last, " ") {
				l.surnames[last] = true
			}
		default:
			l.add("wordnet "+f[1], n)
		}
	}
}

func sexOf(mark string) Sex {
	switch mark {
	case "f":
		return Female
	case "m":
		return Male
	case "fm":
		return Either
	}
	return Untold
}

// and is the sex that both lists allow a name.
func (s Sex) and(t Sex) Sex {
	switch {
	case s == Untold || s == t:
		return t
	case t == Untold:
		return s
	}
	return Either
}

// rows reads a list of tab-separated lines, without comments.
func rows(name string) [][]string {
	b, err := files.ReadFile("data/" + name)
	if err != nil {
		panic(err) // embedded: cannot be missing
	}
	if strings.HasSuffix(name, ".gz") {
		z, err := gzip.NewReader(bytes.NewReader(b))
		if err != nil {
			panic(err)
		}
		if b, err = io.ReadAll(z); err != nil {
			panic(err)
		}
	}
	var out [][]string
	for line := range strings.Lines(string(b)) {
		line = strings.TrimRight(line, "\r\n")
		if line != "" && !strings.HasPrefix(line, "#") {
			out = append(out, strings.Split(line, "\t"))
		}
	}
	return out
}
