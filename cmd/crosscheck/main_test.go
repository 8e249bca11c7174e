package main

import (
	"strings"
	"testing"
)

func TestExitStatus(t *testing.T) {
	for _, c := range []struct {
		args string
		want int
	}{
		{"help", 0},
		{"version", 0},
		{"run nosuch", 1},
		{"nosuch", 1},
		{"run", 2},
		{"run --colour x", 2},
		{"dump --colour", 2},
		{"config check nosuch.yaml", 2},
	} {
		if got := run(strings.Fields(c.args)); got != c.want {
			t.Errorf("crosscheck %s: exit status %d, want %d", c.args, got, c.want)
		}
	}
}
