package quantity_test

import (
	"fmt"
	"strings"
	"testing"

	"crosscheck/article"
	"crosscheck/language/dates"
	"crosscheck/language/quantity"
	"crosscheck/language/syntax"
	"crosscheck/text"
)

func read(t testing.TB, body string) (string, []quantity.Quantity) {
	t.Helper()
	d := &article.Document{Text: body, Blocks: []article.Block{{Span: text.Span{End: len(body)}, Role: article.Body}}}
	sents := syntax.Parse(d, syntax.Default())
	return body, quantity.Find(d, sents, dates.Find(d, sents, dates.Default()), quantity.Default())
}

// show prints a quantity in one line: the words, kind, number, hedge, unit, what is counted, scope.
func show(body string, q quantity.Quantity) string {
	out := []string{q.Span.Of(body), string(q.Kind)}
	if q.Value != nil {
		out = append(out, fmt.Sprintf("%.6g", *q.Value))
	}
	if q.Low != nil || q.High != nil {
		side := func(p *float64) string {
			if p == nil {
				return ""
			}
			return fmt.Sprintf("%.6g", *p)
		}
		out = append(out, side(q.Low)+".."+side(q.High))
	}
	for _, s := range []string{string(q.Approx), q.Unit, q.Of, q.Scope} {
		if s != "" && s != "exact" {
			out = append(out, s)
		}
	}
	if q.Subset {
		out = append(out, "subset")
	}
	return strings.Join(out, " | ")
}

