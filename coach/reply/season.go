package reply

import (
	"strings"
	"time"

	"daruma/journal/calendar"
	"daruma/journal/text"
)

// A Greeting is a seasonal greeting that Japanese letters know by name, and the
// days of one year on which it is sent (C7).
type Greeting struct {
	ID          string // nenga, kanchu, shochu or zansho
	Name        text.Text
	First, Last calendar.Date
}

// windows are the named greetings by month and day.
var windows = []struct {
	id          string
	name        text.Text
	first, last [2]int
}{
	{"nenga", text.Say("New Year greeting", "年賀"), [2]int{1, 1}, [2]int{1, 7}},
	{"kanchu", text.Say("midwinter greeting", "寒中見舞い"), [2]int{1, 8}, [2]int{2, 4}},
	{"shochu", text.Say("midsummer greeting", "暑中見舞い"), [2]int{7, 15}, [2]int{8, 7}},
	{"zansho", text.Say("late summer greeting", "残暑見舞い"), [2]int{8, 8}, [2]int{8, 31}},
}

// Season returns the greeting that is sent on the day: nenga 1 to 7 January,
// kanchu 8 January to 4 February, shochu 15 July to 7 August, zansho 8 to 31
// August. On other days there is none by name; the template "season" then
// greets by the time of year.
func Season(on calendar.Date) (Greeting, bool) {
	if on.IsZero() {
		return Greeting{}, false
	}
	for _, w := range windows {
		first, last := dayOf(on.Year(), w.first), dayOf(on.Year(), w.last)
		if !on.Before(first) && !on.After(last) {
			return Greeting{ID: w.id, Name: w.name, First: first, Last: last}, true
		}
	}
	return Greeting{}, false
}

func dayOf(year int, monthAndDay [2]int) calendar.Date {
	return calendar.NewDate(year, time.Month(monthAndDay[0]), monthAndDay[1])
}

// A season is a part of the year, or with an empty from any time at all, and
// what a template says in it.
type season struct {
	from                    string // its first day, "01-08"
	heading, greeting, wish string
}

// parseSeason reads the header "season 01-08: heading | greeting | wish"; the
// first of them, "season: …", is for a day that is not known.
func parseSeason(name, value string) season {
	parts := append(strings.Split(value, "|"), "", "")
	for i, p := range parts {
		parts[i] = strings.TrimSpace(p)
	}
	return season{from: strings.TrimSpace(strings.TrimPrefix(name, seasonal)), heading: parts[0], greeting: parts[1], wish: parts[2]}
}

// seasonal begins the headers of the parts of the year.
const seasonal = "season"

// season is the part of the year that the letter is written in. The template
// has the first days in their order.
func (t version) season(v Values) season {
	var found season
	for _, s := range t.seasons {
		if s.from == "" || v[today] != "" && s.from <= v[today][len("2006-"):] {
			found = s
		}
	}
	return found
}
