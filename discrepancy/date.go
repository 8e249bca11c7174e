package discrepancy

import (
	"fmt"
	"slices"

	"crosscheck/claims"
	"crosscheck/evidence"
	"crosscheck/language/dates"
	"crosscheck/language/quantity"
	"crosscheck/lexicon"
	"crosscheck/matcher"
)

var date = Detector{
	Name: Date,
	Doc:  "outlets date one event differently",
	Example: Example{"The old bridge over the Lind in Ardel collapsed on 3 March 2024.",
		"The old bridge over the Lind in Ardel collapsed on 7 March 2024."},
	Detect: detectDate,
}

// detectDate compares when different articles say that one event happened. Time has no say in whether it
// is one event, as it is what is asked; who, what and whom must therefore fit all the better.
func detectDate(in *Input) []Finding {
	var out []Finding
	for _, h := range happenings(in) {
		if f, ok := h.dated(); ok {
			out = append(out, f)
		}
	}
	return slices.Concat(out, dayCounterparts(in, out), clockTimes(in))
}

func (h *happening) dated() (Finding, bool) {
	var a, b int
	var link *matcher.Link
	h.pairs(func(x, y int, l *matcher.Link) {
		if link == nil && h.oneEvent(x, y, l) && h.dateable(x) && h.dateable(y) && h.daysDiffer(x, y) {
			a, b, link = x, y, l
		}
	})
	if link == nil || h.agreesElsewhere(a, b) {
		return Finding{}, false
	}
	f := Finding{Type: Date, Story: h.q.Story, Severity: "medium", Harm: "date", Question: h.question()}
	f.Question.Text = "When: " + f.Question.Text
	f.Why = both(without(without(link.Comparable, "time"), "tense"), "same question", link.Same.Probability())
	if how := daySlip(h.expression(a), h.expression(b)); how != "" {
		f.Why = f.Why.Add(evidence.Part{Field: "days", Level: how, Bits: h.in.Settings.Counterpart.Digit})
	}
	f.Verdict = h.in.Settings.Date.tier(f.Why.Probability())
	if f.Verdict == Conflict && (!h.printed(a) || !h.printed(b)) {
		f.Verdict = Possible // counted from a publication date, which may be that of an update
	}
	ca, cb := h.dateCell(a, 0), h.dateCell(b, 1)
	f.Cells = []Cell{ca, cb}
	for _, m := range h.at { // others that give one of the two dates
		if m == a || m == b || !h.dateable(m) {
			continue
		}
		for side, of := range []int{a, b} {
			if h.expression(m).Relation == h.expression(of).Relation && h.expression(m).Range == h.expression(of).Range {
				f.Cells = append(f.Cells, h.dateCell(m, side))
				break
			}
		}
	}
	f.Sides = []Side{{Value: ca.Value}, {Value: cb.Value}}
	f.Reasons = reasons(link)
	f.Note = fmt.Sprintf("%s dates it %s, %s %s.", outlet(h.in, ca.Doc), ca.Value, outlet(h.in, cb.Doc), cb.Value)
	return f, f.Verdict != ""
}

// printed reports whether a member's day stands as such in its article, at most without its year: "3 March", and not "on Monday".
func (h *happening) printed(m int) bool {
	e := h.expression(m)
	return e.Anchor == dates.Absolute || !e.Weekday() && e.Calendar()
}

// oneEvent reports whether two members tell of one event in the same way: a participant, or nearly all words, in common, both of
// them as done or both as planned, and nothing but the day that differs.
func (h *happening) oneEvent(a, b int, l *matcher.Link) bool {
	x, y := h.claim(a), h.claim(b)
	tied := tiedTo(l, "who") || tiedTo(l, "whom") || alikeWords(l)
	alike := x.Negated == y.Negated && (x.Modality == y.Modality || h.lasting(a) && h.lasting(b))
	return l.Same.Probability() >= h.in.Settings.DateSame && tied && alike && !h.otherwise(a, b)
}

// lasting reports whether a member gives the day until which something holds: that is to come, however it is told ("will stay closed
// until Friday", "has closed it until Friday").
func (h *happening) lasting(m int) bool { return h.dateable(m) && h.expression(m).Relation == "until" }

// daysDiffer reports whether the days of two members exclude each other, and are not one weekday that was read as two.
func (h *happening) daysDiffer(a, b int) bool {
	return h.dayApart(a, b) && !h.sameWords(a, b) && !h.sameWeekday(a, b) && !h.sameWeekday(b, a)
}

// otherwise reports whether two members differ in more than their days: opposite deeds, another place, another figure. Then they tell
// of two events: who is arrested on Friday may be released on Monday.
func (h *happening) otherwise(a, b int) bool {
	x, y := &h.q.Members[a], &h.q.Members[b]
	return lexicon.Opposed(x.Ask.Frame.Event, y.Ask.Frame.Event) || h.elsewhere(a, b)
}

