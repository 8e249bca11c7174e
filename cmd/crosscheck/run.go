package main

import (
	"encoding/json"
	"os"

	"github.com/spf13/cobra"

	"crosscheck/config"
	"crosscheck/pipeline"
)

func runCommand() *cobra.Command {
	var out, jsonOut, csvDir, configFile string
	var noArchive, force bool
	c := &cobra.Command{Use: "run BATCH…", Short: "Compare the articles of a batch and write the workbook", Args: cobra.MinimumNArgs(1),
		RunE: func(cmd *cobra.Command, args []string) error {
			loaded, err := load(configFile)
			if err != nil {
				return err
			}
			r, err := pipeline.Run(cmd.Context(), args, loaded.Config, pipeline.Everything)
			if err != nil {
				return err
			}
			rep := pipeline.Report(r, loaded.Config)
			if jsonOut != "" {
				raw, err := json.MarshalIndent(rep, "", " ")
				if err != nil {
					return err
				}
				if err := os.WriteFile(jsonOut, raw, 0o644); err != nil {
					return err
				}
			}
			return nil
		}}
	f := c.Flags()
	f.StringVar(&out, "out", "", "write the workbook here (default: a new name beside the batch)")
	f.StringVar(&jsonOut, "json", "", "also write everything found as JSON")
	f.StringVar(&csvDir, "csv", "", "also write every sheet as a CSV file into this folder")
	f.StringVar(&configFile, "config", "", "read the settings from this file (default: config.yaml, if there is one)")
	f.BoolVar(&noArchive, "no-archive", false, "neither read nor write the archive of decisions")
	f.BoolVar(&force, "force", false, "overwrite existing files")
	return c
}

// load reads the settings; a mistake in them is the user's.
func load(file string) (*config.Loaded, error) {
	l, err := config.Load(file, os.Environ())
	if err != nil {
		return nil, usage{err}
	}
	return l, nil
}
