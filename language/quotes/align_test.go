package quotes_test

import (
	"fmt"
	"strings"
	"testing"

	"crosscheck/language/quotes"
)

func TestAlign(t *testing.T) {
	for _, c := range []struct {
		name, a, b string
		relation   quotes.Relation
		why, edits string
	}{
		{"case and marks do not count", "We’ll rebuild the bridge, all of it", "we'll rebuild the bridge all of it.", quotes.Verbatim, "",
			"=We’ll rebuild the bridge, all of it"},
		{"a shorter one finds its place", "the bridge was never safe to cross", "I told them in May the bridge was never safe to cross and nobody listened", quotes.Abridged, "",
			"+I told them in May =the bridge was never safe to cross +and nobody listened"},
		{"an ellipsis is an editor's right", "The dam held, whatever the papers may write, until midnight came", "The dam held ... until midnight came", quotes.Abridged, "",
			"=The dam held -whatever the papers may write =until midnight came"},
		{"brackets stand for a word", "He told us to leave before the water came", "[The mayor] told us to leave before the water came", quotes.Abridged, "",
			"-He +The mayor =told us to leave before the water came"},
		{"a word cut without a mark is an alteration", "We were really very tired that night", "We were very tired that night", quotes.Altered, "",
			"=We were -really =very tired that night"},
		{"a lost negation is substantive", "We did not open the gates that night", "We did open the gates that night", quotes.Altered, "negation",
			"=We did -not =open the gates that night"},
		{"another number", "There were 40 of us on the roof", "There were 14 of us on the roof", quotes.Altered, "number",
			"=There were ~40/14 =of us on the roof"},
		{"another modal", "The council will pay for every house", "The council may pay for every house", quotes.Altered, "modal",
			"=The council ~will/may =pay for every house"},
		{"another name", "I spoke to Ana Roe about the gates", "I spoke to Ben Roe about the gates", quotes.Altered, "name",
			"=I spoke to ~Ana/Ben =Roe about the gates"},
		{"a title in short and in full", "I asked Sen. Roe to keep the gates shut", "I asked Senator Roe to keep the gates shut", quotes.Verbatim, "",
			"=I asked ~Sen/Senator =Roe to keep the gates shut"},
		{"figures and words", "There is a 2 in 3 chance that the dam holds", "There is a two-in-three chance that the dam holds", quotes.Verbatim, "",
			"=There is a ~2/two =in ~3/three =chance that the dam holds"},
		{"another title", "I asked Gen. Roe to keep the gates shut", "I asked Senator Roe to keep the gates shut", quotes.Altered, "name",
			"=I asked ~Gen/Senator =Roe to keep the gates shut"},
		{"a name of another script", "Nobody knew what Khalid al-Qasim would do that night", "Nobody knew what Halid Kasim would do that night", quotes.Verbatim, "",
			"=Nobody knew what ~Khalid al-Qasim/Halid Kasim =would do that night"},
		{"parentheses of both editors", "Now (the harbour master) Roe is going to open the gates", "Now (the master of the port) Roe is going to open the gates", quotes.Abridged, "",
			"=Now (the -harbour =master +of the port =Roe is going to open the gates"},
		{"nothing in common", "The dam held until midnight", "Prices rose again in March", quotes.Unrelated, "", ""},
		{"nothing at all", "", "Prices rose", quotes.Unrelated, "", ""},
	} {
		t.Run(c.name, func(t *testing.T) {
			got := quotes.Align(c.a, c.b, false, quotes.Default())
			if got.Relation != c.relation || got.Why != c.why || show(c.a, c.b, got) != c.edits {
				t.Errorf("got  %s %q %s\nwant %s %q %s", got.Relation, got.Why, show(c.a, c.b, got), c.relation, c.why, c.edits)
			}
		})
	}
}

// A quotation woven into the reporter's sentence may take its tense, and no other modal.
func TestBackshift(t *testing.T) {
	for said, why := range map[string]string{"the gates would be opened in due course": "", "the gates could be opened in due course": "modal"} {
		got := quotes.Align("the gates will be opened in due course", said, true, quotes.Default())
		if got.Relation != quotes.Altered || got.Why != why {
			t.Errorf("%s: got %s %q, want altered %q", said, got.Relation, got.Why, why)
		}
	}
}

func show(a, b string, c quotes.Comparison) string {
	var out []string
	for _, e := range c.Edits {
		switch e.Op {
		case quotes.Kept:
			out = append(out, "="+e.A.Of(a))
		case quotes.Dropped:
			out = append(out, "-"+e.A.Of(a))
		case quotes.Inserted:
			out = append(out, "+"+e.B.Of(b))
		default:
			out = append(out, "~"+e.A.Of(a)+"/"+e.B.Of(b))
		}
	}
	return strings.Join(out, " ")
}

func ExampleAlign() {
	c := quotes.Align("We will not pay for the bridge", "We will pay for the bridge", false, quotes.Default())
	fmt.Println(c.Relation, c.Why)
	// Output: altered negation
}

func FuzzAlign(f *testing.F) {
	f.Add("We will not pay", "We will pay [them] … soon")
	f.Add("\xff’", "1,000.5")
	f.Fuzz(func(t *testing.T, a, b string) {
		s := quotes.Default()
		x, y := quotes.Align(a, b, false, s), quotes.Align(b, a, false, s)
		if x.Coverage != y.Coverage {
			t.Fatalf("coverage %v one way, %v the other", x.Coverage, y.Coverage)
		}
		for _, e := range x.Edits {
			_, _ = e.A.Of(a), e.B.Of(b)
		}
		if self := quotes.Align(a, a, false, s); self.Coverage != 0 && self.Relation != quotes.Verbatim {
			t.Fatalf("%q is %s of itself", a, self.Relation)
		}
	})
}

func BenchmarkAlign(b *testing.B) {
	q := strings.Repeat("we will open the gates at dawn and count the houses ", 10)
	for b.Loop() {
		quotes.Align(q, q[20:], false, quotes.Default())
	}
}
