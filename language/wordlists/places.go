package wordlists

// Country is the ISO 3166 code of a country.
func Country(name string) (string, bool) {
	c, ok := load().countries[name]
	return c, ok
}

// CityOf is the largest city of a name, with at least 5,000 people.
func CityOf(name string) (City, bool) {
	c, ok := load().cities[name]
	return c, ok
}

// Region reports whether a name is a country, a state, a part of the world, a river: a place, but no city.
func Region(name string) bool {
	l := load()
	if _, ok := l.countries[name]; ok {
		return true
	}
	return l.kinds["place region"][name] || l.kinds["wordnet place"][name]
}

// Land reports whether a name is a country, or a region of crosscheck's own list.
func Land(name string) bool {
	l := load()
	_, ok := l.countries[name]
	return ok || l.kinds["place region"][name]
}

// Code reports whether a word, as written, are the letters of a region: "NY", "Calif.".
func Code(word string) bool { return load().codes[word] }

// PlaceBefore reports whether a word begins names of places: "lake".
func PlaceBefore(word string) bool { return load().kinds["place before"][word] }

// PlaceAfter reports whether a word ends names of places: "river".
func PlaceAfter(word string) bool { return load().kinds["place after"][word] }

// CountryOf is the ISO 3166 code of the only country whose name, folded, a test takes; "" where there are several or none.
func CountryOf(is func(name string) bool) string {
	code := ""
	for name, c := range load().countries {
		if is(name) {
			if code != "" && code != c {
				return ""
			}
			code = c
		}
	}
	return code
}
