package discrepancy

import (
	"cmp"
	"fmt"
	"slices"

	"crosscheck/article"
	"crosscheck/claims"
	"crosscheck/evidence"
	"crosscheck/language/dates"
	"crosscheck/lexicon"
	"crosscheck/matcher"
)

// Times of day.
//
// "At half past six on Tuesday morning" and "at 7.45" are set against each other as days are (see date_counterpart.go): where the claims around them tell of one
// event, and neither article has the other's time. A time on the hour may be a rounded one, and one whose half of the day is not said may be of either.

// A clockAt is one claim that gives a time of day, ready to be compared.
type clockAt struct {
	ask  int // of the judge
	m    *matcher.Member
	e    *dates.Expression
	date int // of the article's Dates
}

// clockTimes lists times of day that probably time one event.
func clockTimes(in *Input) []Finding {
	if in.Judge == nil {
		return nil
	}
	var index piles[clockAt]
	for i := range in.Judge.Len() {
		for _, x := range clocksOf(in, i) {
			index.add(fmt.Sprint(in.Batch.Docs[x.m.Doc].Matter), x)
		}
	}
	var out []Finding
	const most = 128 // more times have no one counterpart
	index.each(most, func(list []clockAt) { out = append(out, clocksApart(in, list)...) })
	return out
}

// clocksOf are the times of day of a claim: of what happens once, and not of talk about it.
func clocksOf(in *Input, i int) []clockAt {
	m := in.Judge.Member(i)
	c := claim(in, m)
	e := m.Ask.Frame.Event
	if m.Ask.Slot != claims.PolaritySlot || c.Role != article.Body || c.Negated || c.Factive < 0 || c.Kind == claims.QuoteKind || c.Nominal || e == "" ||
		c.Modality != claims.Certain && c.Modality != claims.Planned || lexicon.IsEvent(e, "meet") || lexicon.IsEvent(e, "announce") {
		return nil
	}
	var out []clockAt
	for _, d := range c.Dates {
		if x := &in.Batch.Docs[m.Doc].Article.Dates[d]; x.Type == dates.Time && x.Clock.Said() && c.Span.Contains(x.Span) {
			out = append(out, clockAt{i, m, x, d})
		}
	}
	return out
}

// clocksApart lists the surest pairs of times of different articles.
func clocksApart(in *Input, list []clockAt) []Finding {
	type pair struct {
		a, b clockAt
		link matcher.Link
		why  evidence.Odds
	}
	var all []pair
	for i, a := range list {
		for _, b := range list[i+1:] {
			if a.m.Doc == b.m.Doc || !sameEdge(a.m, b.m, a.e, b.e) || !in.Settings.clocksExclude(a.e, b.e) || clockKnown(in, a.e, b.m.Doc) || clockKnown(in, b.e, a.m.Doc) {
				continue
			}
			if l, why, ok := clocked(in, a, b); ok {
				all = append(all, pair{a, b, l, why})
			}
		}
	}
	slices.SortStableFunc(all, func(x, y pair) int { return -cmp.Compare(x.why.Bits(), y.why.Bits()) })
	var out []Finding
	used := map[figureIn]bool{}
	for _, p := range all {
		a, b := figureIn{p.a.m.Doc, p.a.date}, figureIn{p.b.m.Doc, p.b.date}
		verdict := in.Settings.Date.tier(p.why.Probability())
		if used[a] || used[b] || verdict == "" {
			continue
		}
		used[a], used[b] = true, true
		if lexicon.Events(p.a.m.Ask.Frame.Event, p.b.m.Ask.Frame.Event) < lexicon.Synonym || p.a.e.Clock.Either || p.b.e.Clock.Either || p.link.Same.Probability() < in.Settings.DateSame {
			verdict = Possible
		}
		f := timeFinding(in, &p.link, p.why, [2]dateCell{{p.a.m, p.a.date}, {p.b.m, p.b.date}})
		f.Verdict = verdict
		out = append(out, f)
	}
	return out
}