func TestFind(t *testing.T) {
	tests := []struct {
		name, text string
		want       []string
	}{
		{"a count and what is counted", "Belarus freed 52 political prisoners.", []string{"52 | count | 52 | prisoner"}},
		{"a bound and a subset", "At least 52 people were killed, including 14 foreigners.",
			[]string{"52 | count | 52 | 52.. | at-least | person", "14 | count | 14 | foreigner | subset"}},
		{"words and scales", "Two hundred and fifty-one thousand voters stayed home.", []string{"Two hundred and fifty-one thousand | count | 251000 | voter"}},
		{"about", "About 1,200 homes burned.", []string{"1,200 | count | 1200 | 1080..1320 | about | home"}},
		{"a unit of three", "The roof yields 40 W/m² a year.", []string{"40 W/m² a year | measure | 40 | watt per square metre per year"}},
		{"per or a", "They moved 30 tonnes per day.", []string{"30 tonnes per day | measure | 30 | tonne per day"}},
		{"a rate at the start", "A tonne is enough.", []string{"A tonne | measure | 1 | tonne"}},
		{"millions of a unit", "The wells gave 1.4m bpd.", []string{"1.4m bpd | measure | 1.4e+06 | barrel per day"}},
		{"a margin", "The beam weighs 5.2 ± 0.3 kg.", []string{"5.2 ± 0.3 kg | measure | 5.2 | 4.9..5.5 | about | kilogram"}},
		{"an accountant's minus", "The result was ($4.2 million).", []string{"($4.2 million) | money | -4.2e+06 | USD"}},
		{"a sum told twice", "It cost 5 million euros ($6 million).", []string{"5 million euros | money | 5e+06 | EUR", "$6 million | money | 6e+06 | USD"}},
		{"works cited", "This has been shown before (12,15).", nil},
		{"ages in brackets", "Their sons (12, 15) stayed.", []string{"12 | count | 12", "15 | count | 15"}},
		{"a code that is a word", "They met at COP 27 in CUP 2031, and paid COP 50,000.", []string{"COP 50,000 | money | 50000 | COP"}},
		{"a code of a small currency", "It cost 300 NPR.", []string{"300 NPR | money | 300 | NPR"}},
		{"a coin", "The fare rose by a euro.", []string{"a euro | money | 1 | EUR | by"}},
		{"no coin", "They bought a penny stock.", nil},
		{"percent, abbreviated", "Rents rose 5pc.", []string{"5pc | percent | 5 | percent | change"}},
		{"dozens", "Dozens of cars were lost.", []string{"Dozens | count | 24..120 | indefinite | car"}},
		{"money with a scale", "The bill came to $3.5bn.", []string{"$3.5bn | money | 3.5e+09 | USD"}},
		{"a named currency", "It cost 20 Egyptian pounds.", []string{"20 Egyptian pounds | money | 20 | EGP"}},
		{"pounds of weight", "They found 200 pounds of explosives.", []string{"200 pounds | measure | 200 | pound"}},
		{"by and to", "Prices rose by 5% to 12%.", []string{"5% | percent | 5 | percent | by", "12% | percent | 12 | percent | to"}},
		{"two bounds", "More than 20 but fewer than 35 people fled.", []string{"More than 20 but fewer than 35 | range | 20..35 | person"}},
		{"or more than is another bound", "They paid 5000 or more than 4500 people fled.", []string{"5000 | count | 5000 | person", "4500 | count | 4500 | 4500.. | more-than | person"}},
		{"signs behind", "It cost 10 $ 30 cents.", []string{"10 $ 30 cents | money | 10.3 | USD"}},
		{"between two places", "She came between the tenth and the fifteenth.", []string{"between the tenth and the fifteenth | ordinal | 10..15"}},
		{"a range below zero", "Nights brought -18 °C to -34 °C.", []string{"-18 °C to -34 °C | measure | -34..-18 | degree celsius"}},
		{"groups with scales", "They sold 4 thousand 3 hundred cars.", []string{"4 thousand 3 hundred | count | 4300 | car"}},
		{"a share", "Two-thirds of members agreed.", []string{"Two-thirds | fraction | 0.666667 | member | share"}},
		{"one in five", "One in five voters agreed.", []string{"One in five | fraction | 0.2 | voter"}},
		{"a range", "Between 5 and 7 million people fled.", []string{"Between 5 and 7 million | range | 5e+06..7e+06 | person"}},
		{"ages of people without a name", "His son, 6, shot Ivo Roe Jr., 38, and his friend Karl Lund, also 14.", []string{"6 | age | 6 | year", "38 | age | 38 | year", "14 | age | 14 | year"}},
		{"an age ends a headline", "Murder of Ana Roe, 10", []string{"10 | age | 10 | year"}},
		{"no age of several", "Of the drivers, 24, were paid.", []string{"24 | count | 24"}},
		{"an age said of her", "She is 26 and had never run so far.", []string{"26 | age | 26 | year"}},
		{"a magnitude", "The office registered a tremor of magnitude 2.1 before the collapse.", []string{"2.1 | count | 2.1"}},
		{"ages", "Ana Roe, 32, and a 45-year-old nurse were hurt.", []string{"32 | age | 32 | year", "45-year-old | age | 45 | year"}},
		{"ages without the closing comma", "Calvin Roe, 24 was shot in the chest, Ivo Poe, 26 in the leg.", []string{"24 | age | 24 | year", "26 | age | 26 | year"}},
		{"ages in a list without commas", "Police named Calvin Roe, 24 and Mara B. Poe-Quill, 31.", []string{"24 | age | 24 | year", "31 | age | 31 | year"}},
		{"a verb of all listed", "Calvin Roe, 24 and Ivo Poe, 26 were shot.", []string{"24 | age | 24 | year", "26 | age | 26 | year"}},
		{"an age and what somebody did", "But Calvin Roe, 24 died on Monday.", []string{"24 | age | 24 | year"}},
		{"a full name of words of the language", "Summer Fields, 24 was hurt.", []string{"24 | age | 24 | year"}},
		{"a place and a count", "In Port Roe, 24 were hurt.", []string{"24 | count | 24"}},
		{"a place and what some did", "At Lake Roe, 24 died.", []string{"24 | count | 24"}},
		{"a place within a sentence and a count", "Police said that in Roe Poe, 24 died.", []string{"24 | count | 24"}},
		{"a place and people counted", "At Lake Roe, 30 people were hurt.", []string{"30 | count | 30 | person"}},
		{"a day and people counted", "On Friday, 12 people fled.", []string{"12 | count | 12 | person"}},
		{"a name and people counted", "Said Calvin Roe, 24 people fled.", []string{"24 | count | 24 | person"}},
		{"a name and a number of several", "Said Calvin Roe, 24 were hurt.", []string{"24 | count | 24"}},
		{"a body and a count", "For Roe Holdings Ltd, 24 was too few.", []string{"24 | count | 24"}},
		{"a part of a number", "Said Calvin Roe, 24 of them fled.", []string{"24 | count | 24 | they | subset"}},
		{"one of several", "In one letter the mayor asks for help.", []string{"one | count | 1 | letter | subset"}},
		{"one within a sentence", "Two people died in one fire.", []string{"Two | count | 2 | person", "one | count | 1 | fire"}},
		{"speed", "The car was doing 120 km/h.", []string{"120 km/h | measure | 120 | kilometre per hour"}},
		{"a score", "The hosts won 3-1.", []string{"3-1 | score | 3..1"}},
		{"an ordinal is no count", "The third man fled.", []string{"third | ordinal | 3 | man"}},
		{"names keep their numbers", "A Boeing 737 crashed on Highway 61 during the COVID-19 wave.", nil},
		{"years and times are no counts", "The talks began at 10:30 a.m. on 26 November 2025.", nil},
		{"a list under one label", "Articles 5, 6 and 7 hold; 12 people were held under sections 3 and 4.", []string{"12 | count | 12 | person"}},
		{"a label and a count", "Under Article 5 and 6 laws, 12 people were held.", []string{"6 | count | 6 | law", "12 | count | 12 | person"}},
		{"miles an hour", "The train ran at 90 miles an hour.", []string{"90 miles an hour | measure | 90 | mile per hour"}},
		{"a unit in brackets", "It weighs 20 (kg).", []string{"20 (kg) | measure | 20 | kilogram"}},
		{"the number of a part", "They took the part 24703m212 and a B2-17.", nil},
		{"a hundred without its article", "They took hundred thousand dollars.", []string{"hundred thousand dollars | money | 100000 | USD"}},
		{"references and phone numbers", "The method [14] is old; call 555-123-4567.", nil},
		{"a named currency of two words", "It cost 3,000 South Korean won.", []string{"3,000 South Korean won | money | 3000 | KRW"}},
		{"any people's currency", "It cost 40 Finnish markka.", []string{"40 Finnish markka | money | 40 | FIM"}},
		{"won is a verb", "Ten won prizes.", []string{"Ten | count | 10"}},
		{"a mark that is passed", "The toll passed the 200 mark.", []string{"200 | count | 200 | mark"}},
		{"two sums side by side", "He paid 10 $ 30 $.", []string{"10 $ | money | 10 | USD", "30 $ | money | 30 | USD"}},
		{"one of a unit", "They found a tonne of cocaine a mile away.", []string{"a tonne | measure | 1 | tonne", "a mile | measure | 1 | mile"}},
		{"units that are words as well", "He put a foot wrong and a pound of flour in.", []string{"a pound | measure | 1 | pound"}},
		{"a rate", "It did 60 miles a gallon.", []string{"60 miles | measure | 60 | mile"}},
		{"a part of a unit", "It is half a mile, or two thirds of a mile, away.", []string{"half a mile | measure | 0.5 | mile", "two thirds of a mile | measure | 0.666667 | mile"}},
		{"newton metres and nanometres", "It has 30 Nm at 40 nm.", []string{"30 Nm | measure | 30 | newton metre", "40 nm | measure | 40 | nanometre"}},
		{"cars are no energy", "They built 12 EV prototypes.", []string{"12 | count | 12 | prototype"}},
		{"a man is no number", "A man fled.", nil},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			body, qs := read(t, test.text)
			var got []string
			for _, q := range qs {
				got = append(got, show(body, q))
			}
			if strings.Join(got, "\n") != strings.Join(test.want, "\n") {
				t.Errorf("got\n%s\nwant\n%s", strings.Join(got, "\n"), strings.Join(test.want, "\n"))
			}
		})
	}
}

