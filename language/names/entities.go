package names

import (
	"cmp"
	"slices"
	"strings"

	"crosscheck/language/spelling"
	"crosscheck/language/wordlists"
)

// A group gathers the mentions of one form, and then of one bearer.
type group struct {
	name     string   // folded
	words    []string // of name
	mentions []int
	within   evidenceFor // of the longest form
	beside   evidenceFor // of all mentions
	sex      wordlists.Sex
	titled   bool // by a title before one of the mentions
	aged     bool // a full name with an age behind one of the mentions
	called   bool // the family name alone of somebody who is aged
	event    bool // the name of something that happened, or of a storm
	into     int  // the group it was put into, itself where none
}

// evidence adds up all that speaks for a group's type. Places that everybody knows speak, decide and want in the
// news as people do ("Ardel has said"): what follows from that alone does not make them people.
func (g *group) evidence(s Settings) evidenceFor {
	e, b := g.within, g.beside
	if g.aged { // nothing but people has an age
		b.add(e)
		return evidenceFor{person: b.person}
	}
	if e.place >= s.LargeCity && e.place > e.person && !g.titled {
		b.person = min(b.person, (e.place-e.person)/2)
	}
	e.add(b)
	return e
}

// gather groups candidates of one folded form. The family name of somebody aged that sounds like a
// place makes two groups, who is called by it and the place.
func (p *page) gather(cands []candidate, s Settings) []group {
	var out []group
	at := map[string]int{}
	for i, c := range cands {
		name := p.name(c)
		key, called, within := name, p.calls(c), evidenceFor{}
		if _, met := at[name]; called || !met {
			within = p.inside(c, s)
		}
		if called && within.place > within.person {
			key, within = name+", called", evidenceFor{person: s.Surname}
		}
		k, ok := at[key]
		if !ok {
			k = len(out)
			at[key] = k
			out = append(out, group{name: name, words: strings.Fields(name), within: within, into: k})
		}
		g := &out[k]
		g.aged = g.aged || p.ofAge(c)
		g.called = g.called || called
		g.event = g.event || p.event(c)
		g.mentions = append(g.mentions, i)
		g.beside.add(p.around(c, s, 1/float64(len(g.mentions))))
		g.titled = g.titled || c.title[1] > 0
		if sex := p.titleSex(c); sex != wordlists.Untold {
			g.sex = sex
		}
	}
	return out
}

// titleSex is what the title before a candidate tells.
func (p *page) titleSex(c candidate) wordlists.Sex {
	for k := c.title[0]; k < c.title[1]; k++ {
		t, _ := wordlists.TitleOf(p.words[c.sentence][k].fold)
		if t.Sex != wordlists.Untold {
			return t.Sex
		}
	}
	return wordlists.Untold
}

// link puts short forms into the one longer form they fit; a form that fits two stays by itself.
func link(gs []group, cands []candidate, s Settings) {
	order := make([]int, len(gs))
	for i := range order {
		order[i] = i
	}
	slices.SortStableFunc(order, func(a, b int) int { return cmp.Compare(len(gs[b].words), len(gs[a].words)) })
	for _, i := range order {
		fits := -1
		for _, j := range order {
			if i == j || gs[j].into != j || !shortOf(&gs[i], &gs[j], s) {
				continue
			}
			if beside(&gs[i], &gs[j], cands) { // two of one family
				gs[j].beside.person += s.Surname
				continue
			}
			if fits >= 0 {
				if gs[fits].within.best(s) == Person && gs[j].within.best(s) == Person {
					gs[i].beside.person += s.GivenAlone // one of two bearers, no matter which
				}
				fits = -2
				break
			}
			fits = j
		}
		if fits < 0 {
			continue
		}
		gs[i].into = fits
		gs[fits].beside.add(gs[i].beside)
		if gs[fits].sex == wordlists.Untold {
			gs[fits].sex = gs[i].sex
		}
	}
}

