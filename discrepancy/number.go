package discrepancy

import (
	"fmt"
	"slices"
	"strings"

	"crosscheck/article"
	"crosscheck/claims"
	"crosscheck/evidence"
	"crosscheck/language/quantity"
	"crosscheck/matcher"
)

var number = Detector{
	Name: Number,
	Doc:  "outlets give different figures for the same thing: how many, how much, how old",
	Example: Example{"The flood in Ardel killed 12 people on Monday, the mayor said.",
		"On Monday the flood in Ardel killed 21 people, the mayor said."},
	Detect: detectNumber,
}

func detectNumber(in *Input) []Finding {
	var out []Finding
	for i := range in.Questions {
		q := &in.Questions[i]
		if q.Slot != claims.CountSlot && q.Slot != claims.AgeSlot {
			continue
		}
		cells, members := answers(in, q, func(m *matcher.Member) (string, bool) {
			return words(in, m.Doc, m.Ask.At), firmly(claim(in, m)) || pending(claim(in, m)) || q.Slot == claims.AgeSlot
		})
		n := numbers{in: in, q: q, cells: cells, members: members}
		out = append(out, n.findings()...)
	}
	out = append(out, headlines(in, out)...)
	out = append(out, pointSlips(in, out)...)
	found := counterparts(in, out)
	out = slices.DeleteFunc(out, func(f Finding) bool { return f.Verdict == DifferentEvent && overruled(&f, found) })
	out = append(out, found...)
	attackerLeftOut(in, out)
	return append(out, tolls(in, out)...)
}

// overruled reports whether a finding tells two figures apart as those of two events that another finding sets against each other.
func overruled(f *Finding, found []Finding) bool {
	return slices.ContainsFunc(found, func(o Finding) bool {
		sides := map[int]bool{}
		for _, c := range f.Cells {
			for _, d := range o.Cells {
				if c.Doc == d.Doc && c.Quantity == d.Quantity {
					sides[d.Side] = true
				}
			}
		}
		return len(sides) > 1
	})
}

// numbers judges the cells of one question about a figure.
type numbers struct {
	in      *Input
	q       *matcher.Question
	cells   []Cell
	members [][]int
}

func (n *numbers) at(i int) *quantity.Quantity {
	return &n.in.Batch.Docs[n.cells[i].Doc].Article.Quantities[n.cells[i].Quantity]
}

func (n *numbers) findings() []Finding {
	var out []Finding
	done, expected := n.voting()
	for _, at := range [][]int{done, expected} {
		if docsOf(pick(n.cells, at)) < 2 {
			continue
		}
		if f, ok := n.across(at); ok && (len(out) == 0 || f.Verdict == Conflict || f.Verdict == Possible) {
			out = append(out, f)
			if f.Verdict == Conflict || f.Verdict == Possible {
				break
			}
		}
	}
	return append(out, n.within()...)
}

// voting lists the cells that count between articles: no headlines, no numbers that only name a thing, and no parts of a sum that is there itself. What is done counts by
// itself; what is expected, with what is told of no past.
func (n *numbers) voting() (done, expected []int) {
	for i := range n.cells {
		part := slices.ContainsFunc(n.cells, func(c Cell) bool {
			return c.Doc == n.cells[i].Doc && c.At != n.cells[i].At && c.At.Contains(n.cells[i].At) && n.in.Batch.Docs[c.Doc].Article.Quantities[c.Quantity].Sum
		})
		if n.cells[i].Headline || part || n.q.Members[n.members[i][0]].Ask.Frame.Label {
			continue
		}
		planned := true
		for _, m := range n.members[i] {
			planned = planned && pending(claim(n.in, &n.q.Members[m]))
		}
		m := &n.q.Members[n.members[i][0]]
		if !planned {
			done = append(done, i)
		}
		if planned || m.Ask.Frame.Estimate || !claim(n.in, m).Past {
			expected = append(expected, i)
		}
	}
	if len(done)+len(expected) == 0 || !slices.ContainsFunc(expected, func(i int) bool { return !slices.Contains(done, i) }) {
		return done, nil
	}
	return done, expected
}

func pick(cells []Cell, at []int) []Cell {
	out := make([]Cell, len(at))
	for i, a := range at {
		out[i] = cells[a]
	}
	return out
}

