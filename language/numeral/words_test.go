package numeral

import "testing"

func TestWords(t *testing.T) {
	if v, ok := Cardinal("forty"); !ok || v != 40 {
		t.Errorf("forty: got %v, %v", v, ok)
	}
	if v, ok := Ordinal("twelfth"); !ok || v != 12 {
		t.Errorf("twelfth: got %v, %v", v, ok)
	}
	for w, want := range map[string]bool{"zero": true, "twelve": true, "million": true, "third": true, "halves": true, "tenor": false, "seconds": false} {
		if got := Spelled(w); got != want {
			t.Errorf("%s: got %v, want %v", w, got, want)
		}
	}
}
