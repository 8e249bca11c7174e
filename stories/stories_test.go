package stories_test

import (
	"fmt"
	"slices"
	"testing"

	"crosscheck/article"
	"crosscheck/calendar"
	"crosscheck/language"
	"crosscheck/names"
	"crosscheck/stories"
	"crosscheck/text"
)

func art(id, title, body string, day int) *language.Article {
	d := &article.Document{ID: id, SHA256: id + "0123456789abcdef", Text: body, Title: article.Found{Value: title},
		Blocks: []article.Block{{Span: text.Span{Start: 0, End: len(body)}}}}
	if day > 0 {
		on := calendar.Date(2024, 3, day)
		d.PublishedOn = calendar.Days(on, on+1)
	}
	return &language.Article{Doc: d}
}

// read is art with all that language finds in it.
func read(id, title, body string, day int) *language.Article {
	a := art(id, title, body, day)
	a.Doc.Blocks[0].Role = article.Body
	return language.Read(a.Doc, language.Default())
}

// batch holds two dam failures, one fire in two reports, and a match: look-alikes of one kind in other places.
func batch() []*language.Article {
	return []*language.Article{
		read("a", "Dam fails above Ardel", "The Ardel dam failed before dawn and flooded the lower town. Rescue teams in boats took families off roofs near Mill Street, mayor Ana Roe said. Two people were killed.", 2),
		read("b", "Two die as dam bursts", "Two people died when a dam above Ardel burst and water ran down Mill Street. Mayor Ana Roe said that rescue teams were still searching the lower town.", 2),
		read("c", "Dam fails in Oskela", "A dam failed near Oskela at noon and flooded farmland along the Tarn river. Nobody was killed, said governor Bo Lind, but rescue teams took forty cows to Venn.", 9),
		read("d", "Fire in the opera of Venn", "A fire broke out in the opera house of Venn during a rehearsal of Tosca. Singer Mira Dahl was led outside by firefighters through the stage door.", 5),
		read("e", "Opera burns", "Firefighters led Mira Dahl out of the burning opera house in Venn. The rehearsal of Tosca had just begun when smoke rose from the stage.", 0),
		read("f", "Harbour beats United", "Harbour won against United by three goals to one on Saturday, with two late goals by striker Ivo Stein in front of nine thousand.", 3),
	}
}

func group(arts []*language.Article) []stories.Story {
	return stories.Group(arts, names.Resolve(arts, names.Default()), stories.Default())
}

func grouped(arts []*language.Article) []string {
	var out []string
	for _, s := range group(arts) {
		var ids []string
		for _, d := range s.Docs {
			ids = append(ids, arts[d].Doc.ID)
		}
		slices.Sort(ids)
		out = append(out, fmt.Sprint(s.ID, " ", s.Title, " ", ids))
	}
	slices.Sort(out)
	return out
}

func TestGroup(t *testing.T) {
	var got []string
	for _, s := range group(batch()) {
		got = append(got, fmt.Sprint(s.Docs))
	}
	if want := []string{"[0 1]", "[2]", "[3 4]", "[5]"}; !slices.Equal(got, want) {
		t.Errorf("\n got %v\nwant %v", got, want)
	}
}

func TestTheOrderOfFilesDoesNotMatter(t *testing.T) {
	arts := batch()
	want := grouped(arts)
	slices.Reverse(arts)
	if got := grouped(arts); !slices.Equal(got, want) {
		t.Errorf("\n got %v\nwant %v", got, want)
	}
}

func TestOddBatches(t *testing.T) {
	if got := stories.Group(nil, nil, stories.Default()); len(got) != 0 {
		t.Errorf("got %v\nwant no story in no articles", got)
	}
	empty := []*language.Article{art("a", "", "", 0), art("a", "", "", 0), art("b", "", "\xff\xfe", 0)}
	got := stories.Group(empty, nil, stories.Default())
	if len(got) != 3 || got[0].ID == got[1].ID {
		t.Errorf("got %v\nwant three stories with IDs of their own", got)
	}
}

// generated is a batch of n articles, four on each event, with words of their own and words of all.
func generated(n int) []*language.Article {
	out := make([]*language.Article, n)
	for i := range out {
		event := i / 4
		body := "Police said the driver left the road and the bus fell into the river. "
		for k := range 30 {
			body += fmt.Sprintf("It passed Place%dx%d with %d people and word%d. ", event, k%7, (event*31+k)%97, (i*k*k+event)%5000)
		}
		out[i] = art(fmt.Sprintf("%06d", i), fmt.Sprintf("Bus falls at Place%dx1", event), body, 1+event%27)
	}
	return out
}

func BenchmarkGroup(b *testing.B) {
	for _, n := range []int{100, 1000, 4000} {
		arts := generated(n)
		b.Run(fmt.Sprint(n), func(b *testing.B) {
			for b.Loop() {
				stories.Group(arts, nil, stories.Default())
			}
			b.ReportMetric(float64(b.Elapsed().Microseconds())/float64(b.N*n), "µs/article")
		})
	}
}
