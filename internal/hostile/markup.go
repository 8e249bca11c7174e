package hostile

import (
	"fmt"
	"strings"
)

func pages() []Input {
	const c = "hostile page"
	p := "<p>" + prose + "</p>"
	out := []Input{
		repeated(c, "million-nodes.html", "<html><body>", "<i>a</i>", 500_000, "</body>"), repeated(c, "many-paragraphs.html", "<article>", "<p>"+prose[:40]+"</p>", 40_000, "</article>"),
		repeated(c, "deep.html", "", "<div>", 100_000, p), repeated(c, "deep-under.html", "", "<div>", 400, p+p+p), repeated(c, "deep-tables.html", "", "<table><tr><td>", 30_000, p),
		repeated(c, "deep-lists.html", "", "<ul><li>", 20_000, p), repeated(c, "open-bold.html", "", "<b><p>", 10_000, p), repeated(c, "adoption.html", "", "<a><b><i>", 8_000, "</a></b></i>"+p),
		repeated(c, "fonts.html", "<p>", "<font size=1>", 3_000, "</p>"+p), repeated(c, "attributes.html", "<p ", "a=1 ", 300_000, ">"+p), repeated(c, "attribute.html", "<p title=\"", "x", 3_000_000, "\">"+p),
		repeated(c, "comment.html", "<!--", "-", 2_000_000, ""), repeated(c, "script.html", "<script>", "a", 2_000_000, ""), repeated(c, "less.html", "", "<", 1_000_000, ""),
		repeated(c, "ampersands.html", "<p>", "&amp", 300_000, ""), repeated(c, "entities.html", "<p>", "&#x41;", 300_000, "</p>"), repeated(c, "nul.html", p, "\x00", 1, p),
		repeated(c, "selects.html", "", "<select><option>", 20_000, p), repeated(c, "svg.html", "", "<svg><foreignObject>", 300, p), repeated(c, "template.html", "", "<template>", 400, p),
		repeated(c, "ld-deep.html", `<script type="application/ld+json">`, "[", 200_000, `</script>`+p), repeated(c, "ld-graph.html", `<script type="application/ld+json">`, `{"@graph":`, 5_000, `1</script>`+p),
		repeated(c, "ld-many.html", "", `<script type="application/ld+json">{"@type":"NewsArticle","headline":"x"}</script>`, 10_000, p), repeated(c, "times.html", "", `<time datetime="2031-02-03">`, 20_000, p),
		repeated(c, "links.html", "<p>", `<a href="x">link</a> `, 40_000, "</p>"), repeated(c, "breaks.html", "<p>", "a<br>", 80_000, "</p>"), repeated(c, "h1.html", "", "<h1>Title</h1>", 20_000, p),
		repeated(c, "bylines.html", "", `<p class="byline">By Ana Roe</p>`, 20_000, p), text(c, "frameset.html", "<frameset><frame src=x>"), text(c, "plaintext.html", "<plaintext>"+p),
		text(c, "doctype.html", "<!DOCTYPE "+strings.Repeat("x", 100_000)+">"+p), text(c, "meta.html", `<meta http-equiv=refresh content="0;url=file:///etc/passwd">`+p),
		text(c, "base.html", `<base href="javascript:alert(1)"><link rel=canonical href="javascript:alert(1)">`+p), text(c, "cdata.html", "<![CDATA["+prose+"]]>"), text(c, "no-text.html", "<html><body><img src=x></body></html>"),
	}
	return append(out, flipped(c, "page", ".html", func() []byte {
		return []byte("<html><head><title>Dam fails</title></head><body><article>" + strings.Repeat(p, 20) + "</article></body></html>")
	})...)
}

func feeds() []Input {
	const c = "hostile XML"
	laughs := `<?xml version="1.0"?><!DOCTYPE r [<!ENTITY a "ha">`
	for i := range 9 {
		laughs += fmt.Sprintf(`<!ENTITY a%d "%s">`, i+1, strings.Repeat(fmt.Sprintf("&a%s;", map[bool]string{true: "", false: fmt.Sprint(i)}[i == 0]), 10))
	}
	item := "<item><title>t</title><description>" + prose + "</description></item>"
	good := `<?xml version="1.0"?><rss version="2.0"><channel><title>x</title>` + item + `</channel></rss>`
	out := []Input{
		text(c, "laughs.rss", laughs+`]><rss version="2.0"><channel><title>&a9;</title>`+item+`</channel></rss>`), text(c, "laughs.xml", laughs+`]><r>&a9;</r>`),
		text(c, "outside.rss", `<!DOCTYPE r [<!ENTITY x SYSTEM "file:///etc/passwd">]><rss version="2.0"><channel><item><title>&x;</title></item></channel></rss>`),
		repeated(c, "deep.rss", `<rss version="2.0"><channel>`, "<a>", 100_000, ""), repeated(c, "items.rss", `<rss version="2.0"><channel>`, item, 30_000, "</channel></rss>"),
		repeated(c, "attributes.atom", `<feed xmlns="http://www.w3.org/2005/Atom" `, `a="1" `, 50_000, "></feed>"), text(c, "other.xml", "<project><name>x</name></project>"),
		text(c, "unclosed.rss", good[:len(good)-20]), text(c, "utf16-claim.rss", strings.Replace(good, `"1.0"`, `"1.0" encoding="utf-16"`, 1)), text(c, "dates.rss", strings.Replace(good, "<title>t", "<pubDate>Mon, 99 Foo 99999</pubDate><title>t", 1)),
	}
	return append(out, cutShort(c, "feed", ".rss", func() []byte { return []byte(good) })...)
}

