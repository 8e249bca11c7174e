package main

import (
	"fmt"
	"io"
	"strings"

	"github.com/spf13/cobra"

	"crosscheck/evidence"
	"crosscheck/pipeline"
	"crosscheck/report"
)

func explainCommand() *cobra.Command {
	var configFile string
	c := &cobra.Command{Use: "explain FINDING-ID BATCH…", Short: "Print why a finding was made", Args: cobra.MinimumNArgs(2),
		RunE: func(cmd *cobra.Command, args []string) error {
			loaded, err := load(configFile)
			if err != nil {
				return err
			}
			r, err := pipeline.Run(cmd.Context(), args[1:], loaded.Config, pipeline.Comparing)
			if err != nil {
				return err
			}
			defer r.Close()
			found := false
			for f := range pipeline.Report(r, loaded.Config).AllFindings() {
				if strings.HasPrefix(f.ID, args[0]) {
					explain(cmd.OutOrStdout(), f)
					found = true
				}
			}
			if !found {
				return fmt.Errorf("no finding %q in this batch", args[0])
			}
			return nil
		}}
	c.Flags().StringVar(&configFile, "config", "", "read the settings from this file")
	return c
}

func explain(w io.Writer, f *report.Finding) {
	fmt.Fprintf(w, "%s  %s, %s, severity %s (%s)\n%s\n%s\n\n", f.ID, f.Type, f.Verdict, f.Severity, f.Harm, f.Asked(), f.Note)
	for _, c := range f.Cells {
		fmt.Fprintf(w, "%-24s %s\n  %s [%d–%d]: %s\n", c.Outlet, c.Value, c.Doc, c.Start, c.End, strings.Join(strings.Fields(c.Text), " "))
	}
	for _, s := range f.Sides {
		fmt.Fprintf(w, "\n%s: %d independent origins (%s)", s.Value, s.Origins, strings.Join(s.Outlets, ", "))
	}
	var o evidence.Odds
	for _, p := range f.Why {
		o = o.Add(p)
	}
	fmt.Fprintf(w, "\n\nconfidence %.2f\n%s\n", f.Confidence, o.Explain())
	for _, r := range f.Reasons {
		fmt.Fprintf(w, "- %s\n", r)
	}
	fmt.Fprintln(w)
}
