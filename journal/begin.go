package journal

import "time"

// Begin gives an entry what every entry has: an id, the times at which it was
// written, and the zone it was written in (an IANA name). What it has already
// is kept.
func (e *Entry) Begin(at time.Time, zone string) {
	if e.ID.IsZero() {
		e.ID = NewID()
	}
	if e.Created.IsZero() {
		e.Created = at
	}
	if e.Updated.IsZero() {
		e.Updated = at
		if e.Created.After(at) {
			e.Updated = e.Created
		}
	}
	if e.Zone == "" {
		e.Zone = zone
	}
}
