package origins

import "testing"

func TestSettings(t *testing.T) {
	if errs := Default().Validate(); len(errs) != 0 {
		t.Errorf("the shipped settings\n got %v\nwant no mistake", errs)
	}
	s := Default()
	s.JoinShare, s.Budget = 0.9, 0
	errs := s.Validate()
	if len(errs) != 2 || errs[0].Error() != "budget: 0 is outside 1..1e+09" || errs[1].Error() != "join_share: 0.9 is above copy_share, 0.5" {
		t.Errorf("got %v\nwant both mistakes", errs)
	}
}
