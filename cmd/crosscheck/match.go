package main

import (
	"bufio"
	"cmp"
	"fmt"
	"os"
	"slices"
	"strings"

	"github.com/spf13/cobra"

	"crosscheck/pipeline"
)

func matchCommand() *cobra.Command {
	var file, configFile string
	c := &cobra.Command{Use: "match --claims FILE.tsv", Short: "Print which claims of a list answer the same question", Args: cobra.NoArgs,
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
			r := pipeline.Statements(cmd.Context(), list, loaded.Config)
			w := bufio.NewWriter(cmd.OutOrStdout())
			for _, p := range matched(r) {
				fmt.Fprintf(w, "%s\t%s\t%.4f\n", list[p.a].ID, list[p.b].ID, p.same)
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

// A match is two claims of the list that answer the same question.
type match struct {
	a, b int
	same float64
}

// matched lists the pairs of documents that stand in one question, each once with its surest link.
func matched(r *pipeline.Result) []match {
	best := map[[2]int]float64{}
	for i := range r.Questions {
		q := &r.Questions[i]
		for _, l := range q.Links {
			a, b := q.Members[l.A].Doc, q.Members[l.B].Doc
			if a > b {
				a, b = b, a
			}
			if a != b {
				best[[2]int{a, b}] = max(best[[2]int{a, b}], l.Same.Probability())
			}
		}
	}
	out := make([]match, 0, len(best))
	for k, p := range best {
		out = append(out, match{k[0], k[1], p})
	}
	slices.SortFunc(out, func(x, y match) int { return cmp.Or(x.a-y.a, x.b-y.b) })
	return out
}
