package quotes_test

import (
	"fmt"
	"strings"
	"testing"

	"crosscheck/article"
	"crosscheck/language/names"
	"crosscheck/language/quotes"
	"crosscheck/language/syntax"
	"crosscheck/text"
)

// page makes a document of paragraphs parted by empty lines.
func page(body string) *article.Document {
	d := &article.Document{ID: "page.txt", Text: body}
	at := 0
	for _, part := range strings.SplitAfter(body, "\n\n") {
		if trimmed := strings.TrimRight(part, "\n"); trimmed != "" {
			d.Blocks = append(d.Blocks, article.Block{Span: text.Span{Start: at, End: at + len(trimmed)}, Role: article.Body})
		}
		at += len(part)
	}
	return d
}

func find(body string) []quotes.Quote {
	d := page(body)
	sents := syntax.Parse(d, syntax.Default())
	return quotes.Find(d, sents, names.Find(d, sents, nil, names.Default()), quotes.Default())
}

// tell writes quotes the way the tables below do: kind: speaker (cue) content / content.
func tell(body string, q quotes.Quote) string {
	var content []string
	for _, c := range q.Content {
		content = append(content, c.Of(body))
	}
	who := "nobody"
	if q.Speaker != nil {
		who = q.Speaker.Span.Of(body)
		if q.Speaker.Name != "" && q.Speaker.Name != who {
			who += "=" + q.Speaker.Name
		}
	}
	return fmt.Sprintf("%s: %s (%s) %s", q.Kind, who, q.Cue.Of(body), strings.Join(content, " / "))
}

func TestFind(t *testing.T) {
	for _, c := range []struct {
		name, body string
		want       []string
	}{
		{"quotation, then speaker and cue",
			`“The bridge is safe today,” Ana Roe said.`,
			[]string{`direct: Ana Roe (said) The bridge is safe today,`}},
		{"quotation, then cue and speaker with a title",
			`"The bridge is safe today," said Ana Roe, director of the Bridge Institute.`,
			[]string{`direct: Ana Roe, director of the Bridge Institute=Ana Roe (said) The bridge is safe today,`}},
		{"cue, then quotation",
			`Ana Roe said: "We will open the gates at dawn."`,
			[]string{`direct: Ana Roe (said) We will open the gates at dawn.`}},
		{"a split quotation is one",
			`"The gates," Ana Roe said, "were open all night."`,
			[]string{`direct: Ana Roe (said) The gates, / were open all night.`}},
		{"the same speaker goes on",
			`"We were warned," Ana Roe said. "Nobody listened to us."`,
			[]string{`direct: Ana Roe (said) We were warned, / Nobody listened to us.`}},
		{"a paragraph left open goes on in the next",
			"\"The water came at night,\" Ana Roe said. \"We left the house at once.\n\n\"It was gone by morning.\"",
			[]string{"direct: Ana Roe (said) The water came at night, / We left the house at once. / It was gone by morning."}},
		{"a statement in the writer's words",
			`Ana Roe said that the bridge was safe.`,
			[]string{`indirect: Ana Roe (said) that the bridge was safe`}},
		{"a statement before its cue",
			`The bridge was safe on Monday, Ana Roe said.`,
			[]string{`indirect: Ana Roe (said) The bridge was safe on Monday`}},
		{"according to",
			`According to the ministry, forty people were hurt.`,
			[]string{`indirect: the ministry (According to) forty people were hurt`}},
		{"a few words quoted inside a statement",
			`Ana Roe said the bridge was “entirely safe” for lorries.`,
			[]string{`mixed: Ana Roe (said) the bridge was “entirely safe” for lorries`}},
		{"he is who spoke last",
			"Ben Cole said the dam had failed. He said nobody was hurt.",
			[]string{`indirect: Ben Cole (said) the dam had failed`, `indirect: He=Ben Cole (said) nobody was hurt`}},
		{"a word set apart is nobody's",
			`The so-called “miracle” bridge opened in May.`,
			[]string{`scare: nobody () miracle`}},
		{"nobody is guessed for a paragraph of its own",
			"Ana Roe left early.\n\n“It was a long and terrible night for all of us here.”",
			[]string{`direct: nobody () It was a long and terrible night for all of us here.`}},
		{"a mark that is never closed does not swallow the page",
			"Ana Roe said “we were warned.\n\nThe gates stayed open.",
			[]string{`direct: Ana Roe (said) we were warned.`}},
		{"apostrophes are no marks",
			"The workers' union said '90s rules still held.",
			[]string{`indirect: The workers' union (said) '90s rules still held`}},
		{"single marks",
			"‘The workers’ homes are gone,’ Ana Roe said.",
			[]string{`direct: Ana Roe (said) The workers’ homes are gone,`}},
		{"doubled single marks",
			"''We were warned,'' Ana Roe said.",
			[]string{`direct: Ana Roe (said) We were warned,`}},
		{"guillemets",
			"«We were warned,» Ana Roe said.",
			[]string{`direct: Ana Roe (said) We were warned,`}},
	} {
		t.Run(c.name, func(t *testing.T) {
			var got []string
			for _, q := range find(c.body) {
				got = append(got, tell(c.body, q))
			}
			if strings.Join(got, "\n") != strings.Join(c.want, "\n") {
				t.Errorf("got\n%s\nwant\n%s", strings.Join(got, "\n"), strings.Join(c.want, "\n"))
			}
		})
	}
}

