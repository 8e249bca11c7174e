package main

import (
	"fmt"
	"io"
	"os"
	"os/user"
	"time"

	"github.com/spf13/cobra"

	"crosscheck/archive"
	"crosscheck/review"
)

func applyCommand() *cobra.Command {
	var configFile, archivePath, by string
	var dry bool
	c := &cobra.Command{Use: "apply REVIEWED.xlsx…", Short: "Take over what reviewers decided in a workbook", Args: cobra.MinimumNArgs(1),
		Long: "Reads verdicts, decisions about names and corrections of articles from reviewed workbooks into the archive.\nThe workbooks are never changed. Where two reviewers disagree, both are listed and the earlier decision stays.",
		RunE: func(cmd *cobra.Command, args []string) error {
			l, err := load(configFile)
			if err != nil {
				return err
			}
			if archivePath == "" {
				archivePath = l.Archive.For(args[0])
			}
			if _, err := os.Stat(archivePath); err != nil {
				return fmt.Errorf("there is no archive %s: name it with --archive or in %s under archive.path", archivePath, "config.yaml")
			}
			a, err := archive.Open(cmd.Context(), archivePath)
			if err != nil {
				return err
			}
			defer a.Close()
			for _, path := range args {
				w, err := review.Read(path)
				if err != nil {
					return err
				}
				outcomes, err := review.Apply(cmd.Context(), a, w, by, time.Now(), dry)
				if err != nil {
					return err
				}
				if err := printOutcomes(cmd.OutOrStdout(), w, outcomes, dry); err != nil {
					return err
				}
			}
			return nil
		}}
	c.Flags().BoolVar(&dry, "dry-run", false, "say what would be taken over, and change nothing")
	c.Flags().StringVar(&by, "by", userName(), "the reviewer, where the workbook names none")
	c.Flags().StringVar(&archivePath, "archive", "", "the archive (default: archive.path in the settings, else crosscheck.db beside the workbook)")
	c.Flags().StringVar(&configFile, "config", "", "read the settings from this file (default: config.yaml, if there is one)")
	return c
}

func userName() string {
	if u, err := user.Current(); err == nil {
		return u.Username
	}
	return ""
}

// printOutcomes says what was taken over; conflicts and unknown rows are listed one by one.
func printOutcomes(out io.Writer, w *review.Workbook, outcomes []archive.Outcome, dry bool) error {
	count := map[archive.State]int{}
	for _, o := range outcomes {
		count[o.State]++
	}
	verb := "Took over"
	if dry {
		verb = "Would take over"
	}
	fmt.Fprintf(out, "%s: %s %d new and %d changed decisions; %d stood already.\n", w.File, verb, count[archive.New], count[archive.Changed], count[archive.Same])
	for _, o := range outcomes {
		switch o.State {
		case archive.Conflict:
			fmt.Fprintf(out, "  Conflict in %s, %s: %s decided %q, %s decided %q. The earlier one stays.\n", o.Row, o.Field, somebody(o.OldWho), o.Old, somebody(o.Who), o.Value)
		case archive.Unknown:
			fmt.Fprintf(out, "  Row %s is not known to the archive: %s %q was not taken over.\n", o.Row, o.Field, o.Value)
		}
	}
	for _, warning := range w.Warnings {
		fmt.Fprintln(out, "  Note:", warning)
	}
	return nil
}

func somebody(who string) string {
	if who == "" {
		return "somebody"
	}
	return who
}
