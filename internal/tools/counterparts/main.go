// Command counterparts fits the weights of discrepancy.CounterpartBits to planted differences: FOLDERs in the form of samples/bench, of which it reads only
// the stories that may be tuned on. Two figures that a conflict of the gold sets against each other answer one question, all others do not. The
// weights are those of a logistic regression, held near zero; those that cannot speak for it (or against it) are held at zero. It prints what comes of stories that the
// weights were not fitted to, leaving out one story at a time, and then the weights fitted to all, as lines of config.yaml.
//
//	go run ./internal/tools/counterparts samples/bench samples/bench-short samples/bench-pairs samples/bench-words
package main

import (
	"context"
	"fmt"
	"log"
	"math"
	"os"
	"path/filepath"
	"slices"

	"crosscheck/bench"
	"crosscheck/config"
	"crosscheck/discrepancy"
	"crosscheck/pipeline"
	"crosscheck/text"
)

// A sample is two figures with the levels of their evidence.
type sample struct {
	story int
	on    []int // levels that hold
	same  bool  // they answer one question
}

func main() {
	log.SetFlags(0)
	if len(os.Args) < 2 {
		log.Fatal("usage: counterparts FOLDER…")
	}
	c := config.Default()
	keys := discrepancy.CounterpartKeys()
	var all []sample
	n := 0
	for _, folder := range os.Args[1:] {
		for _, story := range storiesIn(folder) {
			all = append(all, read(story, n, keys, c)...)
			n++
		}
	}
	signs := make([]float64, len(keys))
	for i, k := range keys {
		signs[i] = sign[k]
	}
	leaveOut(all, n, signs, c.Discrepancy.Number.Possible)
	w := fit(all, signs)
	for i, k := range keys {
		fmt.Printf("%-18s %6.1f\n", k, w[i]/math.Ln2)
	}
}

func storiesIn(folder string) []string {
	entries, err := os.ReadDir(folder)
	if err != nil {
		log.Fatal(err)
	}
	var out []string
	for _, e := range entries {
		if e.IsDir() && !bench.NeverTuned(e.Name()) {
			out = append(out, filepath.Join(folder, e.Name()))
		}
	}
	return out
}

// read lists the pairs of figures of a story.
func read(folder string, story int, keys []string, c config.Config) []sample {
	ctx := context.Background()
	rows, err := bench.Gold(folder)
	if err != nil {
		log.Fatal(err)
	}
	r, err := pipeline.Run(ctx, []string{folder}, c, pipeline.Everything)
	if err != nil {
		log.Fatal(err)
	}
	defer r.Close()
	var out []sample
	for _, p := range r.Counterparts(ctx, c) {
		s := sample{story: story}
		for _, l := range p.Levels {
			s.on = append(s.on, slices.Index(keys, l))
		}
		for _, row := range rows {
			s.same = s.same || row.Conflict && against(r, row, p)
		}
		out = append(out, s)
	}
	return out
}

// against reports whether a row sets two figures against each other.
func against(r *pipeline.Result, row bench.Row, p discrepancy.Counterpart) bool {
	answer := func(s discrepancy.Spot) int {
		return slices.IndexFunc(row.Answers, func(places []bench.Answer) bool {
			return slices.ContainsFunc(places, func(a bench.Answer) bool {
				return a.File == filepath.Base(r.Batch.Documents[s.Doc].Path) &&
					slices.ContainsFunc(a.Spans, func(sp text.Span) bool { return sp.Overlaps(text.Span{Start: s.At[0], End: s.At[1]}) })
			})
		})
	}
	x, y := answer(p.A), answer(p.B)
	return x >= 0 && y >= 0 && x != y
}

// leaveOut prints how well pairs of one story are told apart by weights that were fitted to all others.
func leaveOut(all []sample, stories int, signs []float64, from float64) {
	found, right, same := 0, 0, 0
	loss := 0.0
	for story := range stories {
		var rest, own []sample
		for _, s := range all {
			if s.story == story {
				own = append(own, s)
			} else {
				rest = append(rest, s)
			}
		}
		if len(own) == 0 {
			continue
		}
		w := fit(rest, signs)
		for _, s := range own {
			p := likely(w, s)
			if s.same {
				same++
				loss -= math.Log2(p)
			} else {
				loss -= math.Log2(1 - p)
			}
			if p >= from {
				found++
				if s.same {
					right++
				}
			}
		}
	}
	fmt.Printf("%d pairs of figures, %d of which answer one question; left out: %d told as such from %.2f on, %d rightly; %.3f bits a pair\n", len(all), same, found, from, right, loss/float64(len(all)))
}

func likely(w []float64, s sample) float64 {
	sum := 0.0
	for _, i := range s.on {
		sum += w[i]
	}
	return 1 / (1 + math.Exp(-sum))
}

// ridge holds the weights near zero: the weight of a level that few pairs have is little known.
const ridge = 0.5

// sign says of levels that can only speak for it (1), or against it (-1): what the samples say otherwise is chance.
var sign = map[string]float64{"measured_same": 1, "lone": 1, "only": 1,
	"words_some": 1, "sentence_some": 1, "sentence_much": 1, "slip": 1, "slip_long": 1, "digit": 1, "near": 1,
	"beside": 1, "time": 1, "mods_same": 1,
	"noun_other": -1, "background": -1, "rival": -1, "other_participant": -1, "far": -1, "strangers": -1, "aged": -1,
	"part_other": -1, "unasked": -1}

// fit finds the weights by descent, each on the side of zero that its sign allows.
func fit(all []sample, signs []float64) []float64 {
	levels := len(signs)
	w := make([]float64, levels)
	step := make([]float64, levels)
	for i := range step {
		step[i] = 1
	}
	last := make([]float64, levels)
	for range 600 {
		g := make([]float64, levels)
		for _, s := range all {
			d := likely(w, s)
			if s.same {
				d--
			}
			for _, i := range s.on {
				g[i] += d
			}
		}
		for i := range w {
			if i > 0 {
				g[i] += 2 * ridge * w[i]
			}
			switch { // resilient steps: longer while the slope keeps its sign, shorter when it turns
			case g[i]*last[i] > 0:
				step[i] = min(step[i]*1.2, 1)
			case g[i]*last[i] < 0:
				step[i] *= 0.5
				g[i] = 0
			}
			if g[i] > 0 {
				w[i] -= step[i]
			} else if g[i] < 0 {
				w[i] += step[i]
			}
			if w[i]*signs[i] < 0 {
				w[i] = 0
			}
			last[i] = g[i]
		}
	}
	return w
}
