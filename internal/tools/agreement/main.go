// Command agreement fits likeness.Settings: how far the words of two statements say that both say the same. It reads sets of
// pairs of statements (id, a, b) with people's ratings (id, rating), and prints the weights that fit best, and what they reach on
// pairs they were not fitted on, over five folds.
//
//	go run ./internal/tools/agreement SCALE WEIGHT PAIRS.tsv GOLD.tsv [SCALE WEIGHT PAIRS.tsv GOLD.tsv …]
//
// SCALE is the highest rating: 1 for yes and no, 5 for nought to five. WEIGHT is how much a set counts against the others. Where
// people draw the line between same and not is a matter of their instructions, so each set has a base of its own while it is
// fitted, and what is printed is their mean.
package main

import (
	"bufio"
	"fmt"
	"log"
	"math"
	"os"
	"slices"
	"strconv"
	"strings"
	"sync"

	"crosscheck/article"
	"crosscheck/config"
	"crosscheck/language"
	"crosscheck/likeness"
	"crosscheck/logistic"
	"crosscheck/text"
)

// folds is in how many parts the pairs are cut to be held out in turn.
const folds = 5

// A row is one pair: what was measured of it, and its rating in [0,1].
type row struct {
	x []float64
	y float64
}

// A set is the pairs of one source.
type set struct {
	name   string
	weight float64
	rows   []row
}

func main() {
	log.SetFlags(0)
	args := os.Args[1:]
	if len(args) == 0 || len(args)%4 != 0 {
		log.Fatal("usage: agreement SCALE WEIGHT PAIRS.tsv GOLD.tsv …")
	}
	var sets []set
	for i := 0; i < len(args); i += 4 {
		sets = append(sets, set{args[i+2], number(args[i+1]), read(number(args[i]), args[i+2], args[i+3])})
	}
	held := make([][]float64, len(sets))
	for k, s := range sets {
		held[k] = make([]float64, len(s.rows))
	}
	for f := range folds {
		w := fit(part(sets, func(i int) bool { return i%folds != f }))
		for k, s := range sets {
			for i, r := range s.rows {
				if i%folds == f {
					held[k][i] = (&logistic.Example{X: r.x}).Likely(w)
				}
			}
		}
	}
	w := fit(sets)
	for i, name := range likeness.Measures {
		fmt.Printf("%s: %.2f, ", name, w[i])
	}
	fmt.Println()
	for k, s := range sets {
		fmt.Printf("%s: %d pairs; held out: correlation %.3f, area under the curve %.3f\n", s.name, len(s.rows), pearson(s.rows, held[k]), auc(s.rows, held[k]))
	}
}

func number(s string) float64 {
	v, err := strconv.ParseFloat(s, 64)
	if err != nil {
		log.Fatal(err)
	}
	return v
}

// part is the sets with some of their rows.
func part(sets []set, keep func(i int) bool) []set {
	var out []set
	for _, s := range sets {
		p := set{s.name, s.weight, nil}
		for i, r := range s.rows {
			if keep(i) {
				p.rows = append(p.rows, r)
			}
		}
		out = append(out, p)
	}
	return out
}

func read(scale float64, pairs, gold string) []row {
	rating := map[string]float64{}
	for _, f := range table(gold) {
		rating[f[0]] = number(f[1]) / scale
	}
	lines := table(pairs)
	rows := make([]row, len(lines))
	c := config.Default()
	var wg sync.WaitGroup
	slots := make(chan struct{}, 2)
	for i, f := range lines {
		slots <- struct{}{}
		wg.Go(func() {
			l := likeness.Of(parse(f[1], c), parse(f[2], c))
			rows[i] = row{l.Values(), rating[f[0]]}
			<-slots
		})
	}
	wg.Wait()
	return rows
}

func parse(s string, c config.Config) *language.Article {
	d := &article.Document{Text: s, Blocks: []article.Block{{Span: text.Span{End: len(s)}}}}
	return language.Read(d, c.Language.Settings())
}

func table(path string) [][]string {
	f, err := os.Open(path)
	if err != nil {
		log.Fatal(err)
	}
	defer f.Close()
	var out [][]string
	s := bufio.NewScanner(f)
	s.Buffer(nil, 1<<22)
	for s.Scan() {
		if f := strings.Split(s.Text(), "\t"); len(f) > 1 {
			out = append(out, f)
		}
	}
	return out
}

// fit finds the weights under which the ratings are likeliest. Each set has a base of its own; the first weight returned is their mean.
func fit(sets []set) []float64 {
	const steps = 12
	slight := logistic.Prior{Precision: 1e-6}
	n := len(likeness.Measures) - 1
	var all []logistic.Example
	for k, s := range sets {
		for _, r := range s.rows {
			x := make([]float64, n+len(sets)) // the measures, then the bases
			copy(x, r.x[1:])
			x[n+k] = 1
			all = append(all, logistic.Example{X: x, Y: r.y, Share: s.weight / float64(len(s.rows))})
		}
	}
	w := logistic.Fit(all, slices.Repeat([]logistic.Prior{slight}, n+len(sets)), steps, math.Inf(1))
	base := 0.0
	for _, b := range w[n:] {
		base += b / float64(len(sets))
	}
	return append([]float64{base}, w[:n]...)
}

func pearson(rows []row, p []float64) float64 {
	var mp, my float64
	for i, r := range rows {
		mp += p[i] / float64(len(rows))
		my += r.y / float64(len(rows))
	}
	var a, b, c float64
	for i, r := range rows {
		a += (p[i] - mp) * (r.y - my)
		b += (p[i] - mp) * (p[i] - mp)
		c += (r.y - my) * (r.y - my)
	}
	return a / math.Sqrt(b*c)
}

// auc is how often a pair rated above one half scores higher than one rated below.
func auc(rows []row, p []float64) float64 {
	var hits, all float64
	for i, r := range rows {
		for j, s := range rows {
			if r.y <= 0.5 || s.y > 0.5 {
				continue
			}
			all++
			switch {
			case p[i] > p[j]:
				hits++
			case p[i] == p[j]:
				hits += 0.5
			}
		}
	}
	return hits / max(1, all)
}
