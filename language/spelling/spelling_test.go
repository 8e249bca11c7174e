package spelling

import (
	"slices"
	"strings"
	"testing"
)

func TestFold(t *testing.T) {
	tests := []struct{ in, want string }{
		{"Ana Roe", "ana roe"},
		{"  ANA\tROE ", "ana roe"},
		{"Aleś O’Roe-Źmicier", "ales oroe zmicier"},
		{"Łódź", "lodz"},
		{"Straße", "strasse"},
		{"Минск", "minsk"},
		{"Ёлкин", "yolkin"},
		{"Ελένη Παπαδοπούλου", "eleni papadopoulou"},
		{"U.S.", "u s"},
		{"", ""},
		{"—", ""},
	}
	for _, tt := range tests {
		if got := Fold(tt.in); got != tt.want {
			t.Errorf("Fold(%q)\ngot  %q\nwant %q", tt.in, got, tt.want)
		}
	}
}

func TestSkeleton(t *testing.T) {
	tests := []struct {
		name, a, b string
		same       bool
	}{
		{"Ukrainian and Belarusian endings", "dudarenka", "dudarenko", true},
		{"kh and h", "khalid", "halid", true},
		{"doubled letters", "mohammed", "mohamed", true},
		{"sky and ski", "zaleski", "zalesky", true},
		{"another vowel is another name", "marten", "martin", false},
		{"another consonant is another name", "barlow", "harlow", false},
		{"a letter less is another name", "dudareno", "dudarenko", false},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			if got := Skeleton(tt.a) == Skeleton(tt.b); got != tt.same {
				t.Errorf("%s, %s: got %q and %q, want the same: %v", tt.a, tt.b, Skeleton(tt.a), Skeleton(tt.b), tt.same)
			}
		})
	}
}

func TestEastern(t *testing.T) {
	tests := []struct {
		a, b string
		same bool
	}{
		{"kavaleuski", "kovalevsky", true},
		{"ivanou", "ivanov", true},
		{"petrov", "pavlov", false},
	}
	for _, tt := range tests {
		if got := Eastern(tt.a) == Eastern(tt.b); got != tt.same {
			t.Errorf("%s, %s: got %q and %q, want the same: %v", tt.a, tt.b, Eastern(tt.a), Eastern(tt.b), tt.same)
		}
	}
	if got := Eastern("winterbourne"); got != "" {
		t.Errorf("got %q for a word that is not Slavic, want none", got)
	}
}

func TestDistance(t *testing.T) {
	tests := []struct {
		a, b        string
		limit, want int
	}{
		{"quint", "quint", 1, 0},
		{"quint", "qint", 1, 1},
		{"quint", "qiunt", 1, 1},
		{"quint", "quart", 1, Far},
		{"quint", "quart", 2, 2},
		{"q", "quintessence", 2, Far},
		{"", "", 0, 0},
	}
	for _, tt := range tests {
		if got := Distance(tt.a, tt.b, tt.limit); got != tt.want {
			t.Errorf("Distance(%q, %q, %d)\ngot  %d\nwant %d", tt.a, tt.b, tt.limit, got, tt.want)
		}
	}
}

// Words one letter apart share a deletion: that is what deletions are for.
func TestDeletions(t *testing.T) {
	share := func(a, b string) bool {
		return slices.ContainsFunc(Deletions(a), func(x string) bool { return slices.Contains(Deletions(b), x) })
	}
	for _, p := range [][2]string{{"quint", "quit"}, {"quint", "quantt"}, {"quint", "quont"}, {"quint", "qiunt"}, {"doubell", "doubel"}, {"żaba", "zaba"}} {
		if d := Distance(p[0], p[1], 1); d == 1 && !share(p[0], p[1]) {
			t.Errorf("%s and %s are one letter apart and share no deletion", p[0], p[1])
		}
	}
	if share("quint", "marlowe") {
		t.Error("quint and marlowe share a deletion")
	}
	got, want := strings.Join(Deletions("anna"), " "), "anna nna ana ann"
	if got != want {
		t.Errorf("got  %s\nwant %s", got, want)
	}
}

func TestInitials(t *testing.T) {
	if got, want := Initials("Ministry of Trade and Labour", false), "mtl"; got != want {
		t.Errorf("got %q, want %q", got, want)
	}
	if got, want := Initials("Ministry of Trade", true), "mot"; got != want {
		t.Errorf("got %q, want %q", got, want)
	}
	if got := Initials("Ministry", false); got != "" {
		t.Errorf("got %q for one word, want none", got)
	}
}

func FuzzFold(f *testing.F) {
	for _, s := range []string{"Ana Roe", "Źmicier", "محمد", "\xff\xfe", "'", "İ"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		once := Fold(s)
		Skeleton(once)
		Eastern(once)
		Consonants(once)
		Initials(s, true)
		Distance(once, "quint", 2)
		if strings.HasPrefix(once, " ") || strings.HasSuffix(once, " ") || strings.Contains(once, "  ") {
			t.Errorf("Fold(%q) = %q has spaces to spare", s, once)
		}
	})
}

func BenchmarkSkeleton(b *testing.B) {
	for b.Loop() {
		Skeleton("dudarenkavich")
	}
}
