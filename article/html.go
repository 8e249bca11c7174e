package article

import (
	"fmt"
	"strings"

	"github.com/markusmobius/go-trafilatura"
	"golang.org/x/net/html"

	"crosscheck/text"
)

// readHTML reads a saved page: what the page says about itself, then its main text, block by block.
func readHTML(in *input) ([]*draft, error) {
	dec, err := decodeNamed(in.raw, declaredCharset(in.raw))
	if err != nil {
		return nil, err
	}
	if posts := in.liveBlog(dec.text); posts != nil {
		return posts, nil
	}
	d := newDraft(in.id, in.path)
	if err := d.page(dec.text, in.settings); err != nil {
		return nil, err
	}
	return []*draft{d}, nil
}

// page fills a draft from a page's source.
func (d *draft) page(source string, s Settings) error {
	d.doc.Extracted = true
	source = closeUp(source)
	var w blockWriter
	if nodes := strings.Count(source, "<"); nodes > s.MaxNodes {
		d.note(fmt.Sprintf("%d tags are more than a page (article.max_nodes: %d): read without its structure", nodes, s.MaxNodes))
		w.stream(source)
	} else if root, err := html.Parse(strings.NewReader(source)); err != nil {
		d.note("nested too deeply for a page: read without its structure")
		w.stream(source)
	} else {
		d.pageFacts(root)
		known := d.facts.best(title).Value
		content := mainContent(root)
		if content != nil {
			w.node(content, 0)
			w.flush()
		}
		if all := fullText(root); content == nil || text.CountWords(w.out.String()) < 60 && text.CountWords(all.out.String()) > 3*text.CountWords(w.out.String()) {
			w = all
		}
		if known != "" && !w.has(known) {
			w = w.below(known)
		}
	}
	d.doc.Text, d.blocks, d.links = w.out.String(), w.blocks, w.links
	d.tidy()
	return nil
}

// tidy cleans the extracted text as files are cleaned, block by block, so that spans stay right.
func (d *draft) tidy() {
	if plainEnough(d.doc.Text) {
		return
	}
	dec, notes := clean(decoded{text: d.doc.Text})
	d.doc.Notes = append(d.doc.Notes, notes...)
	back := newReverse(dec.offsets, len(dec.text))
	for i := range d.blocks {
		d.blocks[i].span = back.span(d.blocks[i].span)
	}
	for i := range d.links {
		d.links[i] = back.span(d.links[i])
	}
	d.doc.Text = dec.text
}

// mainContent is the part of a page that is the article, nil where none was found. The library may stumble
// over a page made to make it stumble; then the page is read whole.
func mainContent(root *html.Node) (content *html.Node) {
	defer func() {
		if recover() != nil {
			content = nil
		}
	}()
	found, err := trafilatura.ExtractDocument(root, trafilatura.Options{
		ExcludeComments: true,
		IncludeLinks:    true,
		HtmlDateMode:    trafilatura.Disabled,
	})
	if err != nil || found == nil {
		return nil
	}
	return found.ContentNode
}

// closeUp takes out what no reader sees and what is not text.
func closeUp(s string) string {
	if strings.IndexByte(s, 0) >= 0 {
		s = strings.ReplaceAll(s, "\x00", " ")
	}
	return s
}

// A blockWriter turns a tree into plain text with one piece for each paragraph, heading and cell, so that
// words of two of them never run together.
type blockWriter struct {
	out    strings.Builder
	blocks []piece
	links  []text.Span
	line   strings.Builder // the piece being written
	anchor []text.Span     // links in line
	role   Role
	fixed  bool
	list   bool
}

// flush ends the piece that is being written.
func (w *blockWriter) flush() {
	line := w.line.String()
	anchors := w.anchor
	w.line.Reset()
	w.anchor = nil
	sp := trim(line, text.Span{End: len(line)})
	if sp.Empty() {
		return
	}
	if w.out.Len() > 0 {
		w.out.WriteString("\n\n")
	}
	at := w.out.Len()
	w.out.WriteString(sp.Of(line))
	w.blocks = append(w.blocks, piece{span: text.Span{Start: at, End: w.out.Len()}, role: w.role, fixed: w.fixed, gap: true, list: w.list})
	for _, a := range anchors {
		a = text.Span{Start: max(a.Start, sp.Start) - sp.Start + at, End: min(a.End, sp.End) - sp.Start + at}
		if !a.Empty() {
			w.links = append(w.links, a)
		}
	}
}

// words adds text to the piece, with runs of white space made one space.
func (w *blockWriter) words(s string) {
	for i, f := range strings.Fields(s) {
		if i > 0 || w.line.Len() > 0 && startsWithSpace(s) {
			w.space()
		}
		w.line.WriteString(f)
	}
	if s != "" && endsWithSpace(s) {
		w.space()
	}
}

func (w *blockWriter) space() {
	if l := w.line.String(); l != "" && l[len(l)-1] != ' ' {
		w.line.WriteByte(' ')
	}
}

