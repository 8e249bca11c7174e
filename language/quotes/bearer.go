package quotes

import (
	"strings"

	"crosscheck/language/names"
	"crosscheck/language/syntax"
	"crosscheck/text"
)

// Whom a phrase names.

// isPerson reports whether a person's name stands in the run.
func (r *reader) isPerson(p *paragraph, in run) bool {
	m := r.mentionIn(p, in, -1)
	return m >= 0 && r.names.Entities[r.names.Mentions[m].Entity].Type == names.Person
}

// isBearer reports whether a person or an organisation is named in the run.
func (r *reader) isBearer(p *paragraph, in run) bool {
	m := r.mentionIn(p, in, in.to-1)
	if m < 0 {
		return false
	}
	t := r.names.Entities[r.names.Mentions[m].Entity].Type
	return t == names.Person || t == names.Organisation
}

// mentionIn is the mention that names the phrase: the one that holds its head, else the last person in it; or -1.
func (r *reader) mentionIn(p *paragraph, in run, head int) int {
	if in.empty() {
		return -1
	}
	sp := p.span(in)
	sent := p.words[in.from].sent
	if sent >= len(r.bySentence) {
		return -1
	}
	first, held := -1, -1
	for _, m := range r.bySentence[sent] {
		at := r.names.Mentions[m].Span
		if !at.Overlaps(sp) {
			continue
		}
		if held < 0 && head >= 0 && at.Overlaps(p.words[head].Span) {
			held = m
		}
		if first < 0 && r.names.Entities[r.names.Mentions[m].Entity].Type == names.Person && !r.owned(p, at, in) {
			first = m
		}
	}
	if held >= 0 && (first < 0 || r.names.Entities[r.names.Mentions[held].Entity].Type == names.Person && !r.owned(p, r.names.Mentions[held].Span, in)) {
		if r.owned(p, r.names.Mentions[held].Span, in) {
			return -1
		}
		return held
	}
	return first
}

// owned reports whether the name at a span only owns or qualifies the head of the phrase: "Roe's campaign", "the Roe
// campaign", "a spokesman for Roe". Behind a place, the place is what a preposition leads to: "the envoy to Norway Ana Roe".
func (r *reader) owned(p *paragraph, at text.Span, in run) bool {
	for i := in.from; i < in.to; i++ {
		w := p.words[i]
		if w.Span.Start >= at.End {
			return w.is("'s", "'") || w.UPOS == syntax.NOUN && !w.capital()
		}
		if w.Span.Start == at.Start && i > in.from {
			k := i - 1
			if r.inPlace(p, k) {
				return false
			}
			for k > in.from && (p.words[k].UPOS == syntax.DET || p.words[k].capital() && p.words[k].UPOS != syntax.ADP) {
				k--
			}
			if p.words[k].UPOS == syntax.ADP && k > in.from {
				return true
			}
		}
	}
	return false
}

// inPlace reports whether word i is in the name of a place.
func (r *reader) inPlace(p *paragraph, i int) bool {
	if s := p.words[i].sent; s < len(r.bySentence) {
		for _, m := range r.bySentence[s] {
			if n := r.names.Mentions[m]; n.Span.Contains(p.words[i].Span) {
				return r.names.Entities[n.Entity].Type == names.Place
			}
		}
	}
	return false
}

func capitalRun(p *paragraph, in run) string {
	best := run{}
	for i := in.from; i < in.to; i++ {
		if !p.words[i].capital() || p.words[i].UPOS == syntax.PRON || p.words[i].UPOS == syntax.DET {
			continue
		}
		j := i
		for j < in.to && p.words[j].capital() {
			j++
		}
		if j-i > best.to-best.from {
			best = run{i, j}
		}
		i = j
	}
	if best.empty() || best.to < in.to && p.words[best.to].is("'s", "'") {
		return ""
	}
	return strings.TrimSpace(p.string(best))
}
