// Package pack puts plain Go values into few bytes and takes them out again, quickly: what is kept on disk of thousands of
// articles is read oftener than it is written. A Shelf puts bytes aside. Start with Append and Read.
//
// A value is written field by field, without names or types: whoever reads it must have the type that wrote it, and says so in the key
// it is kept under. Integers take as many bytes as they need, a float is written from its coarse end, and a string that stood before
// takes its number: one article says "people" often. Fields that are not exported, or are tagged `pack:"-"`, are not written, as in JSON;
// one that is not exported and tagged `pack:"+"` is.
package pack

import (
	"encoding/binary"
	"errors"
	"fmt"
	"math"
	"math/bits"
	"reflect"
	"sync"
	"unsafe"
)

// ErrShort says that bytes end early, or are none that Append wrote for the type.
var ErrShort = errors.New("packed bytes that do not fit the type")

// Append packs the value that v points to behind what stands in to. Integers, floats, booleans, strings, slices, pointers and structs of
// these can be packed; another type is a mistake of ours, and panics.
func Append(to []byte, v any) []byte {
	w := writers.Get().(*writer)
	w.out = to
	x := reflect.ValueOf(v)
	planOf(x.Type().Elem()).put(w, x.UnsafePointer())
	out := w.out
	w.release()
	return out
}

// Read unpacks bytes that Append wrote for the same type into the value that v points to, which is empty before. The strings and lists of
// bytes in it lie within the bytes given, which must not be changed afterwards.
func Read(from []byte, v any) (err error) {
	r := readers.Get().(*reader)
	defer func() {
		r.release()
		switch p := recover(); p {
		case nil:
		case errShort:
			err = ErrShort
		default:
			panic(p)
		}
	}()
	r.in = unsafe.String(unsafe.SliceData(from), len(from))
	x := reflect.ValueOf(v)
	planOf(x.Type().Elem()).take(r, x.UnsafePointer())
	if r.at != len(r.in) {
		return ErrShort
	}
	return nil
}

// errShort unwinds a Read; it is never seen outside.
var errShort any = new(int)

// Writers and readers are used again: the table of strings of each grows to some size, and is needed no longer than a value takes.
var (
	writers = sync.Pool{New: func() any { return &writer{at: map[string]int{}} }}
	readers = sync.Pool{New: func() any { return &reader{} }}
)

// mostKnown is the most strings for which a table is kept to be used again: emptying a large one costs more than a small one made anew.
const mostKnown = 1024

type writer struct {
	out []byte
	at  map[string]int // strings that were written, by number
}

func (w *writer) release() {
	w.out = nil
	if len(w.at) > mostKnown {
		return
	}
	clear(w.at)
	writers.Put(w)
}

func (w *writer) uint(x uint64) { w.out = binary.AppendUvarint(w.out, x) }

// string writes a string the first time with its length, twice that; later its number, twice that and one.
func (w *writer) string(s string) {
	if n, ok := w.at[s]; ok {
		w.uint(uint64(n)<<1 | 1)
		return
	}
	w.uint(uint64(len(s)) << 1)
	w.out = append(w.out, s...)
	if len(s) > 1 {
		w.at[s] = len(w.at)
	}
}

type reader struct {
	in    string
	at    int
	known []string
}

func (r *reader) release() {
	if cap(r.known) > mostKnown {
		return
	}
	clear(r.known)
	r.in, r.at, r.known = "", 0, r.known[:0]
	readers.Put(r)
}

func (r *reader) uint() uint64 {
	if r.at < len(r.in) && r.in[r.at] < 0x80 { // most numbers are small
		r.at++
		return uint64(r.in[r.at-1])
	}
	x, shift := uint64(0), 0
	for {
		if r.at >= len(r.in) || shift > 63 {
			panic(errShort)
		}
		b := r.in[r.at]
		r.at++
		x |= uint64(b&0x7f) << shift
		if b < 0x80 {
			return x
		}
		shift += 7
	}
}

// count is one more than a number of elements, or 0: see list. Each element takes a byte at least, so bytes that lie make no list longer than they are
// themselves.
func (r *reader) count() int {
	n := r.uint()
	if n > uint64(len(r.in)-r.at)+1 {
		panic(errShort)
	}
	return int(n)
}

// take is the next n bytes.
func (r *reader) take(n uint64) string {
	if n > uint64(len(r.in)-r.at) {
		panic(errShort)
	}
	s := r.in[r.at : r.at+int(n)]
	r.at += int(n)
	return s
}

func (r *reader) string() string {
	x := r.uint()
	if x&1 == 1 {
		if x>>1 >= uint64(len(r.known)) {
			panic(errShort)
		}
		return r.known[x>>1]
	}
	s := r.take(x >> 1)
	if len(s) > 1 {
		r.known = append(r.known, s)
	}
	return s
}

func zigzag(x int64) uint64   { return uint64(x<<1) ^ uint64(x>>63) }
func unzigzag(x uint64) int64 { return int64(x>>1) ^ -int64(x&1) }

// A plan packs the values of one type and unpacks them. It is given where a value lies and not a reflect.Value of it, which takes several
// times as long; what type lies there is settled once, when the plan is made.
type plan struct {
	put  func(*writer, unsafe.Pointer)
	take func(*reader, unsafe.Pointer)
}

