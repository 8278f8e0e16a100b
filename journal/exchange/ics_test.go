package exchange

import (
	"bytes"
	"slices"
	"strconv"
	"strings"
	"testing"
	"time"
	"unicode"
	"unicode/utf8"

	golangical "github.com/arran4/golang-ical"
	"pgregory.net/rapid"

	"daruma/journal/calendar"
	"daruma/journal/text"
)

var stamp = time.Date(2026, 11, 20, 18, 2, 11, 0, time.FixedZone("Tokyo", 9*3600))

func calendarOf(t fatal, events []Event, at time.Time) string {
	var b bytes.Buffer
	if err := EncodeCalendar(&b, events, at, "daruma"); err != nil {
		t.Fatal(err)
	}
	return b.String()
}

type fatal interface {
	Fatal(args ...any)
	Fatalf(format string, args ...any)
}

// parsed reads a calendar with another library than the one that wrote it.
func parsed(t fatal, written string) []*golangical.VEvent {
	c, err := golangical.ParseCalendar(strings.NewReader(written))
	if err != nil {
		t.Fatalf("%v\n%s", err, written)
	}
	return c.Events()
}

func property(e *golangical.VEvent, name golangical.ComponentProperty) string {
	if p := e.GetProperty(name); p != nil {
		return p.Value
	}
	return ""
}

// eventOf is an event as another program sees it.
func eventOf(t fatal, e *golangical.VEvent) Event {
	start, err := e.GetAllDayStartAt()
	if err != nil {
		t.Fatal(err)
	}
	end, err := e.GetAllDayEndAt()
	if err != nil {
		t.Fatal(err)
	}
	if end.Sub(start) != 24*time.Hour {
		t.Fatalf("the event ends %v after its start", end.Sub(start))
	}
	return Event{
		UID: property(e, golangical.ComponentPropertyUniqueId), On: calendar.DateOf(start),
		Summary:     property(e, golangical.ComponentPropertySummary),
		Description: property(e, golangical.ComponentPropertyDescription),
	}
}

// checkForm holds what every calendar file has to keep to.
func checkForm(t fatal, written string) {
	if !utf8.ValidString(written) {
		t.Fatalf("it is not UTF-8: %q", written)
	}
	lines, ended := strings.CutSuffix(written, "\r\n")
	if !ended {
		t.Fatalf("its last line does not end: %q", written)
	}
	for line := range strings.SplitSeq(lines, "\r\n") {
		if len(line) > 75 || strings.ContainsFunc(line, unicode.IsControl) || !utf8.ValidString(line) {
			t.Fatalf("line of %d octets: %q", len(line), line)
		}
	}
}

func TestCalendar(t *testing.T) {
	events := []Event{
		{UID: "0123@daruma", On: calendar.NewDate(2027, 5, 20), Summary: "Write to Tanaka, Aoyama Kogyo", Description: "Six months after the decision; an offer is no surprise.\nTemplate: follow-up"},
		{UID: "4567@daruma", On: calendar.NewDate(2028, 2, 29), Summary: "青山工業の田中様へのご連絡" + strings.Repeat("とても長い件名", 12), Description: `back\slash, comma; and "quotes"`},
	}
	written := calendarOf(t, events, stamp)
	checkForm(t, written)
	var got []Event
	for _, e := range parsed(t, written) {
		got = append(got, eventOf(t, e))
		if transparent := property(e, golangical.ComponentPropertyTransp); transparent != "TRANSPARENT" {
			t.Errorf("it shows its owner as %q", transparent)
		}
		if class := property(e, golangical.ComponentPropertyClass); class != "PRIVATE" {
			t.Errorf("it is %q", class)
		}
		if at := property(e, golangical.ComponentPropertyDtstamp); at != "20261120T090211Z" {
			t.Errorf("its stamp is %s", at)
		}
	}
	if !slices.Equal(got, events) {
		t.Errorf("read back were\n%+v\nwant\n%+v", got, events)
	}
	for _, line := range []string{"METHOD:PUBLISH", "VERSION:2.0", "X-WR-CALNAME:daruma"} {
		if !strings.Contains(written, "\r\n"+line+"\r\n") {
			t.Errorf("it does not say %s:\n%s", line, written)
		}
	}
	if strings.Contains(written, "VALARM") {
		t.Error("it rings")
	}
}

