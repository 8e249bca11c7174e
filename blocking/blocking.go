// Package blocking finds which of many statements are worth setting beside each other, from their words alone: without
// a grammar, in time that grows with their number and not with its square. Start with Pairs.
//
// Two statements about one thing share rare words: the name of a street, a person, an office. Words are weighed by how rare
// they are in the list (inverse document frequency, Spärck Jones 1972), numbers are left out, since
// numbers are mostly what is answered, and each longer word counts by its first and its last half too, so that a name
// with a letter wrong and a verb in another form still meet. Likeness is the cosine of two such vectors.
//
// Nothing is compared with everything. Each statement walks the lists of its words, the rarest first, until Budget
// entries have been seen; what is rare follows the list, since a fixed limit would find less and less as the list
// grows. What this misses: two statements that share only common words, and words that mean the same and share no letters.
package blocking

import (
	"cmp"
	"context"
	"runtime"
	"slices"
	"sync"
)

// A Statement is a sentence or a claim, and who says it.
type Statement struct {
	Text   string
	Outlet string
}

// A Pair is two statements of different outlets, by their places in the list, A before B.
type Pair struct {
	A, B int
	Like float64 // cosine of their words, in [0,1]
}

// Pairs lists the pairs of different outlets that are alike by Least at the least, each once, by A and then B. The same
// list gives the same pairs on any number of processors. When ctx ends, what was found so far is worth nothing.
func Pairs(ctx context.Context, list []Statement, s Settings) []Pair {
	x := newIndex(list, s)
	parts := make([][]Pair, (len(list)+stretch-1)/stretch)
	next := make(chan int)
	var wg sync.WaitGroup
	for range min(runtime.GOMAXPROCS(0), len(parts)) {
		wg.Go(func() {
			w := newWalk(x)
			for p := range next {
				for a := p * stretch; a < min(len(list), (p+1)*stretch); a++ {
					parts[p] = w.near(a, parts[p])
				}
			}
		})
	}
	for p := range parts {
		if ctx.Err() != nil {
			break
		}
		next <- p
	}
	close(next)
	wg.Wait()
	out := slices.Concat(parts...)
	slices.SortFunc(out, func(a, b Pair) int { return cmp.Or(a.A-b.A, a.B-b.B) })
	return slices.CompactFunc(out, func(a, b Pair) bool { return a.A == b.A && a.B == b.B })
}

// stretch is how many neighbouring statements one worker takes at a time.
const stretch = 256
