package main

import (
	"errors"
	"io"
	"os"

	"github.com/spf13/cobra"

	"crosscheck/report"
)

// sharing are the commands that pass one row on: each reads a report that `run --json` wrote.
func sharing() []*cobra.Command {
	var outlet, reviewer string
	pack := shareCommand("pack ROW", "One self-contained page about a question, for a colleague or a lawyer", 1,
		func(w io.Writer, r *report.Report, s report.Settings, args []string) error {
			return report.WritePack(w, r, s, args[0])
		})
	letter := shareCommand("letter ROW", "Draft a neutral query to an outlet about a question; nothing is sent", 1,
		func(w io.Writer, r *report.Report, s report.Settings, args []string) error {
			return report.WriteLetter(w, r, s, args[0], outlet)
		})
	letter.Flags().StringVar(&outlet, "outlet", "", "the outlet to ask (default: a draft for each)")
	page := shareCommand("page", "One self-contained page of the questions, sentences side by side", 0,
		func(w io.Writer, r *report.Report, s report.Settings, _ []string) error {
			return report.WriteHTML(w, r, s)
		})
	review := shareCommand("claimreview", "ClaimReview markup of the questions on which a person has decided", 0,
		func(w io.Writer, r *report.Report, s report.Settings, _ []string) error {
			return report.WriteClaimReview(w, r, s, reviewer)
		})
	review.Flags().StringVar(&reviewer, "reviewer", "", "the organisation that publishes the reviews")
	return []*cobra.Command{pack, letter, page, review}
}

type shareFunc func(w io.Writer, r *report.Report, s report.Settings, args []string) error

func shareCommand(use, short string, args int, write shareFunc) *cobra.Command {
	var from, out, configFile string
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
			f, err := os.Open(from)
			if err != nil {
				return err
			}
			defer f.Close()
			r, err := report.ReadJSON(f)
			if err != nil {
				return err
			}
			put := func(w io.Writer) error { return write(w, r, loaded.Report, args) }
			if out == "" {
				return put(cmd.OutOrStdout())
			}
			return report.WriteFile(out, force, put)
		}}
	c.Flags().StringVar(&from, "report", "", "the report to read, as run --json wrote it")
	c.Flags().StringVar(&out, "out", "", "write here (default: standard output)")
	c.Flags().StringVar(&configFile, "config", "", "read the settings from this file (default: config.yaml, if there is one)")
	c.Flags().BoolVar(&force, "force", false, "overwrite an existing file")
	return c
}
