package pipeline

import (
	"context"

	"crosscheck/blocking"
	"crosscheck/config"
)

// A Match is two statements of different outlets that ask the same, by their places in the list, A before B.
type Match = blocking.Pair

// List finds which statements of a list answer the same question, by A and then B. A list has no articles around its
// statements, and their words alone decide: asked about the pairs in doubt, the grammar found fewer of them at the
// same precision than a higher blocking.least does (docs/performance.md).
func List(ctx context.Context, list []Statement, c config.Config) []Match {
	short := make([]blocking.Statement, len(list))
	for i, s := range list {
		short[i] = blocking.Statement{Text: s.Text, Outlet: s.Outlet}
	}
	return blocking.Pairs(ctx, short, c.Blocking)
}
