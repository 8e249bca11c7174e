package quotes

import (
	"strings"

	"crosscheck/language/syntax"
)

// Quotations beside a cue: which one ends right before it, which one it opens, and how far that goes on.

// goOn adds the quotation that goes on in the next sentence: …, she said. “And …”
func (r *reader) goOn(d *draft, i int) {
	if next, ok := r.quotationAfter(d.p, i, true); ok && next.from >= d.p.sentence(i).to {
		d.content = append(d.content, next)
	}
}

// quotationBefore is the quotation that ends right before the subject of cue i, or before the cue itself.
func (r *reader) quotationBefore(p *paragraph, i int) (run, bool) {
	j := i - 1
	for verbs := 0; j >= 0 && !r.inQuotation(p, j); j-- {
		w := p.words[j]
		if w.is(".", ":", ";", "?", "!") || i-j > 2*r.set.MaxGap {
			return run{}, false
		}
		if w.finite() && !w.is("'s", "has", "have", "had", "would", "could", "did", "does", "will") {
			if verbs++; verbs > 1 || p.words[i].UPOS == syntax.X || !p.relative(j, i) {
				return run{}, false
			}
		}
		if j < i-1 && w.is("that") {
			return run{}, false
		}
	}
	if j < 0 {
		return run{}, false
	}
	inner := r.spoken(p.words[j].stretch)
	comma := j+1 < len(p.words) && p.words[j+1].is(",", "-", "--", "—", "–")
	if j == i-1 {
		comma = comma || !p.words[i].capital()
	}
	lowerNext := j+1 < len(p.words) && !p.words[j+1].capital()
	switch last(inner) {
	case ",", "?", "!", "-":
	case ".":
		if !strings.HasSuffix(inner, "..") && !lowerNext && !p.takesNothing(j+1, i) {
			return run{}, false
		}
	default:
		if !comma && !p.takesNothing(j+1, i) && !strings.HasSuffix(inner, "…") && !strings.HasSuffix(inner, "—") && !lowerNext {
			return run{}, false
		}
	}
	if k := p.words[j].stretch; r.taken[k] >= 0 && r.found[r.taken[k]].tier == tierBefore {
		return run{}, false
	}
	return r.whole(p, r.runs[p.words[j].stretch]), true
}

// takesNothing reports whether the words [from, i) before cue i are its subject and nothing follows that it could take, so that what it takes
// must stand before, whatever sign is missing there: “The dam holds.” Roe said.
func (p *paragraph) takesNothing(from, i int) bool {
	k := i + 1
	for k < len(p.words) && (p.words[k].UPOS == syntax.ADV || timeWords[p.words[k].lower]) {
		k++
	}
	return from < i && p.words[from].name && p.phraseBefore(i).from == from && (k == len(p.words) || p.words[k].is(".") || p.sentence(i).to == k)
}

// relative reports whether verb j stands in a relative clause between the quotation and cue i: "X, who is Y, said".
func (p *paragraph) relative(j, i int) bool {
	for k := j - 1; k >= 0 && j-k < 8; k-- {
		if p.words[k].is("who", "which", "whose", "that") {
			return true
		}
	}
	return false
}

// whole widens a quotation to the left by the quotations directly before it: "…" "…," she said.
func (r *reader) whole(p *paragraph, q run) run {
	if q.from > 0 && p.words[q.from-1].is("that") {
		q.from--
	}
	return q
}

// quotationAfter is the quotation that cue i opens. behind says that another one stands before the cue already:
// then the next sentence may go on, unless it has a cue of its own.
func (r *reader) quotationAfter(p *paragraph, i int, behind bool) (run, bool) {
	stops := 0
	for k := i + 1; k < len(p.words) && k-i <= r.set.MaxGap+1; k++ {
		w := p.words[k]
		if r.inQuotation(p, k) {
			st := r.stretches[w.stretch]
			if behind && (strings.HasSuffix(strings.TrimSpace(st.Inner.Of(p.body)), ",") || r.taken[w.stretch] >= 0) {
				return run{}, false
			}
			return r.extend(p, r.whole(p, r.runs[w.stretch]), i), true
		}
		switch {
		case w.is(".", "?", "!"):
			if stops++; !behind || stops > 1 {
				return run{}, false
			}
		case w.stretch >= 0 && !behind && p.onlyLinks(i+1, k):
			return r.extend(p, r.whole(p, r.runs[w.stretch]), i), true
		case w.is(";") || w.stretch >= 0 && !w.mark:
			return run{}, false
		case w.lower == "," && !behind && r.quoteBehind(p, k) > 0:
			k = r.quoteBehind(p, k) - 1
		case stops > 0:
			return run{}, false // words of a new sentence before its quotation
		case w.finite() || w.verb() && w.UPOS != syntax.X && !w.is("speaking", "referring", "writing", "following", "including", "according"):
			return run{}, false
		case w.UPOS == syntax.X && verbFrameOf(w):
			return run{}, false
		}
	}
	return run{}, false
}

// onlyLinks reports whether nothing but "that", commas, colons and adverbs stands in the words [from, to).
func (p *paragraph) onlyLinks(from, to int) bool {
	for k := from; k < to; k++ {
		if w := p.words[k]; !w.is("that", ",", ":") && w.UPOS != syntax.ADV {
			return false
		}
	}
	return true
}

// extend takes a quotation on to the end of the clause where the sentence goes on in the writer's words.
func (r *reader) extend(p *paragraph, q run, cue int) run {
	if q.to >= len(p.words) {
		return q
	}
	for q.to < len(p.words) && p.words[q.to].mark && p.words[q.to].stretch != p.words[q.to-1].stretch && p.sentence(q.to) == p.sentence(q.to-1) {
		q.to = r.runs[p.words[q.to].stretch].to // “one” “two”
	}
	if q.to >= len(p.words) {
		return q
	}
	st := r.stretches[max(0, p.words[q.to-1].stretch)]
	w := p.words[q.to]
	if st.endsLikeSpeech(p.body) || w.UPOS == syntax.PUNCT || w.UPOS == syntax.X || w.is("and", "but", "as", "when", "while", "after", "before", "during", "at", "in", "on", "or", "though", "although", "because") {
		return q
	}
	if p.rel(q.to, "conj", "advcl", "cc") || w.finite() && q.from > 0 && p.words[q.from-1].UPOS != syntax.PUNCT {
		return q
	}
	if end := r.contentEnd(p, cue, q.to); end > q.to {
		q.to = end
	}
	return q
}
