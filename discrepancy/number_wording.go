package discrepancy

import (
	"strings"

	"crosscheck/claims"
	"crosscheck/language/quantity"
	"crosscheck/lexicon"
	"crosscheck/matcher"
)

func (n *numbers) question(m *matcher.Member) Question {
	a := n.in.Batch.Docs[m.Doc].Article
	c := claim(n.in, m)
	q := Question{Predicate: m.Ask.Frame.Event, Of: m.Ask.Frame.Counted}
	if m.Ask.Frame.Person >= 0 && n.q.Slot == claims.AgeSlot {
		q.Entity = a.Names.Entities[m.Ask.Frame.Person].Name
		q.Text = "How old is " + q.Entity + "?"
		return q
	}
	if len(m.Ask.Frame.Names) > 0 {
		q.Entity = a.Names.Entities[m.Ask.Frame.Names[0]].Name
	}
	how := "how many"
	if !strings.HasPrefix(m.Ask.Frame.Measure, "count") {
		how = "how much"
	} else if q := &a.Quantities[m.Ask.Value]; q.OfSpan.Empty() && (m.Ask.Frame.Counted == "victim" || lexicon.ClassOf(m.Ask.Frame.Counted) == lexicon.Person) {
		how = "how many people" // nothing behind the figure says whom it counts
	}
	q.Text = claims.HowMany(a, c, &m.Ask)
	if q.Text == "" {
		q.Text = claims.Wording(a, c, m.Ask.At, how)
	}
	q.Text = upper(q.Text) + "?"
	return q
}

// severity is how much a wrong figure would harm: deaths and people's freedom most, rounding least.
func (n *numbers) severity(m *matcher.Member, at []int) (severity, harm string) {
	f := &m.Ask.Frame
	people := f.Counted == "victim" || lexicon.ClassOf(f.Counted) == lexicon.Person
	switch {
	case n.q.Slot == claims.AgeSlot:
		return "medium", "age of a named person"
	case lexicon.IsEvent(f.Event, "die"):
		return "high", "deaths"
	case lexicon.IsEvent(f.Event, "injure") || lexicon.IsEvent(f.Event, "shoot"):
		return "high", "injuries"
	case people:
		return "high", "number of people"
	case strings.HasPrefix(f.Measure, "money"):
		return "medium", "amount of money"
	}
	return "medium", "figure"
}

func (n *numbers) who(i int) string { return outlet(n.in, n.cells[i].Doc) }

// value is the number with what it counts, as written.
func (n *numbers) value(i int) string {
	q := n.at(i)
	v := n.cells[i].Value
	if of := q.OfSpan; !of.Empty() && of.Start >= q.Span.End {
		return v + " " + words(n.in, n.cells[i].Doc, of)
	}
	if q.OfSpan.Start < q.Span.Start && n.q.Members[n.members[i][0]].Ask.Frame.Counted == "person" {
		return v + " people" // left out in the article, as the words before say it
	}
	return v
}

// slip says, as the end of a note, that one figure may be a slip of the other, "" where nothing looks like it.
func (n *numbers) slip(a, b int) string {
	c := quantity.Compare(*n.at(a), *n.at(b), n.in.Quantities)
	if c.Rule == quantity.PercentOrPoints {
		return " One counts percentage points, the other percent: from 40 to 42 percent is 2 points, but 5 percent."
	}
	switch c.Slip {
	case quantity.PowerOfTen:
		return " They differ by a power of ten: perhaps a slip."
	case quantity.Transposed:
		return " They have the same digits in another order: perhaps a slip."
	}
	return ""
}
