//go:build !unix

package pack

import (
	"errors"
	"os"
)

// mapped maps no file on a system that would not remove one that is open.
func mapped(*os.File, int) ([]byte, error) { return nil, errors.ErrUnsupported }
