package quotes

import (
	"strings"

	"crosscheck/article"
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

// goOn adds the quotation that goes on in the next sentence: …, she said. “And …”
func (r *reader) goOn(d *draft, i int) {
	if next, ok := r.quotationAfter(d.p, i, true); ok && next.from >= d.p.sentence(i).to {
		d.content = append(d.content, next)
	}
}

// quotationBefore is the quotation that ends right before the subject of cue i, or before the cue itself.
func (r *reader) quotationBefore(p *paragraph, i int) (run, bool) {
	j := i - 1
	for verbs := 0; j >= 0 && !r.inQuotation(p, j); j-- {
		w := p.words[j]
		if w.is(".", ":", ";", "?", "!") || i-j > 2*r.set.MaxGap {
			return run{}, false
		}
		if w.finite() && !w.is("'s", "has", "have", "had", "would", "could", "did", "does", "will") {
			if verbs++; verbs > 1 || p.words[i].UPOS == syntax.X || !p.relative(j, i) {
				return run{}, false
			}
		}
		if j < i-1 && w.is("that") {
			return run{}, false
		}
	}
	if j < 0 {
		return run{}, false
	}
	inner := r.spoken(p.words[j].stretch)
	comma := j+1 < len(p.words) && p.words[j+1].is(",", "-", "--", "—", "–")
	if j == i-1 {
		comma = comma || !p.words[i].capital()
	}
	lowerNext := j+1 < len(p.words) && !p.words[j+1].capital()
	switch last(inner) {
	case ",", "?", "!", "-":
	case ".":
		if !strings.HasSuffix(inner, "..") && !lowerNext && !p.takesNothing(j+1, i) {
			return run{}, false
		}
	default:
		if !comma && !p.takesNothing(j+1, i) && !strings.HasSuffix(inner, "…") && !strings.HasSuffix(inner, "—") && !lowerNext {
			return run{}, false
		}
	}
	if k := p.words[j].stretch; r.taken[k] >= 0 && r.found[r.taken[k]].tier == tierBefore {
		return run{}, false
	}
	return r.whole(p, r.runs[p.words[j].stretch]), true
}

// takesNothing reports whether the words [from, i) before cue i are its subject and nothing follows that it could take, so that what it takes
// must stand before, whatever sign is missing there: “The dam holds.” Roe said.
func (p *paragraph) takesNothing(from, i int) bool {
	k := i + 1
	for k < len(p.words) && (p.words[k].UPOS == syntax.ADV || timeWords[p.words[k].lower]) {
		k++
	}
	return from < i && p.words[from].name && p.phraseBefore(i).from == from && (k == len(p.words) || p.words[k].is(".") || p.sentence(i).to == k)
}

// relative reports whether verb j stands in a relative clause between the quotation and cue i: "X, who is Y, said".
func (p *paragraph) relative(j, i int) bool {
	for k := j - 1; k >= 0 && j-k < 8; k-- {
		if p.words[k].is("who", "which", "whose", "that") {
			return true
		}
	}
	return false
}

// whole widens a quotation to the left by the quotations directly before it: "…" "…," she said.
func (r *reader) whole(p *paragraph, q run) run {
	if q.from > 0 && p.words[q.from-1].is("that") {
		q.from--
	}
	return q
}

// quotationAfter is the quotation that cue i opens. behind says that another one stands before the cue already:
// then the next sentence may go on, unless it has a cue of its own.
func (r *reader) quotationAfter(p *paragraph, i int, behind bool) (run, bool) {
	stops := 0
	for k := i + 1; k < len(p.words) && k-i <= r.set.MaxGap+1; k++ {
		w := p.words[k]
		if r.inQuotation(p, k) {
			st := r.stretches[w.stretch]
			if behind && (strings.HasSuffix(strings.TrimSpace(st.Inner.Of(p.body)), ",") || r.taken[w.stretch] >= 0) {
				return run{}, false
			}
			return r.extend(p, r.whole(p, r.runs[w.stretch]), i), true
		}
		switch {
		case w.is(".", "?", "!"):
			if stops++; !behind || stops > 1 {
				return run{}, false
			}
		case w.stretch >= 0 && !behind && p.onlyLinks(i+1, k):
			return r.extend(p, r.whole(p, r.runs[w.stretch]), i), true
		case w.is(";") || w.stretch >= 0 && !w.mark:
			return run{}, false
		case w.lower == "," && !behind && r.quoteBehind(p, k) > 0:
			k = r.quoteBehind(p, k) - 1
		case stops > 0:
			return run{}, false // words of a new sentence before its quotation
		case w.finite() || w.verb() && w.UPOS != syntax.X && !w.is("speaking", "referring", "writing", "following", "including", "according"):
			return run{}, false
		case w.UPOS == syntax.X && verbFrameOf(w):
			return run{}, false
		}
	}
	return run{}, false
}

// onlyLinks reports whether nothing but "that", commas, colons and adverbs stands in the words [from, to).
func (p *paragraph) onlyLinks(from, to int) bool {
	for k := from; k < to; k++ {
		if w := p.words[k]; !w.is("that", ",", ":") && w.UPOS != syntax.ADV {
			return false
		}
	}
	return true
}

// extend takes a quotation on to the end of the clause where the sentence goes on in the writer's words.
func (r *reader) extend(p *paragraph, q run, cue int) run {
	if q.to >= len(p.words) {
		return q
	}
	for q.to < len(p.words) && p.words[q.to].mark && p.words[q.to].stretch != p.words[q.to-1].stretch && p.sentence(q.to) == p.sentence(q.to-1) {
		q.to = r.runs[p.words[q.to].stretch].to // “one” “two”
	}
	if q.to >= len(p.words) {
		return q
	}
	st := r.stretches[max(0, p.words[q.to-1].stretch)]
	w := p.words[q.to]
	if st.endsLikeSpeech(p.body) || w.UPOS == syntax.PUNCT || w.UPOS == syntax.X || w.is("and", "but", "as", "when", "while", "after", "before", "during", "at", "in", "on", "or", "though", "although", "because") {
		return q
	}
	if p.rel(q.to, "conj", "advcl", "cc") || w.finite() && q.from > 0 && p.words[q.from-1].UPOS != syntax.PUNCT {
		return q
	}
	if end := r.contentEnd(p, cue, q.to); end > q.to {
		q.to = end
	}
	return q
}

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

// sourceLabels are words that headlines put before a colon for who says it.
var sourceLabels = set("newspaper report reports poll study police official officials source sources lawyer lawyers mayor minister president " +
	"governor senator spokesman spokeswoman company ministry government court prosecutor prosecutors survey survivors witnesses experts")

// transcript reads "NAME: words" at the head of a paragraph.
func (r *reader) transcript(p *paragraph) (draft, bool) {
	for i := 1; i < len(p.words) && i <= 6; i++ {
		w := p.words[i-1]
		if w.stretch >= 0 || !w.capital() || !hasLetter(w.Form) && w.lower != "." {
			return draft{}, false
		}
		if p.words[i].lower != ":" {
			continue
		}
		name := run{0, i}
		if _, f := verbFrame(p.words[0]); f&FrameQuote != 0 && p.words[0].Lemma != p.words[0].lower && !p.words[0].name && i > 1 {
			return draft{}, false // "Continued Roe: …"
		}
		whole := strings.ToUpper(p.string(name)) == p.string(name) && i <= 3 || p.role == article.Title && (r.isBearer(p, name) || i == 1 && sourceLabels[w.lower])
		if i+2 >= len(p.words) || !whole && !r.isPerson(p, name) && !(i+1 < len(p.words) && r.inQuotation(p, i+1)) {
			return draft{}, false
		}
		d := draft{p: p, cue: run{i, i + 1}, cueWord: i, lemma: ":", speaker: name, head: i - 1, tier: tierTranscript}
		d.content = []run{{i + 1, len(p.words)}}
		if r.inQuotation(p, i+1) {
			d.content = []run{r.runs[p.words[i+1].stretch]}
		}
		return d, true
	}
	return draft{}, false
}
