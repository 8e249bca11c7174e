package origins_test

import (
	"fmt"
	"strings"
	"testing"

	"crosscheck/article"
	"crosscheck/calendar"
	"crosscheck/origins"
	"crosscheck/text"
)

const wire = "The northern dam at Ardel gave way shortly before dawn and sent a wall of water through the lower town. " +
	"Rescue teams used rubber boats to reach families who had climbed onto the roofs of the old market hall. " +
	"Engineers had warned the council in spring that the spillway was cracked in three places and needed repair."

const other = "A freight train left the rails near Oskela on Tuesday and blocked the only line to the coast for nine hours. " +
	"The operator said a broken axle was the likely reason and that no passengers had been near the track at the time."

func doc(id, outlet, body string, day int) *article.Document {
	d := &article.Document{ID: id, Text: body, SHA256: id, Outlet: article.Found{Value: outlet, Sure: 1},
		Blocks: []article.Block{{Span: text.Span{Start: 0, End: len(body)}}}}
	if day > 0 {
		on := calendar.Date(2024, 3, day)
		d.PublishedOn = calendar.Days(on, on+1)
	}
	return d
}

func TestFind(t *testing.T) {
	quote := "“We told them again and again that the spillway would not hold another winter like the last one”, she said. "
	for _, c := range []struct {
		name string
		docs []*article.Document
		of   string
		link string
	}{
		{"a reprint shares its origin", []*article.Document{doc("a", "Herald", wire, 0), doc("b", "Post", "Local readers saw it first. "+wire, 0)},
			"[0 0]", "0-1 outlet to outlet from -1"},
		{"the earlier one is where it came from", []*article.Document{doc("a", "Herald", wire, 3), doc("b", "Post", wire, 2)},
			"[0 0]", "0-1 outlet to outlet from 1"},
		{"half a report under other words is a copy", []*article.Document{doc("a", "Herald", wire, 0), doc("b", "Post", wire[:210]+other[:90], 0)},
			"[0 0]", "0-1 outlet to outlet from -1"},
		{"two reports of their own", []*article.Document{doc("a", "Herald", wire, 0), doc("b", "Post", other, 0)},
			"[-1 -1]", ""},
		{"the same words quoted are no copy", []*article.Document{doc("a", "Herald", quote+wire, 0), doc("b", "Post", quote+other, 0)},
			"[-1 -1]", "0-1 shared quotation from -1"},
		{"a round-up does not make its parts one", []*article.Document{doc("a", "Herald", wire, 0), doc("b", "Post", other, 0), doc("c", "Radio One", wire+" "+other, 0)},
			"[0 -1 0]", "0-2 outlet to outlet from 2; 1-2 outlet to outlet from 2"},
	} {
		t.Run(c.name, func(t *testing.T) {
			o := origins.Find(c.docs, quotes(c.docs), origins.Default())
			if got := fmt.Sprint(o.Of); got != c.of {
				t.Errorf("groups\n got %s\nwant %s", got, c.of)
			}
			var links []string
			for _, l := range o.Links {
				links = append(links, fmt.Sprintf("%d-%d %s from %d", l.A, l.B, l.Kind, l.From))
			}
			if got := strings.Join(links, "; "); got != c.link {
				t.Errorf("links\n got %s\nwant %s", got, c.link)
			}
		})
	}
}

// quotes finds the stretches between curly marks.
func quotes(docs []*article.Document) [][]text.Span {
	out := make([][]text.Span, len(docs))
	for i, d := range docs {
		if a, b := strings.Index(d.Text, "“"), strings.Index(d.Text, "”"); a >= 0 && b > a {
			out[i] = []text.Span{{Start: a, End: b}}
		}
	}
	return out
}

func TestSharedAgencyAndAuthor(t *testing.T) {
	a, b := doc("a", "Herald", wire, 0), doc("b", "Reuters", wire, 0)
	a.Wires = []article.Wire{{Agency: "reuters", Kind: "credit"}}
	o := origins.Find([]*article.Document{a, b}, nil, origins.Default())
	if l := o.Links[0]; l.Kind != origins.WireCredit || l.From != 1 {
		t.Errorf("got %+v\nwant a wire credit from the agency", l)
	}
	c, d := doc("c", "Herald", wire, 0), doc("d", "Post", other, 0)
	c.Author.Value, d.Author.Value = "Ana Roe", "ANA ROE"
	o = origins.Find([]*article.Document{c, d}, nil, origins.Default())
	if len(o.Links) != 1 || o.Links[0].Kind != origins.SharedAuthor {
		t.Errorf("got %+v\nwant one shared author", o.Links)
	}
}

func FuzzFind(f *testing.F) {
	f.Add(wire, wire[40:], 10, 60)
	f.Add("", "a b c d e f g", 0, 3)
	f.Fuzz(func(t *testing.T, a, b string, from, to int) {
		from, to = min(max(from, 0), len(a)), min(max(to, 0), len(a))
		o := origins.Find([]*article.Document{doc("a", "X", a, 0), doc("b", "Y", b, 0)}, [][]text.Span{{{Start: from, End: to}}}, origins.Default())
		for _, l := range o.Links {
			for _, p := range l.Passages {
				if p.InA.End > len(a) || p.InB.End > len(b) || p.InA.Empty() || p.InB.Empty() {
					t.Fatalf("passage %v", p)
				}
			}
		}
	})
}
