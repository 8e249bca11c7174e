package cache

import (
	"bytes"
	"os"
	"path/filepath"
	"testing"

	"github.com/stretchr/testify/require"
)

func TestValuesAreKeptFromRunToRun(t *testing.T) {
	path := filepath.Join(t.TempDir(), "a cache?.cache")
	c, err := Open(path, 1<<20)
	require.NoError(t, err)
	_, ok := c.Get(Key{1})
	require.False(t, ok)
	c.Put(Key{1}, []byte("what the article says"))
	require.NoError(t, c.Close())

	c, err = Open(path, 1<<20)
	require.NoError(t, err)
	got, ok := c.Get(Key{1})
	require.True(t, ok)
	require.Equal(t, "what the article says", string(got))
	require.NoError(t, c.Close())
}

func TestWhatWasLongestUnusedGoesFirst(t *testing.T) {
	path := filepath.Join(t.TempDir(), "c.cache")
	noise := func(seed byte) []byte { // does not pack well
		b := make([]byte, 4000)
		x := uint32(seed) + 7
		for i := range b {
			x = x*1664525 + 1013904223
			b[i] = byte(x >> 24)
		}
		return b
	}
	for run := byte(1); run <= 3; run++ {
		c, err := Open(path, 9000)
		require.NoError(t, err)
		if run > 1 {
			_, ok := c.Get(Key{1})
			require.True(t, ok, "used in every run")
		}
		c.Put(Key{run}, noise(run))
		require.NoError(t, c.Close())
	}
	c, err := Open(path, 9000)
	require.NoError(t, err)
	defer c.Close()
	_, first := c.Get(Key{1})
	_, second := c.Get(Key{2})
	_, third := c.Get(Key{3})
	require.Equal(t, []bool{true, false, true}, []bool{first, second, third})
}

func TestAValueThatWasChangedIsNotBelieved(t *testing.T) {
	path := filepath.Join(t.TempDir(), "c.cache")
	c, err := Open(path, 1<<20)
	require.NoError(t, err)
	c.Put(Key{1}, []byte("twelve people"))
	c.Put(Key{2}, []byte("thirteen people"))
	require.NoError(t, c.Close())
	c, err = Open(path, 1<<20)
	require.NoError(t, err)
	k := Key{1}
	_, err = c.db.Exec("UPDATE kept SET value = substr(value, 1, 4) || CAST('eleven people' AS BLOB) WHERE place = (SELECT place FROM known WHERE key = ?)", k[:])
	require.NoError(t, err)
	_, ok := c.Get(Key{1})
	require.False(t, ok)
	got, ok := c.Get(Key{2})
	require.True(t, ok)
	require.Equal(t, "thirteen people", string(got))
	require.NoError(t, c.Close())
}

func TestDamagedAndForeignFilesAreNoCache(t *testing.T) {
	dir := t.TempDir()
	damaged := filepath.Join(dir, "damaged.cache")
	require.NoError(t, os.WriteFile(damaged, bytes.Repeat([]byte("no database "), 1000), 0o600))
	_, err := Open(damaged, 1<<20)
	require.Error(t, err)
	raw, err := os.ReadFile(damaged)
	require.NoError(t, err)
	require.Len(t, raw, 12000, "it is left as it was")

	_, err = Open(filepath.Join(dir, "no", "such", "folder.cache"), 1<<20)
	require.Error(t, err)
}

func TestNoCache(t *testing.T) {
	var c *Cache
	c.Put(Key{1}, nil)
	_, ok := c.Get(Key{1})
	require.False(t, ok)
	require.NoError(t, c.Close())
}

func TestTheValueOfAnotherKeyIsNotBelieved(t *testing.T) {
	c, err := Open(filepath.Join(t.TempDir(), "c.cache"), 1<<20)
	require.NoError(t, err)
	defer c.Close()
	c.Put(Key{1}, []byte("twelve people"))
	c.Put(Key{2}, []byte("thirteen people"))
	c.Put(Key{2}, []byte("fourteen people"))
	c.flush()
	got, ok := c.Get(Key{2})
	require.True(t, ok)
	require.Equal(t, "fourteen people", string(got), "the last that was put")
	var places int
	require.NoError(t, c.db.QueryRow("SELECT count(*) FROM kept").Scan(&places))
	require.Equal(t, 2, places, "in place of the one before")
	_, err = c.db.Exec("UPDATE known SET place = (SELECT place FROM known WHERE key = ?)", append([]byte{2}, make([]byte, 31)...))
	require.NoError(t, err)
	_, ok = c.Get(Key{1})
	require.False(t, ok)
}
