package main

import (
	"context"
	"fmt"
	"os"
	"strings"
	"time"

	"crosscheck/archive"
	"crosscheck/pipeline"
	"crosscheck/report"
	"crosscheck/sources"
)

// memory is the archive during a run; without one it remembers nothing.
type memory struct {
	path        string                       // "" where nothing is to be remembered
	archive     *archive.Archive             // nil until there is one
	corrections map[string]map[string]string // of articles, by hash and field
}

func openMemory(ctx context.Context, none bool, path string) (*memory, error) {
	if none {
		return &memory{}, nil
	}
	m := &memory{path: path}
	if _, err := os.Lstat(path); err != nil {
		return m, nil // the first run: the archive is made when there is something to keep
	}
	if err := m.open(ctx); err != nil {
		return nil, err
	}
	var err error
	if m.corrections, err = m.archive.Corrections(ctx); err != nil {
		m.close()
		return nil, err
	}
	return m, nil
}

func (m *memory) open(ctx context.Context) (err error) {
	if m.archive, err = archive.Open(ctx, m.path); err != nil {
		return fmt.Errorf("%w (--no-archive runs without it)", err)
	}
	return nil
}

// use fills in what was decided earlier and records what this run found.
func (m *memory) use(ctx context.Context, rep *report.Report) error {
	if m.path == "" {
		return nil
	}
	if m.archive == nil {
		if err := m.open(ctx); err != nil {
			return err
		}
	}
	if _, err := m.archive.Fill(ctx, rep); err != nil {
		return err
	}
	return m.archive.Record(ctx, rep, time.Now())
}

// rate works out the record of every outlet, now that earlier decisions are filled in, and keeps it for later runs.
func (m *memory) rate(ctx context.Context, rep *report.Report, s sources.Settings) error {
	if m.archive == nil {
		pipeline.Rate(rep, nil, s)
		return nil
	}
	earlier, err := m.archive.Standings(ctx, rep)
	if err != nil {
		return err
	}
	today := latest(rep)
	records := pipeline.Rate(rep, pastOf(earlier, today), s)
	var keep []archive.Standing
	for _, r := range records {
		if r.N > 0 && !strings.HasPrefix(r.Source, "unknown (") { // a nameless outlet has no later record
			keep = append(keep, archive.Standing{Outlet: r.Source, Kind: r.Kind, Agreed: r.For, Disputed: r.Against, Compared: r.N, Latest: today})
		}
	}
	return m.archive.KeepStandings(ctx, rep.BatchID(), keep)
}

// latest is the day of the latest article, "" where none is dated: ages count from it, not from the clock.
func latest(rep *report.Report) string {
	day := ""
	for _, d := range rep.Documents {
		if d.Published != nil && len(*d.Published) >= len(time.DateOnly) {
			day = max(day, (*d.Published)[:len(time.DateOnly)])
		}
	}
	return day
}

// pastOf is the earlier record with its age in days at a given day; without both dates it is as good as new.
func pastOf(standings []archive.Standing, today string) []sources.Past {
	var out []sources.Past
	for _, s := range standings {
		p := sources.Past{Source: s.Outlet, Kind: s.Kind, Agreed: s.Agreed, Disputed: s.Disputed, Compared: s.Compared}
		then, err := time.Parse(time.DateOnly, s.Latest)
		now, err2 := time.Parse(time.DateOnly, today)
		if err == nil && err2 == nil && now.After(then) {
			p.AgeDays = now.Sub(then).Hours() / 24
		}
		out = append(out, p)
	}
	return out
}

func (m *memory) close() {
	if m.archive != nil {
		m.archive.Close()
	}
}
