package article

import (
	"regexp"
	"slices"
	"strings"
	"unicode"

	"crosscheck/text"
)

// What makes a block of text furniture rather than prose: it says so (a cue), it is short, it is mostly
// links, it does not end as a sentence does. No single sign but a whole line of furniture is enough,
// so that a paragraph which quotes "sign up for" stays prose. The weights are judgement, in points;
// Settings.BoilerplateScore is where a block falls.
const (
	wholeLine  = 2.0 // the line is nothing but furniture
	menuLine   = 1.2 // "Home  World  Sport"
	cuePoint   = 0.6 // each cue, times brevity
	linkPoint  = 1.2 // times the share of the block that is links
	addressed  = 0.8 // a short line with a web address, a mail address or a handle
	imperative = 0.5 // "Follow …", "Click …", and short
	unfinished = 0.2 // no full stop
	sentence   = 0.4 // taken off for a sentence of eight words or more
	quotation  = 1.0 // taken off for a block that holds a quotation
	besides    = 0.5 // a short unfinished line between two pieces of furniture
)

var (
	address = regexp.MustCompile(`(?i)https?://\S+|www\.\S+|\S+@\S+\.\w+|(?:^|\s)@\w{3,}|\b[a-z0-9-]+\.(?:com|org|net)(?:/\S*)?\b|pic\.twitter`)
	phone   = regexp.MustCompile(`^[\s()+\d.-]{7,20}$`)
	menuGap = regexp.MustCompile(`[\s\x{00A0}]{2,}|\s*[|•·»›]\s*|\t`)
	command = regexp.MustCompile(`^(?i:follow|click|tap|subscribe|sign up|sign in|download|watch|read|join|share|tweet|print|like|visit|get the|check out|register|log in|listen|tune in|copy|report a|send us|submit|stay|see all|view)\b`)
)

// furnitureScore says how much a block looks like furniture, in points; f is its text, folded.
func furnitureScore(s, f string, linked float64) float64 {
	words := text.CountWords(s)
	if words == 0 || phone.MatchString(s) {
		return wholeLine
	}
	if furnitureLines.has(strings.Trim(f, " -–—»›|•*[]()<>")) || furnitureLines.has(f) {
		return wholeLine
	}
	if strings.Count(f, " ") < 6 && !slices.ContainsFunc(strings.Fields(f), func(w string) bool { return !furnitureLines.has(w) }) {
		return wholeLine // "Play Facebook Twitter Print"
	}
	score := linkPoint * linked
	if menuOf(s) {
		score += menuLine
	}
	score += cuePoint * float64(furniture.count(f)) * brevity(words)
	if words <= 14 && address.MatchString(s) {
		score += addressed
	}
	if words <= 12 && command.MatchString(s) {
		score += imperative
	}
	if endsSentence(s) && words >= 8 {
		score -= sentence
	} else if !ends(s) {
		score += unfinished
	}
	if words >= 8 && quotes(s) {
		score -= quotation
	}
	return score
}

// quotes reports whether a block has a quotation mark.
func quotes(s string) bool {
	return strings.IndexByte(s, '"') >= 0 || strings.Contains(s, "“") || strings.Contains(s, "”")
}

// brevity is how much a cue weighs: in a line of a few words nearly everything, in a long paragraph little.
func brevity(words int) float64 {
	switch {
	case words <= 8:
		return 2
	case words <= 20:
		return 1.4
	case words <= 40:
		return 0.8
	}
	return 0.3
}

// menuOf reports a line of short items set apart by wide gaps or bars: "World   Sport   Live".
func menuOf(s string) bool {
	if len(s) > 400 || endsSentence(s) {
		return false
	}
	items := menuGap.Split(strings.TrimSpace(s), -1)
	if len(items) < 2 {
		return false
	}
	for _, it := range items {
		if n := text.CountWords(it); n > 3 || n == 1 && strings.ContainsFunc(it, unicode.IsDigit) {
			return false
		}
	}
	return true
}

// chromeLine reports a line that is furniture whatever stands around it.
func chromeLine(s string) bool {
	return furnitureLines.has(fold(s)) || menuOf(s)
}

// labelFurniture labels what scores high enough, then what is short and stands between such lines.
func (d *draft) labelFurniture(limit float64) {
	score := make([]float64, len(d.blocks))
	for i, p := range d.blocks {
		if p.fixed || p.role != Body {
			continue
		}
		s := d.text(i)
		score[i] = furnitureScore(s, d.fold(i), d.linked(p.span))
		if score[i] >= limit {
			d.blocks[i].role = Boilerplate
		}
	}
	for i, p := range d.blocks {
		if p.fixed || p.role != Body || i == 0 {
			continue
		}
		s := d.text(i)
		last := i+1 == len(d.blocks)
		if ends(s) || text.CountWords(s) > 5 || d.blocks[i-1].role != Boilerplate || !last && d.blocks[i+1].role != Boilerplate {
			continue
		}
		if score[i]+besides+unfinished >= limit-0.1 {
			d.blocks[i].role = Boilerplate
		}
	}
}
