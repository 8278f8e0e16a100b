package calendar

import "time"

// Window is a yearly stretch of days in which Japanese offices are closed or empty although not all of it
// is a public holiday.
type Window struct {
	English  string
	Japanese string
}

// windows are the stretches that no follow-up may fall in (B8), by first and last day, each as
// month*100+day.
var windows = [...]struct {
	first, last int
	window      Window
}{
	{1229, 103, Window{English: "the New Year holidays", Japanese: "年末年始"}},
	{429, 505, Window{English: "Golden Week", Japanese: "ゴールデンウィーク"}},
	{813, 816, Window{English: "Obon", Japanese: "お盆"}},
}

// Closed returns the window that d lies in, in any year: 29 December to 3 January, 29 April to 5 May,
// 13 to 16 August, the ends included.
func Closed(d Date) (Window, bool) {
	if d.IsZero() {
		return Window{}, false
	}
	_, month, dayOfMonth := d.civil()
	day := int(month)*100 + dayOfMonth
	for _, w := range windows {
		inside := w.first <= day && day <= w.last
		if w.first > w.last {
			inside = w.first <= day || day <= w.last
		}
		if inside {
			return w.window, true
		}
	}
	return Window{}, false
}

// Business reports whether d is a business day: no weekend, no public holiday, in no window of Closed. No
// date is no business day.
func Business(d Date) bool {
	if d.IsZero() {
		return false
	}
	if weekday := d.Weekday(); weekday == time.Saturday || weekday == time.Sunday {
		return false
	}
	if _, closed := Closed(d); closed {
		return false
	}
	_, off := Holiday(d)
	return !off
}

// NextBusiness returns the first business day on or after d. No date stays no date.
func NextBusiness(d Date) Date { return step(d, +1) }

// AddBusinessDays returns the nth business day strictly after d or, when n is negative, strictly before it:
// from a Monday 5 is the next Monday in a week without holidays. With n = 0 it returns NextBusiness(d). No date
// stays no date.
func AddBusinessDays(d Date, n int) Date {
	if n == 0 {
		return NextBusiness(d)
	}
	direction := +1
	if n < 0 {
		n, direction = -n, -1
	}
	for range n {
		d = step(d.AddDays(direction), direction)
	}
	return d
}

// BusinessDaysBetween returns the number of business days after a up to and including b; it is negative
// when b lies before a, the days after b up to a counted, and 0 when either is no date.
func BusinessDaysBetween(a, b Date) int {
	if a.IsZero() || b.IsZero() {
		return 0
	}
	if b.Before(a) {
		return -BusinessDaysBetween(b, a)
	}
	count := 0
	for d := a.AddDays(1); !d.After(b); d = d.AddDays(1) {
		if Business(d) {
			count++
		}
	}
	return count
}

// step returns the first business day from d on in the direction, +1 or -1, d included.
func step(d Date, direction int) Date {
	for !d.IsZero() && !Business(d) {
		d = d.AddDays(direction)
	}
	return d
}
