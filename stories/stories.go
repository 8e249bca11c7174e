// Package stories puts articles on one event together. Start with Group.
package stories

import (
	"crypto/sha256"
	"encoding/hex"
	"math"
	"sort"
	"strings"

	"crosscheck/language"
	"crosscheck/names"
)

// A Story is a set of articles on one event.
type Story struct {
	ID    string // hash of its documents' bytes: stable under the order and the names of files
	Title string // the headline most like the whole story
	Docs  []int  // ascending
}

// Group puts every article into exactly one story. The order of arts does not matter.
func Group(arts []*language.Article, x *names.Index, s Settings) []Story {
	order := byHash(arts)
	v := &vocabulary{number: map[string]int32{}}
	profiles := make([][]share, len(order))
	for i, d := range order {
		if arts[d].Doc.Skip == "" {
			profiles[i] = v.profile(arts[d], s)
		}
	}
	v.weigh(profiles, s)
	pairs := v.candidates(profiles, s)
	for i := range pairs {
		pairs[i].like *= nearInTime(arts[order[pairs[i].a]], arts[order[pairs[i].b]], s)
	}
	return gather(arts, order, profiles, cluster(len(order), pairs, s.Threshold))
}

// byHash orders articles by what they say, so that neither their order nor their names matter.
func byHash(arts []*language.Article) []int {
	out := make([]int, len(arts))
	for i := range out {
		out[i] = i
	}
	sort.SliceStable(out, func(i, j int) bool {
		a, b := arts[out[i]].Doc, arts[out[j]].Doc
		if a.SHA256 != b.SHA256 {
			return a.SHA256 < b.SHA256
		}
		return a.ID < b.ID
	})
	return out
}

// nearInTime is the factor by which distance in time lowers likeness: 1 where either date is unknown.
func nearInTime(a, b *language.Article, s Settings) float64 {
	x, y := a.Doc.PublishedOn.From, b.Doc.PublishedOn.From
	if !x.Known || !y.Known {
		return 1
	}
	days := math.Abs(float64(x.Day - y.Day))
	return math.Max(0, 1-s.DayFade*math.Log2(1+days))
}

// gather turns the group of each article into stories, in the order of their first articles.
func gather(arts []*language.Article, order []int, profiles [][]share, group []int) []Story {
	members := map[int][]int{}
	for i, g := range group {
		members[g] = append(members[g], i)
	}
	out := make([]Story, 0, len(members))
	for _, ms := range members {
		st := Story{Title: title(arts, order, profiles, ms)}
		h := sha256.New()
		for _, m := range ms {
			h.Write([]byte(arts[order[m]].Doc.SHA256))
			st.Docs = append(st.Docs, order[m])
		}
		st.ID = hex.EncodeToString(h.Sum(nil))[:12]
		sort.Ints(st.Docs)
		out = append(out, st)
	}
	sort.Slice(out, func(i, j int) bool { return out[i].Docs[0] < out[j].Docs[0] })
	return out
}

// title is the headline of the article most like the story as a whole.
func title(arts []*language.Article, order []int, profiles [][]share, members []int) string {
	centre := map[int32]float64{}
	for _, m := range members {
		for _, sh := range profiles[m] {
			centre[sh.key] += sh.count
		}
	}
	best, at := -1.0, ""
	for _, m := range members {
		t := strings.TrimSpace(arts[order[m]].Doc.Title.Value)
		like := 0.0
		for _, sh := range profiles[m] {
			like += centre[sh.key] * sh.count
		}
		if t != "" && like > best {
			best, at = like, t
		}
	}
	return at
}
