// Command profile runs a batch as crosscheck does, workbooks and all, and writes profiles of it for `go tool pprof`: of the processor's time,
// and with -heap of the memory that is in use at the end of each stage.
//
//	go run ./internal/tools/profile -out FOLDER [-cache FILE] [-heap] BATCH
//
// With -cache what the articles say is taken from that file, and kept there, as a second run does.
package main

import (
	"context"
	"flag"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"runtime"
	"runtime/pprof"
	"sync"
	"time"

	"crosscheck/cache"
	"crosscheck/config"
	"crosscheck/pipeline"
	"crosscheck/report"
)

func main() {
	out := flag.String("out", "", "folder for the profiles")
	kept := flag.String("cache", "", "file of what earlier runs kept; none is used without it")
	heap := flag.Bool("heap", false, "profile memory instead of time")
	flag.Parse()
	if *out == "" || flag.NArg() == 0 {
		flag.Usage()
		os.Exit(2)
	}
	if err := profile(*out, *kept, *heap, flag.Args()); err != nil {
		fmt.Fprintln(os.Stderr, "profile:", err)
		os.Exit(1)
	}
}

func profile(out, kept string, heap bool, batch []string) error {
	if err := os.MkdirAll(out, 0o755); err != nil {
		return err
	}
	loaded, err := config.Load("", nil)
	if err != nil {
		return err
	}
	runner := pipeline.Runner{}
	if kept != "" {
		if runner.Cache, err = cache.Open(kept, int64(loaded.Cache.MaxMegabytes)<<20); err != nil {
			return err
		}
		defer runner.Cache.Close()
		runner.Build = cache.Build()
	}
	stages := &stages{out: out, heap: heap, last: time.Now()}
	if !heap {
		f, err := os.Create(filepath.Join(out, "cpu.pprof"))
		if err != nil {
			return err
		}
		defer f.Close()
		if err := pprof.StartCPUProfile(f); err != nil {
			return err
		}
		defer pprof.StopCPUProfile()
	}
	runner.Gathered = pipeline.Tidy
	runner.Progress = func(what string, _, _ int) { stages.enter(what) }
	r, err := runner.Run(context.Background(), batch, loaded.Config, pipeline.Everything)
	if err != nil {
		return err
	}
	defer r.Close()
	stages.enter("Making the report")
	rep := pipeline.Report(r, loaded.Config)
	stages.enter("Rating the outlets")
	pipeline.Rate(rep, nil, loaded.Sources)
	stages.enter("Writing the workbook")
	books := report.NewShown(rep, loaded.Report)
	if err := books.WriteWorkbook(io.Discard); err != nil {
		return err
	}
	stages.enter("Writing the second workbook")
	if err := books.WriteMachine(io.Discard); err != nil {
		return err
	}
	stages.enter("")
	runtime.KeepAlive(rep)
	return stages.failed
}

// stages notes what has been used when one thing is done and the next begins.
type stages struct {
	mu     sync.Mutex
	out    string
	heap   bool
	what   string
	last   time.Time
	used   time.Duration
	n      int
	failed error
}

func (s *stages) enter(what string) {
	s.mu.Lock()
	defer s.mu.Unlock()
	if what == s.what && what != "" {
		return
	}
	if s.what != "" {
		s.n++
		s.note()
	}
	s.what, s.last, s.used = what, time.Now(), processor()
}

// note prints what the stage that ends has used, and writes the memory that is in use.
func (s *stages) note() {
	fmt.Printf("%-32s %6.2f s wall %6.2f s processor, peak %4.0f MB", s.what, time.Since(s.last).Seconds(), (processor() - s.used).Seconds(), float64(peak())/1e6)
	if !s.heap {
		fmt.Println()
		return
	}
	runtime.GC()
	var m runtime.MemStats
	runtime.ReadMemStats(&m)
	fmt.Printf(", %6.1f MB in use\n", float64(m.HeapAlloc)/1e6)
	f, err := os.Create(filepath.Join(s.out, fmt.Sprintf("heap-%02d.pprof", s.n)))
	if err != nil {
		s.failed = err
		return
	}
	defer f.Close()
	if err := pprof.WriteHeapProfile(f); err != nil {
		s.failed = err
	}
}
