package article

import (
	"fmt"
	"path"
	"regexp"
	"strings"

	"crosscheck/calendar"
	"crosscheck/text"
)

// finish labels the blocks of a draft and settles what is known about it. What needs the whole batch
// (repeated blocks, dates with two readings) is left to settle.
func (d *draft) finish(s Settings) error {
	if len(d.doc.Text) > s.MaxArticleBytes {
		return fmt.Errorf("%d bytes of text is more than an article (article.max_article_bytes: %d)", len(d.doc.Text), s.MaxArticleBytes)
	}
	if len(d.blocks) == 0 || text.CountWords(d.doc.Text) == 0 {
		return fmt.Errorf("it holds no text")
	}
	d.label(s)
	d.fromAddress()
	d.fromName()
	doc := d.doc
	doc.Outlet, doc.Title, doc.Author, doc.URL = d.facts.best(outlet), d.facts.best(title), d.facts.best(author), d.facts.best(url)
	doc.Author.Value = strings.TrimPrefix(strings.TrimPrefix(doc.Author.Value, "By "), "by ")
	doc.Language = d.language(s)
	if doc.Language.Value != "en" && doc.Language.Value != "" {
		doc.Skip = "not in English (" + doc.Language.Value + ")"
	}
	doc.Wires = findWires(d)
	d.blocksOut()
	return nil
}

// blocksOut hands the pieces over as blocks, ascending and without overlaps.
func (d *draft) blocksOut() {
	d.doc.Blocks = make([]Block, 0, len(d.blocks))
	end := 0
	for _, p := range d.blocks {
		if p.span.Start < end || p.span.Empty() {
			continue
		}
		end = p.span.End
		d.doc.Blocks = append(d.doc.Blocks, Block{Span: p.span, Role: p.role, Page: p.page})
	}
}

var addressDate = regexp.MustCompile(`/((?:19|20)\d\d)[/-](\d{1,2})[/-](\d{1,2})(?:\D|$)`)

// fromAddress takes outlet and date from the article's address, where nothing better is known.
func (d *draft) fromAddress() {
	u := d.facts.best(url)
	if u.Value == "" {
		return
	}
	if m := addressDate.FindStringSubmatch(u.Value); m != nil {
		if st, ok := makeStamp(m[1], m[2], m[3]); ok {
			d.facts.add(published, st.text, "address", 0.55)
		}
	}
	host := u.Value
	if _, after, ok := strings.Cut(host, "://"); ok {
		host = after
	}
	host, _, _ = strings.Cut(host, "/")
	host, _, _ = strings.Cut(host, "?")
	host = strings.TrimPrefix(strings.ToLower(host), "www.")
	if strings.Contains(host, ".") && !strings.ContainsAny(host, " @:") {
		d.facts.add(outlet, host, "address", 0.5)
	}
}

// fromName takes outlet and date from the file's name: "bbc-2025-12-02.txt", "www.example.org_story.html".
// A name that is none of the known short names or a host says nothing.
func (d *draft) fromName() {
	base := path.Base(d.doc.ID)
	stem := strings.TrimSuffix(base, path.Ext(base))
	if st, ok := readStamp(strings.ReplaceAll(stem, "_", " ")); ok && st.other == "" {
		d.facts.add(published, st.text, "file name", 0.4)
	}
	first := strings.FieldsFunc(stem, func(r rune) bool { return r == '_' || r == ' ' })
	if len(first) == 0 {
		return
	}
	if domain.MatchString(first[0]) && strings.Contains(strings.TrimPrefix(first[0], "www."), ".") {
		d.facts.add(outlet, strings.TrimPrefix(first[0], "www."), "file name", 0.35)
		return
	}
	word, _, _ := strings.Cut(strings.ToLower(first[0]), "-")
	if outletNames.has(word) {
		d.facts.add(outlet, strings.ToUpper(word), "file name", 0.3)
	}
}

// dates settles when an article was published and updated. euro says which reading 02/12/2025 has for its outlet.
func (d *draft) dates(order dayOrder) {
	d.doc.Published, d.doc.PublishedOn = d.settle(published, order)
	d.doc.Updated, d.doc.UpdatedOn = d.settle(updated, order)
	if p, u := d.doc.PublishedOn, d.doc.UpdatedOn; u.Resolved() && !p.Resolved() && d.doc.Published.Value == "" {
		d.doc.Published = Found{d.doc.Updated.Value, d.doc.Updated.From + " (of the last update)", d.doc.Updated.Sure - 0.1}
		d.doc.PublishedOn = u
	}
}

func (d *draft) settle(which field, order dayOrder) (Found, calendar.Range) {
	var best Found
	var on calendar.Range
	for _, c := range d.facts {
		if c.field != which || c.Sure <= best.Sure {
			continue
		}
		st, ok := readStamp(c.Value)
		if !ok {
			if c.From == "manifest" || c.From == "front matter" {
				d.note(fmt.Sprintf("the date %q (%s) was not understood", c.Value, c.From))
			}
			continue
		}
		value, sure := st.text, c.Sure
		if st.other != "" {
			switch order {
			case dayThenMonth:
				other, _ := readStamp(st.other)
				value, st.on, sure = other.text, other.on, c.Sure-0.1
			case monthThenDay:
				sure -= 0.1
			default:
				d.note(fmt.Sprintf("the date %s may be %s or %s: left open", c.Value, st.text, st.other))
				continue
			}
		}
		best, on = Found{value, c.From, sure}, st.on
	}
	return best, on
}

// at is where a stretch lies in the file.
func (d *Document) at(s text.Span) text.Span {
	if d.Extracted {
		return s
	}
	return d.Offsets.FileSpan(s)
}

// Original leads a stretch of Text back to where it lies and to the words as they stand there: in the file
// itself, or, where Extracted is set, in the extracted text. Text may lack what a reader does not see
// (soft hyphens, marks of emphasis); the original has them.
func (d *Document) Original(s text.Span) (text.Span, string) {
	f := d.at(s)
	if d.source == "" || f.Start < 0 || f.End > len(d.source) || f.Empty() {
		return f, s.Of(d.Text)
	}
	return f, d.source[f.Start:f.End]
}

func plural(n int, what string) string {
	if n == 1 {
		return "1 " + what
	}
	return fmt.Sprintf("%d %ss", n, what)
}
