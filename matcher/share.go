package matcher

import (
	"runtime"
	"sync"
)

// workers is how many take part in a work of n steps.
func workers(n int) int { return max(1, min(runtime.GOMAXPROCS(0), n)) }

// share gives each worker a stretch of 0 to n-1 and waits until all are done. What f writes goes into slots of its own: the result is the
// same however many there are.
func share(n int, f func(worker, from, to int)) {
	var wg sync.WaitGroup
	all := workers(n)
	for w := range all {
		wg.Go(func() { f(w, n*w/all, n*(w+1)/all) })
	}
	wg.Wait()
}
