package grammar

import (
	"fmt"
	"math/rand/v2"
)

// A pupil is a parser that learns.
type pupil struct {
	view
	tr     Training
	rng    *rand.Rand
	steps  *stepLearner
	arcs   *classLearner
	keys   []uint32
	scores []int32 // by label
}

// learnParser trains with the dynamic oracle: after a mistake the parser goes on from the state it made, and learns the best that is still
// possible.
func (m *Model) learnParser(sents []*tagged, tr Training, name string) parser {
	p := &pupil{view: view{state: &state{}}, tr: tr, rng: rand.New(rand.NewPCG(tr.Seed, 2)), keys: make([]uint32, 0, maxKeys),
		steps: newStepLearner(tr.LeastSteps), arcs: newClassLearner(tr.LeastArcs), scores: make([]int32, len(m.labels))}
	order := p.rng.Perm(len(sents))
	for epoch := range tr.ParseEpochs {
		p.rng.Shuffle(len(order), func(i, j int) { order[i], order[j] = order[j], order[i] })
		right, words := 0, 0
		for _, k := range order {
			right += p.read(sents[k], epoch > 0)
			words += len(sents[k].gold)
		}
		tr.Log("%s, epoch %d: %.2f of arcs right in training; %d and %d features", name, epoch+1, 100*float64(right)/float64(words), p.steps.n, p.arcs.n)
	}
	return parser{toDense4(p.steps.averaged(tr.PruneSteps)), toSparse(p.arcs.averaged(tr.PruneArcs))}
}

// read parses a sentence, learns from it, and is how many words it hung rightly. Only a bold pupil follows wrong steps of its own.
func (p *pupil) read(s *tagged, bold bool) int {
	p.atoms, p.marks, p.guide = s.atoms, s.marks, s.guide
	p.reset(len(s.gold))
	for !p.done() {
		got, want, wrong := p.choose(s)
		if !bold || wrong && p.rng.Float64() >= p.tr.Explore {
			got = want
		}
		label := uint16(0)
		switch got {
		case left:
			label = p.label(s, int32(p.next), p.top())
		case right:
			label = p.label(s, p.top(), int32(p.next))
		}
		p.step(got, label)
	}
	n := 0
	for i, h := range s.heads {
		if p.node[i].head == h {
			n++
		}
	}
	return n
}

// choose is the step that the pupil likes best and the best of those that cost least, and whether the first costs more. It learns where a
// costlier step is too near.
func (p *pupil) choose(s *tagged) (got, want int, wrong bool) {
	ok, c := p.legal(), p.costs(s.heads)
	p.steps.step++
	if only := single(ok); only >= 0 {
		return only, only, false
	}
	p.keys = p.actionFeatures(p.keys)
	var score [4]int32
	p.steps.score(p.keys, &score)
	got, want, rival := -1, -1, -1
	better := func(a, b int) bool { return b < 0 || score[a] > score[b] }
	least := cheapest(ok, c)
	for a := range 4 {
		if !ok[a] {
			continue
		}
		if better(a, got) {
			got = a
		}
		if c[a] == least && better(a, want) {
			want = a
		}
		if c[a] > least && better(a, rival) {
			rival = a
		}
	}
	wrong = c[got] > least
	if wrong || rival >= 0 && score[want]-score[rival] < int32(p.tr.StepMargin) {
		p.steps.update(p.keys, want, rival)
	}
	return got, want, wrong
}

// single is the only legal step; -1 where there are more.
func single(ok [4]bool) int {
	only := -1
	for a, yes := range ok {
		if yes && only >= 0 {
			return -1
		}
		if yes {
			only = a
		}
	}
	return only
}

func cheapest(ok [4]bool, c [4]int) int {
	least := -1
	for a, yes := range ok {
		if yes && (least < 0 || c[a] < least) {
			least = c[a]
		}
	}
	return least
}

// label is the label that the pupil gives an arc; of a right arc it learns it.
func (p *pupil) label(s *tagged, head, dep int32) uint16 {
	if int(head) == p.n {
		return 0 // labels[0] is "root"
	}
	p.keys = p.labelFeatures(p.keys, head, dep)
	p.arcs.score(p.keys, p.scores)
	p.arcs.step++
	label := 1 + best(p.scores[1:], nil)
	if gold := int(s.rels[dep]); head == s.heads[dep] && gold != 0 && label != gold {
		p.arcs.update(p.keys, gold, label)
	}
	return uint16(label)
}

// guideAll gives every sentence the arcs of a backward parser that did not see it, a task for each fold.
func (m *Model) guideAll(sents, back []*tagged, tr Training) []func() {
	var tasks []func()
	for fold := range tr.Folds {
		tasks = append(tasks, func() {
			in, _ := split(back, fold, tr.Folds)
			part := tr
			part.ParseEpochs = max(1, tr.ParseEpochs/2)
			part.StepMargin, part.PruneSteps, part.PruneArcs = 0, 0, 0
			p := m.learnParser(in, part, fmt.Sprint("fold ", fold))
			w := m.borrow()
			for i, s := range sents {
				if i/40%tr.Folds == fold {
					v := &view{state: &w.state, atoms: back[i].atoms, marks: back[i].marks}
					p.run(v, w, len(m.labels))
					s.guide = turned(make([]guess, len(s.gold)), &w.state)
				}
			}
		})
	}
	return tasks
}

// guided is the share of the guides' arcs that are right.
func guided(sents []*tagged) float64 {
	right, n := 0, 0
	for _, s := range sents {
		for i, g := range s.guide {
			n++
			if g.head == s.heads[i] {
				right++
			}
		}
	}
	return float64(right) / float64(n)
}
