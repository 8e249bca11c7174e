package clash

import (
	"fmt"

	"crosscheck/language/names"
	"crosscheck/language/spelling"
	"crosscheck/language/wordlists"
	"crosscheck/likeness"
)

// otherNames finds names of the short text that stand where the long one has another name of the same type, and that it has
// nowhere.
func (p *pair) otherNames() []Clash {
	var out []Clash
	for n := range p.short.art.Names.Mentions {
		m := &p.short.art.Names.Mentions[n]
		i := p.top(&p.short, m)
		if i < 0 || p.has(m) {
			continue
		}
		met := p.met(func(w int) bool { return p.short.within(w, m.Sentence, m.First, m.Last) })
		if met < p.set.Name {
			continue
		}
		if x := p.instead(m, i); x != nil {
			a, b := x.Span.Of(p.long.art.Doc.Text), m.Span.Of(p.short.art.Doc.Text)
			out = append(out, Clash{Kind: Name, Met: met, A: a, B: b, Note: fmt.Sprintf("one says %s, the other %s", a, b)})
		}
	}
	return out
}

// top is the word of a name on which the others hang, or -1.
func (p *pair) top(s *side, m *names.Mention) int {
	for i := range s.words {
		w := &s.words[i]
		if s.within(i, m.Sentence, m.First, m.Last) && (w.Head < 0 || !s.within(w.Head, m.Sentence, m.First, m.Last)) {
			return i
		}
	}
	return -1
}

// has reports whether the long text has a word of a name.
func (p *pair) has(m *names.Mention) bool {
	for i := range p.short.words {
		if p.short.within(i, m.Sentence, m.First, m.Last) && (p.partner[i] >= 0 && likeness.Near(&p.short.words[i], &p.long.words[p.partner[i]]) >= near || p.long.says(p.short.words[i].Lemma)) {
			return true
		}
	}
	return false
}

// instead is the name that the long text has in the place of m, whose top word is i; nil where there is none.
func (p *pair) instead(m *names.Mention, i int) *names.Mention {
	w := &p.short.words[i]
	if w.Head < 0 || p.partner[w.Head] < 0 {
		return nil
	}
	t := p.partner[w.Head]
	if likeness.Near(&p.short.words[w.Head], &p.long.words[t]) < near || p.short.single(w.Head) || p.short.bygone(w.Head) != p.long.bygone(t) {
		return nil
	}
	for n := range p.long.art.Names.Mentions {
		x := &p.long.art.Names.Mentions[n]
		j := p.top(&p.long, x)
		if j < 0 || p.long.words[j].Head != t || p.long.words[j].Rel != w.Rel || x.Type != m.Type || p.preposition(&p.long, j) != p.preposition(&p.short, i) {
			continue
		}
		switch x.Type {
		case names.Place:
			a, b := spelling.Fold(x.Span.Of(p.long.art.Doc.Text)), spelling.Fold(m.Span.Of(p.short.art.Doc.Text))
			if _, apart := wordlists.Apart(a, b, p.townKm); apart {
				return x
			}
		case names.Person:
			if x.First < x.Last && m.First < m.Last { // of a lone word it cannot be told which part of the name it is
				return x
			}
		}
	}
	return nil
}

func (p *pair) preposition(s *side, i int) string {
	if c := s.child(i, "case"); c >= 0 {
		return s.words[c].Form
	}
	return ""
}
