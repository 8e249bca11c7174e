package report

import "slices"

// Correct sets what a person typed for an article on the sheet Articles: outlet, title, author, published or url. A new outlet is
// the article's wherever the report names it.
func (r *Report) Correct(d *Document, field, value string) {
	switch field {
	case "title":
		d.Title = &value
	case "author":
		d.Author = &value
	case "url":
		d.URL = &value
	case "published":
		d.Published = &value
		r.ChangeFindings(func(f *Finding) (changed bool) {
			for j := range f.Cells {
				if c := &f.Cells[j]; c.Doc == d.ID {
					c.Published, changed = &value, true
				}
			}
			return changed
		})
	case "outlet":
		r.rename(d, value)
	}
}

// rename gives an article another outlet.
func (r *Report) rename(d *Document, outlet string) {
	old := d.Outlet
	d.Outlet = outlet
	r.ChangeFindings(func(f *Finding) bool {
		others := map[int]bool{} // answers that the old outlet gives in another article, too
		moved := map[int]bool{}
		for j := range f.Cells {
			switch c := &f.Cells[j]; {
			case c.Doc == d.ID:
				c.Outlet, moved[c.Side] = outlet, true
			case c.Outlet == old:
				others[c.Side] = true
			}
		}
		for s := range f.Sides {
			if !moved[s] {
				continue
			}
			names := append(slices.Clone(f.Sides[s].Outlets), outlet)
			if !others[s] {
				names = slices.DeleteFunc(names, func(o string) bool { return o == old && o != outlet })
			}
			slices.Sort(names)
			f.Sides[s].Outlets = slices.Compact(names)
		}
		return len(moved) > 0
	})
	for i := range r.Quotes {
		if r.Quotes[i].Doc == d.ID {
			r.Quotes[i].Outlet = outlet
		}
	}
	for i := range r.Names {
		for j := range r.Names[i].Forms {
			if f := &r.Names[i].Forms[j]; f.Doc == d.ID {
				f.Outlet = outlet
			}
		}
	}
}
