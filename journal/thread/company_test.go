package thread_test

import (
	"strings"
	"testing"

	"daruma/journal"
	"daruma/journal/thread"
)

func TestInTwelveMonths(t *testing.T) {
	one := lost(t, "2025-11-12",
		"2025-11-20 phone absent",    // a year ago to the day: over
		"2025-11-21 phone absent",    // counts
		"2026-01-09 card",            // counts
		"2026-02-01 email answered",  // theirs
		"2026-11-20 event reached",   // counts, today
		"2026-11-21 email no-answer") // still to come
	two := lost(t, "2026-05-12", "2026-06-01 letter no-answer")
	one.Company, two.Company = "ＡＯＹＡＭＡ Kogyo", "Aoyama  kogyo"
	elsewhere := lost(t, "2026-05-12", "2026-06-01 letter no-answer")
	elsewhere.Company = "Minato"
	undated := lost(t, "2026-05-12")
	undated.Contacts = []journal.Touch{{Kind: "email"}}
	heads := []journal.Head{*one, *two, *elsewhere, *undated}
	for company, want := range map[string]int{"aoyama kogyo": 4, "Minato": 1, "Kita": 0, "": 0, " ": 0} {
		if got := thread.InTwelveMonths(heads, company, day(t, "2026-11-20")); got != want {
			t.Errorf("%q: %d contacts, want %d", company, got, want)
		}
	}
}

func TestBound(t *testing.T) {
	other := func(id byte, company, contact string, contacts ...string) journal.Head {
		h := lost(t, "2026-02-02", contacts...)
		h.ID, h.Company, h.Contact = journal.ID{id}, company, contact
		return *h
	}
	h := other(1, "Aoyama Kogyo", "Tanaka", "2026-03-02 phone stop") // no warning of itself
	heads := []journal.Head{
		h,
		other(2, "AOYAMA KOGYO", "ＴＡＮＡＫＡ", "2026-03-02 phone stop"),
		other(3, "Aoyama Kogyo", "Tanaka", "2026-10-01 phone complained"),
		other(4, "Aoyama Kogyo", "Tanaka", "2026-03-02 phone complained"),
		other(5, "Aoyama Kogyo", "Sato", "2026-03-02 phone stop"),
		other(6, "Minato", "Tanaka", "2026-03-02 phone stop"),
		other(7, "Aoyama Kogyo", "Tanaka", "2026-03-02 phone reached"),
	}
	bound := thread.Bound(heads, &h, day(t, "2026-11-20"), thread.Rules{})
	if len(bound) != 2 || bound[0].State != thread.DoNotContact || bound[1].State != thread.Complained {
		t.Fatalf("got %+v", bound)
	}
	for _, b := range bound {
		if w := b.Warning(); w.EN == "" || w.JA == "" {
			t.Errorf("%s has no warning in both languages", b.State)
		}
	}
	if w := bound[1].Warning().JA; !strings.Contains(w, "2026-10-01") || !strings.Contains(w, "2026-12-30") {
		t.Errorf("the days are not named: %s", w)
	}
	nobody := other(8, "Aoyama Kogyo", "")
	if bound := thread.Bound(append(heads, other(9, "Aoyama Kogyo", "", "2026-03-02 phone stop")), &nobody, day(t, "2026-11-20"), thread.Rules{}); bound != nil {
		t.Errorf("nobody is bound by %+v", bound)
	}
}
