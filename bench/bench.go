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

// Run runs the pipeline on every story below folder. Each third story is never tuned on.
func Run(ctx context.Context, folder string, c config.Config) ([]Story, error) {
	entries, err := os.ReadDir(folder)
	if err != nil {
		return nil, err
	}
	var out []Story
	for _, e := range entries {
		if !e.IsDir() {
			continue
		}
		s, err := runStory(ctx, filepath.Join(folder, e.Name()), c)
		if err != nil {
			return nil, err
		}
		var number int
		if _, err := fmt.Sscanf(e.Name(), "%d", &number); err == nil {
			s.HeldOut = number%3 == 0
		}
		s.Name = e.Name()
		out = append(out, s)
	}
	if len(out) == 0 {
		return nil, fmt.Errorf("%s holds no story", folder)
	}
	return out, nil
}

func runStory(ctx context.Context, folder string, c config.Config) (Story, error) {
	rows, err := readGold(folder)
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
