package quotes

import (
	"crosscheck/language/syntax"
)

// according reads "according to NP": what is said is the rest of the clause.
func (r *reader) according(p *paragraph, i int) (draft, bool) {
	s := p.sentence(i)
	d := draft{p: p, cue: run{i, i + 2}, cueWord: i, lemma: "according", head: -1, tier: tierAccording}
	end := i + 2
	for end < s.to && !p.words[end].is(",", ".", ";", ":", "—", "–", "--", "?", "!", ")") && !r.inQuotation(p, end) {
		end++
	}
	if end == i+2 {
		return draft{}, false
	}
	end = p.apposition(end, s)
	d.speaker = run{i + 2, end}
	d.head = p.headOf(d.speaker)
	from := s.from
	for from < i && p.words[from].is("and", "but", ",", "so", "meanwhile") {
		from++
	}
	left := run{from, i}
	for left.to > left.from && p.words[left.to-1].is(",", "—", "–", "--", "(") {
		left.to--
	}
	right := run{end, s.to}
	for right.from < right.to && p.words[right.from].is(",", "—", "–", "--", ")") {
		right.from++
	}
	right = p.trim(right)
	if left.to-left.from < 3 {
		left = run{}
	}
	if !left.empty() && !right.empty() && (p.words[right.from].is("and", "but", "which", "who", "while", "or") || p.words[right.from].XPOS == "VBG") {
		right = run{}
	}
	for _, c := range []run{left, right} {
		if c.to-c.from >= 2 {
			d.content = append(d.content, c)
		}
	}
	return d, len(d.content) > 0
}

// apposition moves the end of a phrase past ", title at X," behind it: a piece between commas without a verb.
func (p *paragraph) apposition(end int, s run) int {
	if end >= s.to || p.words[end].lower != "," {
		return end
	}
	for k := end + 1; k < s.to && k-end < 16; k++ {
		w := p.words[k]
		if w.UPOS == syntax.VERB || w.UPOS == syntax.AUX || w.is("who", "which", "and", "but", "when", "while") && k == end+1 || w.UPOS == syntax.PRON && k == end+1 {
			return end
		}
		if w.is(",", ".") && k > end+1 {
			if n := p.words[end+1]; n.UPOS == syntax.DET || n.UPOS == syntax.NOUN || n.UPOS == syntax.ADJ {
				return k
			}
			return end
		}
	}
	return end
}

// trim drops punctuation from both ends of a run.
func (p *paragraph) trim(r run) run {
	for r.from < r.to && p.words[r.from].UPOS == syntax.PUNCT && !p.words[r.from].mark {
		r.from++
	}
	for r.to > r.from && p.words[r.to-1].UPOS == syntax.PUNCT && !p.words[r.to-1].mark && !p.words[r.to-1].is(")", "]", "%") {
		r.to--
	}
	return r
}
