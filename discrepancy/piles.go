package discrepancy

// piles holds things by key, in the order in which the keys and the things came: what is compared is looked up under a key that is rare.
type piles[T any] struct {
	of   map[string][]T
	keys []string
}

func (p *piles[T]) add(key string, x T) {
	if p.of == nil {
		p.of = map[string][]T{}
	}
	if p.of[key] == nil {
		p.keys = append(p.keys, key)
	}
	p.of[key] = append(p.of[key], x)
}

// each calls f for every pile of at most most things: what is met more often tells nothing.
func (p *piles[T]) each(most int, f func([]T)) {
	for _, k := range p.keys {
		if list := p.of[k]; len(list) <= most {
			f(list)
		}
	}
}
