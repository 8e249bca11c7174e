// Command storyfit tries values of one weight of stories.Weights. Every FOLDER is a batch, and FOLDER.tsv beside it says which story each of
// its files belongs to (file, story). For each value it prints how well stories come out in each kind of batch: the folder's name up
// to its last hyphen.
//
//	go run ./internal/tools/storyfit undated -1,-0.5,0 FOLDER…
package main

import (
	"bufio"
	"context"
	"fmt"
	"log"
	"maps"
	"os"
	"path/filepath"
	"slices"
	"strconv"
	"strings"

	"crosscheck/config"
	"crosscheck/pipeline"
	"crosscheck/stories"
)

// A batch is one folder with its gold.
type batch struct {
	kind   string
	sample *stories.Sample
	gold   []string // of each article
}

func main() {
	log.SetFlags(0)
	if len(os.Args) < 4 {
		log.Fatal("usage: storyfit WEIGHT VALUE,VALUE… FOLDER…")
	}
	at := slices.Index(stories.MeasureNames[:], os.Args[1])
	if at < 0 && os.Args[1] != "bias" {
		log.Fatalf("%s is no weight: bias, %s", os.Args[1], strings.Join(stories.MeasureNames[:], ", "))
	}
	var all []*batch
	for _, folder := range os.Args[3:] {
		all = append(all, read(folder))
	}
	s := stories.Default()
	for value := range strings.SplitSeq(os.Args[2], ",") {
		v, err := strconv.ParseFloat(value, 64)
		if err != nil {
			log.Fatal(err)
		}
		bias, weights := s.Weights.Bias, s.Weights.List()
		if at < 0 {
			bias = v
		} else {
			weights[at] = v
		}
		report(os.Args[1]+" "+value, all, func(b *batch) []int { return b.sample.Group(bias, weights, s.Threshold) })
	}
}

func read(folder string) *batch {
	r, err := pipeline.Run(context.Background(), []string{folder}, config.Default(), pipeline.Naming)
	if err != nil {
		log.Fatal(err)
	}
	defer r.Close()
	of := map[string]string{}
	f, err := os.Open(folder + ".tsv")
	if err != nil {
		log.Fatal(err)
	}
	defer f.Close()
	for lines := bufio.NewScanner(f); lines.Scan(); {
		file, story, _ := strings.Cut(lines.Text(), "\t")
		of[file] = story
	}
	name := filepath.Base(folder)
	b := &batch{kind: name, sample: stories.NewSample(r.Articles, r.Names, stories.Default())}
	if i := strings.LastIndex(name, "-"); i > 0 {
		b.kind = name[:i]
	}
	for _, a := range r.Articles {
		b.gold = append(b.gold, of[filepath.Base(a.Doc.Path)])
	}
	return b
}

// A score is B³ and the F1 of pairs, summed over batches.
type score struct{ p, r, n, both, wrong, missed float64 }

func (s *score) f1() (b3, pairs float64) {
	p, r := s.p/s.n, s.r/s.n
	return 2 * p * r / (p + r), 2 * s.both / (2*s.both + s.wrong + s.missed)
}

func (s *score) add(b *batch, group []int) {
	for i := range b.gold {
		var both, pred, gold float64
		for j := range b.gold {
			x, y := group[i] == group[j], b.gold[i] == b.gold[j]
			if x {
				pred++
			}
			if y {
				gold++
			}
			if x && y {
				both++
			}
			if j > i {
				switch {
				case x && y:
					s.both++
				case x:
					s.wrong++
				case y:
					s.missed++
				}
			}
		}
		s.p, s.r, s.n = s.p+both/pred, s.r+both/gold, s.n+1
	}
}

// report prints how well the batches of each kind are grouped.
func report(what string, all []*batch, group func(b *batch) []int) {
	kinds := map[string]*score{}
	for _, b := range all {
		if kinds[b.kind] == nil {
			kinds[b.kind] = &score{}
		}
		kinds[b.kind].add(b, group(b))
	}
	for _, k := range slices.Sorted(maps.Keys(kinds)) {
		b3, pairs := kinds[k].f1()
		fmt.Printf("%-14s %-12s B3 %.3f (P %.3f, R %.3f), pairs %.3f\n", what, k, b3, kinds[k].p/kinds[k].n, kinds[k].r/kinds[k].n, pairs)
	}
}
