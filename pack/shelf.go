package pack

import (
	"os"
	"sync"
)

// A Shelf holds pieces of bytes by number: the first in memory, what goes beyond in a file that nobody else sees and that is gone when the
// shelf is closed. It serves many goroutines.
type Shelf struct {
	mu    sync.Mutex
	at    []int64  // where each piece lies in the file; below 0: ^at is its place in held
	sizes []uint32 // 0 for a piece that was not put
	held  [][]byte
	left  int // bytes that may still be held in memory
	file  *os.File
	end   int64 // of the file
	err   error // the first that went wrong with the file
}

// NewShelf returns a shelf for n pieces that holds up to memory bytes of them in memory.
func NewShelf(n, memory int) *Shelf {
	return &Shelf{at: make([]int64, n), sizes: make([]uint32, n), left: memory}
}

// Put keeps piece i, of less than four gigabytes. Where the disk is full or cannot be written, it stays in memory: the run is slower for it, and
// not wrong.
func (s *Shelf) Put(i int, b []byte) {
	s.mu.Lock()
	defer s.mu.Unlock()
	if s.left -= len(b); s.left >= 0 || !s.write(i, b) {
		s.at[i] = ^int64(len(s.held))
		s.held = append(s.held, b)
	}
	s.sizes[i] = uint32(len(b))
}

func (s *Shelf) write(i int, b []byte) bool {
	if s.file == nil && s.err == nil {
		if s.file, s.err = os.CreateTemp("", "crosscheck-*.tmp"); s.err == nil {
			_ = os.Remove(s.file.Name()) // at once where the system allows it, else when it is closed
		}
	}
	if s.err != nil {
		return false
	}
	if _, s.err = s.file.WriteAt(b, s.end); s.err != nil {
		return false
	}
	s.at[i] = s.end
	s.end += int64(len(b))
	return true
}

// Get is piece i as it was put, nil where it was not. That the file cannot be read back is an error of the machine that no result could be made of.
func (s *Shelf) Get(i int) []byte {
	s.mu.Lock()
	at, size, f := s.at[i], s.sizes[i], s.file
	if at < 0 {
		defer s.mu.Unlock()
		return s.held[^at]
	}
	s.mu.Unlock()
	if size == 0 {
		return nil
	}
	b := make([]byte, size)
	if _, err := f.ReadAt(b, at); err != nil {
		panic("reading back what was put aside: " + err.Error())
	}
	return b
}

// Close lets go of all pieces.
func (s *Shelf) Close() {
	if s == nil {
		return
	}
	s.mu.Lock()
	defer s.mu.Unlock()
	s.at, s.sizes, s.held = nil, nil, nil
	if s.file != nil {
		name := s.file.Name()
		_ = s.file.Close()
		_ = os.Remove(name)
		s.file = nil
	}
}
