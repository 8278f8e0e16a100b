package calendar

import (
	"strings"
	"time"
)

var japaneseWeekdays = map[string]time.Weekday{
	"日曜": time.Sunday, "月曜": time.Monday, "火曜": time.Tuesday, "水曜": time.Wednesday,
	"木曜": time.Thursday, "金曜": time.Friday, "土曜": time.Saturday,
}

// japaneseWeeks are the words that may stand before a weekday, as weeks from this one.
var japaneseWeeks = []struct {
	word  string
	weeks int
}{{"先々週", -2}, {"先週", -1}, {"今週", 0}, {"来週", 1}}

var japaneseUnits = map[string]shift{
	"日":  Date.AddDays,
	"週間": addWeeks, "週": addWeeks,
	"か月": Date.AddMonths, "ヶ月": Date.AddMonths, "ヵ月": Date.AddMonths, "カ月": Date.AddMonths,
	"ケ月": Date.AddMonths, "箇月": Date.AddMonths,
	"年": addYears,
}

// inJapanese reads weekdays and distances in Japanese; words is folded.
func inJapanese(words string, today Date) (Date, bool) {
	if number, ok := strings.CutSuffix(words, "前"); ok {
		return japaneseDistance(today, -1, number)
	}
	if number, ok := strings.CutSuffix(words, "後"); ok {
		return japaneseDistance(today, +1, number)
	}
	for _, week := range japaneseWeeks {
		if name, ok := strings.CutPrefix(words, week.word); ok {
			return dayOfWeek(addWeeks(today, week.weeks), strings.TrimPrefix(strings.TrimSpace(name), "の"))
		}
	}
	weekday, ok := japaneseWeekday(words)
	return onOrBefore(today, weekday), ok
}

// japaneseDistance returns the date as far from today as 3日 or 1か月, to the past when sign is -1.
func japaneseDistance(today Date, sign int, distance string) (Date, bool) {
	unit := strings.TrimLeft(distance, "0123456789")
	n, okNumber := digits(strings.TrimSuffix(distance, unit))
	move, okUnit := japaneseUnits[strings.TrimSpace(unit)]
	if !okNumber || !okUnit {
		return Date{}, false
	}
	return move(today, sign*n), true
}

// dayOfWeek returns the day of that name in the Monday-to-Sunday week that holds d.
func dayOfWeek(d Date, name string) (Date, bool) {
	weekday, ok := japaneseWeekday(name)
	return onOrBefore(WeekOf(d).Sunday(), weekday), ok
}

// japaneseWeekday reads 金曜日 or 金曜.
func japaneseWeekday(name string) (time.Weekday, bool) {
	weekday, ok := japaneseWeekdays[strings.TrimSuffix(strings.TrimSpace(name), "日")]
	return weekday, ok
}
