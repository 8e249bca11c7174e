package origins

import (
	"fmt"
	"math/rand/v2"
	"strings"
	"testing"

	"crosscheck/article"
	"crosscheck/text"
)

// generated is a batch of n articles of common and rare words; one in ten is a copy, cut short, of one of the last fifty before it.
func generated(n int) []*article.Document {
	r := rand.New(rand.NewPCG(1, 2))
	out := make([]*article.Document, n)
	for i := range out {
		var words []string
		if i > 0 && i%10 == 0 {
			words = strings.Fields(out[i-1-r.IntN(min(i, 50))].Text)
			words = words[:len(words)*3/4]
		}
		for len(words) < 200 {
			if r.IntN(4) == 0 {
				words = append(words, "police said the road was closed and the bridge was shut")
			} else {
				words = append(words, fmt.Sprintf("w%d", int(5000*r.Float64()*r.Float64())))
			}
		}
		body := strings.Join(words, " ")
		out[i] = &article.Document{ID: fmt.Sprintf("%06d", i), SHA256: fmt.Sprintf("%06d", i), Text: body,
			Outlet: article.Found{Value: fmt.Sprint("outlet", i%20)}, Blocks: []article.Block{{Span: text.Span{Start: 0, End: len(body)}}}}
	}
	return out
}

func readings(docs []*article.Document) *finder {
	f := &finder{docs: docs, s: Default(), layouts: map[int]*layout{}, tied: map[[2]int]bool{}}
	for _, d := range docs {
		f.readings = append(f.readings, read(d, nil, f.s.ShingleWords))
	}
	return f
}

// The index loses no pair that comparing every article with every other would link.
func TestTheIndexLosesNoCopy(t *testing.T) {
	f := readings(generated(200))
	found := map[[2]int]bool{}
	for _, p := range candidates(len(f.docs), func(i int) []uint64 { return f.readings[i].whole }, f.need, f.s.Budget) {
		found[p] = true
	}
	copies := 0
	for i := range f.docs {
		for j := i + 1; j < len(f.docs); j++ {
			if _, share := f.share(i, j); share >= f.s.LinkShare {
				if copies++; !found[[2]int{i, j}] {
					t.Errorf("articles %d and %d share %.2f and were not compared", i, j, share)
				}
			}
		}
	}
	if copies < 15 {
		t.Fatalf("got %d copies\nwant the batch to hold some", copies)
	}
}

// The number of comparisons follows the number of articles: no machine's clock is asked.
func TestComparisonsGrowWithTheBatchOnly(t *testing.T) {
	per := func(n int) float64 {
		f := readings(generated(n))
		return float64(len(candidates(n, func(i int) []uint64 { return f.readings[i].whole }, f.need, f.s.Budget))) / float64(n)
	}
	small, large := per(300), per(2400)
	if large > 1.5*small+0.5 {
		t.Errorf("comparisons an article\n got %.2f for 2400 articles\nwant about %.2f, as for 300", large, small)
	}
}

func BenchmarkFind(b *testing.B) {
	for _, n := range []int{100, 1000, 4000} {
		docs := generated(n)
		b.Run(fmt.Sprint(n), func(b *testing.B) {
			for b.Loop() {
				Find(docs, nil, Default())
			}
			b.ReportMetric(float64(b.Elapsed().Microseconds())/float64(b.N*n), "µs/article")
		})
	}
}
