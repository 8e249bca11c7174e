// Command eventfit fits the weights of matcher.EventBits. Every FOLDER is a batch, and FOLDER.tsv beside it says which events its files tell of:
// file, first byte, end, event, a stretch without an event being one that somebody has looked through. It prints the weights fitted
// on all batches, and for each half of them the weights fitted on the other half with how well they tell events apart there.
//
//	go run ./internal/tools/eventfit FOLDER…
package main

import (
	"bufio"
	"cmp"
	"context"
	"fmt"
	"log"
	"math"
	"os"
	"path/filepath"
	"reflect"
	"slices"
	"strconv"
	"strings"

	"crosscheck/claims"
	"crosscheck/config"
	"crosscheck/logistic"
	"crosscheck/matcher"
	"crosscheck/pipeline"
)

// A pair is two claims of different articles of one story: how often each weight counts, in nats a bit, what counts beside the weights, and whether
// they are of one event (1) or not (0). A batch of many pairs counts less for each.
type pair = logistic.Example

func main() {
	log.SetFlags(0)
	if len(os.Args) < 3 {
		log.Fatal("usage: eventfit FOLDER…")
	}
	var halves [2][]pair
	for i, folder := range os.Args[1:] {
		halves[i%2] = append(halves[i%2], pairsOf(folder)...)
	}
	show("all", fit(slices.Concat(halves[0], halves[1])))
	for i, name := range []string{"first, third …", "second, fourth …"} {
		w := fit(halves[i])
		show(name, w)
		fmt.Printf("  on the others: area under the curve %.4f, mean log-likelihood %.4f\n", area(halves[1-i], w), likelihood(halves[1-i], w))
	}
}

func show(name string, w []float64) {
	fmt.Println(name)
	t := reflect.TypeFor[matcher.EventBits]()
	for i, v := range w {
		fmt.Printf("  %-14s %6.2f\n", t.Field(i).Tag.Get("yaml"), v)
	}
}

// A mark is a stretch of a file with the event that it tells, "" for none.
type mark struct {
	start, end int
	event      string
}

func marksOf(path string) map[string][]mark {
	f, err := os.Open(path)
	if err != nil {
		log.Fatal(err)
	}
	defer f.Close()
	out := map[string][]mark{}
	for lines := bufio.NewScanner(f); lines.Scan(); {
		c := strings.Split(lines.Text(), "\t")
		if len(c) != 4 {
			log.Fatalf("%s: need file, first byte, end, event: %q", path, lines.Text())
		}
		start, err1 := strconv.Atoi(c[1])
		end, err2 := strconv.Atoi(c[2])
		if err := cmp.Or(err1, err2); err != nil {
			log.Fatalf("%s: %v", path, err)
		}
		out[c[0]] = append(out[c[0]], mark{start, end, c[3]})
	}
	return out
}

// pairsOf reads a batch and lists the pairs of its claims. What the odds are made of is linear in the weights: with one of them at 1 and the
// others at 0 they tell how often it counts.
func pairsOf(folder string) []pair {
	marks := marksOf(folder + ".tsv")
	weights := reflect.TypeFor[matcher.EventBits]().NumField()
	batch, census, err := pipeline.Asked(context.Background(), []string{folder}, config.Default())
	if err != nil {
		log.Fatal(err)
	}
	docs := make([]int, len(batch.Docs))
	for d := range docs {
		docs[d] = d
	}
	var judges []*matcher.Judge
	for i := range weights + 1 {
		s := matcher.Default()
		s.Event = matcher.EventBits{}
		if i < weights {
			reflect.ValueOf(&s.Event).Elem().Field(i).SetFloat(1)
		}
		judges = append(judges, matcher.NewJudge(batch, docs, census, s))
	}
	var asks []int
	events := map[int][]string{}
	for i := range judges[0].Len() {
		m := judges[0].Member(i)
		if m.Ask.Slot != claims.PolaritySlot {
			continue
		}
		at := batch.Docs[m.Doc].Claims[m.Claim].Predicate
		seen := false
		for _, k := range marks[filepath.Base(batch.Docs[m.Doc].Article.Doc.Path)] {
			if at.Start < k.end && k.start < at.End {
				seen = true
				events[i] = append(events[i], k.event)
			}
		}
		if seen {
			asks = append(asks, i)
		}
	}
	var out []pair
	for n, a := range asks {
		for _, b := range asks[n+1:] {
			x, y := judges[0].Member(a), judges[0].Member(b)
			dx, dy := &batch.Docs[x.Doc], &batch.Docs[y.Doc]
			if dx.Story != dy.Story || dx.Article.Doc.Outlet.Value == dy.Article.Doc.Outlet.Value || judges[0].Link(a, b).Same.Probability() < unlike {
				continue
			}
			fixed, ok := judges[weights].Told(a, b)
			if !ok {
				continue
			}
			p := pair{X: make([]float64, weights), Fixed: fixed.Bits() * math.Ln2}
			for i := range p.X {
				o, _ := judges[i].Told(a, b)
				p.X[i] = (o.Bits() - fixed.Bits()) * math.Ln2
			}
			if slices.ContainsFunc(events[a], func(e string) bool { return e != "" && slices.Contains(events[b], e) }) {
				p.Y = 1
			}
			out = append(out, p)
		}
	}
	for i := range out {
		out[i].Share = 1 / math.Sqrt(float64(len(out)))
	}
	return out
}

// unlike is the probability below which two claims do not ask the same in any way, and are left out.
const unlike = 0.003

// fit finds the weights under which the pairs are likeliest, in bits, with a slight pull to 0.
func fit(pairs []pair) []float64 {
	const steps, most = 20, 3
	return logistic.Fit(pairs, slices.Repeat([]logistic.Prior{{Precision: pull}}, len(pairs[0].X)), steps, most)
}

// pull is how strongly weights are held at 0.
const pull = 0.02

// area is the share of right orders among pairs of which one is of one event and the other is not.
func area(pairs []pair, w []float64) float64 {
	slices.SortFunc(pairs, func(x, y pair) int { return cmp.Compare(x.Likely(w), y.Likely(w)) })
	one, other, right := 0.0, 0.0, 0.0
	for i := range pairs {
		if pairs[i].Y == 1 {
			one++
			right += other
		} else {
			other++
		}
	}
	return right / (one * other)
}

func likelihood(pairs []pair, w []float64) float64 {
	sum := 0.0
	for i := range pairs {
		q := pairs[i].Likely(w)
		if pairs[i].Y == 0 {
			q = 1 - q
		}
		sum += math.Log(q)
	}
	return sum / float64(len(pairs))
}
