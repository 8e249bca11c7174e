package names

import (
	"crosscheck/article"
	"crosscheck/language/quantity"
	"crosscheck/language/syntax"
	"crosscheck/language/wordlists"
)

// A page is a document's readable sentences as words, and how it uses capitals.
type page struct {
	body     string
	sents    []syntax.Sentence
	words    [][]word // by sentence; nil where not readable
	headline []bool   // capitals tell nothing in this sentence
	small    map[string]int
	capital  map[string]int // inside sentences, where a capital tells something
	careless bool           // names may be written small
	mays     bool           // somebody is called May

	ages        map[int]bool      // where an age begins
	aged        map[bearer]bool   // whose age is told
	familyNames map[string]bearer // theirs, folded, and where the first of them has it
}

func newPage(d *article.Document, sents []syntax.Sentence, qs []quantity.Quantity) *page {
	p := &page{body: d.Text, sents: sents, words: make([][]word, len(sents)), headline: make([]bool, len(sents)),
		small: map[string]int{}, capital: map[string]int{}}
	first, firstSmall, lone := 0, 0, 0
	for i := range sents {
		if !sents[i].Role.Readable() {
			continue
		}
		ws := wordsOf(d.Text, &sents[i])
		p.words[i] = ws
		p.headline[i] = capitalised(ws, sents[i].Role == article.Title)
		for j := range ws {
			ws[j].headline = p.headline[i]
		}
		start := opening(ws)
		if start < len(ws) {
			first++
			if !ws[start].capital && ws[start].letters {
				firstSmall++
			}
		}
		for j, w := range ws {
			if !w.letters {
				continue
			}
			if w.form == "i" {
				lone++
			}
			p.mays = p.mays || bears(ws, j)
			switch {
			case !w.capital:
				p.small[w.fold]++
			case j > start && !p.headline[i] && !opens(ws, j):
				p.capital[w.fold]++
			}
		}
	}
	p.careless = lone > 0 || firstSmall*4 > first
	p.markAged(qs)
	return p
}

// opening is the index of a sentence's first word with letters.
func opening(ws []word) int {
	for i, w := range ws {
		if w.letters {
			return i
		}
	}
	return len(ws)
}

// opens reports whether word i follows a mark after which anybody writes a capital.
func opens(ws []word, i int) bool {
	for k := i - 1; k >= 0; k-- {
		switch ws[k].form {
		case "\"", "“", "”", "'", "‘", "(", "[":
			continue
		case ":", ".", "!", "?", "…", "•", "*", "-", "–", "—", ";", "...", "--":
			return true
		}
		return k < i-1 && ws[k].form == ","
	}
	return true
}

// capitalised reports whether a sentence is written in headline case, or in capitals throughout. A full stop speaks against headline case,
// but for a title in which no word is small.
func capitalised(ws []word, title bool) bool {
	content, capitals, ordinary, shouts := 0, 0, 0, 0
	stopped := len(ws) > 0 && (ws[len(ws)-1].form == "." || ws[len(ws)-1].form == "?")
	for _, w := range ws {
		if !w.letters || wordlists.Function(w.fold) {
			continue
		}
		content++
		if w.capital {
			capitals++
			if wordlists.Ordinary(w.fold) {
				ordinary++
			}
			if w.shouted() {
				shouts++
			}
		}
	}
	if title && capitals == content { // a full stop behind a title in headline case
		stopped = false
	}
	return content >= 3 && (!stopped && capitals*10 >= content*8 && ordinary >= 2 && ordinary*2 >= capitals || shouts*10 >= content*8)
}
