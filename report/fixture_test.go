package report

import (
	"fmt"
	"strings"

	"crosscheck/evidence"
)

// fixture builds an invented report with every type and verdict: a bridge in Varn gives way, five outlets write about it.
type fixture struct {
	r     Report
	texts map[string]string
}

func p[T any](x T) *T { return &x }

func sampleReport() *Report {
	f := &fixture{texts: map[string]string{}}
	f.r.Schema = Schema
	f.r.Run = Run{Version: "test", Settings: "0123456789abcdef", Batch: "varn-bridge", Counts: map[string]int{"sentences": 120},
		Warnings: []string{"notes.bin: not text"}, Unread: []Unread{{"notes.bin", "not text"}},
		Config: []Setting{{"report.blind", "false", "default"}, {"report.max_lines", "8", "config.yaml, line 12"}}}
	f.doc("herald.txt", "The Varn Herald", "Bridge at Varn gives way", "Ines Korda", "2026-03-04")
	f.doc("post.txt", "Coast Post", "Twelve hurt as bridge falls", "", "2026-03-04")
	f.doc("radio.html", "Radio One", "Bridge collapse: what we know", "Tom Abery", "2026-03-05")
	f.doc("lantern.txt", "Lantern", "After the bridge", "Lea Dorn", "2026-03-06")
	f.doc("004.txt", "unknown (004.txt)", "", "", "")
	f.r.Documents[1].Origin, f.r.Documents[0].Origin = p("o1"), p("o1")
	f.r.Documents[1].Links = []DocLink{{Doc: "herald.txt", Kind: "text-copied", From: p("herald.txt"), Share: 0.72,
		Passages: []Passage{{Here: Excerpt{10, 60, "The fire service said 12 people were hurt"}, There: Excerpt{12, 62, "The fire service said 12 people were hurt"}}}}}
	f.r.Draft = &Draft{Doc: "draft: ours.md", SHA256: "abc", Lines: []DraftLine{
		{Start: 0, End: 30, Text: "Twelve people were hurt.", Result: "differs", What: "Radio One says 21 people, the draft says twelve people.", Origins: 1, Outlets: []string{"Radio One"},
			Evidence: []DraftEvidence{{Outlet: "Radio One", Doc: "radio.html", Value: "21", Text: "The collapse on Tuesday left 21 people hurt, the hospital said.", Start: 4, End: 70}}},
		{Start: 31, End: 50, Text: "Nobody saw it.", Result: "not found", What: "No article of the batch says this, or says it so that it could be recognised.", Outlets: []string{}, Evidence: []DraftEvidence{}},
	}}
	f.r.Versions = []Version{{Old: "herald.txt", New: "004.txt", Changes: []Change{
		{Kind: "altered", What: "figure", Old: p("12"), New: p("14"), InOld: &Excerpt{0, 20, "12 people were hurt."}, InNew: &Excerpt{0, 20, "14 people were hurt."}},
		{Kind: "dropped", What: "name", Old: p("Tom Abery"), InOld: &Excerpt{30, 60, "Tom Abery saw it fall."}},
	}}}
	f.r.Stories = []Story{{ID: "s1", Title: "The bridge at Varn", Documents: []string{"004.txt", "herald.txt", "lantern.txt", "post.txt", "radio.html"}}}

	hurt := f.finding("number", "conflict", "How many people were hurt in the collapse?", "Two figures for the people hurt in the same collapse on Tuesday.", HarmDeaths, 0.93)
	f.cell(hurt, 0, "herald.txt", "The fire service said *12* people were hurt when the bridge gave way on Tuesday.", "fire service")
	f.cell(hurt, 0, "post.txt", "The fire service said *12* people were hurt.", "fire service")
	f.cell(hurt, 1, "radio.html", "The collapse on Tuesday left *21* people hurt, the hospital said.", "the hospital")
	f.sides(hurt, 1, 1)
	hurt.Cells[0].Headline = true

	missing := f.finding("number", "update", "How many people are missing?", "The figure rose between Wednesday and Thursday.", HarmDeaths, 0.88)
	f.cell(missing, 0, "herald.txt", "*Nine* people are missing.", "")
	f.cell(missing, 1, "lantern.txt", "By Friday *14* people were missing, the mayor said.", "the mayor")
	f.sides(missing, 1, 1)
	missing.Cells[0].Typed, missing.Cells[1].Typed = &Quantity{Kind: "count", Value: p(9.0)}, &Quantity{Kind: "count", Value: p(14.0)}

	cost := f.finding("number", "compatible", "What had the last repair cost?", "One figure is rounded.", HarmMoney, 0.9)
	f.cell(cost, 0, "herald.txt", "The last repair had cost *2.38 million crowns*.", "")
	f.cell(cost, 1, "radio.html", "The last repair had cost *about 2.4 million crowns*.", "")
	f.sides(cost, 1, 1)

	opened := f.finding("date", "possible", "When was the bridge opened?", "One year apart; one sentence may mean the northern span.", "", 0.64)
	f.cell(opened, 0, "lantern.txt", "The bridge was opened in *1931*.", "")
	f.cell(opened, 1, "radio.html", "The northern span was opened in *1932*.", "")
	f.sides(opened, 1, 1)

	freed := f.finding("number", "different-event", "How many cars were recovered?", "The articles are two days apart; most likely two recoveries are meant.", "", 0.81)
	f.cell(freed, 0, "post.txt", "Divers brought up *three* cars on Wednesday.", "")
	f.cell(freed, 1, "lantern.txt", "Divers brought up *five* cars on Friday.", "")
	f.cell(freed, 2, "radio.html", "*Four* cars are still in the river.", "")
	f.cell(freed, 3, "004.txt", "*Eleven* cars fell into the river.", "")
	f.sides(freed, 1, 1, 1, 1)

	words := f.finding("quote", "conflict", "What did Tobias Hallam say about a warning?", "One version leaves out “northern”, and gives another verb.", "", 0.9)
	f.cell(words, 0, "herald.txt", "“*The northern truss gave way without any warning*,” said Tobias Hallam, chief engineer of the county building office.", "Tobias Hallam")
	f.cell(words, 1, "radio.html", "“*The truss broke without any warning*,” Hallam told Radio One.", "Hallam")
	f.sides(words, 1, 1)

	role := f.finding("role", "conflict", "What office does Mara Velden hold?", "Mayor in one article, deputy mayor in the other.", "", 0.86)
	f.cell(role, 0, "herald.txt", "*Deputy Mayor* Mara Velden said the town had set money aside.", "")
	f.cell(role, 1, "lantern.txt", "*Mayor* Mara Velden opened the new ferry.", "")
	f.sides(role, 1, 1)

	within := f.finding("number", "conflict", "How long is the bridge?", "The same article gives two lengths.", "", 0.9)
	within.Internal = true
	f.cell(within, 0, "lantern.txt", "The *340-metre* bridge is closed.", "")
	f.cell(within, 1, "lantern.txt", "At *430 metres* it is the longest in the county.", "")
	f.sides(within, 1, 1)

	place := f.finding("place", "agree", "Where did the bridge give way?", "", "", 0.97)
	f.cell(place, 0, "herald.txt", "The bridge gave way at *Varn*.", "")
	f.cell(place, 0, "radio.html", "In *Varn* the bridge gave way.", "")
	f.cell(place, 0, "lantern.txt", "*Varn* lost its bridge on Tuesday.", "")
	f.sides(place, 3)
	polarity := f.finding("polarity", "possible", "Did the council approve the repairs?", "One article says so, one denies it.", HarmAccusation, 0.7)
	f.cell(polarity, 0, "herald.txt", "The council *approved* the repairs in November.", "")
	f.cell(polarity, 1, "004.txt", "The council *never approved* the repairs, =HYPERLINK(\"http://evil.example\",\"x\") he wrote.", "")
	f.sides(polarity, 1, 1)

	alone := f.finding("single-source", "agree", "What did the last inspection cost?", "", HarmMoney, 0.9)
	f.cell(alone, 0, "radio.html", "The inspection cost *41,000 crowns*.", "")
	f.sides(alone, 1)
	alone2 := f.finding("single-source", "agree", "Who led the inspection?", "", "", 0.9)
	f.cell(alone2, 0, "lantern.txt", "*Hallam* led the inspection, a colleague said.", "a colleague")
	f.sides(alone2, 1)
	alone3 := f.finding("single-source", "agree", "Some 4,700 drivers crossed the bridge a day.", "", "", 0.9)
	f.cell(alone3, 0, "radio.html", "Some *4,700* drivers crossed the bridge a day.", "")
	drivers := 4700.0
	alone3.Cells[0].Typed, alone3.Cells[0].Claims = &Quantity{Text: "4,700", Kind: "count", Value: &drivers, Approx: "about"}, []string{"c2"}
	f.sides(alone3, 1)
	quoted := f.finding("single-source", "agree", "Who else quotes Ana Roe?", "Ana Roe is quoted only by Lantern.", "", 0.9)
	quoted.Question.Predicate, quoted.Question.Entity = "say", p("Ana Roe")
	f.cell(quoted, 0, "lantern.txt", "“Nobody told us,” said *Ana Roe*.", "Ana Roe")
	f.sides(quoted, 1)
	f.finding("name", "conflict", "How is Helena Brandt spelt?", "One letter is missing.", "", 0.9).Question.Entity = p("Helena Brandt")

	f.r.Names = []Name{
		{Entity: "Helena Brandt", Type: "person", Label: "misspelling", Likely: p("Helena Brandt"), Quoted: true, Note: "One letter is missing; same office in both articles.",
			Forms: []NameForm{{"Helena Brandt", "The Varn Herald", "herald.txt", 3}, {"Helena Brandt", "Lantern", "lantern.txt", 1}, {"Helena Brant", "Radio One", "radio.html", 2}},
			Why:   []evidence.Part{{Field: "letters", Level: "one letter apart", Bits: 4}, {Field: "office", Level: "the same", Bits: 3}}},
		{Entity: "Oleksandr Kovalenko", Type: "person", Label: "variant", Forms: []NameForm{{"Oleksandr Kovalenko", "Lantern", "lantern.txt", 1}, {"Alexander Kovalenko", "Radio One", "radio.html", 1}}},
		{Entity: "Pavel Orsa", Type: "person", Label: "single", Forms: []NameForm{{"Pavel Orsa", "Lantern", "lantern.txt", 1}}, KeptApart: []Apart{{"Pavla Orsa", "different given names, husband and wife"}}},
		{Entity: "Varn", Type: "place", Label: "single", Forms: []NameForm{{"Varn", "Lantern", "lantern.txt", 4}}},
	}
	f.r.Quotes = []Quote{
		{ID: "q1", Doc: "herald.txt", Outlet: "The Varn Herald", Start: 400, End: 520, Kind: "direct", Text: "…", Content: []Content{{401, 460, "The northern truss gave way without any warning, and nobody could have reached the doors in time."}},
			Speaker:   &Speaker{Text: "Tobias Hallam, chief engineer of the county building office", Name: p("Tobias Hallam"), Title: p("chief engineer"), Affiliation: p("county building office")},
			Relations: []QuoteRelation{{Quote: "q2", Relation: "altered"}}},
		{ID: "q2", Doc: "radio.html", Outlet: "Radio One", Start: 300, End: 380, Kind: "direct", Content: []Content{{301, 350, "The truss broke without any warning … nobody could have reached the doors in time."}},
			Speaker: &Speaker{Text: "Hallam", Name: p("Tobias Hallam")}, Relations: []QuoteRelation{{Quote: "q1", Relation: "altered"}}},
		{ID: "q3", Doc: "lantern.txt", Outlet: "Lantern", Start: 10, End: 90, Kind: "direct", Content: []Content{{11, 30, "Nobody listened,"}, {40, 60, "and now we pay."}}, Speaker: &Speaker{Text: "an official", Anonymous: true}},
		{ID: "q4", Doc: "lantern.txt", Outlet: "Lantern", Start: 100, End: 190, Kind: "direct", Content: []Content{{111, 130, "@SUM(A1) is what it cost us."}}, Speaker: &Speaker{Text: "Ana Roe, director of the Institute for Bridges", Name: p("Ana Roe"), Title: p("director"), Affiliation: p("Institute for Bridges")}},
		{ID: "q5", Doc: "lantern.txt", Outlet: "Lantern", Start: 200, End: 210, Kind: "scare", Content: []Content{{200, 210, "safe"}}},
	}
	f.r.Sources = []Source{
		{Outlet: "Lantern", Compared: 2, Agreed: 1, Disputed: 1, Alone: 1, Origins: 2},
		{Outlet: "The Varn Herald", Rated: true, Reliability: p(0.86), Low: p(0.64), High: p(0.96), Compared: 12, Agreed: 11, Disputed: 1, Alone: 2, Origins: 3,
			ByKind: []KindRecord{{Kind: "number", Compared: 8, Agreed: 8, Rated: true, Reliability: p(0.9), Low: p(0.7), High: p(0.98)}},
			Card:   []CardItem{{Name: "Named sources", Value: "3 of 4 statements name who said it", Count: 3, Of: 4}}},
	}
	f.r.Skipped = []Skipped{
		{Doc: "herald.txt", Start: 900, End: 930, Text: "Will the bridge be rebuilt?", Reason: "a question, not a statement"},
		{Doc: "lantern.txt", Start: 20, End: 50, Text: "It happened again.", Reason: "who or what is meant is not said"},
	}
	f.r.Claims = []Claim{
		{ID: "c1", Doc: "herald.txt", Outlet: "The Varn Herald", Kind: "quantity", Role: "body", Polarity: "positive", Modality: "certain", Predicate: Predicate{"hurt", "hurt"}},
		{ID: "c2", Doc: "radio.html", Outlet: "Radio One", Kind: "event", Role: "body", Polarity: "positive", Modality: "certain", Predicate: Predicate{"cross", "cross"}, CheckWorthy: 0.8},
	}
	return &f.r
}

