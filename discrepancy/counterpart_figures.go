package discrepancy

import (
	"fmt"
	"slices"

	"crosscheck/article"
	"crosscheck/claims"
	"crosscheck/language/quantity"
	"crosscheck/lexicon"
	"crosscheck/matcher"
)

// Which figures can have a counterpart: exact ones of a sort that is compared, neither denied nor asked for, of which no finding tells already.

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
