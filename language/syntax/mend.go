package syntax

import "strings"

// Slips that a greedy parser makes again and again, and that the words beside them show to be slips. The sentences in which they
// happen are common in news ("killed two and injured five", "On Friday, Ana Roe resigned") and rare in the treebanks. So a rule was
// kept only if the treebanks' development sets lose nothing by it, or next to nothing, and what it changed in news was mostly right.

var mends = []func(*Sentence, int){
	(*Sentence).offStop, (*Sentence).ownVerb, (*Sentence).notQuality, (*Sentence).beforeArticle, (*Sentence).subjectless,
	(*Sentence).countsAlone, (*Sentence).countedBehind, (*Sentence).nearestVerb, (*Sentence).theHurt,
	(*Sentence).joinSubjects, (*Sentence).nearestNoun, (*Sentence).toDeath,
	(*Sentence).joinObjects, (*Sentence).leftSo, (*Sentence).noClauseSubject,
}

// mend puts them right, before the sentence's lists of dependents are made.
func (s *Sentence) mend() {
	for _, rule := range mends {
		for i := range s.Tokens {
			rule(s, i)
		}
	}
}

// joinSubjects makes the second of two subjects of one verb, with "and" between them, what it is: "two men and a woman were hurt".
func (s *Sentence) joinSubjects(b int) {
	t := &s.Tokens[b]
	verb := t.Head
	if !t.Rel.Is("nsubj") || verb < b || !nominal(t.UPOS) {
		return
	}
	from := b
	for from > 0 && s.Tokens[from-1].Head >= from && s.Tokens[from-1].Head <= b {
		from--
	}
	if from < 2 {
		return
	}
	and, a := &s.Tokens[from-1], from-2
	if and.UPOS != CCONJ {
		return
	}
	for a >= 0 && !(s.Tokens[a].Head == verb && s.Tokens[a].Rel.Is("nsubj")) {
		if h := s.Tokens[a].Head; h < a && s.Tokens[max(h, 0)].Head == verb && s.Tokens[max(h, 0)].Rel.Is("nsubj") {
			a = h
			break
		}
		if a < from-4 {
			return
		}
		a--
	}
	if a < 0 || !nominal(s.Tokens[a].UPOS) {
		return
	}
	s.Tokens[a].Rel = t.Rel
	t.Head, t.Rel = a, "conj"
	and.Head, and.Rel = b, "cc"
}

func nominal(t Tag) bool { return t == NOUN || t == PROPN || t == PRON || t == NUM }

// nearestNoun hangs a participle on the noun right before it, where it was hung on one to which that noun is joined: of "three
// people dead and five others wounded" the five are.
func (s *Sentence) nearestNoun(i int) {
	t := &s.Tokens[i]
	if i == 0 || t.XPOS != "VBN" || t.Rel != "acl" || t.Head >= i-1 {
		return
	}
	k := i - 1
	if n := &s.Tokens[k]; n.UPOS == NOUN && n.Rel == "conj" && n.Head == t.Head {
		t.Head = k
	}
}

// toDeath reads "shot to death" as what was done to somebody where it was taken for a noun.
func (s *Sentence) toDeath(i int) {
	t := &s.Tokens[i]
	if i+2 >= len(s.Tokens) || t.UPOS != NOUN || !strings.EqualFold(s.Tokens[i+1].Form, "to") || !strings.EqualFold(s.Tokens[i+2].Form, "death") {
		return
	}
	verb := map[string]string{"shot": "shoot", "stabbed": "stab", "beaten": "beat", "burned": "burn", "crushed": "crush"}[strings.ToLower(t.Form)]
	if verb == "" {
		return
	}
	t.UPOS, t.XPOS, t.Lemma = VERB, "VBN", verb
	if t.Rel == "obj" || t.Rel == "obl" {
		t.Rel = "xcomp"
	}
	d := &s.Tokens[i+2]
	d.Head, d.Rel = i, "obl"
	s.Tokens[i+1].Head, s.Tokens[i+1].Rel = i+2, "case"
}