// across compares the answers of different articles.
func (n *numbers) across(at []int) (Finding, bool) {
	sides, pairs := n.sides(at)
	f := n.blank(at, sides)
	if len(pairs) == 0 {
		return n.agreeing(f, at)
	}
	// The verdict is that of the pair that surest speaks of one event.
	var link *matcher.Link
	var a, b int
	for _, p := range pairs {
		if n.cells[p[0]].Doc == n.cells[p[1]].Doc || n.knows(at, p[0], p[1]) || n.knows(at, p[1], p[0]) {
			continue
		}
		l := best(n.q, n.members[p[0]], n.members[p[1]])
		if link == nil || l.Same.Probability()*l.Comparable.Probability() > link.Same.Probability()*link.Comparable.Probability() {
			link, a, b = l, p[0], p[1]
		}
	}
	if link == nil {
		return f, false
	}
	if link.Comparable.Probability() >= n.in.Settings.SameEvent {
		f = n.blank(n.ofOneEvent(at, a, b))
	}
	return n.differing(f, link, a, b)
}

// ofOneEvent lists the cells that speak of the event of cells a and b, with their sides: a figure of an
// older event is no answer beside theirs.
func (n *numbers) ofOneEvent(at []int, a, b int) ([]int, []Side) {
	fits := n.oneEvent
	var out []int
	for _, i := range at {
		if i == a || i == b || fits(i, a) || fits(i, b) || slices.ContainsFunc(at, func(j int) bool {
			return n.cells[i].Doc != n.cells[j].Doc && n.compare(i, j) == equal && fits(i, j) && (fits(j, a) || fits(j, b))
		}) {
			out = append(out, i)
		}
	}
	sides, _ := n.sides(out)
	return out, sides
}

// knows reports whether the article of cell a also has the answer of cell b, or several answers of its
// own: then its figures count different things, and which of them is meant cannot be told. What it tells of another event is neither.
func (n *numbers) knows(at []int, a, b int) bool {
	for _, k := range at {
		if n.cells[k].Doc == n.cells[a].Doc && k != a && (n.compare(k, b) != apart || n.compare(k, a) == apart && n.oneEvent(k, a)) {
			return true
		}
	}
	return false
}

// oneEvent reports whether two cells speak of one event, as far as is told.
func (n *numbers) oneEvent(i, j int) bool {
	return best(n.q, n.members[i], n.members[j]).Comparable.Probability() >= n.in.Settings.SameEvent
}

// aside reports whether a cell's claims all stand in clauses that only say more of a time long past: "since 2008, when drivers stopped
// work". What is told of an older event in a clause of its own is held against others.
func (n *numbers) aside(i int) bool {
	return !slices.ContainsFunc(n.members[i], func(m int) bool {
		c := claim(n.in, &n.q.Members[m])
		return !c.Background || len(c.Explains) == 0
	})
}

// differing decides between conflict, update and different event.
func (n *numbers) differing(f Finding, link *matcher.Link, a, b int) (Finding, bool) {
	one, same := link.Comparable.Probability(), link.Same.Probability()
	f.Reasons = reasons(link)
	switch {
	case one < n.in.Settings.SameEvent && n.aside(a) && n.aside(b):
		return f, false // each only says more of its own year: nobody takes the one for the other
	case one < n.in.Settings.SameEvent:
		f.Verdict, f.Why = DifferentEvent, both(against(link.Comparable), "same question", same)
		f.Note = fmt.Sprintf("%s says %s and %s says %s, but probably not about one event: %s.", n.who(a), n.value(a), n.who(b), n.value(b), strings.Join(doubts(link), "; "))
	case n.updates(a, b):
		f.Verdict, f.Why = Update, both(link.Comparable, "same question", same)
		if n.day(b) < n.day(a) {
			a, b = b, a
		}
		n.inTime(&f)
		f.Note = fmt.Sprintf("%s gives %s, the later %s gives %s: a count that goes on changing.", n.who(a), n.value(a), n.who(b), n.value(b))
	default:
		f.Why = both(link.Comparable, "same question", same)
		if n.q.Slot == claims.CountSlot && n.mistyped(a, b) {
			f.Why = f.Why.Add(evidence.Part{Field: "digits", Level: "the same in another order, or a power of ten off", Bits: n.in.Settings.Counterpart.Slip})
		}
		f.Verdict = n.tiers().tier(f.Why.Probability())
		f.Note = fmt.Sprintf("%s says %s, %s says %s.", n.who(a), n.value(a), n.who(b), n.value(b)) + n.slip(a, b)
		n.doubt(&f, a, b)
	}
	return f, f.Verdict != ""
}

// mistyped reports whether one of two figures looks like a slip of the other.
func (n *numbers) mistyped(a, b int) bool {
	x, y := n.at(a), n.at(b)
	return x.Value != nil && y.Value != nil && *x.Value > 0 && *y.Value > 0 && slices.Contains(digitLevel(x, y, n.in.Quantities), atSlip)
}

func (n *numbers) tiers() Tier {
	if n.q.Slot == claims.AgeSlot {
		return n.in.Settings.Age
	}
	return n.in.Settings.Number
}

