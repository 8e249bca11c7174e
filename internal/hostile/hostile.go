// Package hostile makes inputs that were meant to break a reader: bombs, broken encodings, nesting without
// end, names that lead out of a folder. Nothing is kept on disk; every input is made when it is asked for, the same
// each time. Start with Inputs; `go run ./internal/hostile/write DIR` writes them out to be looked at.
package hostile

import (
	"bytes"
	"fmt"
	"strings"
)

// An Input is one file that no newsroom would send on purpose.
type Input struct {
	Class string // what is wrong with it, as docs/reliability.md tabulates
	Name  string // file name, with the extension that chooses the reader
	Make  func() []byte
}

// Inputs lists them all, in a fixed order.
func Inputs() []Input {
	var out []Input
	for _, part := range [][]Input{encodings(), binaries(), lines(), fronts(), pages(), documents(), zips(), tars(), feeds(), mails(), archives(), tables(), pdfs()} {
		out = append(out, part...)
	}
	return out
}

const prose = "The water rose for three days before the wall of the old reservoir gave way, and the village below had been warned only once. "

func text(class, name, body string) Input {
	return Input{class, name, func() []byte { return []byte(body) }}
}

func repeated(class, name, head, unit string, n int, tail string) Input {
	return Input{class, name, func() []byte { return []byte(head + strings.Repeat(unit, n) + tail) }}
}

// cutShort makes one input for every tenth of a good file: all of it up to there.
func cutShort(class, stem, ext string, whole func() []byte) []Input {
	var out []Input
	for i := 1; i < 10; i++ {
		out = append(out, Input{class, fmt.Sprintf("%s-%d0%s", stem, i, ext), func() []byte { w := whole(); return w[:len(w)*i/10] }})
	}
	return out
}

// flipped makes inputs with bytes of a good file overwritten at regular places.
func flipped(class, stem, ext string, whole func() []byte) []Input {
	var out []Input
	for i := range 8 {
		out = append(out, Input{class, fmt.Sprintf("%s-flip%d%s", stem, i, ext), func() []byte {
			w := bytes.Clone(whole())
			for k := i; k < len(w); k += 37 + 11*i {
				w[k] ^= byte(0x55 + i)
			}
			return w
		}})
	}
	return out
}

func encodings() []Input {
	const c = "broken encoding"
	out := []Input{
		text(c, "mark-only.txt", "\xEF\xBB\xBF"), text(c, "mark16-only.txt", "\xFF\xFE"), text(c, "mark32-only.txt", "\xFF\xFE\x00\x00"),
		text(c, "odd16.txt", "\xFF\xFEa\x00b"), text(c, "surrogate.txt", "\xFF\xFEa\x00\x00\xD8b\x00c\x00"), text(c, "surrogate-end.txt", "\xFE\xFF\xD8\x00"),
		text(c, "overlong.txt", prose+"\xC0\xAF\xE0\x80\xAF"+prose), text(c, "cut8.txt", prose+"\xE2\x80"),
		text(c, "noncharacters.txt", prose+"\uFFFE\uFFFF\U0010FFFF"), text(c, "replacement.txt", strings.Repeat("\uFFFD", 2000)+prose),
		repeated(c, "high-bytes.txt", "", "\xFF\xFE\xFD", 5000, prose), repeated(c, "mixed.txt", prose, "caf\xe9 café ", 3000, ""),
		text(c, "declared-wrong.html", `<meta charset="utf-16"><p>`+prose+`</p>`), text(c, "declared-unknown.html", `<meta charset="klingon"><p>caf`+"\xe9 "+prose+`</p>`),
		repeated(c, "utf7.txt", "", "+AGEAYgBj- ", 2000, ""), repeated(c, "escape.txt", "", "\x1b$B\x1b(B", 3000, prose),
	}
	for i, r := range []rune{0x00AD, 0x200B, 0x202E, 0x2066, 0x0301, 0xFE0F, 0xE0041, 0x2028, 0x0430, 0x3164} {
		out = append(out, repeated("invisible and look-alike characters", fmt.Sprintf("sign%02d.txt", i), prose, "a"+string(r), 20_000, prose),
			repeated("invisible and look-alike characters", fmt.Sprintf("only%02d.txt", i), "", string(r), 50_000, ""))
	}
	return out
}

