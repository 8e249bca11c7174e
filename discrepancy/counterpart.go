package discrepancy

import (
	"cmp"
	"fmt"
	"math"
	"slices"
	"strconv"
	"strings"

	"crosscheck/article"
	"crosscheck/claims"
	"crosscheck/evidence"
	"crosscheck/language/quantity"
	"crosscheck/lexicon"
	"crosscheck/matcher"
)

// Figures without a counterpart.
//
// Two outlets that write about one thing mostly print the same figures, in whatever words. Where each of two articles has one figure in a unit,
// or of a sort of thing, for which the other has none that is equal or goes together with it, these two may be answers to one question, though
// the sentences around them share few words: "voted by 78 per cent", "87 per cent were in favour". By itself that is weak evidence, as figures
// that differ may well measure two things. It is weighed together with what is asked, with the digits (an error mostly changes, leaves out or
// exchanges one), and with how far the figures lie apart. Whatever else says that they count different things, or hold for different ones,
// rules it out. What is found only so is never more than possible.

// counterparts lists figures that are probably answers to one question; known are the findings about figures so far.
func counterparts(in *Input, known []Finding) []Finding {
	if in.Judge == nil {
		return nil
	}
	k := &counterpart{in: in, settled: settled(known), kin: map[[2]figureIn]kin{}}
	for i := range in.Judge.Len() {
		k.add(i)
	}
	var found []match
	const most = 64 // a figure of a sort that is met more often has no one counterpart
	k.index.each(most, func(list []figureAt) { found = append(found, k.matches(list)...) })
	return k.findings(found)
}

// A counterpart looks for figures without one.
type counterpart struct {
	in      *Input
	settled map[figureIn]bool
	index   piles[figureAt] // the asks for a figure, by matter and measure
	kin     map[[2]figureIn]kin
}

// A match is two figures that may answer one question.
type match struct {
	a, b figureAt
	why  evidence.Odds
	p    float64
	link matcher.Link
}

// settled are the figures that a finding compares already.
func settled(known []Finding) map[figureIn]bool {
	out := map[figureIn]bool{}
	for i := range known {
		for _, c := range known[i].Cells {
			if known[i].Type == Number && c.Quantity >= 0 {
				out[figureIn{c.Doc, c.Quantity}] = true
			}
		}
	}
	return out
}

// add puts an ask for a figure under its measure.
func (k *counterpart) add(i int) {
	m := k.in.Judge.Member(i)
	if m.Ask.Slot != claims.CountSlot || m.Ask.Value < 0 {
		return
	}
	c, q := claim(k.in, m), &k.in.Batch.Docs[m.Doc].Article.Quantities[m.Ask.Value]
	if c.Role != article.Body || !firmly(c) && !pending(c) || q.Value == nil || *q.Value <= 0 || q.Approx != quantity.Exact ||
		m.Ask.Frame.Other || m.Ask.Frame.Label || k.settled[figureIn{m.Doc, m.Ask.Value}] {
		return
	}
	key := fmt.Sprint(k.in.Batch.Docs[m.Doc].Matter, " ", m.Ask.Frame.Measure)
	if q.Kind == quantity.Count || q.Kind == quantity.Ordinal {
		of := m.Ask.Frame.Counted
		if of == "" {
			return
		}
		if lexicon.Victim(of) {
			of = "victim"
		}
		key += " " + of
	}
	k.index.add(key, figureAt{ask: i, m: m, q: q, lone: k.in.Judge.Lone(i)})
}

// matches weighs the figures of one measure against each other.
func (k *counterpart) matches(list []figureAt) []match {
	var all []match
	for i, a := range list {
		for _, b := range list[i+1:] {
			if a.m.Doc == b.m.Doc || figures(a.q, b.q, k.in.Quantities) != apart {
				continue
			}
			x, y := k.against(a, b), k.against(b, a)
			if x.known || y.known {
				continue
			}
			if m, ok := k.weigh(a, b, x, y); ok {
				all = append(all, m)
			}
		}
	}
	return all
}

// kin is how a figure stands to those of another article.
type kin struct {
	known  bool // the other article prints it as well, or what it may have been rounded to
	rivals int  // other figures of its sort and size in its own article that the other one does not have either
}

// far reports whether two figures lie so far apart that they seldom answer one question.
func (k *counterpart) far(x, y float64) bool { return max(x/y, y/x) > k.in.Settings.FarRatio }

