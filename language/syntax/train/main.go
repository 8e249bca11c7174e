// Command train makes the weights of the grammar from treebanks in CoNLL-U.
//
//	go run ./language/syntax/train -treebanks DIR -out language/syntax/grammar/model/en.bin.gz
//
// DIR holds a folder for each treebank with train.conllu.gz and dev.conllu. Only train files are learned
// from; the dev files are measured at the end. The same files and flags give the same bytes.
package main

import (
	"flag"
	"fmt"
	"log"
	"os"
	"path/filepath"
	"strings"
	"time"

	"crosscheck/language/syntax/conllu"
	"crosscheck/language/syntax/grammar"
)

func main() {
	log.SetFlags(log.Ltime)
	tr := grammar.DefaultTraining()
	tr.Log = log.Printf
	dir := flag.String("treebanks", "", "folder of treebanks, a folder each")
	out := flag.String("out", "", "file to write the weights to")
	limit := flag.Int("limit", 0, "only the first N sentences of each treebank, for a trial")
	only := flag.String("measure", "", "measure this file of weights instead of making one")
	flag.Uint64Var(&tr.Seed, "seed", tr.Seed, "seed of the order in which sentences are learned")
	flag.IntVar(&tr.TagEpochs, "tag-epochs", tr.TagEpochs, "passes over the text for the tagger")
	flag.IntVar(&tr.ParseEpochs, "parse-epochs", tr.ParseEpochs, "passes over the text for the parser")
	flag.IntVar(&tr.LeastTags, "least-tags", tr.LeastTags, "mistakes that must call for a feature of the tagger")
	flag.IntVar(&tr.LeastSteps, "least-steps", tr.LeastSteps, "the same for the parser's steps")
	flag.IntVar(&tr.LeastArcs, "least-arcs", tr.LeastArcs, "the same for labels")
	flag.IntVar(&tr.TagMargin, "tag-margin", tr.TagMargin, "lead that the right tag must have, in points")
	flag.IntVar(&tr.StepMargin, "step-margin", tr.StepMargin, "the same for the forward parser's steps")
	flag.Float64Var(&tr.PruneTags, "prune-tags", tr.PruneTags, "least weight kept in the tagger")
	flag.Float64Var(&tr.PruneSteps, "prune-steps", tr.PruneSteps, "least weight kept for the forward parser's steps")
	flag.Float64Var(&tr.PruneArcs, "prune-arcs", tr.PruneArcs, "least weight kept for its labels")
	flag.Float64Var(&tr.PruneBackSteps, "prune-back-steps", tr.PruneBackSteps, "least weight kept for the backward parser's steps")
	flag.Float64Var(&tr.PruneBackArcs, "prune-back-arcs", tr.PruneBackArcs, "least weight kept for its labels")
	flag.Float64Var(&tr.Explore, "explore", tr.Explore, "share of wrong steps that are followed in training")
	flag.Parse()
	if err := run(*dir, *out, *only, *limit, tr); err != nil {
		log.Fatal(err)
	}
}

func run(dir, out, only string, limit int, tr grammar.Training) error {
	var m *grammar.Model
	if only == "" {
		examples, err := load(filepath.Join(dir, "*", "train.conllu.gz"), limit)
		if err != nil {
			return err
		}
		if len(examples) == 0 {
			return fmt.Errorf("%s: no train.conllu.gz in any folder", dir)
		}
		learned := grammar.Learn(examples, tr).Encode()
		if out != "" {
			if err := os.WriteFile(out, learned, 0o644); err != nil {
				return err
			}
		}
		log.Printf("%.2f MB", float64(len(learned))/1e6)
		if m, err = grammar.Decode(learned); err != nil {
			return err
		}
	} else {
		file, err := os.ReadFile(only)
		if err != nil {
			return err
		}
		start := time.Now()
		if m, err = grammar.Decode(file); err != nil {
			return err
		}
		log.Printf("decoded in %v", time.Since(start))
	}
	devs, err := filepath.Glob(filepath.Join(dir, "*", "dev.conllu"))
	if err != nil {
		return err
	}
	for _, path := range devs {
		examples, err := load(path, 0)
		if err != nil {
			return err
		}
		measure(m, path, examples)
	}
	return nil
}

func load(pattern string, limit int) ([]grammar.Example, error) {
	paths, err := filepath.Glob(pattern)
	if err != nil {
		return nil, err
	}
	var out []grammar.Example
	for _, p := range paths {
		sents, err := conllu.ReadFile(p)
		if err != nil {
			return nil, fmt.Errorf("%s: %w", p, err)
		}
		for i := range sents {
			if limit > 0 && i == limit {
				break
			}
			out = append(out, example(&sents[i]))
		}
	}
	return out, nil
}

func example(s *conllu.Sentence) grammar.Example {
	e := grammar.Example{Forms: s.Forms()}
	for i, w := range s.Words {
		e.Forms[i] = grammar.Plain(w.Form)
		e.Lemmas = append(e.Lemmas, w.Lemma)
		e.Tags = append(e.Tags, w.UPOS+"/"+w.XPOS)
		e.Heads = append(e.Heads, w.Head)
		e.Rels = append(e.Rels, w.Rel)
	}
	return e
}

// mistakesShown is how many kinds of wrong arcs are printed.
const mistakesShown = 30

// measure prints what share of words is right, punctuation included, and which arcs are wrong most often.
func measure(m *grammar.Model, name string, examples []grammar.Example) {
	var n, upos, xpos, lemmas, uas, las int
	var tagging, parsing time.Duration
	wrong := newMistakes()
	for _, e := range examples {
		start := time.Now()
		tags := m.Tag(e.Forms)
		tagging += time.Since(start)
		start = time.Now()
		tree := m.Parse(e.Forms, tags)
		parsing += time.Since(start)
		wrong.add(e, tree)
		for i := range e.Forms {
			n++
			u, x, _ := strings.Cut(e.Tags[i], "/")
			if m.UPOS(tags[i]) == u {
				upos++
			}
			if m.XPOS(tags[i]) == x {
				xpos++
			}
			if l, _ := m.Lemma(e.Forms[i], tags[i]); strings.EqualFold(l, e.Lemmas[i]) {
				lemmas++
			}
			if tree.Heads[i] == e.Heads[i] {
				uas++
				if plain(tree.Rels[i]) == plain(e.Rels[i]) {
					las++
				}
			}
		}
	}
	share := func(k int) float64 { return 100 * float64(k) / float64(n) }
	log.Printf("%s: %d words: UPOS %.2f XPOS %.2f lemmas %.2f UAS %.2f LAS %.2f; tagging %.0f, parsing %.0f, both %.0f words/s", name, n,
		share(upos), share(xpos), share(lemmas), share(uas), share(las), float64(n)/tagging.Seconds(), float64(n)/parsing.Seconds(), float64(n)/(tagging+parsing).Seconds())
	for _, l := range wrong.lines(mistakesShown) {
		log.Print(l)
	}
}