// elsewhere reports whether two members are told of another place, or with another figure.
func (h *happening) elsewhere(a, b int) bool {
	if p, q := h.scene(a), h.scene(b); p >= 0 && q >= 0 {
		if _, apart := h.in.Judge.Apart(h.placeName(a, p), h.placeName(b, q)); apart {
			return true
		}
	}
	return h.countsApart(a, b)
}

// countsApart reports whether two members give figures of the same thing that exclude each other.
func (h *happening) countsApart(a, b int) bool {
	x, y := &h.q.Members[a], &h.q.Members[b]
	for _, i := range h.claim(a).Quantities {
		for _, j := range h.claim(b).Quantities {
			p, q := &h.in.Batch.Docs[x.Doc].Article.Quantities[i], &h.in.Batch.Docs[y.Doc].Article.Quantities[j]
			if p.Kind == quantity.Count && p.Of != "" && p.Of == q.Of && figures(p, q, h.in.Quantities) == apart {
				return true
			}
		}
	}
	return false
}

// dateable reports whether a member states a day for something that happens once: no habits, no talk.
func (h *happening) dateable(m int) bool {
	x := &h.q.Members[m]
	e := x.Ask.Frame.Event
	if x.When.Date < 0 || h.claim(m).Nominal || !lexicon.IsVerb(e) {
		return false // "three are dead on Tuesday" dates the report, not the deaths
	}
	if !h.claim(m).Span.Contains(h.expression(m).Span) {
		return false // of the clause around it: "police said on Friday that the man who shot him"
	}
	r := h.expression(m).Range
	return x.When.Basis == claims.Stated && !x.When.Uncertain && r.From.Known && r.To.Known && r.To.Day-r.From.Day <= 366 && e != "" && e != "be" && !lexicon.Light(e) && !lexicon.IsEvent(e, "meet") && h.claim(m).Kind != claims.QuoteKind
}

// sameWords reports whether both articles name the same day ("Sunday", "Sunday night"): where it was then read as two days, the
// publication date is at fault.
func (h *happening) sameWords(a, b int) bool {
	x, y := h.expression(a).Day, h.expression(b).Day
	return x != "" && x == y
}

// oneWeekday reports whether two members name the same weekday, or one names that of the other's day: where it was then read as two days, the tense
// misled.
func (h *happening) oneWeekday(a, b int) bool {
	return h.q.Members[a].When.Date >= 0 && h.q.Members[b].When.Date >= 0 && (h.sameWords(a, b) || h.sameWeekday(a, b) || h.sameWeekday(b, a))
}

// sameWeekday reports whether member a names a weekday and b gives a day that may be that very one: of the week before or after a's
// article. Which of the two is meant was read from the tense, and that may have misled.
func (h *happening) sameWeekday(a, b int) bool {
	x, y := h.expression(a), h.expression(b).Range
	p := h.in.Batch.Docs[h.q.Members[a].Doc].Article.Doc.PublishedOn
	if !x.Weekday() || x.Anchor == dates.Absolute || !p.Resolved() || !x.Range.Resolved() {
		return false
	}
	return (y.From.Day-x.Range.From.Day)%7 == 0 && matcher.Gap(y, p) <= 7
}

// alikeWords reports whether two claims say nearly the same in the same words, whoever "they" are.
func alikeWords(l *matcher.Link) bool {
	for _, p := range l.Same.Parts() {
		if p.Field == "words" && p.Bits >= 0.8 {
			return true
		}
	}
	return false
}

func (h *happening) expression(m int) *dates.Expression {
	x := &h.q.Members[m]
	return &h.in.Batch.Docs[x.Doc].Article.Dates[x.When.Date]
}

// dayApart reports whether two members give days more than one apart, both in the same sense: on, by,
// from or until that day.
func (h *happening) dayApart(a, b int) bool {
	x, y := h.expression(a), h.expression(b)
	return x.Relation == y.Relation && x.Granularity == y.Granularity && x.Fuzz == 0 && y.Fuzz == 0 && matcher.Gap(x.Range, y.Range) > 0 &&
		(matcher.Gap(x.Range, y.Range) > 1 || x.Granularity == "year" || x.Granularity == "month")
}

// agreesElsewhere reports whether one of two articles also has the other's date for this question.
func (h *happening) agreesElsewhere(a, b int) bool {
	return slices.ContainsFunc(h.at, func(m int) bool {
		x := &h.q.Members[m]
		for _, p := range [][2]int{{a, b}, {b, a}} {
			if x.Doc == h.q.Members[p[0]].Doc && m != p[0] && x.When.Basis == claims.Stated && matcher.Gap(h.expression(m).Range, h.expression(p[1]).Range) <= 1 {
				return true
			}
		}
		return false
	})
}

func (h *happening) dateCell(m, side int) Cell {
	c := h.cell(m, side)
	x := &h.q.Members[m]
	e := &h.in.Batch.Docs[x.Doc].Article.Dates[x.When.Date]
	c.Date, c.At = x.When.Date, e.Span
	c.Value = words(h.in, x.Doc, e.Span)
	return c
}
