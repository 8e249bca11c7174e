package lexicon

import (
	"fmt"
	"testing"

	"github.com/stretchr/testify/assert"
)

func TestEvents(t *testing.T) {
	for _, c := range []struct {
		a, b string
		want Relation
	}{
		{"kill", "kill", Same},
		{"kill", "die", Synonym},
		{"release", "free", Synonym},
		{"arrest", "release", Opposite},
		{"announce", "announcement", Synonym},
		{"destroy", "destruction", Synonym},
		{"construct", "build", Synonym},
		{"investigate", "investigation", Derived},
		{"kill", "sing", Unrelated},
		{"say", "tell", Unrelated},
	} {
		assert.Equal(t, c.want, Events(c.a, c.b), "%s / %s", c.a, c.b)
		assert.Equal(t, c.want, Events(c.b, c.a), "%s / %s", c.b, c.a)
	}
}

func TestClassOf(t *testing.T) {
	for noun, want := range map[string]Class{"prisoner": Person, "nurse": Person, "truck": Vehicle, "plumber": Person,
		"dog": Animal, "house": Building, "earthquake": Act, "xyzzy": ""} {
		assert.Equal(t, want, ClassOf(noun), noun)
	}
}

func TestNouns(t *testing.T) {
	assert.Equal(t, Kind, Nouns("truck", "vehicle"))
	assert.Equal(t, Synonym, Nouns("car", "automobile"))
	assert.Equal(t, Unrelated, Nouns("truck", "prisoner"))
}

func ExampleEvents() {
	fmt.Println(Events("release", "free"), "·", Events("arrest", "release"), "·", Events("flood", "sign"))
	// Output: synonym · opposite · unrelated
}

func FuzzRelations(f *testing.F) {
	f.Add("kill", "death")
	f.Fuzz(func(t *testing.T, a, b string) {
		if Events(a, b) != Events(b, a) || Nouns(a, b) != Nouns(b, a) {
			t.Errorf("%q and %q are related one way only", a, b)
		}
		ClassOf(a)
	})
}

func BenchmarkLoad(b *testing.B) {
	for b.Loop() {
		parse(newsText)
		Events("kill", "construct")
	}
}

func TestKin(t *testing.T) {
	for _, c := range []struct {
		a, b string
		want bool
	}{
		{"big", "large", true},
		{"norwegian", "norway", true},
		{"slowly", "slow", true},
		{"britain", "uk", true},
		{"hot", "cold", false},
		{"norway", "sweden", false},
	} {
		assert.Equal(t, c.want, Kin(c.a, c.b), "%s / %s", c.a, c.b)
		assert.Equal(t, c.want, Kin(c.b, c.a), "%s / %s", c.b, c.a)
	}
}

func TestRarity(t *testing.T) {
	assert.Less(t, Rarity("the"), Rarity("river"))
	assert.Less(t, Rarity("river"), Rarity("landslide"))
	assert.Equal(t, 1.0, Rarity("xyzzy"))
	assert.Equal(t, Rarity("river"), Rarity("rivers", "river"), "the commonest form counts")
}

func TestNegates(t *testing.T) {
	for word, want := range map[string]bool{"not": true, "never": true, "without": true, "didn't": true, "n’t": true, "cannot": true, "scarcely": true, "note": false, "want": false, "no-one": false} {
		if Negates(word) != want {
			t.Errorf("Negates(%q) is %v", word, !want)
		}
	}
}

func TestOutcome(t *testing.T) {
	for _, c := range []struct {
		a, b string
		want bool
	}{
		{"convict", "acquit", true}, {"acquit", "convict", true}, {"approve", "reject", true},
		{"arrest", "release", false}, {"convict", "sentence", false},
	} {
		if got := Outcome(c.a, c.b); got != c.want {
			t.Errorf("Outcome(%s, %s): got %v", c.a, c.b, got)
		}
		if c.want && !Opposed(c.a, c.b) {
			t.Errorf("%s and %s are opposite outcomes, and not opposed", c.a, c.b)
		}
	}
}
