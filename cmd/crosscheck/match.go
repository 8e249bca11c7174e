package main

import (
	"bufio"
	"fmt"
	"os"
	"strings"

	"github.com/spf13/cobra"

	"crosscheck/pipeline"
)

func matchCommand() *cobra.Command {
	var file, configFile string
	c := &cobra.Command{Use: "match --claims FILE.tsv", Short: "Print which claims of a list, of different outlets, answer the same question, by their words", Args: cobra.NoArgs,
		RunE: func(cmd *cobra.Command, args []string) error {
			if file == "" {
				return usage{fmt.Errorf("match wants --claims FILE.tsv: id, outlet, …, text with tabs between them")}
			}
			loaded, err := load(configFile)
			if err != nil {
				return err
			}
			list, err := claimRows(file)
			if err != nil {
				return err
			}
			w := bufio.NewWriter(cmd.OutOrStdout())
			for _, p := range pipeline.List(cmd.Context(), list, loaded.Config) {
				fmt.Fprintf(w, "%s\t%s\t%.4f\n", list[p.A].ID, list[p.B].ID, p.Like)
			}
			return w.Flush()
		}}
	c.Flags().StringVar(&file, "claims", "", "file of claims: id TAB outlet TAB … TAB text")
	c.Flags().StringVar(&configFile, "config", "", "read the settings from this file")
	return c
}

// claimRows reads a table of claims: the first column is the id, the second the outlet, the last the text.
func claimRows(path string) ([]pipeline.Statement, error) {
	f, err := os.Open(path)
	if err != nil {
		return nil, err
	}
	defer f.Close()
	var out []pipeline.Statement
	lines := bufio.NewScanner(f)
	lines.Buffer(nil, 1<<24)
	for n := 1; lines.Scan(); n++ {
		line := strings.TrimSuffix(lines.Text(), "\r")
		cols := strings.Split(line, "\t")
		switch {
		case line == "" || n == 1 && cols[0] == "id":
		case len(cols) < 3:
			return nil, fmt.Errorf("reading %s: line %d: want id, outlet and text with tabs between them", path, n)
		default:
			out = append(out, pipeline.Statement{ID: cols[0], Outlet: cols[1], Text: cols[len(cols)-1]})
		}
	}
	return out, lines.Err()
}
