package main

import (
	"encoding/json"
	"fmt"
	"os"

	"github.com/spf13/cobra"

	"crosscheck/sources"
)

func sourcesCommand() *cobra.Command {
	var claims, configFile string
	c := &cobra.Command{Use: "sources", Short: "Show how far each source's record can be trusted", Args: cobra.NoArgs,
		RunE: func(cmd *cobra.Command, _ []string) error {
			loaded, err := load(configFile)
			if err != nil {
				return err
			}
			if claims == "" {
				return usage{fmt.Errorf("sources: name a table with --claims FILE.csv")}
			}
			return weighTable(cmd, claims, loaded.Sources)
		}}
	c.Flags().StringVar(&claims, "claims", "", "weigh any table of claims: a CSV file with the columns object, source, value")
	c.Flags().StringVar(&configFile, "config", "", "read the settings from this file (default: config.yaml, if there is one)")
	return c
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
		fmt.Fprintf(cmd.ErrOrStderr(), "%s: left out %d rows without an object, a source or a value\n", path, leftOut)
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
		Object      string  `json:"object"`
		Value       *string `json:"value"`
		Probability float64 `json:"probability"`
		Contested   bool    `json:"contested"`
	}{Object: a.Object, Probability: a.Probability, Contested: a.Contested}
	if !a.Tied {
		line.Value = &a.Value
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
