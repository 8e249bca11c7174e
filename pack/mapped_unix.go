//go:build unix

package pack

import (
	"os"
	"syscall"
)

// mapped is a file of so many bytes, to be read.
func mapped(f *os.File, size int) ([]byte, error) {
	return syscall.Mmap(int(f.Fd()), 0, size, syscall.PROT_READ, syscall.MAP_SHARED)
}
