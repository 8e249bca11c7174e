package article

import (
	"encoding/json"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"crosscheck/internal/forms"
)

var dam = forms.Article{Outlet: "The Ardel Herald", Title: "Old dam fails above Ardel", Author: "Ana Roe", Published: "2031-05-12", Paragraphs: []string{
	"The wall of the old reservoir above Ardel gave way on Monday morning, and the water took twelve houses with it, the mayor said.",
	"“We had asked for repairs four times since the winter,” said Jo Lund, who keeps the register of the valley’s dams, on Tuesday.",
	"The state has promised 3.5 million crowns for the families, of whom 34 now live in the school of the upper town.",
}}

// TestEveryFormGivesTheSameBlocks reads one article in every form. Stated differences: a PDF breaks paragraphs into
// lines, which the blocks keep as line ends; plain text says nothing of outlet and date.
func TestEveryFormGivesTheSameBlocks(t *testing.T) {
	want := outline(one(t, "a.txt", dam.Plain()))
	files := map[string]string{
		"a.md": "# " + dam.Plain(), "a.html": dam.Page(), "a.docx": dam.DOCX(), "a.eml": dam.Mail(), "a.rss": dam.Feed(), "a.warc": dam.WARC(),
		"a.warc.gz": forms.Gzipped(dam.WARC()), "a.jsonl": dam.Line(), "a.csv": dam.Row(), "a.xlsx": dam.Sheet(),
		"a.zip": forms.Zipped(map[string]string{"b/a.txt": dam.Plain()}), "a.tar.gz": forms.Tarred(map[string]string{"a.txt": dam.Plain()}), "a.txt.gz": forms.Gzipped(dam.Plain()),
	}
	if !testing.Short() {
		files["a.pdf"] = dam.PDF()
	}
	for _, name := range sortedKeys(files) {
		t.Run(name, func(t *testing.T) {
			d := one(t, name, files[name])
			assert.Equal(t, want, outline(d))
			assert.Equal(t, dam.Title, d.Title.Value)
		})
	}
	b := batch(t, files)
	assert.Empty(t, b.Unread)
	assert.Len(t, b.Documents, len(files))
}

func TestWhereAnArticleStands(t *testing.T) {
	d := one(t, "a.csv", dam.Row())
	assert.Equal(t, "a.csv#2", d.ID)
	assert.Equal(t, 2, d.Blocks[1].Page)
	assert.Equal(t, dam.Outlet, d.Outlet.Value)
	assert.Equal(t, dam.Published, d.Published.Value)
	assert.Equal(t, []Field{{"desk", "home"}}, d.Extra)
	b := batch(t, map[string]string{"x.zip": forms.Zipped(map[string]string{"manifest.csv": "file,outlet\none.txt,Herald\n", "one.txt": dam.Plain(), "bad.bin": "x"})})
	require.Len(t, b.Documents, 1)
	assert.Equal(t, "x.zip/one.txt", b.Documents[0].ID)
	assert.Equal(t, "Herald", b.Documents[0].Outlet.Value)
	assert.Equal(t, []Unread{{"x.zip/bad.bin", "not a form that crosscheck reads"}}, b.Unread)
}

func TestLiveBlogIsSplitIntoPosts(t *testing.T) {
	entry := func(when, words string) string {
		return `<div class="post"><time datetime="` + when + `">x</time><h2>` + words[:20] + `</h2><p>` + words + `</p></div>`
	}
	page := `<html lang="en"><head><title>Flood live | The Herald</title><meta property="og:site_name" content="The Herald"></head><body><div>` +
		entry("2031-05-12T10:40:00Z", dam.Paragraphs[0]) + entry("2031-05-12T11:05:00Z", dam.Paragraphs[1]) + entry("2031-05-13T08:00:00Z", dam.Paragraphs[2]) + `</div></body></html>`
	b := batch(t, map[string]string{"live.html": page})
	require.Len(t, b.Documents, 3)
	assert.Equal(t, "2031-05-12T11:05", b.Documents[1].Published.Value)
	assert.Equal(t, "live.html#2", b.Documents[1].ID)
	assert.Equal(t, "The Herald", b.Documents[1].Outlet.Value)
	assert.Contains(t, outline(b.Documents[1]), "body: "+dam.Paragraphs[1])

	listed, _ := json.Marshal(map[string]any{"@type": "LiveBlogPosting", "headline": "Flood live", "liveBlogUpdate": []any{
		map[string]string{"headline": "Wall gives way above Ardel", "datePublished": "2031-05-12T10:40:00Z", "articleBody": dam.Paragraphs[0]},
		map[string]string{"headline": "Repairs were asked for", "datePublished": "2031-05-12T11:05:00Z", "articleBody": dam.Paragraphs[1]}}})
	b = batch(t, map[string]string{"live.html": `<html><head><script type="application/ld+json">` + string(listed) + `</script></head><body><p>x</p></body></html>`})
	require.Len(t, b.Documents, 2)
	assert.Equal(t, "Repairs were asked for", b.Documents[1].Title.Value)
}
