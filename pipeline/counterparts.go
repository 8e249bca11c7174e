package pipeline

import (
	"context"

	"crosscheck/config"
	"crosscheck/discrepancy"
	"crosscheck/matcher"
)

// Counterparts lists the figures of a batch that are weighed against each other because neither article has the other's, for those who fit the weights.
// The result is that of a run of Everything, before it is closed.
func (r *Result) Counterparts(ctx context.Context, c config.Config) []discrepancy.Counterpart {
	r.census(ctx, c.Matcher)
	in := discrepancy.Input{Batch: r.compared(), Names: r.Names, Origins: r.Origins, Settings: c.Discrepancy, Claims: c.Claims, Quotes: c.Language.Quotes,
		Quantities: c.Language.Quantities}
	for d := range in.Batch.Docs {
		in.Docs = append(in.Docs, d)
	}
	r.fetch(in.Docs)
	for _, d := range in.Docs {
		r.lay(&in.Batch, d)
	}
	in.Judge = matcher.NewJudge(in.Batch, in.Docs, r.counted, c.Matcher)
	return discrepancy.Counterparts(&in)
}
