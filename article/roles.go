package article

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"crosscheck/text"
)

// label gives every piece its role, from the plainest signs to the vaguest: what a line says of itself,
// furniture, then the headline and what stands around it, headings, the line under the text.
func (d *draft) label(s Settings) {
	d.headers()
	d.cutTitle(s)
	for i := range d.blocks {
		d.labelLine(i)
	}
	if len(d.blocks) > 1 {
		d.labelFurniture(s.BoilerplateScore)
		d.headline(s)
		d.headings(s)
		d.signature()
	}
	d.cutDatelines()
}

// headers reads lines such as "Outlet: The Herald" above the article.
func (d *draft) headers() {
	known := 0
	for i := range d.blocks {
		p := &d.blocks[i]
		if p.fixed {
			continue
		}
		if i > 8+known {
			return
		}
		s := d.text(i)
		f, _, value, ok := headerLine(s)
		if !ok || strings.ContainsAny(s, "\n") && text.CountWords(s) > 25 {
			if text.CountWords(s) > 25 {
				return
			}
			continue
		}
		known++
		d.facts.add(f, value, "header line", 0.9)
		p.fixed = true
		switch f {
		case title:
			if at := strings.LastIndex(s, value); at > 0 {
				p.span = text.Span{Start: p.span.Start + at, End: p.span.Start + at + len(value)}
			}
			p.role = Title
		case author:
			p.role = Byline
		case published, updated:
			p.role = Dateline
		default:
			p.role = Boilerplate
		}
	}
}

// labelLine labels a piece by what it says of itself.
func (d *draft) labelLine(i int) {
	p := &d.blocks[i]
	if p.fixed || p.role != Body {
		return
	}
	s := d.text(i)
	f := d.fold(i)
	words := text.CountWords(s)
	alone := len(d.blocks) == 1 // a file of one line is body, whatever it looks like
	edge := i < 8 || i >= len(d.blocks)-4
	if st, ok := dateOnly(s); ok && !alone {
		p.role = Dateline
		d.dateLine(f, st, edge)
		return
	}
	if alone {
		return
	}
	if words <= 16 && edge && updateLine.MatchString(s) {
		p.role = Dateline // "Last updated at 10:39 a.m. on Sunday, Nov. 27": a date without its year
		return
	}
	if m := publishedBy.FindStringSubmatch(s); m != nil {
		p.role = Credit
		d.facts.add(outlet, m[1], "\"originally published by\"", 0.75)
		return
	}
	if m := bareDomain(s, edge); m != nil {
		p.role = Boilerplate
		switch {
		case i >= len(d.blocks)-3:
			d.facts.add(outlet, m[1], "footer", 0.8)
		case i < 4:
			d.facts.add(outlet, m[1], "header", 0.7)
		}
		return
	}
	if who, rest, ok := byline(s); ok && words <= 20 && edge {
		p.role = Byline
		d.bylineFacts(who, rest)
		return
	}
	switch {
	case hasPrefixOf(f, corrections) || hasPrefixOf(strings.Trim(f, "*()[] "), corrections):
		p.role = Correction
	case isCredit(f, words):
		p.role = Credit
		if strings.HasPrefix(f, "source: ") && i >= len(d.blocks)-3 && words <= 8 {
			d.facts.add(outlet, s[len("source: "):], "footer", 0.6)
		}
	case isCaption(s, f, words):
		p.role = Caption
	}
}

// dateLine takes the date of a line that holds nothing else. Far from both ends it is no date of publication.
func (d *draft) dateLine(f string, st stamp, edge bool) {
	if !edge {
		return
	}
	v := st.text
	if st.other != "" {
		v = f // both readings are kept until the batch is known
	}
	switch {
	case strings.Contains(f, "updated") || strings.Contains(f, "modified"):
		d.facts.add(updated, v, "date line", 0.8)
	case strings.Contains(f, "publish") || strings.Contains(f, "posted"):
		d.facts.add(published, v, "date line", 0.85)
	default:
		d.facts.add(published, v, "date line", 0.75)
	}
}

func (d *draft) bylineFacts(who, rest string) {
	if a := agencyIn(who); a != "" {
		return // "By The Associated Press": no author, and the outlet may be another
	}
	if i := strings.Index(strings.ToLower(rest), " for "); i >= 0 {
		rest = rest[i+5:]
	} else {
		rest = strings.TrimPrefix(rest, "for ")
	}
	d.facts.add(author, who, "byline", 0.8)
	if st, ok := readStamp(rest); ok {
		d.dateLine(fold(rest), st, true)
		return
	}
	if n := text.CountWords(rest); n >= 1 && n <= 6 && agencyIn(rest) == "" && !strings.Contains(fold(rest), "writer") && !strings.Contains(rest, "@") {
		d.facts.add(outlet, rest, "byline", 0.5)
	}
}

