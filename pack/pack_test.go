package pack

import (
	"math"
	"slices"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

type kind string

type part struct {
	Text  string
	Share *float64
}

type whole struct {
	Count  int
	Small  int8
	Kind   kind
	On     bool
	Parts  []part
	Names  []string
	One    *part
	Spans  [][]int
	Size   float64
	Byte   byte
	Bytes  []byte
	hidden int
	told   int `pack:"+"`
}

func half() *float64 { x := 0.5; return &x }

func TestWhatIsPackedIsUnpackedAsItWas(t *testing.T) {
	for _, c := range []struct {
		name string
		v    whole
	}{
		{"nothing at all", whole{}},
		{"every field", whole{Count: -70000, Small: -3, Kind: "number", On: true, Parts: []part{{"the hall", half()}, {"", nil}}, Names: []string{"Roe", "Roe", "a", "a", ""},
			One: &part{Text: "Roe"}, Spans: [][]int{{1, 2}, nil, {}}, Size: -1e300, Byte: 200, Bytes: []byte{0, 200, 1}}},
		{"an empty list is not a missing one", whole{Names: []string{}, Parts: []part{}, Bytes: []byte{}}},
		{"the ends of numbers", whole{Count: math.MinInt, Size: math.Inf(1)}},
	} {
		t.Run(c.name, func(t *testing.T) {
			var got whole
			require.NoError(t, Read(Append(nil, &c.v), &got))
			assert.Equal(t, c.v, got)
		})
	}
}

func TestFewBytes(t *testing.T) {
	long := whole{Names: []string{"a long name", "a long name", "a long name"}, Size: 0.5}
	assert.Len(t, Append(nil, &whole{}), 12, "one a field")
	assert.Len(t, Append(nil, &long), 12+len("\x16a long name")+1+1+2, "twice by its number, and a half in three bytes")
}

func TestFieldsThatAreNotExportedStayBehind(t *testing.T) {
	var got whole
	require.NoError(t, Read(Append(nil, &whole{hidden: 7, told: 8}), &got))
	assert.Zero(t, got.hidden)
	assert.Equal(t, 8, got.told, "but for one that says so")
}

func TestBrokenBytesAreRefused(t *testing.T) {
	raw := Append(nil, &whole{Names: []string{"Roe", "Poe"}, Parts: []part{{"x", half()}}})
	for n := range raw {
		var got whole
		assert.ErrorIs(t, Read(raw[:n], &got), ErrShort, "cut to %d bytes", n)
	}
	assert.ErrorIs(t, Read(append(raw, 0), new(whole)), ErrShort, "a byte too many")
	for i := range raw {
		for _, b := range []byte{0x01, 0x7f, 0xff} {
			bad := append([]byte(nil), raw...)
			bad[i] = b
			_ = Read(bad, new(whole)) // whatever it says, it returns
		}
	}
}

func TestOtherTypesAreOurMistake(t *testing.T) {
	assert.Panics(t, func() { Append(nil, &map[string]int{}) })
	assert.Panics(t, func() { Append(nil, &struct{ At [2]int }{}) })
	assert.Panics(t, func() { Append(nil, &[]struct{ hidden int }{{1}}) }, "how many there are would not follow from the bytes")
}

// Whatever bytes say, reading them ends; and what they are taken for can be packed and comes back.
func FuzzRead(f *testing.F) {
	f.Add(Append(nil, &whole{Names: []string{"Roe"}}))
	f.Add(Append(nil, &whole{Parts: []part{{"the hall", half()}}, One: &part{Text: "the hall"}, Spans: [][]int{{1}, nil, {}}, Bytes: []byte{1}, Size: 0.5, told: -1}))
	f.Fuzz(func(t *testing.T, raw []byte) {
		before := slices.Clone(raw)
		var x, y whole
		err := Read(raw, &x)
		require.Equal(t, before, raw, "bytes are only read")
		if err != nil {
			return
		}
		once := Append(nil, &x)
		require.NoError(t, Read(once, &y))
		require.Equal(t, once, Append(nil, &y))
	})
}
