package main

import (
	"os"
	"path/filepath"
	"testing"

	"github.com/rogpeppe/go-internal/testscript"
)

func TestMain(m *testing.M) {
	testscript.Main(m, map[string]func(){"crosscheck": main})
}

// TestScripts runs the command line as users do. Each script says what is typed and what must come back.
func TestScripts(t *testing.T) {
	samples, err := filepath.Abs("../../samples")
	if err != nil {
		t.Fatal(err)
	}
	testscript.Run(t, testscript.Params{
		Dir:  "testdata/script",
		Cmds: reviewerCommands,
		Setup: func(e *testscript.Env) error {
			e.Setenv("SAMPLES", samples)
			// txtar files hold text alone: the binary file of the scripts is made here.
			for _, dir := range []string{".", "odd"} {
				if err := os.MkdirAll(filepath.Join(e.WorkDir, dir), 0o755); err != nil {
					return err
				}
				if err := os.WriteFile(filepath.Join(e.WorkDir, dir, "binary.txt"), []byte("\x00\x01\x02\xff\x00\x00PNG\x00"), 0o600); err != nil {
					return err
				}
			}
			return nil
		},
		UpdateScripts: os.Getenv("UPDATE_SCRIPTS") != "",
	})
}
