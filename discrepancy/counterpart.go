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
)

// Figures without a counterpart.
//
// Two outlets that write about one thing mostly print the same figures, in whatever words. Where each of two articles has one figure in a unit,
// or of a sort of thing, for which the other has none that is equal or goes together with it, these two may be answers to one question, though
// the sentences around them share few words: "voted by 78 per cent", "87 per cent were in favour". By itself that is weak evidence, as figures
// that differ may well measure two things. It is weighed together with what both articles share otherwise, with what is counted and told, with the
// digits (an error mostly changes, leaves out or exchanges one), and with how far the figures lie apart: see CounterpartBits, whose weights are fitted.
// Whatever else says that they count different things, or hold for different ones, rules it out.

// counterparts lists figures that are probably answers to one question; known are the findings about figures so far.
func counterparts(in *Input, known []Finding) []Finding {
	k := newCounterpart(in, settled(known))
	return k.findings(k.weighed())
}

// A Counterpart is two figures that may answer one question, with the levels of evidence that speak for it or against it.
type Counterpart struct {
	A, B   Spot
	Levels []string // keys of CounterpartBits
}

// A Spot is where a figure stands.
type Spot struct {
	Doc int
	At  [2]int // from byte, to byte
}

// Counterparts lists all figures of different articles that are weighed against each other, and how: what the weights are fitted to.
func Counterparts(in *Input) []Counterpart {
	k := newCounterpart(in, nil)
	var out []Counterpart
	for _, m := range k.weighed() {
		c := Counterpart{A: Spot{m.a.m.Doc, [2]int{m.a.q.Span.Start, m.a.q.Span.End}}, B: Spot{m.b.m.Doc, [2]int{m.b.q.Span.Start, m.b.q.Span.End}}}
		for _, l := range m.levels {
			c.Levels = append(c.Levels, counterpartLevels[l].key)
		}
		out = append(out, c)
	}
	return out
}

// A counterpart looks for figures without one.
type counterpart struct {
	in      *Input
	settled map[figureIn]bool
	index   piles[*figureTold] // the figures, by matter and measure
	kin     map[[2]figureIn]kin
	all     []*figureTold
}

// A figureAt is one ask for a count with its figure made ready.
type figureAt struct {
	ask int // of the judge
	m   *matcher.Member
	q   *quantity.Quantity

	lone bool // the only figure of its kind in its article
	bare bool // no claim asks for it: ask and m are of a claim of its sentence
}

// A figureTold is one figure of an article with all that asks for it, or with what its sentence tells where nothing does.
type figureTold struct {
	at   figureIn
	q    *quantity.Quantity
	asks []figureAt
}

// A match is two figures that may answer one question.
type match struct {
	a, b   figureAt
	levels []int
	why    evidence.Odds
	p      float64
	link   matcher.Link
}

func newCounterpart(in *Input, settled map[figureIn]bool) *counterpart {
	return &counterpart{in: in, settled: settled, kin: map[[2]figureIn]kin{}}
}

// settled are the figures of which a finding says already how they differ from others.
func settled(known []Finding) map[figureIn]bool {
	out := map[figureIn]bool{}
	for i := range known {
		for _, c := range known[i].Cells {
			if known[i].Type == Number && known[i].Verdict != Agree && known[i].Verdict != DifferentEvent && c.Quantity >= 0 {
				out[figureIn{c.Doc, c.Quantity}] = true
			}
		}
	}
	return out
}

// weighed lists the surest match of every two figures, of all that may be weighed.
func (k *counterpart) weighed() []match {
	if k.in.Judge == nil {
		return nil
	}
	k.all = k.figures()
	for _, t := range k.all {
		k.put(t)
	}
	best := map[[2]figureIn]int{}
	var found []match
	const most = 64 // a figure of a sort that is met more often has no one counterpart
	k.index.each(most, func(list []*figureTold) {
		for i, a := range list {
			for _, b := range list[i+1:] {
				if a.at.doc == b.at.doc {
					continue
				}
				key := [2]figureIn{a.at, b.at}
				if _, done := best[key]; done {
					continue
				}
				if m, ok := k.match(a, b); ok {
					best[key] = len(found)
					found = append(found, m)
				} else {
					best[key] = -1
				}
			}
		}
	})
	return found
}

