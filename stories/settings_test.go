package stories

import "testing"

func TestSettings(t *testing.T) {
	if errs := Default().Validate(); len(errs) != 0 {
		t.Errorf("the shipped settings\n got %v\nwant no mistake", errs)
	}
	s := Default()
	s.Threshold, s.Weights.Ages = 1.4, 200
	errs := s.Validate()
	if len(errs) != 2 || errs[0].Error() != "threshold: 1.4 is outside 0..1" || errs[1].Error() != "weights.ages: 200 is outside -100..100" {
		t.Errorf("got %v\nwant both mistakes", errs)
	}
}