func (f *fixture) doc(path, outlet, title, author, published string) {
	d := Document{ID: path, Path: path, SHA256: strings.Repeat("ab", 32), Outlet: outlet, Language: "en", Words: 240,
		From: map[string]Found{"outlet": {"header line", 0.95}}}
	if title != "" {
		d.Title, d.From["title"] = p(title), Found{"header line", 0.95}
	}
	if author != "" {
		d.Author, d.From["author"] = p(author), Found{"byline", 0.6}
	}
	if published != "" {
		d.Published, d.From["published"] = p(published), Found{"dateline", 0.8}
		d.URL = p("https://" + strings.TrimSuffix(path, ".txt") + ".example/bridge")
	}
	f.r.Documents = append(f.r.Documents, d)
	f.r.Run.Inputs = append(f.r.Run.Inputs, Input{path, d.SHA256})
}

func (f *fixture) finding(kind, verdict, question, note, harm string, sure float64) *Finding {
	f.r.Findings = append(f.r.Findings, Finding{ID: fmt.Sprintf("f%02d", len(f.r.Findings)), Type: kind, Verdict: verdict, Story: "s1",
		Question: Ask{Text: question, Predicate: "be"}, Note: note, Harm: harm, Confidence: sure, Severity: "high",
		Reasons: []string{"Both speak of the bridge at Varn.", "The dates allow one event."},
		Why:     []evidence.Part{{Field: "time", Level: "same day", Bits: 1.5}, {Field: "place", Level: "same place", Bits: 2}}})
	return &f.r.Findings[len(f.r.Findings)-1]
}

// cell adds a piece of evidence; the value stands between asterisks.
func (f *fixture) cell(to *Finding, side int, doc, sentence, speaker string) {
	before, rest, _ := strings.Cut(sentence, "*")
	value, after, _ := strings.Cut(rest, "*")
	at := len(f.texts[doc])
	f.texts[doc] += before + value + after + " "
	c := Cell{Doc: doc, Value: value, Text: before + value + after, Start: at, End: at + len(before+value+after), Side: side,
		ValueAt: &Content{at + len(before), at + len(before+value), value}, Before: "The sentence before.", After: "The sentence after."}
	for i := range f.r.Documents {
		if f.r.Documents[i].ID == doc {
			c.Outlet, c.Published = f.r.Documents[i].Outlet, f.r.Documents[i].Published
		}
	}
	if speaker != "" {
		c.Speaker = p(speaker)
	}
	to.Cells = append(to.Cells, c)
}

func (f *fixture) sides(to *Finding, origins ...int) {
	for i, n := range origins {
		s := Side{Origins: n}
		for _, c := range to.Cells {
			if c.Side == i {
				s.Value = c.Value
				s.Outlets = append(s.Outlets, c.Outlet)
			}
		}
		to.Sides = append(to.Sides, s)
	}
}
