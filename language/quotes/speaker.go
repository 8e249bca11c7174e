package quotes

import (
	"strings"

	"crosscheck/language/names"
	"crosscheck/language/syntax"
	"crosscheck/text"
)

// findSpeaker looks for who says it: the subject, the agent of a passive, or the phrase beside the cue.
func (r *reader) findSpeaker(d *draft) {
	p, i := d.p, d.cueWord
	s := p.sentence(i)
	if p.words[i].UPOS == syntax.X {
		r.speakerBeside(d, s)
		return
	}
	if p.child(i, "aux:pass") >= 0 {
		for _, k := range p.kids[i] {
			if c := p.child(k, "case"); p.rel(k, "obl") && c >= 0 && p.words[c].lower == "by" {
				d.head, d.speaker = k, p.phraseWithin(k, c+1, s.to)
			}
		}
		return
	}
	if d.tier == tierAfter && (i > 0 && r.inQuotation(p, i-1) || i > 1 && p.words[i-1].is(",", "—", "–", "-") && r.inQuotation(p, i-2)) || d.tier == tierParenthesis && p.inverted(i, s) {
		if r.speakerBehind(d, s) {
			return
		}
	}
	h := p.subjectOf(i)
	beside := p.phraseBefore(i)
	if !beside.empty() && !r.inContent(d, beside.to-1) && !beside.has(h) && (h >= 0 && r.inContent(d, h) || p.prefersBeside(beside, h, i)) {
		d.speaker, d.head = beside, p.headOf(beside)
		return
	}
	if h < 0 && r.sharesSpeaker(d, s) {
		return
	}
	if h >= 0 && h < i && p.words[i].XPOS == "VBG" {
		if r.goesOn(d, h) {
			return
		}
	}
	if h >= 0 && p.words[h].is("which", "who", "that") {
		h = p.outsideRelative(h, i)
	}
	if h >= 0 && !r.inContent(d, h) && !(h > i && d.lemma == "tell") {
		d.head, d.speaker = h, r.subjectPhrase(p, h, i, s)
		if beside.has(h) && h < i {
			d.speaker = run{min(d.speaker.from, beside.from), max(d.speaker.to, beside.to)}
		}
		return
	}
	if r.sharesSpeaker(d, s) {
		return
	}
	if p.words[i].XPOS == "VBG" && r.besideMain(d) {
		return
	}
	r.speakerBeside(d, s)
}

// besideMain gives "…, arguing that" the phrase right before the verb it hangs on.
func (r *reader) besideMain(d *draft) bool {
	p := d.p
	for i, n := p.words[d.cueWord].head, 0; i >= 0 && i < d.cueWord && n < 4; i, n = p.words[i].head, n+1 {
		if !p.words[i].finite() {
			continue
		}
		if beside := p.phraseBefore(i); !beside.empty() {
			d.speaker, d.head = beside, p.headOf(beside)
			return true
		}
	}
	return false
}

// prefersBeside reports whether the phrase right before cue i is its subject rather than word h, which the grammar gives.
func (p *paragraph) prefersBeside(beside run, h, i int) bool {
	if h < 0 || h > i || h >= beside.from || timeWords[p.words[h].lower] {
		return true
	}
	if beside.from == 0 {
		return false
	}
	before := p.words[beside.from-1]
	if before.UPOS == syntax.SCONJ || before.is("when", "while", "as", "but", "because", "after", "if", "although", "though", "where", "since") {
		return true
	}
	if p.words[i].XPOS != "VBG" || p.words[beside.to-1].lower == "," || before.UPOS == syntax.ADP {
		return false
	}
	for k := h + 1; k < beside.from; k++ {
		if p.words[k].finite() {
			return true // "it included Roe vowing"
		}
	}
	return false
}

// sharesSpeaker gives "… and said" the speaker of the cue before it in the sentence.
func (r *reader) sharesSpeaker(d *draft, s run) bool {
	i := d.cueWord
	for i > s.from && (d.p.words[i-1].UPOS == syntax.ADV || d.p.words[i-1].UPOS == syntax.AUX) {
		i--
	}
	if i == s.from || !d.p.words[i-1].is("and", "but", ",", "or", "then") || len(r.found) == 0 {
		return false
	}
	e := &r.found[len(r.found)-1]
	if e.p != d.p || e.cueWord < s.from || e.cueWord >= s.to || e.speaker.empty() || d.p.child(e.cueWord, "aux:pass") >= 0 {
		return false
	}
	d.speaker, d.head = e.speaker, e.head
	return true
}

