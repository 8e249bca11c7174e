package main

import (
	"io"
	"log/slog"
	"os"
	"sync"
	"time"

	"github.com/schollz/progressbar/v3"
	"golang.org/x/term"
)

// progress shows on a terminal how far a run is; elsewhere it is quiet, unless asked to be verbose.
type progress struct {
	mu      sync.Mutex
	out     io.Writer
	log     *slog.Logger // nil unless verbose
	bars    bool         // out is a terminal
	what    string
	started time.Time
	bar     *progressbar.ProgressBar
}

func newProgress(out io.Writer, verbose bool) *progress {
	p := &progress{out: out}
	if f, ok := out.(*os.File); ok && term.IsTerminal(int(f.Fd())) {
		p.bars = true
	}
	if verbose {
		p.log = slog.New(slog.NewTextHandler(out, nil))
		p.bars = false
	}
	return p
}

// tell is called by the pipeline, from several goroutines.
func (p *progress) tell(what string, done, total int) {
	p.mu.Lock()
	defer p.mu.Unlock()
	if what != p.what {
		p.end()
		p.what, p.started = what, time.Now()
		if p.bars {
			p.begin(total)
		}
	}
	if p.bar != nil && total > 0 {
		_ = p.bar.Set(done)
	}
}

func (p *progress) begin(total int) {
	if total == 0 {
		total = -1 // cannot be counted: a spinner
	}
	p.bar = progressbar.NewOptions(total, progressbar.OptionSetWriter(p.out), progressbar.OptionSetDescription(p.what),
		progressbar.OptionShowCount(), progressbar.OptionShowIts(), progressbar.OptionSetItsString("articles"), progressbar.OptionSetPredictTime(true),
		progressbar.OptionClearOnFinish(), progressbar.OptionThrottle(100*time.Millisecond))
}

// end closes the step that was under way.
func (p *progress) end() {
	if p.what == "" {
		return
	}
	if p.bar != nil {
		_ = p.bar.Finish()
		p.bar = nil
	}
	if p.log != nil {
		p.log.Info(p.what, "took", time.Since(p.started).Round(time.Millisecond))
	}
}

// finish says that the run is over.
func (p *progress) finish() {
	p.mu.Lock()
	defer p.mu.Unlock()
	p.end()
	p.what = ""
}
