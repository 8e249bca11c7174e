package doc

import (
	"os"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"crosscheck/config"
)

const root = "../../../.."

func TestConfigFileIsTheDocumentedDefault(t *testing.T) {
	want, err := YAML(root)
	require.NoError(t, err)
	got, err := os.ReadFile(root + "/config.yaml")
	require.NoError(t, err)
	assert.Equal(t, string(want), string(got), "run: make config.yaml")
}

func TestConfigFileLoadsAsDefault(t *testing.T) {
	l, err := config.Load(root+"/config.yaml", nil)
	require.NoError(t, err)
	assert.Equal(t, config.Default(), l.Config)
}
