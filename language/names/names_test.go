package names

import (
	"fmt"
	"strings"
	"testing"
	"unicode/utf8"

	"crosscheck/article"
	"crosscheck/language/quantity"
	"crosscheck/language/syntax"
	"crosscheck/text"
)

// read finds the names of a body of text.
func find(d *article.Document) Result {
	sents := syntax.Parse(d, syntax.Default())
	return Find(d, sents, quantity.Find(d, sents, nil, quantity.Default()), Default())
}

func read(body string) (Result, string) {
	d := &article.Document{ID: "t", Text: body}
	for at, part := range strings.Split(body, "\n\n") {
		start := strings.Index(body, part)
		if at > 0 {
			start = d.Blocks[at-1].Span.End + 2
		}
		d.Blocks = append(d.Blocks, article.Block{Span: text.Span{Start: start, End: start + len(part)}})
	}
	return find(d), body
}

// show prints every mention as text=entity/type.
func show(r Result, body string) string {
	var out []string
	for _, m := range r.Mentions {
		s := m.Span.Of(body)
		e := r.Entities[m.Entity]
		line := s + " " + string(m.Type)
		if e.Name != s {
			line += " = " + e.Name
		}
		out = append(out, line)
	}
	return strings.Join(out, "\n")
}

func TestFind(t *testing.T) {
	tests := []struct{ name, body, want string }{
		{"titles are taken off", "On Friday President Orla Quint met Dr. Nils Averbeck.",
			"Orla Quint person\nNils Averbeck person"},
		{"a month is nobody", "The tunnel opens in May. By May the council had paid. Since June the mayor, Orla Quint, has been ill. May was warm.",
			"Orla Quint person"},
		{"a month that is a given name", "On 5 May, May Quint met Jan Averbeck. In April Averbeck left. April Averbeck stayed.",
			"May Quint person\nJan Averbeck person\nAverbeck person\nApril Averbeck person"},
		{"a month that is a family name", "Orla May opened the bridge. Mrs May said it was safe. The May meeting was short.",
			"Orla May person\nMay person = Orla May"},
		{"what a noun beside a name says", "The fire reached the company Averquint and Quillan province on Monday.",
			"Averquint organisation\nQuillan place"},
		{"a storm bears a person's name", "Hurricane Rita came ashore on Monday. Rita left by noon.",
			"Hurricane Rita other\nRita other = Hurricane Rita"},
		{"who gives a prize is no person", "They signed the Quillan Accord and met at the Averquint Theatre.",
			"Quillan Accord other\nAverquint Theatre organisation"},
		{"capitals throughout are no acronyms", "WHO WANTS TO HELP ZBO RUN THE FARM? Officials of the ZBO said no.",
			"ZBO organisation\nZBO organisation"},
		{"two names in one run", "The envoy to Quillan Orla Quint met the consul in Averburg Nils Averbeck.",
			"Quillan other\nOrla Quint person\nAverburg place\nNils Averbeck person"},
		{"a title of two words ends no name", "Averquint Vice President for sales Orla Quint left.",
			"Averquint other\nOrla Quint person"},
		{"what is former is none of the name", "Former Averburg Mayor Orla Quint left.",
			"Averburg other\nOrla Quint person"},
		{"a headline's verb is none of the name", "Orla Quint Slams Nils Averbeck.",
			"Orla Quint person\nNils Averbeck person"},
		{"a family name is its only bearer's", "Nils Averbeck resigned. Mr Averbeck said he was tired.",
			"Nils Averbeck person\nAverbeck person = Nils Averbeck"},
		{"a family name with two bearers stays alone", "Nils Averbeck met Rosa Averbeck. Averbeck said no.",
			"Nils Averbeck person\nRosa Averbeck person\nAverbeck person"},
		{"a family name before its namesake in one sentence", "President Averbeck came with his wife, Rosa Averbeck, on Monday. Averbeck said no.",
			"Averbeck person\nRosa Averbeck person\nAverbeck person"},
		{"Mrs is not he", "Nils Averbeck resigned. Mrs Averbeck said she was glad.",
			"Nils Averbeck person\nAverbeck person"},
		{"short forms and initials", "William Averbeck spoke. Bill Averbeck left.",
			"William Averbeck person\nBill Averbeck person = William Averbeck"},
		{"an acronym and its long form", "The Ministry of Inland Waters (MIW) warned on Monday. The MIW was late.",
			"Ministry of Inland Waters organisation\nMIW organisation = Ministry of Inland Waters\nMIW organisation = Ministry of Inland Waters"},
		{"peoples, days and months name nobody", "On Tuesday, the French and the Belarusians spoke English in March.", ""},
		{"the first word of a sentence", "Officials left. Averbeck Ltd closed. Yesterday it rained.",
			"Averbeck Ltd organisation"},
		{"a country and a possessive", "In Norway, Sweden's trains ran.", "Norway place\nSweden place"},
		{"a country before a person", "The U.S. envoy to Norway Orla Quint and U.S. Secretary of State Nils Averbeck met.",
			"U.S. place\nNorway place\nOrla Quint person\nU.S. place\nNils Averbeck person"},
		{"offices and peoples alone name nobody", "The Permanent Representative met Eastern European mayors and the U.S. Ambassador.", "U.S. place"},
		{"New is no adjective in New York", "He moved to New York on Monday.", "New York place"},
		{"a datelined city is written as the body writes it", "NORWAY, Monday. He went to Norway.",
			"NORWAY place = Norway\nNorway place"},
		{"the hospital keeps its possessive", "She went to Ardel Children's Hospital on Monday.", "Ardel Children's Hospital organisation"},
		{"a large city speaks and stays a city", "Warsaw said it would talk. Warsaw has said so, and Warsaw insisted. Warsaw denied it.",
			"Warsaw place\nWarsaw place\nWarsaw place\nWarsaw place"},
		{"what a headline adds to a name", "Orla Quint Memos Published\n\nOrla Quint wrote memos on Monday.",
			"Orla Quint person\nOrla Quint person"},
		{"Jr. and the family name alone", "Nils B. Averbeck Jr. resigned. Averbeck said no.",
			"Nils B. Averbeck Jr. person\nAverbeck person = Nils B. Averbeck Jr."},
		{"particles stay inside", "Omar al-Quint and Ana de la Quint spoke.", "Omar al-Quint person\nAna de la Quint person"},
		{"a title between two names", "They asked Norway Prime Minister Orla Quint about it.", "Norway place\nOrla Quint person"},
		{"an age makes a person of words of the language", "Summer Fields, 17, was shot on Tuesday. Fields died.",
			"Summer Fields person\nFields person = Summer Fields"},
		{"an age in brackets, and a family name that is also a city", "Grant London (24) and Lincoln Rivers (31) met. London was hit in the chest. Rivers fled.",
			"Grant London person\nLincoln Rivers person\nLondon person = Grant London\nRivers person = Lincoln Rivers"},
		{"an age without its closing comma", "Grant London, 24 was hurt. London fled. Mercy Fields, 31 in the leg.", "Grant London person\nLondon person = Grant London\nMercy Fields person"},
		{"years old", "Police named Mercy Warsaw, 17-year-old twin of a runner. Warsaw ran.",
			"Mercy Warsaw person\nWarsaw person = Mercy Warsaw"},
		{"the city stays a city", "Grant London, 24, was hurt. London fled. People in London and the London police wept. He left for Warsaw and London.",
			"Grant London person\nLondon person = Grant London\nLondon place\nLondon place\nWarsaw place\nLondon place"},
		{"a city without anybody of its name", "Orla Quint, 24, was hurt. London wept.", "Orla Quint person\nLondon place"},
		{"a city before its namesake is told of", "London wept. Grant London, 24, was hurt.", "London place\nGrant London person"},
		{"a family name of two with ages is no city", "Grant London, 24, and Mary London, 22, were hurt. London fled.",
			"Grant London person\nMary London person\nLondon person"},
		{"the age of the one named behind it", "Near Summer Fields, 17-year-old pupil Orla Quint fell.", "Orla Quint person"},
		{"a number behind a body", "The Green Ministry (17) and Ardel Holdings Ltd (24) bid.", "Green Ministry organisation\nArdel Holdings Ltd organisation"},
		{"a title before the city's name", "Mary London, 24, was hurt. They called Ms. London, Ms. London, in vain.",
			"Mary London person\nLondon person = Mary London\nLondon person = Mary London"},
		{"a place and a number in brackets", "Most came from Ardel, Quint River (24) and Port Summer (17).", "Ardel place\nQuint River place\nPort Summer place"},
		{"a place and a number", "In New York, 24, most of them children, were hurt.", "New York place"},
		{"addresses are no names", "Write to Orla@quint.example or see Quint_report.", ""},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			if got := show(read(tt.body)); got != tt.want {
				t.Errorf("%s\ngot\n%s\nwant\n%s", tt.body, got, tt.want)
			}
		})
	}
}

