package pack

import (
	"os"
	"path/filepath"
	"runtime"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

func TestTextsAreThoseThatWerePutThere(t *testing.T) {
	dir := t.TempDir()
	t.Setenv("TMPDIR", dir)
	for _, list := range [][]string{{"one text", "", "another\n"}, {"", ""}, nil} {
		assert.Equal(t, list, Texts(list))
	}
	left, err := filepath.Glob(filepath.Join(dir, "*"))
	require.NoError(t, err)
	assert.Empty(t, left)
	cut := Texts([]string{"a text that is looked at later"})[0][2:6]
	runtime.GC()
	assert.Equal(t, "text", cut)
}

func TestWithoutAFileTextsStayWhereTheyAre(t *testing.T) {
	t.Setenv("TMPDIR", filepath.Join(os.TempDir(), "no such folder"))
	list := []string{"text"}
	assert.Equal(t, list, Texts(list))
}