// goesOn gives ", adding that …" the speaker of the statement it stands behind, when the grammar has hung it on a verb
// inside that statement.
func (r *reader) goesOn(d *draft, h int) bool {
	for k := len(r.found) - 1; k >= 0; k-- {
		e := &r.found[k]
		if e.p != d.p || e.cueWord < 0 || !d.p.sentence(d.cueWord).has(e.cueWord) || e.speaker.empty() {
			return false
		}
		if r.inContent(e, h) && !r.inContent(e, d.cueWord) {
			d.speaker, d.head = e.speaker, e.head
			return true
		}
	}
	return false
}

// outsideRelative leads from the subject of a relative clause to the noun before it when the clause has a verb of its own
// before the cue: "the ad, which runs tonight, says".
func (p *paragraph) outsideRelative(h, i int) int {
	at := i
	for at > h+1 && (p.words[at-1].UPOS == syntax.AUX || p.words[at-1].UPOS == syntax.ADV) {
		at--
	}
	if h > i || !p.words[at-1].is(",", ")") {
		return h
	}
	for k := h + 1; k < i; k++ {
		if p.words[k].finite() {
			if before := p.phraseBefore(h); !before.empty() {
				return p.headOf(before)
			}
			return h
		}
	}
	return h
}

// phraseBefore is the noun phrase that ends right before word i, adverbs, auxiliaries, a party or age in brackets and one
// apposition between commas aside. It is read from the words alone and is empty where something else stands there.
func (p *paragraph) phraseBefore(i int) run {
	s := p.sentence(i)
	to := i
	for to > s.from && (p.words[to-1].UPOS == syntax.ADV || p.words[to-1].UPOS == syntax.AUX || p.words[to-1].is("n't", "not", "to") && p.words[to-1].UPOS == syntax.PART) {
		to--
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

func (r *reader) inContent(d *draft, i int) bool {
	for _, c := range d.content {
		if c.has(i) {
			return true
		}
	}
	return false
}

// utterances are what somebody issues with words in it.
var utterances = set("statement email e-mail letter memo note tweet post message ad advertisement video article column op-ed release speech report robocall")

// makers are verbs whose subject is the author of their object: "made the claim that".
var makers = set("make issue release repeat voice express offer give post publish send air raise write deliver")

// subjectOf climbs from a verb to the nearest subject: "she stood and said", "he smiled, adding", "a memo saying".
func (p *paragraph) subjectOf(i int) int {
	for n := 0; n < 6; n++ {
		if k := p.child(i, "nsubj"); k >= 0 {
			return k
		}
		h := p.words[i].head
		if h < 0 {
			return -1
		}
		if p.rel(i, "acl") && utterances[p.words[h].Lemma] && p.rel(h, "obj") {
			i = h // "sent a statement saying": who sent it
			continue
		}
		if p.rel(i, "acl") && p.words[h].nominal() && !timeWords[p.words[h].lower] && !(p.words[i].XPOS == "VBG" && i > 0 && p.words[i-1].is(",", "—", "–")) {
			return h
		}
		if !p.rel(i, "conj", "advcl", "xcomp", "parataxis", "aux", "ccomp", "acl", "appos", "nmod", "obj", "obl") {
			return -1
		}
		i = h
	}
	return -1
}

// subjectPhrase is the phrase of subject h, with the apposition between it and cue i.
func (r *reader) subjectPhrase(p *paragraph, h, i int, s run) run {
	ph := p.phrase(h)
	if h > i {
		ph.from = max(ph.from, i+1)
		return p.trim(run{ph.from, max(ph.to, p.apposition(ph.to, s))})
	}
	ph.to = min(ph.to, i)
	if ph.to < i && p.words[ph.to].lower == "," && p.words[i-1].lower == "," && i-1 > ph.to {
		between := run{ph.to + 1, i - 1}
		for k := between.from; k < between.to; k++ {
			if p.words[k].finite() || p.words[k].XPOS == "VBG" && k == between.from {
				return p.trim(ph)
			}
		}
		ph.to = between.to
	}
	return p.trim(ph)
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

// speakerBehind reads "said X, title of Y": the phrase behind the cue up to the stop or a clause.
func (r *reader) speakerBehind(d *draft, s run) bool {
	p, i := d.p, d.cueWord
	if d.lemma == "tell" {
		return false // "told X": X is who listens
	}
	from := i + 1
	for from < s.to && p.words[from].UPOS == syntax.ADV {
		from++
	}
	to := from
	for to < s.to && !p.words[to].is(".", ";", ":", "?", "!", ",", "—", "–", "--", "(") && !r.inQuotation(p, to) {
		w := p.words[to]
		if w.is("who", "when", "while", "as", "after", "before", "during", "because", "but") || w.finite() || w.XPOS == "VBG" && to > from && p.rel(to, "advcl") {
			break
		}
		if to > from && (w.UPOS == syntax.ADP && !w.is("of", "for", "at", "from") || timeWords[w.lower] && w.capital()) {
			break
		}
		to++
	}
	if to <= from || !p.words[from].nominal() && p.words[from].UPOS != syntax.DET && p.words[from].UPOS != syntax.ADJ {
		return false
	}
	to = p.apposition(to, s)
	d.speaker = p.trim(run{from, to})
	d.head = p.headOf(d.speaker)
	return !d.speaker.empty()
}

// speakerBeside reads the speaker from the words alone: what stands between the quotation and the cue.
func (r *reader) speakerBeside(d *draft, s run) {
	p, i := d.p, d.cueWord
	from := i
	for from > s.from && !p.words[from-1].is(",", ".", ";", ":", "—", "–", "--", "but", "and", "as") && !p.words[from-1].mark && !r.inContent(d, from-1) {
		from--
	}
	for from < i && (p.words[from].UPOS == syntax.ADV || p.words[from].is("when", "while", "after", "if")) {
		from++
	}
	to := i
	for to > from && (p.words[to-1].UPOS == syntax.ADV || p.words[to-1].UPOS == syntax.AUX || p.words[to-1].is("has", "had", "have", "also", "later", "then")) {
		to--
	}
	ph := run{from, to}
	for k := from; k < to; k++ {
		if w := p.words[k]; w.UPOS == syntax.VERB || w.finite() {
			return
		}
	}
	if ph.empty() {
		if d.tier == tierAfter || d.tier == tierParenthesis {
			r.speakerBehind(d, s)
		}
		return
	}
	if ph.to-ph.from > 12 {
		return
	}
	d.speaker, d.head = ph, p.headOf(ph)
	if p.words[d.head].UPOS == syntax.X {
		d.head = ph.to - 1
	}
}

// isPerson reports whether a person's name stands in the run.
func (r *reader) isPerson(p *paragraph, in run) bool {
	m := r.mentionIn(p, in, -1)
	return m >= 0 && r.names.Entities[r.names.Mentions[m].Entity].Type == names.Person
}

// isBearer reports whether a person or an organisation is named in the run.
func (r *reader) isBearer(p *paragraph, in run) bool {
	m := r.mentionIn(p, in, in.to-1)
	if m < 0 {
		return false
	}
	t := r.names.Entities[r.names.Mentions[m].Entity].Type
	return t == names.Person || t == names.Organisation
}

// mentionIn is the mention that names the phrase: the one that holds its head, else the last person in it; or -1.
func (r *reader) mentionIn(p *paragraph, in run, head int) int {
	if in.empty() {
		return -1
	}
	sp := p.span(in)
	sent := p.words[in.from].sent
	if sent >= len(r.bySentence) {
		return -1
	}
	first, held := -1, -1
	for _, m := range r.bySentence[sent] {
		at := r.names.Mentions[m].Span
		if !at.Overlaps(sp) {
			continue
		}
		if held < 0 && head >= 0 && at.Overlaps(p.words[head].Span) {
			held = m
		}
		if first < 0 && r.names.Entities[r.names.Mentions[m].Entity].Type == names.Person && !p.owned(at, in) {
			first = m
		}
	}
	if held >= 0 && (first < 0 || r.names.Entities[r.names.Mentions[held].Entity].Type == names.Person && !p.owned(r.names.Mentions[held].Span, in)) {
		if p.owned(r.names.Mentions[held].Span, in) {
			return -1
		}
		return held
	}
	return first
}

// owned reports whether the name at a span only owns or qualifies the head of the phrase: "Roe's campaign", "the Roe
// campaign", "a spokesman for Roe".
func (p *paragraph) owned(at text.Span, in run) bool {
	for i := in.from; i < in.to; i++ {
		w := p.words[i]
		if w.Span.Start >= at.End {
			return w.is("'s", "'") || w.UPOS == syntax.NOUN && !w.capital()
		}
		if w.Span.Start == at.Start && i > in.from {
			k := i - 1
			for k > in.from && (p.words[k].UPOS == syntax.DET || p.words[k].capital() && p.words[k].UPOS != syntax.ADP) {
				k--
			}
			if p.words[k].UPOS == syntax.ADP && k > in.from {
				return true
			}
		}
	}
	return false
}

func capitalRun(p *paragraph, in run) string {
	best := run{}
	for i := in.from; i < in.to; i++ {
		if !p.words[i].capital() || p.words[i].UPOS == syntax.PRON {
			continue
		}
		j := i
		for j < in.to && p.words[j].capital() {
			j++
		}
		if j-i > best.to-best.from {
			best = run{i, j}
		}
		i = j
	}
	if best.empty() || best.to < in.to && p.words[best.to].is("'s", "'") {
		return ""
	}
	return strings.TrimSpace(p.string(best))
}
