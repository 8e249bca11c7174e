package pack

import (
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

func TestAShelfGivesBackWhatItWasGiven(t *testing.T) {
	s := NewShelf(4, 10)
	s.Put(2, []byte("in memory"))
	s.Put(0, []byte("in the file"))
	s.Put(3, []byte("behind it"))
	require.NotNil(t, s.file)
	assert.Equal(t, "in memory", string(s.Get(2)))
	assert.Equal(t, "behind it", string(s.Get(3)))
	assert.Equal(t, "in the file", string(s.Get(0)))
	assert.Nil(t, s.Get(1))
	s.Close()
	s.Close()
	assert.Nil(t, s.file)
}

func TestWithoutAFileAShelfHoldsAllInMemory(t *testing.T) {
	t.Setenv("TMPDIR", "/no/such/folder")
	s := NewShelf(2, 0)
	s.Put(1, []byte("piece"))
	assert.Equal(t, "piece", string(s.Get(1)))
	assert.Nil(t, s.file)
}
