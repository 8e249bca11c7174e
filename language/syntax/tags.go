package syntax

import "crosscheck/language/syntax/grammar"

// Tags fills in lemmas and parts of speech of a sentence that has its words.
func Tags(s *Sentence) {
	m := grammar.Load()
	for i, t := range m.Tag(forms(s)) {
		w := &s.Tokens[i]
		w.UPOS, w.XPOS = Tag(m.UPOS(t)), m.XPOS(t)
		w.Lemma = lemma(m, w.Form, t)
	}
}

// Grammar fills in parts of speech, lemmas, heads and relations of a sentence that has its words.
func Grammar(s *Sentence) {
	m := grammar.Load()
	fs := forms(s)
	tags := m.Tag(fs)
	tree := m.Parse(fs, tags)
	s.Margin = tree.Margin
	for i, t := range tags {
		w := &s.Tokens[i]
		w.UPOS, w.XPOS = Tag(m.UPOS(t)), m.XPOS(t)
		w.Lemma = lemma(m, w.Form, t)
		w.Head, w.Rel = tree.Heads[i], Relation(tree.Rels[i])
	}
	s.mend()
	s.link()
}

func forms(s *Sentence) []string {
	out := make([]string, len(s.Tokens))
	for i := range s.Tokens {
		out[i] = s.Tokens[i].Form
	}
	return out
}
