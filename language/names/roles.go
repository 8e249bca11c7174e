package names

import (
	"crosscheck/language/wordlists"
	"crosscheck/lexicon"
	"crosscheck/text"
)

// longestRole is the number of words an apposition may have.
const longestRole = 14

// roleAfter finds "mayor of Ardel" in "Ana Roe, mayor of Ardel, said": the words of the apposition, [0,0) where there is none.
func (p *page) roleAfter(c candidate) [2]int {
	ws := p.words[c.sentence]
	k := c.last + 1
	if k+1 >= len(ws) || ws[k].form != "," || ws[c.last].possessive {
		return [2]int{}
	}
	k++
	if p.ages[ws[k].span.Start] && k+2 < len(ws) && ws[k+1].form == "," {
		k += 2
	}
	start, found := k, false
	for ; k < len(ws) && k-start < longestRole; k++ {
		w := &ws[k]
		switch {
		case w.form == "," || w.form == "." || w.form == ";" || w.form == "—" || w.form == "–" || w.form == ")":
			if found && k > start {
				return [2]int{start, k}
			}
			return [2]int{}
		case k-start < 6 && !found && wordlists.Role(w.fold):
			found = true
		case !found && (w.fold == "who" || w.fold == "which" || w.fold == "and" || w.fold == "but" || w.tag == "VERB" || w.tag == "AUX"):
			return [2]int{}
		}
	}
	return [2]int{}
}

// roleBefore finds "mayor" in "Ardel's mayor Ana Roe" and "mayor of Ardel" in "the mayor of Ardel, Ana Roe,".
func (p *page) roleBefore(c candidate) [2]int {
	ws := p.words[c.sentence]
	end := c.first
	if c.title[1] > 0 {
		end = c.title[0]
	}
	k := end - 1
	comma := k >= 0 && ws[k].form == ","
	if comma {
		k--
		end--
	}
	role := -1
	for ; k >= 0 && end-k <= 8; k-- {
		w := &ws[k]
		if !w.letters && w.form != "'s" && w.form != "’s" || w.tag == "AUX" || w.tag == "VERB" && !(wordlists.Role(w.fold) && !lexicon.IsVerb(w.fold)) {
			break
		}
		if wordlists.Function(w.fold) && w.fold != "of" && w.fold != "for" && !(comma && w.fold == "the" && k > 0 && ws[k-1].fold == "of") {
			break
		}
		if wordlists.Role(w.fold) && !w.capital || isTitle(w.fold) && w.capital && comma {
			role = k
		}
		if !comma && role < 0 {
			break
		}
	}
	if role < 0 {
		return [2]int{}
	}
	for role > 0 && !ws[role-1].capital && ws[role-1].letters && !wordlists.Function(ws[role-1].fold) && (ws[role-1].tag == "ADJ" || ws[role-1].tag == "NOUN" || lexicon.OfficeChange(ws[role-1].fold) != lexicon.Unchanged) {
		role--
	}
	return [2]int{role, end}
}

// cut is the stretch of text from word from up to word to.
func (p *page) cut(sentence int, words [2]int) text.Span {
	if words[1] <= words[0] {
		return text.Span{}
	}
	ws := p.words[sentence]
	return text.Span{Start: ws[words[0]].span.Start, End: ws[words[1]-1].span.End}
}
