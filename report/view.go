package report

import (
	"cmp"
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"slices"
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"
)

// view is a report made ready to be shown: looked up, put in order, folded, and blind where that is asked for.
type view struct {
	r         *Report
	s         Settings
	docs      map[string]*Document
	letters   map[string]string // outlet → "Outlet A", where blind
	longest   []string          // outlets, the longest name first
	questions []question        // in order of triage
	singles   []fact
	stories   map[string]*Story
	storyOf   map[string]string // document → story
	sheets    []Sheet           // those that are written
	lonely    map[string]bool   // who is named by one origin only
	remarks   map[string]string // of findings on names, by name
	blocked   []block           // of the matrix, nil until they are laid out; see blocks
	differing map[string][]sure // findings that differ, by type
	said      []utterance
	called    []nameRow
}

func newView(r *Report, s Settings) *view {
	r.Sort()
	v := &view{r: r, s: s, docs: map[string]*Document{}, letters: map[string]string{}, stories: map[string]*Story{}, storyOf: map[string]string{}}
	for i := range r.Documents {
		v.docs[r.Documents[i].ID] = &r.Documents[i]
	}
	for i := range r.Stories {
		v.stories[r.Stories[i].ID] = &r.Stories[i]
		for _, d := range r.Stories[i].Documents {
			v.storyOf[d] = r.Stories[i].ID
		}
	}
	if s.Blind {
		for i, o := range v.outlets() {
			v.letters[o] = "Outlet " + letter(i)
			v.longest = append(v.longest, o)
		}
		slices.SortStableFunc(v.longest, func(a, b string) int { return cmp.Compare(len(b), len(a)) })
	}
	v.survey()
	return v
}

// choose keeps the sheets that are written for this report.
func (v *view) choose(sheets []Sheet) []Sheet {
	v.sheets = nil
	for _, s := range sheets {
		if s.when == nil || s.when(v) {
			v.sheets = append(v.sheets, s)
		}
	}
	return v.sheets
}

// survey goes through the findings once, and keeps of each what its place among the others takes.
func (v *view) survey() {
	v.lonely, v.remarks, v.differing = map[string]bool{}, map[string]string{}, map[string][]sure{}
	var questions triage
	var singles facts
	behind := v.behindSingles()
	for i := range v.r.CountFindings() {
		f := v.r.Finding(i)
		if f.Verdict == "conflict" || f.Verdict == "possible" {
			kind := lasting(f.Type)
			v.differing[kind] = append(v.differing[kind], sure{i, f.Confidence})
		}
		switch f.Type {
		case "single-source":
			if who := lonelySpeaker(f); who != "" {
				v.lonely[lasting(who)] = true
			}
			singles.add(v, i, f, behind(f))
		case "name":
			if f.Question.Entity != nil && f.Note != "" {
				v.remarks[lasting(*f.Question.Entity)] = lasting(f.Note)
			}
		default:
			questions.add(v, i, f)
		}
	}
	v.questions = questions.sorted(v.s.Fold.Questions.At(len(v.r.Documents)))
	v.singles = singles.sorted(v.s.Fold.SingleSource.At(len(v.r.Documents)))
}

// storyID and docID are the ID of a story and of a document as the report holds it: the one that came with a finding would hold all of it.
func (v *view) storyID(id string) string {
	if s := v.stories[id]; s != nil {
		return s.ID
	}
	return strings.Clone(id)
}

func (v *view) docID(id string) string {
	if d := v.docs[id]; d != nil {
		return d.ID
	}
	return strings.Clone(id)
}

// outlets lists every outlet, sorted.
func (v *view) outlets() []string {
	seen := map[string]bool{}
	for f := range v.r.AllFindings() {
		for k := range f.Cells {
			seen[lasting(f.Cells[k].Outlet)] = true
		}
	}
	for i := range v.r.Documents {
		seen[v.r.Documents[i].Outlet] = true
	}
	for _, s := range v.r.Sources {
		seen[s.Outlet] = true
	}
	for i := range v.r.Quotes {
		seen[v.r.Quotes[i].Outlet] = true
	}
	delete(seen, "")
	out := make([]string, 0, len(seen))
	for o := range seen {
		out = append(out, o)
	}
	slices.Sort(out)
	return out
}

// outlet is the name to show.
func (v *view) outlet(name string) string {
	if !v.s.Blind || name == "" {
		return name
	}
	if l, ok := v.letters[name]; ok {
		return l
	}
	return "Outlet ?"
}

