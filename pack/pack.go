// Package pack puts plain Go values into few bytes and takes them out again, quickly: what is kept on disk of thousands of
// articles is read oftener than it is written. A Shelf puts bytes aside. Start with Append and Read.
//
// A value is written field by field, without names or types: whoever reads it must have the type that wrote it, and says so in the key
// it is kept under. Integers take as many bytes as they need, a float is written from its coarse end, and a string that stood before
// takes its number: one article says "people" often. Fields that are not exported, or are tagged `pack:"-"`, are not written, as in JSON.
package pack

import (
	"encoding/binary"
	"errors"
	"fmt"
	"math"
	"math/bits"
	"reflect"
)

// ErrShort says that bytes end early, or are none that Append wrote for the type.
var ErrShort = errors.New("packed bytes that do not fit the type")

// Append packs the value that v points to behind what stands in to. Integers, floats, booleans, strings, slices, pointers and structs of
// these can be packed; another type is a mistake of ours, and panics.
func Append(to []byte, v any) []byte {
	w := writer{out: to, at: map[string]int{}}
	x := reflect.ValueOf(v).Elem()
	planOf(x.Type()).put(&w, x)
	return w.out
}

// Read unpacks bytes that Append wrote for the same type into the value that v points to, which is empty before. The strings in it share
// one copy of the bytes.
func Read(from []byte, v any) (err error) {
	defer func() {
		switch p := recover(); p {
		case nil:
		case errShort:
			err = ErrShort
		default:
			panic(p)
		}
	}()
	r := reader{in: string(from)}
	x := reflect.ValueOf(v).Elem()
	planOf(x.Type()).take(&r, x)
	if r.at != len(r.in) {
		return ErrShort
	}
	return nil
}

// errShort unwinds a Read; it is never seen outside.
var errShort any = new(int)

type writer struct {
	out []byte
	at  map[string]int // strings that were written, by number
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

func (r *reader) uint() uint64 {
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

// count is a number of elements, each of which takes a byte at least where size says so.
func (r *reader) count() int {
	n := r.uint()
	if n > uint64(len(r.in)-r.at)+1 {
		panic(errShort)
	}
	return int(n)
}

func (r *reader) string() string {
	x := r.uint()
	if x&1 == 1 {
		if x>>1 >= uint64(len(r.known)) {
			panic(errShort)
		}
		return r.known[x>>1]
	}
	n := x >> 1
	if n > uint64(len(r.in)-r.at) {
		panic(errShort)
	}
	s := r.in[r.at : r.at+int(n)]
	r.at += int(n)
	if n > 1 {
		r.known = append(r.known, s)
	}
	return s
}

func zigzag(x int64) uint64   { return uint64(x<<1) ^ uint64(x>>63) }
func unzigzag(x uint64) int64 { return int64(x>>1) ^ -int64(x&1) }

// A plan packs the values of one type and unpacks them.
type plan struct {
	put  func(*writer, reflect.Value)
	take func(*reader, reflect.Value)
}

// scalar is the plan of a type without parts, or nil.
func scalar(t reflect.Type) *plan {
	switch t.Kind() {
	case reflect.Bool:
		return &plan{
			func(w *writer, v reflect.Value) { w.uint(map[bool]uint64{true: 1}[v.Bool()]) },
			func(r *reader, v reflect.Value) { v.SetBool(r.uint() != 0) }}
	case reflect.Int, reflect.Int8, reflect.Int16, reflect.Int32, reflect.Int64:
		return &plan{
			func(w *writer, v reflect.Value) { w.uint(zigzag(v.Int())) },
			func(r *reader, v reflect.Value) { v.SetInt(unzigzag(r.uint())) }}
	case reflect.Uint, reflect.Uint8, reflect.Uint16, reflect.Uint32, reflect.Uint64:
		return &plan{
			func(w *writer, v reflect.Value) { w.uint(v.Uint()) },
			func(r *reader, v reflect.Value) { v.SetUint(r.uint()) }}
	case reflect.Float32, reflect.Float64:
		return &plan{
			func(w *writer, v reflect.Value) { w.uint(bits.ReverseBytes64(math.Float64bits(v.Float()))) },
			func(r *reader, v reflect.Value) { v.SetFloat(math.Float64frombits(bits.ReverseBytes64(r.uint()))) }}
	case reflect.String:
		return &plan{
			func(w *writer, v reflect.Value) { w.string(v.String()) },
			func(r *reader, v reflect.Value) { v.SetString(r.string()) }}
	}
	return nil
}

// make is the plan of a type; planOf remembers it.
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
		i int
		p *plan
	}
	var all []field
	for i := range t.NumField() {
		if f := t.Field(i); f.IsExported() && f.Tag.Get("pack") != "-" {
			all = append(all, field{i, planOf(f.Type)})
		}
	}
	return &plan{
		func(w *writer, v reflect.Value) {
			for _, f := range all {
				f.p.put(w, v.Field(f.i))
			}
		},
		func(r *reader, v reflect.Value) {
			for _, f := range all {
				f.p.take(r, v.Field(f.i))
			}
		}}
}

// list writes nil as 0 and n elements as n+1.
func list(t reflect.Type) *plan {
	if t.Elem().Kind() == reflect.Uint8 {
		return bytesPlan
	}
	of := planOf(t.Elem())
	return &plan{
		func(w *writer, v reflect.Value) {
			if v.IsNil() {
				w.uint(0)
				return
			}
			n := v.Len()
			w.uint(uint64(n) + 1)
			for i := range n {
				of.put(w, v.Index(i))
			}
		},
		func(r *reader, v reflect.Value) {
			n := r.count()
			if n == 0 {
				return
			}
			n--
			s := reflect.MakeSlice(t, n, n)
			for i := range n {
				of.take(r, s.Index(i))
			}
			v.Set(s)
		}}
}

// bytesPlan writes a list of bytes as they are.
var bytesPlan = &plan{
	func(w *writer, v reflect.Value) {
		if v.IsNil() {
			w.uint(0)
			return
		}
		w.uint(uint64(v.Len()) + 1)
		w.out = append(w.out, v.Bytes()...)
	},
	func(r *reader, v reflect.Value) {
		n := r.count()
		if n == 0 {
			return
		}
		if n--; n > len(r.in)-r.at {
			panic(errShort)
		}
		v.SetBytes([]byte(r.in[r.at : r.at+n]))
		r.at += n
	}}

func pointer(t reflect.Type) *plan {
	of := planOf(t.Elem())
	return &plan{
		func(w *writer, v reflect.Value) {
			if v.IsNil() {
				w.uint(0)
				return
			}
			w.uint(1)
			of.put(w, v.Elem())
		},
		func(r *reader, v reflect.Value) {
			if r.uint() == 0 {
				return
			}
			p := reflect.New(t.Elem())
			of.take(r, p.Elem())
			v.Set(p)
		}}
}
