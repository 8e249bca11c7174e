package quotes

import (
	"crosscheck/language/syntax"
	"crosscheck/text"
)

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
	if before >= 0 && (r.alone(p, k) || r.sameBreath(p, k, before)) {
		r.join(k, before)
		return
	}
	if from := r.statementBefore(p, k, start); from >= 0 {
		e := r.found[from]
		r.add(draft{p: p, content: []run{r.runs[k]}, cueWord: -1, head: e.head, speaker: e.speaker, speaks: e.speaks, tier: tierBehind})
		return
	}
	if d, ok := r.colon(p, k); ok {
		r.add(d)
		return
	}
	if d, ok := r.signed(p, k); ok {
		r.add(d)
		return
	}
	if from := r.carriesOver(p, k, start); from >= 0 {
		e := r.found[from]
		r.add(draft{p: p, content: []run{r.runs[k]}, cueWord: -1, head: e.head, speaker: e.speaker, speaks: e.speaks, tier: tierCarried})
		return
	}
	r.add(draft{p: p, content: []run{r.runs[k]}, cueWord: -1, head: -1, tier: tierUnattributed})
}

// sameBreath reports whether quotation k goes on from attribution e in one sentence, with nothing between them that anybody else does or says:
// Roe called it “cold” and, in May, “too old to stand”.
func (r *reader) sameBreath(p *paragraph, k, e int) bool {
	d := &r.found[e]
	if d.p != p || d.speaker.empty() || d.cueWord < 0 || p.sentence(d.cueWord) != p.sentence(r.runs[k].from) || d.tier != tierBefore && d.tier != tierAfter {
		return false
	}
	from := d.cueWord + 1
	for _, c := range d.content {
		if c.to <= r.runs[k].from {
			from = max(from, c.to)
		}
	}
	between := run{from, r.runs[k].from}
	if between.to-between.from > r.set.MaxGap || between.to < between.from || p.hasVerb(between) {
		return false
	}
	for i := between.from; i < between.to; i++ {
		if p.words[i].is(";", ":", "—", "–", "--", "(", ")") || p.words[i].name && d.tier == tierBefore {
			return false
		}
	}
	return true
}

// statementBefore is the attribution of the sentence right before quotation k, in the same paragraph, or -1:
// Roe said the bridge was safe. "I walk it every day." Where that sentence has several speakers side by side, nobody is chosen.
func (r *reader) statementBefore(p *paragraph, k, start int) int {
	first := p.sentence(r.runs[k].from).from
	if first == 0 || !r.set.Behind || !r.alone(p, k) {
		return -1
	}
	s := p.sentence(first - 1)
	found := -1
	for i := start; i < len(r.found); i++ {
		e := &r.found[i]
		if !s.has(e.cueWord) || r.insideAnother(i, start) {
			continue
		}
		if e.speaker.empty() || e.speaks.words[max(e.head, e.speaker.from)].is("they", "it", "some", "others", "we", "you") || found >= 0 && r.found[found].speaks.string(r.found[found].speaker) != e.speaks.string(e.speaker) {
			return -1
		}
		found = i
	}
	return found
}

// insideAnother reports whether the cue of attribution i stands in what another one of the paragraph says.
func (r *reader) insideAnother(i, start int) bool {
	for j := start; j < len(r.found); j++ {
		if j != i && r.inContent(&r.found[j], r.found[i].cueWord) {
			return true
		}
	}
	return false
}

// carriesOver is the attribution whose speaker goes on in a paragraph that is one quotation, or -1. The paragraph before
// must end in a quotation with its cue, and nobody else may speak there: "…," she said. / "And …"
func (r *reader) carriesOver(p *paragraph, k, start int) int {
	if !r.set.CarryOver || start == 0 || r.runs[k].from != 0 || r.runs[k].to < len(p.words)-1 {
		return -1
	}
	e := &r.found[start-1]
	if e.p.block != p.block-1 || e.speaker.empty() || e.tier != tierAfter && e.tier != tierCarried {
		return -1
	}
	for i := start - 2; i >= 0 && r.found[i].p == e.p; i-- {
		if o := &r.found[i]; !o.speaker.empty() && o.speaks.string(o.speaker) != e.speaks.string(e.speaker) {
			return -1
		}
	}
	return start - 1
}

// colon reads "Roe issued the following statement: …" and "Ana Roe of the Herald: …": the subject of the sentence that ends
// in the colon, or the name that is all of it.
func (r *reader) colon(p *paragraph, k int) (draft, bool) {
	q := r.runs[k]
	if q.from < 2 || p.words[q.from-1].lower != ":" {
		return draft{}, false
	}
	s := p.sentence(q.from - 1)
	d := draft{p: p, content: []run{q}, cue: run{q.from - 1, q.from}, cueWord: q.from - 1, lemma: ":", head: -1, tier: tierColon}
	lead := run{s.from, q.from - 1}
	for i := lead.to - 1; i > lead.from; i-- { // "The polls differ - Ana Roe: “…”"
		if p.words[i].is("-", "–", "—", "--") {
			lead.from = i + 1
			break
		}
	}
	for i := lead.from; i < lead.to; i++ {
		if p.rel(i, "nsubj") && !r.inQuotation(p, i) && lead.has(p.words[i].head) && (p.words[i].UPOS == syntax.PRON || r.isBearer(p, p.phrase(i))) && !p.words[i].is("it", "that", "which", "this", "who", "there", "you", "we", "i") {
			d.head, d.speaker = i, p.phrase(i)
			return d, true
		}
	}
	for i := lead.from; i < lead.to; i++ {
		if p.words[i].finite() {
			return draft{}, false
		}
	}
	if lead.to-lead.from > r.set.MaxGap || !r.isBearer(p, lead) {
		return draft{}, false
	}
	d.speaker, d.head = lead, p.headOf(lead)
	return d, true
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
