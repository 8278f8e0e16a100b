package calendar

import "fmt"

// Fault says what is wrong with a date or week that was written, so that callers can word it in the
// reader's language.
type Fault uint8

// The faults of Parse, ParseWords and ParseWeek.
const (
	FaultWords      Fault = iota // ParseWords knows no such form
	FaultForm                    // Parse takes 2026-11-20 only
	FaultDay                     // the form is right, the calendar has no such day
	FaultYear                    // the day lies outside FirstYear to LastYear
	FaultWeek                    // ParseWeek takes 2026-W47 only
	FaultWeekNumber              // the form is right, the year has no such week
)

// ParseError is the error of every parser in this package. Its message names the fault and the remedy in
// English; it leaves the input out, which may be anything that was pasted by mistake.
type ParseError struct{ Fault Fault }

// Error returns one lower-case sentence without the input.
func (e *ParseError) Error() string {
	switch e.Fault {
	case FaultForm:
		return "a date is written like 2026-11-20"
	case FaultDay:
		return "the calendar has no such day"
	case FaultYear:
		return fmt.Sprintf("the date must lie in the years %d to %d", FirstYear, LastYear)
	case FaultWeek:
		return fmt.Sprintf("a week is written like 2026-W47, in the years %d to %d", FirstYear, LastYear)
	case FaultWeekNumber:
		return "the year has no such week"
	case FaultWords:
	}
	return "a date is written like 2026-11-20, today, yesterday, friday, last friday, next monday, " +
		"3 days ago, 2 weeks ago, 1 month ago, in 3 days, 今日, 3日前, 先週の金曜日 or 11月20日"
}