func TestSpeaker(t *testing.T) {
	for _, c := range []struct{ name, body, title, affiliation string }{
		{"title behind the name", `"It is safe," said Ana Roe, director of the Bridge Institute.`, "director", "the Bridge Institute"},
		{"title before the name", `"It is safe now," economist Ana Roe said.`, "economist", ""},
	} {
		t.Run(c.name, func(t *testing.T) {
			for _, q := range find(c.body) {
				if q.Speaker == nil || q.Speaker.Name != "Ana Roe" || q.Speaker.Title != c.title || q.Speaker.Affiliation != c.affiliation {
					t.Errorf("got  %+v\nwant %q at %q", q.Speaker, c.title, c.affiliation)
				}
			}
		})
	}
}

func TestWhoSpeaks(t *testing.T) {
	for _, c := range []struct{ name, body, want string }{
		{"a name before a role only qualifies", "The talks with Thomas Bell ended. In June, following a meeting, Bell representative Martin Groves announced that the port might open.", "Martin Groves"},
		{"somebody called by what she was said to be", "Ana Roe, Ardel's envoy to the league, arrived. “It is late,” said Ardel's envoy.", "Ana Roe"},
		{"any verb between a quotation and the end", "“It is late,” Ana Roe spoke darkly.", "Ana Roe"},
		{"whom a pronoun's verb names is another", "Ana Roe met Ida Crane in the port. Later she said that Ana Roe had kept her word.", "Ida Crane"},
		{"whom another clause names may be the same", "Ana Roe stood in the port. “It is late,” she said, and Ana Roe laughed.", "Ana Roe"},
	} {
		t.Run(c.name, func(t *testing.T) {
			var who []string
			for _, q := range find(c.body) {
				if q.Speaker != nil && q.Speaker.Name != "" {
					who = append(who, q.Speaker.Name)
				}
			}
			if len(who) != 1 || who[0] != c.want {
				t.Errorf("got %q, want %q", who, c.want)
			}
		})
	}
}