// against looks for the figure of a in the article of b, and for others of its own article that b might be held against.
func (k *counterpart) against(a, b figureAt) kin {
	at := [2]figureIn{{a.m.Doc, a.m.Ask.Value}, {b.m.Doc, b.m.Ask.Value}}
	if have, ok := k.kin[at]; ok {
		return have
	}
	own, other := k.in.Batch.Docs[a.m.Doc].Article, k.in.Batch.Docs[b.m.Doc].Article
	printed := func(q *quantity.Quantity) bool {
		for i := range other.Quantities {
			r := &other.Quantities[i]
			switch s := figures(q, r, k.in.Quantities); {
			case s == equal && (q.Kind != quantity.Count || alikeNouns(q, r) || q.Value != nil && *q.Value >= k.in.Settings.ToldFrom):
				return true
			case s == allowed && (q.Kind != quantity.Count || alikeNouns(q, r)):
				return true
			}
		}
		return false
	}
	out := kin{known: printed(a.q)}
	seen := []*quantity.Quantity{a.q}
	for i := range own.Quantities {
		q := &own.Quantities[i]
		if out.known || q.Kind != a.q.Kind || q.Unit != a.q.Unit || q.Kind == quantity.Count && !alikeNouns(q, a.q) || q.Value == nil ||
			k.far(*q.Value, *b.q.Value) || slices.ContainsFunc(seen, func(s *quantity.Quantity) bool { return figures(q, s, k.in.Quantities) == equal }) || printed(q) {
			continue
		}
		seen = append(seen, q)
		out.rivals++
	}
	k.kin[at] = out
	return out
}

// alikeNouns reports whether two numbers may count the same.
func alikeNouns(a, b *quantity.Quantity) bool {
	x, y := strings.ToLower(a.Of), strings.ToLower(b.Of)
	return x == y || x == "" || y == "" || lexicon.Victim(x) && lexicon.Victim(y) || lexicon.Nouns(x, y) >= lexicon.Kind
}

// weigh is how likely two figures answer one question.
func (k *counterpart) weigh(a, b figureAt, x, y kin) (match, bool) {
	s := &k.in.Settings
	l := k.in.Judge.Link(a.ask, b.ask)
	l.Comparable = bold(l.Comparable)
	if l.Comparable.Probability() < s.SameEvent || !countedAlike(&l) || otherEvent(&l) || k.foretold(a, b) || k.foretold(b, a) {
		return match{}, false
	}
	why := both(l.Comparable, "same question", k.softened(&l).Probability())
	switch {
	case x.rivals == 0 && y.rivals == 0 && a.lone && b.lone:
		why = why.Add(evidence.Part{Field: "figures", Level: "each article's only one of its kind", Bits: s.SlipLone})
	case x.rivals == 0 && y.rivals == 0:
		why = why.Add(evidence.Part{Field: "figures", Level: "each article's only one of its kind that the other has not", Bits: s.Unmatched})
	}
	if how, bits := k.digits(a.q, b.q); bits != 0 {
		why = why.Add(evidence.Part{Field: "digits", Level: how, Bits: bits})
	}
	if k.changes(a, b) {
		why = why.Add(evidence.Part{Field: "published", Level: "on different days", Bits: s.Aged})
	}
	if k.far(*a.q.Value, *b.q.Value) {
		why = why.Add(evidence.Part{Field: "size", Level: fmt.Sprintf("one is more than %.0f times the other", s.FarRatio), Bits: s.Far})
	}
	return match{a, b, why, why.Probability(), l}, true
}

// otherEvent reports whether time, place or the articles say that two figures are of two events, however little.
func otherEvent(l *matcher.Link) bool {
	return slices.ContainsFunc(l.Comparable.Parts(), func(p evidence.Part) bool {
		return p.Bits < 0 && slices.Contains([]string{"story", "articles", "time", "place", "tense", "published"}, p.Field)
	})
}

// foretold reports whether the figure of a is planned or expected and that of b is told as of the past: then they may both be right.
func (k *counterpart) foretold(a, b figureAt) bool {
	return !firmly(claim(k.in, a.m)) && claim(k.in, b.m).Past
}

// changes reports whether two figures may be two states of one that changes from day to day: told on different days, of people or of anything counted
// or measured.
func (k *counterpart) changes(a, b figureAt) bool {
	x, y := k.in.Batch.Docs[a.m.Doc].Article.Doc.PublishedOn, k.in.Batch.Docs[b.m.Doc].Article.Doc.PublishedOn
	return x.From.Known && y.From.Known && x.From.Day != y.From.Day
}

