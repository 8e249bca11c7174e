package main

import "crosscheck/cache"

// openCache opens what earlier runs kept, or nothing where it is switched off or cannot be had: a run needs none.
func openCache(s cache.Settings, workbook string, none bool) *cache.Cache {
	if none || !s.Keep || cache.Build() == "" {
		return nil
	}
	c, err := cache.Open(s.For(workbook), int64(s.MaxMegabytes)<<20)
	if err != nil {
		return nil
	}
	return c
}
