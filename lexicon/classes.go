package lexicon

import "sync"

// A Class is the broad sort of thing that a noun names.
type Class string

// The classes, "" for a noun that is unknown or stands in none.
const (
	Person   Class = "person"
	Group    Class = "group"
	Animal   Class = "animal"
	Vehicle  Class = "vehicle"
	Building Class = "building"
	Place    Class = "place"
	Money    Class = "money"
	TimeSpan Class = "time"
	Act      Class = "event"
	Thing    Class = "thing"
)

// roots names the words whose senses head a class, the more special class first.
var roots = []struct {
	class Class
	word  string
}{
	{Person, "person"}, {Animal, "animal"}, {Vehicle, "vehicle"}, {Building, "building"}, {Building, "dwelling"},
	{Group, "group"}, {Money, "money"}, {Money, "currency"}, {TimeSpan, "day"}, {Place, "location"}, {Place, "region"},
	{Act, "act"}, {Act, "event"}, {Act, "happening"}, {Act, "phenomenon"}, {Thing, "artifact"}, {Thing, "object"},
}

var heads = sync.OnceValue(func() map[int32]Class {
	m := map[int32]Class{}
	for _, r := range roots {
		if ids := net().nouns[r.word]; len(ids) > 0 {
			if _, taken := m[ids[0]]; !taken {
				m[ids[0]] = r.class
			}
		}
	}
	return m
})

// ClassOf is the class of a noun, by its commonest sense that has one.
func ClassOf(noun string) Class {
	if c, ok := news().classes[noun]; ok {
		return c
	}
	for _, id := range first(net().nouns[noun], 2) {
		if c := climb(id, 0); c != "" {
			return c
		}
	}
	return ""
}

// climb looks for the nearest head of a class above a sense; depth bounds a damaged table.
func climb(id int32, depth int) Class {
	if c, ok := heads()[id]; ok {
		return c
	}
	if depth > 20 {
		return ""
	}
	for _, h := range net().hypers[id] {
		if c := climb(h, depth+1); c != "" {
			return c
		}
	}
	return ""
}
