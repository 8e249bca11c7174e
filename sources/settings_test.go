package sources

import "testing"

func TestSettings(t *testing.T) {
	if errs := Default().Validate(); len(errs) != 0 {
		t.Errorf("the shipped settings\n got %v\nwant no mistake", errs)
	}
	for _, c := range []struct {
		name   string
		change func(s *Settings)
		want   string
	}{
		{"an interval of everything", func(s *Settings) { s.Interval = 1 }, "interval: 1 is outside 1e-06..0.999999"},
		{"a mistake that never happens", func(s *Settings) { s.Mistakes.Near = 0 }, "mistakes.near: 0 is outside 1e-06..0.999999"},
		{"a card without places", func(s *Settings) { s.Card.Places = -1 }, "card.places: -1 is outside 0..100000"},
	} {
		t.Run(c.name, func(t *testing.T) {
			s := Default()
			c.change(&s)
			errs := s.Validate()
			if len(errs) != 1 || errs[0].Error() != c.want {
				t.Errorf("\n got %v\nwant %s", errs, c.want)
			}
		})
	}
}
