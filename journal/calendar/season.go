package calendar

import "time"

// A Season is a stretch of days in which one seasonal greeting is customary in
// Japan (C7). It is a custom, not a public holiday.
type Season struct {
	ID       string // nenga, kanchu, shochu or zansho
	English  string
	Japanese string
	First    Date
	Last     Date // still part of it
}

// seasons are the customs by first and last day, each as month*100+day, in the
// order of the year; none runs over the year's end.
var seasons = [...]struct {
	first, last           int
	id, english, japanese string
}{
	{101, 107, "nenga", "the New Year's greeting", "年賀の挨拶"},
	{108, 204, "kanchu", "the mid-winter greeting", "寒中見舞い"},
	{715, 807, "shochu", "the mid-summer greeting", "暑中見舞い"},
	{808, 831, "zansho", "the late-summer greeting", "残暑見舞い"},
}

// SeasonOf returns the season that d lies in: 1 to 7 January, then to 4 February,
// 15 July to 7 August, then to 31 August, the ends included. A greeting for the
// New Year is counted from New Year's Day, when it is read.
func SeasonOf(d Date) (Season, bool) {
	if d.IsZero() {
		return Season{}, false
	}
	year, month, dayOfMonth := d.civil()
	day := int(month)*100 + dayOfMonth
	for i, s := range seasons {
		if s.first <= day && day <= s.last {
			return seasonIn(year, i), true
		}
	}
	return Season{}, false
}

// NextSeason returns the first season that begins after d, and none for no date.
func NextSeason(d Date) Season {
	if d.IsZero() {
		return Season{}
	}
	year := d.Year()
	for i := range seasons {
		if s := seasonIn(year, i); s.First.After(d) {
			return s
		}
	}
	return seasonIn(year+1, 0)
}

// seasonIn is the ith season of a year.
func seasonIn(year, i int) Season {
	s := seasons[i]
	return Season{s.id, s.english, s.japanese, monthDayOf(year, s.first), monthDayOf(year, s.last)}
}

// monthDayOf is the day of a year that is written month*100+day.
func monthDayOf(year, day int) Date { return NewDate(year, time.Month(day/100), day%100) }
