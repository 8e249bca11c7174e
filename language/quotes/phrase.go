package quotes

import "crosscheck/language/syntax"

// prefersBeside reports whether the phrase right before cue i is its subject rather than word h, which the grammar gives.
func (p *paragraph) prefersBeside(beside run, h, i int) bool {
	if h < 0 || h > i || h >= beside.from || timeWords[p.words[h].lower] {
		return true
	}
	if beside.from == 0 {
		return false
	}
	if p.words[i].XPOS == "VBG" && p.words[i-1].is(",") {
		return false // "filed a motion, arguing": who filed it
	}
	before := p.words[beside.from-1]
	if before.UPOS == syntax.SCONJ || before.is("when", "while", "as", "but", "because", "after", "if", "although", "though", "where", "since") {
		return true
	}
	if p.words[i].XPOS == "VBG" && before.lower == "with" && p.words[beside.to-1].name {
		return true // "left, with Roe calling it late"
	}
	if p.words[i].XPOS != "VBG" || p.words[beside.to-1].lower == "," || before.UPOS == syntax.ADP || utterances[p.words[beside.to-1].Lemma] {
		return false // "released a statement saying": who released it
	}
	for k := h + 1; k < beside.from; k++ {
		if p.words[k].finite() {
			return true // "it included Roe vowing"
		}
	}
	return false
}

// phraseBefore is the noun phrase that ends right before word i, adverbs, auxiliaries, a party or age in brackets and one
// apposition between commas aside. It is read from the words alone and is empty where something else stands there.
func (p *paragraph) phraseBefore(i int) run {
	s := p.sentence(i)
	to := i
	for to > s.from && (p.words[to-1].UPOS == syntax.ADV || p.words[to-1].UPOS == syntax.AUX || p.words[to-1].is("n't", "not", "to") && p.words[to-1].UPOS == syntax.PART) {
		to--
	}
	if p.words[i].finite() {
		to = p.beforeTime(to, s)
	}
	end := to
	if to > s.from && p.words[to-1].lower == "," {
		if to = p.beforeApposition(to-1, s); to < 0 {
			return run{}
		}
		if w := p.words[to+1]; w.UPOS == syntax.ADV || w.UPOS == syntax.ADP || w.UPOS == syntax.SCONJ {
			end = to // "Roe, however, said"
		}
	}
	if to == end {
		to = p.beforeParticiple(to, s)
		end = to
	}
	from := to
	for from > s.from {
		w := p.words[from-1]
		switch {
		case w.UPOS == syntax.PRON && from < to && !p.rel(from-1, "nmod:poss"):
			return p.startingWithNoun(run{from, end})
		case w.UPOS == syntax.PRON && from == to:
			return run{from - 1, end}
		case timeWords[w.lower] && w.UPOS != syntax.AUX && (from == to || !w.capital()):
			return run{}
		case from == to && from-1 == s.from && w.UPOS == syntax.VERB && w.capital() && to == i && p.words[i].finite():
			return run{from - 1, end} // a surname at the head of a sentence, taken for a verb
		case w.nominal() || w.UPOS == syntax.ADJ || w.UPOS == syntax.DET || w.is("'s", "'", "of", "&") || w.UPOS == syntax.SYM:
			from--
			continue
		case w.is("at", "for", "from", "in", "with", "and") && from < to && from-1 > s.from && p.words[from-2].nominal() && !timeWords[p.words[from].lower] && p.joined(from-1):
			from--
			continue
		case w.is(")") && from == to:
			if k := p.openBracket(from-1, s); k > 0 {
				from, to = k, k
				continue
			}
		}
		break
	}
	return p.startingWithNoun(run{from, end})
}

// beforeTime steps back over what says when, between a subject and its verb: "Roe earlier Thursday said", "Roe, the mayor, this past week said".
func (p *paragraph) beforeTime(to int, s run) int {
	k, timed := to, false
	for ; k-1 > s.from; k-- {
		switch w := p.words[k-1]; {
		case w.name || w.UPOS == syntax.AUX:
		case timeWords[w.lower]:
			timed = timed || p.words[k-1].UPOS != syntax.ADV
			continue
		case timed && w.is("on", "in", "at", "past", "same", "just", "only", "early", "late", "the", "of", "that"):
			continue
		}
		break
	}
	if !timed {
		return to
	}
	return k
}

// joined reports whether the preposition or conjunction k stands inside a noun phrase, by the grammar.
func (p *paragraph) joined(k int) bool {
	h := p.words[k].head
	if h < 0 || !p.words[h].nominal() {
		return false
	}
	up := p.words[h].head
	return p.rel(h, "nmod", "conj") && up >= 0 && up < k && p.words[up].nominal()
}

