package syntax

import (
	"encoding/json"
	"errors"
)

var errStored = errors.New("a stored sentence whose words do not make a tree")

// UnmarshalJSON reads a sentence that was stored as JSON, and makes its lists of dependents again.
func (s *Sentence) UnmarshalJSON(raw []byte) error {
	type plain Sentence
	if err := json.Unmarshal(raw, (*plain)(s)); err != nil {
		return err
	}
	for i := range s.Tokens {
		if h := s.Tokens[i].Head; h < -1 || h >= len(s.Tokens) {
			return errStored
		}
	}
	if s.Role.Readable() {
		s.link()
	}
	return nil
}
