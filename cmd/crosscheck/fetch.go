package main

import (
	"bufio"
	"fmt"
	"os"
	"strings"
	"time"

	"github.com/spf13/cobra"

	"crosscheck/fetch"
)

func fetchCommand() *cobra.Command {
	var into, list, configFile string
	var private bool
	set := fetch.Default()
	c := &cobra.Command{Use: "fetch URL… --into BATCH", Short: "Download pages into a batch (the only command that touches the network)",
		Long: "Downloads every page, and every page that a feed names, and keeps each with its headers, time and hash as a web archive (WARC) beside a manifest.csv. " +
			"robots.txt is honoured, hosts are given pauses, and addresses of this machine or of private networks are refused. " +
			"Pages that the manifest names already are not asked for again.",
		RunE: func(cmd *cobra.Command, args []string) error {
			urls := args
			if list != "" {
				more, err := readList(list)
				if err != nil {
					return err
				}
				urls = append(urls, more...)
			}
			if len(urls) == 0 || into == "" {
				return usage{fmt.Errorf("give addresses (or --list FILE) and --into BATCH")}
			}
			loaded, err := load(configFile)
			if err != nil {
				return err
			}
			given := set
			set = loaded.Fetch
			if cmd.Flags().Changed("delay") {
				set.DelaySeconds = given.DelaySeconds
			}
			if cmd.Flags().Changed("retries") {
				set.Retries = given.Retries
			}
			if errs := set.Validate(); len(errs) > 0 {
				return usage{errs[0]}
			}
			out, err := fetch.Pages(cmd.Context(), fetch.Job{URLs: urls, Into: into, AllowPrivate: private, Settings: set, Now: time.Now,
				Progress: func(done, all int, what string) {
					fmt.Fprintf(cmd.ErrOrStderr(), "%d of %d  %s\n", done, all, what)
				}})
			kept := 0
			for _, o := range out {
				if o.File != "" {
					kept++
				}
			}
			fmt.Fprintf(cmd.ErrOrStderr(), "%d pages in %s\n", kept, into)
			if err == nil && kept == 0 {
				return fmt.Errorf("nothing was kept")
			}
			return err
		}}
	c.Flags().StringVar(&into, "into", "", "the folder of the batch; made where it is not there")
	c.Flags().StringVar(&list, "list", "", "a file with one address a line")
	c.Flags().BoolVar(&private, "allow-private", false, "permit addresses of this machine and of private networks")
	c.Flags().StringVar(&configFile, "config", "", "read the settings from this file (default: config.yaml, if there is one)")
	c.Flags().Float64Var(&set.DelaySeconds, "delay", set.DelaySeconds, "pause between two pages of one host, in seconds")
	c.Flags().IntVar(&set.Retries, "retries", set.Retries, "how often to ask again after a failure that may pass")
	return c
}

// readList reads one address a line; empty lines and lines that begin with # are passed over.
func readList(path string) ([]string, error) {
	f, err := os.Open(path)
	if err != nil {
		return nil, err
	}
	defer f.Close()
	var out []string
	s := bufio.NewScanner(f)
	for s.Scan() {
		if l := strings.TrimSpace(s.Text()); l != "" && l[0] != '#' {
			out = append(out, l)
		}
	}
	return out, s.Err()
}