// figures lists the figures of the articles that can have a counterpart.
func (k *counterpart) figures() []*figureTold {
	var out []*figureTold
	at := map[figureIn]*figureTold{}
	said := map[passage][]int{} // by sentence, what its claims say
	for i := range k.in.Judge.Len() {
		m := k.in.Judge.Member(i)
		c := claim(k.in, m)
		if c.Role != article.Body {
			continue
		}
		said[passage{m.Doc, c.Sentence}] = append(said[passage{m.Doc, c.Sentence}], i)
		if m.Ask.Slot != claims.CountSlot || m.Ask.Value < 0 {
			continue
		}
		id := figureIn{m.Doc, m.Ask.Value}
		if at[id] == nil {
			at[id] = &figureTold{at: id, q: &k.in.Batch.Docs[m.Doc].Article.Quantities[m.Ask.Value]}
		}
		at[id].asks = append(at[id].asks, figureAt{ask: i, m: m, q: at[id].q, lone: k.in.Judge.Lone(i)})
	}
	for _, d := range k.in.Docs {
		for i := range k.in.Batch.Docs[d].Article.Quantities {
			id := figureIn{d, i}
			t := at[id]
			if t == nil {
				t = k.unasked(id, said)
			}
			if t != nil && !k.settled[id] && k.tellable(t) {
				out = append(out, t)
			}
		}
	}
	return out
}

// unasked is a figure that no claim asks for, with what the claims of its sentence say; nil where there are none.
func (k *counterpart) unasked(id figureIn, said map[passage][]int) *figureTold {
	q := &k.in.Batch.Docs[id.doc].Article.Quantities[id.quantity]
	t := &figureTold{at: id, q: q}
	for _, i := range said[passage{id.doc, q.Sentence}] {
		m := *k.in.Judge.Member(i)
		if m.Ask.Slot != claims.PolaritySlot {
			continue
		}
		f := claims.Frame{Event: m.Ask.Frame.Event, Agent: m.Ask.Frame.Agent, Patient: m.Ask.Frame.Patient, Counted: q.Of, Measure: string(q.Kind), Person: -1, Names: m.Ask.Frame.Names}
		if q.Unit != "" {
			f.Measure += " " + q.Unit
		}
		m.Ask = claims.Ask{Slot: claims.CountSlot, Frame: f, Value: id.quantity, At: q.Span}
		t.asks = append(t.asks, figureAt{ask: i, m: &m, q: q, bare: true})
	}
	if len(t.asks) == 0 {
		return nil
	}
	return t
}

// tellable reports whether a figure is exact, of a sort that is compared, and neither denied nor asked for; of what asks for it, only that is kept.
func (k *counterpart) tellable(t *figureTold) bool {
	q := t.q
	if q.Value == nil || *q.Value <= 0 || q.Approx != quantity.Exact || q.Sum || q.Subset {
		return false
	}
	switch q.Kind {
	case quantity.Count, quantity.Ordinal, quantity.Percent, quantity.Money, quantity.Measure, quantity.Duration:
	default:
		return false
	}
	t.asks = slices.DeleteFunc(t.asks, func(x figureAt) bool {
		c := claim(k.in, x.m)
		return c.Negated || c.Factive < 0 || c.Modality == claims.Question || x.m.Ask.Frame.Other || x.m.Ask.Frame.Label
	})
	return len(t.asks) > 0
}

// put lays a figure under its measure: a number of things both under the thing and under all things.
func (k *counterpart) put(t *figureTold) {
	key := fmt.Sprint(k.in.Batch.Docs[t.at.doc].Matter, " ", t.q.Kind, " ", t.q.Unit)
	k.index.add(key, t)
	if of := t.q.Of; of != "" {
		if lexicon.Victim(of) || lexicon.ClassOf(of) == lexicon.Person {
			of = "person"
		}
		k.index.add(key+" "+of, t)
	}
}

// match weighs two figures, by the claims in which they are most likely one.
func (k *counterpart) match(a, b *figureTold) (match, bool) {
	if figures(a.q, b.q, k.in.Quantities) != apart {
		return match{}, false
	}
	x, y := k.against(a, b), k.against(b, a)
	if x.known || y.known {
		return match{}, false
	}
	var best match
	found := false
	for _, p := range a.asks {
		for _, q := range b.asks {
			m, ok := k.weigh(p, q, x, y)
			if !ok {
				return match{}, false // what one claim says against it, holds
			}
			if !found || m.p > best.p {
				best, found = m, true
			}
		}
	}
	return best, found
}

// kin is how a figure stands to those of another article.
type kin struct {
	known  bool // the other article prints it as well, or what it may have been rounded to
	rivals int  // other figures of its sort and size in its own article that the other one does not have either
}

// far reports whether two figures lie so far apart that they seldom answer one question.
func (k *counterpart) far(x, y float64) bool {
	return max(x/y, y/x) > k.in.Settings.Counterpart.FarRatio
}

