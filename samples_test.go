package crosscheck_test

import (
	"bytes"
	"context"
	"flag"
	"fmt"
	"os"
	"runtime"
	"strings"
	"testing"

	"crosscheck/config"
	"crosscheck/pipeline"
	"crosscheck/report"
)

var update = flag.Bool("update", false, "rewrite the expected reports")

// TestSamples compares what is found in the sample batch with the text beside it. A change of the findings
// shows itself as a change of that file, to be read.
func TestSamples(t *testing.T) {
	c := config.Default()
	r, err := pipeline.Run(context.Background(), []string{"samples/market-hall"}, c, pipeline.Everything)
	if err != nil {
		t.Fatal(err)
	}
	got := summary(pipeline.Report(r, c))
	const file = "samples/market-hall.expected.txt"
	if *update {
		if err := os.WriteFile(file, []byte(got), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	want, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	if got != string(want) {
		t.Errorf("findings differ from %s; read the difference, then: go test . -run TestSamples -update\ngot:\n%s\nwant:\n%s", file, got, want)
	}
}

// summary tells a report's findings, names and unread parts in lines that people can read.
func summary(r *report.Report) string {
	var b strings.Builder
	for _, d := range r.Documents {
		date := "no date"
		if d.Published != nil {
			date = *d.Published
		}
		fmt.Fprintf(&b, "article  %s: %s, %s\n", d.ID, d.Outlet, date)
	}
	for _, f := range r.Findings {
		fmt.Fprintf(&b, "\n%s, %s", f.Type, f.Verdict)
		if f.Internal {
			b.WriteString(", within one article")
		}
		fmt.Fprintf(&b, ": %s\n", f.Question.Text)
		for _, s := range f.Sides {
			fmt.Fprintf(&b, "    %s – %s\n", s.Value, strings.Join(s.Outlets, "; "))
		}
		fmt.Fprintf(&b, "    %s\n", f.Note)
	}
	b.WriteByte('\n')
	for _, n := range r.Names {
		if n.Label == "misspelling" || n.Label == "variant" || n.Label == "unclear" {
			fmt.Fprintf(&b, "name     %s: %s\n", n.Entity, n.Label)
		}
	}
	return b.String()
}

// TestSameBytesOnAnyNumberOfCores writes everything found twice, on one core and on all.
func TestSameBytesOnAnyNumberOfCores(t *testing.T) {
	c := config.Default()
	var out [2]bytes.Buffer
	for i, cores := range []int{1, runtime.NumCPU()} {
		before := runtime.GOMAXPROCS(cores)
		r, err := pipeline.Run(context.Background(), []string{"samples/market-hall"}, c, pipeline.Everything)
		runtime.GOMAXPROCS(before)
		if err != nil {
			t.Fatal(err)
		}
		rep := pipeline.Report(r, c)
		pipeline.Rate(rep, nil, c.Sources)
		if err := report.WriteJSON(&out[i], rep); err != nil {
			t.Fatal(err)
		}
		if err := report.WriteWorkbook(&out[i], rep, c.Report); err != nil {
			t.Fatal(err)
		}
	}
	if !bytes.Equal(out[0].Bytes(), out[1].Bytes()) {
		t.Error("one core and many write different bytes")
	}
}
