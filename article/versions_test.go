package article

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

func TestTwoFormsOfOneArticleAreKnown(t *testing.T) {
	b := batch(t, map[string]string{"a.html": dam.Page(), "b.csv": dam.Row()})
	require.Len(t, b.Versions, 1)
	assert.True(t, b.Versions[0].Same)
	assert.Equal(t, []string{"the same article as a.html, in another form"}, b.Documents[1].Notes)
}

func TestAnOlderAndANewerStateAreKnown(t *testing.T) {
	later := strings.ReplaceAll(strings.ReplaceAll(dam.Page(), "34 now live", "43 now live"), "Jo Lund", "Jo Lunde")
	later = strings.Replace(later, "</head>", `<meta property="article:modified_time" content="2031-05-14"></head>`, 1)
	b := batch(t, map[string]string{"a.html": later, "b.html": dam.Page()})
	require.Len(t, b.Versions, 1)
	assert.Equal(t, Version{Old: 1, New: 0}, b.Versions[0])
	assert.Equal(t, []string{"a later version of b.html"}, b.Documents[0].Notes)
}

func TestACopyByAnotherOutletIsNoVersion(t *testing.T) {
	b := batch(t, map[string]string{"manifest.csv": "file,outlet\na.txt,Herald\nb.txt,Courier\n", "a.txt": dam.Plain(), "b.txt": dam.Plain()})
	assert.Empty(t, b.Versions)
}
