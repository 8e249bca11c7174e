package main

import (
	"github.com/spf13/cobra"

	"crosscheck/pipeline"
)

func dumpCommand() *cobra.Command {
	c := &cobra.Command{Use: "dump STAGE FILE|BATCH…", Short: "Print what one stage found, one JSON object a line"}
	var configFile string
	c.PersistentFlags().StringVar(&configFile, "config", "", "read the settings from this file (default: config.yaml, if there is one)")
	for _, d := range pipeline.Dumps {
		c.AddCommand(&cobra.Command{Use: d.Name + " FILE|BATCH…", Short: d.Doc, Args: cobra.MinimumNArgs(1),
			RunE: func(cmd *cobra.Command, args []string) error {
				l, err := load(configFile)
				if err != nil {
					return err
				}
				return d.Write(cmd.Context(), cmd.OutOrStdout(), args, l.Config)
			}})
	}
	var conllu string
	tokens := &cobra.Command{Use: "tokens FILE|BATCH…", Short: "words, tags and grammar, as CoNLL-U",
		RunE: func(cmd *cobra.Command, args []string) error {
			if conllu != "" {
				return pipeline.GivenTokens(cmd.OutOrStdout(), conllu)
			}
			l, err := load(configFile)
			if err != nil {
				return err
			}
			return pipeline.Tokens(cmd.Context(), cmd.OutOrStdout(), args, l.Config)
		}}
	tokens.Flags().StringVar(&conllu, "conllu", "", "keep the sentences and words of this CoNLL-U file and fill in the rest")
	c.AddCommand(tokens)
	return c
}
