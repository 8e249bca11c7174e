package main

import (
	"encoding/binary"
	"fmt"
	"os"
)

// minPopulation keeps the list small, and hamlets that are called like people out of it.
const minPopulation = 5000

// A city is what the list keeps of one place.
type city struct {
	name, country string
	people        uint64
}

// readCities lists "name TAB country TAB thousands of people", the largest of each name.
func readCities(path string) ([]string, error) {
	b, err := os.ReadFile(path)
	if err != nil {
		return nil, err
	}
	best := map[string]city{}
	for len(b) > 0 {
		n, w := binary.Uvarint(b)
		if w <= 0 || uint64(len(b)-w) < n {
			return nil, fmt.Errorf("reading %s: cut off", path)
		}
		c := parseCity(b[w : w+int(n)])
		b = b[w+int(n):]
		if c.people >= minPopulation && c.people > best[c.name].people {
			best[c.name] = c
		}
	}
	var out []string
	for _, c := range best {
		out = append(out, fmt.Sprintf("%s\t%s\t%d", c.name, c.country, c.people/1000))
	}
	return out, nil
}

// parseCity reads the fields name (2), country (3) and population (9) of one message.
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
			if tag>>3 == 9 {
				c.people = v
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
