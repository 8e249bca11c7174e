package wordlists

import (
	"fmt"
	"math"
)

// Where two places stand to each other, as far as the lists know it: a place may lie in another ("Lyon", "France"), and then the two
// exclude nothing. So only this is told apart: two towns farther from each other than any town is wide; a town and a country that is
// not its own; two countries; a state or province and a country that is not its own; a place and a part of the world that it does not lie in.
// Everything else (districts, two states of one country, rivers, names that several towns bear) cannot be told.

// Apart says how two places, given as folded names, exclude each other; ok is false where they do not, or nobody can tell. Towns
// nearer than km kilometres may be parts of one.
func Apart(a, b string, km float64) (how string, ok bool) {
	x, y := whereabouts(a), whereabouts(b)
	if part, ok := parts[b]; ok && x.known && outside(x, part) {
		return "one does not lie in that part of the world", true
	}
	if part, ok := parts[a]; ok && y.known && outside(y, part) {
		return "one does not lie in that part of the world", true
	}
	if !x.known || !y.known || a == b {
		return "", false
	}
	x.Country, y.Country = sovereign(x.Country), sovereign(y.Country)
	if x.town && y.town {
		if d := distance(x.City, y.City); d > km {
			return fmt.Sprintf("the two towns lie about %.0f km apart", math.Round(d/10)*10), true
		}
		return "", false
	}
	if x.Country == y.Country || disputed[x.Country] || disputed[y.Country] {
		return "", false
	}
	if x.town || y.town || x.state || y.state {
		if claimed[x.Country+y.Country] || claimed[y.Country+x.Country] {
			return "", false
		}
		if x.state && y.town || x.town && y.state || x.state && y.state {
			return "they lie in two countries", true
		}
		if x.state || y.state {
			return "one does not lie in that country", true
		}
		return "the town does not lie in that country", true
	}
	return "two countries", true
}

// A spot is what is known of a place.
type spot struct {
	City
	town, state, known bool
}

func whereabouts(name string) spot {
	l := load()
	city, isCity := l.cities[name]
	country, isCountry := l.countries[name]
	state, isState := l.states[name]
	switch {
	case isCountry && !isCity && (!isState || state == country) && !homonyms[name]:
		return spot{City: City{Country: country}, known: true}
	case isState && !isCountry && (!isCity || city.Country == state):
		return spot{City: City{Country: state}, state: true, known: true}
	case isCity && !isCountry && !isState && city.Located && !l.kinds["place region"][name]:
		return spot{City: city, town: true, known: true}
	}
	return spot{}
}

// homonyms are names of countries that other lands bear too.
var homonyms = map[string]bool{"georgia": true, "mexico": true, "luxembourg": true, "guinea": true, "ireland": true, "samoa": true, "sudan": true, "micronesia": true}

// disputed are the codes of lands of which some say that they lie in another.
var disputed = map[string]bool{"TW": true, "PS": true, "XK": true, "EH": true, "IL": true}

// claimed are pairs of states of which one holds or claims towns that the list gives to the other.
var claimed = map[string]bool{"RUUA": true, "AMAZ": true, "GERU": true, "CYTR": true, "INPK": true, "CNIN": true, "CNPK": true}

// sovereign is the state to which a land with a code of its own belongs.
func sovereign(code string) string {
	if s, ok := states[code]; ok {
		return s
	}
	return code
}

var states = map[string]string{"HK": "CN", "MO": "CN", "PR": "US", "GU": "US", "VI": "US", "AS": "US", "MP": "US", "UM": "US", "GP": "FR", "MQ": "FR", "GF": "FR",
	"RE": "FR", "YT": "FR", "PM": "FR", "BL": "FR", "MF": "FR", "NC": "FR", "PF": "FR", "WF": "FR", "TF": "FR", "GL": "DK", "FO": "DK", "AX": "FI", "SJ": "NO", "BV": "NO",
	"GI": "GB", "JE": "GB", "GG": "GB", "IM": "GB", "BM": "GB", "KY": "GB", "VG": "GB", "TC": "GB", "MS": "GB", "AI": "GB", "FK": "GB", "SH": "GB", "PN": "GB",
	"GS": "GB", "IO": "GB", "AW": "NL", "CW": "NL", "SX": "NL", "BQ": "NL", "CC": "AU", "CX": "AU", "NF": "AU", "HM": "AU", "CK": "NZ", "NU": "NZ", "TK": "NZ"}

// distance is how far two towns lie apart on the globe, in kilometres.
func distance(a, b City) float64 {
	const radius = 6371
	rad := func(deg float64) float64 { return deg * math.Pi / 180 }
	s, t := math.Sin(rad(b.Lat-a.Lat)/2), math.Sin(rad(b.Lon-a.Lon)/2)
	return 2 * radius * math.Asin(math.Sqrt(s*s+math.Cos(rad(a.Lat))*math.Cos(rad(b.Lat))*t*t))
}

// Known reports whether it is known where a place lies, given as a folded name.
func Known(name string) bool {
	_, part := parts[name]
	return part || whereabouts(name).known
}

// Exclude reports whether two codes are of two countries of which neither is a part of the other.
func Exclude(a, b string) bool {
	a, b = sovereign(a), sovereign(b)
	return a != b && !disputed[a] && !disputed[b]
}
