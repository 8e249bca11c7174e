package report

import (
	"cmp"
	"fmt"
	"slices"
	"strings"
)

// A question is the row of a finding on Questions: what is held of all of them. See view.asked.
type question struct {
	finding int // its place in the report
	n       int // its number, from 1 in order of triage
	folded  bool
	open    bool // nobody has decided about it
	counts  bool // it asks for a number
	tier    int
	verdict string
	story   string
	since   string
}

// An asked question is made ready to be shown.
type asked struct {
	question
	f       *Finding
	points  int
	reasons []string // why it stands where it stands, the weightiest first
	answers []answer
}

// An answer is one value with all who give it.
type answer struct {
	letter  string
	value   string
	shown   string // the value as the desk reads it
	outlets []string
	origins int
	cells   []*Cell
	dropped []*Cell // what a person took out
}

// The harms that findings name in Finding.Harm.
const (
	HarmDeaths       = "deaths"
	HarmAccusation   = "accusation"
	HarmAlteredQuote = "altered quote"
	HarmMoney        = "money"
	HarmVotes        = "votes"
)

// A triage puts the questions in the order in which a desk should look at them: what differs before what
// differs in detail before what agrees; then by harm, by whether it can be looked up, by kind, by
// who stands behind the weaker side, by headline. How sure we are only breaks ties.
type triage []ranked

type ranked struct {
	question
	points     int
	confidence float64
	text, id   string
}

// add adds the finding at place i of the report.
func (t *triage) add(v *view, i int, f *Finding) {
	q := v.ask(f)
	*t = append(*t, ranked{question{finding: i, open: undecided(f.Decision), counts: f.Type == "number", tier: tier(q.f), verdict: lasting(q.f.Verdict), story: v.storyID(f.Story), since: lasting(f.Since)},
		q.points, f.Confidence, strings.Clone(f.Question.Text), strings.Clone(f.ID)})
}

// sorted are the questions in their order, of which so many are shown at first.
func (t triage) sorted(room int) []question {
	slices.SortStableFunc(t, func(a, b ranked) int {
		return cmp.Or(cmp.Compare(a.tier, b.tier), cmp.Compare(b.points, a.points), cmp.Compare(b.confidence, a.confidence),
			strings.Compare(a.text, b.text), strings.Compare(a.id, b.id))
	})
	out := make([]question, len(t))
	for i := range t {
		out[i] = t[i].question
		out[i].n = i + 1
		out[i].folded = i >= room || out[i].verdict == "agree" || out[i].verdict == verdictSetAside
	}
	return out
}

// ask makes a finding ready to be shown as a question.
func (v *view) ask(f *Finding) asked {
	q := asked{f: f, answers: answersOf(v, f)}
	if setAside(f, q.answers) {
		without := *f
		without.Verdict = verdictSetAside
		q.f = &without
	}
	q.points, q.reasons = v.s.Triage.points(f, q.answers)
	return q
}

// asked makes question i of the order of triage ready to be shown.
func (v *view) asked(i int) *asked {
	q := v.ask(v.r.Finding(v.questions[i].finding))
	q.question = v.questions[i]
	return &q
}

// inOrder makes every question ready to be shown, one at a time, in order of triage.
func (v *view) inOrder(yield func(*asked) bool) {
	for i := range v.questions {
		if !yield(v.asked(i)) {
			return
		}
	}
}

func tier(f *Finding) int {
	switch f.Verdict {
	case "compatible":
		return 1
	case "agree", verdictSetAside:
		return 2
	}
	return 0
}

// points adds up a finding's weights, and says in words what counted.
func (t Triage) points(f *Finding, answers []answer) (sum int, reasons []string) {
	add := func(n int, reason string) {
		if n > 0 {
			sum += n
			reasons = append(reasons, reason)
		}
	}
	if f.Harm != "" {
		add(t.harm(f.Harm), f.Harm)
	} else if (f.Type == "quote" || f.Type == "attribution") && tier(f) == 0 {
		add(t.AlteredQuote, HarmAlteredQuote)
	}
	switch f.Type {
	case "number", "date", "name", "place", "role":
		add(t.Checkable, "can be looked up: "+f.Type)
	}
	switch f.Verdict {
	case "conflict":
		add(t.Contradiction, "contradiction")
	case "possible":
		add(t.Contradiction*3/4, "possible contradiction")
	case "different-event":
		add(t.Contradiction/2, "probably two events")
	case "update":
		add(t.Contradiction/4, "later update")
	}
	if n := weaker(answers); n > 0 {
		add(t.Origin*min(n, 9), origins(n)+" behind the weaker side")
	}
	if slices.ContainsFunc(f.Cells, func(c Cell) bool { return c.Headline }) {
		add(t.Headline, "in a headline or first paragraph")
	}
	return sum, reasons
}

