package clash

import (
	"fmt"
	"strings"

	"crosscheck/language/names"
	"crosscheck/language/spelling"
	"crosscheck/language/wordlists"
)

// bearers finds family names that both texts have and that are a man's here and a woman's there, by title: "Mr Roe", "Mrs Roe".
func (p *pair) bearers() []Clash {
	var out []Clash
	for n := range p.short.art.Names.Mentions {
		m := &p.short.art.Names.Mentions[n]
		sex := p.short.sexOf(m)
		if sex != wordlists.Male && sex != wordlists.Female {
			continue
		}
		met := p.met(func(w int) bool {
			return p.short.words[w].Sentence == m.Sentence && p.short.words[w].Token == m.First-1
		})
		if met < p.set.Name {
			continue
		}
		if x := p.namesake(m, sex); x != nil {
			a, b := p.long.titled(x), p.short.titled(m)
			out = append(out, Clash{Kind: Name, Met: met, A: a, B: b, Note: fmt.Sprintf("one says %s, the other %s", a, b)})
		}
	}
	return out
}

// namesake is a bearer of m's family name in the long text who is of the other sex, where the long text has no bearer else.
func (p *pair) namesake(m *names.Mention, sex wordlists.Sex) *names.Mention {
	var out *names.Mention
	for n := range p.long.art.Names.Mentions {
		x := &p.long.art.Names.Mentions[n]
		if x.Type != names.Person || p.long.family(x) != p.short.family(m) {
			continue
		}
		other := p.long.sexOf(x)
		if other == sex || other != wordlists.Male && other != wordlists.Female {
			return nil
		}
		out = x
	}
	return out
}

// family is the last word of a name, folded.
func (s *side) family(m *names.Mention) string {
	words := strings.Fields(spelling.Fold(m.Span.Of(s.art.Doc.Text)))
	return words[len(words)-1]
}

// sexOf is the sex that the title before a name tells.
func (s *side) sexOf(m *names.Mention) wordlists.Sex {
	t := s.art.Sentences[m.Sentence].Tokens
	for _, i := range []int{m.First, m.First - 1, m.First - 2} {
		if i < 0 || i == m.First-2 && t[m.First-1].Form != "." {
			continue
		}
		if title, ok := honorific(t[i].Form); ok {
			return title.Sex
		}
	}
	return wordlists.Untold
}

// honorific is the title that a word is, where it says nothing but how somebody is addressed: "Mr.".
func honorific(word string) (wordlists.Title, bool) {
	t, ok := wordlists.TitleOf(strings.TrimSuffix(spelling.Fold(word), "."))
	return t, ok && t.Kind == wordlists.Honorific
}

// titled is a name with the title before it, as written.
func (s *side) titled(m *names.Mention) string {
	t := s.art.Sentences[m.Sentence].Tokens
	first := m.First
	for first > 0 && first > m.First-2 {
		if _, ok := honorific(t[first-1].Form); !ok && t[first-1].Form != "." {
			break
		}
		first--
	}
	return s.art.Doc.Text[t[first].Span.Start:m.Span.End]
}
