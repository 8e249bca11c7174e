package matcher

import (
	"slices"

	"crosscheck/claims"
	"crosscheck/evidence"
	langnames "crosscheck/language/names"
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
		parts := make([]evidence.Part, 0, mostParts)
		for _, p := range pairs[from:to] {
			if at[p[0]] < 0 || at[p[1]] < 0 {
				continue
			}
			if like := sp.likeness(parts, sp.items[p[0]], sp.items[p[1]]); like >= leastLike || like < 0 {
				found[worker] = append(found[worker], linkage.Pair{A: at[p[0]], B: at[p[1]], Like: like})
			}
		}
	})
	groups := map[int][]int{}
	for i, g := range linkage.Average(len(asked), slices.Concat(found...), sp.set.EventJoin, maxMembers) {
		groups[g] = append(groups[g], asked[i])
	}
	l := &linker{sp: sp}
	var out []Question
	parts := make([]evidence.Part, 0, mostParts)
	for i := range asked {
		if g := groups[i]; len(g) > 1 && sp.items[g[0]].Doc != sp.items[g[len(g)-1]].Doc {
			out = append(out, l.question(g, parts))
		}
	}
	return out
}

// leastLike is the likeness below which a pair counts as unlike.
const leastLike = 0.01

// likeness is how likely two asks are of one event, up to 1, and below 0 where it was done by or to different people; parts is a list to
// make reasons in.
func (sp *space) likeness(parts []evidence.Part, a, b *item) float64 {
	if a.claim.Modality != b.claim.Modality || a.claim.Open != b.claim.Open {
		return 0
	}
	same := sp.weigh(parts, a, b)
	if sp.twoPeople(a.patient, b.patient) || sp.twoPeople(a.agent, b.agent) {
		return -sp.set.EventOthers
	}
	if same.Probability() < leastLike {
		return 0
	}
	return same.Probability() * sp.oneEvent(parts, a, b).Probability()
}

// twoPeople reports whether two entities of the batch are people, and not one.
func (sp *space) twoPeople(x, y int) bool {
	if x < 0 || y < 0 || x == y || sp.batch.Names == nil || sp.namesakes(x, y) {
		return false
	}
	list := sp.batch.Names.Entities
	return list[x].Type == langnames.Person && list[y].Type == langnames.Person
}
