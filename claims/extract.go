package claims

import (
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"slices"

	"crosscheck/article"
	"crosscheck/language"
	"crosscheck/language/dates"
	"crosscheck/language/quantity"
	"crosscheck/text"
)

// Extract reads the claims of sentence i of an article: one for each clause that the grammar finds, one
// for each event noun with somebody or a number in it, one for each title or office beside a name. It is
// a pure function of the article. What makes no claim is returned with the reason.
func Extract(a *language.Article, i int, s Settings) ([]Claim, []Skip) {
	_, out, skips := extract(a, i, s)
	return out, skips
}

// extract is Extract, with the reader of the sentence where it was read.
func extract(a *language.Article, i int, s Settings) (*reader, []Claim, []Skip) {
	sent := &a.Sentences[i]
	if reason := unfit(a, i, s); reason != "" {
		return nil, nil, []Skip{{sent.Span, reason}}
	}
	r := newReader(a, i, s)
	var out []Claim
	clauses := r.clauses()
	byHead := map[int]*clause{}
	for _, c := range clauses {
		byHead[c.head] = c
	}
	for _, c := range clauses {
		if claim, ok := r.claim(c, byHead); ok {
			out = append(out, claim)
		}
	}
	out = append(out, r.nominals(byHead)...)
	out = append(out, r.states(byHead)...)
	out = append(out, r.offices()...)
	out = append(out, r.relations()...)
	out = r.tolls(out)
	slices.SortStableFunc(out, func(x, y Claim) int { return x.Predicate.Start - y.Predicate.Start })
	out = distinct(out)
	if len(out) == 0 {
		return r, nil, []Skip{{sent.Span, "no clause that states anything was found"}}
	}
	return r, out, nil
}

// unfit says why a sentence makes no claims, or "".
func unfit(a *language.Article, i int, s Settings) string {
	sent := &a.Sentences[i]
	switch sent.Role {
	case article.Body, article.Title, article.Caption:
	default:
		return "a " + sent.Role.String() + " makes no claims"
	}
	words := text.CountWords(sent.Span.Of(a.Doc.Text))
	switch {
	case words < s.MinWords:
		return "too short to state anything"
	case len(sent.Tokens) > s.MaxWords:
		return "too long to be a sentence: a list or a table"
	}
	return ""
}

// claim turns a clause into a claim, or reports that it states nothing of its own: a verb that only
// says how another is meant ("plans to"), an "if" without anybody.
func (r *reader) claim(c *clause, all map[int]*clause) (Claim, bool) {
	if r.governsOnly(c) || c.subject == nil && c.object == nil && len(c.args) == 0 && !r.numbered(c) {
		return Claim{}, false
	}
	k := r.blank(c.head, c.lemma)
	k.Subject, k.Object, k.Args, k.Passive = c.subject, c.object, c.args, c.passive
	k.Span = r.hull(c.own)
	own, cue := r.negation(c, all)
	k.NegationCue = cue
	k.Factive, k.Negated = r.commitment(c, all, own)
	k.Open = r.open(c)
	k.NotYet = k.Negated && r.upToNow(c, cue)
	k.Perfect = r.perfect(c)
	k.Modality = r.modality(c, all)
	k.Past = r.past(c)
	r.contents(&k, c, all)
	k.Scene = r.scene(&k)
	k.Said = r.statement(c, all)
	k.Whole = r.whole(c, k.Said)
	k.Statement = r.render(k.Said, nil, "")
	k.Kind = r.kind(c, &k)
	r.finish(&k)
	return k, true
}

// governsOnly reports whether a verb has nothing but another verb to govern: "plans to release", "began to".
func (r *reader) governsOnly(c *clause) bool {
	x := r.child(c.head, "xcomp")
	return x >= 0 && r.heap[x] && r.child(c.head, "obj", "ccomp") < 0 && r.tok(c.head).UPOS != "ADJ"
}

func (r *reader) numbered(c *clause) bool { return len(r.quantitiesIn(r.hullSet(c.own))) > 0 }

func (r *reader) blank(head int, lemma string) Claim {
	return Claim{Sentence: r.at, Role: r.s.Role, Predicate: r.predicate(head), Head: head, Lemma: lemma,
		Quote: -1, Scene: -1, Modality: Certain, Factive: 1, Margin: r.s.Margin}
}

// predicate is the stretch of the verb with its particle or the adverb that decides its meaning.
func (r *reader) predicate(head int) text.Span {
	sp := r.tok(head).Span
	for _, k := range r.kids[head] {
		near := k == head+1 || k == head-1
		if near && (r.tok(k).Rel == "compound:prt" || isA(r.lemma(k), "fatal")) {
			sp = sp.Join(r.tok(k).Span)
		}
	}
	return sp
}

