package grammar

import (
	"fmt"
	"math/rand/v2"
	"runtime"
	"slices"
	"strings"
	"sync"
)

// Learn makes a model from a treebank. The same examples and settings give the same bytes.
func Learn(examples []Example, tr Training) *Model {
	m := &Model{}
	sents := m.number(examples)
	tr.Log("%d sentences, %d tags, %d labels", len(sents), len(m.tags), len(m.labels))
	classes := len(m.tags)
	m.learnLemmas(sents)
	m.lexicon = buildLexicon(sents)
	atOnce(append(jackknife(sents, classes, tr), func() {
		m.tagger = toSparse(learnTagger(sents, m.lexicon, classes, tr).averaged(tr.PruneTags))
	}))
	tr.Log("jack-knifed tags: %.2f", 100*accuracy(sents))
	back := make([]*tagged, len(sents))
	for i, s := range sents {
		back[i] = s.backward()
		m.see(s)
		m.see(back[i])
	}
	atOnce(append(m.guideAll(sents, back, tr), func() {
		part := tr
		part.PruneSteps, part.PruneArcs = tr.PruneBackSteps, tr.PruneBackArcs
		m.backward = m.learnParser(back, part, "backward")
	}))
	tr.Log("guides: %.2f of arcs right", 100*guided(sents))
	m.forward = m.learnParser(sents, tr, "forward")
	return m
}

// atOnce runs the tasks, as many at a time as there are processors. None knows of another.
func atOnce(tasks []func()) {
	var wg sync.WaitGroup
	gate := make(chan bool, runtime.GOMAXPROCS(0))
	for _, task := range tasks {
		gate <- true
		wg.Go(func() {
			task()
			<-gate
		})
	}
	wg.Wait()
}

// see notes what the parser's features ask of the words: it is the same in every pass.
func (m *Model) see(s *tagged) {
	v := &view{}
	v.prepare(m.lexicon, s.Forms, s.tags, m.upper, m.punct)
	s.atoms, s.marks = v.atoms, v.marks
}

// backward is the sentence from its end to its beginning.
func (s *tagged) backward() *tagged {
	n := len(s.gold)
	b := &tagged{heads: make([]int32, n)}
	b.Forms = reversed(s.Forms)
	b.gold, b.tags, b.rels = reversed(s.gold), reversed(s.tags), reversed(s.rels)
	for i, h := range s.heads {
		if int(h) < n {
			h = int32(n) - 1 - h
		}
		b.heads[n-1-i] = h
	}
	return b
}

func reversed[T any](s []T) []T {
	out := slices.Clone(s)
	slices.Reverse(out)
	return out
}

