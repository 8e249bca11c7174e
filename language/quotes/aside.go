package quotes

import (
	"crosscheck/language/names"
	"crosscheck/language/syntax"
)

// Between a speaker and the verb stands what the reader is told of the speaker, and it may be long: "Ana Roe, 35, the mayor of Ardel,
// who has run it for ten years, tweeted". The grammar often hangs such a verb elsewhere; the commas tell better.

// longestAside is how many words may stand between a speaker and the verb.
const longestAside = 40

// aheadOfAside is the phrase that opens the clause of cue i, where an aside stands between the two: a name, with what belongs to it
// before it; empty where there is none.
func (r *reader) aheadOfAside(d *draft, s run) run {
	p, i := d.p, d.cueWord
	end := i
	for end > s.from && (p.words[end-1].UPOS == syntax.ADV || p.words[end-1].UPOS == syntax.AUX) {
		end--
	}
	if end-1 <= s.from || !p.words[end-1].is(",", "—", "–", "--", ")") {
		return run{}
	}
	from := s.from
	for k := end - 1; k >= s.from; k-- {
		if r.inQuotation(p, k) || r.inContent(d, k) || p.words[k].is(";", ":") {
			from = k + 1
			break
		}
	}
	for from < end && (p.words[from].UPOS == syntax.PUNCT || p.words[from].is("and", "but")) {
		from++
	}
	for from < end && end-from > 2 {
		first := p.firstComma(from, end)
		if first < 0 || end-first > longestAside {
			return run{}
		}
		if ph := (run{from, first}); r.opensClause(p, ph) {
			if p.asideHolds(first+1, end-1) {
				return ph
			}
			return run{}
		}
		if p.hasVerb(run{from, first}) && !p.words[from].is("asked", "pressed", "speaking") {
			return run{}
		}
		from = first + 1 // "In Ardel on Monday, …"
	}
	return run{}
}

func (p *paragraph) firstComma(from, to int) int {
	for k := from; k < to; k++ {
		if p.words[k].is(",", "(", "—", "–", "--") {
			return k
		}
	}
	return -1
}

// opensClause reports whether a phrase is somebody's name, alone or behind a title or what else is said of the bearer.
func (r *reader) opensClause(p *paragraph, ph run) bool {
	if ph.empty() || ph.to-ph.from > 12 || p.words[ph.from].UPOS == syntax.ADP || p.words[ph.from].UPOS == syntax.SCONJ || p.hasClause(run{ph.from + 1, ph.to}) {
		return false
	}
	m := r.mentionIn(p, ph, ph.to-1)
	if m < 0 {
		return false
	}
	at := r.names.Mentions[m]
	return at.Span.End >= p.words[ph.to-1].Span.End && r.names.Entities[at.Entity].Type != names.Place && !r.owned(p, at.Span, ph)
}

func (p *paragraph) hasVerb(r run) bool {
	for i := r.from; i < r.to; i++ {
		if w := p.words[i]; w.finite() || w.UPOS == syntax.VERB && !w.name {
			return true
		}
	}
	return false
}

// asideHolds reports whether the words [from, to) can be an aside: no finite verb but in a clause with "who", "which" or "whose".
func (p *paragraph) asideHolds(from, to int) bool {
	relative := false
	for k := from; k < to; k++ {
		w := p.words[k]
		relative = relative || w.is("who", "whose", "which", "whom", "that", "where")
		if !relative && w.finite() {
			return false
		}
	}
	return true
}

// quoteBehind is the first word of the quotation behind an aside that begins with the comma at word k, "joked, again with an accent, “…”",
// or -1.
func (r *reader) quoteBehind(p *paragraph, k int) int {
	for j := k + 1; j+1 < len(p.words) && j-k < r.set.MaxGap; j++ {
		w := p.words[j]
		if w.finite() || w.stretch >= 0 || w.is(".", ":", ";") {
			return -1
		}
		if w.lower == "," && r.inQuotation(p, j+1) {
			return j + 1
		}
	}
	return -1
}

// passedOver is the word behind an aside that stands between a verb and its clause, "said, among other things, that", or -1.
func (p *paragraph) passedOver(comma int, s run) int {
	for k := comma + 1; k+1 < s.to && k-comma < 12; k++ {
		w := p.words[k]
		if w.finite() || w.mark {
			return -1
		}
		if w.lower == "," && p.words[k+1].lower == "that" {
			return k + 1
		}
	}
	return -1
}
