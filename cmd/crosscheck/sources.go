package main

import (
	"encoding/json"
	"fmt"
	"io"
	"os"
	"strings"
	"text/tabwriter"
	"unicode"

	"github.com/spf13/cobra"

	"crosscheck/archive"
	"crosscheck/pipeline"
	"crosscheck/report"
	"crosscheck/sources"
)

func sourcesCommand() *cobra.Command {
	var claims string
	var out string
	var asJSON, force bool
	var flags archiveFlags
	c := &cobra.Command{Use: "sources", Short: "Show how far each source's record can be trusted", Args: cobra.NoArgs,
		Long: `Show the record of every outlet over all batches of the archive: how often it agreed with the independent
majority, with the interval in which the share lies. It does not say who is right.

With --claims the same is worked out for any table: a CSV file with the columns object, source, value.`,
		RunE: func(cmd *cobra.Command, _ []string) error {
			loaded, err := load(flags.config)
			if err != nil {
				return err
			}
			if claims != "" {
				return weighTable(cmd, claims, loaded.Sources)
			}
			a, err := flags.open(cmd, false)
			if err != nil {
				return err
			}
			defer a.Close()
			standings, err := a.Standings(cmd.Context(), nil)
			if err != nil {
				return err
			}
			records := recordsOf(standings, loaded.Sources)
			if out != "" {
				err := report.WriteFile(out, force, func(w io.Writer) error {
					return report.WriteRecord(w, pipeline.Records(records), loaded.Report)
				})
				if err != nil {
					return err
				}
			}
			return printRecords(cmd.OutOrStdout(), records, asJSON)
		}}
	c.Flags().StringVar(&claims, "claims", "", "weigh any table of claims: a CSV file with the columns object, source, value")
	c.Flags().BoolVar(&asJSON, "json", false, "print one JSON object a line")
	c.Flags().StringVar(&out, "out", "", "write the record as a workbook too, with the intervals drawn")
	c.Flags().BoolVar(&force, "force", false, "replace the file named by --out")
	flags.add(c)
	return c
}

// recordsOf works out the record of every outlet over all batches; ages count from the latest one.
func recordsOf(standings []archive.Standing, s sources.Settings) []sources.Record {
	today := ""
	for _, x := range standings {
		today = max(today, x.Latest)
	}
	_, records := sources.Weigh(nil, pastOf(standings, today), s.Dependence, s)
	for i := range records {
		records[i].N = records[i].Earlier
	}
	return records
}

// printRecords prints the record of every outlet, one JSON object a line or as a table.
func printRecords(w io.Writer, records []sources.Record, asJSON bool) error {
	if asJSON {
		enc := json.NewEncoder(w)
		enc.SetEscapeHTML(false)
		for _, r := range records {
			if r.Kind != "" {
				continue
			}
			if err := enc.Encode(recordLine(r)); err != nil {
				return err
			}
		}
		return nil
	}
	if len(records) == 0 {
		_, err := fmt.Fprintln(w, "The archive holds no comparisons yet.")
		return err
	}
	t := tabwriter.NewWriter(w, 0, 0, 2, ' ', 0)
	fmt.Fprintln(t, "outlet\tcompared\tagreed with the independent majority")
	for _, r := range records {
		if r.Kind != "" {
			continue
		}
		share := "too few to rate"
		if r.Rated {
			share = fmt.Sprintf("in %.0f to %.0f %% of comparisons", 100*r.Low, 100*r.High)
		}
		fmt.Fprintf(t, "%s\t%d\t%s\n", clean(r.Source), r.N, share)
	}
	return t.Flush()
}

// clean keeps a name from the archive from moving the terminal's cursor or the table's columns.
func clean(s string) string {
	return strings.Map(func(r rune) rune {
		if !unicode.IsPrint(r) {
			return ' '
		}
		return r
	}, s)
}

// rateOutside shows the ratings of a user's file beside the outlets' records.
func rateOutside(rep *report.Report, path string) error {
	if path == "" {
		return nil
	}
	f, err := os.Open(path)
	if err != nil {
		return fmt.Errorf("reading sources.outside_ratings: %w", err)
	}
	defer f.Close()
	ratings, err := sources.ReadRatings(f)
	if err != nil {
		return fmt.Errorf("reading %s: %w", path, err)
	}
	for i := range rep.Sources {
		if r, ok := sources.RatingOf(ratings, rep.Sources[i].Outlet); ok {
			for _, x := range r.Fields {
				rep.Sources[i].Outside = append(rep.Sources[i].Outside, report.Field{Name: x.Name, Value: x.Value})
			}
		}
	}
	return nil
}

// weighTable prints the likeliest value of every object and the record of every source, one JSON object a line.
func weighTable(cmd *cobra.Command, path string, s sources.Settings) error {
	f, err := os.Open(path)
	if err != nil {
		return fmt.Errorf("reading %s: %w", path, err)
	}
	defer f.Close()
	claims, leftOut, err := sources.ReadClaims(f)
	if err != nil {
		return fmt.Errorf("reading %s: %w", path, err)
	}
	if leftOut > 0 {
		fmt.Fprintf(cmd.ErrOrStderr(), "%s: rows left out, without an object, a source or a value: %d\n", path, leftOut)
	}
	answers, records := sources.Weigh(claims, nil, s.TableDependence, s)
	enc := json.NewEncoder(cmd.OutOrStdout())
	enc.SetEscapeHTML(false)
	for _, a := range answers {
		if err := enc.Encode(answerLine(a)); err != nil {
			return err
		}
	}
	for _, r := range records {
		if r.Kind != "" {
			continue
		}
		if err := enc.Encode(recordLine(r)); err != nil {
			return err
		}
	}
	return nil
}

func answerLine(a sources.Answer) any {
	line := struct {
		Object      string   `json:"object"`
		Value       *string  `json:"value"`
		Probability *float64 `json:"probability"` // of the value; null where none is named
		Contested   bool     `json:"contested"`
		Tied        []string `json:"tied,omitempty"`
	}{Object: a.Object, Contested: a.Contested, Tied: a.Among}
	if !a.Tied {
		line.Value, line.Probability = &a.Value, &a.Probability
	}
	return line
}

func recordLine(r sources.Record) any {
	return struct {
		Source      string  `json:"source"`
		Reliability float64 `json:"reliability"`
		Low         float64 `json:"low"`
		High        float64 `json:"high"`
		N           int     `json:"n"`
		Rated       bool    `json:"rated"`
	}{r.Source, r.Reliability, r.Low, r.High, r.N, r.Rated}
}
