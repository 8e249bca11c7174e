package quotes

import "crosscheck/language/syntax"

var (
	timeWords = set("monday tuesday wednesday thursday friday saturday sunday today yesterday tomorrow tonight now then later earlier again also recently repeatedly " +
		"this last next week month year morning afternoon evening night day january february march april may june july august september october november december")
	questionWords = set("whether if how why what who where when which whom")
	clauseVerbs   = FrameClause | FrameBelief | FrameEvidence
)

// namers are verbs that give a thing its name.
var namers = set("call dub term label brand title name")

// complement is what verb i takes to its right: a clause, a "to" with its verb, an object, or what a preposition
// leads in. Adverbs, days and places between the verb and what it takes are passed over.
func (r *reader) complement(p *paragraph, s run, i int, f Frame) (run, string) {
	if p.words[i].XPOS == "VBN" && p.rel(i, "acl") && namers[p.words[i].Lemma] {
		return run{}, "" // "a book called X"
	}
	if p.child(i, "aux:pass") >= 0 && p.words[i].XPOS != "VBG" {
		return r.passive(p, s, i, f)
	}
	first := true
	for k := i + 1; k < s.to && k-i <= 2*r.set.MaxGap; {
		w := p.words[k]
		following := k+1 < s.to
		switch {
		case w.lower == "that" && f&(clauseVerbs|FrameAddressee) != 0 && (w.UPOS == syntax.SCONJ || p.clauseFrom(k+1, s)):
			return r.content(p, i, k), tierClause
		case w.lower == ":" && f&FrameClause != 0 && following:
			return r.content(p, i, k+1), tierClause
		case w.lower == "to" && w.UPOS == syntax.PART && f&FrameInfinitive != 0:
			return r.content(p, i, k), tierClause
		case questionWords[w.lower] && f&(FrameClause|FrameBelief|FrameEvidence|FrameAddressee) != 0 && (first || w.UPOS == syntax.SCONJ) && w.UPOS != syntax.PUNCT:
			return r.content(p, i, k), tierClause
		case w.lower == "out" && k == i+1 && f&FrameOut != 0:
			k++
		case f&prepositions[w.lower] != 0 && (w.UPOS == syntax.ADP || w.UPOS == syntax.ADV || w.UPOS == syntax.SCONJ) && following && w.lower != "as":
			return r.content(p, i, k+1), tierObject
		case w.UPOS == syntax.ADV || w.UPOS == syntax.PART || timeWords[w.lower] && !p.rel(k, "nsubj"):
			k++
		case w.UPOS == syntax.ADP:
			if f&(clauseVerbs|FrameAbout|FrameOf|FrameFor|FrameOn) == 0 {
				return run{}, ""
			}
			k = p.phraseEnd(k+1, s)
		case w.lower == "," && f&clauseVerbs != 0 && p.passedOver(k, s) > 0:
			k = p.passedOver(k, s)
		case w.UPOS == syntax.PUNCT && !w.mark:
			return run{}, ""
		case w.UPOS == syntax.CCONJ || w.UPOS == syntax.SCONJ && w.lower != "there":
			return run{}, ""
		default:
			end := p.phraseEnd(k, s)
			if first && f&FrameAddressee != 0 && p.addressee(k, end, s, f) {
				k, first = end, false
				continue
			}
			if f&clauseVerbs != 0 && p.clauseFrom(k, s) && !(p.inverted(i, s) && p.rel(k, "nsubj")) || p.subjectHere(k, end, i) {
				return r.content(p, i, k), tierClause
			}
			if f&FrameObject != 0 || f&FrameOut != 0 && p.words[i+1].lower == "out" {
				return r.content(p, i, k), tierObject
			}
			if f&(FrameAbout|FrameOf|FrameFor|FrameAgainst) != 0 && f&FrameClause == 0 {
				return run{}, ""
			}
			return run{}, ""
		}
	}
	return run{}, ""
}

// subjectHere reports whether the phrase [k, end) is the subject of a clause that verb i governs.
func (p *paragraph) subjectHere(k, end, i int) bool {
	for j := k; j < end; j++ {
		if p.rel(j, "nsubj", "expl", "csubj") {
			h := p.words[j].head
			return h > j && p.rel(h, "ccomp", "xcomp", "parataxis", "obj") && p.words[h].head <= i
		}
	}
	return false
}

// clauseFrom reports whether a finite verb follows from word k on before the next stop.
func (p *paragraph) clauseFrom(k int, s run) bool {
	for j := k; j < s.to; j++ {
		w := p.words[j]
		if w.is(";", ":") {
			return false
		}
		if w.is("who", "which") && j > k {
			return false
		}
		if w.finite() {
			return true
		}
	}
	return false
}

// addressee reports whether the phrase [k, end) is who is spoken to: another complement follows it.
func (p *paragraph) addressee(k, end int, s run, f Frame) bool {
	for end < s.to && (timeWords[p.words[end].lower] || p.words[end].UPOS == syntax.ADV) {
		end++
	}
	if end >= s.to {
		return false
	}
	w := p.words[end]
	switch {
	case w.lower == "that" || questionWords[w.lower] || w.mark || w.lower == ":":
		return true
	case w.lower == "to":
		return f&FrameInfinitive != 0 && w.UPOS == syntax.PART
	case f&prepositions[w.lower] != 0 && w.lower != "as":
		return true
	case w.UPOS == syntax.ADP:
		next := p.phraseEnd(end+1, s)
		return next < s.to && p.words[next].is("that", "to", ":")
	}
	return w.UPOS != syntax.VERB && w.UPOS != syntax.AUX && w.UPOS != syntax.PUNCT && w.UPOS != syntax.CCONJ && p.clauseFrom(end, s)
}