func isCredit(f string, words int) bool {
	if words > 45 {
		return false
	}
	f = strings.TrimLeft(f, "_-–—*([ ")
	if hasPrefixOf(f, creditCues) {
		return words <= 25 || strings.Contains(f, "rights reserved")
	}
	return words <= 30 && (strings.Contains(f, "contributed to this ") || strings.Contains(f, "contributed reporting") ||
		strings.Contains(f, "reporting by ") && strings.Contains(f, "editing by "))
}

// isCaption reports the line under a picture: it names who took or gave the picture, at its start, in
// brackets or at its end. A paragraph that merely mentions a photograph is none.
func isCaption(s, f string, words int) bool {
	if words > 70 {
		return false
	}
	start := hasPrefixOf(strings.TrimLeft(f, "([*_ "), captionCues)
	if start && !strings.HasPrefix(f, "courtesy of") {
		return true
	}
	tail := f[max(0, len(f)-60):]
	n := pictured.count(tail)
	if n == 0 {
		return false
	}
	return words <= 12 || !endsSentence(s) || strings.HasSuffix(f, ")") || n >= 2
}

// prose reports a paragraph of running text.
func (d *draft) prose(i int) bool {
	if d.blocks[i].role != Body {
		return false
	}
	s := d.text(i)
	words := text.CountWords(s)
	return words >= 20 || words >= 8 && endsSentence(s)
}

// signature labels who signs below the text: the author's name again, and the office under it.
func (d *draft) signature() {
	last := -1
	for i := range d.blocks {
		if d.prose(i) {
			last = i
		}
	}
	if last < 0 {
		return
	}
	who := fold(d.facts.best(author).Value)
	signed := false
	for i := last + 1; i < len(d.blocks); i++ {
		p := &d.blocks[i]
		if p.fixed || p.role != Body {
			continue
		}
		s := d.text(i)
		switch {
		case d.fold(i) == who || nameLine.MatchString(s) && i-last <= 2 && d.proper(s):
			p.role, signed = Byline, true
			d.facts.add(author, s, "signature", 0.6)
		case signed && text.CountWords(s) <= 20 && !endsSentence(s):
			p.role = Byline
		default:
			signed = false
		}
	}
}

// proper reports whether no word of a line stands in small letters anywhere in the text: then it is a name.
func (d *draft) proper(s string) bool {
	if d.small == nil {
		d.small = smallWords(d.doc.Text)
	}
	for _, w := range strings.Fields(s) {
		low := strings.ToLower(strings.Trim(w, ".,"))
		if functionWords.has(low) || utf8.RuneCountInString(low) > 2 && d.small[low] {
			return false
		}
	}
	return true
}

// smallWords is the set of words that a text has in small letters.
func smallWords(s string) map[string]bool {
	out := map[string]bool{}
	for _, w := range strings.FieldsFunc(s, func(r rune) bool { return !unicode.IsLetter(r) && r != '\'' && r != '’' && r != '-' }) {
		if r, _ := utf8.DecodeRuneInString(w); unicode.IsLower(r) {
			out[w] = true
		}
	}
	return out
}

// containsWord reports whether w stands in s as a word of its own.
func containsWord(s, w string) bool {
	for at := 0; ; {
		i := strings.Index(s[at:], w)
		if i < 0 {
			return false
		}
		i += at
		next, _ := utf8.DecodeRuneInString(s[i+len(w):])
		if !isWord(s[:i]) && !unicode.IsLetter(next) {
			return true
		}
		at = i + len(w)
	}
}

// cutDatelines sets "MINSK (AP) — " before the first paragraphs apart from the sentence it stands before.
func (d *draft) cutDatelines() {
	looked := 0
	for i := 0; i < len(d.blocks) && looked < 2; i++ {
		p := d.blocks[i]
		if p.role != Body {
			continue
		}
		looked++
		s := d.text(i)
		n, agency := findDateline(s)
		if n == 0 || n >= len(s) {
			continue
		}
		head, rest := p, p
		head.span = trim(d.doc.Text, text.Span{Start: p.span.Start, End: p.span.Start + n})
		head.role = Dateline
		rest.span.Start, rest.gap = p.span.Start+n, false
		d.blocks = append(d.blocks[:i], append([]piece{head, rest}, d.blocks[i+1:]...)...)
		if st, ok := readStamp(head.span.Of(d.doc.Text)); ok {
			d.facts.add(published, st.text, "dateline", 0.7)
		}
		_ = agency
		return
	}
}
