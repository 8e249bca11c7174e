package main

import (
	"context"
	"fmt"
	"os"
	"time"

	"crosscheck/archive"
	"crosscheck/report"
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

func (m *memory) close() {
	if m.archive != nil {
		m.archive.Close()
	}
}
