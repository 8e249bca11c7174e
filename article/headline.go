package article

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"crosscheck/text"
)

// headline finds the title among the lines above the text, and labels the lines around it.
func (d *draft) headline(s Settings) {
	first := d.firstProse()
	known := fold(d.facts.best(title).Value)
	at := d.titleAt(first, known, s.TitleWords)
	for i := range d.blocks { // wherever the title is repeated
		if p := &d.blocks[i]; known != "" && p.role != Title && !p.fixed && sameLine(d.fold(i), known) && len(d.blocks) > 1 {
			p.role = Title
		}
	}
	if at < 0 {
		return
	}
	d.blocks[at].role = Title
	value := d.text(at)
	end := at + 1
	if strings.HasSuffix(value, ":") && end < first && d.blocks[end].role == Body && !endsInStop(d.text(end)) {
		d.blocks[end].role = Title // a headline in two lines
		value += " " + d.text(end)
		end++
	}
	d.facts.add(title, value, "first line", 0.7)
	d.aboveTitle(at)
	for i := end; i < first; i++ {
		d.belowTitle(i)
	}
	for i := end; i < len(d.blocks); i++ {
		if p := &d.blocks[i]; !p.fixed && p.role == Body && sameLine(d.fold(i), fold(value)) {
			p.role = Title
		}
	}
}

func (d *draft) firstProse() int {
	for i := range d.blocks {
		if d.prose(i) && !d.shoutedTitle(i) {
			return i
		}
	}
	return len(d.blocks)
}

// shoutedTitle reports a long first line without a full stop: twenty words may still be a headline.
func (d *draft) shoutedTitle(i int) bool {
	s := d.text(i)
	return i < 6 && !endsSentence(s) && text.CountWords(s) <= 25 && d.blocks[i].role == Body && i+1 < len(d.blocks)
}

// titleAt is the piece that is the headline: the known title, else the first line above the text that
// is long enough to be one. -1 where there is none.
func (d *draft) titleAt(first int, known string, most int) int {
	best := -1
	for i := 0; i < first; i++ {
		p := d.blocks[i]
		if p.role == Title {
			return i
		}
		if p.fixed || p.role != Body {
			continue
		}
		s := d.text(i)
		f := fold(s)
		if known != "" && sameLine(f, known) {
			return i
		}
		words := text.CountWords(s)
		if words > most || endsInStop(s) || headlike.has(strings.Trim(f, ":. ")) || bullet(s) || hangs(s) && i+1 < first && !d.blocks[i+1].gap {
			continue
		}
		if strings.HasSuffix(s, "?") && !titleCase(s) && i > 0 {
			continue
		}
		if best < 0 || text.CountWords(d.text(best)) < 4 && words >= 4 {
			best = i
		}
	}
	if known != "" && best >= 0 && known != d.fold(best) && d.facts.best(title).Sure > 0.8 && best > 0 {
		return -1 // the title is known and stands nowhere: the line is something else
	}
	return best
}

// endsInStop reports a full stop that is no part of an abbreviation in capitals ("U.S.").
func endsInStop(s string) bool {
	s = strings.TrimRight(s, "\"”’') ")
	if !strings.HasSuffix(s, ".") || strings.HasSuffix(s, "...") {
		return false
	}
	last := s[strings.LastIndexByte(s, ' ')+1:]
	return strings.Count(last, ".") < 2 || len(last) > 6
}

// sameLine compares two folded lines, full stops and quotation marks aside.
func sameLine(a, b string) bool {
	const marks = " .\"“”'‘’*"
	a, b = strings.Trim(a, marks), strings.Trim(b, marks)
	return a == b && a != ""
}

func titleCase(s string) bool {
	big, all := 0, 0
	for _, w := range strings.Fields(s) {
		if r, _ := utf8.DecodeRuneInString(w); utf8.RuneCountInString(w) > 3 && unicode.IsLetter(r) {
			all++
			big += btoi(unicode.IsUpper(r))
		}
	}
	return all > 0 && big*3 >= all*2
}

// aboveTitle labels short lines above the headline: a section's name, a menu.
func (d *draft) aboveTitle(at int) {
	for i := range at {
		p := &d.blocks[i]
		if p.fixed || p.role != Body {
			continue
		}
		s := d.text(i)
		if headlike.has(strings.Trim(fold(s), ":. ")) || text.CountWords(s) <= 3 {
			p.role = Boilerplate
		} else if !endsInStop(s) {
			p.role = Subheading
		}
	}
}

