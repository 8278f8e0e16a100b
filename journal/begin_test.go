package journal

import (
	"testing"
	"time"
)

func TestBegin(t *testing.T) {
	at := time.Date(2026, time.November, 20, 10, 4, 0, 0, time.UTC)
	t.Run("a new entry", func(t *testing.T) {
		var e Entry
		e.Begin(at, "Asia/Tokyo")
		if e.ID.IsZero() || !e.Created.Equal(at) || !e.Updated.Equal(at) || e.Zone != "Asia/Tokyo" {
			t.Errorf("it begins as %+v", e)
		}
	})
	t.Run("what was given", func(t *testing.T) {
		given := Entry{ID: NewID(), Created: at.Add(time.Hour), Zone: "Europe/Berlin"}
		e := given
		e.Begin(at, "Asia/Tokyo")
		if e.ID != given.ID || !e.Created.Equal(given.Created) || !e.Updated.Equal(given.Created) || e.Zone != given.Zone {
			t.Errorf("it begins as %+v", e)
		}
	})
}
