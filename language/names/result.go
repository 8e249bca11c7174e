package names

import (
	"slices"
	"strings"

	"crosscheck/language/spelling"
	"crosscheck/language/wordlists"
)

// explain gives "LN" in "Long Name (LN)" the evidence of its long form.
func explain(p *page, cands []candidate, gs []group) {
	of := map[int]int{} // candidate → group
	for k := range gs {
		for _, m := range gs[k].mentions {
			of[m] = k
		}
	}
	for i := 1; i < len(cands); i++ {
		a, b := cands[i-1], cands[i]
		if a.sentence != b.sentence || b.first != a.last+2 || b.first != b.last || p.words[b.sentence][b.first-1].form != "(" {
			continue
		}
		long, short := &gs[of[i-1]], &gs[of[i]]
		if short.name == spelling.Initials(long.name, false) || short.name == spelling.Initials(long.name, true) {
			long.within.organisation += 2
			short.within = long.within
		}
	}
}

// result turns groups into mentions and entities, in order of first mention.
func (p *page) result(cands []candidate, gs []group, s Settings) Result {
	group := make([]int, len(cands))
	for k := range gs {
		for _, m := range gs[k].mentions {
			group[m] = root(gs, k)
		}
	}
	var r Result
	entity := map[int]int{}
	for i, c := range cands {
		g := group[i]
		e, ok := entity[g]
		if !ok {
			e = len(r.Entities)
			entity[g] = e
			r.Entities = append(r.Entities, Entity{Name: p.fullest(cands, &gs[g]), Type: gs[g].evidence(s).best(s), Gender: genderOf(gs[g].tells())})
		}
		ent := &r.Entities[e]
		m := p.mention(c, ent.Type == Person)
		m.Type, m.Entity = ent.Type, e
		if !m.Title.Empty() {
			ent.Titles = appendNew(ent.Titles, m.Title.Of(p.body))
		}
		if !m.Role.Empty() {
			ent.Roles = appendNew(ent.Roles, m.Role.Of(p.body))
		}
		ent.Mentions = append(ent.Mentions, len(r.Mentions))
		r.Mentions = append(r.Mentions, m)
	}
	p.pronouns(cands, &r)
	return r
}

func root(gs []group, k int) int {
	for gs[k].into != k {
		k = gs[k].into
	}
	return k
}

func appendNew(list []string, s string) []string {
	if slices.Contains(list, s) {
		return list
	}
	return append(list, s)
}

func genderOf(s wordlists.Sex) Gender {
	switch s {
	case wordlists.Female:
		return Female
	case wordlists.Male:
		return Male
	}
	return Unknown
}

// fullest is the text of a group's own form, on one line: as the body of the article writes it first, rather than
// in a headline or in capitals throughout ("ARDEL, Monday").
func (p *page) fullest(cands []candidate, g *group) string {
	best, least := "", 3
	for _, m := range g.mentions {
		c := cands[m]
		words := strings.Join(strings.Fields(p.cut(c.sentence, [2]int{c.first, c.last + 1}).Of(p.body)), " ")
		loud := 0
		if len(words) > longestAcronym && words == strings.ToUpper(words) && !strings.Contains(words, ".") {
			loud = 2
		} else if p.headline[c.sentence] {
			loud = 1
		}
		if loud < least {
			best, least = words, loud
		}
	}
	return best
}

// longestAcronym is the number of letters up to which capitals throughout are a spelling like any other.
const longestAcronym = 4

func (p *page) mention(c candidate, person bool) Mention {
	ws := p.words[c.sentence]
	m := Mention{Span: p.cut(c.sentence, [2]int{c.first, c.last + 1}), Sentence: c.sentence, First: ws[c.first].first, Last: ws[c.last].last}
	if !person {
		return m
	}
	title := c.title
	if title[1] == 0 {
		title = p.smallTitle(c)
	}
	m.Title = p.cut(c.sentence, title)
	role := p.roleAfter(c)
	if role[1] == 0 {
		role = p.roleBefore(c)
	}
	m.Role = p.cut(c.sentence, role)
	return m
}

// smallTitle finds a title in small letters right before a name: "president Roe".
func (p *page) smallTitle(c candidate) [2]int {
	ws := p.words[c.sentence]
	for n := min(3, c.first); n > 0; n-- {
		folds := make([]string, n)
		for k := range n {
			folds[k] = ws[c.first-n+k].fold
		}
		if isTitle(strings.Join(folds, " ")) {
			return [2]int{c.first - n, c.first}
		}
	}
	return [2]int{}
}

// pronouns tells the sex of people whom title and given name leave open: the first he or she after the only person of a sentence.
func (p *page) pronouns(cands []candidate, r *Result) {
	votes := make([][2]int, len(r.Entities))
	for i := 0; i < len(cands); i++ {
		m := r.Mentions[i]
		if m.Type != Person || i > 0 && cands[i-1].sentence == m.Sentence && r.Mentions[i-1].Type == Person || i+1 < len(cands) && cands[i+1].sentence == m.Sentence && r.Mentions[i+1].Type == Person {
			continue
		}
		rest := p.words[m.Sentence][cands[i].last+1:]
		if v := pronoun(rest); v > 0 {
			votes[m.Entity][v-1]++
		} else if n := m.Sentence + 1; n < len(p.words) && len(p.words[n]) > 0 {
			if v := pronoun(p.words[n][:1]); v > 0 {
				votes[m.Entity][v-1]++
			}
		}
	}
	for e := range r.Entities {
		ent := &r.Entities[e]
		if ent.Type != Person || ent.Gender != Unknown || votes[e][0] == votes[e][1] {
			continue
		}
		if v := votes[e]; v[0] > 2*v[1] {
			ent.Gender = Female
		} else if v[1] > 2*v[0] {
			ent.Gender = Male
		}
	}
}

// pronoun is 1 where the first pronoun is hers, 2 where it is his, 0 where there is none.
func pronoun(ws []word) int {
	for _, w := range ws {
		switch w.fold {
		case "she", "her", "herself":
			return 1
		case "he", "his", "himself", "him":
			return 2
		case "they", "it":
			return 0
		}
	}
	return 0
}
