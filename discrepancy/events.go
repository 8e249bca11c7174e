package discrepancy

import (
	"fmt"
	"slices"
	"strings"

	"crosscheck/article"
	"crosscheck/claims"
	"crosscheck/evidence"
	"crosscheck/language/quantity"
	"crosscheck/lexicon"
	"crosscheck/matcher"
	"crosscheck/text"
)

// happenings lists the questions about events that claims of different articles answer, with the members
// that state something or say that it is planned: no captions, no conditions or questions. Headlines are kept apart: they
// say too little to start a finding, and may second one.
func happenings(in *Input) []happening { return told(in, in.Questions) }

// told is the function happenings for these questions.
func told(in *Input, questions []matcher.Question) []happening {
	var out []happening
	for i := range questions {
		q := &questions[i]
		if q.Slot != claims.PolaritySlot {
			continue
		}
		h := happening{in: in, q: q}
		for m := range q.Members {
			c := claim(in, &q.Members[m])
			if c.Modality != claims.Certain && c.Modality != claims.Planned {
				continue
			}
			switch c.Role {
			case article.Body:
				h.at = append(h.at, m)
			case article.Title:
				h.headlines = append(h.headlines, m)
			}
		}
		if h.articles() > 1 {
			out = append(out, h)
		}
	}
	return out
}

// A happening is a question about an event with those of its members that count.
type happening struct {
	in *Input
	q  *matcher.Question
	at []int

	headlines []int
}

// pairOf is a question of two members, numbered 0 and 1.
func pairOf(in *Input, a, b *matcher.Member) *happening {
	return &happening{in: in, q: &matcher.Question{Members: []matcher.Member{*a, *b}}, at: []int{0, 1}}
}

func (h *happening) articles() int {
	seen := map[int]bool{}
	for _, m := range h.at {
		seen[h.q.Members[m].Doc] = true
	}
	return len(seen)
}

func (h *happening) claim(m int) *claims.Claim { return claim(h.in, &h.q.Members[m]) }

// cell shows what a member says: its predicate.
func (h *happening) cell(m, side int) Cell {
	x := &h.q.Members[m]
	c := h.claim(m)
	return Cell{Doc: x.Doc, Sentence: c.Sentence, Claims: []int{x.Claim}, Value: words(h.in, x.Doc, c.Predicate), At: c.Predicate, Quantity: -1, Date: -1,
		Mention: -1, Quote: c.Quote, Side: side, Headline: c.Role == article.Title}
}

func (h *happening) question() Question { return h.asked(h.at[0], upper(h.wording(h.at[0]))+"?") }

// asked is the question for what a member says.
func (h *happening) asked(at int, words string) Question {
	m := &h.q.Members[at]
	a := h.in.Batch.Docs[m.Doc].Article
	q := Question{Predicate: m.Ask.Frame.Event, Text: words}
	if len(m.Ask.Frame.Names) > 0 {
		q.Entity = a.Names.Entities[m.Ask.Frame.Names[0]].Name
	}
	return q
}

// wording is what a member says, without a figure that not all the others give, as who tells of "releasing prisoners" does not agree that
// there were 52; and without other words of it.
func (h *happening) wording(m int, without ...text.Span) string {
	c := h.claim(m)
	doc := h.in.Batch.Docs[h.q.Members[m].Doc].Article
	for _, k := range c.Quantities {
		q := &doc.Quantities[k]
		if q.Kind == quantity.Ordinal || q.Sum || !slices.ContainsFunc(h.at, func(o int) bool { return !h.gives(o, q) }) {
			continue
		}
		said := claims.Wording(doc, c, q.Span, "…", without...)
		if short := strings.TrimPrefix(said, "… "); !strings.HasPrefix(short, "of ") {
			return short // "people were injured"
		}
		return said // "… of the houses burned"
	}
	if len(without) > 0 {
		return claims.Wording(doc, c, text.Span{}, "", without...)
	}
	return c.Statement
}

// gives reports whether a member's claim has a figure that is compatible with q.
func (h *happening) gives(m int, q *quantity.Quantity) bool {
	doc := h.in.Batch.Docs[h.q.Members[m].Doc].Article
	return slices.ContainsFunc(h.claim(m).Quantities, func(k int) bool {
		r := quantity.Compare(doc.Quantities[k], *q, h.in.Quantities).Relation
		return r == quantity.Equal || r == quantity.Compatible
	})
}

// chance is how likely two members are of one event: where events were gathered as such, else where both ask the same.
func chance(l *matcher.Link) float64 {
	if len(l.Happened.Parts()) > 0 {
		return l.Happened.Probability()
	}
	return l.Same.Probability() * l.Comparable.Probability()
}

