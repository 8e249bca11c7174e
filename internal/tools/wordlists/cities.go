package main

import (
	"encoding/binary"
	"fmt"
	"os"

	"crosscheck/language/spelling"
)

// minPopulation keeps the list small, and hamlets that are called like people out of it.
const minPopulation = 5000

// outnumbered is how many times as many people the largest place of a name must have as the next for the name alone to
// mean it. Lower: Springfield is one place.
const outnumbered = 10

// A city is what the list keeps of one place.
type city struct {
	name, country string
	people        uint64
	lat, lon      int64 // in 1e-5 degrees
}

// readCities lists "name TAB country TAB thousands of people TAB latitude TAB longitude", the largest of each name. Where another
// place of the name is not much smaller, nobody can tell from the name where it lies, and latitude and longitude are left out.
func readCities(path string) ([]string, error) {
	b, err := os.ReadFile(path)
	if err != nil {
		return nil, err
	}
	best, next := map[string]city{}, map[string]uint64{}
	var lat, lon int64
	for len(b) > 0 {
		n, w := binary.Uvarint(b)
		if w <= 0 || uint64(len(b)-w) < n {
			return nil, fmt.Errorf("reading %s: cut off", path)
		}
		c := parseCity(b[w : w+int(n)])
		b = b[w+int(n):]
		lat, lon = lat+c.lat, lon+c.lon // written as the step from the city before
		c.lat, c.lon = lat, lon
		name := spelling.Fold(c.name)
		switch {
		case c.people < minPopulation:
		case c.people > best[name].people:
			next[name] = best[name].people
			best[name] = c
		default:
			next[name] = max(next[name], c.people)
		}
	}
	var out []string
	for name, c := range best {
		line := fmt.Sprintf("%s\t%s\t%d", c.name, c.country, c.people/1000)
		if next[name]*outnumbered < c.people {
			line += fmt.Sprintf("\t%.1f\t%.1f", float64(c.lat)/1e5, float64(c.lon)/1e5)
		}
		out = append(out, line)
	}
	return out, nil
}

// parseCity reads the fields name (2), country (3), population (9), steps of longitude (10) and latitude (11) of one message.
func parseCity(b []byte) city {
	var c city
	for len(b) > 0 {
		tag, w := binary.Uvarint(b)
		if w <= 0 {
			return c
		}
		b = b[w:]
		v, w := binary.Uvarint(b)
		if w <= 0 {
			return c
		}
		b = b[w:]
		if tag&7 != 2 {
			switch tag >> 3 {
			case 9:
				c.people = v
			case 10:
				c.lon = zigzag(v)
			case 11:
				c.lat = zigzag(v)
			}
			continue
		}
		if uint64(len(b)) < v {
			return c
		}
		switch tag >> 3 {
		case 2:
			c.name = string(b[:v])
		case 3:
			c.country = string(b[:v])
		}
		b = b[v:]
	}
	return c
}

// zigzag undoes the way in which signed numbers are written.
func zigzag(v uint64) int64 { return int64(v>>1) ^ -int64(v&1) }
