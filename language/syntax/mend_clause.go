package syntax

import "strings"

// Clauses that the parser took apart, known by what no English clause looks like: a verb of its own as an auxiliary of another, a past
// tense before a noun like an adjective, a day joined to a noun across that one's article or number, a finite verb without a subject though a
// noun without a part to play stands before it, something that hangs on a full stop.

// hang hangs token i on head; it does nothing, and says so, where that would close a circle.
func (s *Sentence) hang(i, head int, rel Relation) bool {
	for k := head; k >= 0; k = s.Tokens[k].Head {
		if k == i {
			return false
		}
	}
	s.Tokens[i].Head, s.Tokens[i].Rel = head, rel
	return true
}

// has is the first dependent of token i with one of the relations, or -1; Child before the lists are made.
func (s *Sentence) has(i int, rels ...Relation) int {
	for k := range s.Tokens {
		if s.Tokens[k].Head == i && s.Tokens[k].Rel.Is(rels...) {
			return k
		}
	}
	return -1
}

// promote puts token i in the place of the token over it, which hangs on i from then on, and gives i what stands before it.
func (s *Sentence) promote(i, over int, rel Relation) {
	s.Tokens[i].Head, s.Tokens[i].Rel = s.Tokens[over].Head, s.Tokens[over].Rel
	s.Tokens[over].Head, s.Tokens[over].Rel = i, rel
	for k := range s.Tokens {
		if t := &s.Tokens[k]; t.Head == over && (k < i || t.UPOS == PUNCT && k > over) {
			t.Head = i
		}
	}
}

// subject is the relation of the subject of token verb: whether it does or undergoes it.
func (s *Sentence) subject(verb int) Relation {
	if s.has(verb, "aux:pass") >= 0 {
		return "nsubj:pass"
	}
	return "nsubj"
}

var auxiliaries = wordSet("be have do get can could may might must shall should will would ought need dare use let go keep help try start stop")

// ownVerb gives a verb that was taken for the auxiliary of a joined one a clause of its own: "30 people died and dozens more were hurt".
func (s *Sentence) ownVerb(i int) {
	t := &s.Tokens[i]
	h := t.Head
	if !t.Rel.Is("aux") || t.UPOS != VERB || h < i || auxiliaries[t.Lemma] {
		return
	}
	and := i + 1
	for and < h && s.Tokens[and].UPOS != CCONJ {
		and++
	}
	if and == h {
		return
	}
	s.promote(i, h, "conj")
	s.Tokens[and].Head, s.Tokens[and].Rel = h, "cc"
	if s.has(h, "nsubj", "csubj") >= 0 {
		return
	}
	for k := and + 1; k < h; k++ {
		if n := &s.Tokens[k]; n.Head == i && n.Rel == "conj" && nominal(n.UPOS) {
			n.Head, n.Rel = h, s.subject(h)
			return
		}
	}
}

// notQuality makes a past tense the verb of the sentence where it was taken for an adjective of the noun behind it: "Roe, who saw it,
// told reporters".
func (s *Sentence) notQuality(i int) {
	t := &s.Tokens[i]
	noun := t.Head
	if t.XPOS != "VBD" || t.Rel != "amod" || noun < i {
		return
	}
	over := noun
	for s.Tokens[over].Head > i {
		over = s.Tokens[over].Head
	}
	if k := s.has(over, "nsubj"); k < 0 || k > i {
		if k = s.has(noun, "nsubj"); k < 0 || k > i {
			return
		}
	}
	rel := Relation("obj")
	if s.has(over, "case") > i {
		rel = "obl"
	}
	s.promote(i, over, rel)
	if noun != over {
		s.hang(noun, i, "obj")
	}
	for k := range s.Tokens[:i] {
		if n := &s.Tokens[k]; n.Head == noun {
			n.Head = i
		}
	}
}

// beforeArticle parts a day or a month from the noun behind it where that one's article or number stands between them: "On Tuesday the
// water", "In March twenty men".
func (s *Sentence) beforeArticle(i int) {
	t := &s.Tokens[i]
	noun := t.Head
	if t.Rel != "compound" || noun < i || !timeName(t) {
		return
	}
	article := i + 1
	for article < noun && s.Tokens[article].UPOS != NUM && !(s.Tokens[article].Rel == "det" && s.Tokens[article].Head == noun) {
		article++
	}
	verb := s.Tokens[noun].Head
	if article == noun || verb < 0 || s.Tokens[verb].UPOS != VERB {
		return
	}
	t.Head, t.Rel = verb, "obl:unmarked"
	for k := range s.Tokens[:i] {
		if c := &s.Tokens[k]; (c.Head == noun || c.Head == i) && c.Rel == "case" {
			c.Head, t.Rel = i, "obl"
		}
	}
}