// pairs calls f for every two members of different articles, the surest links first.
func (h *happening) pairs(f func(a, b int, l *matcher.Link)) {
	type pair struct {
		a, b int
		l    *matcher.Link
	}
	var all []pair
	for i, a := range h.at {
		for _, b := range h.at[i+1:] {
			if h.q.Members[a].Doc != h.q.Members[b].Doc {
				all = append(all, pair{a, b, h.q.Link(a, b)})
			}
		}
	}
	slices.SortStableFunc(all, func(x, y pair) int {
		switch p, q := chance(x.l), chance(y.l); {
		case p > q:
			return -1
		case p < q:
			return 1
		}
		return 0
	})
	for _, p := range all {
		f(p.a, p.b, p.l)
	}
}

// agreement is that something happened: told of the members that surely ask the same about one event, and of
// no others. An agreement that is none is as wrong as a contradiction that is none.
func (h *happening) agreement() (Finding, bool) {
	f := Finding{Type: Event, Verdict: Agree, Story: h.q.Story, Severity: "low", Harm: "event"}
	var link *matcher.Link
	var first, second int
	h.pairs(func(a, b int, l *matcher.Link) {
		if link == nil && h.agree(a, b, l) {
			link, first, second = l, a, b
		}
	})
	if link == nil {
		return f, false
	}
	h.at = append(slices.Clone(h.at), h.headlines...)
	h.at = slices.DeleteFunc(h.at, func(m int) bool {
		opp, _ := h.opposite(first, m)
		return opp || h.claim(m).Modality != h.claim(first).Modality || h.claim(m).Open
	})
	h.at = h.sentences(first, second)
	f.Question = h.agreed()
	for _, m := range h.at {
		f.Cells = append(f.Cells, h.cell(m, 0))
	}
	f.Sides = []Side{{Value: f.Cells[0].Value}}
	f.Why = link.Happened
	f.Reasons = reasons(link)
	f.Note = fmt.Sprintf("%d articles of %d origins tell of it.", docsOf(f.Cells), originsOf(h.in, f.Cells))
	return f, true
}

// sentences keeps one member of each sentence: one of the two given, else the first.
func (h *happening) sentences(first, second int) []int {
	kept := map[passage]int{}
	of := func(m int) passage { return passage{h.q.Members[m].Doc, h.claim(m).Sentence} }
	for _, m := range h.at {
		if _, ok := kept[of(m)]; !ok || m == first || m == second {
			kept[of(m)] = m
		}
	}
	return slices.DeleteFunc(h.at, func(m int) bool { return kept[of(m)] != m })
}

// agree reports whether two members surely say the same of one event.
func (h *happening) agree(a, b int, l *matcher.Link) bool {
	if l.Happened.Probability() < h.in.Settings.MinAgree || !tied(l) {
		return false
	}
	if h.claim(a).Modality != h.claim(b).Modality || h.claim(a).Open || h.claim(b).Open {
		return false // done is not planned, nor aimed at or charged with
	}
	opp, _ := h.opposite(a, b)
	return !opp // whatever else is in doubt, they do not agree
}

// opposites is how two members exclude each other whose predicates are each other's contrary.
const opposites = "opposite predicates"

// opposite reports whether two members say the contrary: one negated and the other not, or predicates
// that are each other's opposites.
func (h *happening) opposite(a, b int) (bool, string) {
	x, y := h.claim(a), h.claim(b)
	against := lexicon.Opposed(h.q.Members[a].Ask.Frame.Event, h.q.Members[b].Ask.Frame.Event)
	switch {
	case against && x.Negated == y.Negated:
		return true, opposites
	case !against && x.Negated != y.Negated:
		return true, "one of them is negated"
	}
	return false, ""
}

// voice is who says a member. Two speakers who contradict each other are a dispute between parties and no difference between outlets.
func (h *happening) voice(m int) string { return voice(h.in, &h.q.Members[m]) }

// without is odds without one field: the slot that is asked for must not speak for or against one event.
func without(o evidence.Odds, field string) evidence.Odds {
	var out evidence.Odds
	for _, p := range o.Parts() {
		if p.Field != field {
			out = out.Add(p)
		}
	}
	return out
}

// tied reports whether two claims have a participant, a time or a place in common, and not only the event's
// word and the people of their articles: there are many meetings.
func tied(l *matcher.Link) bool {
	for _, p := range l.Same.And(l.Comparable).Parts() {
		if p.Bits > 0 && slices.Contains([]string{"who", "whom", "counted", "participants", "time", "place"}, p.Field) {
			return true
		}
	}
	return false
}
