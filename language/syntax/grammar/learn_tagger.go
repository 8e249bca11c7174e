package grammar

import "math/rand/v2"

// Training sets how the weights are made. Dev sets choose the values; see the training command.
type Training struct {
	Seed        uint64
	TagEpochs   int
	ParseEpochs int
	Folds       int // parts of the jack-knife that gives the parser tags as bad as in use
	// Least is how many mistakes must call for a feature before it counts.
	LeastTags, LeastSteps, LeastArcs int
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
		PruneTags: 0.5, PruneSteps: 2, PruneArcs: 1.25, PruneBackSteps: 2, PruneBackArcs: 2,
		Explore: 0.9, Log: func(string, ...any) {}}
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

func learnTagger(sents []*tagged, lex *lexicon, classes int, tr Training) *classLearner {
	l := newClassLearner(tr.LeastTags)
	rng := rand.New(rand.NewPCG(tr.Seed, 1))
	order := rng.Perm(len(sents))
	keys, scores := make([]uint32, 0, maxKeys), make([]int32, classes)
	words := make([][]word, len(sents))
	for i, s := range sents {
		words[i] = lex.words(nil, s.Forms)
	}
	for range tr.TagEpochs {
		rng.Shuffle(len(order), func(i, j int) { order[i], order[j] = order[j], order[i] })
		for _, k := range order {
			s := sents[k]
			ws := words[k]
			mood := sentenceMood(s.Forms)
			prev, prev2 := uint32(0), uint32(0)
			for i := range ws {
				var t int
				if len(ws[i].tags) == 1 {
					t = int(ws[i].tags[0])
				} else {
					keys = tagFeatures(keys, ws, i, prev, prev2, mood)
					l.score(keys, scores)
					t = best(scores, ws[i].tags)
					if t != int(s.gold[i]) && (ws[i].tags == nil || contains(ws[i].tags, s.gold[i])) {
						l.update(keys, int(s.gold[i]), t)
					}
				}
				l.step++
				prev, prev2 = uint32(t)+1, prev
			}
		}
	}
	return l
}

func contains(tags []uint16, t uint16) bool {
	for _, x := range tags {
		if x == t {
			return true
		}
	}
	return false
}

// jackknife gives every sentence tags from a tagger that did not see it, a task for each fold.
func jackknife(sents []*tagged, classes int, tr Training) []func() {
	var tasks []func()
	for fold := range tr.Folds {
		tasks = append(tasks, func() {
			in, out := split(sents, fold, tr.Folds)
			lex := buildLexicon(in)
			t := toSparse(learnTagger(in, lex, classes, tr).averaged(0))
			keys, scores := make([]uint32, 0, maxKeys), make([]int32, classes)
			for _, s := range out {
				s.tags = make([]uint16, len(s.gold))
				tagWith(t.score, lex.words(nil, s.Forms), sentenceMood(s.Forms), keys, scores, s.tags)
			}
		})
	}
	return tasks
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
