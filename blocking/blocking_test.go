package blocking

import (
	"context"
	"fmt"
	"math/rand/v2"
	"runtime"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

func TestPairs(t *testing.T) {
	list := []Statement{
		{"Police detained nine anglers at Lake Torvin on Sunday.", "a"},
		{"Eleven anglers were held by police at Lake Torvin.", "b"},         // another number, another verb
		{"Nine anglers detained at Lake Torvin, police say.", "a"},          // the first outlet again
		{"The anglers detained near Lake Torvinn were released.", "c"},      // a letter too many
		{"Police detained a man in Harrowby after a fight on Sunday.", "b"}, // the same words, the common ones
		{"", "c"},
		{"The council of Harrowby raised its parking fees.", "d"},
	}
	for i := range 60 { // a list in which police and Sundays are common
		list = append(list, Statement{fmt.Sprintf("Police said on Sunday that case %d of %s was closed.", i, word(uint64(i))), fmt.Sprint("o", i)})
	}
	met := map[[2]int]bool{}
	for _, p := range Pairs(context.Background(), list, Default()) {
		assert.Less(t, p.A, p.B)
		assert.GreaterOrEqual(t, p.Like, Default().Least)
		assert.LessOrEqual(t, p.Like, 1.0001)
		met[[2]int{p.A, p.B}] = true
	}
	assert.True(t, met[[2]int{0, 1}])
	assert.True(t, met[[2]int{0, 3}])
	assert.False(t, met[[2]int{0, 2}], "one outlet")
	assert.False(t, met[[2]int{0, 4}])
	assert.Empty(t, Pairs(context.Background(), nil, Default()))
}

// Blocking loses no pair that comparing everything with everything would report.
func TestTheIndexLosesNothing(t *testing.T) {
	list := generated(1200)
	all := Default()
	all.Budget, all.Neighbours = 1<<30, 1<<30
	want, got := Pairs(context.Background(), list, all), Pairs(context.Background(), list, Default())
	require.NotEmpty(t, want)
	assert.GreaterOrEqual(t, len(got), len(want)*99/100)
	x := newIndex(list, all)
	for _, p := range want[:50] {
		sum := float32(0)
		for _, k := range x.of(p.A) {
			for _, l := range x.of(p.B) {
				if k == l {
					sum += x.gain[k]
				}
			}
		}
		assert.InDelta(t, float64(sum/(x.norm[p.A]*x.norm[p.B])), p.Like, 1e-5)
	}
}

func TestAnyNumberOfProcessorsGivesTheSame(t *testing.T) {
	list := generated(900)
	want := Pairs(context.Background(), list, Default())
	defer runtime.GOMAXPROCS(runtime.GOMAXPROCS(1))
	assert.Equal(t, want, Pairs(context.Background(), list, Default()))
}

func TestSettings(t *testing.T) {
	assert.Empty(t, Default().Validate())
	assert.Len(t, Settings{Least: 2, Numbers: -1}.Validate(), 4)
}

func FuzzPairs(f *testing.F) {
	f.Add("Nine anglers detained at Lake Torvin", "nine ANGLERS of Lake Torvin\x00")
	f.Add("\xff\xfe", "ééééééé 7")
	f.Fuzz(func(t *testing.T, a, b string) {
		for _, p := range Pairs(context.Background(), []Statement{{a, "a"}, {b, "b"}, {a + " " + b, "c"}}, Default()) {
			assert.True(t, p.A < p.B && p.Like > 0 && p.Like < 1.001, p)
		}
	})
}

// word spells number n in syllables.
func word(n uint64) string {
	var b strings.Builder
	for r := rand.New(rand.NewPCG(n, 1)); b.Len() < 7; {
		b.WriteString([]string{"ka", "lo", "mi", "ren", "tos", "dul", "ber", "sha"}[r.IntN(8)])
	}
	return b.String()
}

// generated is a list of n statements about n/6 things, three outlets telling each in two ways.
func generated(n int) []Statement {
	r := rand.New(rand.NewPCG(7, 7))
	out := make([]Statement, n)
	for i := range out {
		thing := uint64(i / 6)
		who, where, what := word(3*thing), word(3*thing+1), word(r.Uint64()%400)
		text := fmt.Sprintf("Residents of %s told %s on Monday that %d houses lacked %s.", where, who, r.IntN(90), what)
		if i%2 == 1 {
			text = fmt.Sprintf("%d houses in %s had no %s, according to %s and the residents.", r.IntN(90), where, what, who)
		}
		out[i] = Statement{text, fmt.Sprint(i % 3)}
	}
	return out
}

func BenchmarkPairs(b *testing.B) {
	for _, n := range []int{1000, 10000, 100000} {
		list := generated(n)
		b.Run(fmt.Sprint(n), func(b *testing.B) {
			for b.Loop() {
				Pairs(context.Background(), list, Default())
			}
		})
	}
}
