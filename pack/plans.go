package pack

import (
	"reflect"
	"sync"
)

// plans remembers the plan of every type that was packed.
var plans sync.Map // reflect.Type → *plan

// planOf is the plan of a type. A type that holds itself, through a pointer or a list, would never end, and none of ours does.
func planOf(t reflect.Type) *plan {
	if p, ok := plans.Load(t); ok {
		return p.(*plan)
	}
	p := makePlan(t)
	plans.Store(t, p)
	return p
}