func binaries() []Input {
	const c = "binary data"
	var out []Input
	for i, head := range []string{"\x89PNG\r\n\x1a\n", "MZ\x90\x00", "\x7fELF", "GIF89a", "\xFF\xD8\xFF\xE0", "SQLite format 3\x00", "\xCA\xFE\xBA\xBE", "Rar!\x1a\x07"} {
		out = append(out, Input{c, fmt.Sprintf("bin%d.txt", i), func() []byte { return append([]byte(head), noise(20_000, uint32(i+1))...) }})
	}
	for _, ext := range []string{".html", ".docx", ".eml", ".rss", ".warc", ".jsonl", ".csv", ".xlsx", ".zip", ".tar.gz", ".pdf", ".md", ".gz"} {
		out = append(out, Input{c, "noise" + ext, func() []byte { return noise(30_000, 7) }}, text("empty", "empty"+ext, ""), text("empty", "blank"+ext, " \n\t\n "))
	}
	return out
}

// noise is n bytes that look random and are always the same.
func noise(n int, seed uint32) []byte {
	out := make([]byte, n)
	x := seed*2654435761 + 1
	for i := range out {
		x ^= x << 13
		x ^= x >> 17
		x ^= x << 5
		out[i] = byte(x)
	}
	return out
}

func lines() []Input {
	const c = "gigantic or endless lines"
	return []Input{
		repeated(c, "one-word.txt", "", "a", 1_500_000, ""), repeated(c, "one-line.txt", "", prose, 12_000, ""), repeated(c, "too-long.txt", "", prose, 200_000, ""),
		repeated(c, "newlines.txt", "", "\n", 2_000_000, ""), repeated(c, "returns.txt", "", "\r", 1_000_000, prose), repeated(c, "spaces.txt", "", " ", 3_000_000, prose),
		repeated(c, "short-lines.txt", "", "a\n", 700_000, ""), repeated(c, "headings.txt", "", "A Heading Here\n\n", 100_000, ""),
		repeated(c, "names.txt", "", "Ana Roe\n\n", 100_000, prose), repeated(c, "open-quotes.txt", "", "“He said that ", 100_000, ""),
		repeated(c, "plain-quotes.txt", "", "\" ", 500_000, ""), repeated(c, "brackets.txt", "", "([{", 500_000, ""), repeated(c, "glued.txt", "", "endThe ", 100_000, ""),
		repeated(c, "stars.txt", "", "*", 1_000_000, ""), repeated(c, "emphasis.txt", "", " *a", 400_000, ""), repeated(c, "tags.txt", "", "<u", 700_000, ""),
		repeated(c, "tags2.txt", "", "<a ", 400_000, ">"), repeated(c, "links.md", "", "[a](", 300_000, ""), repeated(c, "links2.md", "", "[", 1_000_000, "](x)"),
		repeated(c, "dates.txt", "", "02/03/2031 ", 100_000, ""), repeated(c, "dots.txt", "", "a.b.c.", 200_000, ".com"), repeated(c, "menus.txt", "", "Home   World   ", 100_000, ""),
		repeated(c, "years.txt", "", "2031 ", 300_000, "as the year nears its end"), repeated(c, "agencies.txt", "", "according to Reuters ", 80_000, ""), repeated(c, "hash.md", "", "# ", 500_000, "x"),
	}
}

func fronts() []Input {
	const c = "broken front matter"
	return []Input{
		text(c, "open.md", "---\ntitle: x\n"+prose), text(c, "only.md", "---\n---\n"), text(c, "rules.md", strings.Repeat("---\n", 10_000)),
		repeated(c, "keys.md", "---\n", "title: a\n", 100_000, "---\n"+prose), text(c, "colon.md", "---\n:\n::\n: :\n---\n"+prose),
		text(c, "anchor.md", "---\na: &a [*a,*a]\nb: *a\n---\n"+prose), repeated(c, "long-title.md", "---\ntitle: ", "x", 1_000_000, "\n---\n"+prose),
		text(c, "formula.md", "---\ntitle: =cmd|' /C calc'!A0\noutlet: \"=1+1\"\n---\n"+prose), text(c, "script.md", "---\ntitle: <script>alert(1)</script>\n---\n"+prose),
	}
}
