package pipeline

import (
	"context"

	"crosscheck/config"
	"crosscheck/discrepancy"
)

// Counterparts lists the figures of a batch that are weighed against each other because neither article has the other's, for those who fit the weights.
// The result is that of a run of Everything, before it is closed.
func (r *Result) Counterparts(ctx context.Context, c config.Config) []discrepancy.Counterpart {
	r.census(ctx, c.Matcher)
	in := r.input(c)
	in.Judge = r.judge(in.Batch, in.Docs, c.Matcher)
	return discrepancy.Counterparts(&in)
}
