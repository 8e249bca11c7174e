package main

import (
	"fmt"

	"github.com/spf13/cobra"

	"crosscheck/claims"
	"crosscheck/discrepancy"
	"crosscheck/report"
)

func kindsCommand() *cobra.Command {
	return &cobra.Command{Use: "kinds", Short: "List the kinds of claims and the differences that are looked for, and the sheets", Args: cobra.NoArgs,
		RunE: func(cmd *cobra.Command, args []string) error {
			w := cmd.OutOrStdout()
			fmt.Fprintln(w, "Claims")
			for _, k := range claims.All {
				fmt.Fprintf(w, "  %-14s %s\n  %-14s e.g. %s\n", k.Name, k.Doc, "", k.Example)
			}
			fmt.Fprintln(w, "\nDifferences")
			for _, d := range discrepancy.All {
				fmt.Fprintf(w, "  %-14s %s\n", d.Name, d.Doc)
				if d.Example.A != "" {
					fmt.Fprintf(w, "  %-14s e.g. %s\n  %-14s  /   %s\n", "", d.Example.A, "", d.Example.B)
				}
			}
			fmt.Fprintln(w, "\nSheets")
			for _, s := range report.All() {
				fmt.Fprintf(w, "  %-14s %s\n  %-14s e.g. %s\n", s.Name, s.Doc, "", s.Example)
			}
			return nil
		}}
}
