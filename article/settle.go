package article

import (
	"hash/fnv"
	"regexp"
	"slices"
	"sort"
	"strings"

	"crosscheck/calendar"
	"crosscheck/text"
)

// settle does what only the whole batch can tell: how an outlet writes its dates, which of its blocks
// are furniture because they stand in several articles, and roughly when an undated article was written.
func settle(drafts []*draft, s Settings) {
	order := dayOrders(drafts)
	for _, d := range drafts {
		d.dates(order[fold(d.doc.Outlet.Value)])
	}
	repeated(drafts, s)
	inferDates(drafts)
	for _, d := range drafts {
		if d.doc.Outlet.Value == "" {
			d.doc.Outlet = Found{"unknown (" + d.doc.ID + ")", "", 0}
		}
		if d.kept != d.doc.Text {
			d.doc.source = d.kept
		}
	}
}

// A dayOrder says how an outlet writes 02/12/2025.
type dayOrder uint8

const (
	unknownOrder dayOrder = iota
	dayThenMonth
	monthThenDay
)

// dayOrders learns from dates in which only one reading is possible, by outlet; then from the outlet's country.
func dayOrders(drafts []*draft) map[string]dayOrder {
	votes := map[string][2]int{}
	out := map[string]dayOrder{}
	for _, d := range drafts {
		key := fold(d.doc.Outlet.Value)
		if out[key] == unknownOrder {
			out[key] = countryOrder(d.doc.Outlet.Value + " " + d.doc.URL.Value)
		}
		for _, c := range d.facts {
			m := slashed.FindStringSubmatch(c.Value)
			if m == nil || c.field != published && c.field != updated {
				continue
			}
			v := votes[key]
			switch {
			case atoi(m[1]) > 12:
				v[0]++
			case atoi(m[2]) > 12:
				v[1]++
			}
			votes[key] = v
		}
	}
	for key, v := range votes {
		if key == "" {
			continue // outlets not known are not one outlet
		}
		if v[0] > v[1] {
			out[key] = dayThenMonth
		} else if v[1] > v[0] {
			out[key] = monthThenDay
		}
	}
	return out
}

var country = regexp.MustCompile(`(?i)\.(uk|ie|au|nz|in|za|ng|ke|de|fr|it|es|pl|ua|by|ru|az|ge|lt|lv|ee|nl|be|ch|at|cz|sk|hu|ro|bg|gr|tr|il|pk|eu|pt|dk|no|se|fi|gov|us|mil)\b`)

func countryOrder(s string) dayOrder {
	m := country.FindStringSubmatch(s)
	if m == nil {
		return unknownOrder
	}
	switch strings.ToLower(m[1]) {
	case "us", "gov", "mil":
		return monthThenDay
	case "se":
		return unknownOrder // writes the year first
	}
	return dayThenMonth
}

// repeated labels a block that stands in several articles of one outlet, under different titles, and
// is no quotation: no single page shows that it is furniture, a batch does.
func repeated(drafts []*draft, s Settings) {
	type key struct {
		outlet string
		block  uint64
	}
	where := map[key][]string{} // the titles under which it stands
	outlets := foldedOutlets(drafts)
	hashes := blockHashes(drafts)
	visit := func(f func(n, i int, k key)) {
		for n, d := range drafts {
			if d.doc.Outlet.Value == "" {
				continue
			}
			for i, b := range d.doc.Blocks {
				if b.Role != Body && b.Role != Caption && b.Role != Subheading || quotes(b.Span.Of(d.doc.Text)) {
					continue
				}
				f(n, i, key{outlets[n], hashes[n][i]})
			}
		}
	}
	titles := make([]string, len(drafts))
	for n, d := range drafts {
		titles[n] = fold(d.doc.Title.Value)
	}
	visit(func(n, _ int, k key) {
		if !slices.Contains(where[k], titles[n]) && len(where[k]) < 2*s.RepeatArticles {
			where[k] = append(where[k], titles[n])
		}
	})
	shared := sharedText(drafts, outlets, hashes)
	visit(func(n, i int, k key) {
		if len(where[k]) < s.RepeatArticles || shared[n] {
			return
		}
		d, need := drafts[n], s.RepeatArticles
		if words := d.doc.Blocks[i].Span.Of(d.doc.Text); endsSentence(words) && text.CountWords(words) >= 12 {
			need *= 2 // a paragraph of background told twice is still told
		}
		if len(where[k]) >= need {
			d.doc.Blocks[i].Role = Boilerplate
		}
	})
}

