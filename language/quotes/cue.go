package quotes

import (
	"crosscheck/language/syntax"
)

// Names of the rules, from the surest to the least sure, as Quote.Tier gives them.
const (
	tierAfter        = "quotation, then cue"
	tierBefore       = "cue, then quotation"
	tierAccording    = "according to"
	tierClause       = "cue with a clause"
	tierParenthesis  = "statement, then cue"
	tierObject       = "cue with an object"
	tierNoun         = "noun with a clause"
	tierTranscript   = "name and colon"
	tierColon        = "colon before a paragraph"
	tierSigned       = "quotation, dash and name"
	tierBehind       = "quotation behind a statement"
	tierCarried      = "paragraph behind a quotation"
	tierUnattributed = "unattributed"
)

// cue reads word i as a cue, if it is one that takes something.
func (r *reader) cue(p *paragraph, i int) (draft, bool) {
	w := p.words[i]
	if w.lower == "according" && i+1 < len(p.words) && p.words[i+1].lower == "to" {
		return r.according(p, i)
	}
	if (w.UPOS == syntax.NOUN || w.UPOS == syntax.PROPN || w.UPOS == syntax.ADJ) && r.fronts(p, i) {
		return r.inverted(p, i)
	}
	if w.UPOS == syntax.NOUN {
		if d, ok := r.mistagged(p, i); ok || nounCues[w.Lemma] == 0 {
			return d, ok
		}
		return r.noun(p, i)
	}
	if p.rel(i, "amod", "compound") && w.UPOS != syntax.X {
		return draft{}, false // "the promised money"
	}
	if !w.verb() {
		return r.mistagged(p, i)
	}
	lemma, f := verbFrame(w)
	f |= p.phrasal(i)
	if f&FrameQuote == 0 && r.endsSpeech(p, i) {
		f |= FrameQuote
	}
	if f == 0 {
		return draft{}, false
	}
	if lemma == "" {
		lemma = w.Lemma
	}
	if f&FrameOut != 0 && i+1 < len(p.words) && p.words[i+1].lower == "out" {
		f |= FrameQuote | FrameClause // "pointed out"
	}
	d := draft{p: p, cue: run{i, i + 1}, cueWord: i, lemma: lemma, head: -1}
	if !r.takes(&d, i, f) {
		return draft{}, false
	}
	r.findSpeaker(&d)
	r.settle(&d)
	return d, true
}

// endsSpeech reports whether nothing but a name and a verb, whichever, stands behind a quotation that ends in a comma: “…,” Roe mused darkly.
func (r *reader) endsSpeech(p *paragraph, i int) bool {
	from := p.phraseBefore(i).from
	return p.words[i].finite() && from > 0 && r.inQuotation(p, from-1) && last(r.spoken(p.words[from-1].stretch)) == "," && p.takesNothing(from, i)
}

// returners are verbs that are of saying with "back": "shot back".
var returners = set("shoot fire hit snap bite punch strike")

// phrasal is how a verb takes what is said that does so only with the word behind it: "put it", "shot back".
func (p *paragraph) phrasal(i int) Frame {
	switch w := p.words[i]; {
	case i+1 >= len(p.words):
	case w.Lemma == "put" && p.words[i+1].lower == "it":
		return FrameQuote | FrameClause
	case returners[w.Lemma] && p.words[i+1].lower == "back":
		return FrameQuote
	}
	return 0
}

// takes finds what the verb takes, the surest way first.
func (r *reader) takes(d *draft, i int, f Frame) bool {
	p := d.p
	s := p.sentence(i)
	if f&(FrameQuote|FrameClause|FrameAddressee) != 0 {
		if c, ok := r.quotationBefore(p, i); ok {
			if whole := r.around(p, c, i); len(whole) > 0 {
				d.content, d.tier = whole, tierParenthesis
				r.goOn(d, i)
				return true
			}
			d.content, d.tier = []run{c}, tierAfter
			if next, ok := r.quotationAfter(p, i, true); ok {
				d.content = append(d.content, next)
			}
			return true
		}
		if c, ok := r.quotationAfter(p, i, false); ok {
			d.content, d.tier = []run{c}, tierBefore
			return true
		}
	}
	if p.words[i].UPOS == syntax.X {
		return false // nothing is known of the grammar
	}
	if c, tier := r.complement(p, s, i, f); !c.empty() && p.phrasal(i) == 0 {
		d.content, d.tier = []run{c}, tier
		return true
	}
	if f&FrameClause == 0 {
		return false
	}
	if i+1 < s.to && s.to == len(p.words) && p.words[s.to-1].lower == ":" && s.to-i <= r.set.MaxGap {
		d.tier = tierColon // the next paragraph may be the quotation
		return true
	}
	if d.content, d.tier = r.parenthesis(p, s, i), tierParenthesis; len(d.content) == 0 {
		return false
	}
	r.goOn(d, i)
	return true
}

// noun reads "the claim that …".
func (r *reader) noun(p *paragraph, i int) (draft, bool) {
	s := p.sentence(i)
	if i+2 >= s.to || p.words[i+1].lower != "that" {
		return draft{}, false
	}
	finite := false
	for k := i + 2; k < s.to && !finite; k++ {
		finite = p.words[k].finite()
	}
	if p.words[i+2].finite() || !finite { // "a claim that was …" is a relative clause
		return draft{}, false
	}
	if n := len(r.found); n > 0 && r.found[n-1].p == p && len(r.found[n-1].content) > 0 {
		if c := r.found[n-1].content[0]; c.has(i) && i-c.from < 5 {
			return draft{}, false // "repeated claims that": the verb has it already
		}
	}
	d := draft{p: p, cue: run{i, i + 1}, cueWord: i, lemma: p.words[i].Lemma, head: -1, tier: tierNoun}
	d.content = []run{{i + 1, r.contentEnd(p, i, i+2)}}
	if k := p.child(i, "nmod:poss"); k >= 0 {
		d.head, d.speaker = k, p.phrase(k)
	} else if h := p.words[i].head; h >= 0 && h < i && p.rel(i, "obj") && makers[p.words[h].Lemma] {
		if k := p.subjectOf(h); k >= 0 {
			d.head, d.speaker = k, r.subjectPhrase(p, k, h, s)
		}
	}
	return d, true
}