// bold are the odds of "one event" without what is said against it by sentences that share no word: whoever tells the same in other words has
// other sentences. That they do was weighed in "same question".
func bold(o evidence.Odds) evidence.Odds {
	var out evidence.Odds
	for _, p := range o.Parts() {
		if p.Field != "sentences" || p.Bits > 0 {
			out = out.Add(p)
		}
	}
	return out
}

// softened are the odds of "same question" with less said against it by predicates that are unrelated: that is what two ways of telling one
// figure look like.
func (k *counterpart) softened(l *matcher.Link) evidence.Odds {
	var out evidence.Odds
	for _, p := range l.Same.Parts() {
		if p.Field == "event" && p.Bits < k.in.Settings.OtherTelling {
			p.Bits = k.in.Settings.OtherTelling
		}
		out = out.Add(p)
	}
	return out
}

// digits says how one figure comes of the other by one slip, and what it weighs by the number of digits.
func (k *counterpart) digits(a, b *quantity.Quantity) (how string, bits float64) {
	s := &k.in.Settings
	x, y := significant(*a.Value), significant(*b.Value)
	long := max(len(x), len(y))
	c := quantity.Compare(*a, *b, k.in.Quantities)
	switch {
	case c.Slip == quantity.Transposed:
		return "the same digits, two of them exchanged", s.Slip + s.SlipDigit*float64(long-fewest)
	case c.Slip == quantity.PowerOfTen && math.Round(math.Log10(c.Ratio)) <= mostTens:
		return fmt.Sprintf("one is the other times %.0f", c.Ratio), s.Slip + s.SlipDigit*float64(long-fewest)
	case long > 1 && oneDigitOff(x, y):
		return "one digit differs", s.DigitOff + s.SlipDigit*float64(long-fewest)
	}
	return "", 0
}

// significant are the digits of a figure without the zeros at its ends.
func significant(v float64) string {
	return strings.Trim(strings.Replace(strconv.FormatFloat(v, 'f', -1, 64), ".", "", 1), "0")
}

// oneDigitOff reports whether one digit changed, put in or left out makes one figure of the other.
func oneDigitOff(x, y string) bool {
	if len(x) > len(y) {
		x, y = y, x
	}
	i := 0
	for i < len(x) && x[i] == y[i] {
		i++
	}
	switch len(y) - len(x) {
	case 0:
		return i < len(x) && x[i+1:] == y[i+1:]
	case 1:
		return x[i:] == y[i+1:]
	}
	return false
}

// findings makes one finding of every two figures, of the surest match first; a figure that fits two others alike well is left alone.
func (k *counterpart) findings(found []match) []Finding {
	slices.SortStableFunc(found, func(x, y match) int {
		return cmp.Or(-cmp.Compare(x.p, y.p), x.a.m.Doc-y.a.m.Doc, x.b.m.Doc-y.b.m.Doc, x.a.m.Ask.Value-y.a.m.Ask.Value, x.b.m.Ask.Value-y.b.m.Ask.Value)
	})
	used := map[figureIn]bool{}
	var out []Finding
	for _, m := range found {
		if k.in.Settings.Number.tier(m.p) == "" {
			break
		}
		a, b := figureIn{m.a.m.Doc, m.a.m.Ask.Value}, figureIn{m.b.m.Doc, m.b.m.Ask.Value}
		if used[a] || used[b] || k.ambiguous(found, m) {
			continue
		}
		used[a], used[b] = true, true
		f := Finding{Type: Number, Why: m.why, Verdict: Possible, Reasons: reasons(&m.link), Note: "%s says %s, %s says %s: told in other words, and neither has the other's figure."}
		out = append(out, slipFinding(k.in, f, []figureAt{m.a, m.b}, m.a, m.b))
	}
	return out
}

// ambiguous reports whether one of two figures fits another one of the other's article nearly as well.
func (k *counterpart) ambiguous(found []match, m match) bool {
	bits := m.why.Bits()
	return slices.ContainsFunc(found, func(o match) bool {
		shares := o.a.m.Doc == m.a.m.Doc && o.b.m.Doc == m.b.m.Doc && (o.a.q == m.a.q) != (o.b.q == m.b.q)
		return shares && bits-o.why.Bits() < k.in.Settings.Clear
	})
}
