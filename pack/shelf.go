package pack

import (
	"os"
	"sync"
)

// A Shelf holds pieces of bytes by number: the first in memory, what goes beyond in a file that nobody else sees and that is gone when the
// shelf is closed. It serves many goroutines.
type Shelf struct {
	mu     sync.Mutex
	pieces []piece
	left   int // bytes that may still be held in memory
	file   *os.File
	end    int64 // of the file
	err    error // the first that went wrong with the file
}

// A piece is in memory, or lies in the file.
type piece struct {
	bytes []byte
	at    int64
	size  int
}

// NewShelf returns a shelf for n pieces that holds up to memory bytes of them in memory.
func NewShelf(n, memory int) *Shelf { return &Shelf{pieces: make([]piece, n), left: memory} }

// Put keeps piece i. Where the disk is full or cannot be written, it stays in memory: the run is slower for it, and not wrong.
func (s *Shelf) Put(i int, b []byte) {
	s.mu.Lock()
	defer s.mu.Unlock()
	if s.left -= len(b); s.left >= 0 || !s.write(i, b) {
		s.pieces[i] = piece{bytes: b}
	}
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
	s.pieces[i] = piece{at: s.end, size: len(b)}
	s.end += int64(len(b))
	return true
}

// Get is piece i as it was put. That the file cannot be read back is an error of the machine that no result could be made of.
func (s *Shelf) Get(i int) []byte {
	s.mu.Lock()
	p, f := s.pieces[i], s.file
	s.mu.Unlock()
	if p.bytes != nil || p.size == 0 {
		return p.bytes
	}
	b := make([]byte, p.size)
	if _, err := f.ReadAt(b, p.at); err != nil {
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
	s.pieces = nil
	if s.file != nil {
		name := s.file.Name()
		_ = s.file.Close()
		_ = os.Remove(name)
		s.file = nil
	}
}
