package discrepancy

import (
	"fmt"
	"slices"

	"crosscheck/claims"
	langnames "crosscheck/language/names"
	"crosscheck/language/spelling"
	"crosscheck/lexicon"
	"crosscheck/matcher"
)

var place = Detector{
	Name: Place,
	Doc:  "outlets put one event into two places of which neither can lie in the other",
	Example: Example{"Police arrested the painter Ana Roe in Lyon on 3 March 2024.",
		"Police arrested the painter Ana Roe in Marseille on 3 March 2024."},
	Detect: detectPlace,
}

// detectPlace compares where different articles say that one event happened.
//
// Most pairs of places exclude nothing: a town lies in its country, a district in its town, "near Lyon" may be Villeurbanne. So two
// places differ only where the gazetteer knows that neither holds the other (matcher.Judge.Apart); a place that it does not know accuses
// nobody. And much that people do they do again the next day somewhere else: it is surely one event only where both articles give the
// same day, or where it happens to a person once or seldom (a death, an arrest). What moves is nowhere in particular.
func detectPlace(in *Input) []Finding {
	var out []Finding
	for _, h := range happenings(in) {
		if f, ok := h.placed(); ok {
			out = append(out, f)
		}
	}
	return out
}

func (h *happening) placed() (Finding, bool) {
	var a, b int
	var link *matcher.Link
	var how string
	h.pairs(func(x, y int, l *matcher.Link) {
		if link != nil || l.Same.Probability() < h.in.Settings.Place.Possible || !tiedTo(l, "who") && !tiedTo(l, "whom") || daysDiffer(l) || h.claim(x).Negated || h.claim(y).Negated {
			return
		}
		p, q := h.scene(x), h.scene(y)
		if p < 0 || q < 0 || h.countsApart(x, y) {
			return
		}
		if d, ok := h.in.Judge.Apart(h.placeName(x, p), h.placeName(y, q)); ok {
			a, b, link, how = x, y, l, d
		}
	})
	if link == nil {
		return Finding{}, false
	}
	f := Finding{Type: Place, Story: h.q.Story, Severity: "medium", Harm: "place", Question: h.question()}
	f.Question.Text = "Where: " + f.Question.Text
	f.Why = both(without(link.Comparable, "place"), "same question", link.Same.Probability())
	f.Verdict = h.in.Settings.Place.tier(f.Why.Probability())
	if f.Verdict == Conflict && (!h.sameDay(a, b) && !h.seldom(a) || h.names(a, b) || h.names(b, a)) {
		f.Verdict = Possible
	}
	ca, cb := h.placeCell(a, 0), h.placeCell(b, 1)
	f.Cells = []Cell{ca, cb}
	for _, m := range h.at { // others that give one of the two places
		p := h.scene(m)
		if m == a || m == b || p < 0 {
			continue
		}
		for side, of := range []int{a, b} {
			if h.placeName(m, p) == h.placeName(of, h.scene(of)) {
				f.Cells = append(f.Cells, h.placeCell(m, side))
				break
			}
		}
	}
	f.Sides = []Side{{Value: ca.Value}, {Value: cb.Value}}
	f.Reasons = append(reasons(link), upper(how)+".")
	f.Note = fmt.Sprintf("%s says %s, %s says %s: %s.", outlet(h.in, ca.Doc), ca.Value, outlet(h.in, cb.Doc), cb.Value, how)
	return f, f.Verdict != ""
}

// scene is the place in which a member says that something happened, as an index in the article's mentions; -1 where it names none, or
// tells nothing that happens in one place.
func (h *happening) scene(m int) int {
	c, e := h.claim(m), h.q.Members[m].Ask.Frame.Event
	if !firmly(c) || c.Nominal || c.Kind == claims.QuoteKind || !lexicon.IsVerb(e) || e == "be" || lexicon.Light(e) || moves(e) {
		return -1
	}
	return c.Scene
}

// moves reports whether an event leads from one place to another, so that it may be told of both.
func moves(event string) bool {
	for _, w := range [...]string{"move", "go", "travel", "arrive", "send", "bring", "live", "work"} {
		if event == w || lexicon.Events(event, w) == lexicon.Synonym {
			return true
		}
	}
	return false
}

// seldom reports whether a member tells what happens to somebody once, or not twice in one story.
func (h *happening) seldom(m int) bool {
	return slices.ContainsFunc([]string{"die", "arrest", "injure"}, func(e string) bool { return lexicon.IsEvent(h.q.Members[m].Ask.Frame.Event, e) })
}

// daysDiffer reports whether two members tell of different times: then two places are no wonder.
func daysDiffer(l *matcher.Link) bool {
	for _, p := range l.Comparable.Parts() {
		if p.Field == "time" && p.Bits < 0 {
			return true
		}
	}
	return false
}

// names reports whether the article of member a also names the place of member b, whatever for.
func (h *happening) names(a, b int) bool {
	name := h.placeName(b, h.scene(b))
	return slices.ContainsFunc(h.in.Batch.Docs[h.q.Members[a].Doc].Article.Names.Entities, func(e langnames.Entity) bool {
		return e.Type == langnames.Place && spelling.Fold(e.Name) == name
	})
}

// placeName is the folded name of a mention in a member's article.
func (h *happening) placeName(m, mention int) string {
	a := h.in.Batch.Docs[h.q.Members[m].Doc].Article
	return spelling.Fold(a.Names.Mentions[mention].Span.Of(a.Doc.Text))
}

func (h *happening) placeCell(m, side int) Cell {
	c := h.cell(m, side)
	c.Mention = h.scene(m)
	n := &h.in.Batch.Docs[c.Doc].Article.Names.Mentions[c.Mention]
	c.At, c.Value = n.Span, words(h.in, c.Doc, n.Span)
	return c
}
