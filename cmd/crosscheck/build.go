package main

import (
	"crypto/sha256"
	"encoding/hex"
	"io"
	"os"
	"sync"

	"crosscheck/cache"
)

// build names this very build of crosscheck: what another one read is not taken for what this one would read. "" where it
// cannot be told; then nothing is kept.
var build = sync.OnceValue(func() string {
	path, err := os.Executable()
	if err != nil {
		return ""
	}
	f, err := os.Open(path)
	if err != nil {
		return ""
	}
	defer f.Close()
	h := sha256.New()
	if _, err := io.Copy(h, f); err != nil {
		return ""
	}
	return hex.EncodeToString(h.Sum(nil))
})

// openCache opens what earlier runs kept, or nothing where it is switched off or cannot be had: a run needs none.
func openCache(s cache.Settings, workbook string, none bool) *cache.Cache {
	if none || !s.Keep || build() == "" {
		return nil
	}
	c, err := cache.Open(s.For(workbook), int64(s.MaxMegabytes)<<20)
	if err != nil {
		return nil
	}
	return c
}
