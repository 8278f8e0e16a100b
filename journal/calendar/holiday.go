package calendar

import "time"

// The years that the rules are worked out for: the law took its present shape in 2007, and the equinox
// formula holds to 2099.
const (
	since2007 = 2007
	onward    = 2099
)

// Names of the days off that follow from others.
const (
	substituteHoliday = "振替休日"
	citizensHoliday   = "国民の休日"
)

// Holiday returns the Japanese name of the public holiday on d. It is worked out by the law in force (国民の
// 祝日に関する法律) for the years 2007 to 2099, one-off days and the moves of 2020 and 2021 included; ok is
// false for every other year.
func Holiday(d Date) (name string, ok bool) {
	if name, ok = namedHoliday(d); ok {
		return name, true
	}
	if !hasHoliday(d.AddDays(-1)) {
		return "", false // both kinds below follow directly on a named holiday
	}
	if standsInForSunday(d) {
		return substituteHoliday, true
	}
	if hasHoliday(d.AddDays(1)) {
		return citizensHoliday, true
	}
	return "", false
}

// standsInForSunday reports whether d is the first day that is no named holiday after one that fell on a
// Sunday (article 3, paragraph 2): with 3 to 5 May in a row that may be the third day after it.
func standsInForSunday(d Date) bool {
	for before := d.AddDays(-1); hasHoliday(before); before = before.AddDays(-1) {
		if before.Weekday() == time.Sunday {
			return true
		}
	}
	return false
}

func hasHoliday(d Date) bool {
	_, ok := namedHoliday(d)
	return ok
}

// namedHoliday returns the holiday that the law names for d, without those that follow from others.
func namedHoliday(d Date) (name string, ok bool) {
	year, month, day := d.civil()
	for _, h := range holidays[month] {
		if year >= h.from && year <= h.to && h.on.falls(year, day, d.Weekday()) {
			return h.name, true
		}
	}
	return "", false
}

// holiday is one rule of the law: in the years from to to, the month's day that on says.
type holiday struct {
	from, to int
	on       rule
	name     string
}

// rule finds a holiday in its month; exactly one field is set.
type rule struct {
	day     int // this day of the month
	monday  int // the month's first, second, … Monday
	equinox int // the day of the equinox, from this constant of the formula
}

func (r rule) falls(year, day int, weekday time.Weekday) bool {
	switch {
	case r.monday > 0:
		return weekday == time.Monday && (day+6)/7 == r.monday
	case r.equinox > 0:
		return day == equinoxDay(year, r.equinox)
	}
	return day == r.day
}

// Where the equinoxes fell in 1980, in millionths of a day of March and of September (Japan's time).
const (
	springEquinox = 20_843_100
	autumnEquinox = 23_248_800
)

// equinoxDay returns the day of the month by the usual approximation of the almanac, right for 1980 to
// 2099: each year adds 0.242194 days, each leap day takes one away.
func equinoxDay(year, in1980 int) int {
	since := year - 1980
	return (in1980+242_194*since)/1_000_000 - since/4
}

// holidays holds the rules by month. The moves of 2020 and 2021 cleared the way for the Olympic Games, the
// one-off days of 2019 marked the enthronement.
var holidays = [...][]holiday{
	time.January: {
		{since2007, onward, rule{day: 1}, "元日"},
		{since2007, onward, rule{monday: 2}, "成人の日"},
	},
	time.February: {
		{since2007, onward, rule{day: 11}, "建国記念の日"},
		{2020, onward, rule{day: 23}, "天皇誕生日"},
	},
	time.March: {
		{since2007, onward, rule{equinox: springEquinox}, "春分の日"},
	},
	time.April: {
		{since2007, onward, rule{day: 29}, "昭和の日"},
	},
	time.May: {
		{2019, 2019, rule{day: 1}, "即位の日"},
		{since2007, onward, rule{day: 3}, "憲法記念日"},
		{since2007, onward, rule{day: 4}, "みどりの日"},
		{since2007, onward, rule{day: 5}, "こどもの日"},
	},
	time.July: {
		{since2007, 2019, rule{monday: 3}, "海の日"},
		{2020, 2020, rule{day: 23}, "海の日"},
		{2020, 2020, rule{day: 24}, "スポーツの日"},
		{2021, 2021, rule{day: 22}, "海の日"},
		{2021, 2021, rule{day: 23}, "スポーツの日"},
		{2022, onward, rule{monday: 3}, "海の日"},
	},
	time.August: {
		{2016, 2019, rule{day: 11}, "山の日"},
		{2020, 2020, rule{day: 10}, "山の日"},
		{2021, 2021, rule{day: 8}, "山の日"},
		{2022, onward, rule{day: 11}, "山の日"},
	},
	time.September: {
		{since2007, onward, rule{monday: 3}, "敬老の日"},
		{since2007, onward, rule{equinox: autumnEquinox}, "秋分の日"},
	},
	time.October: {
		{since2007, 2019, rule{monday: 2}, "体育の日"},
		{2022, onward, rule{monday: 2}, "スポーツの日"},
		{2019, 2019, rule{day: 22}, "即位礼正殿の儀"},
	},
	time.November: {
		{since2007, onward, rule{day: 3}, "文化の日"},
		{since2007, onward, rule{day: 23}, "勤労感謝の日"},
	},
	time.December: {
		{since2007, 2018, rule{day: 23}, "天皇誕生日"},
	},
}