// foldedOutlets are the outlets of articles, folded.
func foldedOutlets(drafts []*draft) []string {
	out := make([]string, len(drafts))
	for n, d := range drafts {
		out[n] = fold(d.doc.Outlet.Value)
	}
	return out
}

// blockHashes are the hashes of the blocks of articles, folded.
func blockHashes(drafts []*draft) [][]uint64 {
	out := make([][]uint64, len(drafts))
	var buffer []byte
	for n, d := range drafts {
		out[n] = make([]uint64, len(d.doc.Blocks))
		for i, b := range d.doc.Blocks {
			out[n][i], buffer = hash(b.Span.Of(d.doc.Text), buffer)
		}
	}
	return out
}

// sharedText marks articles that repeat most of another article of their outlet: a second version of a
// story under a new title. What they share is the story, not furniture.
func sharedText(drafts []*draft, outlets []string, hashes [][]uint64) []bool {
	type key struct {
		outlet string
		block  uint64
	}
	count := map[key]int{}
	each := func(n int, f func(key, int)) {
		for i, b := range drafts[n].doc.Blocks {
			if b.Role == Body && !b.Span.Empty() {
				f(key{outlets[n], hashes[n][i]}, b.Span.Len())
			}
		}
	}
	for n := range drafts {
		each(n, func(k key, _ int) { count[k]++ })
	}
	out := make([]bool, len(drafts))
	for n := range drafts {
		all, twice, blocks := 0, 0, 0
		each(n, func(k key, size int) {
			all += size
			if count[k] > 1 {
				twice += size
				blocks++
			}
		})
		out[n] = blocks > 2 && twice*3 > all
	}
	return out
}

// hash is the FNV-1a hash of a text, folded into a buffer, which comes back to be used again.
func hash(s string, buffer []byte) (uint64, []byte) {
	buffer = appendFold(buffer[:0], s)
	h := fnv.New64a()
	h.Write(buffer)
	return h.Sum64(), buffer
}

// lateInYear and earlyInYear are ways of saying at which end of a year an article was written. They
// speak of the time of writing only where no year stands beside them.
var lateInYear = regexp.MustCompile(`(?i)\b(?:as (?:the|this) year (?:nears its end|draws to a close|comes to (?:an end|a close)|ends|winds down|closes)|with the year (?:nearly over|almost over|coming to an end)|in the (?:final|closing|last) (?:days|weeks|months) of (?:the|this) year|as the (?:holidays|christmas|new year) (?:approach|approaches|nears|near))\b`)
var anyYear = regexp.MustCompile(`\b(?:19[5-9]\d|20[0-4]\d)\b`)

// inferDates gives an undated article that says at which time of the year it was written the year that all
// dated articles of the batch share, if it names no later one. It is a hint, and marked as one.
func inferDates(drafts []*draft) {
	years := map[int]int{}
	for _, d := range drafts {
		if d.doc.PublishedOn.From.Known {
			y, _, _ := d.doc.PublishedOn.From.Day.Civil()
			years[y]++
		}
	}
	if len(years) != 1 {
		return
	}
	var year int
	for y := range years {
		year = y
	}
	for _, d := range drafts {
		if d.doc.PublishedOn.Resolved() || latestYear(d.doc.Text) > year {
			continue
		}
		m := lateInYear.FindStringIndex(d.doc.Text)
		if m == nil {
			continue
		}
		words := text.Span{Start: m[0], End: m[1]}.Of(d.doc.Text)
		d.doc.PublishedOn = calendar.Days(calendar.Date(year, 11, 1), calendar.Date(year+1, 1, 1))
		d.doc.Published = Found{"", "inferred: “" + words + "”, and the year of the other articles", 0.3}
		d.doc.DateInferred = true
	}
}

func latestYear(s string) int {
	all := anyYear.FindAllString(s, -1)
	sort.Strings(all)
	if len(all) == 0 {
		return 0
	}
	return atoi(all[len(all)-1])
}
