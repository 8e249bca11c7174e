package main

import (
	"fmt"

	"github.com/spf13/cobra"

	"crosscheck/pipeline"
)

func dumpCommand() *cobra.Command {
	c := &cobra.Command{Use: "dump STAGE FILE|BATCH…", Short: "Print what one stage found, one JSON object a line"}
	for _, d := range pipeline.Dumps {
		c.AddCommand(&cobra.Command{Use: d.Name + " FILE|BATCH…", Short: d.Doc, Args: cobra.MinimumNArgs(1),
			RunE: func(cmd *cobra.Command, args []string) error {
				return d.Write(cmd.Context(), cmd.OutOrStdout(), args, pipeline.Default())
			}})
	}
	var conllu string
	tokens := &cobra.Command{Use: "tokens FILE|BATCH…", Short: "words, tags and grammar, as CoNLL-U",
		RunE: func(cmd *cobra.Command, args []string) error {
			if conllu != "" {
				return fmt.Errorf("--conllu is not there yet")
			}
			return pipeline.Tokens(cmd.Context(), cmd.OutOrStdout(), args, pipeline.Default())
		}}
	tokens.Flags().StringVar(&conllu, "conllu", "", "keep the sentences and words of this CoNLL-U file and fill in the rest")
	c.AddCommand(tokens)
	return c
}
