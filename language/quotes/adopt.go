package quotes

import "crosscheck/text"

// adopt deals with the quotations of a paragraph that no cue took. One that goes on from the paragraph before, or
// that makes up whole sentences behind an attributed one of this paragraph, has the same speaker; any other stays
// without one, because on the page the next speaker looks the same.
func (r *reader) adopt(p *paragraph, start int) {
	before := -1 // draft of the quotation before, in this paragraph
	for i := 0; i < len(p.words); i++ {
		k := p.words[i].stretch
		if k < 0 || r.uses[k] != quotation || r.runs[k].from != i {
			continue
		}
		if r.taken[k] < 0 {
			r.place(p, k, before, start)
		}
		before = r.taken[k]
		i = r.runs[k].to - 1
	}
}

// place gives one quotation to an earlier attribution, or to nobody.
func (r *reader) place(p *paragraph, k, before, start int) {
	if f := r.stretches[k].Follows; f >= 0 && r.taken[f] >= 0 {
		r.join(k, r.taken[f])
		return
	}
	if start > 0 && r.runs[k].from == 0 && before < 0 && r.found[start-1].tier == tierColon && len(r.found[start-1].extra) == 0 &&
		r.found[start-1].p.block == p.block-1 {
		r.join(k, start-1)
		return
	}
	if before >= 0 && r.alone(p, k) {
		r.join(k, before)
		return
	}
	r.add(draft{p: p, content: []run{r.runs[k]}, cueWord: -1, head: -1, tier: tierUnattributed})
}

// join adds a quotation to an attribution.
func (r *reader) join(k, to int) {
	r.taken[k] = to
	r.found[to].extra = append(r.found[to].extra, r.stretches[k].Inner)
}

// alone reports whether the sentences of quotation k hold nothing but quotations.
func (r *reader) alone(p *paragraph, k int) bool {
	first, last := p.sentence(r.runs[k].from), p.sentence(r.runs[k].to-1)
	for i := first.from; i < last.to; i++ {
		if w := p.words[i]; !r.inQuotation(p, i) && hasLetter(w.Form) {
			return false
		}
	}
	return true
}

// terms lists what stands between marks and is nobody's words: names of works, words set apart.
func (r *reader) terms() []Quote {
	var out []Quote
	for _, p := range r.paragraphs {
		for i := 0; i < len(p.words); i++ {
			k := p.words[i].stretch
			if k < 0 || r.taken[k] >= 0 || r.uses[k] == quotation || r.runs[k].from != i {
				continue
			}
			st := r.stretches[k]
			q := Quote{Span: st.Outer, Sentence: p.words[i].sent, Kind: Scare, Content: []text.Span{st.Inner}, Quoted: []text.Span{st.Inner}, Parent: -1, Tier: "term"}
			if r.uses[k] == fragment && p.saysSomething(r.runs[k], r.set.MinWords) {
				q.Kind, q.Tier = Direct, tierUnattributed
			}
			out = append(out, q)
			i = r.runs[k].to - 1
		}
	}
	return out
}

// saysSomething reports a run of at least least words with a tensed verb among them.
func (p *paragraph) saysSomething(in run, least int) bool {
	words := 0
	for i := in.from; i < in.to; i++ {
		if hasLetter(p.words[i].Form) {
			words++
		}
	}
	return words >= least && p.hasClause(in)
}
