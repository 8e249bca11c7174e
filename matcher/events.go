package matcher

import (
	"fmt"
	"math"
	"slices"

	"crosscheck/claims"
	"crosscheck/evidence"
	langnames "crosscheck/language/names"
	"crosscheck/lexicon"
	"crosscheck/linkage"
)

// Events gathers the claims of different articles that tell of one event, each in the slot that asks whether it happened. A question
// asks for likeness to each of its members, since one that is not alike may be the difference that is shown; here an event is told in
// many words, and each need be like the others on average only. What counts for a pair is how likely both ask the same and are of one event.
// What was done and what is planned, possible or aimed at are not one event.
func (j *Judge) Events() []Question {
	sp := j.sp
	asked := make([]int, 0, len(sp.items)) // the asks of events
	at := make([]int, len(sp.items))       // where each stands among them, or -1
	for i, it := range sp.items {
		at[i] = -1
		if it.Ask.Slot == claims.PolaritySlot {
			at[i] = len(asked)
			asked = append(asked, i)
		}
	}
	pairs := sp.candidates()
	found := make([][]linkage.Pair, workers(len(pairs)))
	share(len(pairs), func(worker, from, to int) {
		parts := lists()
		for _, p := range pairs[from:to] {
			if at[p[0]] < 0 || at[p[1]] < 0 {
				continue
			}
			if like := sp.likeness(parts, sp.items[p[0]], sp.items[p[1]]); like >= leastLike || like < 0 {
				found[worker] = append(found[worker], linkage.Pair{A: int32(at[p[0]]), B: int32(at[p[1]]), Like: like})
			}
		}
	})
	groups := map[int][]int{}
	for i, g := range linkage.Average(len(asked), slices.Concat(found...), sp.set.EventJoin, maxMembers) {
		groups[g] = append(groups[g], asked[i])
	}
	var out []Question
	parts := lists()
	for i := range asked {
		if g := groups[i]; len(g) > 1 && sp.items[g[0]].Doc != sp.items[g[len(g)-1]].Doc {
			q := sp.question(g)
			for k := range q.Links {
				l := &q.Links[k]
				l.Happened = evidence.Of(slices.Clone(sp.happened(parts, sp.items[g[l.A]], sp.items[g[l.B]]).Parts()))
			}
			out = append(out, q)
		}
	}
	return out
}

// lists are lists to make reasons in.
func lists() *[3][]evidence.Part {
	return &[3][]evidence.Part{make([]evidence.Part, 0, 2*mostParts), make([]evidence.Part, 0, mostParts), make([]evidence.Part, 0, mostParts)}
}

// leastLike is the likeness below which a pair counts as unlike.
const leastLike = 0.01

// likeness is how likely two asks are of one event, up to 1, and below 0 where it was done by or to different people; parts are lists to
// make reasons in.
func (sp *space) likeness(parts *[3][]evidence.Part, a, b *item) float64 {
	if !a.comes(b) {
		return 0
	}
	if sp.twoPeople(a.patient, b.patient) || sp.twoPeople(a.agent, b.agent) {
		return -sp.set.EventOthers
	}
	return sp.happened(parts, a, b).Probability()
}

// comes reports whether what two items tell of was done in both, or is planned, possible or aimed at in both.
func (it *item) comes(o *item) bool {
	return it.claim.Modality == o.claim.Modality && it.claim.Open == o.claim.Open
}

// happened is how likely two asks are of one event: as likely as they ask the same and can be compared, or as what tells events makes it, whichever
// is more.
func (sp *space) happened(parts *[3][]evidence.Part, a, b *item) evidence.Odds {
	same, one := sp.weigh(parts[1][:0], a, b), sp.oneEvent(parts[2][:0], a, b)
	o := sp.told(parts[0][:0], a, b, same, one)
	if p := same.Probability() * one.Probability(); p > o.Probability() {
		return one.Add(evidence.Part{Field: "same question", Level: fmt.Sprintf("%.0f %% sure", 100*same.Probability()), Bits: math.Log2(p/(1-p)) - one.Bits()})
	}
	return o
}

// told is how likely two asks are of one event by what tells events. What they ask counts less than between questions, as an event is told in
// many words; but other participants count in full, and so does of what says whether two answers can be compared what speaks against it.
// The word for the event counts by how it is told in their story.
func (sp *space) told(parts []evidence.Part, a, b *item, same, one evidence.Odds) evidence.Odds {
	w := &sp.set.Event
	o := odds{scale: 1, parts: parts}
	o.add("prior", "two claims of one story that share a key", w.Prior)
	for _, p := range same.Parts() {
		switch p.Field {
		case "prior":
		case "words":
			o.add(p.Field, p.Level, w.Words*p.Bits)
		case "event":
			if lexicon.Events(a.Ask.Frame.Event, b.Ask.Frame.Event) >= lexicon.Derived {
				o.add("event", p.Level, w.Alike+w.Rare*min(a.rareInStory(), b.rareInStory()))
				o.add("told", "by other articles of the story too", w.Central*min(a.others(), b.others()))
			}
		case "who", "whom", "names":
			o.add(p.Field, p.Level, min(p.Bits, w.Rest*p.Bits))
		default:
			o.add(p.Field, p.Level, w.Rest*p.Bits)
		}
	}
	if len(a.figures) > 0 && len(b.figures) > 0 && len(common(a.figures, b.figures)) == 0 {
		o.add("figures", "none in common", w.FiguresOther)
	}
	for _, x := range []*item{a, b} {
		if x.claim.Nominal {
			o.add("told", "in a noun", w.Noun)
		}
	}
	for _, p := range one.Parts() {
		if p.Bits < 0 && p.Field != "sentences" && p.Field != "articles" {
			o.add(p.Field, p.Level, p.Bits)
		}
	}
	return o.done()
}

// twoPeople reports whether two entities of the batch are people, and not one.
func (sp *space) twoPeople(x, y int) bool {
	if x < 0 || y < 0 || x == y || sp.batch.Names == nil || sp.namesakes(x, y) {
		return false
	}
	list := sp.batch.Names.Entities
	return list[x].Type == langnames.Person && list[y].Type == langnames.Person
}

// Told is how likely asks a and b are of one event by what tells events, which is asked of what happened only; ok is false where one was done and
// the other is planned, possible or aimed at.
func (j *Judge) Told(a, b int) (o evidence.Odds, ok bool) {
	sp, x, y := j.sp, j.sp.items[a], j.sp.items[b]
	if x.Ask.Slot != claims.PolaritySlot || y.Ask.Slot != claims.PolaritySlot || !x.comes(y) {
		return o, false
	}
	return sp.told(nil, x, y, sp.same(x, y), sp.comparable(x, y)), true
}
