package thread_test

import (
	"testing"

	"daruma/journal"
	"daruma/journal/thread"
)

func TestRulesOf(t *testing.T) {
	usual, shorter := thread.RulesOf("4"), thread.RulesOf("3")
	if usual.Interval != 4 || shorter.Interval != 3 {
		t.Errorf("got %d and %d months", usual.Interval, shorter.Interval)
	}
	h := lost(t, "2025-01-15", "2025-07-15 email no-answer")
	for _, unset := range []string{"", "soon"} {
		if got, want := thread.Of(h, day(t, "2025-08-01"), thread.RulesOf(unset)), thread.Of(h, day(t, "2025-08-01"), usual); got != want {
			t.Errorf("%q: got %+v, want %+v", unset, got, want)
		}
	}
	if _, err := journal.SettingOf(thread.IntervalSetting); err != nil {
		t.Error(err)
	}
}
