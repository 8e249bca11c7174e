package claims

import (
	"crosscheck/language/pronouns"
	"crosscheck/language/syntax"
)

// fill gives a pronoun the name that it stands for, for reading and to know who is meant, where that can be told for sure.
func (r *reader) fill(p *Phrase) {
	if e := r.pronoun(p.Token); e >= 0 {
		p.Entity = e
		p.Text = r.a.Names.Entities[e].Name
	}
}

// pronoun is the entity for which the pronoun at token i stands for sure, or -1.
func (r *reader) pronoun(i int) int {
	t := pronouns.Text{Names: &r.a.Names, Sentence: func(at int) *syntax.Sentence {
		if at == r.at {
			return r.s
		}
		return r.a.Sentences[at].Unpacked(r.a.Doc.Text)
	}}
	return t.Meant(r.at, i)
}
