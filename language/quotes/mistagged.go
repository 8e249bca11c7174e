package quotes

import "crosscheck/language/syntax"

// Cues that the tagger took for nouns, names or adjectives: their place beside a quotation tells what they are.

// fronts reports whether word i, tagged as anything but a verb, must be one: an inflected form of a cue, in small
// letters, directly behind a quotation and in front of a phrase, as in "…," cautions Ana Roe.
func (r *reader) fronts(p *paragraph, i int) bool {
	w := p.words[i]
	if i < 1 || i+1 >= len(p.words) || w.stretch >= 0 || w.Form != w.lower || !r.inQuotation(p, i-1) {
		return false
	}
	lemma, f := verbFrame(w)
	next := p.words[i+1]
	return f&FrameQuote != 0 && w.lower != lemma && (next.nominal() || next.UPOS == syntax.ADJ || next.UPOS == syntax.DET)
}

// inverted reads such a verb, with the speaker behind it.
func (r *reader) inverted(p *paragraph, i int) (draft, bool) {
	c, ok := r.quotationBefore(p, i)
	if !ok {
		return draft{}, false
	}
	lemma, _ := verbFrame(p.words[i])
	d := draft{p: p, cue: run{i, i + 1}, cueWord: i, lemma: lemma, head: -1, tier: tierAfter, content: []run{c}}
	if next, ok := r.quotationAfter(p, i, true); ok {
		d.content = append(d.content, next)
	}
	if !r.speakerBehind(&d, p.sentence(i)) {
		return draft{}, false
	}
	// The grammar took the verb for a noun, so its phrase may end too soon: a title runs on to the name,
	// "former envoy to Ardel Ana Roe".
	end := d.speaker.to
	for end < len(p.words) && (p.words[end].nominal() || p.words[end].UPOS == syntax.ADP && p.words[end].is("to", "of", "for")) {
		end++
	}
	if end > d.speaker.to && p.words[end-1].UPOS == syntax.PROPN {
		d.speaker.to, d.head = end, end-1
	}
	return d, true
}

// mistagged reads "…," Roe notes: a verb that looks like a plural noun, right behind a quotation and a name.
func (r *reader) mistagged(p *paragraph, i int) (draft, bool) {
	w := p.words[i]
	if i < 1 || w.stretch >= 0 || w.UPOS != syntax.NOUN && w.UPOS != syntax.PROPN && w.UPOS != syntax.ADJ || w.Form != w.lower || !p.words[i-1].nominal() {
		return draft{}, false
	}
	lemma, f := verbFrame(w)
	if f&FrameQuote == 0 || w.lower == lemma {
		return draft{}, false
	}
	if i+1 < len(p.words) && p.words[i+1].UPOS != syntax.PUNCT && p.words[i+1].UPOS != syntax.ADP && p.words[i+1].UPOS != syntax.ADV {
		return draft{}, false
	}
	c, ok := r.quotationBefore(p, i)
	if !ok {
		return r.mistaggedBefore(p, i, lemma)
	}
	d := draft{p: p, cue: run{i, i + 1}, cueWord: i, lemma: lemma, head: i - 1, tier: tierAfter, content: []run{c}, speaker: run{c.to, i}}
	d.speaker = p.trim(d.speaker)
	if next, ok := r.quotationAfter(p, i, true); ok {
		d.content = append(d.content, next)
	}
	return d, true
}

// mistaggedBefore reads The ad claims "…": the same in front of a quotation.
func (r *reader) mistaggedBefore(p *paragraph, i int, lemma string) (draft, bool) {
	k := i + 1
	for k < len(p.words) && p.words[k].is(",", ":", "that") {
		k++
	}
	if k >= len(p.words) || !r.inQuotation(p, k) {
		return draft{}, false
	}
	d := draft{p: p, cue: run{i, i + 1}, cueWord: i, lemma: lemma, head: -1, tier: tierBefore, content: []run{r.whole(p, r.runs[p.words[k].stretch])}}
	if d.speaker = p.phraseBefore(i); d.speaker.empty() {
		return draft{}, false
	}
	d.head = p.headOf(d.speaker)
	return d, true
}
