package dates_test

import (
	"testing"

	"github.com/stretchr/testify/require"

	"crosscheck/language/dates"
)

func TestClock(t *testing.T) {
	at := func(hour, minute int) dates.Clock {
		return dates.Clock{From: hour*60 + minute, To: hour*60 + minute + 1}
	}
	either := func(c dates.Clock) dates.Clock { c.Either = true; return c }
	about := func(c dates.Clock) dates.Clock { c.About = true; return c }
	tests := []struct {
		text, span string
		want       dates.Clock
	}{
		{"A bomb went off at half past six on Tuesday morning.", "half past six on Tuesday morning", at(6, 30)},
		{"The robber came at 9.15 on Wednesday morning.", "9.15 on Wednesday morning", at(9, 15)},
		{"Firefighters arrived at 6.30 in the morning.", "6.30 in the morning", at(6, 30)},
		{"From half past four in the afternoon they could return.", "half past four in the afternoon", at(16, 30)},
		{"At seven o'clock the doors opened.", "seven o'clock", either(at(7, 0))},
		{"The gates closed at seven in the evening.", "seven in the evening", at(19, 0)},
		{"It ended at two at night.", "two at night", at(2, 0)},
		{"It ended at ten at night.", "ten at night", at(22, 0)},
		{"It ended shortly before midnight.", "midnight", about(at(24, 0))},
		{"The alarm was raised at a quarter to five.", "a quarter to five", either(at(4, 45))},
		{"Ten minutes past three he fell.", "Ten minutes past three", either(at(3, 10))},
		{"It happened at ten past noon.", "ten past noon", at(12, 10)},
		{"It happened at a quarter to noon.", "a quarter to noon", at(11, 45)},
		{"It happened at ten past midnight.", "ten past midnight", at(0, 10)},
		{"They met on Tuesday evening at seven.", "Tuesday evening at seven", at(19, 0)},
		{"They met on Tuesday at 6:30.", "Tuesday at 6:30", either(at(6, 30))},
		{"They met at about 3.40 a.m. on Tuesday.", "3.40 a.m. on Tuesday", about(at(3, 40))},
		{"The fire broke out at 0530 GMT.", "0530 GMT", at(5, 30)},
		{"The train left at 14:20.", "14:20", at(14, 20)},
		{"The doors open at ten.", "ten", either(at(10, 0))},
		{"The last train leaves at about seven, at the latest.", "seven", dates.Clock{From: 420, To: 421, Either: true, About: true}},
		{"The roof fell in shortly after six.", "six", about(either(at(6, 0)))},
		{"They met on Tuesday morning.", "Tuesday morning", dates.Clock{From: 360, To: 720}},
		{"They met on Tuesday.", "Tuesday", dates.Clock{}},
	}
	for _, tt := range tests {
		t.Run(tt.text, func(t *testing.T) {
			es := find(document(tt.text))
			require.Len(t, es, 1)
			require.Equal(t, tt.span, es[0].Span.Of(tt.text))
			require.Equal(t, tt.want, es[0].Clock)
		})
	}
}

func TestNoClock(t *testing.T) {
	for _, body := range []string{
		"The motion passed by ten to six.", "The shares closed at 9.15 on Wednesday.", "They sold it at ten locations.", "She started school at seven.",
		"He won by six in the last heat.", "Prices rose by a quarter to three quarters of that.", "It grew from 10 to 6 per cent.",
		"The shares closed at 10 on Wednesday.", "Prices start at ten euros.", "The shop opened at ten places.",
	} {
		t.Run(body, func(t *testing.T) {
			for _, e := range find(document(body)) {
				require.False(t, e.Clock.Said(), e.Span.Of(body))
			}
		})
	}
}

func TestClockGap(t *testing.T) {
	tests := []struct {
		a, b string
		want int
	}{
		{"at 7 a.m.", "at 7.15 a.m.", 15},
		{"at half past seven", "at 7.30 p.m.", 0},
		{"at half past six", "at 19:30", 60},
		{"at 11.50 p.m.", "at ten past midnight", 20},
		{"at midnight", "at 0030 GMT", 30},
		{"on Tuesday morning", "on Tuesday evening", 361},
		{"on Tuesday morning", "at 9 a.m. on Tuesday", 0},
		{"on Tuesday night", "at 2 a.m. on Wednesday", 0},
	}
	for _, tt := range tests {
		t.Run(tt.a+" and "+tt.b, func(t *testing.T) {
			clock := func(s string) dates.Clock {
				es := find(document("They came " + s + "."))
				require.Len(t, es, 1, s)
				return es[0].Clock
			}
			require.Equal(t, tt.want, clock(tt.a).Gap(clock(tt.b)))
			require.Equal(t, tt.want, clock(tt.b).Gap(clock(tt.a)))
		})
	}
}
