package bench

import (
	"context"
	"fmt"
	"os"
	"path/filepath"
	"strings"

	"crosscheck/config"
	"crosscheck/pipeline"
	"crosscheck/report"
)

// A Story is the outcome of one story.
type Story struct {
	Name       string
	HeldOut    bool
	Rows       []Outcome
	Unlabelled []report.Finding // contradictions that hit no row
}

// An Outcome says how one planted item fared.
type Outcome struct {
	Row
	Sure  bool // shown as a contradiction
	Shown bool // shown as a contradiction, sure or possible
}

// A Part says which stories are run.
type Part int

// The parts.
const (
	All     Part = iota
	Tuned        // those that may be tuned on
	HeldOut      // those that never are
)

// has reports whether a story belongs to the part.
func (p Part) has(heldOut bool) bool { return p == All || heldOut == (p == HeldOut) }

// Run runs the pipeline on every story of a part below folder. Each third story is never tuned on. Stories of another part are not even read.
func Run(ctx context.Context, folder string, part Part, c config.Config) ([]Story, error) {
	entries, err := os.ReadDir(folder)
	if err != nil {
		return nil, err
	}
	var out []Story
	for _, e := range entries {
		heldOut := NeverTuned(e.Name())
		if !e.IsDir() || !part.has(heldOut) {
			continue
		}
		s, err := runStory(ctx, filepath.Join(folder, e.Name()), c)
		if err != nil {
			return nil, err
		}
		s.Name, s.HeldOut = e.Name(), heldOut
		out = append(out, s)
	}
	if len(out) == 0 {
		return nil, fmt.Errorf("%s holds no such story", folder)
	}
	return out, nil
}

// NeverTuned reports whether a story's number says that it is never tuned on.
func NeverTuned(name string) bool {
	var number int
	_, err := fmt.Sscanf(name, "%d", &number)
	return err == nil && number%3 == 0
}

func runStory(ctx context.Context, folder string, c config.Config) (Story, error) {
	rows, err := Gold(folder)
	if err != nil {
		return Story{}, err
	}
	r, err := pipeline.Run(ctx, []string{folder}, c, pipeline.Everything)
	if err != nil {
		return Story{}, err
	}
	defer r.Close()
	var findings []report.Finding
	for f := range pipeline.Report(r, c).AllFindings() {
		findings = append(findings, *f)
	}
	return score(rows, findings), nil
}

func score(rows []Row, findings []report.Finding) Story {
	var s Story
	for _, row := range rows {
		o := Outcome{Row: row}
		for _, f := range findings {
			if accuses(f, false) && shows(f, row) {
				o.Shown = true
				o.Sure = o.Sure || accuses(f, true)
			}
		}
		s.Rows = append(s.Rows, o)
	}
	for _, f := range findings {
		if accuses(f, false) && !labelled(f, rows) {
			s.Unlabelled = append(s.Unlabelled, f)
		}
	}
	return s
}

func labelled(f report.Finding, rows []Row) bool {
	for _, row := range rows {
		if shows(f, row) {
			return true
		}
	}
	return false
}

// values lists a finding's answers for reading.
func values(f report.Finding) string {
	var parts []string
	for _, s := range f.Sides {
		parts = append(parts, s.Value+" ("+strings.Join(s.Outlets, "; ")+")")
	}
	return strings.Join(parts, " | ")
}
