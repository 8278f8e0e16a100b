package calendar

import (
	"strings"
	"time"
	"unicode"
)

// ParseWords reads a date as people write it, seen from today, which must be a date:
//
//   - 2026-11-20, 2026/11/20, 2026年11月20日, leading zeros or not
//   - today, yesterday, tomorrow, 今日, 本日, 昨日, 一昨日, おととい, 明日, 明後日
//   - friday, fri, 金曜日, 金曜: the most recent one, today included
//   - last friday: the most recent one before today; next monday: the first one after today
//   - 3 days ago, 2 weeks ago, 1 month ago, 1 year ago, in 3 days, 3日前, 2週間前, 1か月前, 1年前, 3日後:
//     months and years clamp as AddMonths does
//   - 先週の金曜日, 先週金曜, likewise 今週, 来週 and 先々週: that day of the week from Monday to Sunday
//   - 11月20日: the most recent such day, today included
//
// Case, surrounding space and full-width digits do not matter. Every error is a *ParseError.
func ParseWords(s string, today Date) (Date, error) {
	words := fold(s)
	if year, month, day, ok := yearMonthDay(words); ok {
		return existing(year, month, day)
	}
	if month, day, ok := monthDay(words); ok {
		return mostRecent(month, day, today)
	}
	if days, ok := namedDays[words]; ok {
		return allowed(today.AddDays(days))
	}
	if d, ok := inEnglish(words, today); ok {
		return allowed(d)
	}
	if d, ok := inJapanese(words, today); ok {
		return allowed(d)
	}
	return Date{}, &ParseError{FaultWords}
}

// namedDays are the days that have a word of their own, as days from today.
var namedDays = map[string]int{
	"today": 0, "今日": 0, "本日": 0, "きょう": 0,
	"yesterday": -1, "昨日": -1, "きのう": -1,
	"一昨日": -2, "おととい": -2,
	"tomorrow": 1, "明日": 1, "あした": 1,
	"明後日": 2, "あさって": 2,
}

// writtenForms are the marks after the year, the month and the day of a date written out in full.
var writtenForms = [...][3]string{{"-", "-", ""}, {"/", "/", ""}, {"年", "月", "日"}}

// yearMonthDay splits a date that is written out in full, without asking whether it exists.
func yearMonthDay(s string) (year, month, day int, ok bool) {
	for _, marks := range writtenForms {
		before, rest, found := strings.Cut(s, marks[0])
		if !found || len(before) != len("2026") {
			continue
		}
		year, okYear := digits(before)
		month, day, okRest := splitMonthDay(rest, marks[1], marks[2])
		if okYear && okRest {
			return year, month, day, true
		}
	}
	return 0, 0, 0, false
}

// monthDay splits 11月20日, without asking whether it exists.
func monthDay(s string) (month, day int, ok bool) { return splitMonthDay(s, "月", "日") }

func splitMonthDay(s, afterMonth, afterDay string) (month, day int, ok bool) {
	before, rest, foundMonth := strings.Cut(s, afterMonth)
	rest, foundDay := strings.CutSuffix(rest, afterDay)
	month, okMonth := digits(strings.TrimSpace(before))
	day, okDay := digits(strings.TrimSpace(rest))
	return month, day, foundMonth && foundDay && okMonth && okDay
}

// mostRecent returns the latest date with that month and day that is not after today. A 29 February can
// lie eight years back, around a century's end.
func mostRecent(month, day int, today Date) (Date, error) {
	for back := 0; back <= 8; back++ {
		d, err := existing(today.Year()-back, month, day)
		if err == nil && !d.After(today) {
			return d, nil
		}
	}
	return Date{}, &ParseError{FaultDay}
}

// shift moves a date by a number of its unit.
type shift func(d Date, n int) Date

func addWeeks(d Date, n int) Date { return d.AddDays(7 * n) }
func addYears(d Date, n int) Date { return d.AddMonths(12 * n) }

// fold brings what was typed into one form: ASCII for its full-width twins, lower case, single spaces.
func fold(s string) string {
	const (
		firstFullWidth = '\uFF01' // the twin of '!'
		lastFullWidth  = '\uFF5E' // the twin of '~'
	)
	folded := strings.Map(func(r rune) rune {
		if r >= firstFullWidth && r <= lastFullWidth {
			r -= firstFullWidth - '!'
		}
		return unicode.ToLower(r)
	}, s)
	return strings.Join(strings.Fields(folded), " ")
}

// onOrBefore returns the latest date with that weekday that is not after d.
func onOrBefore(d Date, weekday time.Weekday) Date {
	return d.AddDays(-((int(d.Weekday()) - int(weekday) + 7) % 7))
}
