package syntax

import (
	_ "embed"
	"strings"
)

//go:embed abbreviations.txt
var abbreviationsFile string

//go:embed openers.txt
var openersFile string

// A class says what the full stop after a word can mean.
type class uint8

const (
	ordinary class = iota
	title          // "Mr.": a name follows
	inner          // "e.g.": the sentence goes on
	number         // "No.": goes on before a figure
	date           // "Jan."
	either         // "Co.", "U.S."
	initial        // "J."
)

var classNames = map[string]class{"title": title, "inner": inner, "number": number, "date": date, "either": either}

var abbreviations = readAbbreviations()

var openers = wordSet(openersFile)

func readAbbreviations() map[string]class {
	out := map[string]class{}
	var now class
	for _, line := range strings.Split(abbreviationsFile, "\n") {
		line, _, _ = strings.Cut(line, "#")
		line = strings.TrimSpace(line)
		if name, ok := strings.CutPrefix(line, "["); ok {
			now = classNames[strings.TrimSuffix(name, "]")]
			continue
		}
		for _, w := range strings.Fields(line) {
			if _, ok := out[w]; !ok {
				out[w] = now
			}
		}
	}
	return out
}

func wordSet(file string) map[string]bool {
	out := map[string]bool{}
	for _, line := range strings.Split(file, "\n") {
		line, _, _ = strings.Cut(line, "#")
		for _, w := range strings.Fields(line) {
			out[w] = true
		}
	}
	return out
}

// classOf is the class of a word that stands before a full stop, the stop itself left out.
func classOf(w string) class {
	if c, ok := abbreviations[w]; ok {
		return c
	}
	low := strings.ToLower(w)
	if c, ok := abbreviations[low]; ok {
		return c
	}
	if len(w) == 1 && isLetter(rune(w[0])) {
		return initial
	}
	if i := strings.LastIndexByte(w, '-'); i > 0 {
		return classOf(w[i+1:])
	}
	if dotted(w) {
		return either
	}
	return ordinary
}

// dotted reports whether w is letters with stops between them: "U.S", "Ph.D".
func dotted(w string) bool {
	if !strings.Contains(w, ".") {
		return false
	}
	for _, part := range strings.Split(w, ".") {
		if len(part) == 0 || len(part) > 2 || strings.IndexFunc(part, func(r rune) bool { return !isLetter(r) }) >= 0 {
			return false
		}
	}
	return true
}
