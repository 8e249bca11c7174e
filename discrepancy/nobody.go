package discrepancy

import (
	"slices"
	"strings"

	"crosscheck/article"
	"crosscheck/claims"
	"crosscheck/language/names"
	"crosscheck/lexicon"
)

// Nobody was hurt.
//
// "Nobody was injured" denies what "a nurse was injured" says, though the two name no participant in common. But an article that says it of
// one moment may tell of injured people at another, and of another event there are always some. So it counts only where the article has nobody
// hurt or killed at all, and where nobody is left out ("nobody else").

// nobody reports whether member a says that nobody was harmed, in an article that knows of nobody, and member b that somebody was.
func (h *happening) nobody(a, b int) bool {
	return h.nobodyHarmed(a) && h.somebodyHarmed(b) && !h.named(a) && !h.named(b) && h.unharmed(h.q.Members[a].Doc)
}

// named reports whether a member is told by a speaker with a name: then it is their word.
func (h *happening) named(m int) bool {
	v := h.voice(m)
	return v != "" && !strings.HasPrefix(v, "?")
}

func (h *happening) nobodyHarmed(m int) bool {
	c := h.claim(m)
	if !c.Negated || !harm(h.q.Members[m].Ask.Frame.Event) {
		return false
	}
	a := h.in.Batch.Docs[h.q.Members[m].Doc].Article
	for _, p := range []*claims.Phrase{c.Subject, c.Object} {
		if p == nil {
			continue
		}
		if w := strings.ToLower(strings.Join(strings.Fields(p.Span.Of(a.Doc.Text)), " ")); w == "nobody" || w == "no one" || w == "none" {
			return true
		}
	}
	return false
}

func (h *happening) somebodyHarmed(m int) bool {
	c := h.claim(m)
	p := c.Object
	if p == nil && !c.Passive {
		p = c.Subject // "a nurse died", "a nurse was hurt"
	}
	if c.Negated || p == nil || !harm(h.q.Members[m].Ask.Frame.Event) {
		return false
	}
	a := h.in.Batch.Docs[h.q.Members[m].Doc].Article
	return p.Entity >= 0 && a.Names.Entities[p.Entity].Type == names.Person || p.Entity < 0 && lexicon.ClassOf(p.Head) == lexicon.Person
}

// unharmed reports whether the text of a document tells of nobody who was hurt or killed.
func (h *happening) unharmed(doc int) bool {
	cs := h.in.Batch.Docs[doc].Claims
	return !slices.ContainsFunc(cs, func(c claims.Claim) bool {
		return c.Role == article.Body && !c.Negated && harm(c.Lemma)
	})
}

// harm reports whether a predicate tells of dead or injured people.
func harm(event string) bool {
	return lexicon.IsEvent(event, "die") || lexicon.IsEvent(event, "injure")
}
