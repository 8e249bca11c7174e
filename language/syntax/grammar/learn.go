package grammar

import (
	"runtime"
	"slices"
	"strings"
	"sync"
)

// Training sets how the weights are made. Dev sets choose the values; see the training command.
type Training struct {
	Seed        uint64
	TagEpochs   int
	ParseEpochs int
	Folds       int // parts of the jack-knife that gives the parser tags as bad as in use
	// Least is how many mistakes must call for a feature before it counts.
	LeastTags, LeastSteps, LeastArcs int
	// Margin is the lead over the next best, in points, that the right answer must have: one point a feature and update, so that an update with
	// n features moves it by 2n. A smaller lead counts as a mistake (the perceptron with margins, Krauth and Mézard 1987), and what is
	// learned holds of other texts, too. The parts of the jack-knife, the backward parser and labels are learned without: with a margin they
	// grew, and the trees on the dev sets got no better.
	TagMargin, StepMargin int
	// Prune drops smaller weights, in perceptron updates, at the very end.
	PruneTags                     float64
	PruneSteps, PruneArcs         float64
	PruneBackSteps, PruneBackArcs float64
	Explore                       float64 // share of training steps that follow the parser's own choice
	Log                           func(format string, args ...any)
}

// DefaultTraining are the settings that the dev sets chose: file size and accuracy of the shipped weights.
func DefaultTraining() Training {
	return Training{Seed: 1, TagEpochs: 12, ParseEpochs: 10, Folds: 5, LeastTags: 2, LeastSteps: 1, LeastArcs: 1,
		TagMargin: 40, StepMargin: 100,
		PruneTags: 1.5, PruneSteps: 3, PruneArcs: 1.25, PruneBackSteps: 2, PruneBackArcs: 2,
		Explore: 0.9, Log: func(string, ...any) {}}
}

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
	atOnce(m.guideAll(sents, back, tr))
	tr.Log("guides: %.2f of arcs right", 100*guided(sents))
	atOnce([]func(){
		func() { m.forward = m.learnParser(sents, tr, "forward") },
		func() {
			part := tr
			part.StepMargin = 0
			part.PruneSteps, part.PruneArcs = tr.PruneBackSteps, tr.PruneBackArcs
			m.backward = m.learnParser(back, part, "backward")
		},
	})
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

// inventory numbers tags and labels in the order they are first seen.
type inventory struct {
	index map[string]int
	names []string
}

func (v *inventory) number(name string) int {
	if i, ok := v.index[name]; ok {
		return i
	}
	if v.index == nil {
		v.index = map[string]int{}
	}
	v.index[name] = len(v.names)
	v.names = append(v.names, name)
	return len(v.names) - 1
}

// tagged is an example in numbers.
type tagged struct {
	Example
	gold  []uint16
	heads []int32 // the root is node len(gold)
	rels  []uint16
	tags  []uint16 // jack-knifed
	guide []guess  // jack-knifed arcs of the backward parser
	atoms []atom   // what the parser sees of the words, and of the marks between them
	marks []uint16
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

// see notes what the parser's features ask of the words: it is the same in every pass.
func (m *Model) see(s *tagged) {
	v := &view{}
	v.prepare(m.lexicon, s.Forms, s.tags, m.upper, m.punct)
	s.atoms, s.marks = v.atoms, v.marks
}

// split parts the sentences into those to learn from and those of one fold. Blocks of neighbours
// stay together: sentences of one text share their words.
func split(sents []*tagged, fold, folds int) (in, out []*tagged) {
	for i, s := range sents {
		if i/40%folds == fold {
			out = append(out, s)
		} else {
			in = append(in, s)
		}
	}
	return in, out
}
