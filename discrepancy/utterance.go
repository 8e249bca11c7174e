package discrepancy

import (
	"math"
	"math/bits"
	"slices"

	"crosscheck/article"
	"crosscheck/language"
	langnames "crosscheck/language/names"
	"crosscheck/language/quotes"
	"crosscheck/text"
)

// Words between quotation marks are the surest thing two articles can share: they are meant to be the
// same. Every quotation is cut into words; an index of runs of four words brings together those that
// share any, and an alignment shows what differs.

// An utterance is the quoted words of one attribution, its stretches joined.
type utterance struct {
	doc   int
	quote int    `pack:"+"`
	said  string `pack:"+"`
	parts []part `pack:"+"`
	words int    `pack:"+"`
	woven bool   `pack:"+"` // into a sentence of the reporter's
}

// A part is where a stretch of an utterance stands in it and in its document.
type part struct {
	in, doc text.Span `pack:"+"`
}

// minSpoken is the fewest words of a quotation that are compared; shorter ones recur by chance.
const minSpoken = 5

// run is how many words in a row bring two quotations together. Shorter: chance meetings; longer: an
// altered word every third place hides a quotation.
const run = 3

// utterancesOf lists those of one article.
func utterancesOf(a *language.Article) []utterance {
	var out []utterance
	inner := innermost(a.Quotes)
	for q := range a.Quotes {
		x := &a.Quotes[q]
		if x.Kind != quotes.Direct && x.Kind != quotes.Mixed || a.Sentences[x.Sentence].Role != article.Body {
			continue
		}
		own := slices.DeleteFunc(slices.Clone(x.Quoted), func(sp text.Span) bool { return inner[sp] != q })
		if u := spoken(a.Doc.Text, own); u.words >= minSpoken {
			u.quote, u.woven = q, x.Kind == quotes.Mixed
			out = append(out, u)
		}
	}
	return out
}

// innermost says of each stretch between quotation marks which attribution it is: where one says that another said it, the
// words are the other's.
func innermost(qs []quotes.Quote) map[text.Span]int {
	of := map[text.Span]int{}
	for q := range qs {
		for _, sp := range qs[q].Quoted {
			if was, ok := of[sp]; !ok || within(qs, q, was) {
				of[sp] = q
			}
		}
	}
	return of
}

// within reports whether attribution q stands, at any depth, in attribution outer.
func within(qs []quotes.Quote, q, outer int) bool {
	for range qs {
		if q = qs[q].Parent; q < 0 {
			return false
		}
		if q == outer {
			return true
		}
	}
	return false
}

// spoken makes one utterance of the stretches between quotation marks.
func spoken(body string, stretches []text.Span) utterance {
	var u utterance
	for _, sp := range stretches {
		if u.said != "" {
			u.said += " "
		}
		at := len(u.said)
		u.said += sp.Of(body)
		u.parts = append(u.parts, part{text.Span{Start: at, End: len(u.said)}, sp})
	}
	u.words = text.CountWords(u.said)
	return u
}

// place is where a stretch of the utterance begins in its document, as a span of no length within a quoted stretch.
func (u *utterance) place(at text.Span) text.Span {
	for _, p := range u.parts {
		if at.Start >= p.in.Start && at.Start <= p.in.End {
			i := p.doc.Start + at.Start - p.in.Start
			return text.Span{Start: i, End: i}
		}
	}
	return u.parts[0].doc
}

// A QuoteRelation says how two quotations stand to each other.
type QuoteRelation string

// The relations.
const (
	Verbatim     QuoteRelation = "verbatim"
	Abridged     QuoteRelation = "abridged"
	Altered      QuoteRelation = "altered"
	OtherSpeaker QuoteRelation = "other-speaker"
)

// A QuoteTie ties two quotations of different articles that share their words.
type QuoteTie struct {
	DocA, QuoteA, DocB, QuoteB int
	Relation                   QuoteRelation
	Covered                    float64   // share of the shorter one's words found in the other, [0,1]
	Substantive                bool      // what differs changes the sense: a number, a name, a negation, a modal verb
	Changes                    []change  // what differs
	Words                      int       // words of the shorter one
	atA, atB                   text.Span // where the first change stands, or the first shared word
}

// A change is a stretch that differs: the words of one side and those of the other, either may be none.
type change struct{ a, b string }

