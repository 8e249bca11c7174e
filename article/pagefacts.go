package article

import (
	"bytes"
	"encoding/json"
	"regexp"
	"strings"

	"golang.org/x/net/html"
)

var metaCharset = regexp.MustCompile(`(?i)<meta[^>]{0,200}?charset\s*=\s*["']?\s*([a-z0-9_:.-]+)|<\?xml[^>]{0,100}encoding\s*=\s*["']([A-Za-z0-9_.-]+)`)

// declaredCharset is the charset that a page says it is in.
func declaredCharset(raw []byte) string {
	m := metaCharset.FindSubmatch(raw[:min(len(raw), 4096)])
	if m == nil {
		return ""
	}
	return string(bytes.Join(m[1:], nil))
}

// metaFacts says what the names of <meta> tags mean, and how sure they are.
var metaFacts = map[string]struct {
	field field
	from  string
	sure  float64
}{
	"og:title": {title, "OpenGraph", 0.85}, "twitter:title": {title, "meta", 0.75}, "parsely-title": {title, "meta", 0.8},
	"dc.title": {title, "meta", 0.8}, "dcterms.title": {title, "meta", 0.8}, "sailthru.title": {title, "meta", 0.75}, "headline": {title, "meta", 0.8},
	"og:site_name": {outlet, "OpenGraph", 0.85}, "application-name": {outlet, "meta", 0.7}, "dc.publisher": {outlet, "meta", 0.75},
	"publisher": {outlet, "meta", 0.7}, "apple-mobile-web-app-title": {outlet, "meta", 0.6},
	"author": {author, "meta", 0.75}, "article:author": {author, "OpenGraph", 0.7}, "parsely-author": {author, "meta", 0.75}, "dc.creator": {author, "meta", 0.75},
	"byl": {author, "meta", 0.75}, "sailthru.author": {author, "meta", 0.7},
	"article:published_time": {published, "OpenGraph", 0.88}, "og:published_time": {published, "OpenGraph", 0.85},
	"datepublished": {published, "meta", 0.85}, "date": {published, "meta", 0.7}, "pubdate": {published, "meta", 0.8},
	"publish-date": {published, "meta", 0.8}, "publication_date": {published, "meta", 0.8}, "parsely-pub-date": {published, "meta", 0.8},
	"dc.date": {published, "meta", 0.75}, "dc.date.issued": {published, "meta", 0.8}, "dcterms.created": {published, "meta", 0.75},
	"dcterms.issued": {published, "meta", 0.8}, "sailthru.date": {published, "meta", 0.75}, "cxenseparse:recs:publishtime": {published, "meta", 0.75},
	"article:modified_time": {updated, "OpenGraph", 0.88}, "og:updated_time": {updated, "OpenGraph", 0.8}, "datemodified": {updated, "meta", 0.85},
	"last-modified": {updated, "meta", 0.7}, "dcterms.modified": {updated, "meta", 0.75}, "lastmod": {updated, "meta", 0.75},
	"og:url": {url, "OpenGraph", 0.85}, "twitter:url": {url, "meta", 0.7}, "parsely-link": {url, "meta", 0.75},
	"og:locale": {language, "OpenGraph", 0.6}, "content-language": {language, "meta", 0.7}, "dc.language": {language, "meta", 0.7},
}

// pageFacts gathers what a page says about itself: JSON-LD, OpenGraph, <meta>, <time>, <link>, <title>.
func (d *draft) pageFacts(root *html.Node) {
	times, heads, bylines := 0, 0, 0
	for n := range root.Descendants() {
		if n.Type != html.ElementNode {
			continue
		}
		switch n.Data {
		case "script":
			if strings.EqualFold(attr(n, "type"), "application/ld+json") && n.FirstChild != nil {
				d.linkedData(n.FirstChild.Data)
			}
		case "meta":
			d.metaTag(n)
		case "link":
			if strings.EqualFold(attr(n, "rel"), "canonical") {
				d.facts.add(url, attr(n, "href"), "canonical link", 0.9)
			}
		case "html":
			d.facts.add(language, attr(n, "lang"), "html lang", 0.7)
		case "title":
			if n.Parent != nil && n.Parent.Data == "head" {
				d.pageTitle(nodeText(n))
			}
		case "time":
			if times++; times <= 6 {
				d.timeTag(n, times)
			}
		case "h1":
			if heads++; heads == 1 {
				d.facts.add(title, nodeText(n), "heading", 0.78)
			}
		case "a", "span", "p", "div":
			if strings.EqualFold(attr(n, "rel"), "author") || strings.EqualFold(attr(n, "itemprop"), "author") || hasClass(n, "byline", "author", "author-name", "byline__name") {
				if bylines++; bylines > 3 {
					continue
				}
				d.pageByline(nodeText(n))
			}
		}
	}
}

func (d *draft) metaTag(n *html.Node) {
	for _, key := range []string{"property", "name", "itemprop", "http-equiv"} {
		if m, ok := metaFacts[strings.ToLower(attr(n, key))]; ok {
			v := attr(n, "content")
			if m.field == author && strings.HasPrefix(v, "http") {
				return
			}
			if m.field == language {
				v = languageCode(v)
			}
			d.facts.add(m.field, v, m.from, m.sure)
			return
		}
	}
}

