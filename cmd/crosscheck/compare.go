package main

import (
	"bufio"
	"encoding/json"
	"fmt"
	"io"
	"os"
	"strings"

	"github.com/spf13/cobra"
)

// A comparison is what `compare` prints of one pair.
type comparison struct {
	ID        string  `json:"id"`
	Same      float64 `json:"same"`
	Agreement float64 `json:"agreement"`
	Verdict   string  `json:"verdict"`
	Score     float64 `json:"score"`
	Note      string  `json:"note,omitempty"` // what differs, and what was assumed for it
	Why       any     `json:"why"`
}

// A pairRow is one line of a --pairs file.
type pairRow struct{ ID, A, B string }

func compareCommand() *cobra.Command {
	var kind, pairs, publishedA, publishedB, configFile string
	c := &cobra.Command{Use: "compare [--pairs FILE.tsv] [A B]", Short: "Hold two statements, or two names, against each other",
		RunE: func(cmd *cobra.Command, args []string) error {
			rows, err := pairRows(pairs, args)
			if err != nil {
				return err
			}
			if kind != "" && kind != "names" {
				return usage{fmt.Errorf("--kind: %q is not \"names\"", kind)}
			}
			loaded, err := load(configFile)
			if err != nil {
				return err
			}
			if kind == "names" {
				return compareNames(cmd.OutOrStdout(), rows, pairs == "", loaded.Config.Names)
			}
			return compareStatements(cmd.Context(), cmd.OutOrStdout(), rows, pairs == "", publishedA, publishedB, loaded.Config)
		}}
	c.Flags().StringVar(&kind, "kind", "", `what the pairs are: statements, or "names"`)
	c.Flags().StringVar(&pairs, "pairs", "", "file of pairs: id TAB a TAB b")
	c.Flags().StringVar(&publishedA, "published-a", "", "the day A was published, 2025-12-02")
	c.Flags().StringVar(&publishedB, "published-b", "", "the day B was published")
	c.Flags().StringVar(&configFile, "config", "", "read the settings from this file")
	return c
}

// pairRows reads the pairs of a file, or takes the two arguments as one.
func pairRows(path string, args []string) ([]pairRow, error) {
	if path == "" {
		if len(args) != 2 {
			return nil, usage{fmt.Errorf("compare wants two texts, or --pairs FILE")}
		}
		return []pairRow{{A: args[0], B: args[1]}}, nil
	}
	f, err := os.Open(path)
	if err != nil {
		return nil, err
	}
	defer f.Close()
	return readPairs(f, path)
}

func readPairs(r io.Reader, path string) ([]pairRow, error) {
	var out []pairRow
	lines := bufio.NewScanner(r)
	lines.Buffer(nil, 1<<24)
	for n := 1; lines.Scan(); n++ {
		line := strings.TrimSuffix(lines.Text(), "\r")
		if line == "" {
			continue
		}
		f := strings.Split(line, "\t")
		if len(f) < 3 {
			return nil, fmt.Errorf("reading %s: line %d: want id, a and b with tabs between them", path, n)
		}
		out = append(out, pairRow{f[0], f[1], f[2]})
	}
	return out, lines.Err()
}

// printComparisons writes one JSON object a line.
func printComparisons(w io.Writer, rows []comparison) error {
	buf := bufio.NewWriter(w)
	enc := json.NewEncoder(buf)
	enc.SetEscapeHTML(false)
	for _, r := range rows {
		if err := enc.Encode(r); err != nil {
			return err
		}
	}
	return buf.Flush()
}
