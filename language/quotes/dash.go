package quotes

import "crosscheck/language/syntax"

// longestSignature is how many words a name behind a dash may have.
const longestSignature = 8

// signed reads “…” — Ana Roe: a quotation of whole sentences behind which nothing but a dash and a name stands, up to the end of the
// paragraph, a stop, a comma or the next quotation.
func (r *reader) signed(p *paragraph, k int) (draft, bool) {
	q := r.runs[k]
	if q.to+1 >= len(p.words) || !p.words[q.to].is("―", "—", "–", "-", "--") || !p.startsSentence(q.from) || last(r.spoken(k)) == "," {
		return draft{}, false
	}
	name := run{q.to + 1, q.to + 1}
	for name.to < len(p.words) && name.to-name.from <= longestSignature {
		w := p.words[name.to]
		if !w.capital() && !(w.lower == "." && name.to > name.from && len(p.words[name.to-1].Form) <= 2) || w.stretch >= 0 {
			break
		}
		name.to++
	}
	if name.empty() || name.to-name.from > longestSignature {
		return draft{}, false
	}
	if name.to < len(p.words) {
		if w := p.words[name.to]; !w.is(".", ",", "(", "-", "―", "—") && !w.mark {
			return draft{}, false
		}
	}
	if first := p.words[name.from]; first.UPOS == syntax.PRON || first.UPOS == syntax.DET || first.UPOS == syntax.SCONJ {
		return draft{}, false
	}
	return draft{p: p, content: []run{q}, cue: run{q.to, q.to + 1}, cueWord: q.to, lemma: "—", speaker: name, head: name.to - 1, tier: tierSigned}, true
}
