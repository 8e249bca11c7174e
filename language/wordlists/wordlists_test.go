package wordlists

import (
	"sort"
	"strings"
	"testing"

	"crosscheck/language/spelling"
)

func TestLookups(t *testing.T) {
	sex := func(w string) string {
		s, ok := Given(w)
		if !ok {
			return "none"
		}
		return [...]string{"untold", "female", "male", "either"}[s]
	}
	is := func(b bool) string {
		if b {
			return "yes"
		}
		return "no"
	}
	title := func(w string) string {
		x, ok := TitleOf(w)
		if !ok {
			return "none"
		}
		return string(x.Kind)
	}
	country := func(w string) string { c, _ := Country(w); return c }
	tests := []struct{ name, got, want string }{
		{"a woman's name", sex("margaret"), "female"},
		{"a man's name", sex("george"), "male"},
		{"a name of another tongue", sex("agnieszka"), "female"},
		{"a name in other letters, as newsrooms spell it", sex("oleksandr"), "male"},
		{"a spelling that only the list of equivalents has", sex("yauhen"), "male"},
		{"a name that everybody knows", is(GivenCommon("margaret")), "yes"},
		{"a name that few know", is(GivenCommon("agnieszka")), "no"},
		{"no given name", sex("ministry"), "none"},
		{"a short form", is(Nicknames("bill", "william")), "yes"},
		{"two names", is(Nicknames("bill", "george")), "no"},
		{"short for the other", is(ShortFor("bill", "william")), "yes"},
		{"neighbouring tongues", is(Equivalents("siarhei", "sergei")), "yes"},
		{"another name", is(Equivalents("sergei", "ivan")), "no"},
		{"a title before names", title("mr"), string(Honorific)},
		{"an office of three words", title("secretary of state"), string(Office)},
		{"a rank", title("lieutenant colonel"), string(Rank)},
		{"no title", title("river"), "none"},
		{"a role", is(Role("baker")), "yes"},
		{"an office is a role", is(Role("mayor")), "yes"},
		{"one kind of work", is(RoleKind("ambassador") == RoleKind("representative")), "yes"},
		{"a role of its own kind", RoleKind("baker"), "baker"},
		{"a people", is(People("norwegian")), "yes"},
		{"a people in the plural", is(People("norwegians")), "yes"},
		{"a country", country("norway"), "NO"},
		{"a region", is(Region("europe")), "yes"},
		{"a code as written", is(Code("NY")), "yes"},
		{"no code", is(Code("Ny")), "no"},
		{"a word before names of places", is(PlaceBefore("lake")), "yes"},
		{"a word after names of places", is(PlaceAfter("river")), "yes"},
		{"a word of bodies", is(OrganisationHead("ministry")), "yes"},
		{"a legal form", is(OrganisationSuffix("ltd")), "yes"},
		{"an ordinary word", is(Ordinary("table")), "yes"},
		{"an inflected word", is(Ordinary("tables")), "yes"},
		{"no word", is(Ordinary("xyzzyq")), "no"},
		{"grammar", is(Function("the")), "yes"},
		{"never a name", is(Never("monday")), "yes"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			if tt.got != tt.want {
				t.Errorf("got  %s\nwant %s", tt.got, tt.want)
			}
		})
	}
}

// The lists that people extend hold each entry once, with all the columns that they announce.
func TestOwnListsAreWellFormed(t *testing.T) {
	columns := map[string]int{"titles.txt": 3, "organisations.txt": 2, "places.txt": 2, "states.txt": 2, "never.txt": 1, "functionwords.txt": 1,
		"roles.txt": 1, "peoples.txt": 1, "rolekinds.txt": 1, "equivalents.txt": 1}
	names := make([]string, 0, len(columns))
	for name := range columns {
		names = append(names, name)
	}
	sort.Strings(names)
	for _, name := range names {
		seen := map[string]bool{}
		for _, row := range rows(name) {
			if len(row) != columns[name] {
				t.Errorf("%s: %q has %d columns, not %d", name, strings.Join(row, " | "), len(row), columns[name])
			}
			key := strings.Join(row, "\t")
			if seen[key] {
				t.Errorf("%s: %q stands twice", name, key)
			}
			seen[key] = true
		}
	}
}

// A name or role stands in one line of its list only: where it stood in two, only the last would count.
func TestLinesDoNotOverlap(t *testing.T) {
	for _, name := range []string{"equivalents.txt", "rolekinds.txt"} {
		line := map[string]string{}
		for _, row := range rows(name) {
			for _, w := range strings.Fields(row[0]) {
				w = spelling.Fold(w)
				if other, ok := line[w]; ok && other != row[0] {
					t.Errorf("%s: %q stands in two lines", name, w)
				}
				line[w] = row[0]
			}
		}
	}
}
