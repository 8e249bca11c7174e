package quotes

import (
	"crosscheck/language/names"
	"crosscheck/language/syntax"
	"crosscheck/lexicon"
)

// Who can speak: people, bodies, those who hold an office, pronouns for them, and what has words in it ("the report says"). What
// the grammar gives beyond that is a mistake, and nobody is better than a wrong speaker.

// documents are what says something without a mouth.
var documents = set("statement report study poll survey paper letter email e-mail memo note post tweet message ad advertisement video article column op-ed release " +
	"speech document documents reports studies polls surveys letters emails ads headline editorial lawsuit complaint indictment affidavit filing filings order ruling opinion " +
	"bill law constitution website site newspaper newspapers magazine book review analysis audit transcript record records card sign banner caption motto slogan campaign " +
	"statements memos book books media press others some many few both most all none one two three half several majority voters")

// speechless are words that stand for nobody.
var speechless = set("what it's this these there where when why how whether if in on at to of for with by as and or but no not")

// settle tidies the speaker that was found, looks ahead of an aside where that is nobody, and gives up what cannot speak.
func (r *reader) settle(d *draft) {
	p, s := d.p, d.p.sentence(d.cueWord)
	if !d.speaker.empty() {
		r.tidy(d, p)
	}
	if d.speaker.empty() || !r.worthy(p, d.speaker, d.head) || r.mentionIn(p, d.speaker, d.head) < 0 && p.words[d.head].UPOS != syntax.PRON {
		if p.child(d.cueWord, "aux:pass") < 0 {
			if ph := r.aheadOfAside(d, s); !ph.empty() {
				d.speaker, d.head = ph, p.headOf(ph)
				return
			}
		}
	}
	if !d.speaker.empty() && !r.worthy(p, d.speaker, d.head) {
		d.speaker, d.head = run{}, -1
	}
}

// worthy reports whether a phrase with a head can be who speaks.
func (r *reader) worthy(p *paragraph, in run, head int) bool {
	if in.empty() || head < in.from || head >= in.to {
		return false
	}
	w := p.words[head]
	if speechless[w.lower] {
		return false
	}
	if m := r.mentionIn(p, in, head); m >= 0 && r.names.Entities[r.names.Mentions[m].Entity].Type != names.Place {
		return true
	}
	switch {
	case w.UPOS == syntax.PRON || w.UPOS == syntax.X || w.name:
		return true
	case timeWords[w.lower]:
		return false
	case !w.nominal() && w.UPOS != syntax.ADJ && w.UPOS != syntax.DET:
		return w.capital()
	case documents[w.lower] || documents[w.Lemma] || w.capital():
		return true
	case w.UPOS == syntax.NUM || w.XPOS == "NNS" || w.UPOS != syntax.NOUN:
		return true
	}
	switch lexicon.ClassOf(w.Lemma) {
	case lexicon.Animal, lexicon.Vehicle, lexicon.Building, lexicon.Money, lexicon.TimeSpan:
		return false
	}
	return true
}

// tidy takes off a speaker's phrase what is none of it: a quotation it runs into, a place or day that opens the sentence, an
// adverb behind a comma.
func (r *reader) tidy(d *draft, p *paragraph) {
	in := d.speaker
	head := max(d.head, in.from)
	if head < in.from || head >= in.to || r.inQuotation(p, head) {
		head = in.to - 1
	}
	for k := head; k >= in.from; k-- {
		if r.inQuotation(p, k) {
			in.from = k + 1
			break
		}
	}
	for k := head; k < in.to; k++ {
		if r.inQuotation(p, k) {
			in.to = k
			break
		}
	}
	for k := in.from + 1; k+1 < in.to; k++ { // "Ardel on Monday, the mayor" behind "in"; "Roe, meanwhile"
		if !p.words[k].is(",") {
			continue
		}
		if in.from > 0 && p.words[in.from-1].UPOS == syntax.ADP && p.startsSentence(in.from-1) {
			in.from = k + 1
			continue
		}
		if w := p.words[k+1]; k > head && (w.UPOS == syntax.ADV || w.is("in", "on", "for", "after", "before", "during", "meanwhile", "however", "too") && !r.isPerson(p, run{k + 1, in.to})) {
			in.to = k
			break
		}
	}
	in = p.trim(in)
	if in.empty() {
		return
	}
	d.speaker = in
	if d.head < in.from || d.head >= in.to {
		d.head = p.headOf(in)
	}
}
