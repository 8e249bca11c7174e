package article

import (
	"regexp"
	"sort"
	"strings"

	"crosscheck/text"
)

// inlineTag is a tag that only changes how words look. Other text in angle brackets is left alone.
var inlineTag = regexp.MustCompile(`(?i)</?(?:u|b|i|em|strong|span|sup|sub|small|mark|s|del|ins|font|p|a|br|blockquote)(?:\s[^<>\n]*)?/?>`)

// emphasis is *word* or **some words**, opened after a space and closed before one or a mark. Eight words
// at most: two lone asterisks far apart are footnote marks.
var emphasis = regexp.MustCompile(`(?:^|[\s("“‘'—–-])(\*{1,3}|_{1,3})([\p{L}\p{N}"“][^*_\n]{0,80}?|[\p{L}\p{N}])(\*{1,3}|_{1,3})(?:$|[\s,.;:!?)"”’'—–-])`)

// link is [words](address), image is ![words](address); addresses hold no spaces beyond a quoted title.
var link = regexp.MustCompile(`(!?\[)([^\[\]\n]*)(\]\([^()\s]{0,1000}(?:\([^()\s]*\)[^()\s]*)?(?:\s+"[^"\n]*")?\))`)

// unmark takes the marks of emphasis, inline tags and, where links is set, Markdown links out of a text.
// It returns where the words of links then stand.
func unmark(d decoded, links bool) (decoded, []text.Span) {
	cuts := markupCuts(d.text, links)
	if len(cuts) == 0 {
		return d, nil
	}
	w := &rewriter{old: d.text, back: d.offsets}
	at := 0
	var spans []text.Span
	for _, c := range cuts {
		if c.span.Start < at {
			continue // inside what is already gone
		}
		if c.span.Start > at {
			w.keep(d.text[at:c.span.Start], at)
		}
		switch {
		case c.opens:
			spans = append(spans, text.Span{Start: len(w.out), End: -1})
		case c.closes && len(spans) > 0 && spans[len(spans)-1].End < 0:
			spans[len(spans)-1].End = len(w.out)
		}
		if c.space {
			w.put(" ", c.span.Start)
		}
		at = c.span.End
	}
	if at < len(d.text) {
		w.keep(d.text[at:], at)
	}
	d.text, d.offsets = w.end()
	closed := spans[:0]
	for _, s := range spans {
		if s.End > s.Start {
			closed = append(closed, s)
		}
	}
	return d, closed
}

type cut struct {
	span                 text.Span
	opens, closes, space bool
}

func markupCuts(s string, links bool) []cut {
	var cuts []cut
	if strings.IndexByte(s, '<') >= 0 {
		for _, m := range inlineTag.FindAllStringIndex(s, -1) {
			tag := strings.ToLower(s[m[0]:m[1]])
			cuts = append(cuts, cut{span: text.Span{Start: m[0], End: m[1]}, space: strings.HasPrefix(tag, "<br") || strings.Contains(tag, "blockquote") || tag == "<p>" || tag == "</p>"})
		}
	}
	if strings.ContainsAny(s, "*_") {
		for at := 0; at < len(s); {
			m := emphasis.FindStringSubmatchIndex(s[at:])
			if m == nil {
				break
			}
			if s[at+m[2]:at+m[3]] == s[at+m[6]:at+m[7]] {
				cuts = append(cuts, cut{span: text.Span{Start: at + m[2], End: at + m[3]}}, cut{span: text.Span{Start: at + m[6], End: at + m[7]}})
			}
			at += m[7]
		}
	}
	if links && strings.Contains(s, "](") {
		for _, m := range link.FindAllStringSubmatchIndex(s, -1) {
			if s[m[2]] == '!' {
				cuts = append(cuts, cut{span: text.Span{Start: m[0], End: m[1]}})
				continue
			}
			cuts = append(cuts, cut{span: text.Span{Start: m[2], End: m[3]}, opens: true}, cut{span: text.Span{Start: m[6], End: m[7]}, closes: true})
		}
	}
	sort.SliceStable(cuts, func(i, j int) bool { return cuts[i].span.Start < cuts[j].span.Start })
	return cuts
}