func (t Triage) harm(h string) int {
	h = strings.ToLower(h)
	for _, k := range []struct {
		words []string
		n     int
	}{
		{[]string{"death", "dead", "injur", "wound", "hurt", "casualt"}, t.Deaths},
		{[]string{"accus", "charge", "crime", "named person"}, t.Accusation},
		{[]string{"quot", "speaker"}, t.AlteredQuote},
		{[]string{"money"}, t.Money},
		{[]string{"vote", "election"}, t.Votes},
	} {
		if slices.ContainsFunc(k.words, func(w string) bool { return strings.Contains(h, w) }) {
			return k.n
		}
	}
	return t.OtherHarm
}

// weaker is the number of independent origins behind the answer that has fewest.
func weaker(answers []answer) int {
	if len(answers) < 2 {
		return 0
	}
	n := answers[0].origins
	for _, a := range answers[1:] {
		n = min(n, a.origins)
	}
	return n
}

func origins(n int) string {
	if n == 1 {
		return "1 independent origin"
	}
	return fmt.Sprintf("%d independent origins", n)
}

// answersOf groups a finding's cells by side, the side with most origins first.
func answersOf(v *view, f *Finding) []answer {
	var out []answer
	for i := range f.Sides {
		s := &f.Sides[i]
		out = append(out, answer{value: s.Value, outlets: s.Outlets, origins: s.Origins})
	}
	byValue := map[string]int{}
	for i := range f.Cells {
		c := &f.Cells[i]
		at := c.Side
		if len(f.Sides) == 0 {
			n, ok := byValue[c.Value]
			if !ok {
				n = len(out)
				byValue[c.Value] = n
				out = append(out, answer{value: c.Value})
			}
			at = n
		}
		if at < 0 || at >= len(out) {
			continue
		}
		out[at].cells = append(out[at].cells, c)
		if len(f.Sides) == 0 && !slices.Contains(out[at].outlets, c.Outlet) {
			out[at].outlets = append(out[at].outlets, c.Outlet)
			out[at].origins++
		}
	}
	slices.SortStableFunc(out, func(a, b answer) int {
		return cmp.Or(cmp.Compare(b.origins, a.origins), cmp.Compare(len(b.cells), len(a.cells)), strings.Compare(a.value, b.value))
	})
	for i := range out {
		out[i].letter, out[i].shown = letter(i), shownAs(f, out[i].value)
		slices.SortStableFunc(out[i].cells, func(a, b *Cell) int {
			return cmp.Or(strings.Compare(v.outlet(a.Outlet), v.outlet(b.Outlet)), strings.Compare(a.Doc, b.Doc), cmp.Compare(a.Start, b.Start))
		})
		v.without(&out[i])
	}
	return out
}

// without takes the evidence that a person dropped out of an answer; the answer keeps its letter.
func (v *view) without(a *answer) {
	for _, c := range a.cells {
		if c.Dropped() {
			a.dropped = append(a.dropped, c)
		}
	}
	if len(a.dropped) == 0 {
		return
	}
	a.cells = slices.DeleteFunc(a.cells, (*Cell).Dropped)
	a.outlets = nil
	origin := map[string]bool{}
	for _, c := range a.cells {
		origin[v.originOf(c.Doc)] = true
		if !slices.Contains(a.outlets, c.Outlet) {
			a.outlets = append(a.outlets, c.Outlet)
		}
	}
	a.origins = min(a.origins, len(origin))
}

// verdictSetAside is shown for a question of which too little is left once a person has dropped evidence.
const verdictSetAside = "set-aside"

// setAside reports whether dropped evidence leaves fewer than two answers of a question that differed, or none at all.
func setAside(f *Finding, answers []answer) bool {
	left := countIf(answers, func(a answer) bool { return len(a.cells) > 0 })
	gone := slices.ContainsFunc(answers, func(a answer) bool { return len(a.dropped) > 0 })
	return gone && (left == 0 || left == 1 && f.Verdict != "agree")
}

// plainText is an answer in one line: "12 – Herald; Radio One".
func (v *view) plainText(a answer) string { return a.shown + " – " + v.givenBy(a) }

func (v *view) givenBy(a answer) string {
	if len(a.cells) == 0 && len(a.dropped) > 0 {
		return "(evidence dropped)"
	}
	return v.outletList(a.outlets)
}

// runs is an answer with its value bold.
func (v *view) runs(a answer) []Stretch {
	return []Stretch{{Text: a.shown, Mark: Bold}, {Text: " – " + v.givenBy(a)}}
}
