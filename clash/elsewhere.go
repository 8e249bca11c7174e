package clash

import (
	"fmt"
	"slices"

	"crosscheck/language/names"
	"crosscheck/language/spelling"
	"crosscheck/language/syntax"
	"crosscheck/language/wordlists"
	"crosscheck/lexicon"
	"crosscheck/likeness"
)

// elsewhere finds where the short text has something happen for which the long one names another place, and of all places that it names
// none that may hold or lie in the one.
func (p *pair) elsewhere() []Clash {
	var out []Clash
	for n := range p.short.art.Names.Mentions {
		m := &p.short.art.Names.Mentions[n]
		i := p.top(&p.short, m)
		if !p.short.locality(m) || i < 0 || p.has(m) || !p.short.scene(i, locative...) {
			continue
		}
		met := p.met(func(w int) bool { return p.short.within(w, m.Sentence, m.First, m.Last) })
		if met < p.set.Place {
			continue
		}
		if x := p.otherPlace(m, i); x != nil {
			a, b := x.Span.Of(p.long.art.Doc.Text), m.Span.Of(p.short.art.Doc.Text)
			out = append(out, Clash{Kind: Name, Met: met, A: a, B: b, Note: fmt.Sprintf("one says %s, the other %s", a, b)})
		}
	}
	return out
}

// locality reports whether a name is a place's, also where nothing in a lone sentence tells what else "Lyon" would be.
func (s *side) locality(m *names.Mention) bool {
	return m.Type == names.Place || m.Type == names.Other && wordlists.Known(spelling.Fold(m.Span.Of(s.art.Doc.Text)))
}

// locative are prepositions that say where something is or happens, not where it comes from or goes to, nor whose it is.
var locative = []string{"in", "at", "near", "on", "off", "outside", "across", "over", "between", "around", "inside", "within", "throughout", "through", "along"}

// whereabouts are those and the one behind which stands where something has been: a text that tells more than the place of a deed tells it of
// the way there, too.
var whereabouts = append([]string{"from"}, locative...)

// scene reports whether the name at word i says where something happens: behind one of these prepositions, alone or before a noun ("the
// Lindow coast"), or as what a verb is done to.
func (s *side) scene(i int, prepositions ...string) bool {
	for n := 0; n < far && s.partOf(i); n++ {
		i = s.words[i].Head
	}
	w := &s.words[i]
	if w.Rel == "obj" {
		return true
	}
	c := s.child(i, "case")
	return c >= 0 && slices.Contains(prepositions, s.words[c].Form)
}

// partOf reports whether the name at word i stands in another phrase of place: "the Lindow coast", "the city of Ardel", "Ardel and Lindow".
func (s *side) partOf(i int) bool {
	w := &s.words[i]
	switch {
	case w.Head < 0:
		return false
	case w.Rel == "compound" || w.Rel == "conj" || w.Rel == "nmod:unmarked" || w.Rel == "appos":
		return true
	}
	c := s.child(i, "case")
	return w.Rel == "nmod" && c >= 0 && s.words[c].Form == "of" && (wordlists.PlaceAfter(s.words[w.Head].Lemma) || spot(s.words[w.Head].Lemma) || spot(s.words[w.Head].Form))
}

// spot reports whether a noun names something that lies somewhere: the hills, the parts, the streets of a place, not its size or its mayor.
func spot(noun string) bool {
	switch lexicon.ClassOf(noun) {
	case lexicon.Place, lexicon.Building, lexicon.Thing:
		return true
	}
	return false
}

// otherPlace is the place that the long text has for what the short one puts at m, whose top word is i: the one nearest to what is told of;
// nil where it names none, or one that may be the same.
func (p *pair) otherPlace(m *names.Mention, i int) *names.Mention {
	var best *names.Mention
	least := far
	b := spelling.Fold(m.Span.Of(p.short.art.Doc.Text))
	for n := range p.long.art.Names.Mentions {
		x := &p.long.art.Names.Mentions[n]
		if !p.long.locality(x) {
			continue
		}
		a := spelling.Fold(x.Span.Of(p.long.art.Doc.Text))
		if _, apart := wordlists.Apart(a, b, p.townKm); !apart {
			if wordlists.Known(a) {
				return nil
			}
			continue
		}
		j := p.top(&p.long, x)
		if j < 0 || !p.long.scene(j, whereabouts...) {
			continue
		}
		if d := p.farFrom(i, j); d < least {
			best, least = x, d
		}
	}
	if least > sentence {
		return nil
	}
	return best
}

// farFrom is how many arcs place j of the long text is from the nearest noun or verb that the short text ties to place i.
func (p *pair) farFrom(i, j int) int {
	least := far
	for k := range p.short.words {
		w := &p.short.words[k]
		t := p.partner[k]
		if t < 0 || w.Tag != syntax.NOUN && w.Tag != syntax.VERB || !w.Content || p.short.apart(i, k) > phrase || likeness.Near(w, &p.long.words[t]) < near {
			continue
		}
		least = min(least, p.long.apart(j, t))
	}
	return least
}
