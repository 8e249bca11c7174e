package quotes

import (
	"sort"

	"crosscheck/article"
	"crosscheck/language/names"
	"crosscheck/language/syntax"
	"crosscheck/text"
)

// Find lists the attributions of a document in order.
//
// The work goes by paragraph. Marks are paired first, because what stands between them is read apart from what
// stands around. Then every cue outside quotations is asked what it takes (a quotation, a clause, an object)
// and who its subject is; the rules run from the surest to the least sure and each quotation is taken once.
// What is left between marks goes to the speaker before it only where the page shows that he goes on; else
// nobody is named. Cost is linear in the words, but for sentences, whose length squares in places.
func Find(d *article.Document, sents []syntax.Sentence, n names.Result, s Settings) []Quote {
	r := &reader{body: d.Text, sents: sents, names: n, set: s, stretches: Marks(d, s)}
	r.paragraphs = paragraphs(d, sents, r.stretches)
	r.index()
	for _, p := range r.paragraphs {
		r.read(p)
	}
	return r.finish()
}

// A reader holds what is known while one document is read.
type reader struct {
	body       string
	sents      []syntax.Sentence
	names      names.Result
	set        Settings
	stretches  []Stretch
	paragraphs []*paragraph
	uses       []use   // of each stretch
	runs       []run   // words of each stretch, marks included
	taken      []int   // attribution that took a stretch, or -1
	bySentence [][]int // mentions of each sentence
	found      []draft
	met        []met // who was told to speak, in order
}

// A draft is an attribution while it is being read.
type draft struct {
	p       *paragraph
	content []run
	cue     run
	cueWord int // -1 where none
	lemma   string
	speaker run
	speaks  *paragraph // where the speaker stands; nil is p
	head    int        // head word of the speaker, or -1
	tier    string
	extra   []text.Span
}

// index reads each stretch by itself and lists mentions by sentence.
func (r *reader) index() {
	n := len(r.stretches)
	r.uses, r.runs, r.taken = make([]use, n), make([]run, n), make([]int, n)
	for i := range r.taken {
		r.taken[i] = -1
	}
	last := 0
	for _, p := range r.paragraphs {
		for i, w := range p.words {
			last = max(last, w.sent)
			if w.stretch < 0 {
				continue
			}
			if r.runs[w.stretch].empty() {
				r.runs[w.stretch] = run{i, i + 1}
			}
			r.runs[w.stretch].to = i + 1
		}
	}
	r.bySentence = make([][]int, last+1)
	for i, m := range r.names.Mentions {
		if m.Sentence >= 0 && m.Sentence <= last {
			r.bySentence[m.Sentence] = append(r.bySentence[m.Sentence], i)
		}
	}
	for _, p := range r.paragraphs {
		r.markNames(p)
		for i, w := range p.words {
			if w.stretch >= 0 && (i == 0 || p.words[i-1].stretch != w.stretch) {
				r.uses[w.stretch] = r.classify(p, r.runs[w.stretch], r.stretches[w.stretch])
			}
		}
	}
}

// markNames marks the words that are names; a surname like Cook is easily taken for a verb.
func (r *reader) markNames(p *paragraph) {
	for i := range p.words {
		w := &p.words[i]
		if !w.capital() {
			continue
		}
		for _, m := range r.bySentence[w.sent] {
			if at := r.names.Mentions[m].Span; at.Overlaps(w.Span) && r.names.Entities[r.names.Mentions[m].Entity].Type != names.Other {
				w.name = true
				break
			}
		}
	}
}

// inQuotation reports whether word i stands in somebody's own words.
func (r *reader) inQuotation(p *paragraph, i int) bool {
	k := p.words[i].stretch
	return k >= 0 && r.uses[k] == quotation
}

// read finds the attributions of one paragraph.
func (r *reader) read(p *paragraph) {
	start := len(r.found)
	if d, ok := r.transcript(p); ok {
		r.add(d)
	}
	for i := 0; i < len(p.words); i++ {
		if r.inQuotation(p, i) {
			continue
		}
		if d, ok := r.cue(p, i); ok {
			r.add(d)
		}
	}
	r.adopt(p, start)
}

// add keeps a draft and marks the quotations in it as taken.
func (r *reader) add(d draft) {
	if d.speaks == nil {
		d.speaks = d.p
	}
	for _, c := range d.content {
		for i := c.from; i < c.to; i++ {
			if k := d.p.words[i].stretch; k >= 0 && r.taken[k] < 0 {
				r.taken[k] = len(r.found)
			}
		}
	}
	r.found = append(r.found, d)
}

// finish turns drafts into quotes, in order, with their parents.
func (r *reader) finish() []Quote {
	out := make([]Quote, 0, len(r.found))
	for i := range r.found {
		if q, ok := r.quote(&r.found[i]); ok {
			out = append(out, q)
		}
	}
	out = append(out, r.terms()...)
	sort.SliceStable(out, func(a, b int) bool {
		x, y := out[a].Span, out[b].Span
		if x.Start != y.Start {
			return x.Start < y.Start
		}
		return x.End > y.End
	})
	nest(out)
	return out
}

// nest says which attribution stands inside which: the one whose content holds it, the smallest there is.
func nest(out []Quote) {
	var open []int
	for i := range out {
		out[i].Parent = -1
		for len(open) > 0 && out[open[len(open)-1]].Span.End < out[i].Span.End {
			open = open[:len(open)-1]
		}
		for j := len(open) - 1; j >= 0 && out[i].Parent < 0; j-- {
			for _, c := range out[open[j]].Content {
				if c.Contains(out[i].Span) && out[i].Kind != Scare {
					out[i].Parent = open[j]
				}
			}
		}
		open = append(open, i)
	}
}
