// Command crosscheck compares what several outlets wrote about the same events.
package main

import (
	"context"
	"errors"
	"fmt"
	"os"
	"os/signal"
	"slices"
	"strings"

	"github.com/spf13/cobra"
)

func main() { os.Exit(run(os.Args[1:])) }

// usage marks an error as the user's: exit status 2.
type usage struct{ error }

func run(args []string) int {
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt)
	defer stop()
	root := &cobra.Command{Use: "crosscheck", Short: "Find where the articles of several outlets agree, differ, and stand alone",
		SilenceErrors: true, SilenceUsage: true}
	root.SetFlagErrorFunc(func(_ *cobra.Command, err error) error { return usage{err} })
	root.AddCommand(
		runCommand(),
		dumpCommand(),
		compareCommand(),
		matchCommand(),
		explainCommand(),
		sourcesCommand(),
		kindsCommand(),
		manifestCommand(),
		fetchCommand(),
		benchCommand(),
		applyCommand(),
		tuneCommand(),
		historyCommand(),
		archiveCommand(),
		configCommand(),
		versionCommand(),
	)
	root.AddCommand(sharing()...)
	argumentsAreUsage(root)
	if len(args) > 0 && !strings.HasPrefix(args[0], "-") && !isCommand(root, args[0]) {
		args = append([]string{"run"}, args...)
	}
	root.SetArgs(args)
	err := root.ExecuteContext(ctx)
	var u usage
	switch {
	case err == nil:
		return 0
	case errors.As(err, &u):
		fmt.Fprintln(os.Stderr, "crosscheck:", err)
		return 2
	case errors.Is(err, context.Canceled):
		fmt.Fprintln(os.Stderr, "crosscheck: stopped before the end; nothing was written")
		return 1
	}
	fmt.Fprintln(os.Stderr, "crosscheck:", err)
	return 1
}

// argumentsAreUsage makes a wrong number of arguments the user's mistake, on every command.
func argumentsAreUsage(c *cobra.Command) {
	if check := c.Args; check != nil {
		c.Args = func(c *cobra.Command, args []string) error {
			if err := check(c, args); err != nil {
				return usage{fmt.Errorf("%s: %w; see crosscheck help %s", c.Name(), err, c.Name())}
			}
			return nil
		}
	}
	for _, sub := range c.Commands() {
		argumentsAreUsage(sub)
	}
}

func isCommand(root *cobra.Command, name string) bool {
	return slices.Contains([]string{"help", "completion", "__complete"}, name) ||
		slices.ContainsFunc(root.Commands(), func(c *cobra.Command) bool { return c.Name() == name })
}
