package wordlists

import "testing"

func TestApart(t *testing.T) {
	for _, c := range []struct {
		name, a, b string
		want       string
	}{
		{"two towns of one country", "lyon", "marseille", "the two towns lie about 270 km apart"},
		{"a town and its country", "lyon", "france", ""},
		{"a town and another country", "lyon", "germany", "the town does not lie in that country"},
		{"a part of a town", "brooklyn", "new york city", ""},
		{"a town beside another", "lyon", "villeurbanne", ""},
		{"two countries", "france", "germany", "two countries"},
		{"a land of its own code and the state it belongs to", "hong kong", "china", ""},
		{"a disputed land", "taiwan", "china", ""},
		{"a town on land that two states claim", "simferopol", "russia", ""},
		{"a name that many towns bear", "springfield", "boston", ""},
		{"a name of a country and of a state", "georgia", "france", ""},
		{"a state and its country", "utah", "united states", ""},
		{"a state and another country", "utah", "germany", "one does not lie in that country"},
		{"a state and a town of another country", "bavaria", "lyon", "they lie in two countries"},
		{"two states of one country", "utah", "texas", ""},
		{"a state that has the name of a town elsewhere", "victoria", "france", ""},
		{"a state and a part of the world", "utah", "asia", "one does not lie in that part of the world"},
		{"a country and the part of the world it lies in", "vietnam", "asia", ""},
		{"a country and another part of the world", "vietnam", "africa", "one does not lie in that part of the world"},
		{"a country in two parts of the world", "russia", "asia", ""},
		{"a country with land overseas", "france", "south america", ""},
		{"a town of such a country", "lyon", "south america", "one does not lie in that part of the world"},
		{"two parts of the world", "asia", "europe", ""},
		{"a place nobody knows", "ardel", "lyon", ""},
		{"the same place", "lyon", "lyon", ""},
	} {
		for _, turned := range []bool{false, true} {
			a, b := c.a, c.b
			if turned {
				a, b = b, a
			}
			if got, ok := Apart(a, b, 100); got != c.want || ok != (c.want != "") {
				t.Errorf("%s: Apart(%q, %q)\ngot  %q\nwant %q", c.name, a, b, got, c.want)
			}
		}
	}
}