// clocksExclude reports whether two expressions give times of one day that cannot be one, as nobody rounds so far.
func (s *Settings) clocksExclude(a, b *dates.Expression) bool {
	if a.Range.Resolved() && b.Range.Resolved() && matcher.Gap(a.Range, b.Range) > 0 && a.Day != b.Day {
		return false // of two days
	}
	return s.clockGap(a.Clock, b.Clock)
}

// clockGap reports whether two times of day cannot be one.
func (s *Settings) clockGap(a, b dates.Clock) bool {
	slack := s.ClockMinutes
	for _, c := range []dates.Clock{a, b} {
		switch {
		case !c.Minute():
			slack = max(slack, s.ClockPart) // nobody says when the evening begins
		case c.About:
			slack = max(slack, c.Round())
		default:
			slack = max(slack, c.Round()/2)
		}
	}
	return a.Gap(b) >= slack
}

// clockKnown reports whether another article prints a time that may be the same.
func clockKnown(in *Input, e *dates.Expression, doc int) bool {
	list := in.Batch.Docs[doc].Article.Dates
	return slices.ContainsFunc(list, func(x dates.Expression) bool {
		return x.Clock.Said() && (e.Clock.Minute() == x.Clock.Minute() || !e.Clock.Minute()) && !in.Settings.clockGap(e.Clock, x.Clock)
	})
}

// clocked weighs whether two times of day time one event.
func clocked(in *Input, a, b clockAt) (matcher.Link, evidence.Odds, bool) {
	l := in.Judge.Link(a.ask, b.ask)
	l.Comparable = without(bold(l.Comparable), "tense")
	h := pairOf(in, a.m, b.m)
	if otherEvent(&l) || h.elsewhere(0, 1) || lexicon.Opposed(a.m.Ask.Frame.Event, b.m.Ask.Frame.Event) && !turned(a.m, b.m, a.e, b.e) || claim(in, a.m).Past != claim(in, b.m).Past && !turned(a.m, b.m, a.e, b.e) || !boundTo(&l) {
		return l, evidence.Odds{}, false
	}
	slip := clockSlip(a.e.Clock, b.e.Clock)
	if !slip && !oneDeed(&l, a.m.Ask.Frame.Event, b.m.Ask.Frame.Event) {
		return l, evidence.Odds{}, false
	}
	why := both(l.Comparable, "same question", softened(in, &l).Probability())
	if clockRivals(in, a, b.m.Doc) == 0 && clockRivals(in, b, a.m.Doc) == 0 {
		why = why.Add(evidence.Part{Field: "times", Level: "each article's only one that the other has not", Bits: in.Settings.Unmatched})
	}
	if slip {
		why = why.Add(evidence.Part{Field: "times", Level: "like one slip of one another", Bits: in.Settings.DigitOff})
	}
	return l, why, true
}

// clockRivals counts the other times of day of a's article that the other article does not have either.
func clockRivals(in *Input, a clockAt, doc int) int {
	n := 0
	list := in.Batch.Docs[a.m.Doc].Article.Dates
	for i := range list {
		if x := &list[i]; x.Clock.Minute() && x.Clock != a.e.Clock && !clockKnown(in, x, doc) {
			n++
		}
	}
	return n
}

// clockSlip reports whether one time comes of the other by one slip: a digit of the hour or of the minutes is another, or the minutes are misheard, "fifteen" for
// "fifty". Times on the hour have too few digits to tell.
func clockSlip(a, b dates.Clock) bool {
	if !a.Minute() || !b.Minute() || a.Round() == 60 || b.Round() == 60 {
		return false
	}
	x, y := a.From, b.From
	if a.Either || b.Either {
		x, y = x%(12*60), y%(12*60)
	}
	p, q := x%60, y%60
	if x/60 == y/60 && (10+p/10 == q || 10+q/10 == p) && max(p, q) >= 30 && max(p, q)%10 == 0 {
		return true
	}
	return oneDigitOff(fmt.Sprintf("%02d%02d", x/60, p), fmt.Sprintf("%02d%02d", y/60, q))
}
