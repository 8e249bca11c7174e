package names

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"crosscheck/article"
	"crosscheck/language"
	langnames "crosscheck/language/names"
)

// doc makes an article that names people: "Name | role", "f Name", "m Name".
func doc(id string, people ...string) *language.Article {
	a := &language.Article{Doc: &article.Document{ID: id}}
	for i, p := range people {
		name, role, _ := strings.Cut(p, " | ")
		e := langnames.Entity{Name: name, Type: langnames.Person, Mentions: []int{i}}
		if rest, ok := strings.CutPrefix(name, "f "); ok {
			e.Name, e.Gender = rest, langnames.Female
		} else if rest, ok := strings.CutPrefix(name, "m "); ok {
			e.Name, e.Gender = rest, langnames.Male
		}
		if role != "" {
			e.Roles = []string{role}
		}
		a.Names.Entities = append(a.Names.Entities, e)
		a.Names.Mentions = append(a.Names.Mentions, langnames.Mention{Type: langnames.Person, Entity: i})
	}
	return a
}

// bearers prints every entity with its forms, and its label.
func bearers(x *Index) string {
	var out []string
	for _, e := range x.Entities {
		var forms []string
		for _, f := range e.Forms {
			if !slices.Contains(forms, f.Text) {
				forms = append(forms, f.Text)
			}
		}
		out = append(out, fmt.Sprintf("%s: %s", e.Label, strings.Join(forms, ", ")))
	}
	slices.Sort(out)
	return strings.Join(out, "\n")
}

func TestResolve(t *testing.T) {
	tests := []struct {
		name string
		docs []*language.Article
		want string
	}{
		{"one spelling everywhere is one person",
			[]*language.Article{doc("a", "Orla Quint"), doc("b", "Orla Quint")},
			"single: Orla Quint"},
		{"a family name alone goes to the only one who bears it",
			[]*language.Article{doc("a", "Orla Quint"), doc("b", "Quint")},
			"single: Orla Quint, Quint"},
		{"between two bearers it stays alone",
			[]*language.Article{doc("a", "Orla Quint"), doc("b", "Quint"), doc("c", "Edgar Quint")},
			"single: Edgar Quint\nsingle: Orla Quint\nsingle: Quint"},
		{"husband and wife are two",
			[]*language.Article{doc("a", "Siarhei Drabouski"), doc("b", "Sviatlana Drabouskaya")},
			"single: Siarhei Drabouski\nsingle: Sviatlana Drabouskaya"},
		{"his name alone is not hers",
			[]*language.Article{doc("a", "f Drabouskaya"), doc("b", "m Siarhei Drabouski")},
			"single: Drabouskaya\nsingle: Siarhei Drabouski"},
		{"transliterations are variants",
			[]*language.Article{doc("a", "Siarhei Karatkevich"), doc("b", "Sergei Korotkevich")},
			"variant: Sergei Korotkevich, Siarhei Karatkevich"},
		{"one letter off with the same given name and role is a misspelling",
			[]*language.Article{doc("a", "Nils Burle | mayor of Ardel"), doc("b", "Nils Buarle | mayor of Ardel")},
			"misspelling: Nils Buarle, Nils Burle"},
		{"a slip inside one article",
			[]*language.Article{doc("a", "Tessa Wolde | judge", "Tessa Woldt | judge")},
			"misspelling: Tessa Wolde, Tessa Woldt"},
		{"two people in one article whose names differ by a letter",
			[]*language.Article{doc("a", "Tessa Wolde | judge", "Tessa Woldt | baker")},
			"single: Tessa Wolde\nsingle: Tessa Woldt"},
		{"a slip in a family name alone, beside the usual spelling",
			[]*language.Article{doc("a", "Orla Dudarenko", "Dudareno"), doc("b", "Orla Dudarenko")},
			"misspelling: Dudareno, Orla Dudarenko"},
		{"more than one of a family are no slip",
			[]*language.Article{doc("a", "Orla Dudarenko", "Dudarenkos"), doc("b", "Orla Dudarenko")},
			"single: Dudarenkos\nsingle: Orla Dudarenko"},
		{"a known family name is no slip",
			[]*language.Article{doc("a", "Orla Johnston", "Johnson"), doc("b", "Orla Johnston")},
			"single: Johnson\nsingle: Orla Johnston"},
		{"her name alone is no slip of his",
			[]*language.Article{doc("a", "Siarhei Drabouski", "Drabouskaya"), doc("b", "Siarhei Drabouski")},
			"single: Drabouskaya\nsingle: Siarhei Drabouski"},
		{"one kind of office counts as one role",
			[]*language.Article{doc("a", "Nils Burle | envoy to Ardel"), doc("b", "Nils Buarle | representative")},
			"misspelling: Nils Buarle, Nils Burle"},
		{"father and son in one article are two",
			[]*language.Article{doc("a", "Nils Averbeck", "Nils Averbeck Jr.")},
			"single: Nils Averbeck\nsingle: Nils Averbeck Jr."},
		{"a suffix that only one article gives",
			[]*language.Article{doc("a", "Nils B. Averbeck Jr."), doc("b", "Nils Averbeck")},
			"variant: Nils Averbeck, Nils B. Averbeck Jr."},
		{"capitals throughout are not the better spelling",
			[]*language.Article{doc("a", "ORLA QUINT"), doc("b", "Orla Quint")},
			"single: ORLA QUINT, Orla Quint"},
		{"one letter of a rare family name inside one article",
			[]*language.Article{doc("a", "Orla Pisquotti | baker", "Orla Pisquatti")},
			"misspelling: Orla Pisquatti, Orla Pisquotti"},
		{"another given name is another person",
			[]*language.Article{doc("a", "Rosa Quint | mayor"), doc("b", "Paul Quint | mayor")},
			"single: Paul Quint\nsingle: Rosa Quint"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			if got := bearers(Resolve(tt.docs, Default())); got != tt.want {
				t.Errorf("got\n%s\nwant\n%s", got, tt.want)
			}
			slices.Reverse(tt.docs)
			if got := bearers(Resolve(tt.docs, Default())); got != tt.want {
				t.Errorf("in the other order: got\n%s\nwant\n%s", got, tt.want)
			}
		})
	}
}

func BenchmarkResolve(b *testing.B) {
	var arts []*language.Article
	for i := range 1000 {
		var people []string
		for j := range 10 {
			n := (i*7 + j*131) % 9973
			people = append(people, "Orla Q"+strings.Repeat(string(rune('a'+n%26)), 1)+"nt"+string(rune('a'+n/26%26))+string(rune('a'+n/676%26))+"o")
		}
		arts = append(arts, doc(fmt.Sprint(i), people...))
	}
	for b.Loop() {
		Resolve(arts, Default())
	}
}

func TestEntityNameIsNotShouted(t *testing.T) {
	x := Resolve([]*language.Article{doc("a", "ORLA QUINT"), doc("b", "Orla Quint")}, Default())
	got, want := x.Entities[0].Name, "Orla Quint"
	if got != want {
		t.Errorf("got  %s\nwant %s", got, want)
	}
}
