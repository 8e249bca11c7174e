package discrepancy

import (
	"cmp"
	"fmt"
	"slices"

	"crosscheck/article"
	"crosscheck/calendar"
	"crosscheck/claims"
	"crosscheck/evidence"
	"crosscheck/language/dates"
	"crosscheck/lexicon"
	"crosscheck/matcher"
)

// Days without a counterpart.
//
// What holds of figures (see counterpart.go) holds of days: where each of two articles has one day for which the other has none that is the same
// or holds it, both may date one event, whatever words they have for it: "takes over on 1 July", "will lead the firm from 1 June". A day says less
// than a figure, as every event has one. So the two sentences must have a participant, the event or much of their words in common.

// A datedAt is one claim that gives a day, ready to be compared.
type datedAt struct {
	ask int // of the judge
	m   *matcher.Member
	e   *dates.Expression
}

// dayCounterparts lists days that probably date one event; known are the findings so far.
func dayCounterparts(in *Input, known []Finding) []Finding {
	if in.Judge == nil {
		return nil
	}
	used := map[figureIn]bool{}
	for i := range known {
		for _, c := range known[i].Cells {
			if known[i].Type == Date && c.Date >= 0 {
				used[figureIn{c.Doc, c.Date}] = true
			}
		}
	}
	var index piles[datedAt]
	for i := range in.Judge.Len() {
		x, ok := dayOf(in, i)
		if !ok || used[figureIn{x.m.Doc, x.m.When.Date}] {
			continue
		}
		index.add(fmt.Sprint(in.Batch.Docs[x.m.Doc].Matter, " ", grain(x.e)), x)
	}
	var out []Finding
	const most = 128 // more days have no one counterpart
	index.each(most, func(list []datedAt) { out = append(out, daysApart(in, list, used)...) })
	return out
}

// dayOf makes a claim that gives the day of something ready: of what happens once, and not of talk about it.
func dayOf(in *Input, i int) (datedAt, bool) {
	m := in.Judge.Member(i)
	c := claim(in, m)
	x := datedAt{ask: i, m: m}
	if m.Ask.Slot != claims.PolaritySlot || m.When.Date < 0 || m.When.Basis != claims.Stated || m.When.Uncertain || c.Role != article.Body || c.Negated || c.Factive < 0 ||
		c.Kind == claims.QuoteKind || c.Nominal || m.Ask.Frame.Event == "" || c.Modality != claims.Certain && c.Modality != claims.Planned {
		return x, false
	}
	x.e = &in.Batch.Docs[m.Doc].Article.Dates[m.When.Date]
	r := x.e.Range
	switch grain(x.e) {
	case "day", "month", "year":
	default:
		return x, false
	}
	if !x.e.Weekday() && !x.e.Calendar() {
		return x, false // "two days later" may be reckoned from another day than ours
	}
	return x, r.Resolved() && x.e.Fuzz == 0 && (c.Span.Contains(x.e.Span) || slices.Contains(c.Explains, m.When.Date)) && !lexicon.IsEvent(m.Ask.Frame.Event, "meet") && !lexicon.IsEvent(m.Ask.Frame.Event, "announce")
}

// grain is what an expression gives: a day also where it says at which time of it.
func grain(e *dates.Expression) string {
	if e.Granularity == "hour" || e.Granularity == "minute" {
		return "day"
	}
	return e.Granularity
}

// daysApart lists the surest pairs of days of different articles.
func daysApart(in *Input, list []datedAt, used map[figureIn]bool) []Finding {
	type pair struct {
		a, b datedAt
		link matcher.Link
		why  evidence.Odds
	}
	var all []pair
	for i, a := range list {
		for _, b := range list[i+1:] {
			if a.m.Doc == b.m.Doc || !sameEdge(a.m, b.m, a.e, b.e) || !excludes(a.e, b.e) || dayKnown(in, a, b.m.Doc) || dayKnown(in, b, a.m.Doc) {
				continue
			}
			if l, why, ok := dated(in, a, b); ok {
				all = append(all, pair{a, b, l, why})
			}
		}
	}
	slices.SortStableFunc(all, func(x, y pair) int { return -cmp.Compare(x.why.Bits(), y.why.Bits()) })
	var out []Finding
	for _, p := range all {
		a, b := figureIn{p.a.m.Doc, p.a.m.When.Date}, figureIn{p.b.m.Doc, p.b.m.When.Date}
		if used[a] || used[b] || in.Settings.Date.tier(p.why.Probability()) == "" {
			continue
		}
		used[a], used[b] = true, true
		out = append(out, timeFinding(in, &p.link, p.why, [2]dateCell{{p.a.m, p.a.m.When.Date}, {p.b.m, p.b.m.When.Date}}))
	}
	return out
}