func startsWithSpace(s string) bool { return strings.IndexByte(" \t\r\n", s[0]) >= 0 }
func endsWithSpace(s string) bool   { return strings.IndexByte(" \t\r\n", s[len(s)-1]) >= 0 }

// maxDepth bounds the walk; the parser refuses deeper trees, this guards against trees built otherwise.
const maxDepth = 600

// node writes a tree.
func (w *blockWriter) node(n *html.Node, depth int) {
	if depth > maxDepth {
		return
	}
	switch {
	case n.Type == html.TextNode:
		w.words(n.Data)
		return
	case n.Type == html.ElementNode && silent[n.Data]:
		return
	case n.Type == html.ElementNode && n.Data == "br":
		w.lineBreak()
		return
	case n.Type == html.ElementNode && n.Data == "a":
		start := w.line.Len()
		w.children(n, depth)
		if w.line.Len() > start {
			w.anchor = append(w.anchor, text.Span{Start: start, End: w.line.Len()})
		}
		return
	case n.Type != html.ElementNode || !blockTags[n.Data]:
		w.children(n, depth)
		return
	}
	w.flush()
	role, fixed, list := w.role, w.fixed, w.list
	switch n.Data {
	case "h1":
		w.role, w.fixed = Title, true
	case "h2", "h3", "h4", "h5", "h6":
		w.role, w.fixed = Subheading, true
	case "figcaption", "caption":
		w.role, w.fixed = Caption, true
	case "li", "td", "th", "dd", "dt":
		w.list = true
	}
	w.children(n, depth)
	w.flush()
	w.role, w.fixed, w.list = role, fixed, list
}

func (w *blockWriter) children(n *html.Node, depth int) {
	for c := n.FirstChild; c != nil; c = c.NextSibling {
		w.node(c, depth+1)
	}
}

// lineBreak ends the piece where the line before it ends a sentence, and is a space elsewhere.
func (w *blockWriter) lineBreak() {
	if l := w.line.String(); ends(l) || text.CountWords(l) <= 6 {
		w.flush()
	} else {
		w.space()
	}
}

// has reports whether one of the pieces is this line.
func (w *blockWriter) has(line string) bool {
	f := fold(line)
	for _, b := range w.blocks[:min(len(w.blocks), 12)] {
		if sameLine(fold(b.span.Of(w.out.String())), f) {
			return true
		}
	}
	return false
}

// below writes everything again under a title.
func (w *blockWriter) below(title string) blockWriter {
	var n blockWriter
	n.role, n.fixed = Title, true
	n.words(title)
	n.flush()
	add := n.out.Len() + len("\n\n")
	if w.out.Len() > 0 {
		n.out.WriteString("\n\n")
		n.out.WriteString(w.out.String())
	}
	for _, b := range w.blocks {
		b.span.Start, b.span.End = b.span.Start+add, b.span.End+add
		n.blocks = append(n.blocks, b)
	}
	for _, l := range w.links {
		n.links = append(n.links, text.Span{Start: l.Start + add, End: l.End + add})
	}
	return n
}

// fullText is all readable text of a page but its navigation, for pages in which no article was found.
func fullText(root *html.Node) blockWriter {
	var w blockWriter
	body := find(root, "article")
	if body == nil {
		body = find(root, "main")
	}
	if body == nil {
		body = find(root, "body")
	}
	if body == nil {
		body = root
	}
	w.node(body, 0)
	w.flush()
	return w
}

func find(n *html.Node, tag string) *html.Node {
	for c := range n.Descendants() {
		if c.Type == html.ElementNode && c.Data == tag {
			return c
		}
	}
	return nil
}

// stream writes the text of a page from its tags alone, in one pass and constant memory.
func (w *blockWriter) stream(source string) {
	z := html.NewTokenizer(strings.NewReader(source))
	z.SetMaxBuf(1 << 20)
	hidden := 0
	for {
		switch z.Next() {
		case html.ErrorToken:
			w.flush()
			return
		case html.TextToken:
			if hidden == 0 {
				w.words(html.UnescapeString(string(z.Raw())))
			}
		case html.StartTagToken:
			name, _ := z.TagName()
			if silent[string(name)] && !voidTags[string(name)] {
				hidden++
			} else if blockTags[string(name)] || string(name) == "br" {
				w.flush()
			}
		case html.EndTagToken:
			name, _ := z.TagName()
			if silent[string(name)] && !voidTags[string(name)] {
				hidden = max(0, hidden-1)
			} else if blockTags[string(name)] {
				w.flush()
			}
		}
	}
}

var (
	silent = set(strings.Fields(`script style noscript template svg math iframe object embed canvas nav aside footer form button select
		option input textarea label head title meta link audio video map dialog menu`))
	voidTags  = set(strings.Fields("meta link input embed"))
	blockTags = set(strings.Fields(`p div section article main header h1 h2 h3 h4 h5 h6 ul ol li dl dt dd blockquote pre table thead tbody tfoot tr td th
		caption figure figcaption address hr details summary body html center fieldset graphic quote list item head`))
)
