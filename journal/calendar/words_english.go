package calendar

import (
	"strings"
	"time"
)

var englishWeekdays = map[string]time.Weekday{
	"sunday": time.Sunday, "sun": time.Sunday,
	"monday": time.Monday, "mon": time.Monday,
	"tuesday": time.Tuesday, "tue": time.Tuesday,
	"wednesday": time.Wednesday, "wed": time.Wednesday,
	"thursday": time.Thursday, "thu": time.Thursday,
	"friday": time.Friday, "fri": time.Friday,
	"saturday": time.Saturday, "sat": time.Saturday,
}

var englishUnits = map[string]shift{
	"day": Date.AddDays, "week": addWeeks, "month": Date.AddMonths, "year": addYears,
}

// inEnglish reads weekdays and distances in English; words is folded.
func inEnglish(words string, today Date) (Date, bool) {
	parts := strings.Split(words, " ")
	switch {
	case len(parts) == 1:
		return englishWeekday(today, parts[0])
	case len(parts) == 2 && parts[0] == "last":
		return englishWeekday(today.AddDays(-1), parts[1])
	case len(parts) == 2 && parts[0] == "next":
		return englishWeekday(today.AddDays(7), parts[1])
	case len(parts) == 3 && parts[2] == "ago":
		return englishDistance(today, -1, parts[0], parts[1])
	case len(parts) == 3 && parts[0] == "in":
		return englishDistance(today, +1, parts[1], parts[2])
	}
	return Date{}, false
}

// englishWeekday returns the latest day of that name that is not after latest.
func englishWeekday(latest Date, name string) (Date, bool) {
	weekday, ok := englishWeekdays[name]
	return onOrBefore(latest, weekday), ok
}

// englishDistance returns the date that many units from today, towards the past when sign is -1.
func englishDistance(today Date, sign int, number, unit string) (Date, bool) {
	n, okNumber := digits(number)
	move, okUnit := englishUnits[strings.TrimSuffix(unit, "s")]
	if !okNumber || !okUnit {
		return Date{}, false
	}
	return move(today, sign*n), true
}
