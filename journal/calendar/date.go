// Package calendar owns the day as the journal knows it: a date without a clock or a zone, the words
// people write for one, ISO weeks, Japan's public holidays, and the business days that follow-ups may
// fall on. It holds no clock: "today" is always handed in.
package calendar

import (
	"cmp"
	"time"
)

const (
	secondsPerDay = 24 * 60 * 60
	// unixDay is 1970-01-01 counted from the eve of the year 1, which is day 0 and stands for "no date".
	unixDay = 719163
)

// Date is a day of the Gregorian calendar, in no particular time zone. It is a plain value: == compares,
// it can be a map key, and its zero value means "no date". Arithmetic is exact for the years 1 to 9999;
// what people write is held to FirstYear to LastYear by Parse and ParseWords.
type Date struct {
	day int32 // days since the eve of 0001-01-01, so that 0 is free to mean "no date"
}

// NewDate returns the given day. Like time.Date it carries over what is out of range: 31 April is 1 May.
func NewDate(year int, month time.Month, day int) Date {
	unix := time.Date(year, month, day, 0, 0, 0, 0, time.UTC).Unix()
	return Date{int32(unix/secondsPerDay + unixDay)}
}

// DateOf returns the date that a calendar on the wall shows at t, in t's own location. The zero time
// gives no date.
func DateOf(t time.Time) Date {
	if t.IsZero() {
		return Date{}
	}
	return NewDate(t.Date())
}

// FromNumber returns the date with that Number, whichever it is: FromNumber(d.Number()) == d for every d.
func FromNumber(n int32) Date { return Date{n + unixDay} }

// Number returns the days since 1970-01-01, negative before it. "No date" has the number -719163, the
// day before the year 1, which is the number of no date that can be written.
func (d Date) Number() int32 { return d.day - unixDay }

// IsZero reports whether d is no date; encoding/json asks it for fields tagged omitzero.
func (d Date) IsZero() bool { return d == Date{} }

// Year returns the year, 0 for no date.
func (d Date) Year() int {
	year, _, _ := d.civil()
	return year
}

// Month returns the month, 0 for no date.
func (d Date) Month() time.Month {
	_, month, _ := d.civil()
	return month
}

// Day returns the day of the month from 1, 0 for no date.
func (d Date) Day() int {
	_, _, day := d.civil()
	return day
}

// Weekday returns the day of the week; it means nothing for no date.
func (d Date) Weekday() time.Weekday {
	return time.Weekday(d.day % 7) // the eve of the year 1 was a Sunday
}

// Compare returns -1, 0 or +1 as d lies before, on or after other. No date comes before every date.
func (d Date) Compare(other Date) int { return cmp.Compare(d.day, other.day) }

// Before reports whether d is earlier than other. No date is before every date.
func (d Date) Before(other Date) bool { return d.day < other.day }

// After reports whether d is later than other. No date is after none.
func (d Date) After(other Date) bool { return d.day > other.day }

// AddDays returns the date n days later, or earlier when n is negative. No date stays no date.
func (d Date) AddDays(n int) Date {
	if d.IsZero() {
		return d
	}
	return Date{d.day + int32(n)}
}

// DaysSince returns how many days d lies after other, negative when it lies before, and 0 when either is
// no date.
func (d Date) DaysSince(other Date) int {
	if d.IsZero() || other.IsZero() {
		return 0
	}
	return int(d.day - other.day)
}

// AddMonths returns the same day of the month n months later, or earlier when n is negative; a month
// that is too short gives its last day (B8: 31 August and 6 months is 28 or 29 February). A series must be
// counted from its first date, since the clamped day is not remembered. No date stays no date.
func (d Date) AddMonths(n int) Date {
	if d.IsZero() {
		return d
	}
	year, month, day := d.civil()
	first := NewDate(year, month+time.Month(n), 1)
	last := NewDate(year, month+time.Month(n)+1, 0)
	return Date{min(first.day+int32(day)-1, last.day)}
}

// At returns the instant at which clocks in loc show hour:min on this date; an hour that daylight saving
// skips or repeats is resolved as by time.Date. No date gives the zero time.
func (d Date) At(hour, minute int, loc *time.Location) time.Time {
	if d.IsZero() {
		return time.Time{}
	}
	year, month, day := d.civil()
	return time.Date(year, month, day, hour, minute, 0, 0, loc)
}

// civil splits the date into year, month and day, all 0 for no date.
func (d Date) civil() (year int, month time.Month, day int) {
	if d.IsZero() {
		return 0, 0, 0
	}
	return d.midnight().Date()
}

// midnight is the start of the date in UTC, where every day has 24 hours.
func (d Date) midnight() time.Time {
	return time.Unix(int64(d.Number())*secondsPerDay, 0).UTC()
}
