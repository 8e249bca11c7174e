package pipeline

import (
	"cmp"
	"context"
	"slices"

	"crosscheck/cache"
	"crosscheck/config"
	"crosscheck/discrepancy"
	"crosscheck/matcher"
	"crosscheck/pack"
)

// census counts what the claims of the batch ask about, or those of its earliest articles, in the order of the articles.
func (r *Result) census(ctx context.Context, s matcher.Settings) {
	docs := r.earliest(s.Census)
	r.counted = matcher.NewCensus(len(docs), len(r.Articles))
	for _, d := range docs {
		if ctx.Err() != nil {
			return
		}
		r.counted.Count(d, r.tally(d), r.Names)
	}
}

// earliest are all articles where there are no more than few, else the few that were published first, or twice, four times … as many: as many
// as there are. Articles without a date come last; those of one day stand in the order of the batch.
func (r *Result) earliest(few int) []int {
	order := make([]int, len(r.Articles))
	for i := range order {
		order[i] = i
	}
	if len(order) <= few {
		return order
	}
	for 2*few <= len(order) {
		few *= 2
	}
	slices.SortStableFunc(order, func(a, b int) int {
		x, y := r.Articles[a].Doc.PublishedOn.From, r.Articles[b].Doc.PublishedOn.From
		return cmp.Or(btoi(!x.Known)-btoi(!y.Known), cmp.Compare(x.Day, y.Day))
	})
	order = order[:few]
	slices.Sort(order)
	return order
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

// input is what the detectors are given of all articles, before what they claim is laid out.
func (r *Result) input(c config.Config) discrepancy.Input {
	in := discrepancy.Input{Batch: r.compared(), Names: r.Names, Origins: r.Origins, Versions: r.states(), Settings: c.Discrepancy, Claims: c.Claims,
		Quotes: c.Language.Quotes, Quantities: c.Language.Quantities}
	for d := range in.Batch.Docs {
		in.Docs = append(in.Docs, d)
	}
	return in
}

// judge lays out what articles claim and ask, and makes their asks ready to be compared.
func (r *Result) judge(b matcher.Batch, docs []int, s matcher.Settings) *matcher.Judge {
	for _, d := range docs {
		r.lay(&b, d)
	}
	return matcher.NewJudge(b, docs, r.counted, s)
}

// lay puts into a batch what article d claims and asks.
func (r *Result) lay(b *matcher.Batch, d int) {
	r.fetch([]int{d})
	x := &b.Docs[d]
	x.Article, x.Claims, x.Tolls = r.Articles[d], r.Claims[d], r.Tolls[d]
	x.Asks = r.asked(d)
}

// lookedAt is how many articles are held while names are followed through the batch: those that have one name are gone through for each of its forms.
const lookedAt = 512

// comparing finds where the articles agree and differ, part by part: the asks of one take as much memory as the rest of its articles.
func (run Runner) comparing(ctx context.Context, r *Result, c config.Config) {
	run.tell("Comparing names and quotations", 0, 0)
	in := r.input(c)
	matter, story := make([]int, len(in.Docs)), make([]int, len(in.Docs))
	for d := range in.Batch.Docs {
		matter[d], story[d] = in.Batch.Docs[d].Matter, in.Batch.Docs[d].Story
	}
	in.Pages, in.Outline = pagesOf(r, func(p *page) discrepancy.Page { return p.said }), r.outlines(lookedAt)
	r.Ties = discrepancy.Ties(&in)
	across := discrepancy.Across(&in)
	in.Pages, in.Outline = nil, nil
	r.forget(func(p *page) { p.said = discrepancy.Page{} })
	var of []int
	r.Parts, of = parts(matter, r.Ties)
	ties := make([][]*discrepancy.QuoteTie, len(r.Parts))
	for i, n := range of {
		ties[n] = append(ties[n], &r.Ties[i])
	}
	r.outcomes = newOutcomes(slices.Clone(r.Parts), story, inMemory)
	r.putAcross(across)
	known := newBasis(r, &in, run.Build, c)
	run.each(ctx, "Comparing answers", len(r.Parts), func(n int) {
		docs, stories := r.Parts[n], storiesIn(story, r.Parts[n])
		var key cache.Key
		var o outcome
		if run.Cache != nil {
			key = known.key(docs, stories, ties[n])
			if raw, ok := run.Cache.Get(key); ok && pack.Read(raw, &o) == nil && o.relate(ties[n]) {
				r.reused.Add(1)
				r.outcomes.put(n, withinPart, &o)
				return
			}
		}
		part := in
		part.Docs, part.Versions = docs, known.versions(docs)
		o = outcomeOf(docs, stories, r.compare(part, ties[n], c), ties[n])
		if run.Cache != nil {
			run.Cache.Put(key, pack.Append(nil, &o))
		}
		r.outcomes.put(n, withinPart, &o)
	})
	r.outcomes.arrange()
	if r.counted = nil; r.resident {
		r.Findings = r.outcomes.all()
		r.outcomes.close()
		r.outcomes = nil
	}
}

// putAcross keeps findings with the parts that they lie in.
func (r *Result) putAcross(found []discrepancy.Finding) {
	part := placed(len(r.Articles), len(r.Parts), func(i int) []int { return r.Parts[i] })
	by := map[int][]discrepancy.Finding{}
	for _, f := range found {
		n := part[f.Cells[0].Doc]
		by[n] = append(by[n], f)
	}
	for n, fs := range by { // in any order: they are arranged later
		o := outcomeOf(r.Parts[n], storiesIn(r.outcomes.story, r.Parts[n]), fs, nil)
		r.outcomes.put(n, acrossParts, &o)
	}
}

// Asked reads the batch at paths up to where answers are compared, and returns what the articles claim and ask, with its census.
func Asked(ctx context.Context, paths []string, c config.Config) (matcher.Batch, *matcher.Census, error) {
	r, err := Run(ctx, paths, c, Claiming)
	if err != nil {
		return matcher.Batch{}, nil, err
	}
	defer r.Close()
	r.census(ctx, c.Matcher)
	b := r.compared()
	for d := range b.Docs {
		r.lay(&b, d)
	}
	return b, r.counted, ctx.Err()
}

// compare compares the answers of in.Docs.
func (r *Result) compare(in discrepancy.Input, ties []*discrepancy.QuoteTie, c config.Config) []discrepancy.Finding {
	in.Judge = r.judge(in.Batch, in.Docs, c.Matcher)
	in.Questions, in.Events = in.Judge.Questions(), in.Judge.Events()
	out := discrepancy.Find(&in, ties)
	r.letGo(in.Docs)
	for _, d := range in.Docs {
		x := &in.Batch.Docs[d]
		x.Article, x.Claims, x.Asks, x.Tolls = r.Articles[d], nil, nil, nil
	}
	return out
}