// agreeing is the finding where no two answers differ.
func (n *numbers) agreeing(f Finding, at []int) (Finding, bool) {
	link := n.surest(at)
	if link == nil || link.Same.Probability() < n.in.Settings.MinAgree || link.Comparable.Probability() < n.in.Settings.SameEvent {
		return f, false
	}
	if !n.meet(at) {
		return f, false // in other units or on other scales: nothing can be said
	}
	f.Verdict = Agree
	if len(f.Sides) > 1 {
		f.Verdict = Compatible
	}
	f.Why = both(link.Comparable, "same question", link.Same.Probability())
	f.Reasons = reasons(link)
	f.Severity = "low"
	if f.Verdict == Compatible {
		f.Reasons = append(f.Reasons, n.inPoints(at)...)
	}
	f.Note = fmt.Sprintf("%d articles of %d origins give %s.", docsOf(f.Cells), originsOf(n.in, f.Cells), n.value(at[0]))
	if f.Verdict == Compatible {
		f.Note = fmt.Sprintf("%s gives %s; %s less or more precisely %s.", n.who(at[0]), n.value(at[0]), n.who(at[len(at)-1]), n.value(at[len(at)-1]))
	}
	return f, true
}

// meet reports whether figures of two articles are equal, or go together.
func (n *numbers) meet(at []int) bool {
	return slices.ContainsFunc(at, func(i int) bool {
		return slices.ContainsFunc(at, func(j int) bool {
			return n.cells[i].Doc != n.cells[j].Doc && n.compare(i, j) != unlike
		})
	})
}

// surest is the strongest link between two articles.
func (n *numbers) surest(at []int) *matcher.Link {
	var link *matcher.Link
	for i, a := range at {
		for _, b := range at[i+1:] {
			if n.cells[a].Doc == n.cells[b].Doc {
				continue
			}
			if l := best(n.q, n.members[a], n.members[b]); link == nil || l.Same.Probability()*l.Comparable.Probability() > link.Same.Probability()*link.Comparable.Probability() {
				link = l
			}
		}
	}
	return link
}

// sides puts equal answers together and lists the pairs of cells that exclude each other.
func (n *numbers) sides(at []int) (sides []Side, pairs [][2]int) {
	rep := []int{}
	for _, i := range at {
		s := slices.IndexFunc(rep, func(r int) bool { return n.compare(i, r) == equal })
		if s < 0 {
			s = len(rep)
			rep = append(rep, i)
			sides = append(sides, Side{Value: n.value(i)})
		}
		n.cells[i].Side = s
	}
	for x, i := range at {
		for _, j := range at[x+1:] {
			if n.compare(i, j) == apart {
				pairs = append(pairs, [2]int{i, j})
			}
		}
	}
	return sides, pairs
}

func (n *numbers) compare(i, j int) standing { return figures(n.at(i), n.at(j), n.in.Quantities) }

// within holds an article's headline against its body: a figure that the body never has for this
// question, while it has one other. Two figures of one body mostly count two things, and accuse nobody.
func (n *numbers) within() []Finding {
	if n.q.Slot == claims.AgeSlot {
		return nil
	}
	var out []Finding
	for i := range n.cells {
		if !n.cells[i].Headline {
			continue
		}
		body := []int{}
		for j := range n.cells {
			if n.cells[j].Doc == n.cells[i].Doc && !n.cells[j].Headline {
				body = append(body, j)
			}
		}
		if len(body) != 1 || n.compare(i, body[0]) != apart || n.elsewhere(i) {
			continue
		}
		j := body[0]
		link := best(n.q, n.members[i], n.members[j])
		sides, _ := n.sides([]int{i, j})
		f := n.blank([]int{i, j}, sides)
		f.Internal = true
		f.Why = both(link.Comparable, "same question", link.Same.Probability())
		f.Verdict = n.in.Settings.Internal.tier(f.Why.Probability())
		f.Reasons = reasons(link)
		f.Note = fmt.Sprintf("The headline of %s says %s, its body %s.", n.who(i), n.value(i), n.value(j))
		if f.Verdict != "" {
			out = append(out, f)
		}
	}
	return out
}

// elsewhere reports whether the body of cell i's article has its figure anywhere.
func (n *numbers) elsewhere(i int) bool {
	a := n.in.Batch.Docs[n.cells[i].Doc].Article
	x := n.at(i)
	for k := range a.Quantities {
		q := &a.Quantities[k]
		if a.Sentences[q.Sentence].Role == article.Body && figures(x, q, n.in.Quantities) != apart && q.Kind == x.Kind {
			return true
		}
	}
	return false
}

func (n *numbers) blank(at []int, sides []Side) Finding {
	m := &n.q.Members[n.members[at[0]][0]]
	f := Finding{Type: Number, Story: n.q.Story, Cells: pick(n.cells, at), Sides: sides}
	f.Question = n.question(m)
	f.Severity, f.Harm = n.severity(m, at)
	return f
}
