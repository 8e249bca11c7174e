package stories

import (
	"math"
	"slices"
	"testing"

	"crosscheck/article"
	"crosscheck/calendar"
	"crosscheck/language"
	"crosscheck/names"
	"crosscheck/text"
)

func TestFacts(t *testing.T) {
	body := "Ferry hits pier\n\nA ferry hit a pier in Molde on Friday night. Captain Ivo Stein, 52, was hurt, and a passenger aged 19 was taken to Oslo on Saturday. The court meets on 20 March. A ferry sank there on 4 May 2009."
	on := calendar.Date(2024, 3, 10) // a Sunday
	d := &article.Document{ID: "a", Text: body, PublishedOn: calendar.Days(on, on+1), Blocks: []article.Block{
		{Span: text.Span{Start: 0, End: 15}, Role: article.Title}, {Span: text.Span{Start: 17, End: len(body)}, Role: article.Body}}}
	a := language.Read(d, language.Default())
	s := Default()
	p := PageOf(a, s.Opening())
	f := factsOf(&p, entities(names.Resolve([]*language.Article{a}, names.Default()), 0))
	for _, c := range []struct {
		name      string
		got, want []int
	}{
		{"the event's days open the article", f.event, []int{int(on - 2), int(on - 1)}},
		{"every day is told", f.days, []int{int(calendar.Date(2009, 5, 4)), int(on - 2), int(on - 1), int(on + 10)}},
		{"ages", f.ages, []int{19, 52}},
	} {
		if !slices.Equal(c.got, c.want) {
			t.Errorf("%s\n got %v\nwant %v", c.name, c.got, c.want)
		}
	}
	if len(f.persons) != 1 || len(f.places) != 1 {
		t.Errorf("got %v and %v\nwant Ivo Stein, and Molde but not Oslo", f.persons, f.places)
	}
}

func TestFactsWeigh(t *testing.T) {
	g := &gathering{s: Default(), facts: []facts{
		{event: []int{100}, days: []int{100}, places: []int{1}, ages: []int{30}},
		{event: []int{100}, days: []int{100}, places: []int{1}, ages: []int{30, 7}},
		{event: []int{140}, days: []int{100, 140}, persons: []int{9}},
		{event: []int{140}, days: []int{140}, places: []int{2}, ages: []int{31}},
		{},
	}}
	g.countFacts()
	odds := func(b int) float64 {
		var m Measures
		g.factual(m[eventDay:], 0, b, 0)
		z := 0.0
		for i, w := range g.s.Weights.List() {
			z += w * m[i]
		}
		return z
	}
	same, followUp, other, silent := odds(1), odds(2), odds(3), odds(4)
	w := g.s.Weights
	if want := w.EventApart*math.Log2(41)/4 + w.Elsewhere + w.OtherAges; math.Abs(other-want) > 1e-9 {
		t.Errorf("another day, place and age\n got %v\nwant %v", other, want)
	}
	if !(same > 0 && same > followUp && followUp > other) || silent != 0 {
		t.Errorf("got %v, %v, %v, %v\nwant all in common above a follow-up that names the day, above another event, and 0 where nothing is told", same, followUp, other, silent)
	}
}