// excludes reports whether two expressions give days, months or years of one sort that have none in common, read from what both print.
func excludes(a, b *dates.Expression) bool {
	gap := matcher.Gap(a.Range, b.Range)
	if a.Weekday() != b.Weekday() || a.Weekday() && a.Day == b.Day {
		return false // "on Sunday" and "on the 8th" may be one day, reckoned from two
	}
	return gap > 0 && (gap > 1 || grain(a) != "day" || !atNight(a) && !atNight(b))
}

// atNight reports whether a day is told with a time so near midnight that another may count it to the day before or after.
func atNight(e *dates.Expression) bool {
	const six, ten = 6 * 60, 22 * 60
	return e.Clock.Said() && (e.Clock.From < six || e.Clock.To > ten)
}

// sameEdge reports whether two claims give the same end of something: both the day on which it is, since or by which it is; or the one until when something holds, and
// the other when its contrary begins ("is open until six", "closes at six"; "runs until Friday", "ends on Friday").
func sameEdge(a, b *matcher.Member, x, y *dates.Expression) bool {
	return opens(x) == opens(y) || turned(a, b, x, y)
}

// turned reports whether one of two claims tells until when something holds, and the other when it ends.
func turned(a, b *matcher.Member, x, y *dates.Expression) bool {
	if opens(y) == "until" {
		a, b, x, y = b, a, y, x
	}
	p, q := a.Ask.Frame.Event, b.Ask.Frame.Event
	return opens(x) == "until" && opens(y) == "" && (lexicon.Opposed(p, q) || lexicon.IsEvent(q, "end") && !lexicon.IsEvent(p, "end"))
}

// opens is in which sense a day is given: "since", "by", and on or from a day, which who begins on it may say both ways.
func opens(e *dates.Expression) string {
	if e.Relation == "from" {
		return ""
	}
	return e.Relation
}

// dayKnown reports whether another article prints the same day, or a stretch of up to a month that holds it.
func dayKnown(in *Input, x datedAt, doc int) bool {
	for i := range in.Batch.Docs[doc].Article.Dates {
		e := &in.Batch.Docs[doc].Article.Dates[i]
		if e.Type != dates.Date && e.Type != dates.Time || !e.Range.Resolved() {
			continue
		}
		if matcher.Gap(e.Range, x.e.Range) <= 0 && days(e.Range) <= max(31, days(x.e.Range)) {
			return true
		}
	}
	return false
}

func days(r calendar.Range) int { return int(r.To.Day - r.From.Day) }

// dated weighs whether two days date one event.
func dated(in *Input, a, b datedAt) (matcher.Link, evidence.Odds, bool) {
	s := &in.Settings
	l := in.Judge.Link(a.ask, b.ask)
	l.Comparable = without(without(bold(l.Comparable), "time"), "tense")
	x, y := claim(in, a.m), claim(in, b.m)
	h := pairOf(in, a.m, b.m)
	if otherEvent(&l) || h.elsewhere(0, 1) || lexicon.Opposed(a.m.Ask.Frame.Event, b.m.Ask.Frame.Event) && !turned(a.m, b.m, a.e, b.e) || h.sameWeekday(0, 1) || h.sameWeekday(1, 0) || x.Past != y.Past && !turned(a.m, b.m, a.e, b.e) || !boundTo(&l) {
		return l, evidence.Odds{}, false
	}
	if grain(a.e) == "day" && matcher.Gap(a.e.Range, b.e.Range) == 1 && !neighbours(in, a, b, &l) {
		return l, evidence.Odds{}, false
	}
	why := both(l.Comparable, "same question", softened(in, &l).Probability())
	if dayRivals(in, a, b.m.Doc) == 0 && dayRivals(in, b, a.m.Doc) == 0 {
		why = why.Add(evidence.Part{Field: "days", Level: "each article's only one that the other has not", Bits: s.Unmatched})
	}
	how := daySlip(a.e, b.e)
	if how == "" && !oneDeed(&l, a.m.Ask.Frame.Event, b.m.Ask.Frame.Event) {
		return l, evidence.Odds{}, false
	}
	if how != "" {
		why = why.Add(evidence.Part{Field: "days", Level: how, Bits: s.DigitOff})
	}
	return l, why, true
}

