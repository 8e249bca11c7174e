package discrepancy

import (
	"slices"
	"strings"

	"crosscheck/evidence"
	"crosscheck/language/quantity"
	"crosscheck/lexicon"
	"crosscheck/matcher"
)

// How two figures are weighed, and what rules out that they answer one question.

// A match is two figures that may answer one question.
type match struct {
	a, b   figureAt
	levels []int
	why    evidence.Odds
	p      float64
	link   matcher.Link
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
