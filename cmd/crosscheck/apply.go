package main

import (
	"errors"
	"fmt"
	"io"
	"os"
	"time"

	"github.com/spf13/cobra"

	"crosscheck/archive"
	"crosscheck/report"
	"crosscheck/review"
)

func applyCommand() *cobra.Command {
	var configFile, archivePath, by string
	var dry bool
	c := &cobra.Command{Use: "apply REVIEWED.xlsx…", Short: "Take over what reviewers decided in a workbook", Args: cobra.MinimumNArgs(1),
		Long: "Reads verdicts, decisions about names and corrections of articles from reviewed workbooks into the archive.\nThe workbooks are never changed. Of several, all are taken over or, where one cannot be read, none. Where two reviewers\ndisagree, both are listed and the earlier decision stays. Two copies that name no reviewer count as two reviewers.",
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
			books, err := readReviewed(args)
			if err != nil {
				return err
			}
			outcomes, err := review.Apply(cmd.Context(), a, books, by, time.Now(), dry)
			if err != nil {
				return err
			}
			for i, w := range books {
				printOutcomes(cmd.OutOrStdout(), w, outcomes[i], dry)
			}
			return nil
		}}
	c.Flags().BoolVar(&dry, "dry-run", false, "list every decision that would be taken over, and change nothing")
	c.Flags().StringVar(&by, "by", "", "the reviewer, where the workbook names none (default: whoever signed the rest of that workbook)")
	c.Flags().StringVar(&archivePath, "archive", "", "the archive (default: archive.path in the settings, else crosscheck.db beside the workbook)")
	c.Flags().StringVar(&configFile, "config", "", "read the settings from this file (default: config.yaml, if there is one)")
	return c
}

// readReviewed reads all workbooks before anything is taken over from one of them: what is wrong with any of them is said for each.
func readReviewed(paths []string) ([]*review.Workbook, error) {
	var books []*review.Workbook
	var wrong []error
	for _, path := range paths {
		w, err := review.Read(path)
		if err != nil {
			wrong = append(wrong, err)
			continue
		}
		books = append(books, w)
	}
	switch {
	case len(wrong) == 0:
		return books, nil
	case len(books) > 0:
		wrong = append(wrong, fmt.Errorf("nothing was taken over from any of the %d workbooks", len(paths)))
	}
	return nil, errors.Join(wrong...)
}

// printOutcomes says what was taken over: counts, and, line by line, what replaced something, what was not taken, and on a dry
// run everything that would be.
func printOutcomes(out io.Writer, w *review.Workbook, outcomes []archive.Outcome, dry bool) {
	count := map[archive.State]int{}
	for _, o := range outcomes {
		count[o.State]++
	}
	verb := "Took over"
	if dry {
		verb = "Would take over"
	}
	fmt.Fprintf(out, "%s: %s %d new and %d changed decisions; %d stood already; in conflict: %d.\n", w.File, verb, count[archive.New], count[archive.Changed],
		count[archive.Same], count[archive.Conflict])
	nameless := false
	for _, o := range outcomes {
		switch {
		case o.State == archive.Conflict:
			fmt.Fprintf(out, "  Conflict in %s: %s decided %q, %s decided %q. The earlier one stays.\n", about(o), somebody(o.OldWho), o.Old, somebody(o.Who), o.Value)
			nameless = nameless || o.Who == w.Unnamed
		case o.State == archive.Unknown:
			fmt.Fprintf(out, "  Row %s is not known to the archive: «%s» %q was not taken over.\n", o.Row, report.HeadingOf(o.Row, o.Field), o.Value)
		case o.State == archive.Changed:
			fmt.Fprintf(out, "  Changed: %s, from %q (%s) to %q (%s)\n", about(o), o.Old, somebody(o.OldWho), o.Value, somebody(o.Who))
		case o.State == archive.New && dry:
			fmt.Fprintf(out, "  New: %s, from nothing to %q (%s)\n", about(o), o.Value, somebody(o.Who))
		}
	}
	if nameless {
		fmt.Fprintf(out, "  Note: %s names no reviewer; who decided is told from «Checked by», or from --by NAME.\n", w.File)
	}
	for _, warning := range w.Warnings {
		fmt.Fprintln(out, "  Note:", warning)
	}
}

// about names a row and a column as the desk knows them, the row's ID last: “How many were hurt?” (q:f1), «Who is right».
func about(o archive.Outcome) string {
	return fmt.Sprintf("“%s” (%s), «%s»", short(o.Text, 90), o.Row, report.HeadingOf(o.Row, o.Field))
}

func somebody(who string) string {
	if who == "" {
		return "somebody"
	}
	return who
}
