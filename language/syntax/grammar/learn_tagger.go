package grammar

import "math/rand/v2"

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
					gold := int(s.gold[i])
					r := rival(scores, ws[i].tags, gold)
					if (t != gold || scores[gold]-scores[r] < int32(tr.TagMargin)) && (ws[i].tags == nil || contains(ws[i].tags, s.gold[i])) {
						l.update(keys, gold, r)
					}
				}
				l.step++
				prev, prev2 = uint32(t)+1, prev
			}
		}
	}
	return l
}

// rival is the best class but one.
func rival(s []int32, among []uint16, but int) int {
	b := -1
	if among != nil {
		for _, c := range among {
			if int(c) != but && (b < 0 || s[c] > s[b]) {
				b = int(c)
			}
		}
		return b
	}
	for c := range s {
		if c != but && (b < 0 || s[c] > s[b]) {
			b = c
		}
	}
	return b
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
	tr.TagMargin = 0
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
