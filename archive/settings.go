package archive

import "path/filepath"

// Settings of the archive.
type Settings struct {
	// Where the decisions are kept. Empty: crosscheck.db in the folder of the workbook. Desks that share one archive name it here.
	Path string `mapstructure:"path" yaml:"path"`
}

// Default are the shipped settings.
func Default() Settings { return Settings{} }

// Validate lists every value that is out of range. Any path may be right.
func (s Settings) Validate() []error { return nil }

// For is the archive that belongs to a workbook.
func (s Settings) For(workbook string) string {
	if s.Path != "" {
		return s.Path
	}
	return filepath.Join(filepath.Dir(workbook), FileName)
}
