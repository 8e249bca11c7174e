// Package stories puts articles on one event together. Start with Group.
//
// Two articles on one event share rare words: the names of the people and the street, the day, the age. Two articles on
// two events of one kind share common ones: "police", "shooting", "hospital". So likeness is made of what is
// shared, weighed by how rare it is in the batch, against the length of the texts and the time between them; and of what
// speaks against one event: the day, the places and the ages of one are not those of the other. Groups are joined by average
// likeness, so that no single article chains two events together; a few that are left over join the large story they clearly belong to. What this gets wrong: two events in one street in one
// week, and a follow-up that names nobody.
package stories

import (
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"sort"
	"strings"

	"crosscheck/article"
	"crosscheck/language"
	"crosscheck/linkage"
	"crosscheck/names"
)

// A Story is a set of articles on one event.
type Story struct {
	ID    string // hash of its documents' bytes: stable under the order and the names of files
	Title string // the headline most like the whole story
	Docs  []int  // ascending
}

// Group puts every article into exactly one story. The order of arts does not matter. The index tells which people and places of two
// articles are the same; without one, nil, they count by their words alone.
func Group(arts []*language.Article, index *names.Index, s Settings) []Story {
	return GroupPages(pages(arts, s), index, s)
}

// GroupPages is Group for articles of which the pages alone are in memory.
func GroupPages(list []Page, index *names.Index, s Settings) []Story {
	g, order := gather(list, index, s)
	return g.stories(order, grouped(len(order), g.candidates(), s.Threshold, s))
}

// grouped is the group of each of n articles: joined by average likeness, and those that are left over by the story they clearly belong to.
func grouped(n int, pairs []linkage.Pair, threshold float64, s Settings) []int {
	return linkage.Attach(linkage.Average(n, pairs, threshold, 0), pairs, s.Settled, s.Attach, s.AttachMargin)
}

// gather makes the articles ready to be compared; order says where each of them stood.
func gather(list []Page, index *names.Index, s Settings) (g *gathering, order []int) {
	order = byHash(list)
	g = &gathering{s: s, v: &vocabulary{number: map[key]int32{}}, profiles: make([]profile, len(order)), facts: make([]facts, len(order))}
	for i, d := range order {
		g.docs = append(g.docs, list[d].doc)
		if list[d].doc.Skip == "" {
			g.profiles[i] = g.v.profile(&list[d], s)
			g.facts[i] = factsOf(&list[d], entities(index, d))
		}
	}
	g.v.weigh(g.profiles, s)
	g.countFacts()
	return g, order
}

func entities(index *names.Index, d int) []int {
	if index == nil {
		return nil
	}
	return index.Of[d]
}

// A gathering holds the articles, in the order of what they say, while they are compared.
type gathering struct {
	s        Settings
	v        *vocabulary
	docs     []*article.Document
	profiles []profile
	facts    []facts
	rare     *rarities
}

// byHash orders articles by what they say, so that neither their order nor their names matter.
func byHash(list []Page) []int {
	out := make([]int, len(list))
	for i := range out {
		out[i] = i
	}
	sort.SliceStable(out, func(i, j int) bool {
		a, b := list[out[i]].doc, list[out[j]].doc
		if a.SHA256 != b.SHA256 {
			return a.SHA256 < b.SHA256
		}
		return a.ID < b.ID
	})
	return out
}

// stories turns the group of each article into stories, in the order of their first articles. order[i] is where
// article i of the gathering stood.
func (g *gathering) stories(order, group []int) []Story {
	members := map[int][]int{}
	for i, n := range group {
		members[n] = append(members[n], i)
	}
	out := make([]Story, 0, len(members))
	for _, ms := range members {
		st := Story{Title: g.title(ms)}
		h := sha256.New()
		for _, m := range ms {
			h.Write([]byte(g.docs[m].SHA256))
			st.Docs = append(st.Docs, order[m])
		}
		st.ID = hex.EncodeToString(h.Sum(nil))[:12]
		sort.Ints(st.Docs)
		out = append(out, st)
	}
	sort.Slice(out, func(i, j int) bool { return out[i].Docs[0] < out[j].Docs[0] })
	return apartIDs(out)
}

// apartIDs tells stories with the same bytes apart: empty articles, each alone.
func apartIDs(out []Story) []Story {
	seen := map[string]int{}
	for i := range out {
		id := out[i].ID
		if seen[id]++; seen[id] > 1 {
			out[i].ID = fmt.Sprintf("%s-%d", id, seen[id])
		}
	}
	return out
}

// title is the headline of the article most like the story as a whole.
func (g *gathering) title(members []int) string {
	centre := map[int32]float64{}
	for _, m := range members {
		for _, sh := range g.profiles[m].keys {
			centre[sh.key] += float64(sh.count)
		}
	}
	best, at := -1.0, ""
	for _, m := range members {
		t := strings.TrimSpace(g.docs[m].Title.Value)
		like := 0.0
		for _, sh := range g.profiles[m].keys {
			like += centre[sh.key] * float64(sh.count)
		}
		if t != "" && like > best {
			best, at = like, t
		}
	}
	return at
}