// relate aligns two utterances word by word and says how they stand to each other; ok is false where they
// merely share a phrase.
func relate(a, b *utterance, s quotes.Settings) (QuoteTie, bool) {
	c := quotes.Align(a.said, b.said, a.woven || b.woven, s)
	t := QuoteTie{DocA: a.doc, QuoteA: a.quote, DocB: b.doc, QuoteB: b.quote, Words: min(a.words, b.words), Covered: c.Coverage, Substantive: c.Substantive}
	switch c.Relation {
	case quotes.Verbatim:
		t.Relation = Verbatim
	case quotes.Abridged:
		t.Relation = Abridged
	case quotes.Altered:
		t.Relation = Altered
	default:
		return t, false
	}
	first := true
	for k, e := range c.Edits {
		inside := k > 0 && k < len(c.Edits)-1
		if e.Op == quotes.Kept || !inside && e.Op != quotes.Changed {
			continue
		}
		t.Changes = append(t.Changes, change{e.A.Of(a.said), e.B.Of(b.said)})
		if first {
			t.atA, t.atB, first = a.place(e.A), b.place(e.B), false
		}
	}
	if first {
		k := slices.IndexFunc(c.Edits, func(e quotes.Edit) bool { return e.Op == quotes.Kept })
		t.atA, t.atB = a.place(c.Edits[k].A), b.place(c.Edits[k].B)
	}
	return t, t.Words >= minSpoken
}

// Ties lists the quotations of in.Docs that share their words across articles.
func Ties(in *Input) []QuoteTie {
	var us []utterance
	for _, d := range in.Docs {
		for _, u := range in.Pages[d].said {
			u.doc = d
			us = append(us, u)
		}
	}
	var out []QuoteTie
	for _, p := range meetings(us) {
		a, b := &us[p[0]], &us[p[1]]
		if a.doc == b.doc {
			continue
		}
		apart := in.Batch.Docs[a.doc].Story != in.Batch.Docs[b.doc].Story
		if apart && !acquainted(in, a.doc, b.doc) {
			continue
		}
		if t, ok := relate(a, b, in.Quotes); ok && (!apart || t.Covered >= 0.85 && t.Words >= 7) {
			out = append(out, t)
		}
	}
	return out
}

// meetings lists the pairs of utterances that share a run of words. Of a run's hash so many bits are kept as leave room for the number of the
// utterance beside it: two runs that are taken for one bring utterances together in vain.
func meetings(us []utterance) [][2]int {
	const tooMany = 64 // a run that so many quotations share is a phrase of the language
	low := uint64(1)<<bits.Len(uint(len(us))) - 1
	var all []uint64
	for i := range us {
		for _, key := range quotes.Shingles(us[i].said, run) {
			all = append(all, key&^low|uint64(i))
		}
	}
	slices.Sort(all)
	all = slices.Compact(all)
	var out []uint64 // pairs, the first number in front
	limit := 1 << 20 // of pairs, before those that share several runs are dropped
	for i, j := 0, 0; i < len(all); i = j {
		for j = i; j < len(all) && all[j]&^low == all[i]&^low; j++ {
		}
		if j-i > tooMany {
			continue
		}
		for x := i; x < j; x++ {
			for y := x + 1; y < j; y++ {
				out = append(out, (all[x]&low)<<32|all[y]&low)
			}
		}
		if len(out) > limit {
			slices.Sort(out)
			out = slices.Compact(out)
			limit = max(limit, 2*len(out))
		}
	}
	slices.Sort(out)
	out = slices.Compact(out)
	pairs := make([][2]int, len(out))
	for i, p := range out {
		pairs[i] = [2]int{int(p >> 32), int(p & math.MaxUint32)}
	}
	return pairs
}

// acquainted reports whether two articles name the same person in full: then the same words in both are
// one utterance, even where the articles were not gathered into one story.
func acquainted(in *Input, a, b int) bool {
	if in.Names == nil {
		return false
	}
	for _, g := range in.Names.Of[b] {
		if in.Names.Entities[g].Type != langnames.Person {
			continue
		}
		if slices.ContainsFunc(in.Pages[a].full, func(e int32) bool { return in.Names.Of[a][e] == g }) {
			return true
		}
	}
	return false
}
