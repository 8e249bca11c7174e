package cache

import (
	"fmt"
	"path/filepath"
)

// Settings of the cache.
type Settings struct {
	// Keep says whether what was read is kept for the next run, in a file beside the workbook that may be deleted.
	Keep bool `mapstructure:"keep" yaml:"keep"`
	// Path is where it is kept. Empty: crosscheck.cache in the folder of the workbook.
	Path string `mapstructure:"path" yaml:"path"`
	// MaxMegabytes is how large the file may stay from run to run, from 1; what was longest unused goes first.
	MaxMegabytes int `mapstructure:"max_megabytes" yaml:"max_megabytes"`
}

// FileName is the cache's name where none is set.
const FileName = "crosscheck.cache"

// Default are the shipped settings.
func Default() Settings { return Settings{Keep: true, MaxMegabytes: 2048} }

// Validate lists every value that is out of range; each error begins with the key.
func (s Settings) Validate() []error {
	if s.MaxMegabytes < 1 || s.MaxMegabytes > 1_000_000 {
		return []error{fmt.Errorf("max_megabytes: %d is outside 1..1000000", s.MaxMegabytes)}
	}
	return nil
}

// For is the cache that belongs to a workbook.
func (s Settings) For(workbook string) string {
	if s.Path != "" {
		return s.Path
	}
	return filepath.Join(filepath.Dir(workbook), FileName)
}
