package claims

import (
	"testing"

	"github.com/stretchr/testify/require"
)

func TestParticiple(t *testing.T) {
	for verb, want := range map[string]string{"kill": "killed", "injure": "injured", "release": "released", "stab": "stabbed",
		"bury": "buried", "shoot": "shot", "round_up": "rounded up", "detain": "detained", "destroy": "destroyed", "gun_down": "gunned down"} {
		require.Equal(t, want, participle(verb), verb)
	}
}