// belowTitle labels a line between headline and text: who wrote it, or a second headline.
func (d *draft) belowTitle(i int) {
	p := &d.blocks[i]
	if p.fixed || p.role != Body {
		return
	}
	s := d.text(i)
	switch {
	case headlike.has(strings.Trim(fold(s), ":. ")):
		p.role = Boilerplate
	case nameLine.MatchString(s) && d.proper(s):
		p.role = Byline
		d.facts.add(author, s, "byline", 0.6)
	case !endsSentence(s) && !strings.HasSuffix(s, ":") && !bullet(s) && text.CountWords(s) >= 2 && i < 8:
		p.role = Subheading
	}
}

// headings labels short lines inside the text that stand above a paragraph.
func (d *draft) headings(s Settings) {
	first := d.firstProse()
	for i := first + 1; i+1 < len(d.blocks); i++ {
		p := &d.blocks[i]
		if p.fixed || p.role != Body || p.list {
			continue
		}
		line := d.text(i)
		words := text.CountWords(line)
		r, _ := utf8.DecodeRuneInString(line)
		q := strings.HasSuffix(line, "?") && words >= 4 && !quotes(line)
		if words == 0 || words > s.TitleWords/2 || ends(line) && !q || hangs(line) || bullet(line) || !(unicode.IsUpper(r) || unicode.IsDigit(r)) {
			continue
		}
		if short(d, i-1) || !d.prose(i+1) || text.CountWords(d.text(i+1)) < 12 {
			continue
		}
		if strings.HasPrefix(line, "“") || strings.HasPrefix(line, "\"") {
			continue
		}
		p.role = Subheading
	}
}

// short reports an unfinished line of body: one of a list, not a paragraph.
func short(d *draft, i int) bool {
	return d.blocks[i].role == Body && !ends(d.text(i)) && text.CountWords(d.text(i)) < 15
}

// cutTitle cuts a headline off that is glued to the first paragraph: "… talks with EuropeThe cautious …".
func (d *draft) cutTitle(s Settings) {
	at := 0
	for at < len(d.blocks) && d.blocks[at].fixed {
		at++
	}
	if at >= len(d.blocks) {
		return
	}
	p := d.blocks[at]
	body := d.text(at)
	if text.CountWords(body) < 20 {
		return
	}
	n := 0
	if known := d.facts.best(title); known.Sure > 0.8 && len(known.Value) >= 15 && strings.HasPrefix(body, known.Value) && len(body) > len(known.Value)+20 {
		n = len(known.Value)
	} else if n = glue(body, s.TitleWords+5, d.doc.Text); n == 0 {
		return
	}
	head, rest := p, p
	head.span = trim(d.doc.Text, text.Span{Start: p.span.Start, End: p.span.Start + n})
	head.role, head.fixed = Title, true
	rest.span = trim(d.doc.Text, text.Span{Start: p.span.Start + n, End: p.span.End})
	d.blocks = append(d.blocks[:at], append([]piece{head, rest}, d.blocks[at+1:]...)...)
	d.facts.add(title, head.span.Of(d.doc.Text), "glued first line", 0.7)
}

// glue finds where a small letter or a mark is followed by a capital with no space, within the first
// words of a text, before any full stop; what follows must be a word that begins sentences, or both
// halves must stand elsewhere in the text while the whole does not ("McDonald" is one name).
func glue(s string, most int, whole string) int {
	words := 0
	prev := ' '
	for i, r := range s {
		if r == ' ' || r == '\n' {
			if words++; words > most || endsInStop(s[:i]) {
				return 0
			}
		}
		if unicode.IsUpper(r) && words >= 3 && (unicode.IsLower(prev) || strings.ContainsRune("?!”’)", prev)) {
			left := s[strings.LastIndexAny(s[:i], " \n")+1 : i]
			right := s[i : i+firstWordEnd(s[i:])]
			starts := functionWords.has(strings.ToLower(right)) || sentenceStarts[strings.ToLower(right)]
			if text.CountWords(s[i:]) >= 12 && len(left) > 1 &&
				(starts || containsWord(whole, left) && containsWord(whole, right) && strings.Count(whole, left+right) == 1) {
				return i
			}
		}
		prev = r
	}
	return 0
}

func firstWordEnd(s string) int {
	for i, r := range s {
		if !unicode.IsLetter(r) {
			return i
		}
	}
	return len(s)
}

var sentenceStarts = set(strings.Fields("although despite since following according amid another both each every few many most nearly no now once only several some such then these those thousands hundreds dozens today under until yesterday"))
