package quotes

import "crosscheck/language/syntax"

// Statements around which the cue stands: "…, she said", "…, said X, …", "As X noted, …".

// parenthesis is the statement that "…, she said" or "…, said X, …" stands in.
func (r *reader) parenthesis(p *paragraph, s run, i int) []run {
	left := i
	if k := p.nearSubject(i); p.inverted(i, s) && (k > i || k >= 0 && k == i-2 && !p.words[k].capital() && p.words[k].UPOS == syntax.NOUN) {
		left = i // "…, said the mayor"
	} else if k >= s.from && k < i {
		left = p.outsideMarks(p.phrase(k).from, k)
	} else if ph := p.phraseBefore(i); !ph.empty() {
		left = ph.from
	} else if !p.inverted(i, s) {
		return nil
	}
	if from := p.titleBehindMark(left, s); from >= 0 && r.closesWithComma(p, from-1) {
		left = from
	}
	for left > s.from && !p.words[left-1].is(",", "—", "–", "--") && !r.closesWithComma(p, left-1) && !(p.words[left-1].is("as") && left-1-s.from < 3) {
		if !p.words[left-1].is("has", "have", "had", "also", "as", "so") && p.words[left-1].UPOS != syntax.ADV {
			return nil
		}
		left--
	}
	if left > s.from && p.words[left-1].lower == "as" && left-1-s.from < 3 { // "As X noted, …"
		for k := i + 1; k < s.to && k-i <= r.set.MaxGap; k++ {
			if p.words[k].is(",", ":") && s.to-k > 3 {
				return []run{r.content(p, i, k+1)}
			}
		}
		return nil
	}
	content := p.trim(run{s.from, left})
	for content.from < content.to && p.words[content.from].is("but", "and", "still", ",") {
		content.from++
	}
	rest := r.afterParenthesis(p, s, i)
	switch {
	case content.empty():
		return nil
	case content.to-content.from >= 3 && p.clauseFrom(content.from, run{content.from, content.to}):
	case rest.empty() || i+1 >= s.to || !p.words[i+1].is(",", "—", "–", "--") || !p.clauseFrom(rest.from, rest):
		return nil // "In the long run, they say." is no statement; "In the long run, they say, it pays" is
	}
	if rest.empty() {
		return []run{content}
	}
	return []run{content, rest}
}

// titleBehindMark is where the words begin that stand between a closing mark and the name at word left, "retired general Ana Roe", or -1.
func (p *paragraph) titleBehindMark(left int, s run) int {
	for k := left; k > s.from && left-k < 12; k-- {
		switch w := p.words[k-1]; {
		case w.mark:
			return k
		case w.nominal() || w.UPOS == syntax.ADJ || w.UPOS == syntax.DET || w.is("of", "for", "and", "'s"):
		case p.words[max(k-2, 0)].mark && w.UPOS == syntax.VERB: // "retired"
		default:
			return -1
		}
	}
	return -1
}

// outsideMarks moves the beginning of the phrase of word head behind the quotation that it reaches into.
func (p *paragraph) outsideMarks(from, head int) int {
	for k := head - 1; k >= from; k-- {
		if p.words[k].stretch >= 0 && p.words[k].stretch != p.words[head].stretch {
			return k + 1
		}
	}
	return from
}

// closesWithComma reports whether word k is the mark that closes a quotation whose last sign is a comma: it parts a statement from
// "she said" as the comma alone does.
func (r *reader) closesWithComma(p *paragraph, k int) bool {
	w := p.words[k]
	return w.mark && w.stretch >= 0 && last(r.spoken(w.stretch)) == ","
}

// around is the statement in the writer's words of which quotation q is the end: "Roe called it “cold and old,” the Herald said". It is
// empty where the quotation stands by itself.
func (r *reader) around(p *paragraph, q run, i int) []run {
	s := p.sentence(i)
	if q.from <= s.from+1 || !s.has(q.from) || !r.closesWithComma(p, q.to-1) || p.words[q.from-1].UPOS == syntax.PUNCT || !p.hasClause(run{s.from, q.from}) {
		return nil
	}
	for k := s.from; k < q.from; k++ {
		if r.inQuotation(p, k) || p.words[k].is(";", ":") {
			return nil
		}
	}
	return r.parenthesis(p, s, i)
}

// afterParenthesis is what goes on with the statement behind "…, she said, …".
func (r *reader) afterParenthesis(p *paragraph, s run, i int) run {
	for k := i + 1; k < s.to; k++ {
		if !p.words[k].is(",", "—", "–", "--") {
			continue
		}
		rest := p.trim(run{k, s.to})
		if rest.empty() || p.inverted(i, s) && k-i < 14 && (p.rel(rest.from, "appos", "det") || p.words[rest.from].capital() && !p.clauseFrom(rest.from, rest)) {
			return run{}
		}
		w := p.words[rest.from]
		if w.XPOS == "VBG" || w.is("and", "but", "who", "which", "according", "in", "at", "during", "on") || rest.to-rest.from < 2 {
			return run{}
		}
		return run{rest.from, r.contentEnd(p, i, rest.from)}
	}
	return run{}
}

// inverted reports "said X": the subject directly behind the verb.
func (p *paragraph) inverted(i int, s run) bool {
	if i == s.from || !(p.words[i-1].is(",", "—", "–", "--") || p.words[i-1].mark) || i+1 >= s.to {
		return false
	}
	w := p.words[i+1]
	return w.nominal() || w.UPOS == syntax.DET || w.UPOS == syntax.ADJ
}