func TestSettingsAreChecked(t *testing.T) {
	if errs := quantity.Default().Validate(); len(errs) > 0 {
		t.Errorf("the shipped settings are refused: %v", errs)
	}
	s := quantity.Default()
	s.AboutShare, s.MinorGap = 2, 1
	errs := s.Validate()
	if len(errs) != 2 {
		t.Errorf("got %d errors, want 2: %v", len(errs), errs)
	}
}

func ExampleFind() {
	body := "At least 52 people were killed."
	d := &article.Document{Text: body, Blocks: []article.Block{{Span: text.Span{End: len(body)}, Role: article.Body}}}
	sents := syntax.Parse(d, syntax.Default())
	for _, q := range quantity.Find(d, sents, nil, quantity.Default()) {
		fmt.Println(q.Span.Of(body), q.Kind, q.Approx, *q.Value, q.Of)
	}
	// Output:
	// 52 count at-least 52 person
}

func FuzzFind(f *testing.F) {
	f.Add("At least 5-7 million, $3.5bn (32) two-thirds of 1/2 km² and 10^6 3e400 - 5 to 'til")
	f.Add("between $5 and €7 from 9 to 1\xff of ½ °C 1 234 567 [3] £ per")
	f.Fuzz(func(t *testing.T, body string) {
		_, qs := read(t, body)
		last := 0
		for _, q := range qs {
			if q.Span.Start < last || q.Span.End > len(body) || q.Span.Empty() {
				t.Fatalf("span %v after %d in %q", q.Span, last, body)
			}
			last = q.Span.End
		}
	})
}

func BenchmarkFind(b *testing.B) {
	body := strings.Repeat("At least 52 people were killed and about 1,200 of the 3,500 prisoners, aged 18 to 45, were freed at a cost of $3.5bn. ", 100)
	d := &article.Document{Text: body, Blocks: []article.Block{{Span: text.Span{End: len(body)}, Role: article.Body}}}
	sents := syntax.Parse(d, syntax.Default())
	exprs := dates.Find(d, sents, dates.Default())
	b.SetBytes(int64(len(body)))
	for b.Loop() {
		quantity.Find(d, sents, exprs, quantity.Default())
	}
}
