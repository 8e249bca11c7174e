package main

import (
	"fmt"
	"io"
	"os"
	"strings"
	"text/tabwriter"

	"github.com/spf13/cobra"

	"crosscheck/archive"
	"crosscheck/report"
)

// archiveFlags are shared by the commands that open an existing archive.
type archiveFlags struct{ config, path string }

func (f *archiveFlags) add(c *cobra.Command) {
	c.PersistentFlags().StringVar(&f.path, "archive", "", "the archive (default: archive.path in the settings, else crosscheck.db in this folder)")
	c.PersistentFlags().StringVar(&f.config, "config", "", "read the settings from this file (default: config.yaml, if there is one)")
}

// open opens the archive that the flags name; only an import may make a new one.
func (f *archiveFlags) open(cmd *cobra.Command, create bool) (*archive.Archive, error) {
	l, err := load(f.config)
	if err != nil {
		return nil, err
	}
	path := f.path
	if path == "" {
		path = l.Archive.For("")
	}
	if _, err := os.Stat(path); err != nil && !create {
		return nil, fmt.Errorf("there is no archive %s: name it with --archive or in the settings under archive.path", path)
	}
	return archive.Open(cmd.Context(), path)
}

func historyCommand() *cobra.Command {
	var flags archiveFlags
	c := &cobra.Command{Use: "history WORDS", Short: "Print what was found and decided about a question, name or outlet", Args: cobra.MinimumNArgs(1),
		RunE: func(cmd *cobra.Command, args []string) error {
			a, err := flags.open(cmd, false)
			if err != nil {
				return err
			}
			defer a.Close()
			entries, err := a.History(cmd.Context(), strings.Join(args, " "))
			if err != nil {
				return err
			}
			if len(entries) == 0 {
				_, err := fmt.Fprintln(cmd.OutOrStdout(), "Nothing in the archive speaks of that.")
				return err
			}
			w := tabwriter.NewWriter(cmd.OutOrStdout(), 0, 4, 2, ' ', 0)
			for _, e := range entries {
				what := e.What
				switch {
				case e.Type != "":
					what = report.FoundAs(e.Type, e.Verdict)
				case e.Field != "":
					what = report.HeadingOf(e.Row, e.Field) + ": " + what
				}
				fmt.Fprintf(w, "%s\t%s\t%s (%s)\t%s\t%s\n", e.At, e.Batch, short(e.Text, 60), e.Row, what, e.Who)
			}
			return w.Flush()
		}}
	flags.add(c)
	return c
}

// short is a text on one line, in so many characters at most.
func short(s string, most int) string {
	s = strings.Join(strings.Fields(s), " ")
	if r := []rune(s); len(r) > most {
		return string(r[:most-1]) + "…"
	}
	return s
}

func archiveCommand() *cobra.Command {
	var flags archiveFlags
	c := &cobra.Command{Use: "archive", Short: "Export or import the archive of decisions as JSON Lines"}
	flags.add(c)
	var force bool
	export := &cobra.Command{Use: "export [FILE]", Short: "Write the whole archive as JSON Lines", Args: cobra.MaximumNArgs(1),
		RunE: func(cmd *cobra.Command, args []string) error {
			a, err := flags.open(cmd, false)
			if err != nil {
				return err
			}
			defer a.Close()
			if len(args) == 0 {
				return a.Export(cmd.Context(), cmd.OutOrStdout())
			}
			return report.WriteFile(args[0], force, func(w io.Writer) error { return a.Export(cmd.Context(), w) })
		}}
	export.Flags().BoolVar(&force, "force", false, "overwrite an existing file")
	imports := &cobra.Command{Use: "import FILE", Short: "Add what an export holds to this archive", Args: cobra.ExactArgs(1),
		RunE: func(cmd *cobra.Command, args []string) error {
			f, err := os.Open(args[0])
			if err != nil {
				return err
			}
			defer f.Close()
			a, err := flags.open(cmd, true)
			if err != nil {
				return err
			}
			defer a.Close()
			added, conflicts, err := a.Import(cmd.Context(), f)
			if err != nil {
				return fmt.Errorf("importing %s: %w; nothing was taken over", args[0], err)
			}
			fmt.Fprintf(cmd.OutOrStdout(), "Added %d rows.\n", added)
			for _, c := range conflicts {
				fmt.Fprintln(cmd.OutOrStdout(), "  Not taken over, decided otherwise here:", c)
			}
			return nil
		}}
	c.AddCommand(export, imports)
	return c
}
