package article

import (
	"context"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// batch writes files into a folder and reads it.
func batch(t *testing.T, files map[string]string) *Batch {
	t.Helper()
	dir := t.TempDir()
	for name, body := range files {
		p := filepath.Join(dir, name)
		require.NoError(t, os.MkdirAll(filepath.Dir(p), 0o755))
		require.NoError(t, os.WriteFile(p, []byte(body), 0o644))
	}
	b, err := Read(context.Background(), []string{dir}, Default())
	require.NoError(t, err)
	return b
}

// one reads a single file.
func one(t *testing.T, name, body string) *Document {
	t.Helper()
	b := batch(t, map[string]string{name: body})
	require.Len(t, b.Documents, 1, "unread: %v", b.Unread)
	return b.Documents[0]
}

// outline prints the blocks of a document as "role: text", a line each.
func outline(d *Document) string {
	var b strings.Builder
	for _, x := range d.Blocks {
		fmt.Fprintf(&b, "%s: %s\n", x.Role, strings.Join(strings.Fields(x.Span.Of(d.Text)), " "))
	}
	return b.String()
}

// long is a paragraph that nobody takes for a heading.
const long = "The water rose for three days before the wall of the old reservoir gave way, and the village below had been warned only once."

func TestRoles(t *testing.T) {
	for _, c := range []struct{ name, in, want string }{
		{"a file of one line is body", "Dam fails in Ardel", "body: Dam fails in Ardel\n"},
		{"a short first line is the title", "Dam fails in Ardel\n\n" + long, "title: Dam fails in Ardel\nbody: " + long + "\n"},
		{"section, date, two-line title, author", "ANALYSIS\n\n12 May 2031\n\nA wall gives way:\n\nWho knew?\n\nAna Roe\n\n" + long + "\n\nAna Roe\n\nFellow, Institute of Rivers",
			"boilerplate: ANALYSIS\ndateline: 12 May 2031\ntitle: A wall gives way:\ntitle: Who knew?\nbyline: Ana Roe\nbody: " + long + "\nbyline: Ana Roe\nbyline: Fellow, Institute of Rivers\n"},
		{"dateline and agency", "Dam fails\n\nARDEL, Norland (AP) — " + long, "title: Dam fails\ndateline: ARDEL, Norland (AP) —\nbody: " + long + "\n"},
		{"photograph and credit", "Dam fails\n\n" + long + "\n\nThe reservoir at Ardel on Monday. Jo Lund/Pool via REUTERS\n\n" + long + "\n\nReporting by Jo Lund; Editing by Ana Roe",
			"title: Dam fails\nbody: " + long + "\ncaption: The reservoir at Ardel on Monday. Jo Lund/Pool via REUTERS\nbody: " + long + "\ncredit: Reporting by Jo Lund; Editing by Ana Roe\n"},
		{"heading inside", "Dam fails\n\n" + long + "\n\nA warning nobody heard\n\n" + long, "title: Dam fails\nbody: " + long + "\nsubheading: A warning nobody heard\nbody: " + long + "\n"},
		{"menus and share lines", "Home    World    Sport\n\nDam fails in Ardel valley\n\n" + long + "\n\nShare.\n\nLeave A Reply\n\nSign up for our newsletter",
			"boilerplate: Home World Sport\ntitle: Dam fails in Ardel valley\nbody: " + long + "\nboilerplate: Share.\nboilerplate: Leave A Reply\nboilerplate: Sign up for our newsletter\n"},
		{"a sentence broken over a blank line", "Dam fails\n\nThe wall was built after the floods of the\n\n1960 season, when the river carried half of the village away.",
			"title: Dam fails\nbody: The wall was built after the floods of the 1960 season, when the river carried half of the village away.\n"},
		{"a title glued to the text", "Fear and repair in the valley below the broken damThe wall of the old reservoir gave way on Monday, and the village below had been warned only once.\n" + long,
			"title: Fear and repair in the valley below the broken dam\nbody: The wall of the old reservoir gave way on Monday, and the village below had been warned only once.\nbody: " + long + "\n"},
		{"a list of names stays body", "Dam fails\n\n" + long + "\n\n54-year-old Jo Lund\n\n22-year-old Ana Roe\n\n" + long,
			"title: Dam fails\nbody: " + long + "\nbody: 54-year-old Jo Lund\nbody: 22-year-old Ana Roe\nbody: " + long + "\n"},
		{"a quoted button is no button", "Dam fails\n\n“Sign up for our newsletter,” the mayor told the crowd, and nobody laughed at all.",
			"title: Dam fails\nbody: “Sign up for our newsletter,” the mayor told the crowd, and nobody laughed at all.\n"},
		{"correction", "Dam fails\n\n" + long + "\n\nCorrection: An earlier version gave the wrong year.", "title: Dam fails\nbody: " + long + "\ncorrection: Correction: An earlier version gave the wrong year.\n"},
	} {
		t.Run(c.name, func(t *testing.T) {
			got := outline(one(t, "a.txt", c.in))
			assert.Equal(t, c.want, got)
		})
	}
}

func TestWhatIsKnown(t *testing.T) {
	type want struct{ outlet, title, author, published string }
	for _, c := range []struct {
		name, file, in string
		want           want
	}{
		{"front matter", "a.md", "---\noutlet: The Herald\ntitle: \"Dam fails\"\nauthor: Ana Roe\ndate: 2031-05-12\ndesk: world\n---\n\n" + long, want{"The Herald", "Dam fails", "Ana Roe", "2031-05-12"}},
		{"header lines", "a.txt", "Source: The Herald\nTitle: Dam fails\nBy: Ana Roe\nDate: 12 May 2031\n\n" + long, want{"The Herald", "Dam fails", "Ana Roe", "2031-05-12"}},
		{"a host as footer", "a.txt", "Monday, May 12, 2031\n\nDam fails in Ardel\n\n" + long + "\n\n\nRiverNews.Net", want{"RiverNews.Net", "Dam fails in Ardel", "", "2031-05-12"}},
		{"originally published", "a.txt", "03.05.2031\n\nOriginally published by **River.ex**\n\nDam fails in Ardel\n\n" + long, want{"River.ex", "Dam fails in Ardel", "", "2031-05-03"}},
		{"byline", "a.txt", "Dam fails in Ardel\n\nBy Ana Roe, The Herald\n\n" + long, want{"The Herald", "Dam fails in Ardel", "Ana Roe", ""}},
		{"nothing", "003.txt", "Dam fails in Ardel\n\n" + long, want{"unknown (003.txt)", "Dam fails in Ardel", "", ""}},
		{"a date with two readings is left open", "a.txt", "Date: 02/03/2031\n\nDam fails in Ardel\n\n" + long, want{"unknown (a.txt)", "Dam fails in Ardel", "", ""}},
		{"file name", "reuters-2031-05-12.txt", "Dam fails in Ardel\n\n" + long, want{"REUTERS", "Dam fails in Ardel", "", "2031-05-12"}},
	} {
		t.Run(c.name, func(t *testing.T) {
			d := one(t, c.file, c.in)
			got := want{d.Outlet.Value, d.Title.Value, d.Author.Value, d.Published.Value}
			assert.Equal(t, c.want, got)
		})
	}
}

func TestManifestWinsAndKeepsUnknownColumns(t *testing.T) {
	b := batch(t, map[string]string{
		"manifest.csv": "file;outlet;published;desk\na.txt;The Herald;2031-05-12;world\ngone.txt;X;;\n",
		"a.txt":        "Source: The Courier\n\nDam fails\n\n" + long,
	})
	require.Len(t, b.Documents, 1)
	d := b.Documents[0]
	assert.Equal(t, Found{"The Herald", "manifest", 1}, d.Outlet)
	assert.Equal(t, []Field{{"desk", "world"}}, d.Extra)
	assert.Equal(t, []string{`manifest.csv names "gone.txt", which is not there`}, b.Warnings)
}

func TestEveryUnreadFileIsNamed(t *testing.T) {
	b := batch(t, map[string]string{"a.txt": long + "\n" + long, "empty.txt": "", "data.txt": "\x00\x01\x02 binary \x00\x00\x00", "x.exe": "MZ"})
	require.Len(t, b.Documents, 1)
	assert.Equal(t, []Unread{{"data.txt", "this is not text (binary data)"}, {"empty.txt", "empty"}, {"x.exe", "not a form that crosscheck reads"}}, b.Unread)
}

func TestPage(t *testing.T) {
	page := `<!doctype html><html lang="en"><head><title>Dam fails in Ardel | The Herald</title>
<meta property="og:site_name" content="The Herald"><link rel="canonical" href="https://herald.example/dam">
<script type="application/ld+json">{"@type":"NewsArticle","headline":"Dam fails in Ardel","datePublished":"2031-05-12T08:30:00Z","dateModified":"2031-05-13","author":{"name":"Ana Roe"}}</script></head>
<body><nav><a href="/">Home</a><a href="/w">World</a></nav><article><h1>Dam fails in Ardel</h1>
<p>` + long + `</p><h2>A warning nobody heard</h2><p>` + long + ` Twelve houses were lost.</p>
<table><tr><td>Houses</td><td>12</td></tr><tr><td>Farms</td><td>34</td></tr></table><p>The <a href="/m">mayor</a> of Ardel promised help for every family that lost its house in the flood.</p></article>
<footer>© 2031 The Herald</footer></body></html>`
	d := one(t, "a.html", page)
	assert.Equal(t, "The Herald", d.Outlet.Value)
	assert.Equal(t, "Dam fails in Ardel", d.Title.Value)
	assert.Equal(t, "Ana Roe", d.Author.Value)
	assert.Equal(t, "2031-05-12T08:30", d.Published.Value)
	assert.Equal(t, "2031-05-13", d.Updated.Value)
	assert.Equal(t, "https://herald.example/dam", d.URL.Value)
	assert.Equal(t, "title: Dam fails in Ardel\nbody: "+long+"\nsubheading: A warning nobody heard\nbody: "+long+" Twelve houses were lost.\n"+
		"body: Houses\nbody: 12\nbody: Farms\nbody: 34\nbody: The mayor of Ardel promised help for every family that lost its house in the flood.\n", outline(d))
}

func TestEncodingsLeadBackToTheFile(t *testing.T) {
	body := "Café opens\n\nThe café in Zürich “opened” on Monday – and the mayor of the town was there with her whole family."
	for name, raw := range map[string]string{
		"utf-8 with mark": "\xEF\xBB\xBF" + body,
		"windows-1252":    "Caf\xe9 opens\n\nThe caf\xe9 in Z\xfcrich \x93opened\x94 on Monday \x96 and the mayor of the town was there with her whole family.",
		"utf-16":          "\xFF\xFE" + wide(body),
		"utf-16 bare":     wide(body),
		"composed":        strings.ReplaceAll(body, "é", "e\u0301"),
		"soft hyphens":    strings.ReplaceAll(body, "Monday", "Mon\u00ADday"),
		"zero width":      strings.ReplaceAll(body, "mayor", "may\u200Bor"),
		"look-alikes":     strings.ReplaceAll(body, "Monday", "Mоnday"),
		"markup":          strings.ReplaceAll(body, "mayor", "<u>mayor</u>"),
	} {
		t.Run(name, func(t *testing.T) {
			d := one(t, "a.txt", raw)
			assert.Equal(t, body, d.Text[:len(body)])
			last := d.Blocks[len(d.Blocks)-1].Span
			at, _ := d.Original(last)
			assert.Equal(t, len(raw), at.End)
			i := strings.Index(d.Text, "family")
			at, words := d.Original(spanOf(i, i+6))
			if !strings.HasPrefix(name, "utf-16") {
				assert.Equal(t, "family", raw[at.Start:at.End])
			}
			assert.Equal(t, "family", words)
		})
	}
}

func TestForeignArticleIsSetAside(t *testing.T) {
	d := one(t, "a.txt", "Der Damm bricht\n\nDas Wasser stieg drei Tage lang, bevor die Mauer des alten Stausees nachgab, und das Dorf darunter war nur ein einziges Mal gewarnt worden. Die Bürgermeisterin versprach allen Familien schnelle Hilfe.")
	assert.Equal(t, "not in English (de)", d.Skip)
}

func TestRepeatedBlocksOfOneOutletAreFurniture(t *testing.T) {
	blurb := "The Herald serves the valley of Ardel daily."
	told := "The reservoir was built in 1931 and has been repaired twice since the great flood of that year."
	b := batch(t, map[string]string{
		"manifest.csv": "file,outlet\na.txt,Herald\nb.txt,Herald\n",
		"a.txt":        "Dam fails\n\n" + long + "\n\n" + told + "\n\n" + blurb,
		"b.txt":        "School opens\n\nA new school opened in the upper town on Friday, and four hundred children went in by its only door.\n\n" + told + "\n\n" + blurb,
	})
	for _, d := range b.Documents {
		assert.Contains(t, outline(d), "boilerplate: "+blurb)
		assert.Contains(t, outline(d), "body: "+told, "background told twice is still told")
	}
}

func TestLinksAndPipesAreNamed(t *testing.T) {
	dir := t.TempDir()
	require.NoError(t, os.WriteFile(filepath.Join(dir, "a.txt"), []byte(long+"\n"+long), 0o644))
	if err := os.Symlink("/etc/hostname", filepath.Join(dir, "link.txt")); err != nil {
		t.Skip("this system has no links")
	}
	odd := "b\x1b[31m\u202E.txt"
	require.NoError(t, os.WriteFile(filepath.Join(dir, odd), []byte(long+"\n"+long), 0o644))
	want := []Unread{{"link.txt", "a link, which is not followed"}}
	if pipe(filepath.Join(dir, "pipe.txt")) {
		want = append(want, Unread{"pipe.txt", "not a file (a device, pipe or socket)"})
	}
	b, err := Read(context.Background(), []string{dir}, Default())
	require.NoError(t, err)
	assert.Equal(t, want, b.Unread)
	require.Len(t, b.Documents, 2)
	assert.NotContains(t, b.Documents[1].ID, "\x1b")
}
