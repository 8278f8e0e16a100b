package exchange

import (
	"bytes"
	"errors"
	"fmt"
	"io"
	"math"
	"strconv"
	"time"

	"github.com/emersion/go-ical"

	"daruma/journal/calendar"
	"daruma/journal/text"
)

// An Event is one thing to do on a day, for a calendar program.
type Event struct {
	UID                  string        // names the event for ever, "<id>@daruma": a later import updates it
	On                   calendar.Date // the day, the whole of it
	Summary, Description string        // one line, and any number of them
}

// errNoDay is what an event without one ends in.
var errNoDay = errors.New("an event has no day")

// EncodeCalendar writes events as an iCalendar file (RFC 5545) called name.
// They take no time of the day, nobody is asked to come, they show nobody as
// busy, and a shared calendar keeps them private; there are no alarms. Texts are
// cleaned. stamp is the time of writing: of two files, a calendar program
// believes the one with the later stamp.
func EncodeCalendar(w io.Writer, events []Event, stamp time.Time, name string) error {
	c := newCalendar(name)
	for _, e := range events {
		if e.On.IsZero() {
			return fmt.Errorf("encode a calendar: %w", errNoDay)
		}
		event := newEvent(e, stamp)
		event.Props.SetDate(ical.PropDateTimeStart, e.On.At(0, 0, time.UTC))
		event.Props.SetDate(ical.PropDateTimeEnd, e.On.AddDays(1).At(0, 0, time.UTC))
		c.Children = append(c.Children, event.Component)
	}
	if len(events) == 0 {
		// A calendar holds at least one component (RFC 5545, 3.6).
		c.Children = append(c.Children, universalTime())
	}
	return writeCalendar(w, c)
}

// The weekly review falls on Fridays at this hour, wherever the user is, and
// takes this long.
const (
	reviewHour    = 15
	reviewMinutes = 15
)

// EncodeWeekly writes the weekly review as an iCalendar file in language l: a
// quarter of an hour each Friday at 15:00 local time, from the first one that is
// not before from. It always has the same UID. stamp is as for
// [EncodeCalendar].
func EncodeWeekly(w io.Writer, from calendar.Date, stamp time.Time, l text.Lang) error {
	if from.IsZero() {
		return fmt.Errorf("encode a calendar: %w", errNoDay)
	}
	friday := from
	for friday.Weekday() != time.Friday {
		friday = friday.AddDays(1)
	}
	summary := text.Say("Weekly review, 15 minutes", "今週の振り返り（15分）").In(l)
	event := newEvent(Event{
		UID: "weekly-review@daruma", Summary: summary,
		Description: text.Say(
			"Open daruma and press Enter: what this week's deals have in common, and one change to try next week.",
			"darumaを開いてEnterを押すと始まります。今週の案件に共通することを見て、来週試すことを一つ決めます。").In(l),
	}, stamp)
	// Without a zone the times are those of the clock on the wall.
	const onTheWall = "20060102T150405"
	for property, minute := range map[string]int{ical.PropDateTimeStart: 0, ical.PropDateTimeEnd: reviewMinutes} {
		setRaw(event.Props, property, friday.At(reviewHour, minute, time.UTC).Format(onTheWall))
	}
	setRaw(event.Props, ical.PropRecurrenceRule, "FREQ=WEEKLY;BYDAY=FR")

	c := newCalendar(summary)
	c.Children = append(c.Children, event.Component)
	return writeCalendar(w, c)
}

func newCalendar(name string) *ical.Calendar {
	c := ical.NewCalendar()
	c.Props.SetText(ical.PropProductID, "-//daruma//daruma//EN")
	c.Props.SetText(ical.PropVersion, "2.0")
	c.Props.SetText(ical.PropCalendarScale, "GREGORIAN")
	c.Props.SetText(ical.PropMethod, "PUBLISH")
	if name = text.CleanLine(name); name != "" {
		c.Props.SetText(ical.PropName, name)
		const common = "X-WR-CALNAME" // what most programs read, plain
		c.Props.SetText(common, name)
		c.Props.Get(common).Params.Del(ical.ParamValue)
	}
	return c
}

// newEvent is an event without its time.
func newEvent(e Event, stamp time.Time) *ical.Event {
	event := ical.NewEvent()
	event.Props.SetText(ical.PropUID, text.CleanLine(e.UID))
	event.Props.SetDateTime(ical.PropDateTimeStamp, stamp.UTC())
	event.Props.SetDateTime(ical.PropLastModified, stamp.UTC())
	setRaw(event.Props, ical.PropSequence, strconv.FormatInt(sequence(stamp), 10))
	event.Props.SetText(ical.PropSummary, text.CleanLine(e.Summary))
	if description := text.Clean(e.Description); description != "" {
		event.Props.SetText(ical.PropDescription, description)
	}
	event.Props.SetText(ical.PropClass, "PRIVATE")
	event.Props.SetText(ical.PropTransparency, "TRANSPARENT")
	return event
}

// sequence counts the seconds since 2020, so that a later file has a higher one
// and it stays within the 31 bits that the format has for it.
func sequence(stamp time.Time) int64 {
	since := stamp.Unix() - time.Date(2020, time.January, 1, 0, 0, 0, 0, time.UTC).Unix()
	return min(max(since, 0), math.MaxInt32)
}

// universalTime is the component for a calendar that has no other.
func universalTime() *ical.Component {
	standard := ical.NewComponent(ical.CompTimezoneStandard)
	setRaw(standard.Props, ical.PropDateTimeStart, "19700101T000000")
	setRaw(standard.Props, ical.PropTimezoneOffsetFrom, "+0000")
	setRaw(standard.Props, ical.PropTimezoneOffsetTo, "+0000")
	zone := ical.NewComponent(ical.CompTimezone)
	zone.Props.SetText(ical.PropTimezoneID, "Etc/UTC")
	zone.Children = append(zone.Children, standard)
	return zone
}

// setRaw sets a property to a value that is not a text and needs no escaping.
func setRaw(props ical.Props, name, value string) {
	prop := ical.NewProp(name)
	prop.Value = value
	props.Set(prop)
}

func writeCalendar(w io.Writer, c *ical.Calendar) error {
	var lines bytes.Buffer
	if err := ical.NewEncoder(&lines).Encode(c); err != nil {
		return fmt.Errorf("encode a calendar: %w", err)
	}
	_, err := w.Write(fold(lines.Bytes()))
	return err
}
