package main

import (
	"fmt"
	"io"
	"text/tabwriter"

	"github.com/spf13/cobra"

	"crosscheck/discrepancy"
	"crosscheck/report"
	"crosscheck/tune"
)

func tuneCommand() *cobra.Command {
	var flags archiveFlags
	var out string
	var force bool
	c := &cobra.Command{Use: "tune", Short: "Learn thresholds from what reviewers decided, and propose changes", Args: cobra.NoArgs,
		Long: "Measures precision and recall of every type of finding from the decisions in the archive and proposes the smallest\nthreshold that meets tune.target_precision. It prints a change of the settings; it never makes it.",
		RunE: func(cmd *cobra.Command, _ []string) error {
			l, err := load(flags.config)
			if err != nil {
				return err
			}
			a, err := flags.open(cmd, false)
			if err != nil {
				return err
			}
			defer a.Close()
			threshold := func(kind string) float64 { return l.Discrepancy.TierOf(discrepancy.Type(kind)).Report }
			m, err := tune.Measure(cmd.Context(), a, threshold, l.Tune)
			if err != nil {
				return err
			}
			if out != "" {
				if err := report.WriteFile(out, force, func(w io.Writer) error { return tune.WriteWorkbook(w, m, threshold) }); err != nil {
					return err
				}
			}
			return printMeasures(cmd.OutOrStdout(), m)
		}}
	flags.add(c)
	c.Flags().StringVar(&out, "out", "", "also write curves, charts, what-if and what to review next into this workbook")
	c.Flags().BoolVar(&force, "force", false, "overwrite an existing workbook")
	return c
}

func printMeasures(out io.Writer, m *tune.Measures) error {
	if len(m.Curves) == 0 {
		_, err := fmt.Fprintln(out, "No finding has been judged yet: fill in «Who is right» in a workbook and run crosscheck apply.")
		return err
	}
	w := tabwriter.NewWriter(out, 0, 4, 2, ' ', 0)
	fmt.Fprintln(w, "type\tlabels\tin force\tproposed\twhy")
	for i, p := range m.Proposals {
		fmt.Fprintf(w, "%s\t%d\t%.2f\t%.2f\t%s\n", p.Type, m.Curves[i].Labels, p.Old, p.New, p.Why)
	}
	if err := w.Flush(); err != nil {
		return err
	}
	if m.Learnt {
		fmt.Fprintf(out, "\nWeights learnt from %d labels, as multiples of the shipped ones:\n", m.Weights.Labels)
		for i, f := range m.Weights.Fields {
			fmt.Fprintf(out, "  %-20s %.2f\n", f, m.Weights.Scale[i])
		}
	}
	if diff := tune.Diff(m.Proposals); diff != "" {
		fmt.Fprintf(out, "\nProposed change of config.yaml:\n%s", diff)
	}
	if len(m.Next) > 0 {
		fmt.Fprintf(out, "\n%d rows to review next; --out FILE.xlsx lists them.\n", len(m.Next))
	}
	return nil
}