// shortOf reports whether a is a shorter way to say b.
func shortOf(a, b *group, s Settings) bool {
	if len(a.words) == 0 || len(b.words) <= 1 || len(a.words) > len(b.words) {
		return false
	}
	if b.event {
		return len(a.words) == 1 && a.words[0] == b.words[len(b.words)-1] && a.mentions[0] > b.mentions[0] && !a.titled && !a.aged
	}
	if b.aged && a.called {
		return !sexes(a, b) && shortPerson(a.words, b.words, true)
	}
	eb, ea := b.evidence(s), a.evidence(s)
	if !b.aged {
		switch b.within.best(s) {
		case Organisation:
			return !a.titled && shortOrganisation(a, b)
		case Place:
			return false
		}
	}
	if eb.person < eb.organisation || eb.person < eb.place || ea.place > ea.person+s.In || ea.organisation > ea.person+s.Acronym {
		return false
	}
	return !sexes(a, b) && shortPerson(a.words, b.words, a.mentions[0] > b.mentions[0])
}

// beside reports whether a family name alone and the full name stand in one sentence, in this order: "Roe and Ana Roe" are two.
// Nobody is called by less before the whole in one breath.
func beside(a, b *group, cands []candidate) bool {
	if len(a.words) > 1 || len(b.words) < 2 || a.words[0] != b.words[len(b.words)-1] {
		return false
	}
	first := map[int]int{} // the first short mention of a sentence
	for _, m := range a.mentions {
		if at, ok := first[cands[m].sentence]; !ok || m < at {
			first[cands[m].sentence] = m
		}
	}
	return slices.ContainsFunc(b.mentions, func(m int) bool {
		at, ok := first[cands[m].sentence]
		return ok && at < m
	})
}

func sexes(a, b *group) bool {
	x, y := a.tells(), b.tells()
	return x == wordlists.Female && y == wordlists.Male || x == wordlists.Male && y == wordlists.Female
}

// tells is the sex that title or given name tell of a group.
func (g *group) tells() wordlists.Sex {
	if g.sex != wordlists.Untold || len(g.words) < 2 {
		return g.sex
	}
	sex, _ := wordlists.Given(g.words[0])
	return sex
}

// shortPerson reports whether a, the words of a name, are part of b's: the family name, the given name, initials, a nickname;
// or, where a comes later in the document, another transliteration of the given name.
func shortPerson(a, b []string, later bool) bool {
	last := len(b) - 1
	if generation(b[last]) && last > 1 && !generation(a[len(a)-1]) {
		if len(a) > 1 {
			return false // father and son
		}
		last--
	}
	if len(a) == 1 {
		return a[0] == b[last] || a[0] == b[0] && given(a[0])
	}
	if strings.HasSuffix(" "+strings.Join(b, " "), " "+strings.Join(a, " ")) {
		return true // "bin Roe"
	}
	if a[len(a)-1] != b[last] {
		return false
	}
	short, long := a[0], b[0]
	switch {
	case short == long, len(short) == 1 && short[0] == long[0]:
		return true
	case len(long) == 1 || wordlists.ShortFor(long, short) && !later:
		return false
	}
	return wordlists.ShortFor(short, long) || later && wordlists.ShortFor(long, short) || later && wordlists.Equivalents(short, long)
}

// generation reports whether a word tells father from son. A single letter is an initial.
func generation(f string) bool { return len(f) > 1 && wordlists.Generation(f) != "" }

// shortOrganisation reports whether a is an acronym of b, or b without its legal form.
func shortOrganisation(a, b *group) bool {
	if len(a.words) == 1 {
		one := a.words[0]
		if len(one) > 1 && (one == spelling.Initials(b.name, false) || one == spelling.Initials(b.name, true)) {
			return true
		}
		return one == b.words[0] && !wordlists.Ordinary(one) && !wordlists.Region(one) && wordlists.OrganisationSuffix(b.words[len(b.words)-1])
	}
	rest, ok := strings.CutPrefix(b.name, a.name+" ")
	return ok && wordlists.OrganisationSuffix(rest)
}