// timeTag reads <time datetime="…">; the first on the page is likelier than those of related articles below.
func (d *draft) timeTag(n *html.Node, nth int) {
	v := attr(n, "datetime")
	if v == "" {
		v = nodeText(n)
	}
	sure := 0.65 - 0.05*float64(nth)
	hint := strings.ToLower(attr(n, "itemprop") + " " + attr(n, "class") + " " + nodeText(n))
	if n.Parent != nil {
		hint += strings.ToLower(attr(n.Parent, "class"))
	}
	switch {
	case strings.Contains(hint, "modif") || strings.Contains(hint, "updat"):
		d.facts.add(updated, v, "time tag", sure+0.1)
	case strings.Contains(hint, "publish"):
		d.facts.add(published, v, "time tag", sure+0.15)
	default:
		d.facts.add(published, v, "time tag", sure)
	}
}

// pageTitle splits "Dam fails in Ardel | The Herald"; what stands last is likely the outlet.
func (d *draft) pageTitle(s string) {
	for _, sep := range []string{" | ", " – ", " — ", " - ", " :: ", " » "} {
		if i := strings.LastIndex(s, sep); i > 0 {
			name := strings.TrimSpace(s[i+len(sep):])
			if n := len(strings.Fields(name)); n >= 1 && n <= 4 {
				d.facts.add(title, s[:i], "page title", 0.6)
				d.facts.add(outlet, name, "page title", 0.5)
				return
			}
		}
	}
	d.facts.add(title, s, "page title", 0.6)
}

func (d *draft) pageByline(s string) {
	s = strings.Join(strings.Fields(s), " ")
	if who, rest, ok := byline(s); ok {
		d.facts.add(author, who, "byline", 0.7)
		if st, ok := readStamp(rest); ok && st.other == "" {
			d.facts.add(published, st.text, "byline", 0.6)
		}
	} else if nameLine.MatchString(s) {
		d.facts.add(author, s, "byline", 0.65)
	}
}

func attr(n *html.Node, key string) string {
	for _, a := range n.Attr {
		if strings.EqualFold(a.Key, key) {
			return strings.TrimSpace(a.Val)
		}
	}
	return ""
}

func hasClass(n *html.Node, names ...string) bool {
	for _, c := range strings.Fields(strings.ToLower(attr(n, "class"))) {
		for _, want := range names {
			if c == want {
				return true
			}
		}
	}
	return false
}

// nodeText is the text below a node, up to 2,000 bytes or 500 nodes.
func nodeText(n *html.Node) string {
	var b strings.Builder
	seen := 0
	for c := range n.Descendants() {
		if seen++; seen > 500 {
			break
		}
		if c.Type == html.TextNode {
			b.WriteString(c.Data)
			b.WriteByte(' ')
		}
		if b.Len() > 2000 {
			break
		}
	}
	return strings.Join(strings.Fields(b.String()), " ")
}

// linkedData reads one block of JSON-LD. It may be an object, a list, or a graph of both.
func (d *draft) linkedData(s string) {
	if len(s) > 4<<20 {
		return
	}
	var v any
	if json.Unmarshal([]byte(s), &v) != nil {
		return
	}
	for _, o := range articlesIn(v, 0) {
		d.facts.add(title, str(o["headline"]), "JSON-LD", 0.9)
		d.facts.add(published, str(o["datePublished"]), "JSON-LD", 0.92)
		d.facts.add(updated, str(o["dateModified"]), "JSON-LD", 0.92)
		d.facts.add(outlet, named1(o["publisher"]), "JSON-LD", 0.9)
		d.facts.add(author, strings.Join(namedAll(o["author"]), ", "), "JSON-LD", 0.9)
		d.facts.add(language, languageCode(str(o["inLanguage"])), "JSON-LD", 0.7)
		if u := str(o["url"]); u != "" {
			d.facts.add(url, u, "JSON-LD", 0.8)
		} else {
			d.facts.add(url, named1(o["mainEntityOfPage"]), "JSON-LD", 0.75)
		}
	}
}

// articlesIn lists the objects whose type is an article of some kind; the first on a page is the page's own.
func articlesIn(v any, depth int) []map[string]any {
	if depth > 6 {
		return nil
	}
	switch v := v.(type) {
	case []any:
		for _, x := range v {
			if found := articlesIn(x, depth+1); found != nil {
				return found
			}
		}
	case map[string]any:
		for _, t := range namedAll(v["@type"]) {
			if strings.HasSuffix(t, "Article") || strings.HasSuffix(t, "Posting") || t == "Report" || t == "AnalysisNewsArticle" {
				return []map[string]any{v}
			}
		}
		if g, ok := v["@graph"]; ok {
			return articlesIn(g, depth+1)
		}
		if m, ok := v["mainEntity"]; ok {
			return articlesIn(m, depth+1)
		}
	}
	return nil
}

func str(v any) string {
	s, _ := v.(string)
	return html.UnescapeString(s)
}

// named1 is the name of an object, or a string itself.
func named1(v any) string {
	if all := namedAll(v); len(all) > 0 {
		return all[0]
	}
	return ""
}

func namedAll(v any) []string {
	switch v := v.(type) {
	case string:
		return []string{html.UnescapeString(v)}
	case map[string]any:
		for _, key := range []string{"name", "@id"} {
			if s := str(v[key]); s != "" {
				return []string{s}
			}
		}
	case []any:
		var out []string
		for _, x := range v {
			out = append(out, namedAll(x)...)
			if len(out) > 20 {
				break
			}
		}
		return out
	}
	return nil
}
