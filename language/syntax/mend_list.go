package syntax

// joinObjects joins to the object of a verb what was joined to the verb itself: "killed her daughter and two grandchildren". A noun
// phrase behind "and", with no verb and no subject of its own, goes on with the list in which it stands.
func (s *Sentence) joinObjects(b int) {
	t := &s.Tokens[b]
	v := t.Head
	if !t.Rel.Is("conj") || v < 0 || v > b || !nominal(t.UPOS) || s.Tokens[v].UPOS != VERB || s.has(b, "nsubj", "cop", "aux", "case", "acl", "advcl", "xcomp") >= 0 {
		return
	}
	object := -1
	for k := v + 1; k < b; k++ {
		x := &s.Tokens[k]
		switch {
		case x.Head == v && x.Rel.Is("obj") && nominal(x.UPOS):
			object = k
		case object < 0:
		case x.Head == v, x.UPOS == VERB, x.UPOS == AUX, x.UPOS == ADP:
			return
		}
	}
	if object < 0 {
		return
	}
	from := b
	for from > object+1 && s.Tokens[from-1].Head >= from && s.Tokens[from-1].Head <= b {
		from--
	}
	if and := s.has(b, "cc"); and < from && s.Tokens[from-1].UPOS != CCONJ || and > b {
		return
	}
	s.hang(b, object, "conj")
}

// leftSo makes "dead" of "left a man and two boys dead" what the verb left them, where it was hung on the verb as a clause.
func (s *Sentence) leftSo(i int) {
	t := &s.Tokens[i]
	v := t.Head
	if v < 0 || v > i || s.Tokens[v].Lemma != "leave" || !t.Rel.Is("advcl", "obl", "advmod") || t.UPOS != ADJ && t.XPOS != "VBN" || s.has(i, "mark", "nsubj", "aux") >= 0 {
		return
	}
	if o := s.has(v, "obj"); o > v && o < i && s.Tokens[i-1].UPOS != PUNCT {
		t.Rel = "xcomp"
	}
}

// noClauseSubject parts two clauses where the grammar took the first for the subject of the second: "shots rang out and four people were
// hurt". A finite clause is no subject without a word that opens it.
func (s *Sentence) noClauseSubject(v int) {
	t := &s.Tokens[v]
	i := t.Head
	if !t.Rel.Is("nsubj") || t.UPOS != VERB || i < v || t.XPOS != "VBD" && t.XPOS != "VBZ" && t.XPOS != "VBP" {
		return
	}
	if own := s.has(v, "nsubj"); own < 0 || own > v || s.has(v, "mark") >= 0 {
		return
	}
	noun, and := -1, -1
	for k := v + 1; k < i; k++ {
		if x := &s.Tokens[k]; x.Head == v && x.Rel.Is("conj") && nominal(x.UPOS) {
			noun = k
		}
	}
	if noun < 0 {
		return
	}
	for k := v + 1; k < noun; k++ {
		if x := &s.Tokens[k]; x.Head == noun && x.Rel.Is("cc") {
			and = k
		}
	}
	if and < 0 {
		return
	}
	over := s.Tokens[i]
	t.Head, t.Rel = over.Head, over.Rel
	s.Tokens[i].Head, s.Tokens[i].Rel = v, "conj"
	s.Tokens[noun].Head, s.Tokens[noun].Rel = i, s.subject(i)
	s.Tokens[and].Head = i
	for k := range s.Tokens {
		if x := &s.Tokens[k]; x.Head == i && k != v && (k < v || x.UPOS == PUNCT && k > i) {
			x.Head = v
		}
	}
}