func (p *paragraph) openBracket(k int, s run) int {
	for j := k - 1; j > s.from && k-j < 8; j-- {
		if p.words[j].is("(") {
			return j
		}
	}
	return -1
}

// startingWithNoun drops what cannot begin a noun phrase and empties a run without a noun.
func (p *paragraph) startingWithNoun(r run) run {
	for r.from < r.to && (p.words[r.from].is("'s", "'", "of", "and", "&") || p.words[r.from].UPOS == syntax.PUNCT && !p.words[r.from].mark) {
		r.from++
	}
	for i := r.from; i < r.to; i++ {
		if p.words[i].nominal() {
			return p.trim(r)
		}
	}
	return run{}
}

// beforeParticiple steps back from "report published Wednesday" to behind "report".
func (p *paragraph) beforeParticiple(to int, s run) int {
	k := to
	for k-1 > s.from && (timeWords[p.words[k-1].lower] || p.words[k-1].is("on")) {
		k--
	}
	if k-2 >= s.from && (p.words[k-1].XPOS == "VBN" || p.words[k-1].XPOS == "VBD") && p.words[k-2].nominal() && p.words[k-2].UPOS != syntax.PRON && !isCue(p.words[k-1]) {
		return k - 1
	}
	return to
}

// smallNoun reports a noun without a capital among the words [from, to).
func (p *paragraph) smallNoun(from, to int) bool {
	for i := from; i < to; i++ {
		if p.words[i].UPOS == syntax.NOUN && !p.words[i].capital() {
			return true
		}
	}
	return false
}

// beforeApposition is the place of the comma that opens what the comma at end closes, "X, mayor of Y,": a piece without
// a verb; or -1.
func (p *paragraph) beforeApposition(end int, s run) int {
	for k := end - 1; k > s.from && end-k < 18; k-- {
		w := p.words[k]
		if w.finite() || w.UPOS == syntax.VERB && w.XPOS != "VBN" {
			return -1
		}
		if w.lower == "," {
			n := p.words[k+1]
			if (n.UPOS == syntax.ADV || n.UPOS == syntax.ADP) && end-k < 6 {
				return k
			}
			if n.capital() && (p.smallNoun(k+1, end) || p.words[k-1].nominal() && !p.words[k-1].capital()) {
				return k
			}
			if n.UPOS == syntax.DET || n.UPOS == syntax.NUM || n.nominal() && !n.capital() || n.UPOS == syntax.ADJ || n.is("who", "which") {
				return k
			}
			if p.words[k-1].capital() && n.capital() {
				continue // "the mayor of Ardel, Norland," or a list of posts
			}
			return -1
		}
	}
	return -1
}

// phrase is the noun phrase headed by word h, without clauses that hang on it.
func (p *paragraph) phrase(h int) run { return p.phraseWithin(h, 0, len(p.words)) }

func (p *paragraph) phraseWithin(h, from, to int) run {
	r := run{h, h + 1}
	for _, k := range p.kids[h] {
		if k < from || k >= to || p.rel(k, "acl", "advcl", "cop", "punct", "parataxis", "case", "mark", "cc:preconj", "nsubj", "aux", "dep", "orphan", "discourse") {
			continue
		}
		sub := p.subtree(k)
		if p.hasClause(sub) {
			sub = run{k, k + 1}
		}
		if k < h { // what stands before a comma on the left is no part of it
			for j := k; j >= sub.from; j-- {
				if p.words[j].is(",", "—", "–") && !p.rel(k, "conj") {
					sub.from = j + 1
					break
				}
			}
		}
		r.from, r.to = min(r.from, max(sub.from, from)), max(r.to, min(sub.to, to))
	}
	s := p.sentence(h)
	for r.from > max(from, s.from) && (p.words[r.from-1].UPOS == syntax.PROPN && p.words[r.from].UPOS == syntax.PROPN) {
		r.from--
	}
	for r.to < min(to, s.to) {
		w := p.words[r.to]
		of := w.lower == "of" && p.words[r.to-1].capital() && r.to+1 < min(to, s.to) && p.words[r.to+1].capital()
		if !of && !(w.nominal() && w.capital() && (p.words[r.to-1].capital() || p.words[r.to-1].lower == "of")) {
			break
		}
		r.to++
	}
	return r
}

func (p *paragraph) hasClause(r run) bool {
	for i := r.from; i < r.to; i++ {
		if p.words[i].finite() {
			return true
		}
	}
	return false
}

// headOf is the word of a run on which the others hang.
func (p *paragraph) headOf(r run) int {
	for i := r.from; i < r.to; i++ {
		if h := p.words[i].head; p.words[i].nominal() && (h < r.from || h >= r.to) && p.words[i].UPOS != syntax.X {
			return i
		}
	}
	for i := r.from; i < r.to; i++ {
		if p.words[i].nominal() {
			return i
		}
	}
	return r.from
}
