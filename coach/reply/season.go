package reply

import "strings"

// A season is a part of the year, or with an empty from any time at all, and
// what a template says in it. The customary greetings (C7) have the days of
// [calendar.SeasonOf]; the rest of the year is greeted by its months.
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
