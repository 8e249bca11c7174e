package pipeline

import (
	"os"
	"runtime/debug"
	"runtime/metrics"
)

// spare is how many bytes of garbage may lie about, whatever is in use: to clear up means to look through all that is in use, which of a small
// batch costs a fifth of a run in which nothing is new. Higher: less of that, and so much more memory in small batches.
const spare = 96 << 20

// Tidy has memory cleared up more often from here on. When the articles have been read, a run holds something of all of them, and as much again
// would be left to lie there: now half of what is in use, or spare where that is more. It is for Runner.Gathered; GOGC in the environment is left
// as it is.
func Tidy() {
	if os.Getenv("GOGC") != "" {
		return
	}
	live := []metrics.Sample{{Name: "/gc/heap/live:bytes"}}
	metrics.Read(live)
	percent := 100
	if v := live[0].Value; v.Kind() == metrics.KindUint64 && v.Uint64() > 0 {
		percent = int(min(100, max(50, spare*100/v.Uint64())))
	}
	debug.SetGCPercent(percent)
}
