package main

import (
	"context"
	"errors"
	"fmt"
	"io"
	"maps"
	"os"
	"slices"

	"github.com/spf13/cobra"

	"crosscheck/archive"
	"crosscheck/report"
)

// sharing are the commands that pass rows on: each reads a report that `run --json` wrote, and from the archive the decisions
// as they stand now.
func sharing() []*cobra.Command {
	var outlet, reviewer string
	const rows = "\n\nROW is a number on Questions or Matrix (12), sheet and number (names:3, quotes:2, \"single source:4\"), or a row ID.\n" +
		"Numbers are those of the workbook that was written with the report. Decisions, corrections of articles and the log come from the archive, as they stand now."
	pack := shareCommand("pack ROW", "One self-contained page about a row, for a colleague or a lawyer", 1,
		func(w io.Writer, p *passed) error { return report.WritePack(w, p.report, p.settings, p.row, p.log) })
	pack.Long = pack.Short + rows
	letter := shareCommand("letter ROW", "Draft a neutral query to an outlet about a row; nothing is sent", 1,
		func(w io.Writer, p *passed) error { return report.WriteLetter(w, p.report, p.settings, p.row, outlet) })
	letter.Long = letter.Short + rows
	letter.Flags().StringVar(&outlet, "outlet", "", "the outlet to ask (default: a draft for each)")
	page := shareCommand("page", "One self-contained page of the questions, sentences side by side", 0,
		func(w io.Writer, p *passed) error { return report.WriteHTML(w, p.report, p.settings) })
	review := shareCommand("claimreview", "ClaimReview markup of the questions on which a person has decided", 0,
		func(w io.Writer, p *passed) error { return report.WriteClaimReview(w, p.report, p.settings, reviewer) })
	review.Flags().StringVar(&reviewer, "reviewer", "", "the organisation that publishes the reviews")
	return []*cobra.Command{pack, letter, page, review}
}

// passed is what is passed on: a report with the decisions that stand, and the row that is meant.
type passed struct {
	report   *report.Report
	settings report.Settings
	row      string // its ID, "" where the whole report is meant
	log      []report.LogLine
}

func shareCommand(use, short string, args int, write func(w io.Writer, p *passed) error) *cobra.Command {
	var from, out, configFile, archivePath string
	var force bool
	c := &cobra.Command{Use: use, Short: short, Args: cobra.ExactArgs(args),
		RunE: func(cmd *cobra.Command, args []string) error {
			if from == "" {
				return usage{errors.New("--report FILE is missing: the JSON that run --json wrote")}
			}
			loaded, err := load(configFile)
			if err != nil {
				return err
			}
			p := &passed{settings: loaded.Report}
			if p.report, err = readReport(from); err != nil {
				return err
			}
			if len(args) > 0 { // before decisions move it: its number is that of the workbook
				if p.row, err = report.RowOf(p.report, p.settings, args[0]); err != nil {
					return err
				}
			}
			if archivePath == "" {
				archivePath = loaded.Archive.For(from)
				if _, err := os.Stat(archivePath); err != nil {
					archivePath = ""
					fmt.Fprintln(cmd.ErrOrStderr(), "crosscheck: no archive beside the report: decisions are those of the run (--archive names one)")
				}
			}
			if archivePath != "" {
				if err := p.remember(cmd.Context(), archivePath); err != nil {
					return err
				}
			}
			put := func(w io.Writer) error { return write(w, p) }
			if out == "" {
				return put(cmd.OutOrStdout())
			}
			return report.WriteFile(out, force, put)
		}}
	c.Flags().StringVar(&from, "report", "", "the report to read, as run --json wrote it")
	c.Flags().StringVar(&out, "out", "", "write here (default: standard output)")
	c.Flags().StringVar(&archivePath, "archive", "", "the archive (default: archive.path in the settings, else crosscheck.db beside the report)")
	c.Flags().StringVar(&configFile, "config", "", "read the settings from this file (default: config.yaml, if there is one)")
	c.Flags().BoolVar(&force, "force", false, "overwrite an existing file")
	return c
}

func readReport(path string) (*report.Report, error) {
	f, err := os.Open(path)
	if err != nil {
		return nil, err
	}
	defer f.Close()
	return report.ReadJSON(f)
}

// remember brings the report up to what the archive holds now: decisions, what was dropped, corrections of articles, the row's log.
func (p *passed) remember(ctx context.Context, path string) error {
	if _, err := os.Stat(path); err != nil {
		return fmt.Errorf("there is no archive %s", path)
	}
	a, err := archive.Open(ctx, path)
	if err != nil {
		return err
	}
	defer a.Close()
	if _, err := a.Fill(ctx, p.report); err != nil {
		return err
	}
	corrections, err := a.Corrections(ctx)
	if err != nil {
		return err
	}
	for i := range p.report.Documents {
		d := &p.report.Documents[i]
		fields := corrections[d.SHA256]
		for _, f := range slices.Sorted(maps.Keys(fields)) {
			p.report.Correct(d, f, fields[f])
		}
	}
	if p.row == "" {
		return nil
	}
	entries, err := a.History(ctx, p.row)
	for _, e := range entries {
		if e.Field != "" && e.Row == p.row {
			p.log = append(p.log, report.LogLine{At: e.At, Column: report.HeadingOf(e.Row, e.Field), What: e.What, Who: e.Who})
		}
	}
	return err
}
