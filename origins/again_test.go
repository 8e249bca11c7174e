package origins

import (
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"crosscheck/article"
	"crosscheck/text"
)

// What one article alone has is left out, and every pair shares what it shared.
func TestWhatNoOtherArticleHasIsLeftOut(t *testing.T) {
	docs := generated(120)
	half := len(docs[0].Text) / 2 // one with a menu, and quotations
	docs[0].Blocks = []article.Block{{Span: text.Span{End: half}}, {Span: text.Span{Start: half, End: len(docs[0].Text)}, Role: article.Boilerplate}}
	f := readings(docs)
	f.quoted = [][]text.Span{{{Start: 0, End: half / 2}}}
	f.readings[0] = read(docs[0], f.quoted[0], f.s.ShingleWords)
	require.True(t, f.readings[0].apart)
	require.NotEmpty(t, f.readings[0].said)
	whole := f.readings
	f.readAll()
	kept, all := 0, 0
	for i, x := range f.readings {
		assert.Equal(t, len(whole[i].own), x.owns)
		assert.Equal(t, len(whole[i].whole), x.wholes)
		kept, all = kept+len(x.own), all+len(whole[i].own)
		for j, y := range f.readings[:i] {
			require.Equal(t, shared(whole[i].own, whole[j].own), shared(x.own, y.own))
			require.Equal(t, shared(whole[i].whole, whole[j].whole), shared(x.whole, y.whole))
			require.Equal(t, shared(whole[i].said, whole[j].said), shared(x.said, y.said))
		}
	}
	assert.Less(t, kept, all*2/3)
}

func TestAReadingPutAsideIsTheReading(t *testing.T) {
	for _, r := range []*reading{
		{own: []uint64{1, 1 << 63}, said: []uint64{7}},
		{own: []uint64{}, said: []uint64{}, whole: []uint64{5}, apart: true},
	} {
		got := unpacked(r.packed())
		assert.Equal(t, r.own, got.own)
		assert.Equal(t, r.said, got.said)
		if assert.Equal(t, r.apart, got.apart); r.apart {
			assert.Equal(t, r.whole, got.whole)
		}
	}
}
