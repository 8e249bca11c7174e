package main

import (
	"fmt"
	"io"
	"os"
	"strings"
	"text/tabwriter"

	"github.com/spf13/cobra"

	"crosscheck/config"
	"crosscheck/report"
	"crosscheck/tune"
)

func tuneCommand() *cobra.Command {
	var flags archiveFlags
	var out string
	var force bool
	c := &cobra.Command{Use: "tune", Short: "Learn thresholds from what reviewers decided, and propose changes", Args: cobra.NoArgs,
		Long: "Measures precision and recall of every type of finding from the decisions in the archive and proposes the smallest\nthreshold that meets tune.target_precision. It prints a change of the settings, which can be pasted or given to «patch -p0»;\nit never makes it.",
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
			m, err := tune.Measure(cmd.Context(), a, func(kind string) tune.Tier { return tune.Tier(l.Discrepancy.Setting(kind)) }, l.Tune)
			if err != nil {
				return err
			}
			diff, err := proposedChange(m, l)
			if err != nil {
				return err
			}
			if out != "" {
				if err := report.WriteFile(out, force, func(w io.Writer) error { return tune.WriteWorkbook(w, m, diff) }); err != nil {
					return err
				}
			}
			return printMeasures(cmd.OutOrStdout(), m, diff)
		}}
	flags.add(c)
	c.Flags().StringVar(&out, "out", "", "also write curves, charts, what-if and what to review next into this workbook")
	c.Flags().BoolVar(&force, "force", false, "overwrite an existing workbook")
	return c
}

// proposedChange is what the proposals change, key by key, and the same as a diff of the file of settings.
func proposedChange(m *tune.Measures, l *config.Loaded) (string, error) {
	changes := tune.Changes(m.Proposals)
	if len(changes) == 0 {
		return "", nil
	}
	file, raw := config.FileName, []byte(nil)
	if l.File != "" {
		read, err := os.ReadFile(l.File)
		if err != nil {
			return "", err
		}
		file, raw = l.File, read
	}
	var b strings.Builder
	for _, c := range changes {
		fmt.Fprintf(&b, "%s: %g → %g\n", c.Key, c.Old, c.New)
		if from := l.From[c.Key]; strings.HasPrefix(from, "CROSSCHECK_") {
			fmt.Fprintf(&b, "  (%s in the environment stands above the file: change it there)\n", from)
		}
	}
	diff, rest := tune.Patch(file, raw, changes)
	for _, c := range rest {
		fmt.Fprintf(&b, "  (%s stands in a section that is written on one line: change it by hand)\n", c.Key)
	}
	if diff != "" {
		b.WriteString("\n" + diff)
	}
	return b.String(), nil
}

func printMeasures(out io.Writer, m *tune.Measures, diff string) error {
	if len(m.Curves) == 0 {
		_, err := fmt.Fprintln(out, "No finding has been judged yet: fill in «Who is right» in a workbook and run crosscheck apply.")
		return err
	}
	w := tabwriter.NewWriter(out, 0, 4, 2, ' ', 0)
	fmt.Fprintln(w, "type\tlabels\tin force\tproposed\twhy")
	for i, p := range m.Proposals {
		fmt.Fprintf(w, "%s\t%d\t%g\t%g\t%s\n", p.Type, m.Curves[i].Labels, p.Old.Report, p.New.Report, p.Why)
	}
	if err := w.Flush(); err != nil {
		return err
	}
	fmt.Fprintf(out, "\nTwo reviewers: %s.\n", m.Agreement)
	if m.Learnt {
		fmt.Fprintf(out, "\nWeights learnt from %d labels, as multiples of the shipped ones:\n", m.Weights.Labels)
		for i, f := range m.Weights.Fields {
			fmt.Fprintf(out, "  %-20s %.2f\n", f, m.Weights.Scale[i])
		}
	}
	if !m.Learnt {
		fmt.Fprintf(out, "\nNo weights were learnt: that takes %d labels, real and benign ones; there are %d.\n", tune.MinLabels, m.Weights.Labels)
	}
	if diff != "" {
		fmt.Fprintf(out, "\nProposed change of the settings:\n%s", diff)
	}
	if len(m.Next) > 0 {
		fmt.Fprintf(out, "\n%d rows to review next; --out FILE.xlsx lists them.\n", len(m.Next))
	}
	return nil
}
