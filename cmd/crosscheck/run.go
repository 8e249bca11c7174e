package main

import (
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"github.com/spf13/cobra"

	"crosscheck/article"
	"crosscheck/cache"
	"crosscheck/config"
	"crosscheck/pipeline"
	"crosscheck/report"
)

// outputs says where a run writes what.
type outputs struct {
	workbook, json, csv string
	force               bool
}

func runCommand() *cobra.Command {
	var to outputs
	var configFile, draft string
	var noArchive, noCache, verbose bool
	c := &cobra.Command{Use: "run BATCH…", Short: "Compare the articles of a batch and write the workbook", Args: cobra.MinimumNArgs(1),
		RunE: func(cmd *cobra.Command, args []string) error {
			loaded, err := load(configFile)
			if err != nil {
				return err
			}
			if to.workbook == "" {
				to.workbook = report.FreeName(args[0])
			}
			if err := to.check(); err != nil {
				return err
			}
			memory, err := openMemory(cmd.Context(), noArchive, loaded.Archive.For(to.workbook))
			if err != nil {
				return err
			}
			defer memory.close()
			show := newProgress(cmd.ErrOrStderr(), verbose)
			kept := openCache(loaded.Cache, to.workbook, noCache)
			defer kept.Close()
			runner := pipeline.Runner{Progress: show.tell, Corrections: memory.corrections, Cache: kept, Build: cache.Build(), Gathered: pipeline.Tidy}
			r, err := runner.Run(cmd.Context(), args, loaded.Config, pipeline.Everything)
			show.finish()
			if err != nil {
				return err
			}
			defer r.Close()
			if err := readable(r.Batch, args); err != nil {
				return err
			}
			rep := pipeline.Report(r, loaded.Config)
			describe(rep, args, loaded)
			if err := memory.use(cmd.Context(), rep); err != nil {
				return err
			}
			if err := memory.rate(cmd.Context(), rep, loaded.Sources); err != nil {
				return err
			}
			if err := rateOutside(rep, loaded.Sources.OutsideRatings); err != nil {
				return err
			}
			if draft != "" {
				if rep.Draft, err = runner.CheckDraft(cmd.Context(), args, draft, loaded.Config); err != nil {
					return err
				}
				show.finish()
			}
			warn(cmd.ErrOrStderr(), rep)
			shown := report.NewShown(rep, loaded.Report)
			if err := to.write(rep, shown); err != nil {
				return err
			}
			return shown.Summary(cmd.OutOrStdout(), to.workbook)
		}}
	f := c.Flags()
	f.StringVar(&to.workbook, "out", "", "write the workbook here (default: a new name beside the batch)")
	f.StringVar(&to.json, "json", "", "also write everything found as JSON (replaces an existing file)")
	f.StringVar(&to.csv, "csv", "", "also write every sheet as a CSV file into this folder")
	f.StringVar(&configFile, "config", "", "read the settings from this file (default: config.yaml, if there is one)")
	f.StringVar(&draft, "check", "", "hold this draft against the batch, sentence by sentence")
	f.BoolVar(&noArchive, "no-archive", false, "neither read nor write the archive of decisions")
	f.BoolVar(&noCache, "no-cache", false, "neither read nor write what earlier runs kept of the articles")
	f.BoolVarP(&verbose, "verbose", "v", false, "say on standard error what is being done and how long it took")
	f.BoolVar(&to.force, "force", false, "overwrite an existing workbook and CSV files")
	return c
}

// check refuses before the work begins what would be refused after it.
func (o outputs) check() error {
	if o.force {
		return nil
	}
	for _, name := range []string{o.workbook, report.MachineName(o.workbook)} {
		if _, err := os.Lstat(name); err == nil {
			return fmt.Errorf("%s: %w (--force overwrites it)", name, fs.ErrExist)
		}
	}
	return nil
}

func (o outputs) write(rep *report.Report, shown report.Shown) error {
	if o.json != "" {
		if err := report.WriteFile(o.json, true, func(w io.Writer) error { return report.WriteJSON(w, rep) }); err != nil {
			return err
		}
	}
	if o.csv != "" {
		if err := shown.WriteCSV(o.csv, o.force); err != nil {
			return err
		}
	}
	if err := report.WriteFile(o.workbook, o.force, shown.WriteWorkbook); err != nil {
		return err
	}
	return report.WriteFile(report.MachineName(o.workbook), o.force, shown.WriteMachine)
}

// readable refuses a batch of which nothing could be read, and says why.
func readable(b *article.Batch, args []string) error {
	if len(b.Documents) > 0 {
		return nil
	}
	where := strings.Join(args, ", ")
	switch n := len(b.Unread); n {
	case 0:
		return fmt.Errorf("there is no article in %s", where)
	case 1:
		return fmt.Errorf("nothing in %s could be read: %s: %s", where, b.Unread[0].ID, b.Unread[0].Reason)
	default:
		return fmt.Errorf("nothing in %s could be read; the first of %d files: %s: %s", where, n, b.Unread[0].ID, b.Unread[0].Reason)
	}
}

// describe adds to a report what only the command line knows: the batch's name and the settings in force.
func describe(rep *report.Report, args []string, loaded *config.Loaded) {
	rep.Run.Batch = filepath.Base(filepath.Clean(args[0]))
	if rep.Run.Batch == "." {
		if here, err := os.Getwd(); err == nil {
			rep.Run.Batch = filepath.Base(here)
		}
	}
	if len(args) > 1 {
		rep.Run.Batch += fmt.Sprintf(" and %d more", len(args)-1)
	}
	for _, s := range loaded.List() {
		rep.Run.Config = append(rep.Run.Config, report.Setting{Key: s.Key, Value: s.Value, From: s.From})
	}
}

// mostWarnings is how many warnings a terminal is given; all of them stand on the sheet Articles.
const mostWarnings = 20

// warn prints what went wrong with single files, counted.
func warn(w io.Writer, rep *report.Report) {
	all := slices.Clone(rep.Run.Warnings)
	for _, u := range rep.Run.Unread {
		all = append(all, u.Path+" could not be read: "+u.Reason)
	}
	for _, text := range all[:min(len(all), mostWarnings)] {
		fmt.Fprintln(w, "crosscheck: warning:", text)
	}
	if n := len(all); n > 0 {
		fmt.Fprintf(w, "crosscheck: warnings: %d\n", n)
	}
}

// load reads the settings; a mistake in them is the user's.
func load(file string) (*config.Loaded, error) {
	l, err := config.Load(file, os.Environ())
	if err != nil {
		return nil, usage{err}
	}
	return l, nil
}
