package crm

import (
	"encoding/hex"
	"maps"

	"daruma/journal"
)

// news tells whether a row says anything that the file did not say at the last
// import, which is remembered in before.
func (p *planner) news(before map[string]string, d deal) bool {
	for _, v := range p.values(d) {
		if before[v.field.Path] != v.remembered {
			return true
		}
	}
	for i := range p.reader.attributes {
		a := &p.reader.attributes[i]
		if words := a.words(d.row); words != "" && before[a.path] != words {
			return true
		}
	}
	return false
}

// updated is e with what is new in the file since the last import.
func (p *planner) updated(e journal.Entry, d deal) journal.Entry {
	before, decided := e.Origin.Fields, e.Outcome
	e.Origin.Fields = maps.Clone(before)
	e.Attributes = maps.Clone(e.Attributes)
	for _, v := range p.values(d) {
		if before[v.field.Path] != v.remembered {
			p.write(&e, v)
		}
	}
	for i := range p.reader.attributes {
		a := &p.reader.attributes[i]
		if words := a.words(d.row); words != "" && before[a.path] != words {
			a.keep(&e, words)
		}
	}
	if e.Outcome != decided {
		e.Thread.LetGo = p.letsGo(d)
	}
	e.Updated = p.at
	return e
}

func (p *planner) write(e *journal.Entry, v value) {
	v.put(e)
	if e.Origin.Fields == nil {
		e.Origin.Fields = map[string]string{}
	}
	e.Origin.Fields[v.field.Path] = v.remembered
}

// keep writes the words of an attribute into e.
func (a *attribute) keep(e *journal.Entry, words string) {
	if e.Attributes == nil {
		e.Attributes = map[string]string{}
	}
	if e.Origin.Fields == nil {
		e.Origin.Fields = map[string]string{}
	}
	e.Attributes[a.name], e.Origin.Fields[a.path] = words, words
}

// letsGo tells whether nothing more is planned with the buyer.
func (p *planner) letsGo(d deal) bool { return d.means == Lost && !p.file.options.FollowUp }

// entry is the entry of a deal that is new.
func (p *planner) entry(d deal) journal.Entry {
	values := p.values(d)
	e := journal.Entry{ID: d.entryID, Created: p.at, Updated: p.at, Zone: p.file.options.Zone}
	e.Thread.LetGo = p.letsGo(d)
	e.Origin.Source, e.Origin.ExternalID = string(p.file.Dialect), d.id
	if d.id == "" {
		e.Origin.Fingerprint, e.Origin.Occurrence = hex.EncodeToString(d.print.sum[:]), d.print.occurrence
	}
	e.Origin.Fields = make(map[string]string, len(values)+len(p.reader.attributes))
	for _, v := range values {
		p.write(&e, v)
	}
	e.Attributes = make(map[string]string, len(p.reader.attributes))
	for i := range p.reader.attributes {
		a := &p.reader.attributes[i]
		if words := a.words(d.row); words != "" {
			a.keep(&e, words)
		}
	}
	if len(e.Attributes) == 0 {
		e.Attributes = nil
	}
	return e
}
