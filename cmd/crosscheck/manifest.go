package main

import (
	"fmt"
	"os"
	"path/filepath"

	"github.com/spf13/cobra"

	"crosscheck/article"
)

func manifestCommand() *cobra.Command {
	var out string
	var force bool
	c := &cobra.Command{Use: "manifest BATCH", Short: "Write what was found about each article as manifest.csv, for correction",
		Long: "Writes BATCH/manifest.csv with outlet, title, author, date and address of every article as they were found, and where. " +
			"Correct it and run again: what the manifest says wins. An existing file is never overwritten unless --force is given.",
		Args: cobra.ExactArgs(1),
		RunE: func(cmd *cobra.Command, args []string) error {
			b, err := article.Read(cmd.Context(), args, article.Default())
			if err != nil {
				return err
			}
			table, err := article.Manifest(b)
			if err != nil {
				return err
			}
			if out == "-" {
				_, err := cmd.OutOrStdout().Write(table)
				return err
			}
			if out == "" {
				out = filepath.Join(args[0], "manifest.csv")
			}
			if err := writeNew(out, table, force); err != nil {
				return err
			}
			fmt.Fprintf(cmd.ErrOrStderr(), "%s: %d articles, %d without an outlet\n", out, len(b.Documents), article.Unknown(b))
			return nil
		}}
	c.Flags().StringVarP(&out, "out", "o", "", "write to this file instead (- for standard output)")
	c.Flags().BoolVar(&force, "force", false, "overwrite an existing file")
	return c
}

// writeNew writes a file that must not be there yet, unless force is set.
func writeNew(path string, data []byte, force bool) error {
	flags := os.O_WRONLY | os.O_CREATE | os.O_EXCL
	if force {
		flags = os.O_WRONLY | os.O_CREATE | os.O_TRUNC
	}
	f, err := os.OpenFile(path, flags, 0o644)
	if os.IsExist(err) {
		return fmt.Errorf("%s is there already: --force overwrites it, --out names another", path)
	}
	if err != nil {
		return err
	}
	if _, err := f.Write(data); err != nil {
		f.Close()
		return err
	}
	return f.Close()
}
