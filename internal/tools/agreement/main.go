// Command agreement fits the weights of matcher.AgreementWeights: how far the words of two statements say
// that both say the same. It reads pairs of statements (id, a, b) with their ratings (id, rating), and
// prints the weights that fit best, with the correlation they reach.
//
//	go run ./internal/tools/agreement SCALE PAIRS.tsv GOLD.tsv [SCALE PAIRS.tsv GOLD.tsv …]
//
// SCALE is the highest rating: 1 for yes and no, 5 for nought to five.
package main

import (
	"bufio"
	"fmt"
	"log"
	"math"
	"os"
	"strconv"
	"strings"
	"sync"

	"crosscheck/article"
	"crosscheck/config"
	"crosscheck/language"
	"crosscheck/matcher"
	"crosscheck/text"
)

// A row is one pair: what was measured of it, and its rating in [0,1].
type row struct {
	x []float64
	y float64
}

func main() {
	log.SetFlags(0)
	args := os.Args[1:]
	if len(args) == 0 || len(args)%3 != 0 {
		log.Fatal("usage: agreement SCALE PAIRS.tsv GOLD.tsv …")
	}
	var sets [][]row
	for i := 0; i < len(args); i += 3 {
		scale, err := strconv.ParseFloat(args[i], 64)
		if err != nil {
			log.Fatal(err)
		}
		sets = append(sets, read(scale, args[i+1], args[i+2]))
	}
	w := fit(sets)
	for i, name := range []string{"Base", "Covered", "Lesser", "Content", "Missing", "Order", "Pairs", "Letters", "Numbers", "Lengths", "Names", "Negation"} {
		fmt.Printf("%s: %.2f, ", name, w[i])
	}
	fmt.Println()
	for i, s := range sets {
		fmt.Printf("%s: %d pairs, correlation %.3f, order %.3f\n", args[3*i+1], len(s), pearson(s, w), auc(s, w))
	}
}

func read(scale float64, pairs, gold string) []row {
	rating := map[string]float64{}
	for _, f := range table(gold) {
		v, _ := strconv.ParseFloat(f[1], 64)
		rating[f[0]] = v / scale
	}
	lines := table(pairs)
	rows := make([]row, len(lines))
	c := config.Default()
	var wg sync.WaitGroup
	slots := make(chan struct{}, 2)
	for i, f := range lines {
		slots <- struct{}{}
		wg.Go(func() {
			l := matcher.Alike(parse(f[1], c), parse(f[2], c))
			rows[i] = row{[]float64{1, l.Covered, l.Lesser, l.Content, l.Missing, l.Order, l.Pairs, l.Letters, l.Numbers, l.Lengths, l.Names, l.Negation}, rating[f[0]]}
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

// fit descends the cross entropy, every set weighing alike, with a small pull towards nought.
func fit(sets [][]row) []float64 {
	const steps, rate, ridge = 6000, 0.5, 1e-4
	w := make([]float64, 12)
	for range steps {
		g := make([]float64, len(w))
		for _, s := range sets {
			for _, r := range s {
				d := (predict(w, r.x) - r.y) / float64(len(s)*len(sets))
				for i, x := range r.x {
					g[i] += d * x
				}
			}
		}
		for i := range w {
			w[i] -= rate * (g[i] + ridge*w[i])
		}
	}
	return w
}

func predict(w, x []float64) float64 {
	z := 0.0
	for i := range w {
		z += w[i] * x[i]
	}
	return 1 / (1 + math.Exp(-z))
}

func pearson(s []row, w []float64) float64 {
	var mp, my float64
	for _, r := range s {
		mp += predict(w, r.x) / float64(len(s))
		my += r.y / float64(len(s))
	}
	var a, b, c float64
	for _, r := range s {
		p := predict(w, r.x) - mp
		a += p * (r.y - my)
		b += p * p
		c += (r.y - my) * (r.y - my)
	}
	return a / math.Sqrt(b*c)
}

// auc is how often a pair rated above one half scores higher than one rated below.
func auc(s []row, w []float64) float64 {
	var hits, all float64
	for i := 0; i < len(s); i += 1 {
		for j := 0; j < len(s); j += 7 {
			if s[i].y > 0.5 && s[j].y <= 0.5 {
				p, q := predict(w, s[i].x), predict(w, s[j].x)
				all++
				if p > q {
					hits++
				} else if p == q {
					hits += 0.5
				}
			}
		}
	}
	return hits / max(1, all)
}
