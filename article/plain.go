package article

import (
	"strings"

	"crosscheck/text"
)

// readPlain reads a text file.
func readPlain(in *input) ([]*draft, error) {
	return readText(in, false)
}

// readMarkdown reads Markdown: front matter, headings, links, emphasis.
func readMarkdown(in *input) ([]*draft, error) {
	return readText(in, true)
}

func readText(in *input, markdown bool) ([]*draft, error) {
	dec, err := decode(in.raw)
	if err != nil {
		return nil, err
	}
	d := newDraft(in.id, in.path)
	utf8 := dec.charset == "utf-8"
	if !utf8 {
		d.note("read as " + dec.charset)
	}
	if dec.broken > 0 {
		d.note(plural(dec.broken, "byte") + " did not fit the encoding")
	}
	dec, notes := clean(dec)
	d.doc.Notes = append(d.doc.Notes, notes...)
	dec, d.links = unmark(dec, markdown)
	d.doc.Text, d.doc.Offsets = dec.text, dec.offsets
	if utf8 {
		if d.kept = dec.text; string(in.raw) != dec.text { // a second copy of most texts would be for nothing
			d.kept = string(in.raw)
		}
	}
	at := d.frontMatter()
	d.blocks = layout(d.doc.Text, at)
	if markdown {
		d.markdownHeadings()
	}
	return []*draft{d}, nil
}

// frontMatter reads the lines between two rules of --- at the head of a file and returns where the text begins.
func (d *draft) frontMatter() int {
	s := d.doc.Text
	lead := len(s) - len(strings.TrimLeft(s, " \r\n\t"))
	if !strings.HasPrefix(s[lead:], "---") {
		return 0
	}
	lines := splitLines(s, lead)
	end := -1
	for i := 1; i < len(lines) && i < 200; i++ {
		if l := lines[i].span.Of(s); l == "---" || l == "..." {
			end = i
			break
		}
	}
	if end < 2 || lines[0].span.Of(s) != "---" {
		return 0
	}
	last := -1
	for _, l := range lines[1:end] {
		text := l.span.Of(s)
		if item, ok := strings.CutPrefix(text, "- "); ok && last >= 0 && d.facts[last].field == author {
			d.facts[last].Value = strings.Trim(d.facts[last].Value+", "+strings.Trim(item, "\"' "), ", ")
			continue
		}
		key, value, ok := strings.Cut(text, ":")
		if !ok {
			continue
		}
		f, known := headerKeys[fold(key)]
		value = strings.Trim(strings.TrimSpace(value), "\"'[]")
		if !known {
			if value != "" {
				d.doc.Extra = append(d.doc.Extra, Field{strings.TrimSpace(key), value})
			}
			last = -1
			continue
		}
		before := len(d.facts)
		if value == "" {
			d.facts = append(d.facts, candidate{f, Found{"", "front matter", 0.95}})
		} else {
			d.facts.add(f, strings.ReplaceAll(value, "\"", ""), "front matter", 0.95)
		}
		last = before
	}
	return lines[end].span.End
}

// markdownHeadings takes "# " off headings and gives them their roles.
func (d *draft) markdownHeadings() {
	for i := range d.blocks {
		p := &d.blocks[i]
		s := d.text(i)
		if quoted, ok := strings.CutPrefix(s, "> "); ok {
			p.span.Start += len(s) - len(quoted)
			continue
		}
		n := 0
		for n < len(s) && s[n] == '#' {
			n++
		}
		if n == 0 || n > 6 || n >= len(s) || s[n] != ' ' || len(d.blocks) == 1 {
			continue
		}
		p.span = trim(d.doc.Text, text.Span{Start: p.span.Start + n, End: p.span.End})
		p.fixed, p.role = true, Subheading
		if n == 1 && d.facts.best(title).From != "heading" {
			p.role = Title
			d.facts.add(title, d.text(i), "heading", 0.85)
		}
	}
}
