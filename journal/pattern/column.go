package pattern

import "strings"

// A cell counts the decided deals that gave one answer.
type cell struct {
	value        string
	losses, wins int
}

// A column counts the answers to one factor. A handful of values is looked
// through faster than it is hashed; from fewValues on there is an index.
type column struct {
	cells []cell
	index map[string]int
}

const fewValues = 16

// add counts one decided deal under value.
func (c *column) add(value string, lost bool) {
	at := c.at(value)
	if lost {
		at.losses++
	} else {
		at.wins++
	}
}

// at is the cell of value, a new one where there was none. The value is copied
// then: it may share the memory of a whole head.
func (c *column) at(value string) *cell {
	if c.index != nil {
		if i, found := c.index[value]; found {
			return &c.cells[i]
		}
	} else {
		for i := range c.cells {
			if c.cells[i].value == value {
				return &c.cells[i]
			}
		}
	}
	c.cells = append(c.cells, cell{value: strings.Clone(value)})
	c.enter()
	return &c.cells[len(c.cells)-1]
}

// enter keeps the index in step with the last cell.
func (c *column) enter() {
	switch last := len(c.cells) - 1; {
	case c.index != nil:
		c.index[c.cells[last].value] = last
	case last >= fewValues:
		c.index = make(map[string]int, 2*len(c.cells))
		for i := range c.cells {
			c.index[c.cells[i].value] = i
		}
	}
}

// has reports whether anybody gave the answer value.
func (c *column) has(value string) bool {
	for i := range c.cells {
		if c.cells[i].value == value {
			return true
		}
	}
	return false
}