// against looks for the figure of a in the article of b, and for others of its own article that b might be held against.
func (k *counterpart) against(a, b *figureTold) kin {
	at := [2]figureIn{a.at, b.at}
	if have, ok := k.kin[at]; ok {
		return have
	}
	own, other := k.in.Batch.Docs[a.at.doc].Article, k.in.Batch.Docs[b.at.doc].Article
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

// beside reports whether the sentences of two figures have another figure in common.
func (k *counterpart) beside(a, b figureAt) bool {
	x, y := k.in.Batch.Docs[a.m.Doc].Article.Quantities, k.in.Batch.Docs[b.m.Doc].Article.Quantities
	for i := range x {
		for j := range y {
			if x[i].Sentence == a.q.Sentence && y[j].Sentence == b.q.Sentence && &x[i] != a.q && &y[j] != b.q && x[i].Kind == y[j].Kind &&
				x[i].Value != nil && figures(&x[i], &y[j], k.in.Quantities) == equal && (x[i].Kind != quantity.Count || alikeNouns(&x[i], &y[j])) {
				return true
			}
		}
	}
	return false
}

// weigh is how likely two figures answer one question; ok is false where something rules it out.
func (k *counterpart) weigh(a, b figureAt, x, y kin) (match, bool) {
	l := k.in.Judge.Link(a.ask, b.ask)
	if k.otherThing(&l, a, b) || k.foretold(a, b) || k.foretold(b, a) {
		return match{}, false
	}
	m := match{a: a, b: b, link: l}
	m.levels = k.levels(a, b, x, y, &l)
	if !paired(&m, x, y) {
		return match{}, false
	}
	bits := &k.in.Settings.Counterpart
	for _, i := range m.levels {
		e := &counterpartLevels[i]
		m.why = m.why.Add(evidence.Part{Field: e.field, Level: e.level, Bits: *e.of(bits)})
	}
	m.p = m.why.Probability()
	return m, true
}

// paired reports whether two figures can be told to go with each other: where each article has another one of the kind, only by three digits or more
// that are the same; and where one thing is told of two things that are counted ("destroyed 12 houses", "destroyed 21 cars"), they do not.
func paired(m *match, x, y kin) bool {
	has := func(level int) bool { return slices.Contains(m.levels, level) }
	p, q := m.a.m.Ask.Frame.Event, m.b.m.Ask.Frame.Event
	return (x.rivals == 0 || y.rivals == 0 || has(atSlipLong)) && (!has(atNounOther) || p == "" || q == "" || !kindred(p, q))
}

// kindred reports whether two predicates may tell of one event.
func kindred(x, y string) bool {
	rel := lexicon.Events(x, y)
	return rel != lexicon.Unrelated && rel != lexicon.Opposite
}

// otherThing reports whether what two claims ask, or when and where it was, says that their figures are of two things, however little.
func (k *counterpart) otherThing(l *matcher.Link, a, b figureAt) bool {
	if !a.bare && !b.bare && slices.ContainsFunc(l.Same.Parts(), func(p evidence.Part) bool {
		return p.Bits < 0 && (slices.Contains([]string{"for", "rate", "scope", "value of"}, p.Field) || p.Field == "part" && strings.HasPrefix(p.Level, "a part"))
	}) {
		return true
	}
	h := pairOf(k.in, a.m, b.m)
	return slices.ContainsFunc(l.Comparable.Parts(), func(p evidence.Part) bool {
		return p.Bits < 0 && (slices.Contains([]string{"story", "place", "published"}, p.Field) || p.Field == "time" && !h.oneWeekday(0, 1))
	})
}

// otherEvent reports whether time, place or the articles say that two claims are of two events, however little.
func otherEvent(l *matcher.Link) bool {
	return slices.ContainsFunc(l.Comparable.Parts(), func(p evidence.Part) bool {
		return p.Bits < 0 && slices.Contains([]string{"story", "articles", "time", "place", "tense", "published"}, p.Field)
	})
}

// foretold reports whether the figure of a is planned or expected and that of b is told as of the past: then they may both be right.
func (k *counterpart) foretold(a, b figureAt) bool {
	return !firmly(claim(k.in, a.m)) && claim(k.in, b.m).Past
}

// changes reports whether two figures may be two states of one that changes from day to day: told on different days.
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
// thing look like.
func softened(in *Input, l *matcher.Link) evidence.Odds {
	var out evidence.Odds
	for _, p := range l.Same.Parts() {
		if p.Field == "event" && p.Bits < in.Settings.OtherTelling {
			p.Bits = in.Settings.OtherTelling
		}
		out = out.Add(p)
	}
	return out
}