func TestSecondCalendarUpdatesTheFirst(t *testing.T) {
	event := Event{UID: "0123@daruma", On: calendar.NewDate(2027, 5, 20), Summary: "Write to Tanaka"}
	sequence := func(at time.Time) int {
		e := parsed(t, calendarOf(t, []Event{event}, at))[0]
		if uid := property(e, golangical.ComponentPropertyUniqueId); uid != event.UID {
			t.Errorf("at %v its UID is %s", at, uid)
		}
		n, err := strconv.ParseInt(property(e, golangical.ComponentPropertySequence), 10, 32)
		if err != nil || n < 0 {
			t.Fatalf("at %v its sequence is %d, %v", at, n, err)
		}
		return int(n)
	}
	for _, later := range []time.Duration{time.Second, time.Hour, 400 * 24 * time.Hour} {
		if first, second := sequence(stamp), sequence(stamp.Add(later)); second <= first {
			t.Errorf("%v later the sequence is %d after %d", later, second, first)
		}
	}
	sequence(time.Date(1999, 1, 1, 0, 0, 0, 0, time.UTC)) // a clock that is wrong
	sequence(time.Date(2199, 1, 1, 0, 0, 0, 0, time.UTC))
}

func TestCalendarWithoutEvents(t *testing.T) {
	written := calendarOf(t, nil, stamp)
	checkForm(t, written)
	if events := parsed(t, written); len(events) > 0 {
		t.Errorf("it holds %v", events)
	}
	if !strings.Contains(written, "BEGIN:VTIMEZONE") {
		t.Errorf("it holds no component at all:\n%s", written)
	}
}

func TestCalendarRefusesAnEventWithoutADay(t *testing.T) {
	var b bytes.Buffer
	if err := EncodeCalendar(&b, []Event{{UID: "x", Summary: "secret"}}, stamp, ""); err == nil || strings.Contains(err.Error(), "secret") || b.Len() > 0 {
		t.Errorf("it says %v and writes %q", err, b.String())
	}
	if err := EncodeWeekly(&b, calendar.Date{}, stamp, text.English); err == nil || b.Len() > 0 {
		t.Errorf("it says %v and writes %q", err, b.String())
	}
}

func TestHostileTextsInACalendar(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		e := Event{
			UID: "0123@daruma", On: calendar.FromNumber(rapid.Int32Range(-20_000, 80_000).Draw(t, "on")),
			Summary: anyText().Draw(t, "summary"), Description: anyText().Draw(t, "description"),
		}
		checkCalendarOf(t, e)
	})
}

// checkCalendarOf writes an event, and holds that it comes back as it was but
// for what the text package takes away.
func checkCalendarOf(t fatal, e Event) {
	written := calendarOf(t, []Event{e}, stamp)
	checkForm(t, written)
	events := parsed(t, written)
	want := e
	want.Summary, want.Description = text.CleanLine(e.Summary), text.Clean(e.Description)
	if len(events) != 1 || eventOf(t, events[0]) != want {
		t.Fatalf("of %+v came back\n%s", e, written)
	}
}

func FuzzCalendar(f *testing.F) {
	for _, s := range hostile {
		f.Add(s, s)
	}
	f.Add("BEGIN:VEVENT", "x\r\nEND:VEVENT\r\nBEGIN:VALARM")
	f.Add(strings.Repeat("長", 200), strings.Repeat("\\n", 80))
	f.Fuzz(func(t *testing.T, summary, description string) {
		checkCalendarOf(t, Event{UID: "0123@daruma", On: calendar.NewDate(2027, 5, 20), Summary: summary, Description: description})
	})
}

func TestWeeklyReview(t *testing.T) {
	for _, test := range []struct {
		name, from string
		lang       text.Lang
		start      string
	}{
		{"from a Friday", "2026-11-20", text.English, "20261120T150000"},
		{"from the Saturday after", "2026-11-21", text.Japanese, "20261127T150000"},
		{"over the end of the year", "2026-12-26", text.Japanese, "20270101T150000"},
	} {
		t.Run(test.name, func(t *testing.T) {
			from, err := calendar.Parse(test.from)
			if err != nil {
				t.Fatal(err)
			}
			var b bytes.Buffer
			if err := EncodeWeekly(&b, from, stamp, test.lang); err != nil {
				t.Fatal(err)
			}
			checkForm(t, b.String())
			events := parsed(t, b.String())
			if len(events) != 1 {
				t.Fatalf("it holds %d events", len(events))
			}
			for property, want := range map[golangical.ComponentProperty]string{
				golangical.ComponentPropertyDtStart:  test.start,
				golangical.ComponentPropertyDtEnd:    strings.Replace(test.start, "T1500", "T1515", 1),
				golangical.ComponentPropertyRrule:    "FREQ=WEEKLY;BYDAY=FR",
				golangical.ComponentPropertyUniqueId: "weekly-review@daruma",
			} {
				if got := events[0].GetProperty(property); got == nil || got.Value != want || len(got.ICalParameters) > 0 {
					t.Errorf("%s is %+v, want %s", property, got, want)
				}
			}
		})
	}
}