func (v *view) outletList(names []string) string {
	out := make([]string, 0, len(names))
	for _, n := range names {
		out = append(out, v.outlet(n))
	}
	slices.Sort(out)
	return strings.Join(slices.Compact(out), "; ")
}

// open is text that gives an outlet away: hidden where blind.
func (v *view) open(s string) string {
	if v.s.Blind {
		return ""
	}
	return s
}

// date is when the article of a cell appeared, as people write it.
func (v *view) date(doc string, published *string) string {
	if d := v.docs[doc]; published == nil && d != nil {
		published = d.Published
	}
	if published == nil {
		return "no date"
	}
	if day, hour, ok := strings.Cut(*published, "T"); ok && isDay(day) {
		return day + " " + hour
	}
	return *published
}

// told is text of ours that may name outlets, with their letters where blind. What an article printed is left as it is.
func (v *view) told(s string) string {
	s = oneLine(s)
	if !v.s.Blind || s == "" {
		return s
	}
	for _, o := range v.longest {
		s = replaceWhole(s, o, v.letters[o])
	}
	return s
}

// replaceWhole replaces whole words only.
func replaceWhole(s, old, with string) string {
	var b strings.Builder
	for {
		i := strings.Index(s, old)
		if i < 0 || old == "" {
			return b.String() + s
		}
		end := i + len(old)
		before, _ := utf8.DecodeLastRuneInString(s[:i])
		after, _ := utf8.DecodeRuneInString(s[end:])
		b.WriteString(s[:i])
		if i > 0 && unicode.IsLetter(before) || end < len(s) && unicode.IsLetter(after) {
			b.WriteString(old)
		} else {
			b.WriteString(with)
		}
		s = s[end:]
	}
}

// stamp is the workbook's date: the latest of the batch, never now.
func (v *view) stamp() string {
	last := "2000-01-01"
	for i := range v.r.Documents {
		if p := v.r.Documents[i].Published; p != nil && len(*p) >= 10 && (*p)[:10] > last {
			last = (*p)[:10]
		}
	}
	if !isDay(last) {
		last = "2000-01-01"
	}
	return last + "T00:00:00Z"
}

func isDay(s string) bool {
	for i, r := range s {
		if (i == 4 || i == 7) != (r == '-') || (r != '-' && (r < '0' || r > '9')) {
			return false
		}
	}
	return len(s) == 10
}

// BatchID names a batch by the bytes of its articles, whatever their order.
func (r *Report) BatchID() string {
	lines := make([]string, 0, len(r.Run.Inputs))
	for _, in := range r.Run.Inputs {
		lines = append(lines, in.Path+"\x00"+in.SHA256)
	}
	if len(lines) == 0 {
		for _, d := range r.Documents {
			lines = append(lines, d.Path+"\x00"+d.SHA256)
		}
	}
	slices.Sort(lines)
	return digest(lines...)
}

// digest is a short hash of its parts.
func digest(parts ...string) string {
	all := make([]byte, 0, 256)
	for _, p := range parts {
		all = strconv.AppendInt(all, int64(len(p)), 10)
		all = append(append(all, ':'), p...)
	}
	sum := sha256.Sum256(all)
	return hex.EncodeToString(sum[:8])
}

// rowID is the ID of a row: the prefix and the given ID where that is harmless in a formula, else its hash.
func rowID(prefix, id string) string {
	if safeID(id) {
		return prefix + id
	}
	return prefix + digest(id)
}

// safeID reports whether an ID may stand in a formula.
func safeID(id string) bool {
	if id == "" || len(id) > 64 {
		return false
	}
	for _, r := range id {
		if (r < '0' || r > '9') && (r < 'a' || r > 'z') && (r < 'A' || r > 'Z') && r != '-' && r != '_' && r != ':' {
			return false
		}
	}
	return true
}

// letter is A, B … Z, AA, AB … for 0, 1, …
func letter(i int) string {
	if i < 26 {
		return string(rune('A' + i))
	}
	return letter(i/26-1) + letter(i%26)
}

// where says in what part of its article a sentence stands.
func (v *view) where(c *Cell) string {
	switch {
	case c.Headline:
		return "headline"
	case c.Page > 0:
		return fmt.Sprintf("page %d", c.Page)
	}
	return "text"
}

func deref(s *string) string {
	if s == nil {
		return ""
	}
	return *s
}

// sortedKeys lists the keys of a map in order.
func sortedKeys[K cmp.Ordered, V any](m map[K]V) []K {
	keys := make([]K, 0, len(m))
	for k := range m {
		keys = append(keys, k)
	}
	slices.Sort(keys)
	return keys
}