// neighbours reports whether two days one apart can be held against each other: told by articles of one day, of one deed in words that mean the same, of what is to
// come or with a time of day. Else it may have been in the night between, or the second is when the news came.
func neighbours(in *Input, a, b datedAt, l *matcher.Link) bool {
	p, q := in.Batch.Docs[a.m.Doc].Article.Doc.PublishedOn, in.Batch.Docs[b.m.Doc].Article.Doc.PublishedOn
	ahead := func(x datedAt) bool { return p.From.Known && x.e.Range.From.Day > p.From.Day }
	return p.Resolved() && p == q && lexicon.Events(a.m.Ask.Frame.Event, b.m.Ask.Frame.Event) >= lexicon.Derived && (tiedTo(l, "who") || tiedTo(l, "whom")) &&
		(ahead(a) && ahead(b) || a.e.Clock.Said() && b.e.Clock.Said())
}

// oneDeed reports whether two claims may tell of one deed, and not only of one doer, who does many things on many days: related predicates, or
// the same thing done to.
func oneDeed(l *matcher.Link, x, y string) bool {
	return lexicon.Events(x, y) != lexicon.Unrelated || tiedTo(l, "whom")
}

// boundTo reports whether two claims have a participant, the event or much of their words in common.
func boundTo(l *matcher.Link) bool {
	return slices.ContainsFunc(l.Same.Parts(), func(p evidence.Part) bool {
		return p.Bits > 0 && slices.Contains([]string{"who", "whom", "event", "words"}, p.Field)
	})
}

// dayRivals counts the other days of a's article, on the same side of its publication, that the other article does not have either.
func dayRivals(in *Input, a datedAt, doc int) int {
	art := in.Batch.Docs[a.m.Doc].Article
	seen := []calendar.Range{a.e.Range}
	for i := range art.Dates {
		e := &art.Dates[i]
		if e.Type != dates.Date && e.Type != dates.Time || !e.Range.Resolved() || grain(e) != grain(a.e) || slices.Contains(seen, e.Range) ||
			(e.Range.From.Day < art.Doc.PublishedOn.From.Day) != (a.e.Range.From.Day < art.Doc.PublishedOn.From.Day) || dayKnown(in, datedAt{e: e}, doc) {
			continue
		}
		seen = append(seen, e.Range)
	}
	return len(seen) - 1
}

// daySlip says how one day comes of the other by one slip, "" where it does not.
func daySlip(a, b *dates.Expression) string {
	year, month, day := a.Range.From.Day.Civil()
	otherYear, otherMonth, otherDay := b.Range.From.Day.Civil()
	switch {
	case a.Weekday() || grain(a) != "day" && a.Granularity != "year":
	case a.Granularity == "year" && oneDigitOff(fmt.Sprint(year), fmt.Sprint(otherYear)):
		return "one digit of the year differs"
	case grain(a) == "day" && year == otherYear && month == otherMonth && nearDigits(day, otherDay):
		return "the same month, and days like one slip of one another"
	case grain(a) == "day" && year == otherYear && day == otherDay:
		return "the same day of another month"
	}
	return ""
}

// nearDigits reports whether two days of the month differ in one digit or have them exchanged.
func nearDigits(x, y int) bool {
	a, b := fmt.Sprint(x), fmt.Sprint(y)
	return len(a)+len(b) > 2 && oneDigitOff(a, b) || len(a) == 2 && len(b) == 2 && a[0] == b[1] && a[1] == b[0]
}

// A dateCell is an answer to when: a claim with the date, of its article's Dates, that it gives.
type dateCell struct {
	m    *matcher.Member
	date int
}

// timeFinding is a possible difference between two days or times, none of which the other article has.
func timeFinding(in *Input, l *matcher.Link, why evidence.Odds, of [2]dateCell) Finding {
	a, b := of[0], of[1]
	f := Finding{Type: Date, Verdict: Possible, Story: in.Batch.Docs[a.m.Doc].Story, Severity: "medium", Harm: "date", Why: why, Reasons: reasons(l),
		Question: Question{Text: "When: " + upper(claim(in, a.m).Statement) + "?", Predicate: a.m.Ask.Frame.Event}}
	for side, x := range of {
		c, at := claim(in, x.m), in.Batch.Docs[x.m.Doc].Article.Dates[x.date].Span
		f.Cells = append(f.Cells, Cell{Doc: x.m.Doc, Sentence: c.Sentence, Claims: []int{x.m.Claim}, Value: words(in, x.m.Doc, at), At: at, Quantity: -1, Date: x.date, Mention: -1,
			Quote: c.Quote, Side: side})
	}
	f.Sides = []Side{{Value: f.Cells[0].Value}, {Value: f.Cells[1].Value}}
	f.Note = fmt.Sprintf("%s dates it %s, %s %s: told in other words, and neither has the other's.", outlet(in, a.m.Doc), f.Cells[0].Value, outlet(in, b.m.Doc), f.Cells[1].Value)
	return f
}
