package discrepancy

import (
	"fmt"
	"slices"

	"crosscheck/claims"
	"crosscheck/evidence"
	"crosscheck/lexicon"
)

// Tolls.
//
// How many died, and how many were injured, is told in so many ways that two outlets seldom answer one question with it: "kills wife and two
// sons, then himself" here, "four dead in murder-suicide" there. So the reckonings of whole articles (claims.Toll) are held against each other
// where no other finding compares their figures: those of one story whose sentences may be of one event. A reckoning that no sentence tells in
// so many words is derived, and may be wrong: a difference to it is possible at most. The cells are the sentences from which each was reckoned.

// A tolled is the toll of one article.
type tolled struct {
	doc  int
	toll *claims.Toll
	asks []int // of the judge, in the sentences of its parts
}

// tolls lists what articles say in all of dead and injured; known are the findings about figures so far.
func tolls(in *Input, known []Finding) []Finding {
	if in.Judge == nil {
		return nil
	}
	asks := map[passage][]int{}
	for i := range in.Judge.Len() {
		if m := in.Judge.Member(i); m.Ask.Slot == claims.PolaritySlot || m.Ask.Slot == claims.CountSlot {
			at := passage{m.Doc, claim(in, m).Sentence}
			asks[at] = append(asks[at], i)
		}
	}
	var out []Finding
	for _, hurt := range []bool{false, true} {
		done := tollsKnown(in, known, hurt)
		groups := map[int][][]tolled{} // by story, those of one event each
		var stories []int
		for _, d := range in.Docs {
			doc := &in.Batch.Docs[d]
			at := slices.IndexFunc(doc.Tolls, func(t claims.Toll) bool { return t.Injured == hurt })
			if at < 0 || doc.Story < 0 {
				continue
			}
			x := tolled{doc: d, toll: &doc.Tolls[at]}
			for _, p := range x.toll.Parts {
				x.asks = append(x.asks, asks[passage{d, p.Sentence}]...)
			}
			of := groups[doc.Story]
			if len(of) == 0 {
				stories = append(stories, doc.Story)
			}
			n := slices.IndexFunc(of, func(g []tolled) bool { return in.oneToll(g[0], x).Probability() >= in.Settings.Toll.SameEvent })
			if n < 0 {
				if len(of) < mostEvents {
					groups[doc.Story] = append(of, []tolled{x})
				}
				continue
			}
			of[n] = append(of[n], x)
		}
		for _, s := range stories {
			for _, g := range groups[s] {
				if f, ok := tollFinding(in, g, done); ok {
					out = append(out, f)
				}
			}
		}
	}
	return out
}

// mostEvents is how many events of one story have their tolls gathered: what comes after them was seldom one story. It keeps the work for an
// article the same however many there are.
const mostEvents = 8

// tollsKnown are the articles whose figures of the killed, or of the injured, other findings compare: by what is asked, or because the
// figure is that of the toll and stands where it was reckoned.
func tollsKnown(in *Input, known []Finding, hurt bool) map[int]bool {
	out := map[int]bool{}
	for i := range known {
		f := &known[i]
		if f.Internal || f.Type != Number || f.Verdict == DifferentEvent || docsOf(f.Cells) < 2 {
			continue
		}
		asked := asksOfHarm(f, hurt)
		for _, c := range f.Cells {
			out[c.Doc] = out[c.Doc] || asked || c.Quantity >= 0 && in.reckonedFrom(c, hurt)
		}
	}
	return out
}

// asksOfHarm reports whether a finding asks how many were killed, or injured.
func asksOfHarm(f *Finding, hurt bool) bool {
	if hurt {
		return lexicon.IsEvent(f.Question.Predicate, "injure") || lexicon.IsEvent(f.Question.Predicate, "shoot")
	}
	return lexicon.IsEvent(f.Question.Predicate, "die")
}

// reckonedFrom reports whether the figure of a cell is its article's toll, and stands in a sentence from which that was reckoned.
func (in *Input) reckonedFrom(c Cell, hurt bool) bool {
	doc := &in.Batch.Docs[c.Doc]
	v := doc.Article.Quantities[c.Quantity].Value
	return v != nil && slices.ContainsFunc(doc.Tolls, func(t claims.Toll) bool {
		return t.Injured == hurt && *t.Count.Value == *v && slices.ContainsFunc(t.Parts, func(p claims.Part) bool { return p.Sentence == c.Sentence })
	})
}

// attackerLeftOut takes back differences in how many were killed between articles that tell the same in all: one of the figures leaves out an
// attacker who died.
func attackerLeftOut(in *Input, found []Finding) {
	for i := range found {
		f := &found[i]
		if f.Internal || f.Verdict != Conflict && f.Verdict != Possible || !asksOfHarm(f, false) {
			continue
		}
		var n float64
		without := "" // whose figure leaves him out
		same := true
		for _, c := range f.Cells {
			tolls := in.Batch.Docs[c.Doc].Tolls
			at := slices.IndexFunc(tolls, func(t claims.Toll) bool { return !t.Injured })
			if at < 0 || n > 0 && *tolls[at].Count.Value != n {
				same = false
				break
			}
			if n = *tolls[at].Count.Value; tolls[at].Attacker {
				without = outlet(in, c.Doc)
			}
		}
		if same && without != "" {
			f.Verdict, f.Severity = Compatible, "low"
			f.Note = fmt.Sprintf("%s counts those whom the attacker killed; with him, who died as well, both tell of %g.", without, n)
		}
	}
}

// oneToll is how likely two tolls are of one event, by the surest pair of claims in their sentences.
func (in *Input) oneToll(a, b tolled) evidence.Odds {
	var best evidence.Odds
	found := false
	const most = 6 // asks of each: those of the first sentences
	for _, x := range a.asks[:min(len(a.asks), most)] {
		for _, y := range b.asks[:min(len(b.asks), most)] {
			l := in.Judge.Link(x, y)
			if otherEvent(&l) {
				return evidence.Odds{}.Add(evidence.Part{Field: "time or place", Level: "another one", Bits: -10})
			}
			if !found || l.Comparable.Probability() > best.Probability() {
				best, found = l.Comparable, true
			}
		}
	}
	if !found {
		return evidence.Odds{}.Add(evidence.Part{Field: "sentences", Level: "nothing to set side by side", Bits: -10})
	}
	return best
}
