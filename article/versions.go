package article

import (
	"slices"
	"sort"
	"strings"

	"crosscheck/text"
)

// A Version says that two documents of a batch are one article: the same text in two forms, or an older and a
// newer state of it. What was changed between them is package versions' business.
type Version struct {
	Old, New int  // indexes in Batch.Documents
	Same     bool // one text in two forms
}

// Versions finds articles that are in the batch more than once: by their address, by outlet and title, or as the same
// bytes. Copies by other outlets are not versions; package origins finds those.
func Versions(docs []*Document) []Version {
	groups := map[string][]int{}
	for i, d := range docs {
		for _, k := range identity(d) {
			groups[k] = append(groups[k], i)
		}
	}
	var out []Version
	paired := map[[2]int]bool{}
	for _, k := range slices.Sorted(keysOf(groups)) {
		g := groups[k]
		sort.SliceStable(g, func(a, b int) bool { return earlier(docs[g[a]], docs[g[b]]) })
		for i := 1; i < len(g); i++ {
			pair := [2]int{g[i-1], g[i]}
			if paired[pair] || !maySame(docs[pair[0]], docs[pair[1]]) {
				continue
			}
			paired[pair] = true
			if v, ok := compareVersions(docs, pair[0], pair[1]); ok {
				out = append(out, v)
			}
		}
	}
	return out
}

func keysOf(m map[string][]int) func(func(string) bool) {
	return func(yield func(string) bool) {
		for k := range m {
			if !yield(k) {
				return
			}
		}
	}
}

// identity lists the keys under which an article is known to be itself.
func identity(d *Document) []string {
	keys := []string{"bytes " + d.SHA256}
	if u := plainAddress(d.URL.Value); u != "" {
		keys = append(keys, "address "+u)
	}
	if d.Outlet.Sure > 0 && text.CountWords(d.Title.Value) >= 3 {
		keys = append(keys, "title "+fold(d.Outlet.Value)+"|"+fold(d.Title.Value))
	}
	return keys
}

// maySame refuses two articles of which it is known that different outlets published them.
func maySame(a, b *Document) bool {
	return a.Outlet.Sure == 0 || b.Outlet.Sure == 0 || fold(a.Outlet.Value) == fold(b.Outlet.Value)
}

func earlier(a, b *Document) bool {
	x, y := lastDay(a), lastDay(b)
	if x != y {
		return x < y
	}
	return a.ID < b.ID
}

func lastDay(d *Document) string {
	if d.Updated.Value != "" {
		return d.Updated.Value
	}
	return d.Published.Value
}

// plainAddress is an address without scheme, "www.", query and fragment.
func plainAddress(s string) string {
	if _, after, ok := strings.Cut(s, "://"); ok {
		s = after
	}
	s, _, _ = strings.Cut(s, "?")
	s, _, _ = strings.Cut(s, "#")
	s = strings.TrimSuffix(strings.TrimPrefix(strings.ToLower(s), "www."), "/")
	if !strings.Contains(s, "/") {
		return "" // a home page is no article
	}
	return s
}

// compareVersions sets the blocks of two documents against each other. Two texts that share less than a third of their
// blocks are two articles that happen to bear one title.
func compareVersions(docs []*Document, old, now int) (Version, bool) {
	v := Version{Old: old, New: now}
	a, b := proseOf(docs[old]), proseOf(docs[now])
	common := map[uint64]int{}
	for _, x := range a {
		common[x.hash]++
	}
	var onlyNew, onlyOld []proseBlock
	shared := 0
	for _, x := range b {
		if common[x.hash] > 0 {
			common[x.hash]--
			shared++
		} else {
			onlyNew = append(onlyNew, x)
		}
	}
	for _, x := range a {
		if common[x.hash] > 0 {
			common[x.hash]--
			onlyOld = append(onlyOld, x)
		}
	}
	if len(onlyNew)+len(onlyOld) == 0 {
		v.Same = shared > 0
		return v, v.Same
	}
	alike := shared + paired(onlyOld, onlyNew)
	return v, alike*3 >= min(len(a), len(b)) && alike > 0
}

type proseBlock struct {
	words string
	hash  uint64
}

func proseOf(d *Document) []proseBlock {
	var out []proseBlock
	for _, b := range d.Blocks {
		if b.Role == Body {
			w := b.Span.Of(d.Text)
			h, _ := hash(w, nil)
			out = append(out, proseBlock{w, h})
		}
	}
	return out
}

// maxAligned bounds the blocks that are set against each other.
const maxAligned = 300

// paired counts the old blocks that share most of their words with a new one, each with another.
func paired(old, now []proseBlock) int {
	n := 0
	used := make([]bool, len(now))
	for _, o := range old[:min(len(old), maxAligned)] {
		best, top := -1, 0.5
		words := wordSetOf(o.words)
		for j, x := range now[:min(len(now), maxAligned)] {
			if used[j] {
				continue
			}
			if s := overlap(words, wordSetOf(x.words)); s > top {
				best, top = j, s
			}
		}
		if best >= 0 {
			used[best] = true
			n++
		}
	}
	return n
}

func wordSetOf(s string) map[string]bool { return set(strings.Fields(fold(s))) }

func overlap(a, b map[string]bool) float64 {
	n := 0
	for w := range a {
		if b[w] {
			n++
		}
	}
	return float64(n) / float64(max(1, min(len(a), len(b))))
}

// noteVersions tells in each document what it is a version of.
func noteVersions(b *Batch) {
	b.Versions = Versions(b.Documents)
	for _, v := range b.Versions {
		old, now := b.Documents[v.Old], b.Documents[v.New]
		if v.Same {
			later := now
			if old.ID > now.ID {
				later, old = old, now
			}
			later.Notes = append(later.Notes, "the same article as "+old.ID+", in another form")
			continue
		}
		now.Notes = append(now.Notes, "a later version of "+old.ID)
	}
}
