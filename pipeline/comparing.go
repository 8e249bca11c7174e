package pipeline

import (
	"context"

	"crosscheck/claims"
	"crosscheck/config"
	"crosscheck/discrepancy"
	"crosscheck/matcher"
)

// census counts what the claims of the whole batch ask about. Packed asks are unpacked on all processors, a few articles at a time, and
// counted in the order of the articles.
func (r *Result) census(ctx context.Context) {
	r.counted = matcher.NewCensus()
	const some = 256
	for from := 0; from < len(r.Articles) && ctx.Err() == nil; from += some {
		asks := make([][]claims.Asked, min(some, len(r.Articles)-from))
		Runner{}.each(ctx, "", len(asks), func(i int) { asks[i] = asksIn(r.aside.get(2*(from+i) + 1)) })
		for i := range asks {
			r.counted.Count(from+i, r.Articles[from+i], asks[i], r.Names)
		}
	}
}

// compared is the batch as its answers are compared: the articles in their stories and matters, each without what it claims.
func (r *Result) compared() matcher.Batch {
	b := matcher.Batch{Names: r.Names}
	for _, a := range r.Articles {
		b.Docs = append(b.Docs, matcher.Document{Article: a, Story: -1, Matter: -1})
	}
	for n, s := range r.Stories {
		for _, d := range s.Docs {
			b.Docs[d].Story, b.Docs[d].Matter = n, r.Matters[n]
		}
	}
	return b
}

// lay puts into a batch what article d claims and asks, whose details are fetched.
func (r *Result) lay(b *matcher.Batch, d int) {
	x := &b.Docs[d]
	x.Article, x.Claims, x.Asks = r.Articles[d], r.Claims[d], asksIn(r.aside.get(2*d+1))
}

// comparing finds where the articles agree and differ, part by part: the asks of one take as much memory as the rest of its articles.
func (run Runner) comparing(ctx context.Context, r *Result, c config.Config) {
	run.tell("Comparing names and quotations", 0, 0)
	in := discrepancy.Input{Batch: r.compared(), Names: r.Names, Origins: r.Origins, Versions: r.states(), Settings: c.Discrepancy, Claims: c.Claims,
		Quotes: c.Language.Quotes, Quantities: c.Language.Quantities}
	matter := make([]int, len(in.Batch.Docs))
	for d := range in.Batch.Docs {
		in.Docs = append(in.Docs, d)
		matter[d] = in.Batch.Docs[d].Matter
	}
	r.Ties = discrepancy.Ties(&in)
	r.Findings = discrepancy.Across(&in)
	var of []int
	r.Parts, of = parts(matter, r.Ties)
	ties := make([][]*discrepancy.QuoteTie, len(r.Parts))
	for i, n := range of {
		ties[n] = append(ties[n], &r.Ties[i])
	}
	found := make([][]discrepancy.Finding, len(r.Parts))
	run.each(ctx, "Comparing answers", len(r.Parts), func(n int) {
		found[n] = r.compare(in, r.Parts[n], ties[n], c)
	})
	for _, fs := range found {
		r.Findings = append(r.Findings, fs...)
	}
	r.Findings = discrepancy.Arrange(r.Findings)
	r.counted = nil
}

// compare compares the answers of some articles; in is of the whole batch.
func (r *Result) compare(in discrepancy.Input, docs []int, ties []*discrepancy.QuoteTie, c config.Config) []discrepancy.Finding {
	r.fetch(docs)
	for _, d := range docs {
		r.lay(&in.Batch, d)
	}
	in.Docs = docs
	in.Judge = matcher.NewJudge(in.Batch, docs, r.counted, c.Matcher)
	in.Questions = in.Judge.Questions()
	out := discrepancy.Find(&in, ties)
	r.letGo(docs)
	for _, d := range docs {
		x := &in.Batch.Docs[d]
		x.Article, x.Claims, x.Asks = r.Articles[d], nil, nil
	}
	return out
}
