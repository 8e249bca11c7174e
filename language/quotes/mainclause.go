package quotes

import "crosscheck/language/syntax"

// The main clause. A participle has no subject of its own; the main clause's is understood (Quirk et al. 1985, §15.58), however far it
// stands: "Roe spoke of a dam that experts had built, calling it weak", "After calling the dam weak, Roe left". Nearer nouns and the
// verbs of clauses inside the main one are what parsers hang such a participle on.

// mainSubject is the subject of the main clause of the sentence of word i: of its verb, or of the last verb before i that goes on from it with a
// subject of its own; or -1.
func (p *paragraph) mainSubject(i int) int {
	s := p.sentence(i)
	verb := -1
	for k := s.from; k < s.to; k++ {
		if !s.has(p.words[k].head) {
			verb = k
			break
		}
	}
	if verb < 0 {
		return -1
	}
	subject := p.nearSubject(verb)
	for _, k := range p.kids[verb] {
		if own := p.nearSubject(k); p.rel(k, "conj") && k < i && own > verb {
			subject = own
		}
	}
	return subject
}

// trails reports whether participle i follows its clause behind a comma: "…, eventually saying".
func (p *paragraph) trails(i int) bool {
	if p.words[i].XPOS != "VBG" {
		return false
	}
	k := i - 1
	for k > 0 && (p.words[k].UPOS == syntax.ADV || p.words[k].is("while")) {
		k--
	}
	return k > 0 && p.words[k].is(",", "—", "–", "--")
}

// understood is the subject that trailing participle i shares with its main clause, where the grammar gave word h, which is none or that of
// an inner clause; or -1.
func (r *reader) understood(d *draft, h int) int {
	p, i := d.p, d.cueWord
	if !p.trails(i) {
		return -1
	}
	if len(r.found) > 0 {
		if e := &r.found[len(r.found)-1]; e.p == p && e.head == h && h >= 0 && (e.tier == tierParenthesis || e.tier == tierAfter) && p.sentence(i).has(e.cueWord) {
			return -1 // "The dam holds, Roe said, adding"
		}
	}
	m := p.mainSubject(i)
	if m < 0 || m == h || m > i || r.inContent(d, m) || !r.canMean(p, m) {
		return -1
	}
	return m
}

// canMean reports whether the phrase of word h is a name of somebody or a pronoun for one.
func (r *reader) canMean(p *paragraph, h int) bool {
	if p.words[h].UPOS == syntax.PRON {
		return p.words[h].is("he", "she", "they", "we", "i")
	}
	m := r.mentionIn(p, p.phrase(h), h)
	return m >= 0 && r.bears(m)
}

// longestLead is how many words may stand before a participle that opens its sentence: "In addition to calling".
const longestLead = 10

// aheadOf is the comma that parts the participle of cue i, which opens its sentence, from the main clause, and that clause's subject:
// "After calling the dam weak, Roe left". ok is false where there is no such thing.
func (r *reader) aheadOf(p *paragraph, i int) (comma int, subject run, ok bool) {
	s := p.sentence(i)
	if p.words[i].XPOS != "VBG" || i-s.from > longestLead {
		return 0, run{}, false
	}
	if i > s.from && p.words[i-1].UPOS != syntax.ADP && p.words[i-1].UPOS != syntax.SCONJ && p.words[i-1].UPOS != syntax.ADV && p.words[i-1].UPOS != syntax.CCONJ {
		return 0, run{}, false
	}
	for k := s.from; k < i; k++ {
		if w := p.words[k]; w.finite() || w.UPOS == syntax.VERB || w.UPOS == syntax.PRON || p.rel(k, "nsubj") || w.is(";", ":", "—", "–", "--") {
			return 0, run{}, false
		}
	}
	for k := i + 2; k+2 < s.to; k++ {
		if !p.words[k].is(",", "—", "–", "--") || r.inQuotation(p, k) {
			continue
		}
		for v := k + 2; v < s.to && v-k <= longestAside; v++ {
			if !p.words[v].finite() {
				continue
			}
			if ph := p.phraseBefore(v); ph.from == k+1 && !p.words[k+1].is("who", "which", "that", "it", "there") {
				return k, ph, true
			}
			break
		}
	}
	return 0, run{}, false
}
