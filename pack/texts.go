package pack

import (
	"os"
	"unsafe"
)

// Texts puts long strings into a file that nobody else sees, and returns them as they are found there, mapped into memory: the system reads what is
// looked at, and may drop it again where memory is short. What is cut from such a string is as good as any other. The mapping lasts as
// long as the program, as nobody can tell what was cut from it; the file is gone with it. Where there is no such file, the strings are returned as
// they are.
func Texts(list []string) []string {
	f, err := os.CreateTemp("", "crosscheck-*.tmp")
	if err != nil {
		return list
	}
	defer f.Close()                 // the mapping stays
	if os.Remove(f.Name()) != nil { // it would be left lying about
		_ = f.Close() // first: a system that keeps what is open keeps it until then
		_ = os.Remove(f.Name())
		return list
	}
	starts, end := make([]int, len(list)), 0
	for i, s := range list {
		n, err := f.WriteString(s)
		if err != nil {
			return list
		}
		starts[i] = end
		end += n
	}
	if end == 0 {
		return list
	}
	all, err := mapped(f, end)
	if err != nil {
		return list
	}
	out := make([]string, len(list))
	for i, s := range list {
		if s != "" {
			out[i] = unsafe.String(&all[starts[i]], len(s))
		}
	}
	return out
}