func TestTitlesAndRoles(t *testing.T) {
	tests := []struct{ name, body, titles, roles string }{
		{"title", "They met President Orla Quint.", "President", ""},
		{"apposition", "Orla Quint, the mayor of Ardel, said so.", "", "the mayor of Ardel"},
		{"before the name", "They met former mayor Orla Quint.", "mayor", "former mayor"},
		{"before the name, with a comma", "They met the mayor of Ardel, Orla Quint, there.", "", "mayor of Ardel"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			r, _ := read(tt.body)
			for _, e := range r.Entities {
				if e.Name != "Orla Quint" {
					continue
				}
				if got := strings.Join(e.Titles, ";"); got != tt.titles {
					t.Errorf("titles: got %q, want %q", got, tt.titles)
				}
				if got := strings.Join(e.Roles, ";"); got != tt.roles {
					t.Errorf("roles: got %q, want %q", got, tt.roles)
				}
				return
			}
			t.Error("Orla Quint was not found")
		})
	}
}

func TestShortPerson(t *testing.T) {
	tests := []struct {
		short, long string
		want        bool
	}{
		{"averbeck", "nils averbeck", true},
		{"nils", "nils averbeck", true},
		{"n averbeck", "nils averbeck", true},
		{"r averbeck", "nils averbeck", false},
		{"bill averbeck", "william averbeck", true},
		{"siarhei averbeck", "sergei averbeck", true},
		{"rosa averbeck", "nils averbeck", false},
		{"nils", "averbeck nils", true},
		{"quint", "nils averbeck", false},
	}
	for _, tt := range tests {
		t.Run(tt.short+" for "+tt.long, func(t *testing.T) {
			if got := shortPerson(strings.Fields(tt.short), strings.Fields(tt.long), true); got != tt.want {
				t.Errorf("got %v, want %v", got, tt.want)
			}
		})
	}
}

