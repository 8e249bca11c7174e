package main

import (
	"github.com/spf13/cobra"

	"crosscheck/bench"
)

func benchCommand() *cobra.Command {
	var configFile string
	var heldOut, tuned, errors bool
	c := &cobra.Command{Use: "bench [FOLDER]", Short: "Measure the findings against planted differences", Args: cobra.MaximumNArgs(1),
		Long: "Runs every story of FOLDER (default: samples/bench) and compares what is found with its gold.tsv.\nThe form of the folder is described in samples/bench/README.md.",
		RunE: func(cmd *cobra.Command, args []string) error {
			l, err := load(configFile)
			if err != nil {
				return err
			}
			folder := "samples/bench"
			if len(args) == 1 {
				folder = args[0]
			}
			part := bench.All
			switch {
			case heldOut:
				part = bench.HeldOut
			case tuned:
				part = bench.Tuned
			}
			stories, err := bench.Run(cmd.Context(), folder, part, l.Config)
			if err != nil {
				return err
			}
			return bench.Print(cmd.OutOrStdout(), stories, errors)
		}}
	c.Flags().BoolVar(&heldOut, "held-out", false, "run only the stories that are never tuned on")
	c.Flags().BoolVar(&tuned, "tuned", false, "run only the stories that may be tuned on")
	c.Flags().BoolVar(&errors, "errors", false, "list every miss, every one shown only as possible, false alarm and unlabelled contradiction")
	c.Flags().StringVar(&configFile, "config", "", "read the settings from this file (default: config.yaml, if there is one)")
	c.MarkFlagsMutuallyExclusive("held-out", "tuned")
	return c
}
