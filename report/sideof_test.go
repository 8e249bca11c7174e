package report

import "testing"

// The letters that a reviewer sees and SideOf agree.
func TestSideOf(t *testing.T) {
	f := &Finding{
		Sides: []Side{{Value: "52", Origins: 1}, {Value: "61", Origins: 2}, {Value: "12", Origins: 1}},
		Cells: []Cell{{Side: 0}, {Side: 1}, {Side: 1}, {Side: 2}},
	}
	v := newView(&Report{}, Default())
	for _, a := range answersOf(v, f) {
		got := f.SideOf(a.letter)
		if got < 0 || f.Sides[got].Value != a.value {
			t.Errorf("side of %s\n got %d\nwant %s", a.letter, got, a.value)
		}
	}
	if got := f.SideOf("none"); got != -1 {
		t.Errorf("got %d\nwant no side", got)
	}
}