// scalar is the plan of a type without parts, or nil.
func scalar(t reflect.Type) *plan {
	switch t.Kind() {
	case reflect.Bool:
		return &plan{
			func(w *writer, p unsafe.Pointer) { w.out = append(w.out, *(*byte)(p)) },
			func(r *reader, p unsafe.Pointer) { *(*bool)(p) = r.uint() != 0 }}
	case reflect.Int:
		return signed[int]()
	case reflect.Int8:
		return signed[int8]()
	case reflect.Int16:
		return signed[int16]()
	case reflect.Int32:
		return signed[int32]()
	case reflect.Int64:
		return signed[int64]()
	case reflect.Uint:
		return unsigned[uint]()
	case reflect.Uint8:
		return unsigned[uint8]()
	case reflect.Uint16:
		return unsigned[uint16]()
	case reflect.Uint32:
		return unsigned[uint32]()
	case reflect.Uint64:
		return unsigned[uint64]()
	case reflect.Float32:
		return float[float32]()
	case reflect.Float64:
		return float[float64]()
	case reflect.String:
		return &plan{
			func(w *writer, p unsafe.Pointer) { w.string(*(*string)(p)) },
			func(r *reader, p unsafe.Pointer) { *(*string)(p) = r.string() }}
	}
	return nil
}

func signed[T int | int8 | int16 | int32 | int64]() *plan {
	return &plan{
		func(w *writer, p unsafe.Pointer) { w.uint(zigzag(int64(*(*T)(p)))) },
		func(r *reader, p unsafe.Pointer) { *(*T)(p) = T(unzigzag(r.uint())) }}
}

func unsigned[T uint | uint8 | uint16 | uint32 | uint64]() *plan {
	return &plan{
		func(w *writer, p unsafe.Pointer) { w.uint(uint64(*(*T)(p))) },
		func(r *reader, p unsafe.Pointer) { *(*T)(p) = T(r.uint()) }}
}

func float[T float32 | float64]() *plan {
	return &plan{
		func(w *writer, p unsafe.Pointer) { w.uint(bits.ReverseBytes64(math.Float64bits(float64(*(*T)(p))))) },
		func(r *reader, p unsafe.Pointer) {
			*(*T)(p) = T(math.Float64frombits(bits.ReverseBytes64(r.uint())))
		}}
}

// makePlan makes the plan of a type; planOf remembers it.
func makePlan(t reflect.Type) *plan {
	if p := scalar(t); p != nil {
		return p
	}
	switch t.Kind() {
	case reflect.Struct:
		return fields(t)
	case reflect.Slice:
		return list(t)
	case reflect.Pointer:
		return pointer(t)
	}
	panic(fmt.Sprintf("pack: a value of type %s cannot be packed", t))
}

func fields(t reflect.Type) *plan {
	type field struct {
		offset uintptr
		p      *plan
	}
	var all []field
	for i := range t.NumField() {
		if f := t.Field(i); f.IsExported() && f.Tag.Get("pack") != "-" || f.Tag.Get("pack") == "+" {
			all = append(all, field{f.Offset, planOf(f.Type)})
		}
	}
	return &plan{
		func(w *writer, p unsafe.Pointer) {
			for _, f := range all {
				f.p.put(w, unsafe.Add(p, f.offset))
			}
		},
		func(r *reader, p unsafe.Pointer) {
			for _, f := range all {
				f.p.take(r, unsafe.Add(p, f.offset))
			}
		}}
}

// A slice as it lies in memory, whatever its elements are.
type slice struct {
	first    unsafe.Pointer
	len, cap int
}

// list writes nil as 0 and n elements as n+1. Elements of which nothing is written would take no bytes: see reader.count.
func list(t reflect.Type) *plan {
	if t.Elem().Kind() == reflect.Uint8 {
		return bytesPlan
	}
	of, size := planOf(t.Elem()), t.Elem().Size()
	if len(Append(nil, reflect.New(t.Elem()).Interface())) == 0 {
		panic(fmt.Sprintf("pack: of a list of %s nothing would be packed", t.Elem()))
	}
	return &plan{
		func(w *writer, p unsafe.Pointer) {
			s := (*slice)(p)
			if s.first == nil {
				w.uint(0)
				return
			}
			w.uint(uint64(s.len) + 1)
			for i := range s.len {
				of.put(w, unsafe.Add(s.first, uintptr(i)*size))
			}
		},
		func(r *reader, p unsafe.Pointer) {
			n := r.count()
			if n == 0 {
				return
			}
			n--
			s := (*slice)(p)
			s.first, s.len, s.cap = reflect.MakeSlice(t, n, n).UnsafePointer(), n, n
			for i := range n {
				of.take(r, unsafe.Add(s.first, uintptr(i)*size))
			}
		}}
}

// bytesPlan writes a list of bytes as they are.
var bytesPlan = &plan{
	func(w *writer, p unsafe.Pointer) {
		b := *(*[]byte)(p)
		if b == nil {
			w.uint(0)
			return
		}
		w.uint(uint64(len(b)) + 1)
		w.out = append(w.out, b...)
	},
	func(r *reader, p unsafe.Pointer) {
		n := r.uint()
		if n == 0 {
			return
		}
		b := r.take(n - 1)
		if b == "" {
			*(*[]byte)(p) = []byte{}
			return
		}
		*(*[]byte)(p) = unsafe.Slice(unsafe.StringData(b), len(b))
	}}

func pointer(t reflect.Type) *plan {
	elem := t.Elem()
	of := planOf(elem)
	return &plan{
		func(w *writer, p unsafe.Pointer) {
			to := *(*unsafe.Pointer)(p)
			if to == nil {
				w.uint(0)
				return
			}
			w.uint(1)
			of.put(w, to)
		},
		func(r *reader, p unsafe.Pointer) {
			if r.uint() == 0 {
				return
			}
			to := reflect.New(elem).UnsafePointer()
			*(*unsafe.Pointer)(p) = to
			of.take(r, to)
		}}
}