func mails() []Input {
	const c = "hostile mail"
	nest := ""
	for i := range 50 {
		nest += fmt.Sprintf("Content-Type: multipart/mixed; boundary=b%d\r\n\r\n--b%d\r\n", i, i)
	}
	return []Input{
		text(c, "nested.eml", "Subject: x\r\n"+nest+"\r\n"+prose), repeated(c, "parts.eml", "Content-Type: multipart/mixed; boundary=b\r\n\r\n", "--b\r\n\r\n"+prose+"\r\n", 20_000, "--b--"),
		repeated(c, "header.eml", "Subject: ", "x", 2_000_000, "\r\n\r\n"+prose), repeated(c, "headers.eml", "", "X: y\r\n", 100_000, "\r\n"+prose), text(c, "none.eml", prose),
		text(c, "base64.eml", "Content-Transfer-Encoding: base64\r\n\r\n!!!!not base64!!!!"), text(c, "quoted.eml", "Content-Transfer-Encoding: quoted-printable\r\n\r\n=ZZ=3\r\n"+prose),
		text(c, "words.eml", "Subject: =?utf-8?B?////?= =?klingon?Q?=FF?=\r\n\r\n"+prose), text(c, "boundary.eml", "Content-Type: multipart/mixed; boundary=\r\n\r\n--\r\n"+prose),
		text(c, "name.eml", "Content-Type: multipart/mixed; boundary=b\r\n\r\n--b\r\nContent-Disposition: attachment; filename=\"../../etc/passwd.txt\"\r\n\r\n"+prose+"\r\n--b--"),
		repeated(c, "forwards.eml", "", "Content-Type: message/rfc822\r\n\r\n", 2_000, prose), text(c, "date.eml", "Date: never\r\nFrom: <<<>>>\r\n\r\n"+prose),
	}
}

func tables() []Input {
	const c = "hostile table"
	return []Input{
		repeated(c, "columns.csv", "text", ",a", 200_000, "\n"+prose+"\n"), repeated(c, "rows.csv", "text\n", prose+"\n", 30_000, ""), text(c, "quote.csv", "text\n\""+prose), repeated(c, "quotes.csv", "text\n", "\"", 500_000, ""),
		text(c, "no-text.csv", "a,b\n1,2\n"), text(c, "formula.csv", "title,text\n\"=HYPERLINK(\"\"http://x\"\")\",\""+prose+"\"\n"), text(c, "ragged.csv", "text,title\n"+prose+"\n,,,,,,\n\n"+prose+",t,t,t\n"),
		repeated(c, "deep.jsonl", `{"text":"x","a":`, "[", 200_000, "\n"), repeated(c, "lines.jsonl", "", "{}\n", 100_000, ""), text(c, "array.jsonl", "[1,2,3]\n"), text(c, "number.jsonl", `{"text": 1e999999}`+"\n"),
		text(c, "twice.jsonl", `{"text":"`+prose+`","text":"b"}`+"\n"), text(c, "escape.jsonl", `{"text":"\ud800 \u0000 `+prose+`"}`+"\n"), repeated(c, "long.jsonl", `{"text":"`, "a", 3_000_000, `"}`), text(c, "cut.jsonl", `{"text":"`+prose),
		repeated(c, "keys.jsonl", `{"text":"x"`, `,"a":1`, 100_000, "}\n"),
	}
}

func archives() []Input {
	const c = "hostile web archive"
	page := "<p>" + prose + "</p>"
	res := "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n" + page
	record := func(length any) string {
		return fmt.Sprintf("WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: http://x/\r\nContent-Length: %v\r\n\r\n%s\r\n\r\n", length, res)
	}
	good := func() []byte { return []byte(record(len(res)) + record(len(res))) }
	out := []Input{
		text(c, "negative.warc", record(-1)), text(c, "huge.warc", record(1<<40)), text(c, "word.warc", record("many")), text(c, "short.warc", record(10)), text(c, "none.warc", prose),
		repeated(c, "records.warc", "", record(len(res)), 3_000, ""), repeated(c, "header.warc", "WARC/1.0\r\nX: ", "y", 2_000_000, "\r\n\r\n"),
		{c, "bomb.warc.gz", func() []byte { return gz([]byte("WARC/1.0\r\nContent-Length: 900000000\r\n\r\n"), 100<<20) }},
		{c, "packed-bomb.warc", func() []byte {
			body := gz([]byte(page), 60<<20)
			r := "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Encoding: gzip\r\n\r\n" + string(body)
			return fmt.Appendf(nil, "WARC/1.0\r\nWARC-Type: response\r\nContent-Length: %d\r\n\r\n%s\r\n\r\n", len(r), r)
		}},
	}
	return append(out, cutShort(c, "archive", ".warc", good)...)
}