// subjectless gives a finite verb the noun before it that has no other part to play: what was taken for its object though another
// follows, or for another name of the day on which it was done, "on Monday the council rejected".
func (s *Sentence) subjectless(i int) {
	t := &s.Tokens[i]
	verb := t.Head
	if verb < i || verb < 0 || !nominal(t.UPOS) || strings.HasPrefix(t.XPOS, "W") {
		if t.Rel != "appos" || !nominal(t.UPOS) || verb < 0 || !timeName(&s.Tokens[verb]) {
			return
		}
		day := verb
		verb = s.Tokens[day].Head
		if verb < i || s.Tokens[day].Rel.Base() != "obl" || !s.wantsSubject(verb) {
			return
		}
		s.hang(i, verb, s.subject(verb))
		return
	}
	if t.Rel == "obj" && s.wantsSubject(verb) && s.has(i, "case") < 0 {
		for k := verb + 1; k < len(s.Tokens); k++ {
			if s.Tokens[k].Head == verb && s.Tokens[k].Rel == "obj" {
				t.Rel = s.subject(verb)
				return
			}
		}
	}
}

// timeName reports whether a word is the name of a day or a month.
func timeName(t *Token) bool {
	low := strings.ToLower(t.Form)
	return t.UPOS == PROPN && (weekday[low] || months[low])
}

var months = wordSet("january february march april may june july august september october november december")

// wantsSubject reports whether token i is a verb in a finite form that has no subject.
func (s *Sentence) wantsSubject(i int) bool {
	t := &s.Tokens[i]
	return t.UPOS == VERB && t.XPOS != "VB" && t.XPOS != "VBG" && s.has(i, "nsubj", "csubj", "expl") < 0
}

// countsAlone makes a number the subject of what it was taken to count across the auxiliary between them: "12 were injured".
func (s *Sentence) countsAlone(i int) {
	t := &s.Tokens[i]
	h := t.Head
	if t.XPOS != "CD" || t.Rel != "nummod" || h < i+2 || s.Tokens[i+1].UPOS == PUNCT || s.has(h, "nsubj", "csubj", "expl") >= 0 {
		return
	}
	for k := i + 1; k < h; k++ {
		if s.Tokens[k].Head == h && s.Tokens[k].Rel.Is("cop", "aux") {
			t.Rel = s.subject(h)
			return
		}
	}
}

// countedBehind makes a number right behind a verb its object where it was taken for a part of a name: "killing three and injuring 12".
func (s *Sentence) countedBehind(i int) {
	t := &s.Tokens[i]
	if i > 0 && t.XPOS == "CD" && t.Head == i-1 && (t.Rel == "flat" || t.Rel == "nummod" || t.Rel == "compound") && s.Tokens[i-1].UPOS == VERB && s.has(i-1, "obj") < 0 {
		t.Rel = "obj"
	}
}

// nearestVerb hangs an object on the joined verb right before it: "killed four and injured six".
func (s *Sentence) nearestVerb(i int) {
	t := &s.Tokens[i]
	if t.Rel != "obj" && t.Rel != "obl:unmarked" || t.Head < 0 || t.Head > i {
		return
	}
	from := i
	for from > 0 && s.Tokens[from-1].Head >= from && s.Tokens[from-1].Head <= i {
		from--
	}
	verb := from - 1
	if verb < 0 || verb == t.Head {
		return
	}
	v := &s.Tokens[verb]
	if v.UPOS != VERB || v.Head != t.Head || v.Rel != "conj" || s.has(verb, "obj") >= 0 || !nominal(t.UPOS) {
		return
	}
	for k := v.Head + 1; k < verb; k++ { // "mend and paint the boat" has one object, which is the first verb's
		if s.Tokens[k].Head == v.Head && s.Tokens[k].Rel.Is("obj", "obl") {
			t.Head, t.Rel = verb, "obj"
			return
		}
	}
}

// theHurt makes a participle with an article the subject of the verb behind it: "the injured were taken to hospital".
func (s *Sentence) theHurt(i int) {
	t := &s.Tokens[i]
	verb := t.Head
	if i == 0 || i+1 >= len(s.Tokens) || t.XPOS != "VBN" && t.XPOS != "JJ" || verb <= i || s.Tokens[i+1].UPOS != AUX || s.Tokens[i+1].Head != verb ||
		!strings.EqualFold(s.Tokens[i-1].Form, "the") || i > 1 && s.Tokens[i-2].UPOS == ADP || t.Rel.Is("nsubj", "csubj") || s.has(verb, "nsubj", "csubj") >= 0 {
		return
	}
	t.Rel = s.subject(verb)
	t.UPOS, t.XPOS, t.Lemma = ADJ, "JJ", strings.ToLower(t.Form)
	s.Tokens[i-1].Head, s.Tokens[i-1].Rel = i, "det"
}

// offStop takes what hangs on a punctuation mark to the verb before it, or to what the mark hangs on.
func (s *Sentence) offStop(i int) {
	t := &s.Tokens[i]
	mark := t.Head
	if mark < 0 || s.Tokens[mark].UPOS != PUNCT || t.UPOS == PUNCT {
		return
	}
	if i > 0 && s.Tokens[i-1].UPOS == VERB && (t.XPOS == "VBN" || t.XPOS == "JJ") && s.hang(i, i-1, "xcomp") {
		return
	}
	if h := s.Tokens[mark].Head; h >= 0 {
		s.hang(i, h, t.Rel)
	}
}