// guideAll gives every sentence the arcs of a backward parser that did not see it, a task for each fold.
func (m *Model) guideAll(sents, back []*tagged, tr Training) []func() {
	var tasks []func()
	for fold := range tr.Folds {
		tasks = append(tasks, func() {
			in, _ := split(back, fold, tr.Folds)
			part := tr
			part.ParseEpochs = max(1, tr.ParseEpochs/2)
			part.PruneSteps, part.PruneArcs = 0, 0
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

func (m *Model) number(examples []Example) []*tagged {
	var tags, labels inventory
	labels.number("root")
	var sents []*tagged
	for _, e := range examples {
		t := &tagged{Example: e}
		for i := range e.Forms {
			t.gold = append(t.gold, uint16(tags.number(e.Tags[i])))
			h := int32(e.Heads[i])
			if h < 0 {
				h = int32(len(e.Forms))
			}
			t.heads = append(t.heads, h)
			t.rels = append(t.rels, uint16(labels.number(e.Rels[i])))
		}
		projectivise(t.heads)
		sents = append(sents, t)
	}
	m.tags, m.labels = tags.names, labels.names
	m.index()
	return sents
}

// index derives what follows from the names of the tags.
func (m *Model) index() {
	var upper inventory
	for i, t := range m.tags {
		u, x, _ := strings.Cut(t, "/")
		if t == "NOUN/NNS" {
			m.plural = []uint16{uint16(i)}
		}
		m.upos, m.xpos = append(m.upos, u), append(m.xpos, x)
		m.upper = append(m.upper, uint32(upper.number(u)))
		m.punct = append(m.punct, u == "PUNCT")
	}
}

func accuracy(sents []*tagged) float64 {
	n, right := 0, 0
	for _, s := range sents {
		for i, t := range s.tags {
			n++
			if t == s.gold[i] {
				right++
			}
		}
	}
	return float64(right) / float64(n)
}

// projectivise lifts the shortest crossing arc to its head's head until no two arcs cross: the
// parser makes nested arcs only.
func projectivise(heads []int32) {
	n := int32(len(heads))
	for {
		worst := int32(-1)
		for d := int32(0); d < n; d++ {
			h := heads[d]
			lo, hi := min(h, d), max(h, d)
			for k := lo + 1; k < hi; k++ {
				if !under(heads, k, h) {
					if worst < 0 || hi-lo < abs(heads[worst]-worst) {
						worst = d
					}
					break
				}
			}
		}
		if worst < 0 || heads[worst] == n {
			return
		}
		heads[worst] = heads[heads[worst]]
	}
}

func under(heads []int32, k, h int32) bool {
	n := int32(len(heads))
	if h == n {
		return true
	}
	for range heads {
		if k == h {
			return true
		}
		if k == n {
			return false
		}
		k = heads[k]
	}
	return false
}

func abs(x int32) int32 {
	if x < 0 {
		return -x
	}
	return x
}

// learnParser trains the steps with the dynamic oracle: after a mistake the parser goes on from the
// state it made, and learns the best that is still possible.
func (m *Model) learnParser(sents []*tagged, tr Training, name string) parser {
	rng := rand.New(rand.NewPCG(tr.Seed, 2))
	acts, arcs := newStepLearner(tr.LeastSteps), newClassLearner(tr.LeastArcs)
	order := rng.Perm(len(sents))
	v := &view{state: &state{}}
	keys := make([]uint32, 0, maxKeys)
	var s4 [4]int32
	sn := make([]int32, len(m.labels))
	for epoch := range tr.ParseEpochs {
		rng.Shuffle(len(order), func(i, j int) { order[i], order[j] = order[j], order[i] })
		arcsRight, words := 0, 0
		for _, k := range order {
			s := sents[k]
			v.atoms, v.marks, v.guide = s.atoms, s.marks, s.guide
			v.reset(len(s.Forms))
			for !v.done() {
				c := v.costs(s.heads)
				ok := v.legal()
				keys = v.actionFeatures(keys)
				acts.score(keys, &s4)
				got, want := -1, -1
				for a := range 4 {
					if !ok[a] {
						continue
					}
					if got < 0 || s4[a] > s4[got] {
						got = a
					}
					if want < 0 || c[a] < c[want] || c[a] == c[want] && s4[a] > s4[want] {
						want = a
					}
				}
				acts.step++
				if c[got] > c[want] {
					acts.update(keys, want, got)
				}
				take := got
				if epoch == 0 || c[got] > c[want] && rng.Float64() >= tr.Explore {
					take = want
				}
				label := uint16(0)
				head, dep := int32(nowhere), int32(nowhere)
				switch take {
				case left:
					head, dep = int32(v.next), v.top()
				case right:
					head, dep = v.top(), int32(v.next)
				}
				if dep != nowhere && int(head) != v.n {
					keys = v.labelFeatures(keys, head, dep)
					arcs.score(keys, sn)
					label = uint16(1 + best(sn[1:], nil))
					gold := s.rels[dep]
					arcs.step++
					if head == s.heads[dep] && label != gold && gold != 0 {
						arcs.update(keys, int(gold), int(label))
					}
				}
				v.step(take, label)
			}
			for i := range s.heads {
				words++
				if v.node[i].head == s.heads[i] {
					arcsRight++
				}
			}
		}
		tr.Log("%s, epoch %d: %.2f of arcs right in training; %d and %d features", name, epoch+1, 100*float64(arcsRight)/float64(words), acts.n, arcs.n)
	}
	return parser{toDense4(acts.averaged(tr.PruneSteps)), toSparse(arcs.averaged(tr.PruneArcs))}
}
