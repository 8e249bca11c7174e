package quantity_test

import (
	"testing"
)

func TestNounLeftOutIsThatOfTheSibling(t *testing.T) {
	tests := []struct {
		name, text string
		of         string // of the last number
		implied    bool
	}{
		{"a subject", "Three people were killed and 12 were injured in the blast.", "person", true},
		{"within a report", "Officials said 14 people died and 20 were wounded.", "person", true},
		{"an object", "The fire killed four people and injured six.", "person", true},
		{"others", "Three people were killed and two others injured.", "person", true},
		{"a dozen more", "Police arrested nine men and released a dozen more.", "man", true},
		{"dozens more", "At least 30 people died and dozens more were hurt.", "person", true},
		{"its own noun stays", "Three people were killed and 12 houses were damaged.", "house", false},
		{"no sibling", "The club won the cup and 12 were injured.", "", false},
		{"another part of the clause", "Four men were arrested and the police seized 12.", "", false},
		{"another sentence", "Four houses burned. 12 were injured.", "", false},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			_, qs := read(t, test.text)
			if len(qs) == 0 {
				t.Fatal("no number found")
			}
			q := qs[len(qs)-1]
			if q.Of != test.of || q.Implied != test.implied {
				t.Errorf("got %q implied %v, want %q %v", q.Of, q.Implied, test.of, test.implied)
			}
		})
	}
}
