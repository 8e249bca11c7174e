package article

import (
	"embed"
	"sort"
	"strings"
	"unicode"
	"unicode/utf8"
)

//go:embed cues/*.txt
var cueFiles embed.FS

// A wordSet is one of the lists in cues/.
type wordSet map[string]bool

func (w wordSet) has(s string) bool { return w[s] }

var (
	openWords      = wordSet(set(cues("open.txt")))
	furnitureLines = wordSet(set(cues("lines.txt")))
	headlike       = wordSet(set(cues("headlike.txt")))
	outletNames    = wordSet(set(cues("outlets.txt")))
	functionWords  = wordSet(set(cues("function.txt")))

	furniture   = newCueList(cues("furniture.txt"))
	captionCues = cues("captions.txt")
	pictured    = newCueList(captionCues)
	creditCues  = cues("credits.txt")
	corrections = cues("corrections.txt")

	agencyNames, agencies = agencyList(cues("agencies.txt"))
)

// cues reads one list; the lists are part of the program, so a missing one is our own mistake.
func cues(name string) []string {
	raw, err := cueFiles.ReadFile("cues/" + name)
	if err != nil {
		panic(err)
	}
	var out []string
	for l := range strings.Lines(string(raw)) {
		if l = strings.TrimRight(l, "\r\n"); l != "" && l[0] != '#' {
			out = append(out, l)
		}
	}
	return out
}

func set(words []string) map[string]bool {
	out := make(map[string]bool, len(words))
	for _, w := range words {
		out[w] = true
	}
	return out
}

// agencyList splits "associated press = ap" lines; the names come longest first, so that the fullest form is found.
func agencyList(lines []string) ([]string, map[string]string) {
	short := map[string]string{}
	var names []string
	for _, l := range lines {
		if name, s, ok := strings.Cut(l, " = "); ok {
			names = append(names, name)
			short[name] = s
		}
	}
	sort.SliceStable(names, func(i, j int) bool { return len(names[i]) > len(names[j]) })
	return names, short
}

// fold makes a line comparable with the cue lists: lower case, single spaces, plain apostrophes.
func fold(s string) string {
	return string(appendFold(make([]byte, 0, len(s)), s))
}

// appendFold appends a folded line to an empty one.
func appendFold(out []byte, s string) []byte {
	gap := false
	for _, r := range s {
		if unicode.IsSpace(r) {
			gap = len(out) > 0
			continue
		}
		if gap {
			out, gap = append(out, ' '), false
		}
		if r == '’' {
			r = '\''
		}
		out = utf8.AppendRune(out, unicode.ToLower(r))
	}
	return out
}

func hasPrefixOf(s string, cues []string) bool {
	for _, c := range cues {
		if strings.HasPrefix(s, c) {
			return true
		}
	}
	return false
}
