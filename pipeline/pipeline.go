// Package pipeline runs the stages in order, each from what those before it made. It alone decides
// which stage runs for which article, in parallel and cancellably; the result is the same on one core
// and on many. Start with Run.
package pipeline

import (
	"context"
	"sync"
	"sync/atomic"

	"crosscheck/article"
	"crosscheck/cache"
	"crosscheck/claims"
	"crosscheck/config"
	"crosscheck/discrepancy"
	"crosscheck/language"
	"crosscheck/matcher"
	"crosscheck/names"
	"crosscheck/origins"
	"crosscheck/pack"
	"crosscheck/report"
	"crosscheck/stories"
	"crosscheck/text"
)

// A Result holds what each stage made. Lists that are parallel to Batch.Documents are indexed by document.
type Result struct {
	Batch    *article.Batch
	TwinOf   []int               // for each document, the one whose text it repeats, or -1
	Articles []*language.Article // one for each document
	Names    *names.Index
	Stories  []stories.Story
	Matters  []int // the matter of each story
	Origins  *origins.Origins
	Claims   [][]claims.Claim // one list for each document, while its details are fetched: see fetch
	Tolls    [][]claims.Toll  // how many each document says were killed and injured in all; fetched with its claims
	Skips    [][]claims.Skip
	Findings []discrepancy.Finding  // where all details stay in memory
	Ties     []discrepancy.QuoteTie // quotations that share their words
	Parts    [][]int                // articles that were compared with each other and no others

	counted  *matcher.Census
	keys     []cache.Key   // what each article says is kept under; all zero where nothing is kept
	aside    *pack.Shelf   // the details of the articles, and what their claims ask
	outcomes *outcomes     // the findings, where the details are put aside, until they are shown
	filed    *report.Filed // the findings of the report that was made of it
	opened   []bool        // articles that are fetched
	shown    []*display    // of each article, while it is shown
	pages    []page        // of each article, until the stages that ask for them are done
	resident bool          // all details stay in memory
	twinned  bool          // twins were given what their originals say
	reused   atomic.Int64  // parts whose outcome was kept from an earlier run
}

// A Stage is one step of the way.
type Stage int

// The stages in order; running one runs all before it.
const (
	Reading Stage = iota
	Language
	Naming
	Storytelling
	Claiming
	Comparing
	Everything
)

// A Runner runs the stages. The zero value shows no progress and corrects nothing.
type Runner struct {
	// Progress is told what is being done and how far it is; total is 0 where it cannot be counted. It may be
	// called from several goroutines.
	Progress func(what string, done, total int)
	// Gathered is told that every article has been read: what comes after goes through the whole batch, and holds something of each
	// article at once. nil tells nobody.
	Gathered func()
	// Corrections are what the desk typed for an article, by the SHA-256 of its bytes and by field.
	Corrections map[string]map[string]string
	// Draft is a file to be held against the batch, "" for none; see CheckDraft.
	Draft string
	// Cache keeps what single articles say from run to run; nil keeps nothing. Build names the build of crosscheck that reads them.
	Cache *cache.Cache
	Build string

	few int // the most articles whose details stay in memory; 0 is the usual number
}

// Run reads the batch at paths and runs the stages up to and including last.
func Run(ctx context.Context, paths []string, c config.Config, last Stage) (*Result, error) {
	return Runner{}.Run(ctx, paths, c, last)
}

// Run is the function Run with progress and corrections.
func (run Runner) Run(ctx context.Context, paths []string, c config.Config, last Stage) (*Result, error) {
	r, err := run.stages(ctx, paths, c, last)
	if err != nil {
		if r != nil {
			r.Close()
		}
		return nil, err
	}
	r.addTwins(c.Origins.Passages)
	return r, nil
}

// stages runs the stages on every article but those that repeat another.
func (run Runner) stages(ctx context.Context, paths []string, c config.Config, last Stage) (*Result, error) {
	run.tell("Reading the files", 0, 0)
	batch, err := article.Read(ctx, paths, c.Article)
	if err != nil {
		return nil, err
	}
	run.correct(batch)
	if run.Draft != "" {
		if err := run.addDraft(ctx, batch, c.Article); err != nil {
			return nil, err
		}
	}
	r := &Result{Batch: batch}
	if last < Language {
		return r, nil
	}
	if len(batch.Documents) > run.resident() {
		batch.PutTextsAside()
	}
	if last > Language { // alone, each article is read as what it is: "last week" counts from its own day
		r.TwinOf = twins(batch.Documents)
	}
	docs := withoutTwins(batch.Documents, r.TwinOf)
	r.hold(len(docs), last < Comparing || len(docs) <= run.resident())
	run.each(ctx, "Reading the articles", len(docs), func(i int) {
		d := docs[i]
		if d.Skip != "" || !survives(d, func() {
			if last < Claiming {
				r.Articles[i] = language.Read(d, c.Language.Settings())
				r.pages[i] = pageOf(r.Articles[i], c)
				return
			}
			k, key := run.read(d, c)
			r.keys[i] = key
			r.take(i, d, k)
		}) {
			r.Articles[i] = &language.Article{Doc: d}
			r.pages[i] = pageOf(r.Articles[i], c)
		}
	})
	if err := ctx.Err(); err != nil || last < Naming {
		return r, err
	}
	if run.Gathered != nil {
		run.Gathered()
	}
	var copies sync.WaitGroup // they need no names, and are looked for meanwhile
	if last >= Storytelling {
		quoted := pagesOf(r, func(p *page) []text.Span { return p.quoted })
		copies.Go(func() { r.Origins = origins.Find(run.withoutDraft(docs), quoted, c.Origins) })
	}
	run.tell("Telling names apart", 0, 0)
	r.Names = names.ResolvePages(pagesOf(r, func(p *page) names.Page { return p.names }), c.Names)
	r.forget(func(p *page) { p.names = names.Page{} })
	if last < Storytelling {
		return r, nil
	}
	run.tell("Looking for copies and stories", 0, 0)
	r.Stories = stories.GroupPages(pagesOf(r, func(p *page) stories.Page { return p.story }), r.Names, c.Stories)
	r.Matters = stories.Matters(r.Stories, c.Stories)
	copies.Wait()
	r.forget(func(p *page) { p.story, p.quoted = stories.Page{}, nil })
	if last < Comparing {
		return r, nil
	}
	run.tell("Counting words", 0, 0)
	r.census(ctx, c.Matcher)
	run.comparing(ctx, r, c)
	return r, ctx.Err()
}

// hold makes room for what n articles say; resident says that all of it stays in memory.
func (r *Result) hold(n int, resident bool) {
	r.Articles, r.Claims, r.Skips = make([]*language.Article, n), make([][]claims.Claim, n), make([][]claims.Skip, n)
	r.aside, r.keys, r.opened, r.resident = pack.NewShelf(pieces*n, inMemory), make([]cache.Key, n), make([]bool, n), resident
	r.pages, r.shown = make([]page, n), make([]*display, n)
	r.Tolls = make([][]claims.Toll, n)
}

func (run Runner) resident() int {
	if run.few > 0 {
		return run.few
	}
	return resident
}
