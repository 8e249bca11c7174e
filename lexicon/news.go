package lexicon

import (
	_ "embed"
	"strings"
	"sync"
)

//go:embed news.txt
var newsText string

// A list is news.txt, read.
type list struct {
	events                       map[string][]string // groups by word
	members                      map[string][]string // words by group
	against, outcome             map[string]bool     // pairs of words
	person, victim, light, state map[string]bool
	single                       map[string]bool // offices
	classes                      map[string]Class
}

var news = sync.OnceValue(func() *list { return parse(newsText) })

func parse(body string) *list {
	l := &list{events: map[string][]string{}, members: map[string][]string{}, against: map[string]bool{}, outcome: map[string]bool{}, person: map[string]bool{}, victim: map[string]bool{},
		light: map[string]bool{}, state: map[string]bool{}, single: map[string]bool{}, classes: map[string]Class{}}
	var groups [][3]string
	for line := range strings.SplitSeq(body, "\n") {
		line, _, _ = strings.Cut(line, "#")
		if what, words, _ := strings.Cut(line, " "); what == "against" || what == "outcome" {
			a, b, _ := strings.Cut(words, " / ")
			both := pair(strings.TrimSpace(a), strings.TrimSpace(b))
			l.against[both], l.outcome[both] = true, what == "outcome"
			continue
		} else if what == "opposed" || what == "decided" {
			a, b, _ := strings.Cut(words, " / ")
			groups = append(groups, [3]string{what, strings.TrimSpace(a), strings.TrimSpace(b)})
			continue
		}
		head, words, _ := strings.Cut(line, ":")
		for w := range strings.FieldsSeq(words) {
			l.word(head, w)
		}
	}
	for _, g := range groups {
		for _, x := range l.members[g[1]] {
			for _, y := range l.members[g[2]] {
				if x != y {
					l.against[pair(x, y)] = true
					l.outcome[pair(x, y)] = l.outcome[pair(x, y)] || g[0] == "decided"
				}
			}
		}
	}
	return l
}

func (l *list) word(head, w string) {
	what, name, _ := strings.Cut(head, " ")
	switch what {
	case "event":
		l.events[w] = append(l.events[w], name)
		l.members[name] = append(l.members[name], w)
	case "class":
		l.classes[w] = Class(name)
	case "person":
		l.person[w] = true
		l.classes[w] = Person
	case "victim":
		l.victim[w] = true
	case "light":
		l.light[w] = true
	case "state":
		l.state[w] = true
	case "single":
		l.single[w] = true
	}
}
