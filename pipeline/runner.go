package pipeline

import (
	"context"
	"fmt"
	"maps"
	"runtime"
	"slices"
	"sync"
	"sync/atomic"

	"crosscheck/article"
)

// each calls f for 0 to n-1, one worker a processor. What f writes goes into slots of its own.
func (run Runner) each(ctx context.Context, what string, n int, f func(int)) {
	var wg sync.WaitGroup
	var done atomic.Int64
	next := make(chan int)
	run.tell(what, 0, n)
	for range min(runtime.GOMAXPROCS(0), n) {
		wg.Go(func() {
			for i := range next {
				f(i)
				run.tell(what, int(done.Add(1)), n)
			}
		})
	}
	for i := range n {
		if ctx.Err() != nil {
			break
		}
		next <- i
	}
	close(next)
	wg.Wait()
}

// survives runs what one article needs, and reports whether it ended as it should. A fault of ours in one article is a counted warning
// there, with what happened, and never the end of the batch.
func survives(d *article.Document, read func()) (ok bool) {
	defer func() {
		if fault := recover(); fault != nil {
			d.Skip = fmt.Sprintf("could not be analysed: a fault of crosscheck's own, please report it (%v)", fault)
		}
	}()
	read()
	return true
}

func (run Runner) tell(what string, done, total int) {
	if run.Progress != nil {
		run.Progress(what, done, total)
	}
}

// correct sets what the desk typed; a value that cannot be read is a note on the article.
func (run Runner) correct(b *article.Batch) {
	for _, d := range b.Documents {
		fields := run.Corrections[d.SHA256]
		for _, f := range slices.Sorted(maps.Keys(fields)) {
			if !d.Correct(f, fields[f]) {
				d.Notes = append(d.Notes, "the correction of "+f+" cannot be read: "+fields[f])
			}
		}
	}
}
