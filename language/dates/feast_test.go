package dates

import "testing"

func TestFeasts(t *testing.T) {
	tests := []struct {
		name string
		year int
		want string
	}{
		{"easter", 2024, "2024-03-31"}, {"good friday", 2025, "2025-04-18"}, {"ash wednesday", 2024, "2024-02-14"}, {"pentecost", 2025, "2025-06-08"},
		{"orthodox easter", 2024, "2024-05-05"}, {"orthodox easter", 2025, "2025-04-20"}, {"orthodox easter", 2023, "2023-04-16"},
		{"thanksgiving", 2025, "2025-11-27"}, {"black friday", 2025, "2025-11-28"}, {"cyber monday", 2025, "2025-12-01"}, {"memorial day", 2025, "2025-05-26"},
		{"martin luther king day", 2025, "2025-01-20"}, {"presidents day", 2025, "2025-02-17"}, {"remembrance sunday", 2025, "2025-11-09"},
		{"eid al fitr", 2023, "2023-04-21"}, {"eid al fitr", 2022, "2022-05-02"}, {"eid al adha", 2023, "2023-06-28"}, {"ramadan", 2023, "2023-03-23"},
		{"rosh hashanah", 2023, "2023-09-16"}, {"rosh hashanah", 2024, "2024-10-03"}, {"yom kippur", 2024, "2024-10-12"}, {"hanukkah", 2024, "2024-12-26"},
		{"hanukkah", 2023, "2023-12-08"}, {"passover", 2024, "2024-04-23"}, {"passover", 2025, "2025-04-13"}, {"shavuot", 2025, "2025-06-02"},
	}
	for _, test := range tests {
		f := feasts[test.name]
		got := f.in(test.year)
		if f.rule == islamic && ((got-1).String() == test.want || (got+1).String() == test.want) {
			continue // as the moon is seen
		}
		if got.String() != test.want {
			t.Errorf("%s %d\ngot  %s\nwant %s", test.name, test.year, got, test.want)
		}
	}
}
