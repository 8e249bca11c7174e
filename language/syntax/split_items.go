package syntax

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// items finds where the items of a list begin: lines that begin with a bullet, numbers that count on
// within a running text ("1) … 2) …"), and lines of a block that has no full stop at all.
func items(s string) []int {
	out := counted(s)
	out = append(out, bullets(s)...)
	out = append(out, rules(s)...)
	out = append(out, letters(s)...)
	return append(out, shortLines(s)...)
}

// ruleLength is the least number of = _ * ~ or - in a row that draw a line between two texts.
const ruleLength = 5

// rules cuts before and after lines drawn with characters.
func rules(s string) []int {
	var out []int
	for i := 0; i < len(s); {
		n := 1
		for i+n < len(s) && s[i+n] == s[i] {
			n++
		}
		if (n >= ruleLength || n >= 3 && s[i] == '*') && strings.IndexByte("=_*~-", s[i]) >= 0 {
			out = append(out, i, i+n)
		}
		i += n
	}
	return out
}

// shortLine is the most words a line of a bare list has.
const shortLine = 6

// shortLines cuts a block of short lines without any terminal mark: a list, not a broken sentence.
func shortLines(s string) []int {
	if !strings.Contains(s, "\n") || strings.ContainsAny(s, ".!?…") {
		return nil
	}
	var out []int
	for at := 0; at < len(s); {
		end := strings.IndexByte(s[at:], '\n')
		if end < 0 {
			end = len(s) - at
		}
		if len(strings.Fields(s[at:at+end])) > shortLine {
			return nil
		}
		out = append(out, at)
		at += end + 1
	}
	return out
}

// bullets cuts before every bullet and before a line that begins with a list number.
func bullets(s string) []int {
	var out []int
	for i, r := range s {
		if r == '•' || r == '⁃' || r == '▪' || r == '●' || r == '◦' {
			out = append(out, i)
		}
		if r == '\n' {
			rest := strings.TrimLeft(s[i+1:], " \t")
			at := len(s) - len(rest)
			if _, n, _ := ordinal(rest); n > 0 {
				out = append(out, at)
			}
		}
	}
	return out
}

// counted cuts before numbers that count on from the one the text begins with.
func counted(s string) []int {
	lead := len(s) - len(strings.TrimLeftFunc(s, func(r rune) bool { return isSpace(r) || r == '•' || r == '⁃' }))
	kind, n, value := ordinal(s[lead:])
	var out []int
	open := n > 0
	for i := lead + n; i < len(s); {
		r, w := utf8.DecodeRuneInString(s[i:])
		i += w
		if !isSpace(r) || i >= len(s) {
			continue
		}
		k, m, v := ordinal(s[i:])
		switch {
		case m == 0:
		case open && k == kind && v == value+1:
			if !strings.HasSuffix(strings.TrimRight(s[:i], " "), "•") {
				out = append(out, i)
			}
			value = v
			i += m
		case v == 1 && k == kindOf("a)") && follows(s[i+m:], k, 2), v == 1 && (k == kindOf("a.") || k == kindOf("1)")) && follows(s[i+m:], k, 2):
			out = append(out, i)
			open, kind, value = true, k, v
			i += m
		}
	}
	return out
}

func kindOf(sample string) string {
	k, _, _ := ordinal(sample + " x")
	return k
}

// follows reports whether a mark of the kind with the value stands somewhere in s after a space.
func follows(s, kind string, value int) bool {
	s = s[:min(len(s), 10*reach)]
	for i := 1; i < len(s); i++ {
		if isSpace(rune(s[i-1])) {
			if k, n, v := ordinal(s[i:]); n > 0 && k == kind && v == value {
				return true
			}
		}
	}
	return false
}

// ordinal reads a list mark at the beginning of s: its kind ("1)", "(a)"), its length, its value.
func ordinal(s string) (kind string, n, value int) {
	i := 0
	if strings.HasPrefix(s, "(") {
		i = 1
	}
	from := i
	for i < len(s) && i-from < 4 && (digitAt(s, i) || s[i] >= 'a' && s[i] <= 'z' || s[i] >= 'A' && s[i] <= 'Z') {
		i++
	}
	w := s[from:i]
	k := i
	for k < len(s) && k-i < 2 && (s[k] == '.' || s[k] == ')') {
		k++
	}
	if w == "" || k == i || k >= len(s) || !unicode.IsSpace(rune(s[k])) || from == 1 && s[i] != ')' || s[i:k] == ".." {
		return "", 0, 0
	}
	switch {
	case strings.Trim(w, "0123456789") == "" && len(w) < 4:
		for _, c := range w {
			value = value*10 + int(c-'0')
		}
		kind = "1"
	case len(w) == 1:
		value = int(strings.ToLower(w)[0]-'a') + 1
		kind = "A"
		if w == strings.ToLower(w) {
			kind = "a"
		}
	case strings.Trim(strings.ToLower(w), "ivx") == "" && s[i] == ')':
		value, kind = len(w), "i"
	default:
		return "", 0, 0
	}
	return s[:from] + kind + s[i:k], k, value
}
