package calendar

import (
	"fmt"
	"strings"
	"time"
)

// Week is a week by ISO 8601: it begins on Monday and belongs to the year that holds its Thursday. The
// zero value is no week.
type Week struct {
	Year   int
	Number int // 1 to 52 or 53
}

// WeekOf returns the week that holds d, and no week for no date.
func WeekOf(d Date) Week {
	if d.IsZero() {
		return Week{}
	}
	year, number := d.midnight().ISOWeek()
	return Week{Year: year, Number: number}
}

// ParseWeek reads a week in the form 2026-W47, in the years FirstYear to LastYear; case, surrounding
// space and full-width letters do not matter. Every error is a *ParseError.
func ParseWeek(s string) (Week, error) {
	yearText, numberText, found := strings.Cut(fold(s), "-w")
	year, okYear := digits(yearText)
	number, okNumber := digits(numberText)
	if !found || !okYear || !okNumber || len(numberText) != 2 || year < FirstYear || year > LastYear {
		return Week{}, &ParseError{FaultWeek}
	}
	w := Week{Year: year, Number: number}
	if WeekOf(w.Monday()) != w {
		return Week{}, &ParseError{FaultWeekNumber}
	}
	return w, nil
}

// String returns the week as 2026-W47, and "" for no week.
func (w Week) String() string {
	if w == (Week{}) {
		return ""
	}
	return fmt.Sprintf("%04d-W%02d", w.Year, w.Number)
}

// MarshalText writes the week as String does.
func (w Week) MarshalText() ([]byte, error) { return []byte(w.String()), nil }

// UnmarshalText reads what ParseWeek reads; an empty text is no week.
func (w *Week) UnmarshalText(text []byte) error {
	if len(text) == 0 {
		*w = Week{}
		return nil
	}
	read, err := ParseWeek(string(text))
	if err != nil {
		return err
	}
	*w = read
	return nil
}

// Monday returns the first day of the week, and no date for no week.
func (w Week) Monday() Date {
	if w == (Week{}) {
		return Date{}
	}
	inFirstWeek := NewDate(w.Year, time.January, 4)
	return onOrBefore(inFirstWeek, time.Monday).AddDays(7 * (w.Number - 1))
}

// Sunday returns the last day of the week, and no date for no week.
func (w Week) Sunday() Date { return w.Monday().AddDays(6) }
