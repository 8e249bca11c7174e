package main

import (
	"fmt"

	"github.com/spf13/cobra"
)

func configCommand() *cobra.Command {
	var file string
	c := &cobra.Command{Use: "config", Short: "Print the settings in force and where each value came from", Args: cobra.NoArgs,
		RunE: func(cmd *cobra.Command, _ []string) error {
			l, err := load(file)
			if err != nil {
				return err
			}
			return l.Print(cmd.OutOrStdout())
		}}
	c.Flags().StringVar(&file, "config", "", "read the settings from this file (default: config.yaml, if there is one)")
	c.AddCommand(&cobra.Command{Use: "check FILE", Short: "Say what is wrong with a settings file", Args: cobra.ExactArgs(1),
		RunE: func(cmd *cobra.Command, args []string) error {
			if _, err := load(args[0]); err != nil {
				return err
			}
			_, err := fmt.Fprintln(cmd.OutOrStdout(), args[0]+": no mistakes")
			return err
		}})
	return c
}
