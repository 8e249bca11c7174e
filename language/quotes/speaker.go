package quotes

import (
	"crosscheck/language/names"
	"crosscheck/language/syntax"
	"crosscheck/language/wordlists"
)

// findSpeaker looks for who says it: the subject, the agent of a passive, or the phrase beside the cue.
func (r *reader) findSpeaker(d *draft) {
	p, i := d.p, d.cueWord
	s := p.sentence(i)
	if p.words[i].UPOS == syntax.X {
		r.speakerBeside(d, s)
		return
	}
	if p.passive(i) {
		for _, k := range p.kids[i] {
			if c := p.child(k, "case"); p.rel(k, "obl") && c >= 0 && p.words[c].lower == "by" {
				d.head, d.speaker = k, p.phraseWithin(k, c+1, s.to)
			}
		}
		return
	}
	if d.tier == tierAfter && (i > 0 && r.inQuotation(p, i-1) || i > 1 && p.words[i-1].is(",", "—", "–", "-") && r.inQuotation(p, i-2)) || d.tier == tierParenthesis && p.inverted(i, s) ||
		d.tier == tierBefore && i == s.from && i+1 < s.to && p.words[i+1].capital() && p.words[i].XPOS != "VBG" && p.words[i].lower != d.lemma {
		if r.speakerBehind(d, s) {
			return
		}
	}
	if _, subject, ok := r.aheadOf(p, i); ok {
		d.speaker, d.head = subject, p.headOf(subject)
		return
	}
	h := p.subjectOf(i)
	if m := r.understood(d, h); m >= 0 {
		d.speaker, d.head = r.subjectPhrase(p, m, i, s), m
		return
	}
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
	if h >= 0 && p.words[h].is("which", "that") {
		if author := p.author(h); author >= 0 && !r.inContent(d, author) {
			d.head, d.speaker = author, p.phrase(author)
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
	if e.p != d.p || e.cueWord < s.from || e.cueWord >= s.to || e.speaker.empty() || d.p.passive(e.cueWord) {
		return false
	}
	d.speaker, d.head = e.speaker, e.head
	return true
}

// passive reports whether verb i is one, with an auxiliary or as a bare participle: "asked about it". A participle with an
// object right behind it is a mistagged past tense.
func (p *paragraph) passive(i int) bool {
	if p.words[i].XPOS == "VBG" {
		return false
	}
	if p.child(i, "aux:pass") >= 0 {
		return true
	}
	if p.words[i].XPOS != "VBN" || !p.rel(i, "advcl", "acl") || p.child(i, "aux") >= 0 {
		return false
	}
	if i+1 == len(p.words) {
		return true
	}
	next := p.words[i+1]
	return !next.nominal() && next.UPOS != syntax.DET && next.UPOS != syntax.ADJ && !next.mark
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

// author is the subject of "Roe released a video that said", where h is the relative word: who made what speaks; or -1.
func (p *paragraph) author(h int) int {
	v := p.words[h].head
	if v < 0 || !p.rel(v, "acl") {
		return -1
	}
	thing := p.words[v].head
	if thing < 0 || thing > h || !utterances[p.words[thing].Lemma] || !p.rel(thing, "obj") {
		return -1
	}
	verb := p.words[thing].head
	if verb < 0 || !makers[p.words[verb].Lemma] {
		return -1
	}
	return p.subjectOf(verb)
}

// steers are verbs whose object does what the infinitive behind it says (object control, Huddleston & Pullum 2002, §14.3).
var steers = set("prompt lead cause force allow order push get press enable encourage drive persuade convince invite compel inspire permit provoke spur")

// nearSubject is the subject of verb i that stands nearest before it, or else the first behind it, or -1: where the grammar gives two,
// the farther one is that of a statement before "she said".
func (p *paragraph) nearSubject(i int) int {
	best := -1
	for _, k := range p.kids[i] {
		if p.rel(k, "nsubj") && (best < 0 || k < i) {
			best = k
		}
	}
	return best
}

// subjectOf climbs from a verb to the nearest subject: "she stood and said", "he smiled, adding", "a memo saying".
func (p *paragraph) subjectOf(i int) int {
	goesOn := p.words[i].XPOS == "VBG" && i > 0 && p.words[i-1].is(",", "—", "–") // "filed a motion, arguing": no motion argues
	for n := 0; n < 6; n++ {
		if k := p.nearSubject(i); k >= 0 {
			return k
		}
		h := p.words[i].head
		if h < 0 {
			return -1
		}
		if k := p.child(h, "obj", "iobj"); p.rel(i, "xcomp", "advcl") && p.child(i, "mark") >= 0 && k > h && k < i && p.words[k].nominal() && steers[p.words[h].Lemma] {
			return k // "prompted Roe to say": not what prompted her
		}
		if p.rel(i, "acl") && utterances[p.words[h].Lemma] && p.rel(h, "obj") {
			i = h // "sent a statement saying": who sent it
			continue
		}
		if v := p.words[h].head; p.rel(i, "acl") && p.words[i].XPOS == "VBG" && p.rel(h, "obj", "iobj") && v >= 0 && isCue(p.words[v]) {
			i = h // "told supporters, saying": not the supporters
			continue
		}
		if p.rel(i, "acl") && p.words[h].nominal() && !timeWords[p.words[h].lower] && !goesOn {
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
		posted := w.is("to") && to > from && wordlists.Role(p.words[to-1].lower) && to+1 < s.to && r.inPlace(p, to+1) // "the envoy to Norway"
		if to > from && (w.UPOS == syntax.ADP && !posted && !w.is("of", "for", "at", "from") || timeWords[w.lower] && w.capital()) {
			break
		}
		to++
	}
	if to <= from || !p.words[from].nominal() && p.words[from].UPOS != syntax.DET && p.words[from].UPOS != syntax.ADJ {
		return false
	}
	if named := r.nameBehind(p, run{from, to}, s); named > to {
		to = named
	} else {
		to = p.apposition(to, s)
	}
	d.speaker = p.trim(run{from, to})
	d.head = p.headOf(d.speaker)
	return !d.speaker.empty()
}

// longestOffice is how many words may tell who somebody is before the name.
const longestOffice = 12

// nameBehind is the end of the name behind a comma that says who holds an office or is somebody's kin, "her friend in Ardel, Bruno Roe", or 0.
// The phrase before the comma names nobody itself.
func (r *reader) nameBehind(p *paragraph, office run, s run) int {
	for office.to+1 < s.to && p.words[office.to].lower != "," && !p.words[office.to].finite() && p.words[office.to].UPOS != syntax.VERB && !p.words[office.to].is(".", ";", ":") {
		office.to++ // "in Ardel"
	}
	if office.to+1 >= s.to || p.words[office.to].lower != "," || office.to-office.from > longestOffice || !p.smallNoun(office.from, office.to) || r.isPerson(p, office) {
		return 0
	}
	for _, m := range r.bySentence[p.words[office.to].sent] {
		n := r.names.Mentions[m]
		start := n.Span.Start
		if !n.Title.Empty() {
			start = n.Title.Start
		}
		if start != p.words[office.to+1].Span.Start || r.names.Entities[n.Entity].Type != names.Person {
			continue
		}
		for k := office.to + 1; k < s.to; k++ {
			if p.words[k].Span.End == n.Span.End {
				if k+1 == s.to || p.words[k+1].is(",", ".", "(", "—", "–", "--") {
					return k + 1
				}
				return 0
			}
		}
	}
	return 0
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
