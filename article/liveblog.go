package article

import (
	"encoding/json"
	"strings"

	"golang.org/x/net/html"

	"crosscheck/text"
)

// A post is one entry of a live blog, with a time of its own.
type post struct {
	head, when string
	body       string     // text or HTML, where it comes from JSON-LD
	node       *html.Node // else where it stands on the page
}

// livePosts finds the posts of a live blog: what the page lists as liveBlogUpdate, else brothers in the tree
// that all have a <time> and a paragraph. Fewer than three are no live blog.
func livePosts(root *html.Node) []post {
	for n := range root.Descendants() {
		if n.Type == html.ElementNode && n.Data == "script" && strings.EqualFold(attr(n, "type"), "application/ld+json") && n.FirstChild != nil && len(n.FirstChild.Data) < 4<<20 {
			if posts := listedPosts(n.FirstChild.Data); len(posts) >= 2 {
				return posts
			}
		}
	}
	parents := map[*html.Node][]post{}
	var order []*html.Node
	for n := range root.Descendants() {
		if n.Type != html.ElementNode || !postTags[n.Data] || n.Parent == nil {
			continue
		}
		if when := ownTime(n); when != "" {
			if parents[n.Parent] == nil {
				order = append(order, n.Parent)
			}
			parents[n.Parent] = append(parents[n.Parent], post{when: when, node: n})
		}
	}
	for _, p := range order {
		if posts := parents[p]; len(posts) >= 3 && toldPosts(posts) {
			return posts
		}
	}
	return nil
}

var postTags = set(strings.Fields("article section li div"))

// toldPosts reports whether most posts have a full paragraph; a list of links to other articles has none.
func toldPosts(posts []post) bool {
	full := 0
	for _, p := range posts {
		paragraph := find(p.node, "p")
		if paragraph != nil && text.CountWords(nodeText(paragraph)) >= 12 && find(paragraph, "a") == nil {
			full++
		}
	}
	return full*2 > len(posts)
}

// ownTime is the time of a <time> within two steps below a node.
func ownTime(n *html.Node) string {
	for c := n.FirstChild; c != nil; c = c.NextSibling {
		for e := c; e != nil; e = e.FirstChild {
			if e.Type == html.ElementNode && e.Data == "time" {
				if st, ok := readStamp(attr(e, "datetime")); ok {
					return st.text
				}
			}
			if e != c && e.Parent != c {
				break
			}
		}
	}
	return ""
}

func listedPosts(s string) []post {
	var v any
	if json.Unmarshal([]byte(s), &v) != nil {
		return nil
	}
	var out []post
	for _, o := range articlesIn(v, 0) {
		list, _ := o["liveBlogUpdate"].([]any)
		for _, x := range list {
			if m, ok := x.(map[string]any); ok && str(m["articleBody"]) != "" {
				out = append(out, post{head: str(m["headline"]), when: str(m["datePublished"]), body: str(m["articleBody"])})
			}
		}
	}
	return out
}

// liveBlog makes a draft of each post, nil where the page is no live blog. Outlet, author and address are the page's.
func (in *input) liveBlog(source string) []*draft {
	if strings.Count(source, "<") > in.settings.MaxNodes || !strings.Contains(source, "<time") && !strings.Contains(source, "liveBlogUpdate") {
		return nil
	}
	root, err := html.Parse(strings.NewReader(source))
	if err != nil {
		return nil
	}
	posts := livePosts(root)
	if posts == nil {
		return nil
	}
	page := newDraft(in.id, in.path)
	page.pageFacts(root)
	var out []*draft
	for i, p := range posts {
		if len(out) >= in.settings.MaxArticles {
			in.refuse(in.id, "holds too many posts: the rest were left out")
			break
		}
		d := in.row(i+1, p.when+p.head+p.body)
		for _, c := range page.facts {
			if c.field != title && c.field != published && c.field != updated {
				d.facts = append(d.facts, c)
			}
		}
		d.facts.add(published, p.when, "post's time", 0.93)
		d.facts.add(title, p.head, "post", 0.9)
		d.doc.Extra = append(d.doc.Extra, Field{"live blog", page.facts.best(title).Value})
		if p.node != nil {
			var w blockWriter
			w.node(p.node, 0)
			w.flush()
			for j := range w.blocks {
				if w.blocks[j].role == Title { // the page's headings, not the file's
					w.blocks[j].role = Subheading
				}
			}
			d.doc.Text, d.blocks, d.links = w.out.String(), w.blocks, w.links
			d.tidy()
		} else {
			d.fragment(p.body, in.settings)
			d.headlineFirst()
		}
		for j := range d.blocks {
			d.blocks[j].page = i + 1
		}
		if len(d.blocks) > 0 {
			out = append(out, d)
		}
	}
	return out
}
