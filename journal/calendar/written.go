package calendar

import (
	"bytes"
	"encoding/json"
	"time"
)

// FirstYear and LastYear bound the dates that can be written; a year outside them is a slip.
const (
	FirstYear = 1900
	LastYear  = 2199
)

// maxDigits is the longest number in a written date: 99999 days are more than the years allowed.
const maxDigits = 5

// Parse reads a date in exactly the form 2026-11-20, in the years FirstYear to LastYear. Every error is
// a *ParseError.
func Parse(s string) (Date, error) {
	if len(s) != len(time.DateOnly) || s[4] != '-' || s[7] != '-' {
		return Date{}, &ParseError{FaultForm}
	}
	year, okYear := digits(s[:4])
	month, okMonth := digits(s[5:7])
	day, okDay := digits(s[8:])
	if !okYear || !okMonth || !okDay {
		return Date{}, &ParseError{FaultForm}
	}
	return existing(year, month, day)
}

// String returns the date as 2026-11-20, and "" for no date.
func (d Date) String() string {
	if d.IsZero() {
		return ""
	}
	return d.midnight().Format(time.DateOnly)
}

// MarshalText writes the date as String does.
func (d Date) MarshalText() ([]byte, error) { return []byte(d.String()), nil }

// UnmarshalText reads what Parse reads; an empty text is no date.
func (d *Date) UnmarshalText(text []byte) error {
	if len(text) == 0 {
		*d = Date{}
		return nil
	}
	read, err := Parse(string(text))
	if err != nil {
		return err
	}
	*d = read
	return nil
}

// MarshalJSON writes "2026-11-20", and null for no date.
func (d Date) MarshalJSON() ([]byte, error) {
	if d.IsZero() {
		return []byte("null"), nil
	}
	return []byte(`"` + d.String() + `"`), nil
}

// UnmarshalJSON reads a string as UnmarshalText does. It takes null for no date, where UnmarshalText
// alone would leave the old date standing and a merge patch could not clear it.
func (d *Date) UnmarshalJSON(data []byte) error {
	if bytes.Equal(data, []byte("null")) {
		*d = Date{}
		return nil
	}
	var text string
	if err := json.Unmarshal(data, &text); err != nil {
		return &ParseError{FaultForm}
	}
	return d.UnmarshalText([]byte(text))
}

// existing returns the day if the calendar has it and it lies in the years allowed.
func existing(year, month, day int) (Date, error) {
	d := NewDate(year, time.Month(month), day)
	if d.Month() != time.Month(month) || d.Day() != day {
		return Date{}, &ParseError{FaultDay}
	}
	return allowed(d)
}

// allowed returns d if it lies in the years that can be written.
func allowed(d Date) (Date, error) {
	if year := d.Year(); year < FirstYear || year > LastYear {
		return Date{}, &ParseError{FaultYear}
	}
	return d, nil
}

// digits reads 1 to maxDigits ASCII digits and nothing else: no sign, no space.
func digits(s string) (int, bool) {
	if s == "" || len(s) > maxDigits {
		return 0, false
	}
	n := 0
	for _, r := range []byte(s) {
		if r < '0' || r > '9' {
			return 0, false
		}
		n = n*10 + int(r-'0')
	}
	return n, true
}
