package syntax

import (
	"strings"
	"unicode/utf8"
)

// prefixes stay with their word: co-owner, non-profit.
var prefixes = wordSet(`non e pre re mid co anti cross post over semi sub multi pro ex counter mini neo inter intra micro un
	pseudo quasi ultra super trans extra hyper meta proto vice arch socio psycho de bi tri`)

// units are cut from the figure before them: 5|km.
var units = wordSet(`km mm cm m kg g mg lb lbs ft mph kph kmh kw mw gw kwh mwh hz khz mhz ghz mb gb tb kb k bn mn tn am pm a.m p.m
	million billion trillion cc ml l ha sqm yr yrs hr hrs min mins sec secs oz in p c f x mln mio`)

// joined are spellings that hold two words, with the length of the first.
var joined = map[string]int{
	"cannot": 3, "gonna": 3, "wanna": 3, "gotta": 3, "gimme": 3, "lemme": 3, "dont": 2, "didnt": 3, "doesnt": 4, "couldnt": 5, "wouldnt": 5,
	"shouldnt": 6, "isnt": 2, "wasnt": 3, "arent": 3, "havent": 4, "hasnt": 3, "cant": 2, "wont": 2, "thats": 4, "ive": 1, "im": 1, "youre": 3, "theyre": 4,
}

// core cuts a chunk that marks no longer surround.
func (t *tokenizer) core(from, to int) {
	s := t.body[from:to]
	switch {
	case from >= to:
		return
	case address(s) == len(s) || telephone(s) || calendarDay(s):
		t.emit(from, to)
		return
	}
	for i := 0; i < len(s); {
		r, w := utf8.DecodeRuneInString(s[i:])
		if i > 0 {
			if n := t.inside(s, i, r, w); n > 0 {
				t.word(from, from+i)
				t.emit(from+i, from+i+n)
				t.chunk(from+i+n, to)
				return
			}
		}
		i += w
	}
	t.word(from, to)
}

// inside is the length of a mark within a chunk that separates words; 0 where it does not.
func (t *tokenizer) inside(s string, i int, r rune, w int) int {
	before, after := s[:i], s[i+w:]
	switch {
	case r == '-' && strings.HasPrefix(after, "-"):
		return runLength(s[i:], r)
	case r == '-' || r == '‑' || r == '‐':
		if after == "" || prefixes[strings.ToLower(before)] && len(after) > 1 {
			return 0
		}
		return w
	case isDash(r):
		return w
	case r == '/':
		if len(before) == 1 && len(after) <= 2 || after == "" {
			return 0 // w/o, c/o
		}
		return w
	case r == ',' || r == ':':
		if digitAt(after, 0) && before[len(before)-1] >= '0' && before[len(before)-1] <= '9' {
			return 0
		}
		return w
	case strings.ContainsRune(";!?\"“”«»()[]{}<>=…|", r):
		if r == '(' || r == ')' {
			if k := strings.IndexByte(s, '('); k >= 0 && strings.HasSuffix(s, ")") && len(s)-k <= 4 && k > 0 && isLetter(rune(s[k-1])) && len(s)-k > 2 && strings.ToLower(s[k:]) == s[k:] {
				return 0 // book(s)
			}
		}
		return runLength(s[i:], r)
	case r == '.' && strings.HasPrefix(after, "."):
		return runLength(s[i:], r)
	case r == '$' || r == '€' || r == '£' || r == '%' || r == '¥':
		return w
	case r == '+' && after == "":
		return w
	}
	return 0
}

// word cuts clitics and units from one word.
func (t *tokenizer) word(from, to int) {
	s := t.body[from:to]
	if n := joined[strings.ToLower(s)]; n > 0 && n < len(s) {
		t.emit(from, from+n)
		t.emit(from+n, to)
		return
	}
	if k := clitic(s); k > 0 {
		t.word(from, from+k)
		t.emit(from+k, to)
		return
	}
	if k := unitAt(s); k > 0 {
		t.emit(from, from+k)
		t.emit(from+k, to)
		return
	}
	t.emit(from, to)
}

// clitic is where the clitic at the end of s begins; 0 where there is none.
func clitic(s string) int {
	for _, mark := range [...]string{"'", "’"} {
		k := strings.LastIndex(s, mark)
		if k <= 0 {
			continue
		}
		switch strings.ToLower(s[k+len(mark):]) {
		case "s":
			if s[k-1] >= '0' && s[k-1] <= '9' && k >= 2 && s[k-1] == '0' {
				return 0 // the 1980's
			}
			return k
		case "m", "d", "re", "ve", "ll":
			return k
		case "t":
			if k > 1 && (s[k-1] == 'n' || s[k-1] == 'N') {
				return k - 1
			}
		case "":
			if c := s[k-1]; c == 's' || c == 'S' || c == 'x' || c == 'z' {
				return k
			}
		}
	}
	return 0
}

// unitAt is where the unit after a figure begins ("5km"); 0 where s is no figure with a unit.
func unitAt(s string) int {
	k := 0
	for k < len(s) && (s[k] >= '0' && s[k] <= '9' || (s[k] == '.' || s[k] == ',') && digitAt(s, k+1)) {
		k++
	}
	if k == 0 || k == len(s) || !units[strings.ToLower(strings.TrimSuffix(s[k:], "."))] {
		return 0
	}
	return k
}