// phraseEnd is the end of the noun phrase that begins at k: articles, adjectives, nouns and their "of".
func (p *paragraph) phraseEnd(k int, s run) int {
	start := k
	for ; k < s.to; k++ {
		w := p.words[k]
		if w.UPOS == syntax.PRON && k > start && !p.rel(k, "nmod:poss") {
			break
		}
		if w.UPOS == syntax.DET && k > start && p.words[k-1].nominal() {
			break
		}
		if k > start && timeWords[w.lower] && p.words[k-1].nominal() {
			break
		}
		switch w.UPOS {
		case syntax.DET, syntax.ADJ, syntax.NOUN, syntax.PROPN, syntax.NUM, syntax.PRON, syntax.SYM:
			continue
		case syntax.PART:
			if w.is("'s", "'") {
				continue
			}
		case syntax.ADP:
			if w.is("of") && k > start {
				continue
			}
		}
		if w.mark || w.lower == "-" {
			continue
		}
		break
	}
	return max(k, start+1)
}

// content is what stands from word from to the end of what verb i governs.
func (r *reader) content(p *paragraph, i, from int) run {
	c := run{from, r.contentEnd(p, i, from)}
	for c.from < c.to && p.words[c.from].is(":", ",") {
		c.from++
	}
	for k := c.from; k < c.to; k++ {
		if hasLetter(p.words[k].Form) {
			return c
		}
	}
	return run{}
}

// contentEnd is where what begins at word from and depends on word i ends. It runs to the end of the sentence but for
// what the grammar hangs on the cue or above it behind a comma: "…, adding that", "…, and left", "…, according to".
func (r *reader) contentEnd(p *paragraph, i, from int) int {
	s := p.sentence(from)
	end := s.to
	if h := p.words[i].head; h > from && p.rel(i, "advcl") { // "Asked about the dam, Roe said": the main clause is no part of it
		if subj := p.child(h, "nsubj"); subj > from && subj < h {
			for left := p.subtree(subj).from; left > from; left-- {
				if p.words[left-1].lower == "," {
					s.to, end = left, left
					break
				}
			}
		}
	}
	if comma, _, ok := r.aheadOf(p, i); ok && comma > from {
		s.to, end = comma, comma
	}
	for k := from + 1; k < s.to; k++ {
		w := p.words[k]
		comma := p.words[k-1].is(",", "—", "–", "--", "-")
		if w.lower == ";" {
			end = k
			break
		}
		if w.stretch >= 0 && !w.mark {
			continue
		}
		if comma && (w.lower == "according" || w.XPOS == "VBG" && isCue(w)) {
			end = k - 1
			break
		}
		if w.lower == "according" && k+1 < s.to && p.words[k+1].lower == "to" {
			end = k
			break
		}
		h := w.head
		above := h >= 0 && h <= i
		if above && p.rel(k, "conj") && p.ownVerb(k, i) {
			end = p.leftOf(k, from)
			break
		}
		if above && p.rel(k, "advcl", "parataxis") {
			left := p.subtree(k).from
			if left > from && p.words[left-1].is(",", "—", "–", "--") {
				end = left - 1
				break
			}
		}
	}
	if end == s.to && end > from && end < len(p.words) { // a quotation runs on into the next sentence
		if k := p.words[end].stretch; k >= 0 && p.words[end-1].stretch == k {
			return r.runs[k].to
		}
	}
	return p.trim(run{from, end}).to
}

// ownVerb reports whether verb k goes on from cue i, not from what the cue takes: "said … and left".
func (p *paragraph) ownVerb(k, i int) bool {
	a, b := p.words[k], p.words[i]
	if a.UPOS != syntax.VERB && a.UPOS != syntax.AUX {
		return false
	}
	return a.XPOS == b.XPOS || p.child(k, "nsubj") >= 0 || isCue(a) && a.finite()
}

// leftOf is where the clause of verb k begins, its conjunction included.
func (p *paragraph) leftOf(k, from int) int {
	left := max(p.subtree(k).from, from)
	for j := k; j > left; j-- {
		if p.words[j-1].is("and", "but", "or", ",", ";") {
			left = j - 1
			break
		}
	}
	for left > from && p.words[left-1].is(",", "and", "but", "or") {
		left--
	}
	return left
}

// passive reads "was accused of …", "is said to …", "was described as …".
func (r *reader) passive(p *paragraph, s run, i int, f Frame) (run, string) {
	for k := i + 1; k < s.to && k-i < 4; k++ {
		w := p.words[k]
		switch {
		case w.UPOS == syntax.ADV:
			continue
		case w.lower == "by":
			if subj := p.child(i, "nsubj"); subj >= 0 && f&FrameObject != 0 {
				return p.phrase(subj), tierObject
			}
			return run{}, ""
		case w.lower == "that" || questionWords[w.lower] || w.lower == "to" && w.UPOS == syntax.PART || f&prepositions[w.lower] != 0:
			from := k
			if f&prepositions[w.lower] != 0 && w.UPOS != syntax.PART {
				from = k + 1
			}
			return r.content(p, i, from), tierClause
		}
		break
	}
	return run{}, ""
}

func isCue(w word) bool { _, f := verbFrame(w); return f != 0 }