// contents fills in the numbers, dates and names of a claim.
func (r *reader) contents(k *Claim, c *clause, all map[int]*clause) {
	in := r.hullSet(c.own, c.extra)
	k.Quantities = r.quantitiesIn(in)
	k.Names, k.Places = r.namesIn(in)
	k.Dates = r.datesOf(c, c.own, c.extra)
	for n, up := 0, all[c.dated]; len(k.Dates) == 0 && up != nil && n < 5; n, up = n+1, all[up.dated] {
		k.Dates = r.datesOf(up, up.own)
	}
	k.Quote = r.quoteOf(k.Predicate)
}

// quoteOf is the innermost attribution whose content holds the stretch, or -1.
func (r *reader) quoteOf(sp text.Span) int {
	best, size := -1, 0
	for q := range r.a.Quotes {
		for _, content := range r.a.Quotes[q].Content {
			if content.Contains(sp) && (best < 0 || content.Len() <= size) {
				best, size = q, content.Len()
			}
		}
	}
	return best
}

// kind says what a clause is about.
func (r *reader) kind(c *clause, k *Claim) Kind {
	switch {
	case c.lemma == "be" && c.subject != nil && c.object != nil && r.office(c.object) && (c.subject.Entity >= 0 || r.person(max(c.subject.Token, 0))):
		return RoleKind
	case isA(c.lemma, "say") && r.reports(c):
		return QuoteKind
	case r.opinion(c, k):
		return OpinionKind
	case slices.ContainsFunc(k.Quantities, func(q int) bool { return r.a.Quantities[q].Kind != quantity.Ordinal }):
		return QuantityKind
	case len(k.Dates) > 0 && (c.lemma == "be" || c.lemma == "begin" || c.lemma == "take" || c.lemma == "schedule" || c.lemma == "bear"):
		return DateKind
	}
	return EventKind
}

// reports reports whether a verb of saying has words to report.
func (r *reader) reports(c *clause) bool {
	return r.child(c.head, "ccomp", "parataxis") >= 0 || r.rel(c.head) == "parataxis" || r.cueOf(r.tok(c.head).Span)
}

func (r *reader) cueOf(sp text.Span) bool {
	return slices.ContainsFunc(r.a.Quotes, func(q quoteOf) bool { return q.Cue.Overlaps(sp) })
}

// finish fills in what is told from the rest: background, worth checking, the ID.
func (r *reader) finish(k *Claim) {
	k.Explains = r.explains(k.Head)
	k.Background = r.old(k)
	k.CheckWorthy = r.worth(k)
	k.ID = Identity(r.a.Doc.SHA256, k)
}

// old reports whether the claim's dates, without lengths and habits, all lie long before publication, or the one that its clause says more of.
func (r *reader) old(k *Claim) bool {
	pub := r.a.Doc.PublishedOn
	at := slices.DeleteFunc(slices.Clone(k.Dates), func(d int) bool {
		return r.a.Dates[d].Type == dates.Duration || r.a.Dates[d].Type == dates.Set
	})
	if len(at) == 0 {
		at = k.Explains // "the strike of 2018, which lasted three days"
	}
	if len(at) == 0 || !pub.From.Known {
		return false
	}
	return !slices.ContainsFunc(at, func(d int) bool {
		e := &r.a.Dates[d]
		return !e.Range.To.Known || int(pub.From.Day-e.Range.To.Day) < r.set.BackgroundDays
	})
}

// worth estimates how much a desk would want a claim checked, in [0,1]: numbers, names and dates make it
// checkable; opinions, plans and vague subjects do not.
func (r *reader) worth(k *Claim) float64 {
	w := 0.3
	if len(k.Quantities) > 0 {
		w += 0.3
	}
	if len(k.Names) > 0 {
		w += 0.15
	}
	if len(k.Dates) > 0 {
		w += 0.15
	}
	if k.Modality != Certain {
		w -= 0.15
	}
	if k.Kind == OpinionKind {
		w -= 0.3
	}
	return min(1, max(0, w))
}

// Identity is a claim's ID in a document of these bytes: stable as long as the bytes, the claim's words and its kind are.
func Identity(sha string, k *Claim) string {
	h := sha256.Sum256(fmt.Appendf(nil, "%s %d %d %d %d %s", sha, k.Span.Start, k.Span.End, k.Predicate.Start, k.Predicate.End, k.Kind))
	return "c" + hex.EncodeToString(h[:8])
}

// distinct drops a claim that has the words and kind of the one before.
func distinct(cs []Claim) []Claim {
	seen := map[string]bool{}
	return slices.DeleteFunc(cs, func(c Claim) bool {
		dup := seen[c.ID]
		seen[c.ID] = true
		return dup
	})
}