// Between speaker and verb stands what the reader is told of the speaker; what opens the sentence is none.
func TestSpeakersBesideWhatIsToldOfThem(t *testing.T) {
	for _, c := range []struct{ name, body, want string }{
		{"a relative clause", "“It is late,” Ana Roe, who has not seen the port, told reporters in the hall.", "Ana Roe"},
		{"an age and an office", "Thomas Bell, 35, the mayor of Norland, wrote in response: “It is late and the port is cold.”", "Thomas Bell, 35, the mayor of Norland"},
		{"a party in brackets", "“It is late and the port is cold,” Sen. Ana Roe (D-Wash.) said.", "Sen. Ana Roe (D-Wash.)"},
		{"a place and a day at the head", "In Norland on Monday, the mayor, Ana Roe, said the port was cold.", "the mayor, Ana Roe"},
		{"a body at the head", "At Norland Bank, Ms. Ana Roe said the port was cold.", "Ms. Ana Roe"},
		{"an adverb behind", "Thomas Bell, meanwhile, told the Herald on Wednesday that the port was cold.", "Thomas Bell"},
		{"an aside before the clause", "Mr. Bell said, among other things, that the port was cold.", "Mr. Bell"},
		{"an aside before the quotation", "Thomas Bell joked, again using an accent, “Come on up and get warm!”", "Thomas Bell"},
		{"who issued the statement", "Thomas Bell released a statement saying that the port was cold.", "Thomas Bell"},
		{"who filed the motion", "Thomas Bell filed a motion to open the records, arguing the move was needed.", "Thomas Bell"},
		{"a verb first", "Stated Thomas Bell: “I think that the port is cold.”", "Thomas Bell"},
		{"with somebody calling", "Thomas Bell left, with Ana Roe calling him a liar.", "Ana Roe"},
		{"whom it prompts to speak", "The decision prompted Ana Roe to call him a liar.", "Ana Roe"},
		{"put it", "As Ana Roe puts it, “The port is cold and nobody wants to pay for it.”", "Ana Roe"},
		{"a dash", "“The port is cold and nobody wants to pay for it.” — Ana Roe", "Ana Roe"},
		{"not a dash and a statement", "“The port is cold and nobody wants to pay for it.” — Ana Roe slept.", ""},
		{"the statement around a quotation", "During the inquiry, Bell was called a man of “cheap paddling,” the Norland Herald reported.", "the Norland Herald"},
		{"nobody", "What they said was that the port was cold.", "they"},
	} {
		t.Run(c.name, func(t *testing.T) {
			for _, q := range find(c.body) {
				got := ""
				if q.Speaker != nil {
					got = q.Speaker.Span.Of(c.body)
				}
				if got != c.want {
					t.Errorf("got %q, want %q for %q", got, c.want, q.Span.Of(c.body))
				}
			}
		})
	}
}

func TestTitles(t *testing.T) {
	for body, want := range map[string]string{
		`"It is late," said former ambassador to Norway Thomas Bell.`:    "former ambassador to Norway",
		`"It is late," Thomas Bell himself said.`:                        "",
		`"It is late," the Thomas Bell of old said.`:                     "",
		`"It is late," said harbour master Thomas Bell.`:                 "harbour master",
		`"It is late," said Thomas Bell, an engineer at the port works.`: "an engineer",
	} {
		got := find(body)
		if len(got) != 1 || got[0].Speaker == nil || !strings.HasPrefix(got[0].Speaker.Title, want) || want == "" && (got[0].Speaker.Title == "himself" || got[0].Speaker.Title == "the") {
			t.Errorf("%s: got %+v, want the title %q", body, got, want)
		}
	}
}

func TestWhoseReport(t *testing.T) {
	got := find("Reports from the Norland Bank said that the port was cold. A report by the ministry said so.")
	if len(got) == 0 || got[0].Speaker == nil || got[0].Speaker.Name != "Norland Bank" {
		t.Errorf("the bank reports; got %+v", got)
	}
}

func TestAnonymous(t *testing.T) {
	got := find(`"The gates were open," a senior official said.`)
	if len(got) != 1 || got[0].Speaker == nil || !got[0].Speaker.Anonymous || got[0].Speaker.Name != "" {
		t.Errorf("a senior official is anonymous; got %+v", got)
	}
}

func TestNested(t *testing.T) {
	body := `Ana Roe said that the ministry had told her that the dam was safe.`
	got := find(body)
	if len(got) != 2 || got[0].Parent != -1 || got[1].Parent != 0 {
		t.Errorf("what the ministry told stands in what Ana Roe said; got %+v", got)
	}
}

