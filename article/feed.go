package article

import (
	"bytes"
	"errors"
	"fmt"
	"strings"

	"github.com/mmcdole/gofeed"
)

// readFeed reads RSS or Atom: an article for each entry.
func readFeed(in *input) ([]*draft, error) {
	if bytes.Contains(bytes.ToUpper(in.raw[:min(len(in.raw), 64<<10)]), []byte("<!ENTITY")) {
		return nil, errors.New("it defines entities of its own, which a feed does not need")
	}
	feed, err := gofeed.NewParser().Parse(bytes.NewReader(in.raw))
	if err != nil {
		return nil, fmt.Errorf("not a feed that can be read: %w", err)
	}
	var out []*draft
	for i, item := range feed.Items {
		if i >= in.settings.MaxArticles {
			in.refuse(in.id, "holds too many entries: the rest were left out")
			break
		}
		body := item.Content
		if body == "" {
			body = item.Description
		}
		d := in.row(i+1, body+item.Title+item.Link)
		d.facts.add(outlet, feed.Title, "feed", 0.8)
		d.facts.add(title, item.Title, "feed", 0.9)
		d.facts.add(url, item.Link, "feed", 0.9)
		d.facts.add(language, languageCode(feed.Language), "feed", 0.6)
		if t := item.PublishedParsed; t != nil {
			d.facts.add(published, t.Format("2006-01-02T15:04"), "feed", 0.9)
		}
		if t := item.UpdatedParsed; t != nil && item.UpdatedParsed != item.PublishedParsed {
			d.facts.add(updated, t.Format("2006-01-02T15:04"), "feed", 0.9)
		}
		var names []string
		for _, p := range item.Authors {
			if p != nil && p.Name != "" {
				names = append(names, p.Name)
			}
		}
		d.facts.add(author, strings.Join(names, ", "), "feed", 0.85)
		d.fragment(body, in.settings)
		d.headlineFirst()
		for j := range d.blocks {
			d.blocks[j].page = i + 1
		}
		out = append(out, d)
	}
	return out, nil
}

// fragment reads a piece of text that may or may not be HTML.
func (d *draft) fragment(s string, set Settings) {
	if !strings.Contains(s, "</") && !strings.Contains(s, "<p>") && !strings.Contains(s, "<br") {
		d.plainBody(s)
		return
	}
	var w blockWriter
	w.stream(s)
	d.doc.Text, d.blocks, d.links = w.out.String(), w.blocks, w.links
	d.tidy()
}