func FuzzFind(f *testing.F) {
	for _, s := range []string{"Mr. Averbeck's al-Quint & Co., U.S.", "É. d'Averbeck\n\nMrs", "“A” B-c O'", "'s's -", "\xff A\x00B"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, body string) {
		if !utf8.ValidString(body) {
			t.Skip() // a Document is UTF-8
		}
		d := &article.Document{Text: body, Blocks: []article.Block{{Span: text.Span{Start: 0, End: len(body)}}}}
		r := find(d)
		for i, m := range r.Mentions {
			if m.Span.Start < 0 || m.Span.End > len(body) || m.Span.Empty() {
				t.Fatalf("mention %d: %v lies outside the text", i, m.Span)
			}
			if m.Entity < 0 || m.Entity >= len(r.Entities) {
				t.Fatalf("mention %d: no entity %d", i, m.Entity)
			}
		}
	})
}

func BenchmarkFind(b *testing.B) {
	body := strings.Repeat("On Friday President Orla Quint met Dr. Nils Averbeck of the Ministry of Inland Waters in Norway. ", 50)
	d := &article.Document{Text: body, Blocks: []article.Block{{Span: text.Span{Start: 0, End: len(body)}}}}
	sents := syntax.Parse(d, syntax.Default())
	b.SetBytes(int64(len(body)))
	for b.Loop() {
		Find(d, sents, nil, Default())
	}
}

func ExampleFind() {
	body := "Orla Quint, the mayor of Ardel, resigned. Ms Quint was 50."
	d := &article.Document{Text: body, Blocks: []article.Block{{Span: text.Span{Start: 0, End: len(body)}}}}
	r := Find(d, syntax.Parse(d, syntax.Default()), nil, Default())
	for _, e := range r.Entities {
		if e.Type == Person {
			fmt.Println(e.Name, e.Titles, e.Roles, len(e.Mentions))
		}
	}
	// Output: Orla Quint [Ms] [the mayor of Ardel] 2
}