func TestMarksPair(t *testing.T) {
	for _, c := range []struct{ name, body, want string }{
		{"curly", `He “left” at “dawn”.`, "left|dawn"},
		{"straight", `He "left" at "dawn".`, "left|dawn"},
		{"one inside another", `“He said “no” to me,” she wrote.`, "He said “no” to me,"},
		{"opened twice", `“We left. “We came back.”`, "We left. “We came back."},
		{"a blank on the wrong side of the closing mark", `"We left, "Ana Roe said. "We came back. "`, "We left,|We came back."},
		{"never closed, and opened again", `He said, "We left. Then she wrote, "Stay."`, `We left. Then she wrote, "Stay.`},
		{"closed by a single mark", "He wrote: “Let us go.’ They went.", "Let us go."},
		{"never opened", `We left.” They stayed.`, ""},
		{"too long to be forgotten", `She said “` + strings.Repeat("and so on ", 100), ""},
		{"years and clipped words", "In the '90s it was 'em or us.", ""},
		{"inches", `A 6" pipe and a 9" pipe.`, ""},
	} {
		t.Run(c.name, func(t *testing.T) {
			var got []string
			for _, s := range quotes.Marks(page(c.body), quotes.Default()) {
				got = append(got, s.Inner.Of(c.body))
			}
			if strings.Join(got, "|") != c.want {
				t.Errorf("got  %s\nwant %s", strings.Join(got, "|"), c.want)
			}
		})
	}
}

func TestSettingsValidate(t *testing.T) {
	s := quotes.Default()
	if errs := s.Validate(); errs != nil {
		t.Fatalf("the shipped settings are valid; got %v", errs)
	}
	s.MaxSingle, s.MinCoverage = 0, 1.5
	got := fmt.Sprint(s.Validate())
	want := "[max_single: 0 is below 1 min_coverage: 1.5 is outside 0..1]"
	if got != want {
		t.Errorf("got  %s\nwant %s", got, want)
	}
}

func FuzzFind(f *testing.F) {
	f.Add("“We left,” Ana Roe said. “It was late.")
	f.Add("'He' \"said\" ''no'' «to» ‘me’ \xff\xe2\x80")
	f.Add("A: “b\n\n“c\n\n”d” according to , said .")
	f.Fuzz(func(t *testing.T, body string) {
		if len(body) > 4000 {
			return
		}
		body = strings.ToValidUTF8(body, "?")
		got := find(body)
		for i, q := range got {
			if q.Span.Start < 0 || q.Span.End > len(body) || q.Span.Empty() {
				t.Fatalf("span %v lies outside the %d bytes", q.Span, len(body))
			}
			if q.Parent >= i {
				t.Fatalf("quote %d has the parent %d behind it", i, q.Parent)
			}
			for _, c := range append(append([]text.Span{}, q.Content...), q.Quoted...) {
				if c.Start < 0 || c.End > len(body) || c.End < c.Start {
					t.Fatalf("content %v lies outside the %d bytes", c, len(body))
				}
			}
		}
	})
}

func BenchmarkFind(b *testing.B) {
	body := strings.Repeat("“We were warned in May,” Ana Roe, mayor of Ardel, said on Monday. “Nobody listened.” She added that the gates had been open, according to the ministry.\n\n", 40)
	d := page(body)
	sents := syntax.Parse(d, syntax.Default())
	n := names.Find(d, sents, nil, names.Default())
	b.SetBytes(int64(len(body)))
	for b.Loop() {
		quotes.Find(d, sents, n, quotes.Default())
	}
}

func ExampleFind() {
	body := `"The gates were open," said Ana Roe, mayor of Ardel. She said nobody was hurt.`
	for _, q := range find(body) {
		fmt.Printf("%s, %s: %s\n", q.Kind, q.Speaker.Name, q.Content[0].Of(body))
	}
	// Output:
	// direct, Ana Roe: The gates were open,
	// indirect, Ana Roe: nobody was hurt
}
